"""The German catalogue is complete: the proof that every string goes through translation."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "i18n" / "station_de.ts"
BIN = Path(sys.executable).parent


def texts(catalogue: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def test_the_catalogue_has_exactly_the_strings_of_the_program(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    command = [
        str(BIN / "pyside6-lupdate"),
        "-silent",
        "-extensions",
        "py",
        str(ROOT / "station"),
        "-ts",
        str(fresh),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert set(texts(fresh)) == set(texts(CATALOGUE))


def test_every_string_is_translated() -> None:
    open_ones = [key for key, german in texts(CATALOGUE).items() if german.get("type") or not german.text]
    assert open_ones == []


def test_a_translation_keeps_its_placeholders() -> None:
    def holes(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", text))

    for (_, source), german in texts(CATALOGUE).items():
        assert holes(german.text or "") == holes(source)


def test_it_compiles_and_speaks(tmp_path: Path) -> None:
    compiled = tmp_path / "station_de.qm"
    command = [str(BIN / "pyside6-lrelease"), "-silent", str(CATALOGUE), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    german = QTranslator()
    assert german.load(str(compiled))
    assert german.translate("Actions", "Allowlist") == "Freigabeliste"
