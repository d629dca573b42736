"""The artefact prints through a real CUPS."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.adapters.printers.cups import Cups, running
from tests.end_to_end.bench import provision
from tests.support.station_process import Workplace
from tests.support.strict_pi import Board, StrictPi

MAC: Final = "A0:B7:65:0C:1E:7F"


@pytest.fixture
def cups() -> Iterator[Cups]:
    folder = Path(tempfile.mkdtemp(prefix="station-cups-"))  # its filters run as another user
    with running(folder) as cups:
        cups.add_pdf_queue("PDF")
        yield cups
    shutil.rmtree(folder)


def test_a_verified_boards_label_comes_out_of_a_drivers_queue(desk: Workplace, cups: Cups) -> None:
    person = Workplace(desk.home, {**desk.variables, **cups.environment}, desk.command)
    person.settings('[labels]\nprinter = "system:PDF"\n')
    with StrictPi([Board(MAC)]) as pi:
        done = provision(pi, person, macs=[MAC])

    printed = cups.files_of(MAC.replace(":", "_"))
    for file in printed:
        file.unlink()
    assert (done.code, done.err) == (0, "")
    assert [event["state"] for event in done.of("label")][-1] == "confirmed"
    assert len(printed) == 1
