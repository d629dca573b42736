"""``station provision``: the whole job without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from station.app.batch import Batch, Exit, Order
from station.app.batch_reports import Report, error_facts
from station.cli.console import out, out_json, run_async, say, say_error, sentence
from station.cli.pi import checked_operator
from station.compose import Ground, Options, build_line, open_books, prepare
from station.core.csv_devices import DeviceList, read_devices, text_of
from station.core.errors import BadSettings, StationError
from station.core.session import SessionTimeouts
from station.core.target import target_problem
from station.ports.orchestrator import StartRequest
from station.ports.secrets import SecretName


def fill(parser: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows."""
    parser.add_argument("--ssid", metavar="NAME", help="target Wi-Fi (default: the profile's)")
    parser.add_argument(
        "--devices", metavar="FILE.csv", type=Path, help="boards to enrol: mac,container_id,description"
    )
    parser.add_argument(
        "--expect", metavar="N", type=_positive, help="how many boards to wait for (default: the file's)"
    )
    parser.add_argument(
        "--timeout", metavar="S", type=_seconds, default=600.0, help="seconds to wait (default: 600)"
    )
    parser.add_argument(
        "--retries", metavar="N", type=_count, default=1, help="tries more for a failed board (default: 1)"
    )
    parser.add_argument("--operator", metavar="NAME", default="", help="who stands in the journal")
    parser.add_argument("--resume", action="store_true", help="resume an interrupted session if there is one")
    parser.add_argument("--keep-open", action="store_true", help="leave the session open at the end")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(command=run)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 up")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < 1e7:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds


def run(given: argparse.Namespace, options: Options) -> int:
    """Run it; exit codes are `station.app.batch.Exit`."""
    report = out_json if given.json else _print
    try:
        devices = _read(given.devices) if given.devices else DeviceList((), ())
        for broken in devices.broken:
            text = f"{given.devices}, line {broken.number}: {broken.text!r} is left out: {broken.why}"
            report({"event": "error", "code": "BAD_LINE", "message": text, "correlation_id": ""})
        if given.expect is None and not devices.lines:
            raise BadSettings(
                "--devices", "there is no board to wait for", "a file with boards, or --expect N"
            )
        return run_async(_run(given, options, devices, report))
    except StationError as error:
        if given.json:
            report({"event": "error", **error_facts(error, sentence)})
        say_error(error)
        return Exit.BAD_USAGE


def _read(path: Path) -> DeviceList:
    try:
        devices = read_devices(text_of(path.read_bytes()))
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(f"--devices {path}", f"cannot be read: {error}", "a CSV file in UTF-8") from error
    for title in devices.unread:
        say(f"{path}: the column {title!r} means nothing here, and is not read")
    return devices


async def _run(given: argparse.Namespace, options: Options, devices: DeviceList, report: Report) -> int:
    ground = prepare(options)
    if ground.mistake is not None:
        raise ground.mistake
    profile = ground.profile()
    if profile is None:
        raise BadSettings(ground.store.where, "has no profile yet", "--url URL, or a [profiles.NAME] there")
    ssid = given.ssid or profile.target_ssid
    if not ssid:
        raise BadSettings(
            "--ssid", "is missing, and the profile has no target_ssid", "the name of the target Wi-Fi"
        )
    with ground.claim():
        return await _batch(given, ground, devices, ssid, report)


async def _batch(
    given: argparse.Namespace, ground: Ground, devices: DeviceList, ssid: str, report: Report
) -> int:
    from station.adapters.printers import ensure_gui
    from station.views.target_words import of_target_problem

    profile = ground.profile()
    assert profile is not None  # noqa: S101 - checked by the caller
    operator = checked_operator(given.operator, ground.settings)
    password = await ground.secrets.get(SecretName.wifi(ssid))
    if password is None:
        raise BadSettings(
            "the password of the target Wi-Fi", "is not known",
            "STATION_TARGET_PASSWORD, or the window's start dialog keeps it in the keyring",
        )  # fmt: skip
    if (problem := target_problem(ssid, password)) is not None:
        raise BadSettings(
            "--ssid" if problem.is_of_name else "the password of the target Wi-Fi",
            of_target_problem(problem),
        )
    order = Order(
        request=StartRequest(ssid, password, SessionTimeouts()),
        devices=devices.lines,
        expect=given.expect or len(devices.lines),
        timeout=given.timeout,
        retries=given.retries,
        resume=given.resume,
        keep_open=given.keep_open,
    )
    gui = ensure_gui()
    journal = await open_books(ground)
    try:
        for notice in journal.notices:
            say(notice)
        line = await build_line(ground, journal, profile, ground.settings)
        line.diary.operator = operator
        try:
            cleaned = _cleaned(report, ground.redactor.clean)
            return await Batch(line, ground.clock, order, cleaned, sentence).run()
        finally:
            await line.aclose()
    finally:
        await journal.aclose()
        del gui


def _still_due(event: Mapping[str, object]) -> str:
    """Name the labels that have not come out."""
    whats = (
        ("labels_queued", "in the queue, for the next run"),
        ("labels_without_container", "waiting for their containers"),
    )
    return "".join(f", {event[key]} {what}" for key, what in whats if key in event)


def _cleaned(report: Report, clean: Callable[[str], str]) -> Report:
    """Take secrets out of what is reported: the Pi may echo them in its messages."""

    def told(event: Mapping[str, object]) -> None:
        report({key: clean(value) if isinstance(value, str) else value for key, value in event.items()})

    return told


def _print(event: Mapping[str, object]) -> None:
    """Write one event for a person."""
    match event["event"]:
        case "device":
            error = f"  {event['error']}" if event["error"] else ""
            out(f"{event['mac']}  {event['state']}{error}")
        case "session":
            out(f"session {event['id']}: {event['state']}")
        case "label":
            state = "not printed yet, it stays in the queue" if "journal" in event else event["state"]
            out(f"{event['mac']}  label {state}")
        case "feed":
            say(f"connection: {event['state']}")
        case "error":
            about = f" ({event['mac']})" if event.get("mac") else ""
            trace = f" [{event['correlation_id']}]" if event.get("correlation_id") else ""
            say(f"error{about}: {event['message']}{trace}")
        case "summary":
            out(
                f"{event['verified']} verified, {event['failed']} failed, {event['missing']} missing, "
                f"{event['labels']} labels" + _still_due(event)
            )
