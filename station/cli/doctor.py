"""``station doctor``: what works here, and what to do about each thing that does not."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from station.adapters.own_files import catalogues, resources
from station.cli.console import out_json, run_async, table
from station.cli.pi import client
from station.compose import Ground, Options, build_printing, look_at_books, prepare
from station.core.errors import JournalTrouble, StationError
from station.core.label import SAMPLE
from station.ports.availability import Availability


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table; `configured` ones that do not work make the exit code 1."""

    name: str
    found: Availability
    configured: bool = True
    detail: str = ""


def fill(parser: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(command=run)


def run(given: argparse.Namespace, options: Options) -> int:
    """Look at everything once; 1 when something configured does not work."""
    findings = run_async(_all(prepare(options)))
    if given.json:
        for finding in findings:
            out_json(
                {"name": finding.name, "ok": finding.found.ok, "detail": finding.detail,
                 "why": finding.found.why, "remedy": finding.found.remedy}
            )  # fmt: skip
    else:
        words = {True: "ok", False: "FAILS", None: "?"}
        table(
            ("WHAT", "", "DETAIL", "WHAT TO DO"),
            [(f.name, words[f.found.ok], _what(f), f.found.remedy) for f in findings],
        )
    return 1 if any(f.configured and f.found.ok is False for f in findings) else 0


def _what(finding: Finding) -> str:
    return ": ".join(part for part in (finding.detail, finding.found.why) if part)


async def _all(ground: Ground) -> list[Finding]:
    return [finding async for finding in _findings(ground)]


async def _findings(ground: Ground) -> AsyncIterator[Finding]:
    yield Finding("data directory", Availability(ok=True), detail=str(ground.data.root))
    mistake = ground.mistake
    yield Finding(
        "settings",
        Availability(
            ok=mistake is None, why=str(mistake or ""), remedy="Correct the file." if mistake else ""
        ),
        detail="" if mistake else ground.store.where,
    )
    yield await _journal(ground)
    keyring = await ground.secrets.availability()
    yield Finding("keyring", keyring, configured=False)
    async for finding in _pi(ground):
        yield finding
    async for finding in _printing(ground):
        yield finding
    for finding in _words(ground):
        yield finding
    for finding in _ears_and_eyes(ground):
        yield finding


async def _journal(ground: Ground) -> Finding:
    try:
        return Finding("journal", Availability(ok=True), detail=await look_at_books(ground))
    except JournalTrouble as error:
        return Finding(
            "journal", Availability(ok=False, why=f"{error.where}: {error.why}", remedy=error.remedy)
        )


async def _pi(ground: Ground) -> AsyncIterator[Finding]:
    try:
        profile = ground.profile()
        if profile is None:
            yield Finding(
                "Pi", Availability(None, "no profile yet", "Start the station: it asks for it."), False
            )
            return
        async with client(ground) as pi:
            boards = len(await pi.allowlist(once=True))
            yield Finding("Pi", Availability(ok=True), detail=f"{pi.url}, {boards} boards on the allowlist")
            skew = pi.skew.total_seconds() if pi.skew is not None else None
            if skew is not None:
                far = abs(skew) > 30
                remedy = "Set the clocks by NTP." if far else ""
                yield Finding(
                    "clocks",
                    Availability(None if far else True, remedy=remedy),
                    False,
                    f"the Pi is {skew:+.1f} s ahead",
                )
    except StationError as error:
        from station.views.error_words import of_error

        words = of_error(error)
        yield Finding("Pi", Availability(ok=False, why=words.what, remedy=words.todo))


def _ears_and_eyes(ground: Ground) -> Iterator[Finding]:
    """Look at scanners, camera and tones; what is not set in the settings is no failure."""
    from station.adapters import multimedia
    from station.adapters.printers import ensure_gui
    from station.adapters.scanners.serial import serial_ports
    from station.adapters.tones import QtTones

    gui = ensure_gui()
    scanner, sound = ground.settings.scanner, ground.settings.sound
    ports = serial_ports()
    there = not scanner.serial or scanner.serial in ports or Path(scanner.serial).exists()
    yield Finding(
        "serial scanner",
        Availability(
            ok=there,
            why="" if there else f"There is no {scanner.serial}.",
            remedy="" if there else "Plug it in, or correct [scanner] serial.",
        ),
        detail=scanner.serial or f"not set; ports here: {', '.join(ports) or 'none'}",
    )
    if multimedia.load().ok:
        from station.adapters.scanners.camera import cameras

        names = cameras()
        seen = not scanner.camera or bool(names)
        yield Finding(
            "camera",
            Availability(ok=seen, remedy="" if seen else "Plug it in, or empty [scanner] camera."),
            configured=bool(scanner.camera),
            detail=", ".join(names) or "no camera",
        )
    tones = QtTones(resources() / "sounds", lambda: sound).availability()
    silent = "muted" if sound.mute else "volume 0" if sound.volume == 0 else ""
    yield Finding("sound", tones, configured=False, detail=silent)
    del gui


async def _printing(ground: Ground) -> AsyncIterator[Finding]:
    from station.adapters.printers import ensure_gui
    from station.views.template_words import of_small_codes

    gui = ensure_gui()  # without one no system queue tells its resolution
    try:
        printer, designs = build_printing(ground, ground.settings)
        yield Finding("printer", await printer.availability(), detail=printer.name)
        doubt = of_small_codes(designs.small_codes(SAMPLE, designs.current))
    except StationError as error:
        yield Finding("printer", Availability(ok=False, why=str(error), remedy="Correct the settings."))
    else:
        readable = Availability(ok=None if doubt else True, why=doubt)
        yield Finding("label template", readable, configured=False, detail=designs.current)
    del gui


def _words(ground: Ground) -> Iterator[Finding]:
    """Look at what the window speaks, and whether it can be read."""
    from station.adapters.printers import ensure_gui

    gui = ensure_gui()
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFontDatabase

    from station.views.glyphs import unseen
    from station.views.languages import spoken

    wish = ground.options.lang or ground.settings.station.language
    code = spoken(catalogues(), wish)
    wished, ours = QLocale(wish) if wish else QLocale.system(), QLocale(code)
    fits = (wished.language(), wished.script()) == (ours.language(), ours.script())
    fits = fits or (not wish and wished.language() == QLocale.Language.C)
    yield Finding(
        "language",
        Availability(
            True if fits else None,
            remedy="" if fits else "Choose another one in the settings, or with --lang.",
        ),
        configured=False,
        detail=code if fits else f"{code}; there is no catalogue for {wish or wished.name()}",
    )
    families, boxes = len(QFontDatabase.families()), unseen(ours)
    script = QLocale.scriptToString(ours.script())
    font = "fonts-noto-cjk" if "Han" in script else "fonts-dejavu-core"
    yield Finding(
        "fonts",
        Availability(ok=not boxes, remedy=f"Install a font for {script}, such as {font}." if boxes else ""),
        detail=f"{families} families" + (f", none with the characters of {code}" if boxes else ""),
    )
    del gui
