"""What a real process leaves behind when it goes wrong, and what the next one shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.station_process import KEY, PASSWORD, PATIENCE, Workplace

PROGRAM = """
import asyncio, faulthandler, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from qasync import QEventLoop
from station.compose import Options, prepare
from station.ports.secrets import SecretName
from station.views.application import make_application

def fail():
    raise RuntimeError("broke with " + key + " and " + password)

def slot(): QTimer.singleShot(0, fail)
def thread():
    worker = threading.Thread(target=fail); worker.start(); worker.join()
def callback(): asyncio.get_running_loop().call_soon(fail)
def task():
    async def work(): fail()
    asyncio.get_running_loop().create_task(work())
def owned_task():
    from station.app.tasks import Tasks
    async def work(): fail()
    Tasks("test").start(work(), "work")
def main(): fail()
def nothing(): pass
def hard(): faulthandler._sigsegv()

async def live():
    global key, password
    key = await ground.secrets.get(SecretName.api_key("http://pi"))
    password = await ground.secrets.get(SecretName.wifi("target"))
    globals()[sys.argv[2]]()
    await asyncio.sleep(0.2)
    import gc; gc.collect()

application = make_application(sys.argv)
ground = prepare(Options(data_dir=Path(sys.argv[1])))
with ground.claim(), ground.crashes().watching(), QEventLoop(application) as loop:
    loop.run_until_complete(live())
"""


def _crash(workplace: Workplace, way: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, workplace.data, way],
        env=workplace.environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def _reports(workplace: Workplace) -> list[str]:
    return [path.read_text() for path in sorted((workplace.data / "crashes").glob("crash-*.txt"))]


@pytest.mark.parametrize("way", ["slot", "thread", "callback", "task", "owned_task", "main"])
def test_an_error_that_nobody_handles_leaves_one_report_without_secrets(
    workplace: Workplace, way: str
) -> None:
    done = _crash(workplace, way)

    (report,) = _reports(workplace)
    assert "RuntimeError: broke with *** and ***" in report
    assert "in fail" in report
    assert done.returncode == (1 if way == "main" else 0)
    everything = [report, done.stdout, done.stderr, (workplace.data / "logs/station.log").read_text()]
    for secret in (KEY, PASSWORD):
        assert not any(secret in text for text in everything)


def test_a_hard_crash_is_told_by_the_next_run(workplace: Workplace) -> None:
    assert _crash(workplace, "hard").returncode < 0
    assert _reports(workplace) == []

    _crash(workplace, "slot")

    hard, _ = _reports(workplace)
    assert "Segmentation fault" in hard
    assert "ended by the system" in hard


def test_a_run_in_which_nothing_breaks_leaves_nothing(workplace: Workplace) -> None:
    done = _crash(workplace, "nothing")

    assert (done.returncode, done.stderr) == (0, "")
    assert list((workplace.data / "crashes").iterdir()) == []
