"""The bill of materials and the notice of other people's work."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.tags import parse_tag

from bundling import notices, sbom
from bundling.inventory import Part, inventory, wheels
from bundling.names import ROOT
from bundling.natives import Native, natives, of_python
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


def test_the_bill_is_one_by_its_own_schema(tmp_path: Path) -> None:
    bill, _ = lay_papers(tmp_path, STAMP)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill.read_text(encoding="utf-8"))
    assert wrong is None, str(wrong)[:2000]


def test_every_part_from_a_wheel_is_told_with_the_hash_that_was_locked(tmp_path: Path) -> None:
    bill, _ = lay_papers(tmp_path, STAMP)
    told = json.loads(bill.read_text(encoding="utf-8"))["components"]
    hashed = {each["name"]: each["hashes"] for each in told if "hashes" in each}
    for part in inventory():
        assert hashed[part.name] == [{"alg": "SHA-256", "content": part.sha256}]
    font = (ROOT / "resources" / "fonts" / "DejaVuSans.ttf").read_bytes()
    assert hashed["dejavu-fonts"][0]["content"] == hashlib.sha256(font).hexdigest()


def test_a_wheel_is_found_in_the_lock_by_what_it_is_made_for() -> None:
    lock = """
        [[package]]
        name = "some-part"
        version = "1.2"
        wheels = [
            { url = "https://somewhere/some_part-1.2-py3-none-any.whl", hash = "sha256:aa" },
            { url = "https://somewhere/some_part-1.2-cp311-abi3-win_amd64.whl", hash = "sha256:bb" },
        ]
        [[package]]
        name = "the-project"
    """
    assert wheels(lock) == {
        ("some-part", "1.2", parse_tag("py3-none-any")): "aa",
        ("some-part", "1.2", parse_tag("cp311-abi3-win_amd64")): "bb",
    }


def test_what_is_compiled_into_wheels_is_told_with_its_version() -> None:
    found = {native.name.lower(): native for native in natives(inventory())}

    for name in (
        "openssl",
        "ffmpeg",
        "icu",
        "qt",
        "pcre2",
        "libpng",
        "pyinstaller",
        "dejavu-fonts",
        "pyo3",
        "zint",
    ):
        assert re.fullmatch(r"\d[\w.+-]*", found[name].version), name
    if sys.platform == "linux" and platform.machine() == "x86_64":
        assert re.fullmatch(r"\d+\.\d+\.\d+", found["harfbuzz"].version)
        assert not {"freetype", "zlib"} & set(found), "the system's are linked"
    assert found["qt"].version == distribution("PySide6_Essentials").version
    assert (found["openssl"].holder, found["ffmpeg"].holder) == ("cryptography", "PySide6_Addons")
    assert all(native.licence for native in found.values())
    assert "cryptography-cffi" not in found, "it is the wheel's own"


def test_python_brings_libraries_of_its_own_where_no_system_does() -> None:
    assert list(of_python("linux")) == []
    for system in ("win32", "darwin"):
        assert [native.purl.partition("@")[0] for native in of_python(system)] == [
            "pkg:generic/openssl",
            "pkg:generic/sqlite",
        ]


def test_the_bill_and_the_notice_name_what_is_compiled_in_and_in_what() -> None:
    inside = [
        Native("openssl", "4.0.3", "Apache-2.0", "httpx", maker="openssl:openssl"),
        Native("zint", "", "BSD-3-Clause", "idna"),
        Native("pyo3", "0.30.1", "MIT", "idna", "cargo"),
        Native("pyo3", "0.30.1", "MIT", "httpx", "cargo"),
        Native("pyinstaller", "6.1", "GPL-2.0-or-later", "", "pypi", text="Bootloader exception"),
    ]
    told = json.loads(sbom.bill([HTTPX, IDNA, QT], "0.1.0", STAMP, inside))
    text = notices.notices([HTTPX, IDNA, QT], inside)

    found = {part["bom-ref"]: part for part in told["components"]}
    openssl = found["pkg:generic/openssl@4.0.3"]
    assert openssl["purl"] == openssl["bom-ref"]
    assert openssl["cpe"] == "cpe:2.3:a:openssl:openssl:4.0.3:*:*:*:*:*:*:*"
    assert "version" not in found["pkg:generic/zint"]
    assert "unknown" in found["pkg:generic/zint"]["description"]
    assert found["cpython"]["cpe"].startswith("cpe:2.3:a:python:python:3.")
    needs = {each["ref"]: each.get("dependsOn", []) for each in told["dependencies"]}
    assert set(needs["httpx@0.28.1"]) == {"idna@3.20", "pkg:generic/openssl@4.0.3", "pkg:cargo/pyo3@0.30.1"}
    assert set(needs["idna@3.20"]) == {"pkg:generic/zint", "pkg:cargo/pyo3@0.30.1"}
    assert "pkg:pypi/pyinstaller@6.1" in needs["provisioning-station"]
    for words in ("  openssl 4.0.3 (in httpx): Apache-2.0", "Bootloader exception", "UNICODE, INC."):
        assert words in text


def test_a_compiled_part_without_a_known_licence_stops_the_build() -> None:
    with pytest.raises(ValueError, match="mystery"):
        notices.notices([HTTPX], [Native("mystery", "1", "", "httpx")])


def test_the_same_source_gives_the_same_papers(tmp_path: Path) -> None:
    first, again = (lay_papers(tmp_path / name, STAMP) for name in ("first", "again"))

    assert [path.name for path in first] == ["sbom.cdx.json", "THIRD-PARTY.txt"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
