"""All commands and their options; the public contract is in the README."""

from __future__ import annotations

import argparse
import contextlib
import errno
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NoReturn

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
    from station.cli.console import say_error

    try:
        return command(given, options(given))
    except StationError as error:
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


def build_parser() -> argparse.ArgumentParser:
    """Make the parser; importing the commands stays cheap, they import what they need when run."""
    from station.cli import allowlist, doctor, journal, key, labels, provision, window

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
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _common(shared)
    for module in (provision, allowlist, labels, journal, key, doctor):
        module.add(commands, shared)
    commands.add_parser(
        "simulate", help="a simulated Pi as a server of its own", add_help=False
    ).set_defaults(command=_never)
    return parser


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("is empty: name a folder")
    return Path(text)


def _never(given: argparse.Namespace, options: Options) -> int:
    raise AssertionError("simulate is taken before parsing")


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
