"""An audit that was not made is never taken for one that found nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bundling.audit import CLEAN, HOLES, NOT_ASKED, Ran, main, verdict


def _part(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "version": "1.0", "vulns": [], **more}


HOLE = {"id": "PYSEC-2026-1", "fix_versions": ["1.1"], "aliases": [], "description": ""}
SKIPPED = {"name": "httpx", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def _ran(*parts: dict[str, Any], code: int = 0, err: str = "") -> Ran:
    return Ran(code, json.dumps({"dependencies": parts, "fixes": []}), err)


def test_an_answer_for_everything_without_a_hole_is_clean() -> None:
    assert verdict(_ran(_part("a"), _part("b"))) == (CLEAN, ["2 distributions, no known hole"])


def test_a_hole_is_told_with_what_mends_it() -> None:
    code, lines = verdict(_ran(_part("a", vulns=[HOLE]), _part("b"), code=1))

    assert code == HOLES
    assert "a 1.0: PYSEC-2026-1, mended in 1.1" in lines


def test_a_hole_is_not_hidden_by_what_could_not_be_asked() -> None:
    code, lines = verdict(_ran(_part("a", vulns=[HOLE]), SKIPPED, code=1))

    assert code == HOLES
    assert any("NOT AUDITED" in line and "httpx" in line for line in lines)


def test_a_service_that_knows_nothing_of_a_part_has_not_audited_it_although_the_tool_is_content() -> None:
    code, lines = verdict(_ran(_part("a"), SKIPPED, err="No known vulnerabilities found"))

    assert code == NOT_ASKED
    assert "1 of 2" in lines[0]


@pytest.mark.parametrize(
    "ran",
    [
        Ran(1, "", "warning\nConnectionError: failed to reach pypi.org"),
        Ran(0, "", "ConnectionError: failed to reach pypi.org"),
        Ran(1, "{", "ConnectionError: failed to reach pypi.org"),
        Ran(0, '{"dependencies": []}', "ConnectionError: failed to reach pypi.org"),
        _ran(_part("a"), code=1, err="ConnectionError: failed to reach pypi.org"),
    ],
)
def test_a_service_that_does_not_answer_is_told_and_is_not_clean(ran: Ran) -> None:
    code, lines = verdict(ran)

    assert code == NOT_ASKED
    assert lines == [
        "NOT AUDITED: the advisory service gave no answer: ConnectionError: failed to reach pypi.org"
    ]


def test_the_reader_sees_the_verdict_and_the_caller_gets_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(lambda: Ran(1, "", "")) == NOT_ASKED
    assert capsys.readouterr().out == "audit: NOT AUDITED: the advisory service gave no answer: no report\n"
