"""The simulator as a process of its own: how it begins, how it ends, and what it leaves out."""

from __future__ import annotations

import ast
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

import station.simulator
from station.simulator import SimulatorConfig
from station.simulator.errors import REGISTRY, Code


@contextmanager
def simulator(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-W", "error", "-m", "station.simulator", "--devices", "2", *arguments]
    pipe = subprocess.PIPE
    environment = {**os.environ, "STATION_SIMULATOR_KEY": "from-the-environment"}
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_it_says_where_it_listens_and_ends_cleanly_on_a_signal(number: signal.Signals) -> None:
    with simulator() as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        assert told["event"] == "listening"
        assert len(told["boards"]) == 2
        assert httpx.get(f"{told['url']}/health", trust_env=False).json() == {"status": "healthy"}
        status = httpx.get(f"{told['url']}/api/v1/auth/status", trust_env=False)
        assert status.json()["data"] == {"required": True}

        process.send_signal(number)

        rest, errors = process.communicate(timeout=5)
        assert (process.returncode, rest, errors) == (0, "", "")


def test_it_ends_with_its_parent_when_asked_to() -> None:
    with simulator("--exit-with-parent") as process:
        assert process.stdout is not None
        process.stdout.readline()

        _, errors = process.communicate(timeout=5)

        assert (process.returncode, errors) == (0, "")


def test_a_value_that_makes_no_sense_is_bad_usage() -> None:
    with simulator("--fail-rate", "3") as process:
        _, errors = process.communicate(timeout=5)

    assert process.returncode == 2
    assert "fail_rate" in errors
    assert "Traceback" not in errors


def test_a_configuration_does_not_show_its_key() -> None:
    assert "secret" not in repr(SimulatorConfig(api_key="secret"))


def test_every_code_of_the_contract_has_its_meaning() -> None:
    assert len(Code) == 26
    assert set(REGISTRY) == set(Code)


def test_it_imports_nothing_of_the_station_it_stands_against() -> None:
    package = Path(station.simulator.__file__).parent
    for module in package.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            foreign = [
                name for name in names if name.split(".")[0] == "station" and "station.simulator" not in name
            ]
            assert not foreign, f"{module.name} imports {foreign}"
