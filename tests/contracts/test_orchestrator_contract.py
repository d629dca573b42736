"""What every orchestrator and its feed promise: the real client against the simulated Pi, and the fakes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

import pytest

from station.adapters.clock import SystemClock
from station.adapters.orchestrator import ApiKey, HttpOrchestrator, SseFeed
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import Refused, SessionGone
from station.core.events import DeviceReported, SessionReported
from station.core.fleet import Fleet
from station.core.mac import Mac
from station.core.session import SessionState, SessionTimeouts
from station.ports.feed import Feed
from station.ports.orchestrator import Orchestrator, StartRequest
from station.simulator import SimulatorConfig, running
from tests.fakes.feed import FakeFeed
from tests.fakes.orchestrator import FakeOrchestrator
from tests.support.streams import singly

WIFI = StartRequest("Factory-WPA2", "correct horse")
STRANGER = Mac.parse("A4:CF:12:FF:FF:01")
BOARDS = 3


Until = Callable[[str, DeviceState], Awaitable[None]]


@dataclass(frozen=True)
class Pi:
    """An orchestrator, its feed, and `until`, which waits for all boards that can to get somewhere."""

    orchestrator: Orchestrator
    feed: Feed
    until: Until

    async def started(self) -> str:
        """Start a session and wait until its boards are there."""
        session = await self.orchestrator.start_session(WIFI)
        await self.until(session.id, DeviceState.DISCOVERED)
        return session.id

    async def boards(self, session_id: str) -> Sequence[Mac]:
        return sorted(report.mac for report in await self.orchestrator.devices(session_id))

    async def allow(self, *macs: Mac) -> None:
        for mac in macs:
            await self.orchestrator.allow(AllowlistEntry(mac))


async def _fake() -> AsyncIterator[Pi]:
    feed = FakeFeed()
    pi = FakeOrchestrator(boards=[Mac.parse(f"A4:CF:12:00:00:0{n}") for n in range(BOARDS)], feed=feed)

    async def until(session_id: str, state: DeviceState) -> None:
        if state is DeviceState.VERIFIED:
            for report in await pi.devices(session_id, state=DeviceState.PROVISIONING):
                for step in (DeviceState.PROVISIONED, DeviceState.VERIFYING, DeviceState.VERIFIED):
                    pi.move(session_id, report.mac, step)

    yield Pi(pi, feed, until)


async def _simulated() -> AsyncIterator[Pi]:
    config = SimulatorConfig(
        api_key="a key", devices=BOARDS, pace=0.002, requests_per_second=0, wifi_scan_seconds=0
    )
    async with asyncio.timeout(20), running(config) as url:
        key = ApiKey("a key")
        pi, feed = HttpOrchestrator(url, key=key, clock=SystemClock()), SseFeed(url, key=key)

        async def until(session_id: str, state: DeviceState) -> None:
            async with feed.listen(session_id) as events:
                fleet = Fleet(session_id)
                fleet.replace(await pi.session(session_id))
                told = singly(events)
                while not _all_there(fleet, state):
                    fleet.apply(await anext(told))

        async with aclosing(pi), aclosing(feed):
            yield Pi(pi, feed, until)


def _all_there(fleet: Fleet, state: DeviceState) -> bool:
    if state is DeviceState.DISCOVERED:
        return len(fleet.devices) == BOARDS
    return not any(known.state.is_under_way for known in fleet.devices.values())


@pytest.fixture(params=["fake", "http and simulator"])
async def pi(request: pytest.FixtureRequest) -> AsyncIterator[Pi]:
    async for made in _fake() if request.param == "fake" else _simulated():
        yield made


def code_of(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.code


async def test_a_new_session_discovers_its_boards(pi: Pi) -> None:
    session = await pi.orchestrator.start_session(
        StartRequest("Factory-WPA2", "correct horse", SessionTimeouts(30, 60, 45))
    )
    assert session.state is SessionState.DISCOVERING
    assert session.target_ssid == "Factory-WPA2"
    assert session.timeouts == SessionTimeouts(30, 60, 45)
    await pi.until(session.id, DeviceState.DISCOVERED)
    snapshot = await pi.orchestrator.session(session.id)
    assert snapshot.session.device_count == BOARDS
    assert snapshot.devices is not None
    assert {report.state for report in snapshot.devices} == {DeviceState.DISCOVERED}
    assert snapshot.network is not None
    assert snapshot.at is not None


async def test_a_snapshot_without_boards_has_none_rather_than_an_empty_list(pi: Pi) -> None:
    session_id = await pi.started()
    snapshot = await pi.orchestrator.session(session_id, include_devices=False)
    assert snapshot.devices is None


async def test_a_second_session_is_refused_while_one_runs(pi: Pi) -> None:
    await pi.started()
    with pytest.raises(Refused) as caught:
        await pi.orchestrator.start_session(WIFI)
    assert code_of(caught) == "SESSION_ALREADY_ACTIVE"


async def test_a_session_that_nobody_knows_is_gone(pi: Pi) -> None:
    with pytest.raises(SessionGone) as caught:
        await pi.orchestrator.session("sess_nobody")
    assert code_of(caught) == "SESSION_NOT_FOUND"
    with pytest.raises(SessionGone):
        await pi.orchestrator.stop_session("sess_nobody")


async def test_a_stopped_session_is_closed_and_cannot_be_stopped_again(pi: Pi) -> None:
    session_id = await pi.started()
    closed = await pi.orchestrator.stop_session(session_id)
    assert closed is not None
    assert closed.state is SessionState.CLOSED
    assert (await pi.orchestrator.session(session_id)).session.state is SessionState.CLOSED
    with pytest.raises(SessionGone) as caught:
        await pi.orchestrator.stop_session(session_id)
    assert code_of(caught) == "SESSION_ALREADY_CLOSED"
    assert await pi.started() != session_id


async def test_provision_all_takes_the_allowed_boards_and_counts_the_others(pi: Pi) -> None:
    session_id = await pi.started()
    first, *_ = await pi.boards(session_id)
    await pi.allow(first)
    answer = await pi.orchestrator.provision_all(session_id)
    assert (answer.started, answer.skipped) == (1, BOARDS - 1)
    await pi.until(session_id, DeviceState.VERIFIED)
    verified = await pi.orchestrator.devices(session_id, state=DeviceState.VERIFIED)
    assert [report.mac for report in verified] == [first]
    assert verified[0].verified_at is not None


async def test_a_board_that_is_not_allowed_is_refused(pi: Pi) -> None:
    session_id = await pi.started()
    first, *_ = await pi.boards(session_id)
    with pytest.raises(Refused) as caught:
        await pi.orchestrator.provision(session_id, first)
    assert code_of(caught) == "DEVICE_NOT_IN_ALLOWLIST"


async def test_a_board_that_the_session_never_saw_is_refused(pi: Pi) -> None:
    session_id = await pi.started()
    await pi.allow(STRANGER)
    with pytest.raises(Refused) as caught:
        await pi.orchestrator.provision(session_id, STRANGER)
    assert code_of(caught) == "DEVICE_NOT_FOUND"


async def test_one_board_is_provisioned_and_no_retry_is_due_after_it(pi: Pi) -> None:
    session_id = await pi.started()
    first, *_ = await pi.boards(session_id)
    await pi.allow(first)
    report = await pi.orchestrator.provision(session_id, first)
    assert (report.mac, report.state) == (first, DeviceState.PROVISIONING)
    await pi.until(session_id, DeviceState.VERIFIED)
    with pytest.raises(Refused) as caught:
        await pi.orchestrator.retry(session_id, first)
    assert code_of(caught) == "DEVICE_INVALID_STATE"


async def test_the_allowlist_keeps_what_it_is_told_once_for_each_board(pi: Pi) -> None:
    await pi.orchestrator.allow(AllowlistEntry(STRANGER, description="Hall", container_id="CT-1"))
    kept = await pi.orchestrator.allow(AllowlistEntry(STRANGER, description="Kitchen", container_id="CT-2"))
    (listed,) = await pi.orchestrator.allowlist()
    assert kept == listed
    assert (listed.mac, listed.description, listed.container_id) == (STRANGER, "Kitchen", "CT-2")
    assert listed.added_at is not None
    assert listed.used is False


async def test_a_board_can_be_taken_off_the_allowlist_twice(pi: Pi) -> None:
    await pi.allow(STRANGER)
    await pi.orchestrator.disallow(STRANGER)
    await pi.orchestrator.disallow(STRANGER)
    assert await pi.orchestrator.allowlist() == ()


async def test_only_unused_entries_are_available(pi: Pi) -> None:
    session_id = await pi.started()
    first, *_ = await pi.boards(session_id)
    await pi.allow(first, STRANGER)
    await pi.orchestrator.provision_all(session_id)
    await pi.until(session_id, DeviceState.VERIFIED)
    assert [entry.mac for entry in await pi.orchestrator.allowlist(available=True)] == [STRANGER]
    assert len(await pi.orchestrator.allowlist()) == 2


async def test_a_session_that_was_not_interrupted_is_not_recoverable(pi: Pi) -> None:
    session_id = await pi.started()
    await pi.orchestrator.stop_session(session_id)
    assert await pi.orchestrator.recoverable() == ()
    with pytest.raises(Refused) as caught:
        await pi.orchestrator.resume(session_id)
    assert code_of(caught) == "SESSION_NOT_RECOVERABLE"


async def test_the_onboarding_network_and_the_wifis_around_are_told(pi: Pi) -> None:
    assert (await pi.orchestrator.network()).ssid == "DelicasaOnboard"
    networks = await pi.orchestrator.wifi_networks()
    assert networks
    assert len({network.ssid for network in networks}) == len(networks)


async def test_the_feed_tells_of_a_boards_way_in_order(pi: Pi) -> None:
    session_id = await pi.started()
    first, *_ = await pi.boards(session_id)
    await pi.allow(first)
    seen: list[DeviceState | None] = []
    async with pi.feed.listen(session_id) as events:
        await pi.orchestrator.provision(session_id, first)
        await pi.until(session_id, DeviceState.VERIFIED)
        told = singly(events)
        while DeviceState.VERIFIED not in seen:
            event = await anext(told)
            if isinstance(event, DeviceReported) and event.report.mac == first:
                seen.append(event.report.state)
    way = [state for state in dict.fromkeys(seen) if state is not DeviceState.DISCOVERED]
    assert way == [
        DeviceState.PROVISIONING,
        DeviceState.PROVISIONED,
        DeviceState.VERIFYING,
        DeviceState.VERIFIED,
    ]


async def test_the_feed_tells_when_the_session_is_closed(pi: Pi) -> None:
    session_id = await pi.started()
    async with pi.feed.listen(session_id) as events:
        await pi.orchestrator.stop_session(session_id)
        async for event in singly(events):
            if isinstance(event, SessionReported) and event.report.state is SessionState.CLOSED:
                assert event.report.id == session_id
                break


async def test_any_session_can_be_listened_to_without_naming_it(pi: Pi) -> None:
    async with pi.feed.listen(None) as events:
        session = await pi.orchestrator.start_session(WIFI)
        async for event in singly(events):
            if isinstance(event, SessionReported):
                assert event.report.id == session.id
                break
