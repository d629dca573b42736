"""The one place that names concrete classes; reads top-down as a wiring diagram.

::

    data directory ── settings.toml ── Desk ─────────────── MainWindow
         │                              │                       │
         ├── journal (SQLite) ──────────┤                   models/
         ├── labels/ (PDF), printer ────┤                       │
         └── logs/                      Line ── Watch ── Fleet ─┘
                                         │ └─ Monitor, Logbook, Household
    keyring ── ApiKey ── HttpOrchestrator, SseFeed, WebsocketMonitor, HttpLogs, HttpHouse
"""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from station.adapters.build_stamp import read_build, read_notices
from station.adapters.clock import SystemClock
from station.adapters.crash_files import CrashFiles
from station.adapters.data_dir import DataDir, claim, open_data_dir
from station.adapters.log_files import Redactor, start_logging
from station.adapters.own_files import catalogues, is_bundled, resources
from station.adapters.secrets import EnvironmentSecrets, FallbackSecrets, KeyringSecrets
from station.adapters.secrets.hiding import HidingSecrets
from station.adapters.settings import TomlSettings, chosen_profile, secrets_of
from station.app.desk import Desk
from station.core.errors import BadSettings
from station.core.settings import Profile, Settings
from station.ports.secrets import SecretName, Secrets

if TYPE_CHECKING:  # asyncio, too, comes after the first picture
    from PySide6.QtWidgets import QApplication

    from station.adapters.held_file import HeldFile
    from station.adapters.journal import Journal
    from station.adapters.scanners.sources import ScannerSources
    from station.app.line import Line
    from station.app.vigil import Vigil
    from station.core.certificate import Certificate
    from station.core.device import Device
    from station.core.label import LabelContent
    from station.core.mac import Mac
    from station.ports.code_pictures import CodePictures
    from station.ports.designs import LabelDesigns
    from station.ports.journal import Shelf
    from station.ports.orchestrator import Orchestrator
    from station.ports.printer import Printer
    from station.views.about import About
    from station.views.main_window import MainWindow
    from station.views.window import Window


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says before anything is opened."""

    url: str = ""
    data_dir: Path | None = None
    profile: str = ""
    log_level: str = "WARNING"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What every command stands on: a data directory, settings, secrets, clocks."""

    options: Options
    data: DataDir
    store: TomlSettings
    redactor: Redactor
    secrets: Secrets
    clock: SystemClock
    settings: Settings
    mistake: BadSettings | None = None
    """What was wrong with the settings file; `settings` hold what was right in it, and no line opens."""

    def claim(self) -> HeldFile:
        """Take the data directory for this process; raises `BadSettings`."""
        return claim(self.data)

    @property
    def home(self) -> str:
        """Name this workstation and data directory, for a journal that several stations share."""
        import platform

        return f"{platform.node()}, {self.data.root}"

    def crashes(self) -> CrashFiles:
        """Give the reports of crashes, which are written while it is `watching`."""
        return CrashFiles(self.data.crashes, self.redactor.clean, read_build(resources()), _qt_version())

    def profile(self) -> Profile | None:
        """Give the profile to work: ``--url``, else ``--profile``, else the last used one.

        Raises `BadSettings` for a profile that is not in the file.
        """
        chosen = chosen_profile(self.settings, url=self.options.url, name=self.options.profile)
        asked = self.options.url or self.options.profile
        return chosen if asked or self.mistake is None else None


def prepare(
    options: Options, *, secrets: Secrets | None = None, environment: Mapping[str, str] = os.environ
) -> Ground:
    """Open the data directory, the logs and the settings; raises `BadSettings` for the directory.

    A mistake in the settings file is kept in `Ground.mistake`: the window starts with its
    set-up then, a headless command refuses.
    """
    data = open_data_dir(options.data_dir)
    redactor = Redactor()
    try:
        start_logging(options.log_level, data.logs, redactor)
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise BadSettings(
            str(data.logs), why, "Let this user write it, or choose a folder of your own with --data-dir"
        ) from error
    store = TomlSettings(data.settings)
    settings, mistakes = store.load_what_is_right()
    mistake = mistakes[0] if mistakes else None
    for secret in secrets_of(settings.journal.url):
        redactor.hide(secret)
    if secrets is None:
        secrets = FallbackSecrets(EnvironmentSecrets(environment), KeyringSecrets())
    hiding = HidingSecrets(secrets, redactor.hide)
    return Ground(options, data, store, redactor, hiding, SystemClock(), settings, mistake)


