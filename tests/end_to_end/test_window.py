"""The main job in the real window: keys typed on a real X display, a real Pi's process, a real socket."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from tests.end_to_end.bench import MACS, SSID, bare
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import KEY, PASSWORD, PATIENCE, Running, Workplace
from tests.support.strict_pi import Board, StrictPi
from tests.support.x_window import XWindow, find_window
from tests.support.xvfb import VirtualDisplay

pytestmark = pytest.mark.alone

TITLE: Final = "^Provisioning Station"
READY: Final = f"{TITLE} .+ line3$"
"""The title names the profile once the window works for it."""


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay() as display:
        yield display


@pytest.fixture
def desk(tmp_path: Path, display: VirtualDisplay) -> Workplace:
    """A workplace with a display, whose profile and environment hold all that F6 could ask for."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    return Workplace(
        tmp_path,
        {
            "STATION_API_KEY": KEY,
            "STATION_TARGET_PASSWORD": PASSWORD,
            "DISPLAY": display.name,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(runtime),
        },
    )


def _settle(desk: Workplace, url: str, printer: LabelPrinter) -> None:
    desk.settings(
        f'[profiles.line3]\nurl = "{url}"\ntarget_ssid = "{SSID}"\n[labels]\nprinter = "{printer.address}"\n'
    )


@contextmanager
def _window(
    desk: Workplace, display: VirtualDisplay, title: str = READY
) -> Iterator[tuple[Running, XWindow]]:
    with desk.running() as station:
        window = find_window(display, title)
        window.focus()
        yield station, window


def _until(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


def _press_until(display: VirtualDisplay, key: str, holds: Callable[[], bool], what: str) -> None:
    """Press a key as a person does: again when nothing came of it, for the window may not be there yet."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        display.key(key)
        again = time.monotonic() + 2
        while not holds() and time.monotonic() < again:
            time.sleep(0.05)


class _Simulator:
    """Looks at the simulated Pi from outside, as a second client."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(
            base_url=url, headers={"X-API-Key": KEY}, trust_env=False, timeout=PATIENCE
        )

    def get(self, path: str) -> Any:
        return self._client.get(path).raise_for_status().json()

    def listed(self) -> set[str]:
        return {row["mac"] for row in self.get("/api/v1/provisioning/allowlist")["data"]["entries"]}

    def session(self) -> dict[str, Any]:
        """The session that was started, empty before."""
        paths = [row["path"] for row in self.get("/simulator/requests")["requests"]]
        ids = [part for path in paths for part in path.split("/") if part.startswith("sess_")]
        if not ids:
            return {}
        data: dict[str, Any] = self.get(f"/api/v1/provisioning/batch/{ids[-1]}")["data"]["session"]
        return data

    def close(self) -> None:
        self._client.close()


def test_boards_are_scanned_provisioned_verified_and_labelled_by_keys_alone(
    desk: Workplace, display: VirtualDisplay
) -> None:
    simulate = ["simulate", "--port", 0, "--pace", 0.05, "--devices", 4, "--api-key", KEY]
    with desk.running(*simulate) as pi, LabelPrinter().switch_on() as printer:
        told = json.loads(pi.line())
        outside = _Simulator(told["url"])
        _settle(desk, told["url"], printer)
        with _window(desk, display) as (station, window):
            for number, mac in enumerate(told["boards"]):
                display.scan(mac.lower() if number % 2 else mac.replace(":", ""), delay_ms=5 + number)
                _until(lambda mac=mac: mac in outside.listed(), f"{mac} on the allowlist")  # type: ignore[misc]
            display.key("F6")
            _until(lambda: outside.session().get("device_count") == 4, "all boards discovered")
            _press_until(display, "F9", lambda: bool(printer.read), "boards under way")
            printer.wait_for(4)
            display.key("F7")
            _until(lambda: outside.session()["state"] == "closed", "session closed")
            window.close()
            done = station.finish()
        outside.close()

    assert (done.code, done.out, done.err) == (0, "", "")
    assert printer.read == bare(told["boards"])
    labels = desk.run("labels", "list", "--json").events
    assert sorted(row["mac"] for row in labels) == sorted(told["boards"])
    assert {row["state"] for row in labels} == {"sent"}


