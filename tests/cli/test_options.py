"""What every command shares: options before or after it, help, and a version."""

from __future__ import annotations

import subprocess
import sys

import pytest

from station import __version__
from tests.support.station_process import Workplace
from tests.support.strict_pi import StrictPi


def test_the_version_has_a_name(workplace: Workplace) -> None:
    done = workplace.run("--version")

    assert (done.code, done.out, done.err) == (0, f"station {__version__}\n", "")


def test_the_help_names_every_command(workplace: Workplace) -> None:
    done = workplace.run("--help")

    assert done.code == 0
    for command in ("provision", "allowlist", "labels", "journal", "key", "simulate", "doctor"):
        assert command in done.out
    assert not workplace.data.exists()


def test_options_are_taken_before_and_after_the_command(workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        after = workplace.run("allowlist", "list", "--url", pi.url, "--data-dir", workplace.data)
        before = workplace.run("--url", pi.url, "--data-dir", workplace.data, "allowlist", "list")
        both = workplace.run("--data-dir", workplace.home / "x", "allowlist", "list", "--url", pi.url,
                             "--data-dir", workplace.data)  # fmt: skip

    assert (after.code, before.code, both.code) == (0, 0, 0)
    assert after.out == before.out == both.out
    assert not (workplace.home / "x").exists(), "the one after the command wins"


def test_a_profile_of_the_settings_gives_the_address(workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        workplace.settings(
            f'[profiles.line3]\nurl = "{pi.url}"\n[profiles.line4]\nurl = "http://127.0.0.1:1"\n'
        )
        named = workplace.run("allowlist", "list", "--profile", "line3")
        wrong = workplace.run("allowlist", "list", "--profile", "line5")

    assert named.code == 0
    assert wrong.code == 2
    assert "line3, line4" in wrong.err


@pytest.mark.parametrize(
    "arguments",
    [["fly"], ["provision", "--fly"], ["--log-level", "loud"], ["labels"], ["labels", "reprint"]],
    ids=" ".join,
)
def test_bad_usage_is_one_line_and_a_hint(arguments: list[str], workplace: Workplace) -> None:
    done = workplace.run(*arguments)

    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 2
    assert "--help" in done.err


def test_a_key_is_not_taken_from_the_command_line(workplace: Workplace) -> None:
    for command in (["key", "set", "s3cret"], ["provision", "--api-key", "s3cret"], ["--password", "s3cret"]):
        assert workplace.run(*command).code == 2


def test_a_command_without_a_window_loads_no_widgets() -> None:
    code = "from station.cli.parser import build_parser; build_parser(); import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "PySide6" not in done.stdout
