"""The artefact's window on a real X display, driven by typed keys."""

from __future__ import annotations

import json
import shutil
import signal
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pytest

from bundling.names import ROOT
from smoke.conftest import as_nobody, children, photograph
from smoke.sound_server import SoundServer
from smoke.waiting import until
from tests.support.station_process import Workplace
from tests.support.x_window import find_window
from tests.support.xvfb import VirtualDisplay

DEMO: Final = "^Provisioning Station.*DEMO$"
DEMO_SEED: Final = 7
CATALOGUES: Final = sorted((ROOT / "i18n").glob("*.ts"))


def test_the_demo_takes_typed_scans_to_a_verified_board_and_closes_cleanly(
    bench: Workplace, display: VirtualDisplay, pictures: Path
) -> None:
    boards = _boards(bench)
    labels = bench.data / "demo" / "labels"
    with bench.running("--demo") as station:
        window = find_window(display, DEMO)
        window.focus()
        for board in boards:
            display.scan(board)
        _press_until(display, ("F6", "F9"), lambda: any(labels.glob("*.pdf")), "a verified board's label")
        photograph(display, pictures / "demo.png")
        started = children(station.process.pid)
        window.close()
        done = station.finish()

    assert (done.code, done.out, done.err) == (0, "", "")
    assert len(started) == 1, "the simulator is the program itself, once more"
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in started), "the simulator is gone")


def test_it_ends_cleanly_when_the_system_asks_it_to(bench: Workplace, display: VirtualDisplay) -> None:
    with bench.running() as station:
        find_window(display, "^Provisioning Station")
        station.process.send_signal(signal.SIGTERM)
        done = station.finish()

    assert (done.code, done.out, done.err) == (0, "", "")


def test_it_closes_as_well_where_its_own_files_are_gone(
    bench: Workplace, display: VirtualDisplay, unpacked: Path, tmp_path: Path
) -> None:
    lib = tmp_path / "lib"
    shutil.copytree(unpacked / "lib", lib, symlinks=True)
    bench.settings('[profiles.line3]\nurl = "http://127.0.0.1:9"\n')
    moved = Workplace(bench.home, bench.variables, (str(lib / "station"),))
    log = bench.data / "logs" / "station.log"
    with moved.running("--log-level", "ERROR") as station:
        find_window(display, "^Provisioning Station .*line3")
        until(lambda: log.exists() and "is down" in log.read_text(encoding="utf-8"), "it has started")
        shutil.rmtree(lib)
        station.process.send_signal(signal.SIGTERM)
        done = station.finish()

    assert (done.code, done.err) == (0, "")


def test_a_home_that_cannot_be_written_is_told_in_a_window(
    program: str, locked_home: Path, display: VirtualDisplay, pictures: Path
) -> None:
    variables = {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(locked_home)}
    person = Workplace(locked_home, variables, as_nobody(program))
    with person.running("--from-menu", "--data-dir", locked_home / "data") as station:
        window = find_window(display, "^Provisioning Station$")
        window.focus()
        photograph(display, pictures / "refusal.png")
        window.close()
        done = station.finish()

    assert (done.code, done.out) == (2, "")
    assert "cannot be written" in done.err


def test_a_second_station_on_the_same_data_is_refused_in_a_window_and_the_first_goes_on(
    bench: Workplace, display: VirtualDisplay
) -> None:
    bench.settings('[profiles.line3]\nurl = "http://127.0.0.1:9"\n')
    with bench.running("--from-menu") as first:
        find_window(display, "^Provisioning Station .*line3")
        with bench.running("--from-menu") as second:
            window = find_window(display, "^Provisioning Station$")
            window.focus()
            window.close()
            refused = second.finish()
        assert first.process.poll() is None
        first.process.send_signal(signal.SIGTERM)
        done = first.finish()

    assert (refused.code, refused.out) == (2, "")
    assert str(bench.data) in refused.err
    assert "another station" in refused.err.lower()
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_it_speaks_every_language(
    bench: Workplace, display: VirtualDisplay, pictures: Path, catalogue: Path
) -> None:
    language = catalogue.stem.removeprefix("station_")
    with bench.running("--demo", "--lang", language) as station:
        window = find_window(display, DEMO)
        window.focus()
        display.key("F1")
        find_window(display, f"^{_translated(catalogue, 'Help', 'Help')}$")
        photograph(display, pictures / f"help-{language}.png")
        station.process.send_signal(signal.SIGTERM)
        done = station.finish()

    assert (done.code, done.err) == (0, "")


def test_a_scan_is_heard(bench: Workplace, display: VirtualDisplay, tmp_path: Path) -> None:
    with SoundServer(tmp_path) as sound:
        person = Workplace(bench.home, {**bench.variables, **sound.variables}, bench.command)
        found = {line["name"]: line for line in person.run("doctor", "--json").events}
        with person.running("--demo") as station:
            find_window(display, DEMO).focus()
            heard = sound.listen()
            _press_until(display, ("F5",), lambda: sound.plays("station"), "the tones are loaded")
            display.scan(_boards(bench)[0])
            until(lambda: any(heard()), "the tone for an added board")
            station.process.send_signal(signal.SIGTERM)
            done = station.finish()

    assert found["sound"]["ok"] is True
    assert (done.code, done.err) == (0, "")


def test_the_camera_has_its_library(bench: Workplace, display: VirtualDisplay) -> None:
    bench.settings('[scanner]\ncamera = "default"\n')
    with bench.running() as station:
        find_window(display, "^Provisioning Station")
        maps = Path(f"/proc/{station.process.pid}/maps")
        until(lambda: "libffmpegmediaplugin.so" in maps.read_text(), "the plugin with the cameras is loaded")
        station.process.send_signal(signal.SIGTERM)
        done = station.finish()

    assert (done.code, done.err) == (0, "")


def _boards(bench: Workplace) -> list[str]:
    """Ask a simulator for the boards that the demo's will have: the same seed chooses the same."""
    with bench.running("simulate", "--port", 0, "--devices", 8, "--seed", DEMO_SEED) as pi:
        told: list[str] = json.loads(pi.line())["boards"]
    return told


def _translated(catalogue: Path, context: str, source: str) -> str:
    tree = ET.parse(catalogue)  # noqa: S314 - our own file
    for each in tree.iter("context"):
        if each.findtext("name") == context:
            for message in each.iter("message"):
                if message.findtext("source") == source:
                    return message.findtext("translation") or ""
    raise LookupError(f"{catalogue.name} has no {source!r}")


def _press_until(display: VirtualDisplay, keys: Sequence[str], holds: Callable[[], bool], what: str) -> None:
    """Press the keys in turn, now and then.

    What one asks for may not be there yet (the window stands before the Pi is asked anything), and
    pressing it twice does no harm.
    """

    def pressed() -> bool:
        if holds():
            return True
        for key in keys:
            display.key(key)
        time.sleep(0.3)
        return holds()

    until(pressed, what)
