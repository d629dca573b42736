"""A serial scanner at the other end of a pseudo-terminal: scanning cases 18 and 26."""

from __future__ import annotations

import os
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from station.adapters.scanners.framing import LONGEST_FRAME, Framer
from station.adapters.scanners.serial import SerialScanner, serial_ports
from station.ports.scanner import Scan, ScannerState
from tests.fakes.clock import FakeClock

MAC = "A0B765010203"
OTHER = "A0B765010204"


class Bench:
    """A scanner program on `path`, and the device that stands behind it while it is plugged in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.scans: list[Scan] = []
        self.states: list[ScannerState] = []
        self.device = -1
        self.scanner = SerialScanner(
            str(path), self.scans.append, self.states.append, FakeClock(), retry_ms=20
        )

    @property
    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]

    @property
    def ok(self) -> bool | None:
        return self.scanner.state.now.ok

    def plug(self) -> None:
        self.device, slave = os.openpty()
        tty.setraw(slave)
        self._slave = slave
        self.path.symlink_to(os.ttyname(slave))

    def unplug(self) -> None:
        self.path.unlink(missing_ok=True)
        if self.device >= 0:
            os.close(self._slave)
            os.close(self.device)
            self.device = -1

    def send(self, data: bytes) -> None:
        os.write(self.device, data)


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(tmp_path / "scanner")
    bench.plug()
    bench.scanner.open()
    yield bench
    bench.scanner.close()
    bench.unplug()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_every_ending_ends_a_code(bench: Bench, qtbot: QtBot, end: bytes) -> None:
    bench.send(MAC.encode() + end)
    qtbot.waitUntil(lambda: bool(bench.scans))
    (scan,) = bench.scans
    assert (scan.text, scan.source) == (MAC, "serial")
    assert scan.trace is not None
    assert scan.trace.suffix == end.decode()


def test_two_codes_in_a_row_are_two(bench: Bench, qtbot: QtBot) -> None:
    bench.send(f"{MAC}\r\n{OTHER}\r\n".encode())
    qtbot.waitUntil(lambda: len(bench.scans) == 2)
    assert bench.texts == [MAC, OTHER]


def test_the_aim_identifier_names_the_symbology(bench: Bench, qtbot: QtBot) -> None:
    bench.send(f"]d1{MAC}\r".encode())
    qtbot.waitUntil(lambda: bool(bench.scans))
    assert bench.scans[0].symbology == "Data Matrix"


def test_a_scanner_that_is_unplugged_says_so_and_goes_on_when_it_is_plugged_in(
    bench: Bench, qtbot: QtBot
) -> None:
    assert bench.ok is True
    bench.send(MAC[:5].encode())
    bench.unplug()
    qtbot.waitUntil(lambda: bench.ok is False)
    assert bench.scanner.state.now.why
    assert bench.scanner.state.now.remedy

    bench.plug()
    qtbot.waitUntil(lambda: bench.ok is True)
    bench.send(f"{OTHER}\r".encode())
    qtbot.waitUntil(lambda: bool(bench.scans))
    assert bench.texts == [OTHER]


def test_a_port_that_is_not_there_yet_is_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    bench = Bench(tmp_path / "later")
    bench.scanner.open()
    assert bench.ok is False
    bench.plug()
    qtbot.waitUntil(lambda: bench.ok is True)
    assert [state.now.ok for state in bench.states] == [False, True]
    bench.scanner.close()
    bench.unplug()


def test_the_systems_ports_can_be_listed() -> None:
    assert all(serial_ports())


NOISE = b"x" * (LONGEST_FRAME + 1)


@pytest.mark.parametrize(
    ("chunks", "codes"),
    [
        ((b"AB", b"CD\r"), ["ABCD"]),
        ((b"ABCD\r", b"\nEF\r\n"), ["ABCD", "EF"]),
        ((b"\x02ABCD\x03",), ["ABCD"]),
        ((b"\r\n\r\n\t",), []),
        ((b"caf\xe9\r",), ["café"]),
        ((NOISE, b"\rABCD\r"), [NOISE.decode(), "ABCD"]),
        ((NOISE, NOISE, b"A0B765010299\rABCD\r"), [NOISE.decode(), "ABCD"]),
    ],
)
def test_bytes_become_codes(chunks: tuple[bytes, ...], codes: list[str]) -> None:
    framer = Framer()
    assert [frame.text for chunk in chunks for frame in framer.feed(chunk)] == codes


def test_a_pause_ends_noise_too() -> None:
    framer = Framer()
    assert [frame.text for frame in framer.feed(NOISE)] == [NOISE.decode()]
    assert framer.is_holding
    assert framer.expire() == []
    assert [frame.text for frame in framer.feed(b"ABCD\r")] == ["ABCD"]


Cut = Callable[[bytes], list[bytes]]


@given(
    st.lists(st.text(alphabet="0123456789ABCDEF:-", min_size=1, max_size=20), max_size=6),
    st.sampled_from([b"\r", b"\n", b"\r\n", b"\t"]),
    st.lists(st.integers(1, 7), min_size=1, max_size=40),
)
def test_it_does_not_matter_how_the_line_tears_the_bytes(
    codes: list[str], end: bytes, cuts: list[int]
) -> None:
    data = b"".join(code.encode() + end for code in codes)
    framer, found, at, turn = Framer(), [], 0, 0
    while at < len(data):
        size = cuts[turn % len(cuts)]
        found += framer.feed(data[at : at + size])
        at, turn = at + size, turn + 1
    assert [frame.text for frame in found] == codes
    assert not framer.is_holding
