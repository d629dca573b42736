"""Sessions and labels on the screen, and the words for every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from station.core.device import DeviceState
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.session import Session, SessionState
from station.models import text
from station.models.labels import LabelsModel
from station.models.roles import Role
from station.models.sessions import SessionsModel
from station.ports.journal import LabelRecord
from tests.models.conftest import BOARDS, Told, watched

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def session(number: int, state: SessionState = SessionState.ACTIVE) -> Session:
    return Session(
        f"session-{number}",
        state,
        state.value,
        "Factory",
        NOON + timedelta(minutes=number),
        device_count=number,
    )


def record(number: int, state: LabelState = LabelState.QUEUED, mac: Mac = BOARDS[0]) -> LabelRecord:
    return LabelRecord(number, LabelContent(mac, copy=1), state, NOON + timedelta(minutes=number), "zebra")


def test_sessions_are_the_newest_first() -> None:
    model = SessionsModel()
    watched(model)
    model.set_sessions([session(1), session(3), session(2)])

    assert [row.id for row in model.rows()] == ["session-3", "session-2", "session-1"]


def test_sessions_that_are_gone_from_the_pi_go() -> None:
    model = SessionsModel()
    watched(model)
    model.set_sessions([session(1), session(2)])
    told = Told(model)

    model.set_sessions([session(2, SessionState.CLOSED)])

    assert told.take() == [("remove", 1, 1), ("change", 0, 0)]
    assert model.index(0, model.column_of("state")).data() == "closed"
    assert model.index(0, 0).data(Role.STATE) is SessionState.CLOSED


def test_a_session_s_unknown_state_is_shown_as_it_came() -> None:
    model = SessionsModel()
    model.set_sessions([Session("s", state_text="completed")])

    assert model.index(0, model.column_of("state")).data() == "completed"


def test_a_label_that_is_tried_again_stays_where_a_hand_aims_at_it() -> None:
    model = LabelsModel()
    watched(model)
    model.add([record(1), record(2)])
    told = Told(model)

    model.put(replace(record(1), state=LabelState.SENDING, at=NOON + timedelta(hours=1)))

    assert [row.id for row in model.rows()] == [2, 1]
    assert told.take() == [("change", 1, 1)]
    assert model.index(1, 0).data() == text.label_state_word(LabelState.SENDING)
    assert model.index(1, model.column_of("copy")).data() == "R1"
    assert model.index(1, 0).data(Role.MAC) == BOARDS[0]


def test_a_new_label_is_put_in() -> None:
    model = LabelsModel()
    watched(model)

    model.put(record(1))
    model.put(record(2, mac=BOARDS[1]))
    model.set_search(str(BOARDS[1]))

    assert [row.id for row in model.rows()] == [2]


def test_every_state_has_a_word_of_its_own() -> None:
    for words, count in (
        ({text.state_word(state) for state in DeviceState}, len(DeviceState)),
        ({text.label_state_word(state) for state in LabelState}, len(LabelState)),
        ({text.session_state_word(state) for state in SessionState}, len(SessionState)),
    ):
        assert len(words) == count
        assert all(words)


def test_times_are_shown_as_the_workstation_s() -> None:
    local = NOON.astimezone()

    assert text.local_time(NOON) == f"{local:%H:%M:%S}"
    assert text.local_moment(NOON) == f"{local:%Y-%m-%d %H:%M:%S}"
    assert text.local_time(None) == text.local_moment(None) == ""


def test_what_became_of_a_label_is_said_in_the_persons_language() -> None:
    model = LabelsModel(lambda text: {"scanned": "gescannt"}.get(text, text))
    model.add([replace(record(1, LabelState.CONFIRMED), detail="scanned", reason="torn")])
    said = model.index(0, model.column_of("detail"))
    assert said.data() == "torn; gescannt"
    model.set_search("gescannt")
    assert model.rowCount() == 1


def test_labels_that_only_a_person_can_settle_are_found_whatever_the_search_hides() -> None:
    model = LabelsModel()
    told: list[bool] = []
    model.asked_changed.connect(lambda: told.append(True))
    model.add([record(1, LabelState.UNKNOWN), record(2, LabelState.SENT)])
    model.set_search("hidden by this")
    assert (list(model.asked(LabelState.UNKNOWN)), len(told)) == ([1], 1)
    model.put(record(2, LabelState.CONFIRMED))
    assert len(told) == 1
    model.put(record(3, LabelState.WAITING))
    model.put(record(1, LabelState.FAILED))
    assert (list(model.asked(LabelState.UNKNOWN)), list(model.asked(LabelState.WAITING))) == ([], [3])
    model.add([record(3, LabelState.SENT)])  # read before it was told of
    assert list(model.asked(LabelState.WAITING)) == [3]
