"""What adapters say can be said in the person's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from station.core.errors import BadSettings, PrinterTrouble
from station.views import outside_words
from station.views.error_words import of_error
from station.views.outside_texts import TEXTS
from tests.support.literals import HOLE, Program

PROGRAM = Program(Path(__file__).resolve().parents[2] / "station")
SPEAKERS = {
    "Availability": 1,
    "BadSettings": 1,
    "JournalTrouble": 0,
    "LabelRefused": 0,
    "NotOurProtocol": 1,
    "OutcomeUnknown": 1,
    "PrinterTrouble": 1,
    "RecordRefused": 0,
    "SecretsUnavailable": 0,
    "Unreachable": 1,
    "Untrusted": 1,
}
"""How many values of each are no words for a person: whose it is, and where."""
CHECKS = ("station.adapters.settings", "station.adapters.printers.fields")
"""Raise ValueErrors whose words end in a `BadSettings`."""
WITHOUT_A_WINDOW = "station.adapters.display"
"""Says that there cannot be one."""
THE_SAME_EVERYWHERE = {
    "PNG, JPEG, BMP",
    "[[element]]",
    "[profiles.NAME]",
    "http://host:port",
    "https://host:port",
    f"x + width <= {HOLE}",
    f"y + height <= {HOLE}",
}


def test_every_word_that_can_reach_the_window_is_in_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = set(map(str, TEXTS))
    monkeypatch.setattr(outside_words, "translate", lambda _, text: HOLE if text in ours else text)
    spoken = [
        *PROGRAM.spoken(("station.adapters", "station.app"), SPEAKERS),
        *PROGRAM.spoken(CHECKS, {"ValueError": 0}),
    ]
    assert len(spoken) > 250
    english = [
        f"{said.text!r} ({said.where})"
        for said in spoken
        if said.text not in THE_SAME_EVERYWHERE
        and said.where.partition(":")[0] != WITHOUT_A_WINDOW
        and _has_words(outside_words.outside(said.text))
    ]
    assert english == []


def _has_words(text: str) -> bool:
    """Tell whether letters stand there that are no option's name, as in dpi=7."""
    return re.search(r"[A-Za-z]{2}", re.sub(r"\b\w+=", "", text)) is not None


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("There is no camera 'X 1'; there is Cam.", "Keine Kamera 'X 1', nur Cam."),
        ("There is no camera 'X 1'; there is Cam. Plug it in.", "Keine Kamera 'X 1', nur Cam. Plug it in."),
        ("There is no camera 'a.b'; there is none.", "Keine Kamera 'a.b', nur keine."),
        ("label.toml, line 7: [x] y", "In label.toml, Zeile 7: [x] y"),
        ("There is no camera.", "There is no camera."),
    ],
)
def test_what_only_the_program_knows_keeps_its_place_in_the_sentence(
    monkeypatch: pytest.MonkeyPatch, text: str, german: str
) -> None:
    known = {
        "There is no camera %1; there is %2.": "Keine Kamera %1, nur %2.",
        "%1, line %2": "In %1, Zeile %2",
        "none": "keine",
    }
    monkeypatch.setattr(outside_words, "translate", lambda _, text: known.get(text, text))
    assert outside_words.outside(text) == german


def test_ours_is_translated_and_the_rest_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {
        "The printer cannot be reached:": "Der Drucker ist nicht erreichbar:",
        "Wait until it has cooled down.": "Warten, bis er abgekühlt ist.",
        "See whether the label came out before printing it again.": "Erst nachsehen.",
    }
    monkeypatch.setattr(outside_words, "translate", lambda context, text: german.get(text, text))
    assert outside_words.outside("The printer cannot be reached: No route to host.") == (
        "Der Drucker ist nicht erreichbar: No route to host."
    )
    both = "Wait until it has cooled down. See whether the label came out before printing it again."
    assert outside_words.outside(both) == "Warten, bis er abgekühlt ist. Erst nachsehen."
    assert outside_words.outside("Somebody else's words.") == "Somebody else's words."
    trouble = PrinterTrouble(
        "zpl", "The print head is too hot.", "Wait until it has cooled down.", sent=False
    )
    assert of_error(trouble).todo == "Warten, bis er abgekühlt ist."


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            BadSettings(
                "data directory /data",
                "is in use by another station on this computer",
                "Close that one, or choose another folder with --data-dir",
            ),
            "Data directory /data is in use by another station on this computer. "
            "Close that one, or choose another folder with --data-dir.",
        ),
        (
            BadSettings("settings.toml", "cannot be read: Permission denied"),
            "settings.toml cannot be read: Permission denied.",
        ),
        (
            BadSettings("settings.toml, line 3: labels.automatic", "'x' is not allowed.", "true or false"),
            "settings.toml, line 3: labels.automatic: 'x' is not allowed. Allowed: true or false.",
        ),
    ],
)
def test_a_setting_or_a_folder_that_is_not_right_is_said_in_whole_sentences(
    error: BadSettings, text: str
) -> None:
    assert of_error(error).text == text


def test_a_sentence_that_ends_in_chinese_gets_no_second_end(monkeypatch: pytest.MonkeyPatch) -> None:
    chinese = {"The key is missing.": "缺少这个键。", "true or false": "true 或 false。"}
    monkeypatch.setattr(outside_words, "translate", lambda context, text: chinese.get(text, text))

    error = of_error(BadSettings("container.toml", "The key is missing.", "true or false"))

    assert error.text == "container.toml: 缺少这个键。 Allowed: true 或 false."
