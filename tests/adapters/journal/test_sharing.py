"""Several stations on one PostgreSQL: each prints, sends and settles its own."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from station.adapters.journal import Journal, open_journal
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import Fact, LabelRecord, Wish
from tests.support.postgresql import PostgresServer

MAC = Mac.parse("A4:CF:12:00:00:01")
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)

_VICTIM = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from station.adapters.journal import open_journal
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac

async def main():
    journal = await open_journal(sys.argv[1], now=lambda: datetime.now(UTC))
    await journal.enter(sys.argv[2], sys.argv[3])
    record = await journal.labels.intend(LabelContent(Mac.parse("A4:CF:12:00:00:01"), session_id=sys.argv[2]))
    await journal.labels.advance(record.id, LabelState.SENDING, printer="zpl-tcp://p:9100")
    print("sending", flush=True)
    if sys.argv[4] == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.readline()

asyncio.run(main())
"""


def noon() -> datetime:
    return NOON


@pytest.fixture
def where(postgresql: PostgresServer) -> str:
    return postgresql.new_journal()


@asynccontextmanager
async def station(where: str, name: str, home: str = "") -> AsyncIterator[Journal]:
    journal = await open_journal(where, now=noon)
    try:
        await journal.enter(name, home or f"{name}, /data")
        yield journal
    finally:
        await journal.aclose()


def process(where: str, name: str, end: str) -> subprocess.Popen[str]:
    """Start a station of its own that is sending a label."""
    command = [sys.executable, "-c", _VICTIM, where, name, f"{name}, /data", end]
    started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert started.stdout is not None
    assert started.stdout.readline() == "sending\n"
    return started


async def due(journal: Journal, session: str) -> LabelRecord:
    record = await journal.labels.intend(LabelContent(MAC, session_id=session))
    assert record is not None
    return record


async def test_a_station_settles_its_own_labels_and_leaves_one_that_another_is_sending(where: str) -> None:
    dead, busy = process(where, "line-1", "die"), process(where, "line-2", "live")
    with dead, busy:
        assert dead.wait() == -signal.SIGKILL
        async with station(where, "line-1") as one:
            (settled,) = await one.labels.settle_interrupted()
            assert settled.content.session_id == "line-1"
            sending = await one.labels.labels(states=[LabelState.SENDING])
            assert [record.content.session_id for record in sending] == ["line-2"]
        busy.communicate("end\n")


async def test_a_second_station_of_the_same_name_is_refused_while_the_first_one_works(where: str) -> None:
    with process(where, "line-1", "live") as busy:
        second = await open_journal(where, now=noon)
        with pytest.raises(JournalTrouble, match=r"under this name: line-1 \(line-1, /data\)") as caught:
            await second.enter("line-1", "bench-9, /data")
        assert "another name in the settings" in caught.value.remedy
        busy.communicate("end\n")
        await second.enter("line-1", "bench-9, /data")
        (left,) = await second.labels.settle_interrupted()  # a workstation that was replaced
        assert left.state is LabelState.UNKNOWN
        await second.aclose()


async def test_queued_labels_scans_and_sessions_are_each_stations_own(where: str) -> None:
    async with station(where, "line-1") as one, station(where, "line-2") as two:
        for journal, name in ((one, "line-1"), (two, "line-2")):
            await due(journal, name)
            await journal.outbox.put(Wish.ALLOW, MAC, container_id=name, at=NOON)
            await journal.facts.record(Fact("session", NOON, "started", session_id=name, station=name))
        for journal, name in ((one, "line-1"), (two, "line-2")):
            labels = await journal.labels.labels(own=True)
            facts = await journal.facts.facts(own=True)
            assert [record.content.session_id for record in labels] == [name]
            assert [item.container_id for item in await journal.outbox.waiting()] == [name]
            assert [fact.session_id for fact in facts] == [name]
        assert len(await one.labels.labels()) == len(await two.facts.facts()) == 2


async def test_a_reprint_belongs_to_the_station_that_was_asked_for_it(where: str) -> None:
    async with station(where, "line-1") as one, station(where, "line-2") as two:
        await one.labels.intend(LabelContent(MAC, session_id="s-1", station="line-1"))
        again = await two.labels.intend(LabelContent(MAC, session_id="s-1", station="line-1"), reason="lost")
        assert again is not None
        assert await two.labels.labels(own=True) == [again]
        assert again not in await one.labels.labels(own=True)


async def test_two_stations_that_saw_the_same_verification_print_one_label(where: str) -> None:
    async with station(where, "line-1") as one, station(where, "line-2") as two:
        content = LabelContent(MAC, session_id="s-1")
        answers = await asyncio.gather(
            *(journal.labels.intend(content) for journal in (one, two) for _ in range(20))
        )
        assert sum(answer is not None for answer in answers) == 1


async def test_reprints_that_two_stations_ask_for_at_once_have_numbers_of_their_own(where: str) -> None:
    async with station(where, "line-1") as one, station(where, "line-2") as two:
        content = LabelContent(MAC, session_id="s-1")
        answers = await asyncio.gather(
            *(journal.labels.intend(content, reason="lost") for journal in (one, two) for _ in range(20))
        )
        copies = [answer.content.copy for answer in answers if answer is not None]
        assert sorted(copies) == list(range(1, 41))


async def test_a_station_with_a_new_name_goes_on_with_what_it_left_under_the_old_one(where: str) -> None:
    async with station(where, "line-1", "bench-1, /data") as before:
        record = await due(before, "s-1")
        await before.outbox.put(Wish.ALLOW, MAC, at=NOON)
    async with station(where, "line-7", "bench-1, /data") as after:
        assert await after.labels.labels(own=True) == [record]
        assert len(await after.outbox.waiting()) == 1


async def test_an_earlier_name_stays_taken_while_a_broken_connection_is_made_anew(
    where: str, postgresql: PostgresServer
) -> None:
    async with station(where, "line-1", "bench-1, /data"):
        pass
    async with station(where, "line-7", "bench-1, /data") as renamed:
        postgresql.cut()
        await renamed.facts.record(Fact("scan", NOON))
        with pytest.raises(JournalTrouble, match="line-1"):
            async with station(where, "line-1", "bench-9, /data"):
                pass


async def test_stations_that_begin_an_empty_database_together_all_get_it(where: str) -> None:
    journals = await asyncio.gather(*(open_journal(where, now=noon) for _ in range(4)))
    for journal in journals:
        await journal.facts.record(Fact("scan", NOON))
    assert len(await journals[0].facts.facts()) == 4
    for journal in journals:
        await journal.aclose()
