"""``station labels``: the label journal."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from station.app.diary import Diary
from station.app.labelling import Labelling
from station.cli.console import out, out_json, run_async, say, table
from station.cli.pi import FAILED, checked
from station.compose import Options, build_printer, build_shelf, open_books
from station.core.device import Device
from station.core.errors import BadSettings
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac, MacError
from station.ports.journal import LabelRecord

PRINT_SECONDS = 30.0


def fill(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows; `shared` has the options of all."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    reprint = actions.add_parser(
        "reprint", parents=[shared], help="print a board's label once more, marked R1, R2 ..."
    )
    reprint.add_argument("--mac", required=True, metavar="MAC")
    reprint.add_argument("--reason", required=True, metavar="TEXT")
    reprint.set_defaults(command=run_reprint)
    listing = actions.add_parser("list", parents=[shared], help="show every label and its state")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    listing.set_defaults(command=run_list)


def run_list(given: argparse.Namespace, options: Options) -> int:
    """Show the label journal, oldest first."""
    records = run_async(_records(options))
    if given.json:
        for record in records:
            out_json(
                {
                    "mac": str(record.content.mac),
                    "state": record.state.value,
                    "session_id": record.content.session_id,
                    "at": record.at.isoformat(),
                    "container_id": record.content.container_id,
                    "station": record.content.station,
                    "copy": record.content.copy,
                    "printer": record.printer,
                    "reason": record.reason,
                    "detail": record.detail,
                }
            )
        return 0
    table(("MAC", "STATE", "CONTAINER", "SESSION", "COPY", "WHEN", "DETAIL"), map(_cells, records))
    return 0


def _cells(record: LabelRecord) -> Sequence[str]:
    content = record.content
    return (
        str(content.mac),
        record.state.value,
        content.container_id,
        content.session_id,
        content.mark,
        f"{record.at:%Y-%m-%d %H:%M:%S}",
        record.detail,
    )


async def _records(options: Options) -> Sequence[LabelRecord]:
    journal = await open_books(checked(options), reading=True)
    try:
        return await journal.labels.labels()
    finally:
        await journal.aclose()


def run_reprint(given: argparse.Namespace, options: Options) -> int:
    """Print one label once more; 1 when there is none or the printer did not take it."""
    try:
        mac = Mac.parse(given.mac)
    except MacError as error:
        raise BadSettings("--mac", str(error), "AA:BB:CC:DD:EE:FF") from error
    if not given.reason.strip():
        raise BadSettings("--reason", "is empty", "a few words: why is it printed again?")
    return run_async(_reprint(options, mac, given.reason.strip()))


async def _reprint(options: Options, mac: Mac, reason: str) -> int:
    from station.adapters.printers import ensure_gui

    ground = checked(options)
    gui = ensure_gui()
    with ground.claim():
        journal = await open_books(ground)
        for notice in journal.notices:
            say(f"station: {notice}")
        diary = Diary(journal.facts, ground.clock, ground.settings.station.name, shelf=build_shelf(ground))
        labelling = Labelling(
            journal.labels, build_printer(ground, ground.settings), diary, ground.clock,
            content=_no_content, is_ours=lambda _: False,
            without_container=ground.settings.labels.without_container,
        )  # fmt: skip
        states: dict[int, LabelRecord] = {}
        labelling.changed.subscribe(lambda record: states.update({record.id: record}))
        try:
            await journal.enter(ground.settings.station.name, ground.home)
            await labelling.open(only=mac)
            record = await labelling.reprint(mac, reason)
            if record is None:
                say(f"station: There is no label of {mac} in this journal to print again.")
                return FAILED
            if record.state is LabelState.WAITING:
                where = f"station {record.content.station}"
                say(f"station: The label of {mac} waits at {where} for its container. Print it there.")
                return FAILED
            await labelling.drain(PRINT_SECONDS)
            last = states.get(record.id, record)
        finally:
            await labelling.aclose()
            await diary.aclose()
            await journal.aclose()
            del gui
    told = ("label", last.content.mark, last.state.value)
    out(f"{mac}  {' '.join(part for part in told if part)}")
    if last.detail:
        say(last.detail)
    if last.state is LabelState.QUEUED:
        say("It stays in the queue: the next station prints it, and so does this command. There is no other.")
    return 0 if last.state in (LabelState.SENT, LabelState.CONFIRMED) else FAILED


def _no_content(device: Device) -> LabelContent:
    raise AssertionError("a reprint takes its content from the journal")
