"""What adapters say can be said in the person's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.core.errors import BadSettings, PrinterTrouble
from station.views import outside_words
from station.views.error_words import of_error

ADAPTERS = Path(__file__).resolve().parents[2] / "station" / "adapters"
SPEAKERS = {"Availability", "PrinterTrouble", "SecretsUnavailable", "JournalTrouble"}


def static_texts() -> Iterator[str]:
    """Give every sentence that an adapter passes to an error or an availability as it stands."""
    for file in ADAPTERS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
                values = [*node.args, *(keyword.value for keyword in node.keywords)]
                for value in values:
                    if (
                        isinstance(value, ast.Constant)
                        and isinstance(value.value, str)
                        and " " in value.value
                    ):
                        yield value.value


def test_every_static_sentence_of_an_adapter_is_in_the_list() -> None:
    found = set(static_texts())
    assert len(found) > 20
    assert found - set(outside_words.TEXTS) == set()


def test_every_reason_for_a_missing_answer_is_in_the_list() -> None:
    code = (ADAPTERS / "orchestrator" / "reasons.py").read_text(encoding="utf-8")
    returned = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Return)]
    found = {
        node.value
        for statement in returned
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()
    }
    assert len(found) > 5
    assert found - set(outside_words.TEXTS) == set()


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
