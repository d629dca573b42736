"""A real window on real use cases over fakes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from station.app.desk import Desk
from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.house import Household
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.app.line import Line
from station.app.logbook import Logbook
from station.app.monitor import Monitor
from station.app.pairing import Pairing
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.certificate import Certificate
from station.core.errors import SecretsUnavailable, StationError, Untrusted
from station.core.mac import Mac
from station.core.scan import Rules
from station.core.settings import Profile, Settings
from station.ports.availability import READY, Availability
from station.ports.designs import LabelDesigns
from station.ports.orchestrator import Orchestrator
from station.ports.scanner import Scan
from station.ports.secrets import SecretName
from station.views.languages import languages
from station.views.main_window import MainWindow
from station.views.workplace import Workplace
from tests.fakes.clock import FakeClock, settle
from tests.fakes.feed import FakeFeed
from tests.fakes.house import FakeHouse
from tests.fakes.journal import FakeFacts, FakeLabelBook, FakeOutbox
from tests.fakes.logs import FakeLogs
from tests.fakes.monitor import FakeMonitor
from tests.fakes.orchestrator import FakeOrchestrator
from tests.fakes.printer import FakePrinter
from tests.fakes.tones import FakeTones

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
CATALOGUES = ROOT / "i18n"
PROFILE = Profile("line3", "http://pi-line3.local:8080", target_ssid="Factory-WPA2")


def board(number: int) -> Mac:
    """Give the MAC of a board by its number."""
    return Mac(0x240AC4000000 + number)


class MemorySecrets:
    """`Secrets` in a dictionary; `why` set means that there is no keyring."""

    def __init__(self, kept: dict[SecretName, str] | None = None, why: str = "") -> None:
        self.kept = dict(kept or {})
        self.why = why

    async def availability(self) -> Availability:
        return Availability(False, self.why, "Install one.") if self.why else READY

    async def get(self, name: SecretName) -> str | None:
        self._check()
        return self.kept.get(name)

    async def set(self, name: SecretName, value: str) -> None:
        self._check()
        self.kept[name] = value

    async def delete(self, name: SecretName) -> None:
        self._check()
        self.kept.pop(name, None)

    def _check(self) -> None:
        if self.why:
            raise SecretsUnavailable(self.why, "Install one.")


class MemoryStore:
    """`SettingsStore` that keeps the last saved settings."""

    where = "settings.toml"

    def __init__(self, settings: Settings) -> None:
        self.saved = settings

    def load(self) -> Settings:
        return self.saved

    def save(self, settings: Settings) -> None:
        self.saved = settings


class Rig:
    """The window and everything behind it; made by `make`, ended by `aclose`."""

    def __init__(
        self,
        profile: Profile | None,
        secrets: MemorySecrets,
        boards: Sequence[Mac],
        *,
        demo: bool,
        designs: LabelDesigns | None = None,
    ) -> None:
        self.designs = designs
        self.clock = FakeClock()
        self.feed = FakeFeed()
        self.pi = FakeOrchestrator(boards=boards, feed=self.feed, now=self.clock.now)
        self.monitor = FakeMonitor()
        self.logs = FakeLogs()
        self.house = FakeHouse()
        self.book = FakeLabelBook(self.clock.now)
        self.facts = FakeFacts()
        self.printer = FakePrinter("zpl-tcp://10.1.2.3:9100")
        self.secrets = secrets
        profiles = MappingProxyType({profile.name: profile} if profile else {})
        self.store = MemoryStore(Settings(profiles=profiles))
        self.probed: list[tuple[str, str | None]] = []
        """The address and the key of each client that was trusted, and so was sent the key."""
        self.probe_error: StationError | None = None
        self.certificate: Certificate | None = None
        """What the Pi shows over https; None for one that everybody trusts."""
        self.desk = Desk(
            self.store.saved, self.store, secrets, self._make_line, self._probe, self._certificate_of
        )
        self.tones = FakeTones()
        self.demo_scans = 0
        self.key_reloads = 0
        self.window = MainWindow(
            self.desk,
            RESOURCES,
            demo=demo,
            demo_scan=self._demo_scan if demo else None,
            now=self.clock.now,
            tones=self.tones,
            languages=lambda: languages(CATALOGUES),
        )

    @classmethod
    async def make(
        cls,
        profile: Profile | None = PROFILE,
        *,
        secrets: MemorySecrets | None = None,
        boards: Sequence[Mac] = (),
        demo: bool = False,
        designs: LabelDesigns | None = None,
    ) -> Rig:
        """Open a window; the target's password is in the keyring unless other secrets are given."""
        known = {SecretName.wifi(PROFILE.target_ssid): "correct horse"}
        rig = cls(profile, secrets or MemorySecrets(known), boards, demo=demo, designs=designs)
        rig.window.show()
        await rig.desk.open(profile)
        await rig.quiet()
        await rig.come_forward()
        return rig

    async def come_forward(self) -> None:
        """Make the window the active one."""
        async with asyncio.timeout(5):
            while not self.window.isActiveWindow():
                self.window.activateWindow()
                await asyncio.sleep(0.01)

    async def work_line(self, profile: Profile = PROFILE) -> None:
        """Open a line in a window that was made without one."""
        await self.desk.open(profile)
        await self.quiet()

    async def aclose(self) -> None:
        await self.window.aclose()
        await self.desk.aclose()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def line(self) -> Line:
        assert self.desk.line is not None
        return self.desk.line

    @property
    def work(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    @property
    def said(self) -> str:
        """What the message bar says."""
        shown = self.window.messages.shown
        return shown.text if shown else ""

    async def quiet(self) -> None:
        """Let everything happen that can, and be drawn."""
        for _ in range(3):
            await settle()
            await asyncio.sleep(0.02)  # a frame of Qt's
        while self.window.workplace is not None and not self.window.workplace.is_drawn:  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    async def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press a key in whatever has the focus, and wait for what comes of it."""
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.focus, key, modifier)
        await self.quiet()

    async def open_all(self) -> None:
        """Open every page once, the first one last."""
        for key in (*range(Qt.Key.Key_2, Qt.Key.Key_9), Qt.Key.Key_1):
            await self.press(Qt.Key(key), ctrl=True)

    async def hold(self, key: Qt.Key, repeats: int) -> None:
        """Hold a key down so long that the keyboard repeats it."""
        target = self.focus
        for number in range(repeats):
            event = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=number > 0
            )
            QApplication.sendEvent(target, event)
        await self.quiet()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    async def scan(self, *macs: Mac | str) -> None:
        """Scan, one after the other."""
        for mac in macs:
            self.window.take_scan(Scan(str(mac), "wedge", self.clock.now()))
            await settle()
        await self.quiet()

    async def start(self, *boards: Mac) -> str:
        """Start a session by its key and let boards appear; gives its id."""
        await self.press(Qt.Key.Key_F6)
        session = self.line.watch.session
        assert session is not None, self.said
        self.pi.discover(session.id, *boards)
        await self.quiet()
        return session.id

    async def _make_line(self, profile: Profile, settings: Settings) -> Line:
        diary = Diary(self.facts, self.clock, settings.station.name)
        watch = Watch(self.pi, self.feed, self.clock)
        rules = Rules.of(settings.scanner.container_pattern)
        enrolment = Enrolment(self.pi, FakeOutbox(), diary, self.clock, rules=rules)
        pairing = Pairing(enrolment, self.clock, rules) if settings.scanner.pair_containers else None
        labelling = Labelling(
            self.book,
            self.printer,
            diary,
            self.clock,
            content=lambda device: label_of(device, watch.session, "", settings.station.name),
            is_ours=lambda device: True,
            designs=self.designs,
            without_container=settings.labels.without_container,
        )
        provisioning = Provisioning(self.pi, watch, enrolment, diary)
        ours: set[str] = set()
        provisioning.worked.subscribe(ours.add)
        return Line(
            profile,
            self.pi,
            watch,
            enrolment,
            provisioning,
            labelling,
            diary,
            self._reload_key,
            pairing=pairing,
            monitor=Monitor(self.monitor, self.house, self.clock),
            logbook=Logbook(self.logs, self.clock),
            house=Household(self.house, self.clock),
            ours=ours,
        )

    async def _reload_key(self) -> None:
        self.key_reloads += 1

    async def _certificate_of(self, url: str) -> Certificate:
        assert self.certificate is not None
        return self.certificate

    def _probe(self, profile: Profile, key: str | None) -> Orchestrator:
        pi = FakeOrchestrator(url=profile.url)
        shown = self.certificate
        if shown is not None and shown.pin != profile.pin:
            pi.fail("allowlist", Untrusted(profile.url, "self-signed", changed=bool(profile.pin)))
        else:
            self.probed.append((profile.url, key))
        if self.probe_error is not None:
            pi.fail("allowlist", self.probe_error)
        return pi

    def _demo_scan(self) -> None:
        self.demo_scans += 1
