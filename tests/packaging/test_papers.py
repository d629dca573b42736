"""The bill of materials and the notice of other people's work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bundling import notices, sbom
from bundling.inventory import Part, inventory
from bundling.papers import lay_papers
from bundling.stamp import Stamp

STAMP = Stamp("0" * 40, 1_700_000_000)
QT = Part("PySide6_Essentials", "6.11.3", "LGPL-3.0-only OR GPL-2.0-only", "", ("shiboken6",))
HTTPX = Part("httpx", "0.28.1", "BSD-3-Clause", "Copyright Encode", ("idna", "missing"))
IDNA = Part("idna", "3.20", "BSD-3-Clause", "Copyright Kim")


def test_the_inventory_holds_what_runs_and_nothing_of_development() -> None:
    names = {part.name.lower() for part in inventory()}

    assert {"httpx", "pyside6_essentials", "shiboken6", "idna", "sqlalchemy"} <= names
    assert not {"pytest", "mypy", "pyinstaller", "provisioning-station"} & names


def test_every_part_says_its_licence_and_all_but_qt_bring_its_text() -> None:
    for part in inventory():
        assert part.licence, part.name
        assert part.text or "LGPL-3.0" in part.licence, part.name


def test_a_part_without_a_known_licence_stops_the_build() -> None:
    with pytest.raises(ValueError, match="mystery"):
        notices.notices([Part("mystery", "1", "", "text")])
    with pytest.raises(ValueError, match="mystery"):
        notices.notices([Part("mystery", "1", "MIT", "")])


def test_the_notice_lists_everybody_and_keeps_the_duties_of_the_lgpl() -> None:
    text = notices.notices([HTTPX, QT])

    assert "  httpx 0.28.1: BSD-3-Clause" in text
    assert "Copyright Encode" in text
    assert "may be replaced" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "download.qt.io" in text
    assert "Bitstream Vera" in text


def test_the_bill_names_program_parts_and_what_needs_what() -> None:
    told = json.loads(sbom.bill([HTTPX, IDNA, QT], "0.1.0", STAMP))

    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["version"] == "0.1.0"
    assert told["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    purls = {part.get("purl") for part in told["components"]}
    assert {"pkg:pypi/httpx@0.28.1", "pkg:pypi/pyside6-essentials@6.11.3"} <= purls
    needs = {each["ref"]: each.get("dependsOn", []) for each in told["dependencies"]}
    assert needs["httpx@0.28.1"] == ["idna@3.20"]
    assert set(needs["provisioning-station"]) >= {"cpython", "httpx@0.28.1"}


def test_the_same_source_gives_the_same_papers(tmp_path: Path) -> None:
    first, again = (lay_papers(tmp_path / name, STAMP) for name in ("first", "again"))

    assert [path.name for path in first] == ["sbom.cdx.json", "THIRD-PARTY.txt"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
