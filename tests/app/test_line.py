from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from station.app.connection import LINGER_SECONDS
from station.app.enrolment import ListingState
from station.app.line import Line
from station.app.notices import Topic
from station.app.reconnect import FeedState
from station.app.watch import IDLE_SECONDS
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import JournalTrouble, NotOffered
from station.core.events import SessionReported, TroubleReported
from station.core.house import Feature
from station.core.session import Session, SessionReport, SessionState
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from tests.app.pi import URL, A, B, Pi, PiFeed, board, refused, saw, session_is
from tests.app.station import Station
from tests.fakes.clock import FakeClock, settle

S = DeviceState


@pytest.fixture
async def station(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Station]:
    station = Station(pi, feed, clock)
    yield station
    await station.line.aclose()


async def worked(station: Station) -> Line:
    """A line with a session of its own and board A under way."""
    line = await station.open()
    await line.provisioning.start(StartRequest("Factory", "hunter2"))
    await settle()
    station.feed.stream.say(saw(A, S.PROVISIONING, 1))
    await settle()
    assert line.watch.session is not None
    return line


async def test_a_board_is_scanned_provisioned_verified_and_labelled(station: Station) -> None:
    line = await station.open()
    await line.enrolment.scan(Scan(A.bare, "wedge", station.clock.now()))
    await line.provisioning.start(StartRequest("Factory", "hunter2"))
    await settle()
    station.feed.stream.say(saw(A, S.DISCOVERED, 1))
    await settle()
    assert line.provisioning.plan().ready == (A,)
    await line.provisioning.provision_all()
    station.feed.stream.say(saw(A, S.PROVISIONING, 2), saw(A, S.VERIFIED, 3, firmware="1.2.3"))
    await settle()
    (label,) = station.printer.printed
    assert (label.mac, label.session_id, label.ssid, label.firmware) == (A, "new-1", "Factory", "1.2.3")
    kinds = [(fact.kind, fact.outcome) for fact in station.facts.written]
    assert kinds.index(("session", "started")) < kinds.index(("command", "provision-all"))
    assert {fact.station for fact in station.facts.written} == {"st-1"}
    assert {fact.operator for fact in station.facts.written} == {"op-1"}
    (fact,) = station.device_facts()
    assert (fact.outcome, fact.mac, fact.session_id, fact.detail["firmware"]) == (
        "verified",
        A,
        "new-1",
        "1.2.3",
    )


def followed(line: Line) -> str | None:
    return line.watch.session.id if line.watch.session else None


# -- taking up where the last run stopped ----------------------------------


async def test_a_restarted_station_goes_on_with_its_session_and_prints_no_label_twice(
    station: Station,
) -> None:
    await worked(station)
    station.feed.stream.say(saw(A, S.VERIFIED, 5))
    await settle()
    station.pi.runs(board(A, S.VERIFIED, 5), board(B, S.VERIFIED, 6), session_id="new-1")
    line = await station.restart()
    assert line.watch.session is not None
    assert (line.watch.session.id, line.watch.now.state) == ("new-1", FeedState.LIVE)
    assert [content.mac for content in station.printer.printed] == [A, B]
    assert Topic.SESSION_JOINED in station.topics()


async def test_a_pi_that_is_away_at_the_start_is_rejoined_when_it_comes(station: Station) -> None:
    await worked(station)
    station.pi.away()
    line = await station.restart()
    assert followed(line) is None
    station.pi.away(False)
    await station.clock.advance(IDLE_SECONDS)
    assert followed(line) == "new-1"


async def test_a_session_that_is_gone_is_not_asked_for_again(station: Station) -> None:
    await worked(station)
    del station.pi.sessions["new-1"]
    line = await station.restart()
    asked = station.pi.times("session")
    await station.clock.advance(600)
    assert (line.watch.session, line.watch.now.state) == (None, FeedState.READY)
    assert station.pi.times("session") == asked
    await station.restart()
    assert station.pi.times("session") == asked


async def test_boards_that_were_verified_while_the_station_was_away_get_their_labels(
    station: Station,
) -> None:
    await worked(station)
    station.pi.runs(board(A, S.VERIFIED, 9), session_id="new-1", state=SessionState.CLOSED)
    line = await station.restart()
    assert followed(line) == "new-1"
    assert line.watch.now.state is FeedState.READY  # it is shown, not followed
    assert [content.mac for content in station.printer.printed] == [A]
    line = await station.restart()
    assert line.watch.session is None  # its end has been seen
    assert len(station.printer.printed) == 1


