"""``station allowlist``: the Pi's allowlist without the window."""

from __future__ import annotations

import argparse
from pathlib import Path

from station.app.diary import Diary
from station.cli.console import out, out_json, run_async, say, table
from station.cli.journal import signed
from station.cli.pi import FAILED, checked, checked_operator, client, code_of
from station.compose import Options
from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import read_devices, text_of, write_devices
from station.core.errors import BadSettings, NotOurProtocol, Refused, StationError, Unauthorized, Unreachable
from station.ports.journal import Wish
from station.ports.orchestrator import Orchestrator


def fill(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows; `shared` has the options of all."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    importing = actions.add_parser("import", parents=[shared], help="put a file's boards on the allowlist")
    importing.add_argument("file", metavar="FILE.csv", type=Path)
    importing.add_argument("--operator", metavar="NAME", default="", help="who stands in the journal")
    importing.set_defaults(command=run_import)
    exporting = actions.add_parser("export", parents=[shared], help="write the allowlist to a file")
    exporting.add_argument("file", metavar="FILE.csv", type=Path)
    exporting.set_defaults(command=run_export)
    listing = actions.add_parser("list", parents=[shared], help="show the allowlist")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    listing.set_defaults(command=run_list)


def run_import(given: argparse.Namespace, options: Options) -> int:
    """Send every good line; broken and refused ones are told, and make the exit code 1."""
    try:
        devices = read_devices(text_of(given.file.read_bytes()))
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(str(given.file), f"cannot be read: {error}", "a CSV file in UTF-8") from error
    for title in devices.unread:
        say(f"{given.file}: the column {title!r} means nothing here, and is not read")
    for broken in devices.broken:
        say(f"{given.file}, line {broken.number}: {broken.text!r} is left out: {broken.why}")
    entries = [AllowlistEntry(d.mac, d.description, d.container_id) for d in devices.lines]
    try:
        refused = run_async(_send(options, entries, given.operator))
    except StationError as error:
        return code_of(error)
    out(f"{len(entries) - refused} boards are on the allowlist")
    return FAILED if refused or devices.broken else 0


async def _send(options: Options, entries: list[AllowlistEntry], operator: str) -> int:
    """Put the entries on the Pi's list, each change into the journal; gives how many were refused."""
    ground, refused = checked(options), 0
    name = checked_operator(operator, ground.settings)
    async with client(ground) as pi, signed(ground, name) as diary:
        for entry in entries:
            outcome, trace = "done", ""
            try:
                await pi.allow(entry)
            except Unauthorized:
                raise
            except (Unreachable, NotOurProtocol):
                await _note(diary, entry, "unknown", "")  # the Pi may have taken it
                raise
            except Refused as error:
                say(f"{entry.mac} is refused: {error}")
                outcome, trace = error.refusal.code, error.refusal.correlation_id or ""
                refused += 1
            await _note(diary, entry, outcome, trace)
    return refused


async def _note(diary: Diary, entry: AllowlistEntry, outcome: str, trace: str) -> None:
    await diary.note(
        "allowlist",
        outcome,
        mac=entry.mac,
        container_id=entry.container_id,
        correlation_id=trace,
        wish=Wish.ALLOW.value,
    )


def run_export(given: argparse.Namespace, options: Options) -> int:
    """Write the allowlist as a CSV of devices."""
    try:
        entries = run_async(_entries(options))
    except StationError as error:
        return code_of(error)
    text = write_devices((entry.mac, entry.container_id, entry.description) for entry in entries)
    try:
        given.file.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise BadSettings(
            str(given.file), f"cannot be written: {error}", "a file in a folder of your own"
        ) from error
    out(f"{len(entries)} boards are in {given.file}")
    return 0


def run_list(given: argparse.Namespace, options: Options) -> int:
    """Show the allowlist."""
    try:
        entries = run_async(_entries(options))
    except StationError as error:
        return code_of(error)
    if given.json:
        for entry in entries:
            out_json(
                {
                    "mac": str(entry.mac),
                    "description": entry.description,
                    "container_id": entry.container_id,
                    "added_at": entry.added_at.isoformat() if entry.added_at else None,
                    "used": entry.used,
                    "used_at": entry.used_at.isoformat() if entry.used_at else None,
                }
            )
    else:
        rows = [(str(e.mac), e.container_id, e.description, "used" if e.used else "") for e in entries]
        table(("MAC", "CONTAINER", "DESCRIPTION", "USED"), rows)
    return 0


async def _entries(options: Options) -> tuple[AllowlistEntry, ...]:
    pi: Orchestrator
    async with client(checked(options)) as pi:
        return await pi.allowlist()