async def open_books(ground: Ground, *, reading: bool = False) -> Journal:
    """Open the journal of the settings; raises `JournalTrouble`, for a damaged one where it is only read."""
    from station.adapters.journal import open_journal

    return await open_journal(_books(ground), now=ground.clock.now, set_aside=not reading)


async def look_at_books(ground: Ground) -> str:
    """Say in a line what the journal is, and change nothing; raises `JournalTrouble`."""
    from station.adapters.journal import look_at_journal

    return await look_at_journal(_books(ground))


def _books(ground: Ground) -> str | Path:
    return ground.settings.journal.url or ground.data.journal


def build_shelf(ground: Ground) -> Shelf:
    """Make the place for what the journal does not take before the end."""
    from station.adapters.journal.shelf import FileShelf

    return FileShelf(ground.data.root)


async def build_line(ground: Ground, journal: Journal, profile: Profile, settings: Settings) -> Line:
    """Wire everything about one Pi; raises `BadSettings` and `JournalTrouble`, opens no connection yet."""
    import random

    from station.adapters.orchestrator import (
        ApiKey,
        HttpHouse,
        HttpLogs,
        HttpOrchestrator,
        SseFeed,
        WebsocketMonitor,
    )
    from station.adapters.orchestrator.tls import trust
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
    from station.core.scan import Rules

    await journal.enter(settings.station.name, ground.home)
    clock = ground.clock
    key = ApiKey()
    verify = trust(profile.ca_file, profile.pin)
    printer, designs = build_printing(ground, settings)
    orchestrator = HttpOrchestrator(profile.url, key=key, clock=clock, verify=verify)
    feed = SseFeed(profile.url, key=key, verify=verify)
    house = HttpHouse(profile.url, key=key, clock=clock, verify=verify)

    async def reload_key() -> None:
        key.replace(await ground.secrets.get(SecretName.api_key(profile.url)))

    await reload_key()
    diary = Diary(
        journal.facts,
        clock,
        settings.station.name,
        clean=ground.redactor.clean,
        operator_required=settings.station.require_operator,
        shelf=build_shelf(ground),
    )
    watch = Watch(orchestrator, feed, clock, random.Random())  # noqa: S311 - jitter only
    scanner = settings.scanner
    rules = Rules.of(scanner.container_pattern, gs1_serial=scanner.gs1_serial_is_mac)
    enrolment = Enrolment(orchestrator, journal.outbox, diary, clock, rules=rules)
    pairs = scanner.pair_containers and rules.container is not None
    pairing = Pairing(enrolment, clock, rules) if pairs else None
    ours = set(await diary.sessions_of_ours())
    provisioning = Provisioning(orchestrator, watch, enrolment, diary, hide=ground.redactor.hide)
    provisioning.worked.subscribe(ours.add)

    def container_of(mac: Mac) -> str:
        listing = enrolment.listings.get(mac)
        return listing.entry.container_id if listing else ""

    def content(device: Device) -> LabelContent:
        label = label_of(device, watch.session, container_of(device.mac), settings.station.name)
        return replace(label, operator=diary.operator)

    def is_ours(device: Device) -> bool:
        session = watch.session
        return (session is not None and session.id in ours) or enrolment.scanned_here(device.mac)

    labelling = Labelling(
        journal.labels,
        printer,
        diary,
        clock,
        content=content,
        is_ours=is_ours,
        automatic=settings.labels.automatic,
        without_container=settings.labels.without_container,
        container_of=container_of,
        designs=designs,
        skew=lambda: orchestrator.skew,
    )
    enrolment.changed.subscribe(lambda _: labelling.look_for_containers())
    return Line(
        profile,
        orchestrator,
        watch,
        enrolment,
        provisioning,
        labelling,
        diary,
        reload_key=reload_key,
        pairing=pairing,
        monitor=Monitor(WebsocketMonitor(profile.url, key=key, verify=verify), house, clock),
        logbook=Logbook(HttpLogs(profile.url, key=key, clock=clock, verify=verify), clock),
        house=Household(house, clock),
        ours=ours,
    )


def build_printer(ground: Ground, settings: Settings) -> Printer:
    """Make the printer of the settings: PDF files in the data directory unless they say other."""
    return build_printing(ground, settings)[0]


