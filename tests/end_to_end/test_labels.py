"""The labels that come out: read by an independent decoder, one for each board, never two."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from tests.adapters.printers.reading import codes_in, rows_of
from tests.end_to_end.bench import MACS, SSID, bare, order, provision
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import Event, Workplace
from tests.support.strict_pi import Board, StrictPi


def test_every_board_has_its_mac_on_a_zpl_label(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        done = provision(pi, workplace)

    assert done.code == 0
    assert [event["state"] for event in done.of("label")] == ["sent"] * 4
    assert printer.read == bare(MACS)


def test_every_board_has_its_mac_on_a_pdf_label_of_its_own(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi:
        done = provision(pi, workplace)

    files = sorted((workplace.data / "labels").glob("*.pdf"))
    assert done.code == 0
    assert sorted(code for file in files for code in _codes_in_pdf(file)) == bare(MACS)
    assert len(files) == 4
    assert all(f"CT-{n}_{mac.replace(':', '')}" in " ".join(map(str, files)) for n, mac in enumerate(MACS, 1))


def _codes_in_pdf(file: Path) -> list[str]:
    """Draw a PDF by poppler, which shares nothing with Qt, and read its codes."""
    picture = file.with_suffix("")
    subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", "300", file, picture], check=True)
    image = QImage(str(picture.with_suffix(".png")))
    assert not image.isNull()
    return codes_in(rows_of(image))


def test_labels_that_wait_are_printed_once_by_the_next_run(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi, LabelPrinter() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        with workplace.running(*order(pi, workplace)) as run:
            seen: list[Event] = []
            while _verified(seen) < 4 or not _of(seen, "error"):
                seen.append(run.event(lambda _: True))
            run.process.send_signal(signal.SIGINT)
            assert run.finish().code == 130
        states = [event["state"] for event in workplace.run("labels", "list", "--json").events]
        printer.switch_on()
        second = provision(pi, workplace, "--keep-open")
        third = provision(pi, workplace)

    assert "failed" in [label["state"] for label in _of(seen, "label")]
    trouble = _of(seen, "error")[0]
    assert printer.address in trouble["message"]
    assert "switched on" in trouble["message"]
    assert states == ["queued"] * 4
    assert (second.code, third.code) == (0, 0)
    assert printer.read == bare(MACS)


def _of(events: list[Event], kind: str) -> list[Event]:
    return [event for event in events if event["event"] == kind]


def _verified(events: list[Event]) -> int:
    return sum(event["state"] == "verified" for event in _of(events, "device"))


def test_a_reprint_is_a_second_label_with_its_reason_in_the_journal(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS[:1])) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        provision(pi, workplace, macs=MACS[:1])
        done = workplace.run("labels", "reprint", "--mac", MACS[0].lower(), "--reason", "smudged")
        listed = workplace.run("labels", "list", "--json").events

    assert (done.code, done.out, done.err) == (0, f"{MACS[0]}  label R1 sent\n", "")
    assert printer.read == bare([MACS[0]] * 2)
    assert printer.labels[0] != printer.labels[1], "the copy is marked"
    assert [(row["mac"], row["state"], row["session_id"], row["reason"]) for row in listed] == [
        (MACS[0], "sent", "sess_000001", ""),
        (MACS[0], "sent", "sess_000001", "smudged"),
    ]


def test_a_printer_that_tells_its_state_confirms_each_label(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi, LabelPrinter(answers=True).switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        done = provision(pi, workplace)

    assert [event["state"] for event in done.of("label")] == ["confirmed"] * 4
    assert printer.read == bare(MACS)


def test_a_printer_that_fell_silent_keeps_its_labels_in_the_queue_until_it_answers(
    workplace: Workplace,
) -> None:
    with StrictPi(map(Board, MACS)) as pi, LabelPrinter(answers=True).switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        workplace.run("doctor")  # learns that it answers
        printer.answers = False
        with workplace.running(*order(pi, workplace)) as run:
            seen: list[Event] = []
            while _verified(seen) < 4 or not _of(seen, "error"):
                seen.append(run.event(lambda _: True))
            run.process.send_signal(signal.SIGINT)
            assert run.finish().code == 130
        held, came = workplace.run("labels", "list", "--json").events, list(printer.labels)
        printer.answers = True
        provision(pi, workplace, "--keep-open")
        settled = workplace.run("labels", "list", "--json").events

    message = _of(seen, "error")[0]["message"]
    assert printer.address in message
    assert "The printer needs attention" in message
    assert "paper, ribbon, head" in message
    assert [row["state"] for row in held] == ["queued"] * 4
    assert came == []
    assert [row["state"] for row in settled] == ["confirmed"] * 4
    assert printer.read == bare(MACS)


def test_labels_that_wait_are_counted_by_what_they_wait_for(workplace: Workplace) -> None:
    nobody = "zpl-tcp://127.0.0.1:1"
    workplace.settings(f'[labels]\nprinter = "{nobody}"\nwithout_container = "wait"\n')
    listed = workplace.home / "boards.csv"
    listed.write_text(f"mac,container_id\n{MACS[0]},CT-0001\n{MACS[1]},\n", encoding="utf-8")
    with StrictPi(map(Board, MACS[:2])) as pi:
        done = workplace.run("provision", "--url", pi.url, "--ssid", SSID, "--devices", listed, "--json")

    assert done.code == 0, done.err
    summary = done.summary
    assert (summary["labels"], summary["labels_queued"], summary["labels_without_container"]) == (0, 1, 1)
    (event,) = done.of("label")
    assert (event["mac"], event["state"], event["journal"]) == (MACS[0], "failed", "queued")
    states = {row["mac"]: row["state"] for row in workplace.run("labels", "list", "--json").events}
    assert states == {MACS[0]: "queued", MACS[1]: "waiting"}
