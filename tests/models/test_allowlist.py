"""The allowlist on the screen: what became of every scan."""

from __future__ import annotations

from station.app.enrolment import ListingState
from station.core.device import DeviceState
from station.core.mac import Mac
from station.models.allowlist import AllowlistModel, status_text
from station.models.roles import Role
from tests.fakes.clock import settle
from tests.fakes.orchestrator import refused
from tests.models.conftest import BOARDS, Pi, Told, watched

ONE, TWO, THREE = BOARDS[:3]


def on_screen(pi: Pi) -> AllowlistModel:
    model = AllowlistModel(pi.enrolment, pi.watch)
    watched(model)
    return model


def status(model: AllowlistModel, mac: Mac) -> str:
    model.flush()
    row = model.row_of(mac)
    assert row is not None
    return status_text(model.at(row))


async def test_the_newest_scan_stands_on_top(pi: Pi) -> None:
    model = on_screen(pi)
    for mac in (ONE, TWO, THREE):
        await pi.scan(mac)
    model.flush()

    assert [row.listing.entry.mac for row in model.rows()] == [THREE, TWO, ONE]


async def test_a_board_s_way_from_scan_to_verified(pi: Pi) -> None:
    await pi.start()
    model = on_screen(pi)
    await pi.scan(ONE)
    assert status(model, ONE) == "still waiting"

    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    assert status(model, ONE) == "seen"

    for state in (DeviceState.PROVISIONING, DeviceState.VERIFYING, DeviceState.FAILED, DeviceState.VERIFIED):
        await pi.clock.advance(1)
        pi.orchestrator.move(pi.session_id, ONE, state)
        await settle()
        assert model.index(0, 0).data(Role.MAC) == ONE
        assert status(model, ONE) == pi.watch.fleet.devices[ONE].state.value  # type: ignore[union-attr]


async def test_a_refused_scan_says_why(pi: Pi) -> None:
    model = on_screen(pi)
    pi.orchestrator.fail("allow", refused("VALIDATION_FAILED", message="container is in use"))

    await pi.scan(ONE)

    assert status(model, ONE) == "refused: container is in use"
    assert model.index(0, 0).data(Role.STATE) is ListingState.REFUSED


async def test_a_scan_that_the_pi_has_not_answered_waits(pi: Pi) -> None:
    model = on_screen(pi)
    pi.orchestrator.fail("allow", refused("RATE_LIMITED"))

    await pi.scan(ONE)

    assert status(model, ONE) == "waiting for the Pi"


async def test_a_board_s_event_changes_only_its_line(pi: Pi) -> None:
    await pi.start()
    for mac in (ONE, TWO, THREE):
        await pi.scan(mac)
    model = on_screen(pi)
    told = Told(model)

    pi.orchestrator.discover(pi.session_id, TWO, BOARDS[7])
    await settle()
    model.flush()

    assert told.take() == [("change", 1, 1)]


async def test_another_session_forgets_what_the_last_one_saw(pi: Pi) -> None:
    await pi.start()
    await pi.scan(ONE)
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model = on_screen(pi)
    assert status(model, ONE) == "seen"

    await pi.watch.follow("another")

    assert status(model, ONE) == "still waiting"


async def test_a_removed_line_goes(pi: Pi) -> None:
    await pi.scan(ONE)
    model = on_screen(pi)

    await pi.enrolment.undo()
    model.flush()

    assert model.rowCount() == 0


async def test_a_closed_model_listens_no_more(pi: Pi) -> None:
    model = on_screen(pi)
    model.close()

    await pi.scan(ONE)

    assert not model._flusher.is_waiting
