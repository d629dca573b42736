"""Qt's Unicode data for the station's languages alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from bundling.icu import trim, wanted
from bundling.tools import ToolTrouble

DATA = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))

ASK = """
from PySide6.QtCore import QCollator, QLocale, QTimeZone
mapped = [line.split()[-1] for line in open("/proc/self/maps") if "icudata" in line]
words = ["z", "\\u00e4", "b", "a", "Z", "x10", "x9", "\\u00df", "ss", "f"]
order = QCollator(QLocale("de"))
order.setNumericMode(True)
zone = QTimeZone(b"Europe/Berlin")
long = zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale("de"))
print(mapped[0])
print("".join(sorted(words, key=order.sortKey)), long)
"""


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ("root.res", True),
        ("pool.res", True),
        ("res_index.res", True),
        ("zoneinfo64.res", True),
        ("nfc.nrm", True),
        ("en.res", True),
        ("en_GB.res", True),
        ("de.res", True),
        ("de_AT.res", True),
        ("fr.res", False),
        ("sr_Latn_RS.res", False),
        ("coll/ucadata.icu", True),
        ("coll/de_.res", True),
        ("gb18030.cnv", False),
        ("zone/tzdbNames.res", True),
        ("curr/de.res", False),
        ("coll/es_.res", False),
        ("brkitr/root.res", False),
    ],
)
def test_the_stations_languages_and_what_belongs_to_none_are_kept(item: str, *, kept: bool) -> None:
    assert wanted(item, ["de"]) is kept


def test_a_language_may_name_its_country() -> None:
    assert wanted("zh_Hans.res", ["zh_CN"])


def test_german_is_sorted_and_zones_are_named_as_before_with_a_tenth_of_the_data(tmp_path: Path) -> None:
    small = tmp_path / DATA.name
    shutil.copy(DATA, small)

    trim(small, ["de"])

    before, after = _ask({}), _ask({"LD_PRELOAD": str(small)})
    assert (before[0], after[0]) == (str(DATA), str(small))
    assert before[1] == after[1]
    assert small.stat().st_size < DATA.stat().st_size / 8


def test_another_file_is_refused_with_the_tools_own_words(tmp_path: Path) -> None:
    other = tmp_path / "libicudata.so.1"
    other.write_bytes(b"no library")

    with pytest.raises(ToolTrouble, match="objcopy"):
        trim(other, ["de"])


def _ask(variables: dict[str, str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