def test_what_pi_and_printer_could_not_take_reaches_them_when_they_are_back(
    desk: Workplace, display: VirtualDisplay
) -> None:
    with StrictPi(map(Board, MACS[:2])) as pi, LabelPrinter() as printer:
        _settle(desk, pi.url, printer)
        pi.switch_off()
        with _window(desk, display) as (station, window):
            for mac in MACS[:2]:
                display.scan(mac, delay_ms=8)
            _until(lambda: len(_scans(desk)) == 2, "both scans in the journal")
            window.close()
            first = station.finish()
        pi.switch_on()
        with _window(desk, display) as (station, window):
            _until(lambda: set(pi.allowlist) == set(MACS[:2]), "both boards on the Pi")
            display.key("F6")
            _until(lambda: len(pi.sessions) == 1 and len(pi.states) == 2, "all boards discovered")
            _press_until(display, "F9", lambda: set(pi.states.values()) != {"discovered"}, "boards under way")
            _until(
                lambda: "cannot be reached" in desk.run("labels", "list").out, "a label waits for the printer"
            )
            printer.switch_on()
            display.key("F5")
            printer.wait_for(2)
            window.close()
            second = station.finish()

    assert (first.code, second.code) == (0, 0)
    assert "Traceback" not in first.err + second.err
    assert printer.read == bare(MACS[:2])
    assert pi.breaches == []
    assert (pi.asked["start"], pi.asked["provision-all"]) == (1, 1)
    assert list(pi.sessions.values()) == ["active"], "closing the window does not stop the session"


def _scans(desk: Workplace) -> list[str]:
    target = desk.home / "journal.csv"
    desk.run("journal", "export", target)
    return [line for line in target.read_text(encoding="utf-8-sig").splitlines() if ",scan," in line]


def test_a_second_window_on_the_same_data_says_why_it_does_not_open(
    desk: Workplace, display: VirtualDisplay
) -> None:
    with _window(desk, display, TITLE) as (station, window):
        second = desk.run()
        window.close()
        first = station.finish()

    assert second.code == 2
    assert "in use by another station" in second.err
    assert (first.code, first.err) == (0, "")


def test_started_from_a_menu_it_says_in_a_window_why_it_does_not_open(
    desk: Workplace, display: VirtualDisplay
) -> None:
    file = desk.write("no-folder", "")
    with desk.running("--from-menu", "--data-dir", file / "data") as station:
        find_window(display, f"{TITLE}$").focus()
        display.key("Return")
        done = station.finish()

    assert done.code == 2
    assert str(file / "data") in done.err


def test_a_mistake_in_the_settings_opens_the_window_and_keeps_the_file(
    desk: Workplace, display: VirtualDisplay
) -> None:
    text = "[labels]\nprinter = 1\n"
    desk.settings(text)
    with _window(desk, display, TITLE) as (station, window):
        window.close()
        done = station.finish()

    assert (done.code, done.err) == (0, "")
    assert (desk.data / "settings.toml").read_text() == text


def test_the_demo_is_marked_keeps_its_data_apart_and_leaves_no_process(
    desk: Workplace, display: VirtualDisplay
) -> None:
    desk.settings('[profiles.line3]\nurl = "http://127.0.0.1:1"\n')
    with desk.running("--demo") as station:
        window = find_window(display, f"{TITLE}.*DEMO$")
        children = _children(station.process.pid)
        window.close()
        done = station.finish()

    assert (done.code, done.err) == (0, "")
    assert len(children) == 1, "the simulator is a process of its own"
    _until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children), "the simulator is gone")
    assert not (desk.data / "journal.sqlite3").exists()


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_a_window_that_has_just_appeared_closes_cleanly_when_it_is_told_to_end(
    desk: Workplace, display: VirtualDisplay
) -> None:
    with desk.running() as station:
        find_window(display, TITLE)
        station.process.send_signal(signal.SIGTERM)
        done = station.finish()

    assert (done.code, done.out, done.err) == (0, "", "")