def build_printing(ground: Ground, settings: Settings) -> tuple[Printer, LabelDesigns]:
    """Make the printer of the settings and the designs that it can print."""
    from station.adapters.printers import (
        FileDesigns,
        Renderer,
        find_template,
        load_fonts,
        load_template,
        printer_from,
    )  # fmt: skip

    load_fonts(resources() / "fonts")
    shipped, own = resources() / "labels", ground.data.root / "templates"
    name = settings.labels.template
    renderer = Renderer(load_template(find_template(name, shipped, own, where="[labels] template")))
    address = settings.labels.printer or f"pdf:{ground.data.labels}"
    printer = printer_from(address, renderer, ground.data.root, where="[labels] printer")
    return printer, FileDesigns(shipped, own, renderer, name, printer)


def draw_codes() -> CodePictures:
    """Give what draws single codes; loaded when it is wanted."""
    from station.adapters.printers import RenderedCodes

    return RenderedCodes()


def load_line_parts() -> None:
    """Import what a line needs, and the window does not; run it off the GUI's thread."""
    from station.adapters import orchestrator  # noqa: F401


def build_desk(ground: Ground, journal: Callable[[], Awaitable[Journal]]) -> Desk:
    """Make what the window asks for settings, secrets and lines; a line waits for the journal."""

    async def make_line(profile: Profile, settings: Settings) -> Line:
        return await build_line(ground, await journal(), profile, settings)

    async def certificate_of(url: str) -> Certificate:
        from station.adapters.orchestrator import certificate_of

        return await certificate_of(url)

    def probe(profile: Profile, key: str | None) -> Orchestrator:
        from station.adapters.orchestrator import ApiKey, HttpOrchestrator
        from station.adapters.orchestrator.tls import trust

        ground.redactor.hide(key)
        verify = trust(profile.ca_file, profile.pin)
        return HttpOrchestrator(profile.url, key=ApiKey(key), clock=ground.clock, verify=verify)

    return Desk(ground.settings, ground.store, ground.secrets, make_line, probe, certificate_of)


def build_about() -> About:
    """Say which build this is."""
    from station.views.about import About

    return About(read_build(resources()), lambda: read_notices(resources()))


def _qt_version() -> str:
    """Name Qt's version where it is used already; a command without a window need not load it."""
    core = sys.modules.get("PySide6.QtCore")
    return str(core.qVersion()) if core is not None else ""


TONES_AFTER_MS = 1500


def build_window(
    application: QApplication,
    ground: Ground,
    journal: Callable[[], Awaitable[Journal]],
    *,
    expects_line: bool = False,
    demo_boards: tuple[str, ...] = (),
) -> Window:
    """Make the window, without an event loop; nothing is connected before its desk is opened.

    With `expects_line` it keeps what is scanned until then.
    """
    from PySide6.QtCore import QTimer

    from station.adapters.program_file import ProgramFile
    from station.adapters.scanners.found import camera_names, serial_ports
    from station.adapters.tones import QtTones
    from station.views.demo_scanner import DemoScanner
    from station.views.languages import languages
    from station.views.main_window import MainWindow
    from station.views.window import Window

    desk = build_desk(ground, journal)
    desk.opening = expects_line
    demo = DemoScanner(demo_boards, ground.clock)
    tones = QtTones(resources() / "sounds", lambda: desk.settings.sound)
    main = MainWindow(
        desk,
        resources(),
        demo=bool(demo_boards),
        demo_scan=demo.scan if demo_boards else None,
        tones=tones,
        crashes=None if demo_boards else ground.crashes(),
        about=build_about,
        finds=(serial_ports, camera_names),
        codes=draw_codes,
        languages=lambda: languages(catalogues()),
        was_replaced=ProgramFile(Path(sys.executable)).is_another if is_bundled() else lambda: False,
    )
    demo.point_at(main)
    # The library takes a moment to load: not the first window's, nor the first scan's.
    QTimer.singleShot(TONES_AFTER_MS, main, tones.prepare)
    return Window(
        main,
        desk,
        demo,
        make_scanners=lambda: build_scanners(application, ground, main),
        make_vigil=lambda: build_vigil(ground),
    )


def build_scanners(application: QApplication, ground: Ground, main: MainWindow) -> ScannerSources:
    """Make what listens to scanners and tells a window what they read; none listens yet."""
    from station.adapters.scanners.sources import ScannerSources

    return ScannerSources(
        application,
        ground.clock,
        main.take_scan,
        main.show_scanner_state,
        lambda seen: main.show_picture(seen.image, [code.outline for code in seen.sightings]),
        parent=main,
    )


def build_vigil(ground: Ground) -> Vigil:
    """Make what keeps the workstation awake."""
    from station.adapters.wakefulness import wakefulness_here
    from station.app.vigil import Vigil

    return Vigil(wakefulness_here(), ground.clock)