async def test_a_session_that_is_started_meanwhile_is_not_covered_by_the_last_look(
    station: Station,
) -> None:
    await worked(station)
    station.pi.runs(board(A, S.VERIFIED, 9), session_id="new-1", state=SessionState.CLOSED)
    answer = station.pi.slow("session")
    line = await station.restart()
    station.pi.runs(session_id="new-2")
    following = asyncio.ensure_future(line.provisioning.join("new-2"))
    await settle()
    answer.set()
    await following
    await settle()
    assert followed(line) == "new-2"
    assert await line.diary.unfinished_session(URL) == "new-1"  # looked at again by the next start


async def test_closing_does_not_wait_for_a_journal_that_takes_nothing(station: Station) -> None:
    line = await worked(station)
    over: list[Session] = []
    line.watch.ended.subscribe(over.append)
    station.disk.fill_up()
    station.pi.runs(board(A, S.VERIFIED, 5), session_id="new-1", state=SessionState.CLOSED)
    station.feed.stream.say(saw(A, S.VERIFIED, 5), session_is(SessionState.CLOSED, "new-1", 6))
    await station.clock.advance(LINGER_SECONDS + 1)
    assert [session.id for session in over] == ["new-1"]
    async with asyncio.timeout(20):
        await line.aclose()
    assert len(asyncio.all_tasks()) == 1


async def test_what_the_journal_did_not_take_before_the_end_is_written_once_by_the_next_start(
    station: Station,
) -> None:
    line = await worked(station)
    station.feed.stream.say(saw(A, S.VERIFIED, 5))
    await settle()
    station.disk.lose_an_answer()
    await line.diary.note("session", "first")
    station.disk.fill_up()
    await line.diary.note("session", "second")
    async with asyncio.timeout(20):
        await line.aclose()
    station.disk.mend()
    await station.restart()
    outcomes = [fact.outcome for fact in station.facts.written if fact.kind == "session"]
    assert outcomes.count("first") == outcomes.count("second") == 1
    assert station.shelf.kept == []


async def test_a_session_that_was_only_joined_is_left_to_its_own_station(station: Station) -> None:
    line = await station.open()
    station.pi.runs(session_id="theirs")
    await line.provisioning.join("theirs")
    line = await station.restart()
    assert line.watch.session is None


# -- the link --------------------------------------------------------------


async def test_when_the_pi_is_back_the_scans_that_waited_go_out_and_its_allowlist_is_read(
    station: Station,
) -> None:
    station.pi.away()
    line = await station.open()
    await line.enrolment.scan(Scan(A.bare, "wedge", station.clock.now()))
    await settle()
    station.pi.away(False)
    station.pi.allowed[B] = AllowlistEntry(B)
    await station.clock.advance(IDLE_SECONDS)
    assert {mac: row.state for mac, row in line.enrolment.listings.items()} == {
        A: ListingState.LISTED,
        B: ListingState.LISTED,
    }


async def test_an_allowlist_that_the_pi_refuses_to_show_is_told(station: Station) -> None:
    station.pi.trouble["allowlist"] = refused("DATABASE_ERROR", 500)
    await station.open()
    assert [(notice.topic, notice.error) for notice in station.notices] == [
        (Topic.COMMAND_FAILED, station.pi.trouble["allowlist"])
    ]


async def test_a_new_key_is_read_and_everything_tried_again(station: Station) -> None:
    station.pi.trouble["*"] = refused("UNAUTHORIZED", 401)
    line = await station.open()
    await line.enrolment.scan(Scan(A.bare, "wedge", station.clock.now()))
    await settle()
    assert line.watch.now.state is FeedState.REFUSED
    station.pi.trouble.clear()
    await line.reconnect()
    await settle()
    assert station.key_was_read == 1
    assert A in station.pi.allowed
    assert line.watch.now.state.is_reachable


async def test_a_refresh_asks_for_session_and_allowlist_and_tries_the_printer(station: Station) -> None:
    line = await worked(station)
    station.printer.refuse()
    station.feed.stream.say(saw(A, S.VERIFIED, 5))
    await settle()
    station.printer.mend()
    station.pi.allowed[B] = AllowlistEntry(B)
    station.pi.runs(board(A, S.VERIFIED, 5), board(B, S.DISCOVERED, 5), session_id="new-1")
    await line.refresh()
    await settle()
    assert line.watch.fleet is not None
    assert B in line.watch.fleet.devices
    assert line.enrolment.allows(B)
    assert [content.mac for content in station.printer.printed] == [A]


# -- what is told ----------------------------------------------------------


