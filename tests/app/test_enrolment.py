from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from station.app.diary import Diary
from station.app.enrolment import (
    REPEAT_SECONDS,
    RETRY_SECONDS,
    Enrolment,
    ListingState,
    ScanOutcome,
    ScanResult,
    ScanWarning,
)
from station.app.notices import Level, Notice, Topic
from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import DeviceLine
from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.ports.journal import Wish
from station.ports.scanner import Scan
from tests.app.pi import AWAY, LOST, A, B, C, Pi, refused
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import Disk, FakeFacts, FakeOutbox

R = ScanResult
L = ListingState


class SlowOutbox(FakeOutbox):
    """Settles only while `idles` is set."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(disk)
        self.idles = asyncio.Event()
        self.idles.set()

    async def settle(self, item_id: int, outcome: str) -> None:
        await self.idles.wait()
        await super().settle(item_id, outcome)


class Bench:
    """An enrolment with everything around it."""

    def __init__(self, pi: Pi, clock: FakeClock) -> None:
        self.pi, self.clock = pi, clock
        self.disk = Disk()
        self.outbox = SlowOutbox(self.disk)
        self.facts = FakeFacts()
        self.outcomes: list[ScanOutcome] = []
        self.notices: list[Notice] = []
        self.enrolment = self._made()

    def _made(self) -> Enrolment:
        enrolment = Enrolment(self.pi, self.outbox, Diary(self.facts, self.clock, "st-1"), self.clock)
        enrolment.outcomes.subscribe(self.outcomes.append)
        enrolment.notices.subscribe(self.notices.append)
        return enrolment

    async def restart(self) -> None:
        await self.enrolment.aclose()
        self.enrolment = self._made()
        await self.enrolment.open()
        await settle()

    async def scan(self, what: Mac | str, container: str = "") -> ScanResult:
        text = what.bare if isinstance(what, Mac) else what
        scan = Scan(text, "wedge", self.clock.now())
        return (await self.enrolment.scan(scan, container_id=container)).result

    def states(self) -> dict[Mac, ListingState]:
        return {mac: listing.state for mac, listing in self.enrolment.listings.items()}

    def containers(self) -> dict[Mac, str]:
        """The containers that the Pi knows, having made sure that the listings say the same."""
        listed = {mac: row.entry.container_id for mac, row in self.enrolment.listings.items()}
        assert listed == {mac: entry.container_id for mac, entry in self.pi.allowed.items()}
        return listed

    def sent(self) -> list[tuple[object, ...]]:
        return [question for question in self.pi.asked if question[0] in ("allow", "disallow")]


@pytest.fixture
async def bench(pi: Pi, clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(pi, clock)
    await bench.enrolment.open()
    await settle()
    yield bench
    await bench.enrolment.aclose()


async def test_a_scan_is_on_disk_before_its_outcome_is_told(bench: Bench) -> None:
    on_disk: list[list[Mac]] = []

    def look(_: ScanOutcome) -> None:
        on_disk.append([item.mac for item in bench.outbox._items])

    bench.enrolment.outcomes.subscribe(look)
    bench.pi.away()
    assert await bench.scan(A) is R.ADDED
    assert on_disk == [[A]]


async def test_a_scanned_board_goes_onto_the_pis_allowlist(bench: Bench) -> None:
    await bench.scan(A, container="C-7")
    assert bench.states() == {A: L.WAITING}
    await settle()
    assert bench.states() == {A: L.LISTED}
    assert bench.pi.allowed[A].container_id == "C-7"
    assert bench.enrolment.waiting == 0
    assert [(fact.kind, fact.outcome, fact.mac) for fact in bench.facts.written] == [
        ("scan", "added", A),
        ("allowlist", "done", A),
    ]


async def test_while_the_pi_is_away_scans_wait_and_go_out_once_in_order_when_it_is_back(bench: Bench) -> None:
    bench.pi.away()
    for mac in (C, A, B):
        assert await bench.scan(mac) is R.ADDED
    await settle()
    assert bench.states() == {C: L.WAITING, A: L.WAITING, B: L.WAITING}
    assert bench.enrolment.waiting == 3
    bench.pi.away(False)
    bench.pi.asked.clear()
    bench.enrolment.kick()
    await settle()
    assert bench.sent() == [("allow", C), ("allow", A), ("allow", B)]
    assert bench.enrolment.waiting == 0


async def test_an_outbox_that_nobody_kicks_tries_again_after_a_few_seconds(bench: Bench) -> None:
    bench.pi.away()
    await bench.scan(A)
    await bench.clock.advance(RETRY_SECONDS - 1)
    bench.pi.away(False)
    assert A not in bench.pi.allowed
    await bench.clock.advance(1)
    assert A in bench.pi.allowed


async def test_a_lost_answer_is_asked_again_because_repeating_is_harmless(bench: Bench) -> None:
    bench.pi.lost.add("allow")
    await bench.scan(A)
    await settle()
    assert bench.states() == {A: L.WAITING}
    bench.pi.lost.clear()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.states() == {A: L.LISTED}


async def test_a_wrong_key_is_not_tried_over_and_over(bench: Bench) -> None:
    bench.pi.trouble["allow"] = refused("UNAUTHORIZED", 401)
    await bench.scan(A)
    await bench.clock.advance(3600)
    assert (bench.pi.times("allow"), bench.states()) == (1, {A: L.WAITING})
    bench.pi.trouble.clear()
    bench.enrolment.kick()
    await settle()
    assert bench.states() == {A: L.LISTED}


async def test_the_pis_wish_to_wait_is_granted(bench: Bench) -> None:
    bench.pi.trouble["allow"] = refused("RATE_LIMITED", 429, retryable=True, retry_after=60.0)  # type: ignore[arg-type]
    await bench.scan(A)
    await bench.clock.advance(59)
    assert bench.pi.times("allow") == 1
    bench.pi.trouble.clear()
    await bench.clock.advance(1)
    assert bench.states() == {A: L.LISTED}


async def test_a_refusal_comes_back_by_board_and_the_others_go_on(bench: Bench) -> None:
    no = refused("VALIDATION_FAILED", 400, correlation_id="c-1")
    bench.pi.refuses[A] = no
    await bench.scan(A)
    await bench.scan(B)
    await settle()
    assert bench.states() == {A: L.REFUSED, B: L.LISTED}
    assert bench.enrolment.listings[A].why is no
    assert [(notice.topic, notice.mac, notice.error) for notice in bench.notices] == [
        (Topic.SCAN_REFUSED_BY_PI, A, no)
    ]
    assert not bench.enrolment.allows(A)
    (written,) = [fact for fact in bench.facts.written if fact.outcome == "VALIDATION_FAILED"]
    assert (written.mac, written.correlation_id) == (A, "c-1")


async def test_a_refused_board_can_be_scanned_again(bench: Bench) -> None:
    bench.pi.refuses[A] = refused("VALIDATION_FAILED", 400)
    await bench.scan(A)
    await bench.clock.advance(60)
    del bench.pi.refuses[A]
    assert await bench.scan(A) is R.ADDED
    await settle()
    assert bench.states() == {A: L.LISTED}


# -- what a scan can be ----------------------------------------------------


async def test_a_repeat_within_two_seconds_is_the_same_trigger_pull(bench: Bench) -> None:
    await bench.scan(A)
    await bench.clock.advance(REPEAT_SECONDS)
    assert await bench.scan(A) is R.REPEATED
    assert [outcome.result for outcome in bench.outcomes] == [R.ADDED], "a repeat is not told"
    await bench.clock.advance(REPEAT_SECONDS + 0.1)
    assert await bench.scan(A) is R.ALREADY_LISTED


async def test_two_boards_by_turns_are_no_repeat(bench: Bench) -> None:
    assert [await bench.scan(mac) for mac in (A, B, A)] == [R.ADDED, R.ADDED, R.ALREADY_LISTED]


async def test_a_code_that_is_no_mac_is_told_and_written_down_without_its_secret(bench: Bench) -> None:
    assert await bench.scan("WIFI:T:WPA;S:Factory;P:hunter2;;") is R.REFUSED
    assert bench.sent() == []
    assert bench.outcomes[0].mac is None
    assert "hunter2" not in repr(bench.facts.written)


@pytest.mark.parametrize("seconds", [0.1, 2.0])
async def test_the_rest_of_a_torn_secret_is_neither_told_nor_written_down(
    bench: Bench, seconds: float
) -> None:
    await bench.scan("MT:Y.K90hunt")
    await bench.clock.advance(seconds)
    await bench.scan("er2KA0648G00")
    assert "er2KA" not in repr(bench.facts.written)
    assert "er2KA" not in repr(bench.outcomes)
    await bench.clock.advance(2.1)
    await bench.scan("OPERATOR-0042")
    assert "OPERATOR-0042" in repr(bench.facts.written), "what comes later is shown as ever"


async def test_a_listed_board_with_another_container_is_sent_again(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await bench.clock.advance(10)
    assert await bench.scan(A, container="C-2") is R.ADDED
    await settle()
    assert bench.pi.allowed[A].container_id == "C-2"


async def test_a_scan_that_the_journal_cannot_keep_counts_as_not_made(bench: Bench) -> None:
    bench.disk.fill_up()
    assert await bench.scan(A) is R.NOT_KEPT
    assert isinstance(bench.outcomes[0].error, JournalTrouble)
    assert (bench.states(), bench.sent()) == ({}, [])
    bench.disk.mend()
    assert await bench.scan(A) is R.ADDED, "at once: the failed one is no earlier trigger pull"


# -- undo ------------------------------------------------------------------


async def test_undo_before_sending_takes_the_scan_back_and_the_pi_hears_of_neither(bench: Bench) -> None:
    bench.pi.away()
    await bench.scan(A)
    await settle()
    bench.pi.asked.clear()
    assert await bench.enrolment.undo() == A
    bench.pi.away(False)
    await bench.clock.advance(60)
    assert (bench.sent(), bench.states()) == ([], {})
    assert await bench.outbox.waiting() == []


@pytest.mark.parametrize("answer_is_lost", [False, True])
async def test_undo_while_sending_takes_the_board_off_the_pi_afterwards(
    bench: Bench, answer_is_lost: bool
) -> None:
    gate = bench.pi.slow("allow")
    if answer_is_lost:
        bench.pi.lost.add("allow")
    await bench.scan(A)
    await settle()
    await bench.enrolment.undo()
    assert bench.states() == {}
    bench.pi.lost.clear()
    gate.set()
    await bench.clock.advance(60)
    assert bench.sent()[-1] == ("disallow", A)
    assert (bench.pi.allowed, bench.states()) == ({}, {})


async def test_undo_after_sending_takes_the_board_off_the_pi(bench: Bench) -> None:
    await bench.scan(A)
    await settle()
    assert await bench.enrolment.undo() == A
    await settle()
    assert bench.sent() == [("allow", A), ("disallow", A)]
    assert (bench.pi.allowed, bench.states()) == ({}, {})


async def test_undo_of_a_change_that_waits_brings_the_earlier_entry_back(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await bench.clock.advance(10)
    bench.pi.away()
    await bench.scan(A, container="C-2")
    await bench.enrolment.undo()
    bench.pi.away(False)
    bench.enrolment.kick()
    await settle()
    assert bench.containers() == {A: "C-1"}


async def test_undo_of_a_change_brings_back_the_one_on_its_way(bench: Bench) -> None:
    gate = bench.pi.slow("allow")
    await bench.scan(A, container="C-1")
    await bench.clock.advance(10)
    await bench.scan(A, container="C-2")
    await bench.enrolment.undo()
    gate.set()
    await settle()
    assert bench.containers() == {A: "C-1"}


async def test_the_sender_cannot_take_up_a_scan_that_is_being_undone(bench: Bench) -> None:
    bench.pi.away()
    await bench.scan(A)
    await settle()
    bench.pi.away(False)
    bench.outbox.idles.clear()
    undoing = asyncio.create_task(bench.enrolment.undo())
    await settle()
    bench.enrolment.kick()
    await settle()
    bench.outbox.idles.set()
    await undoing
    await settle()
    assert A not in bench.pi.allowed


async def test_an_undo_that_the_journal_refuses_can_be_made_again(bench: Bench) -> None:
    bench.pi.away()
    for mac in (A, B, C):
        await bench.scan(mac)
    bench.disk.fill_up()
    with pytest.raises(JournalTrouble):
        await bench.enrolment.undo()
    bench.disk.mend()
    assert bench.states() == {A: L.WAITING, B: L.WAITING, C: L.WAITING}
    assert await bench.enrolment.undo() == C
    bench.pi.away(False)
    bench.enrolment.kick()
    await settle()
    assert list(bench.pi.allowed) == [A, B]


async def test_undo_goes_back_scan_by_scan_and_then_says_that_there_is_none(bench: Bench) -> None:
    await bench.scan(A)
    await bench.scan(B)
    assert [await bench.enrolment.undo() for _ in range(3)] == [B, A, None]
    assert [notice.topic for notice in bench.notices] == [
        Topic.SCAN_UNDONE,
        Topic.SCAN_UNDONE,
        Topic.NOTHING_TO_UNDO,
    ]


async def test_what_was_undone_counts_as_never_scanned_here_also_after_a_restart(bench: Bench) -> None:
    """Neither does its maker become known, nor its label ours."""
    other_maker = Mac.parse("C8F09E000001")
    await bench.scan(A)
    await bench.scan(other_maker)
    await bench.enrolment.undo()
    for _ in range(2):
        assert not bench.enrolment.scanned_here(other_maker)
        assert bench.enrolment.scanned_here(A)
        await bench.restart()
    await bench.scan(Mac.parse("C8F09E000002"))
    assert ScanWarning.NEW_MAKER in bench.outcomes[-1].warnings


async def test_undoing_a_change_keeps_a_board_that_was_scanned_here_before(bench: Bench) -> None:
    await bench.scan(A)
    await bench.scan(A, container="C-1")
    await bench.enrolment.undo()
    assert bench.enrolment.scanned_here(A)


async def test_a_board_that_the_pi_refused_leaves_nothing_to_undo(bench: Bench) -> None:
    await bench.scan(A)
    await settle()
    bench.pi.refuses[B] = refused("VALIDATION_FAILED", 400)
    await bench.scan(B)
    await settle()
    assert bench.states()[B] is L.REFUSED
    assert await bench.enrolment.undo() == A


async def test_an_undone_board_may_be_scanned_again_at_once(bench: Bench) -> None:
    await bench.scan(A)
    await bench.enrolment.undo()
    assert await bench.scan(A) is R.ADDED
    await settle()
    assert list(bench.pi.allowed) == [A]


# -- restart and refresh ---------------------------------------------------


async def test_a_restart_takes_up_what_waited(bench: Bench) -> None:
    bench.pi.away()
    await bench.scan(A, container="C-1")
    await bench.scan(B)
    await settle()
    bench.pi.away(False)
    bench.pi.asked.clear()
    await bench.restart()
    assert bench.sent() == [("allow", A), ("allow", B)]
    assert bench.pi.allowed[A].container_id == "C-1"


async def test_a_restart_remembers_which_boards_were_scanned_here(bench: Bench) -> None:
    await bench.scan(A)
    await bench.restart()
    assert bench.enrolment.scanned_here(A)
    assert not bench.enrolment.scanned_here(B)


async def test_a_refresh_shows_the_pis_list_with_what_waits_here_on_top(bench: Bench) -> None:
    bench.pi.allowed = {B: AllowlistEntry(B, used=True), C: AllowlistEntry(C)}
    bench.pi.trouble = {"allow": AWAY, "disallow": AWAY}
    await bench.enrolment.refresh()
    await bench.scan(A)
    await bench.enrolment.remove(C)
    await bench.enrolment.refresh()
    assert bench.states() == {B: L.LISTED, A: L.WAITING}
    assert bench.enrolment.listings[B].entry.used
    assert [item.wish for item in await bench.outbox.waiting()] == [Wish.ALLOW, Wish.DISALLOW]


async def test_a_refresh_keeps_a_refusal_in_sight(bench: Bench) -> None:
    bench.pi.refuses[A] = refused("VALIDATION_FAILED", 400)
    await bench.scan(A)
    await settle()
    await bench.enrolment.refresh()
    assert bench.states() == {A: L.REFUSED}


async def test_a_board_that_somebody_took_off_the_pi_is_gone_after_a_refresh(bench: Bench) -> None:
    await bench.scan(A)
    await settle()
    bench.pi.allowed.clear()
    await bench.enrolment.refresh()
    assert bench.states() == {}


async def test_a_scan_that_is_sent_during_a_refresh_stays_listed(bench: Bench) -> None:
    gate = bench.pi.slow("allowlist")
    refreshing = asyncio.create_task(bench.enrolment.refresh())
    await settle()
    await bench.scan(A)
    await settle()
    gate.set()
    await refreshing
    await settle()
    assert bench.states() == {A: L.LISTED}
    assert A in bench.pi.allowed


async def test_two_senders_at_once_send_each_change_once(bench: Bench) -> None:
    gate = bench.pi.slow("allow")
    await bench.scan(A)
    await settle()
    flushing = asyncio.create_task(bench.enrolment.flush())
    await settle()
    gate.set()
    await flushing
    assert bench.sent() == [("allow", A)]


async def test_flush_tells_what_stops_it(bench: Bench) -> None:
    bench.pi.trouble["allow"] = LOST
    await bench.scan(A)
    await settle()
    with pytest.raises(type(LOST)):
        await bench.enrolment.flush()


# -- what is odd about a board -----------------------------------------------------


async def test_the_first_board_of_a_line_is_of_no_odd_maker(bench: Bench) -> None:
    await bench.scan(A)
    assert bench.outcomes[-1].warnings == ()


async def test_a_maker_that_the_line_has_not_seen_is_a_warning_once_and_never_a_refusal(bench: Bench) -> None:
    await bench.scan(A)
    assert await bench.scan("A0B765010203") is R.ADDED
    await bench.scan("A0B765010204")
    assert [outcome.warnings for outcome in bench.outcomes] == [(), (ScanWarning.NEW_MAKER,), ()]


async def test_a_locally_administered_address_is_a_warning(bench: Bench) -> None:
    assert await bench.scan("02B765010203") is R.ADDED
    assert bench.outcomes[-1].warnings == (ScanWarning.LOCAL,)


async def test_a_container_that_another_board_has_is_a_warning_that_names_it(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await bench.scan(B, container="C-1")
    assert (bench.outcomes[-1].warnings, bench.outcomes[-1].used_by) == ((ScanWarning.CONTAINER_USED,), A)
    await bench.scan(C, container="C-2")
    assert bench.outcomes[-1].warnings == ()


# -- several at once ---------------------------------------------------------------


async def test_boards_taken_off_together_come_back_together_with_their_containers(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await bench.scan(B, container="C-2")
    await settle()
    assert await bench.enrolment.take_off([A, B, C]) == 2
    await settle()
    assert bench.containers() == {}

    await bench.enrolment.undo()
    await settle()
    assert bench.containers() == {A: "C-1", B: "C-2"}
    assert bench.notices[-1] == Notice(Level.INFO, Topic.CHANGES_UNDONE, data={"n": 2})


async def test_a_removal_that_waits_is_undone_without_the_pi_hearing_of_it(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await settle()
    bench.pi.away()
    await bench.enrolment.take_off([A])
    await bench.enrolment.undo()
    bench.pi.away(False)
    bench.enrolment.kick()
    await settle()
    assert "disallow" not in [name for name, *_ in bench.sent()]
    assert bench.containers() == {A: "C-1"}


async def test_a_list_goes_in_as_one_act_and_only_what_differs_is_sent(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await settle()
    lines = [DeviceLine(1, A, "C-1"), DeviceLine(2, B, "C-2", "left"), DeviceLine(3, C)]
    assert await bench.enrolment.enter(lines) == 2
    await settle()
    assert [mac for _, mac in bench.sent()] == [A, B, C]
    await bench.enrolment.undo()
    await settle()
    assert bench.containers() == {A: "C-1"}


async def test_a_corrected_entry_is_told_to_the_pi_and_can_be_undone(bench: Bench) -> None:
    await bench.scan(A, container="C-1")
    await settle()
    await bench.enrolment.enter([DeviceLine(0, A, "C-9", "by the door")])
    await settle()
    assert bench.containers() == {A: "C-9"}
    await bench.enrolment.undo()
    await settle()
    assert bench.containers() == {A: "C-1"}
    assert bench.notices[-1] == Notice(Level.INFO, Topic.CHANGE_UNDONE, mac=A)


class AddsOnly(Pi):
    """Refuses an entry that is there already, as some versions do, or keeps the old one in silence."""

    def __init__(self, *, says_so: bool) -> None:
        super().__init__()
        self._says_so = says_so

    async def allow(self, entry: AllowlistEntry) -> AllowlistEntry:
        if entry.mac not in self.allowed:
            return await super().allow(entry)
        self.asked.append(("allow", entry.mac))
        if self._says_so:
            raise refused("ALREADY_THERE", status=409)
        return self.allowed[entry.mac]


@pytest.mark.parametrize("says_so", [True, False])
async def test_a_pi_that_keeps_the_old_entry_is_told_to_forget_it_first(
    clock: FakeClock, says_so: bool
) -> None:
    bench = Bench(AddsOnly(says_so=says_so), clock)
    await bench.enrolment.open()
    await bench.scan(A, container="C-1")
    await settle()
    await bench.enrolment.enter([DeviceLine(0, A, "C-9")])
    await settle()
    assert bench.sent()[1:] == [("allow", A), ("disallow", A), ("allow", A)]
    assert bench.containers() == {A: "C-9"}
    await bench.enrolment.aclose()


def board(number: int) -> Mac:
    return Mac.parse(f"24:0A:C4:10:{number // 256:02X}:{number % 256:02X}")


async def test_a_scan_comes_in_between_a_long_list_and_reaches_the_pi_before_it(bench: Bench) -> None:
    bench.pi.away()
    many = [DeviceLine(number, board(number), "C-1") for number in range(500)]
    entering = asyncio.ensure_future(bench.enrolment.enter(many))
    await asyncio.sleep(0)
    assert await bench.scan(A) is R.ADDED
    assert not entering.done()
    assert await entering == 500
    bench.pi.trouble.clear()
    bench.enrolment.kick()
    await settle()
    assert next(iter(bench.pi.allowed)) == A
    assert len(bench.pi.allowed) == 501


async def test_a_scan_comes_in_between_a_long_undo_which_takes_nothing_else_back(bench: Bench) -> None:
    await bench.enrolment.enter([DeviceLine(number, board(number)) for number in range(500)])
    undoing = asyncio.ensure_future(bench.enrolment.undo())
    await asyncio.sleep(0)
    assert await bench.scan(A) is R.ADDED
    assert not undoing.done()
    await undoing
    await settle()
    assert list(bench.enrolment.listings) == [A]
    assert list(bench.pi.allowed) == [A]


async def test_of_one_board_what_was_wished_first_goes_first(bench: Bench) -> None:
    bench.pi.away()
    await bench.enrolment.enter([DeviceLine(1, A, "C-1"), DeviceLine(2, B, "C-1")])
    await bench.scan(A, container="C-2")
    bench.pi.trouble.clear()
    bench.enrolment.kick()
    await settle()
    assert bench.containers() == {A: "C-2", B: "C-1"}


async def test_a_refused_code_that_is_read_twice_at_once_is_told_once(bench: Bench) -> None:
    assert await bench.scan("OPERATOR-42") is R.REFUSED
    assert await bench.scan("OPERATOR-42") is R.REPEATED
    assert await bench.scan("OPERATOR-43") is R.REFUSED
    await bench.clock.advance(REPEAT_SECONDS + 1)
    assert await bench.scan("OPERATOR-43") is R.REFUSED
    assert len(bench.outcomes) == 3


async def test_two_codes_whose_text_is_hidden_are_two(bench: Bench) -> None:
    assert await bench.scan("WIFI:T:WPA;S:one;P:geheim1;;") is R.REFUSED
    assert await bench.scan("WIFI:T:WPA;S:two;P:geheim2;;") is R.REFUSED
    assert await bench.scan("WIFI:T:WPA;S:six;P:geheim3;;") is R.REFUSED


async def test_a_board_that_the_pi_took_and_then_refused_is_listed(bench: Bench) -> None:
    """The answer to the first try was lost, and the second came spoilt to the Pi."""
    bench.pi.lost.add("allow")
    await bench.scan(A, container="C-1")
    await settle()
    bench.pi.lost.clear()
    bench.pi.refuses[A] = refused("INVALID_REQUEST", 400)
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.states() == {A: L.LISTED}
    assert bench.containers() == {A: "C-1"}
    assert bench.notices == []
