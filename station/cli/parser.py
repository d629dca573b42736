"""All commands and their options; the public contract is in the README."""

from __future__ import annotations

import argparse
import contextlib
import errno
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NoReturn

from station import __version__
from station.compose import Options
from station.core.errors import StationError

BAD_USAGE: Final = 2
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")

Command = Callable[[argparse.Namespace, Options], int]


def run(arguments: Sequence[str]) -> int:
    """Parse and run; every expected error becomes a sentence on standard error and an exit code."""
    if arguments[:1] == ["simulate"]:
        from station.simulator.__main__ import main as simulate

        return simulate(arguments[1:], program="station simulate")
    given = build_parser().parse_args(arguments)
    command: Command = given.command

    try:
        return command(given, options(given))
    except StationError as error:
        from station.cli.console import say_error

        say_error(error)
        return BAD_USAGE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of a pipe has gone; nothing is left to say to it.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        with contextlib.suppress(OSError):
            sys.stdout.close()
        sys.stderr.write(f"station: what it has to say cannot be written: {error.strerror}\n")
        return 1


def options(given: argparse.Namespace) -> Options:
    """Take the options of all commands out of the parsed arguments."""
    return Options(
        url=given.url, data_dir=given.data_dir, profile=given.profile,
        log_level=given.log_level, lang=given.lang,
    )  # fmt: skip


class _Parser(argparse.ArgumentParser):
    """Says what was wrong in one line, then how to find out more."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_USAGE, f"{self.prog}: {message}\nTry '{self.prog} --help'.\n")


class _Command(_Parser):
    """The parser of one command; what it knows is loaded with the command, when somebody gives it."""

    fill: Callable[[argparse.ArgumentParser], None]

    def parse_known_args(self, *given: Any, **how: Any) -> Any:
        self.fill(self)
        return super().parse_known_args(*given, **how)

    def add_subparsers(self, **how: Any) -> Any:
        return super().add_subparsers(**how, parser_class=_Parser)


def build_parser() -> argparse.ArgumentParser:
    """Make the parser; the window's start waits for no command, and a command for no other one."""
    from station.cli import window

    parser = _Parser(prog="station", description="Scan, provision, verify and label ESP-CAM boards.")
    parser.add_argument("--version", action="version", version=f"station {__version__}")
    _common(parser, url="", data_dir=None, profile="", log_level="WARNING", lang="")
    parser.add_argument(
        "--from-menu", action="store_true", help="show in a window, too, why the station cannot start"
    )
    parser.add_argument("--demo", action="store_true", help="the window on an embedded simulator")
    parser.add_argument(
        "--headless-demo", metavar="DIR", type=Path, help="play the demo without a display; results in DIR"
    )
    parser.set_defaults(command=window.run)
    commands: Any = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Command)
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _common(shared)
    for name, fill, text in (
        ("provision", _provision, "enrol, provision, verify and label, headless"),
        ("doctor", _doctor, "what works on this workstation"),
    ):
        commands.add_parser(name, parents=[shared], help=text).fill = fill
    for name, fill_with, text in (
        ("allowlist", _allowlist, "import, export or list the allowlist"),
        ("labels", _labels, "reprint a label, or list them"),
        ("journal", _journal, "find or export what happened"),
        ("key", _key, "the API key in the OS keyring"),
    ):
        commands.add_parser(name, help=text).fill = partial(fill_with, shared=shared)
    commands.add_parser("simulate", help="a simulated Pi as a server of its own", add_help=False)
    return parser


def _provision(parser: argparse.ArgumentParser) -> None:
    from station.cli import provision

    provision.fill(parser)


def _doctor(parser: argparse.ArgumentParser) -> None:
    from station.cli import doctor

    doctor.fill(parser)


def _allowlist(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    from station.cli import allowlist

    allowlist.fill(parser, shared)


def _labels(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    from station.cli import labels

    labels.fill(parser, shared)


def _journal(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    from station.cli import journal

    journal.fill(parser, shared)


def _key(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    from station.cli import key

    key.fill(parser, shared)


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("is empty: name a folder")
    return Path(text)


def _common(parser: argparse.ArgumentParser, **defaults: object) -> None:
    group = parser.add_argument_group("options of all commands")

    def add(name: str, **how: object) -> None:
        key = name.strip("-").replace("-", "_")
        if key in defaults:
            how["default"] = defaults[key]
        group.add_argument(name, **how)  # type: ignore[arg-type]

    add("--url", metavar="URL", help="address of the orchestrator, instead of a profile")
    add("--data-dir", metavar="DIR", type=_folder, help="settings, journal, logs and labels lie there")
    add("--profile", metavar="NAME", help="profile of settings.toml")
    add("--log-level", metavar="LEVEL", type=str.upper, choices=LEVELS, help="for standard error")
    add("--lang", metavar="CODE", help="language of the window, such as de")
