"""The demo: the window on a simulated Pi of its own, driven by a person or by itself."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from station.adapters.demo_pi import DemoPi
from station.adapters.secrets import MemorySecrets
from station.app.line import Line
from station.app.reconnect import FeedState
from station.cli.console import out, table
from station.cli.window import run_window
from station.compose import Ground, Options, prepare
from station.core.device import DeviceState
from station.core.errors import BadSettings
from station.core.settings import LabelSettings, Profile, Settings, StationSettings
from station.ports.scanner import Scan
from station.ports.secrets import SecretName
from station.views.application import make_application
from station.views.window import Window

SSID: Final = "Factory-Demo"
BOARDS: Final = 8
SEED: Final = 7
FAIL_RATE: Final = 0.2
STEP_SECONDS: Final = 120
PICTURE_SIZE: Final = (1280, 860)


def show(options: Options) -> int:
    """Show the window on the simulator, until it is closed."""
    application = make_application(sys.argv)
    pi = DemoPi.start(boards=BOARDS, pace=0.5, fail_rate=FAIL_RATE, seed=SEED)
    try:
        with tempfile.TemporaryDirectory(prefix="station-demo-") as folder:
            ground, profile = _ground(options, Path(folder), pi)
            return run_window(application, ground, profile, demo_boards=pi.boards)
    finally:
        pi.stop()


def play(options: Options, target: Path) -> int:
    """Play the whole scenario without a display; what came out lies in `target`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadSettings(
            "--headless-demo",
            f"cannot make {target}: {error.strerror or error}",
            "a folder that may be written",
        ) from error
    application = make_application(sys.argv)
    pi = DemoPi.start(boards=BOARDS, pace=0.1, fail_rate=FAIL_RATE, seed=SEED)
    try:
        with tempfile.TemporaryDirectory(prefix="station-demo-") as folder:
            ground, profile = _ground(options, Path(folder), pi, labels=target.absolute() / "labels")
            player = _Player(pi.boards, target)
            code = run_window(application, ground, profile, demo_boards=pi.boards, script=player.play)
            return code or player.verdict
    finally:
        pi.stop()


def _ground(
    options: Options, data_dir: Path, pi: DemoPi, *, labels: Path | None = None
) -> tuple[Ground, Profile]:
    """Keep the demo's data apart: its own folder, its own secrets, no keyring.

    With ``--data-dir`` the labels and the journal of the demo can be looked at afterwards.
    """
    profile = Profile("demo", pi.url, target_ssid=SSID)
    secrets = MemorySecrets(
        {SecretName.api_key(pi.url): pi.key, SecretName.wifi(SSID): "not-a-real-password"}
    )
    chosen = options.data_dir / "demo" if options.data_dir else data_dir
    ground = prepare(replace(options, data_dir=chosen), secrets=secrets)
    settings = Settings(
        station=StationSettings(name="demo", language=ground.settings.station.language),
        labels=LabelSettings(printer=f"pdf:{labels}" if labels else ""),
    ).with_profile(profile)
    return replace(ground, settings=settings, mistake=None), profile


class _Player:
    """Does what an operator does: scans, three keys, and a retry."""

    def __init__(self, boards: tuple[str, ...], target: Path) -> None:
        self._boards = boards
        self._target = target
        self.verdict = 1

    async def play(self, window: Window) -> None:
        """Scan all boards, start, provision, retry, print, stop; then say what came out."""
        line = window.desk.line
        if line is None:
            return
        window.main.resize(*PICTURE_SIZE)
        keys = window.main.actions_by_name
        await self._until(line, lambda: line.watch.now.state is FeedState.READY)
        for mac in self._boards:
            window.main.take_scan(Scan(mac, "demo", line.watch.now.since))
        await self._until(line, lambda: line.enrolment.waiting == 0)
        keys.start.trigger()
        # Seen is not yet allowed: a key pressed too early asks a question that nobody would answer.
        await self._until(line, lambda: len(line.provisioning.plan().ready) == len(self._boards))
        keys.provision_all.trigger()
        await self._until(line, lambda: self._count(line, DeviceState.VERIFIED) > 1)
        self._picture(window, "station-working.png")
        while not await self._all_verified(line):
            keys.retry_failed.trigger()
            await asyncio.sleep(0)  # the command begins
        await line.labelling.drain(STEP_SECONDS)
        self._picture(window, "station-done.png")
        keys.stop.trigger()
        await self._until(line, lambda: line.watch.session is None or line.watch.session.is_over)
        await self._report(window, line)

    async def _all_verified(self, line: Line) -> bool:
        """Wait until no board is on its way; say whether all are verified."""
        ended = (DeviceState.VERIFIED, DeviceState.FAILED)
        await self._until(
            line,
            lambda: (
                self._count(line, *ended) == len(self._boards)
                and not (line.provisioning.requested or line.provisioning.busy)
            ),
        )
        return self._count(line, DeviceState.VERIFIED) == len(self._boards)

    @staticmethod
    def _count(line: Line, *states: DeviceState) -> int:
        fleet = line.watch.fleet
        if fleet is None:
            return 0
        return fleet.count(*states) if states else len(fleet.devices)

    @staticmethod
    async def _until(line: Line, holds: Callable[[], bool]) -> None:
        """Wait until something holds; looked at whenever the line tells of a change."""
        stirred = asyncio.Event()
        wake = [
            line.watch.changed.subscribe(lambda _: stirred.set()),
            line.watch.status.subscribe(lambda _: stirred.set()),
            line.enrolment.changed.subscribe(lambda _: stirred.set()),
            line.provisioning.requested_changed.subscribe(lambda _: stirred.set()),
            line.provisioning.busy_changed.subscribe(lambda _: stirred.set()),
        ]
        try:
            async with asyncio.timeout(STEP_SECONDS):
                while not holds():
                    stirred.clear()
                    await stirred.wait()
        finally:
            for off in wake:
                off()

    def _picture(self, window: Window, name: str) -> None:
        window.main.grab().save(str(self._target / name))

    async def _report(self, window: Window, line: Line) -> None:
        fleet = line.watch.fleet
        devices = list(fleet.devices.values()) if fleet else []
        labels = {record.content.mac: record for record in await line.labelling.pages().open()}
        table(
            ("MAC", "STATE", "TRIES", "LABEL"),
            [
                (
                    str(device.mac), device.state.value, str((device.retry_count or 0) + 1),
                    labels[device.mac].state.value if device.mac in labels else "none",
                )
                for device in devices
            ],
        )  # fmt: skip
        where = self._target.absolute()
        out()
        out(f"Labels ({len(list((where / 'labels').glob('*.pdf')))} PDF files): {where / 'labels'}")
        out(f"Screenshots: {where / 'station-working.png'}")
        out(f"             {where / 'station-done.png'}")
        verified = all(device.state is DeviceState.VERIFIED for device in devices)
        self.verdict = 0 if devices and verified and len(labels) == len(devices) else 1
