"""Which catalogue somebody gets, by what the system or the settings say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

from station.views.glyphs import draw_in
from station.views.languages import nearest

OURS = ["en", "de", "es", "zh_CN"]
HAN = QLocale.Script.SimplifiedHanScript
OTHER_CHINESE = "WenQuanYi Micro Hei Mono"


WRITTEN = "zh_CN zh-CN zh_cn zh_Hans_CN zh-Hans-CN zh_CN.UTF-8 zh_CN.GB18030 zh zh_Hans zh_SG"


@pytest.mark.parametrize("name", WRITTEN.split())
def test_simplified_chinese_is_found_however_it_is_written(name: str) -> None:
    assert nearest([name], OURS) == "zh_CN"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de_AT"], "de"),
        (["es-MX"], "es"),
        (["en_GB"], "en"),
        (["fi", "es"], "es"),
        (["en-US", "de"], "en"),
        (["xx"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_is_spoken(wanted: list[str], code: str) -> None:
    assert nearest(wanted, OURS) == code


@pytest.mark.parametrize("name", ["zh_TW", "zh-HK", "zh_MO", "zh_Hant", "zh-Hant-TW"])
def test_who_reads_traditional_chinese_gets_the_simplified_only_if_nothing_else_is_left(name: str) -> None:
    assert nearest([name], OURS) == "zh_CN"
    assert nearest([name, "zh"], OURS) == "zh_CN"
    assert nearest([name, "de", "zh"], OURS) == "de"
    assert nearest([name, "zh", "de"], OURS) == "de"
    assert nearest([name, "en"], OURS) == "en"
    assert nearest([name, "zh-Hans-CN", "de"], OURS) == "zh_CN", "asked for by its own name"
    assert nearest([name], [*OURS, "zh_TW"]) == "zh_TW"
    assert nearest(["zh_CN"], ["en", "zh_TW", "zh_CN"]) == "zh_CN"


def test_the_country_decides_between_two_that_can_be_read() -> None:
    assert nearest(["es_MX"], ["en", "es", "es_MX"]) == "es_MX"
    assert nearest(["es_ES"], ["en", "es_MX", "es"]) == "es"


@pytest.fixture
def families(qapp: QApplication) -> Iterator[list[str]]:
    """The families that are asked for by default: of words, and of figures."""
    kinds = QFontDatabase.SystemFont.GeneralFont, QFontDatabase.SystemFont.FixedFont
    names = [QFontDatabase.systemFont(kind).family() for kind in kinds]
    yield names
    for name in names:
        QFont.removeSubstitutions(name)


def drawn_with(family: str, text: str, points: int) -> set[str]:
    layout = QTextLayout(text, QFont(family, points))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName().lower() for run in layout.glyphRuns()}


def test_chinese_is_drawn_in_the_shapes_of_its_country(families: list[str]) -> None:
    words, figures = families
    latin, fixed = drawn_with(words, "AB", 41), drawn_with(figures, "AB", 41)

    draw_in(QLocale("zh_CN"), {HAN: ("No such font", OTHER_CHINESE)})

    # In sizes of their own: Qt keeps what it has once found.
    assert drawn_with(words, "\u76f4\u9aa8", 42) == {OTHER_CHINESE.lower()}
    assert drawn_with(figures, "\u76f4\u9aa8", 42) == {OTHER_CHINESE.lower()}
    assert (drawn_with(words, "AB", 43), drawn_with(figures, "AB", 43)) == (latin, fixed)


@pytest.mark.parametrize(("language", "offered"), [("de", OTHER_CHINESE), ("zh_CN", "No such font")])
def test_other_languages_and_other_fonts_are_left_as_they_are(
    families: list[str], language: str, offered: str
) -> None:
    draw_in(QLocale(language), {HAN: (offered,)})

    assert [QFont.substitutes(name) for name in families] == [[], []]