async def test_the_notices_of_every_part_come_together(station: Station) -> None:
    line = await worked(station)
    station.printer.refuse()
    await line.enrolment.undo()
    station.feed.stream.say(
        saw(A, S.VERIFIED, 5),
        saw(B, S.FAILED, 5, error_message="no signal"),
        TroubleReported("MQTT_UNAVAILABLE", "no broker", correlation_id="c-1"),
        SessionReported(SessionReport("new-1"), warning=True),
    )
    await settle()
    told = {notice.topic: notice for notice in station.notices}
    assert list(told) == [
        Topic.SESSION_STARTED,
        Topic.NOTHING_TO_UNDO,
        Topic.DEVICE_FAILED,
        Topic.PI_TROUBLE,
        Topic.SESSION_ENDS_SOON,
        Topic.LABEL_WAITS,
    ]
    assert (told[Topic.DEVICE_FAILED].mac, told[Topic.DEVICE_FAILED].data) == (B, {"why": "no signal"})
    assert told[Topic.PI_TROUBLE].data["correlation_id"] == "c-1"


async def test_the_end_of_the_session_is_told_once(station: Station) -> None:
    await worked(station)
    station.pi.runs(session_id="new-1", state=SessionState.CLOSED)
    station.feed.stream.say(session_is(SessionState.CLOSED, "new-1"))
    await station.clock.advance(LINGER_SECONDS + 60)
    assert station.topics().count(Topic.SESSION_ENDED) == 1


async def test_a_journal_that_fails_is_told_and_the_boards_go_on(station: Station) -> None:
    line = await worked(station)
    station.disk.fill_up()
    station.feed.stream.say(saw(A, S.VERIFIED, 5))
    await settle()
    failed = [notice for notice in station.notices if notice.topic is Topic.JOURNAL_FAILED]
    assert failed
    assert all(isinstance(notice.error, JournalTrouble) for notice in failed)
    assert line.watch.fleet is not None
    assert line.watch.fleet.devices[A].state is S.VERIFIED
    assert station.printer.attempts == 0


# -- the end ---------------------------------------------------------------


async def test_closing_leaves_no_task_no_stream_and_no_connection(station: Station) -> None:
    line = await worked(station)
    station.printer.refuse()
    station.feed.stream.say(saw(A, S.VERIFIED, 5))
    station.pi.trouble["allow"] = refused("RATE_LIMITED", 429, retryable=True)
    await line.enrolment.scan(Scan(B.bare, "wedge", station.clock.now()))
    await settle()
    await line.aclose()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert (station.feed.open_streams, station.pi.closed) == (0, True)


async def test_what_became_of_a_board_is_written_down_before_the_line_is_closed(station: Station) -> None:
    line = await worked(station)
    station.facts.idles.clear()
    station.feed.stream.say(saw(A, S.FAILED, 5))
    await settle()
    closing = asyncio.create_task(line.aclose())
    await settle()
    assert not closing.done()
    station.facts.idles.set()
    await closing
    assert [(fact.outcome, fact.mac) for fact in station.device_facts()] == [("failed", A)]


async def test_nothing_of_the_pi_itself_is_asked_before_somebody_looks(station: Station) -> None:
    await station.open()
    await station.clock.advance(600)
    assert (station.monitor.opened, station.logs.opened, station.house.calls) == (0, 0, [])


async def test_a_new_key_connects_monitor_log_and_house_afresh_where_somebody_looks(station: Station) -> None:
    line = await station.open()
    line.monitor.watch()
    line.logbook.watch()
    line.house.health.watch()
    await settle()
    await line.reconnect()
    await settle()
    assert (station.monitor.opened, station.logs.opened) == (2, 2)
    assert station.house.calls.count("health") == 2


async def test_what_the_pi_lacked_is_asked_for_again_once_it_was_away(station: Station) -> None:
    line = await station.open()
    station.house.fail("mqtt", refused("NOT_FOUND", 405))
    with pytest.raises(NotOffered):
        await line.house.mqtt()
    station.pi.away()
    await station.clock.advance(2 * IDLE_SECONDS)
    assert line.house.lacks(Feature.MQTT) is not None
    station.pi.away(False)
    await station.clock.advance(2 * IDLE_SECONDS)
    assert line.house.lacks(Feature.MQTT) is None


async def test_closing_the_line_closes_what_belongs_to_it(station: Station) -> None:
    line = await station.open()
    line.monitor.watch()
    line.logbook.watch()
    await settle()
    await line.aclose()
    assert (station.monitor.connections, station.logs.connections) == (0, 0)
    assert station.monitor.closed
    assert station.logs.closed
    assert station.house.closed


async def test_what_is_shown_is_as_old_as_what_was_heard_last(station: Station) -> None:
    line = await worked(station)
    heard = station.clock.now()
    await station.clock.advance(20)
    assert line.watch.last_heard == heard
    station.feed.stream.say(saw(A, S.PROVISIONED, 30))
    await settle()
    assert line.watch.last_heard == station.clock.now()
