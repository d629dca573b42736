"""The log: bounded, without secrets, and one sentence where it cannot be written."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.adapters.data_dir import claim, open_data_dir
from station.adapters.log_files import LONGEST_RECORD, Redactor, start_logging
from station.core.errors import BadSettings


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers = []
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level = before, level


def test_a_log_that_cannot_be_written_is_told_once_and_shows_no_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    redactor = Redactor()
    redactor.hide("hunter2-secret")
    (tmp_path / "station.log").mkdir()  # as good as one that another user owns, for root too
    start_logging("ERROR", tmp_path, redactor)
    for _ in range(3):
        logging.getLogger("station.test").warning("the key is %s", "hunter2-secret")
    said = capsys.readouterr().err
    assert said.count("cannot be written") == 1
    assert "hunter2" not in said
    assert "Traceback" not in said


def test_one_huge_record_does_not_make_the_log_huge(tmp_path: Path) -> None:
    start_logging("ERROR", tmp_path, Redactor())
    logging.getLogger("station.test").info("x" * 5_000_000)
    assert (tmp_path / "station.log").stat().st_size < LONGEST_RECORD + 1000


def test_a_lock_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "station.lock").mkdir()
    with pytest.raises(BadSettings, match=r"station\.lock"):
        claim(open_data_dir(tmp_path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=6, max_size=20))
def test_a_secret_is_hidden_in_every_form_in_which_it_may_come(secret: str) -> None:
    redactor = Redactor()
    redactor.hide(secret)
    forms = {
        "text": secret,
        "Python": repr(secret)[1:-1],
        "bytes": repr(secret.encode())[2:-1],
        "JSON": json.dumps(secret)[1:-1],
        "JSON as sent": json.dumps(secret, ensure_ascii=False)[1:-1],
        "a URL": quote(secret, safe=""),
    }
    shown = {name for name, form in forms.items() if form in redactor.clean(f"<{form}>")}
    assert shown == set()
