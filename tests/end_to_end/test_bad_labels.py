"""A printer that cannot, texts that should not: a clear sentence, labels in the queue, nothing escapes."""

from __future__ import annotations

import csv
import io
import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.printers.reading import read_zpl
from tests.adapters.printers.sample import HOSTILE
from tests.end_to_end.bench import MACS, SSID, bare, order, provision
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import Event, Workplace
from tests.support.strict_pi import Board, StrictPi

BOARDS = MACS[:2]
MOUNTS = pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts a disk for one process")


def mounted(workplace: Workplace, options: str, where: Path) -> Workplace:
    """Give the same workplace with a file system of its own at `where`, seen by its stations alone."""
    where.mkdir(parents=True)
    own = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    script = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    return Workplace(
        workplace.home, workplace.variables, [*own, "sh", "-c", script, str(where), *workplace.command]
    )


def trouble(pi: StrictPi, workplace: Workplace) -> str:
    """Provision until every board is verified and a label has been told to wait; gives the sentence."""
    with workplace.running(*order(pi, workplace, macs=BOARDS)) as run:
        seen: list[Event] = []
        while len(_of(seen, "device", "verified")) < len(BOARDS) or not _errors(seen):
            seen.append(run.event(lambda _: True))
        run.process.send_signal(signal.SIGINT)
        done = run.finish()
    assert done.code == 130
    assert "Traceback" not in done.err
    assert _of(seen, "label", "failed")
    return _errors(seen)[0]


def _errors(seen: list[Event]) -> list[str]:
    return [event["message"] for event in seen if event["event"] == "error"]


def _of(seen: list[Event], kind: str, state: str) -> list[Event]:
    return [event for event in seen if event["event"] == kind and event["state"] == state]


def states(workplace: Workplace) -> list[str]:
    return [row["state"] for row in workplace.run("labels", "list", "--json").events]


def a_full_disk(workplace: Workplace) -> Workplace:
    return mounted(workplace, "size=16k", workplace.data / "labels")


def a_read_only_folder(workplace: Workplace) -> Workplace:
    return mounted(workplace, "ro", workplace.data / "labels")


def a_file_where_the_folder_is_due(workplace: Workplace) -> Workplace:
    workplace.write("data/labels", "no folder")
    return workplace


def a_queue_that_is_gone(workplace: Workplace) -> Workplace:
    workplace.settings('[labels]\nprinter = "system:Gone"\n')
    return workplace


def a_host_that_does_not_resolve(workplace: Workplace) -> Workplace:
    workplace.settings('[labels]\nprinter = "zpl-tcp://no-such-printer.invalid:9100"\n')
    return workplace


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        pytest.param(a_full_disk, ["cannot be written: No space left on device", "has space"], marks=MOUNTS),
        pytest.param(a_read_only_folder, ["cannot be written: Read-only", "may be"], marks=MOUNTS),
        (a_file_where_the_folder_is_due, ["The label's file cannot be written", "that the folder exists"]),
        (a_queue_that_is_gone, ["The system has no printer 'Gone'", "Choose one of the system's printers"]),
        (a_host_that_does_not_resolve, ["no-such-printer.invalid", "cannot be reached", "in the settings"]),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)  # fmt: skip
def test_a_printer_that_cannot_is_named_and_its_labels_wait_until_it_can(
    broken: Callable[[Workplace], Workplace], words: list[str], workplace: Workplace
) -> None:
    with StrictPi(map(Board, BOARDS)) as pi:
        message = trouble(pi, broken(workplace))
        held = states(workplace)
        workplace.settings('[labels]\nprinter = "pdf:elsewhere"\n')
        provision(pi, workplace, "--keep-open", macs=BOARDS)

    assert all(part in message for part in words), message
    assert held == ["queued"] * len(BOARDS)
    assert states(workplace) == ["confirmed"] * len(BOARDS)
    printed = " ".join(path.name for path in (workplace.data / "elsewhere").iterdir())
    assert all(printed.count(mac) == 1 for mac in bare(BOARDS))
    assert not list(workplace.data.glob("labels/*"))


def test_a_template_that_names_no_field_is_told_by_line_before_anything_is_done(workplace: Workplace) -> None:
    with StrictPi(map(Board, BOARDS)) as pi:
        trouble(pi, a_queue_that_is_gone(workplace))
        workplace.settings('[labels]\ntemplate = "mine"\n')
        workplace.write(
            "data/templates/mine.toml",
            'width = 50\nheight = 30\n[[element]]\nkind = "text"\ntext = "{colour}"\n'
            "x = 1\ny = 1\nwidth = 40\nheight = 5\n",
        )
        asked = pi.asked["start"]
        done = provision(pi, workplace, macs=BOARDS)
        assert pi.asked["start"] == asked

    assert done.code == 2
    assert "Traceback" not in done.err
    for part in ("mine.toml", "line 5", "{colour}", "container_id"):
        assert part in done.err + done.out
    assert states(workplace) == ["queued"] * len(BOARDS)


def _worked(workplace: Workplace) -> list[str]:
    """Provision one board for each hostile container id; gives the MACs."""
    texts = [text for name, text in HOSTILE.items() if name != "nul and surrogate"]  # no file can hold it
    macs = [f"A0:B7:65:0C:1E:{number:02X}" for number in range(1, len(texts) + 1)]
    table = io.StringIO()
    csv.writer(table).writerows([("mac", "container_id"), *zip(macs, texts, strict=True)])
    devices = workplace.write("hostile.csv", table.getvalue())
    with StrictPi(map(Board, macs)) as pi:
        done = workplace.run("provision", "--url", pi.url, "--ssid", SSID, "--devices", devices, "--json")
    assert (done.code, done.summary["labels"]) == (0, len(macs)), done.err
    return macs


def test_no_container_id_leaves_the_folder_of_the_labels_or_makes_a_formula(workplace: Workplace) -> None:
    macs = _worked(workplace)
    workplace.run("journal", "export", workplace.home / "journal.csv")

    files = sorted(path.name for path in (workplace.data / "labels").iterdir())
    assert len(files) == len(macs)
    assert all(re.fullmatch(r"[0-9T-]+_([A-Za-z0-9_-]{1,40}_)?[0-9A-F]{12}\.pdf", name) for name in files)
    assert {path.name for path in workplace.home.iterdir()} <= {"data", "hostile.csv", "journal.csv"}
    with (workplace.home / "journal.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("cmd|" in cell for cell in cells)
    assert not [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@"))]
    assert not [cell for cell in cells if len(cell.splitlines()) > 1]


def test_no_container_id_becomes_a_command_of_the_printer(workplace: Workplace) -> None:
    with LabelPrinter(answers=True).switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        macs = _worked(workplace)

    assert printer.read == bare(macs)
    assert len({read_zpl(label).commands for label in printer.labels}) == 1
    assert b"~JA" not in b"".join(printer.labels)
