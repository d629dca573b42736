"""Every catalogue is complete: the proof that every string goes through translation."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "i18n").glob("*.ts"))
BIN = Path(sys.executable).parent
KEPT = re.compile(r"\{\w*\}|%n|%L?\d|\bF\d+\b|Ctrl\+|\n")
"""What a translation has as often as its source: holes, and the keys that its language calls the same."""

CONTROL = {"de": "Strg+"}
every_catalogue = pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)


def texts(catalogue: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of the program as it is now, without a translation."""
    path = tmp_path_factory.mktemp("catalogue") / "fresh.ts"
    command = [
        str(BIN / "pyside6-lupdate"),
        "-silent",
        "-extensions",
        "py",
        str(ROOT / "station"),
        "-ts",
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return path


@every_catalogue
def test_the_catalogue_has_exactly_the_strings_of_the_program(fresh: Path, catalogue: Path) -> None:
    assert set(texts(fresh)) == set(texts(catalogue))


def asked_for() -> Iterator[tuple[str, str]]:
    """Give the context and the text of each request for a translation in the program."""
    for path in (ROOT / "station").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="translate" | "QT_TRANSLATE_NOOP") | ast.Attribute(attr="translate"),
                    args=[ast.Constant(value=str(context)), ast.Constant(value=str(source)), *_],
                ):
                    yield context, source


def test_lupdate_sees_every_string(fresh: Path) -> None:
    asked = set(asked_for())
    assert len(asked) > 900
    assert asked - set(texts(fresh)) == set(), "it does not look into f-strings"


@every_catalogue
def test_every_string_is_translated(catalogue: Path) -> None:
    open_ones = [key for key, text in texts(catalogue).items() if text.get("type") or not text.text]
    assert open_ones == []


@every_catalogue
def test_a_translation_keeps_its_holes_and_its_keys(catalogue: Path) -> None:
    control = CONTROL.get(catalogue.stem.removeprefix("station_"), "Ctrl+")
    for (_, source), translation in texts(catalogue).items():
        text = (translation.text or "").replace(control, "Ctrl+")
        assert sorted(KEPT.findall(text)) == sorted(KEPT.findall(source)), source


@every_catalogue
def test_it_compiles_and_speaks(tmp_path: Path, catalogue: Path) -> None:
    compiled = tmp_path / f"{catalogue.stem}.qm"
    command = [str(BIN / "pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    translator = QTranslator()
    assert translator.load(str(compiled))
    wanted = texts(catalogue)["Actions", "Allowlist"].text
    assert translator.translate("Actions", "Allowlist") == wanted != "Allowlist"
