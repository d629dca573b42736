"""Cameras, Wi-Fis, boards, configuration and the log on the screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.app.logbook import Logbook
from station.core.house import Camera, ConfigItem, ConfigSection, EspCam, Wifi
from station.core.logs import LogLevel, LogLine
from station.core.monitor import CameraReading
from station.models import cameras, logs
from station.models.cameras import CamerasModel, CameraState, of_camera, of_reading
from station.models.config import ConfigModel
from station.models.espcams import EspCamsModel
from station.models.logs import LogsModel, plain_text
from station.models.roles import Role
from station.models.wifi import WifiModel
from tests.fakes.clock import FakeClock, settle
from tests.fakes.logs import FakeLogs
from tests.models.conftest import BOARDS, Told, watched

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.mark.parametrize(
    ("status", "state", "word"),
    [
        ("online", CameraState.ONLINE, "online"),
        ("Offline", CameraState.OFFLINE, "offline"),
        ("error", CameraState.ERROR, "in trouble"),
        ("", CameraState.UNKNOWN, "unknown"),
        ("rebooting", CameraState.OTHER, "rebooting"),
    ],
)
def test_a_cameras_state_is_a_word(status: str, state: CameraState, word: str) -> None:
    row = of_camera(Camera("cam-1", status))
    assert (row.state, cameras.state_text(row)) == (state, word)


@pytest.mark.parametrize(("online", "word"), [(True, "online"), (False, "offline"), (None, "unknown")])
def test_what_the_monitor_does_not_say_of_a_camera_is_unknown(online: bool | None, word: str) -> None:
    row = of_reading("cam-1", CameraReading(online))
    assert cameras.state_text(row) == word
    assert (row.rssi, row.free_heap, row.last_seen) == (None, None, None)


def test_a_camera_was_last_seen_by_our_clock() -> None:
    row = of_camera(Camera("cam-1", last_seen=NOON), timedelta(hours=2, milliseconds=40))
    assert row.last_seen == NOON - timedelta(hours=2)


def test_cameras_that_are_gone_leave_and_the_others_stay() -> None:
    model = CamerasModel()
    watched(model)
    model.set_cameras([of_camera(Camera("cam-1")), of_camera(Camera("cam-2", "online", mac=BOARDS[0]))])
    told = Told(model)
    model.set_cameras([of_camera(Camera("cam-2", "online", mac=BOARDS[0]))])
    assert told.take() == [("remove", 0, 0)]
    assert model.index(0, 0).data(Role.MAC) == BOARDS[0]


def test_wifis_of_one_name_are_several() -> None:
    model = WifiModel()
    watched(model)
    model.set_found([Wifi("Factory", -40, "WPA2"), Wifi("Factory", -60, "WPA2"), Wifi("", None, "", True)])
    assert [model.index(row, 0).data() for row in range(3)] == ["Factory", "Factory", ""]
    assert model.index(2, model.column_of("security")).data() == "open"


def test_paired_boards_stand_in_the_pis_order() -> None:
    model = EspCamsModel()
    watched(model)
    model.set_boards([EspCam(BOARDS[2], error="no image"), EspCam(BOARDS[0], "online")])
    assert [row.mac for row in model.rows()] == [BOARDS[2], BOARDS[0]]
    assert model.index(0, model.column_of("how")).data() == "no image"
    assert model.index(0, 0).data(Role.MAC) == BOARDS[2]


def test_a_secret_shows_only_whether_there_is_one() -> None:
    model = ConfigModel()
    watched(model)
    secret = ConfigItem("mqtt.password", None, "hunter2", "secret", is_secret=True)
    missing = ConfigItem("api.key", None, kind="secret", is_secret=True, is_set=False)
    model.set_sections([ConfigSection("MQTT", (secret, missing))])
    texts = [model.index(row, column).data() for row in range(2) for column in range(model.columnCount())]
    assert "hunter2" not in str(texts)
    assert [model.index(row, model.column_of("value")).data() for row in range(2)] == [
        "set, not shown",
        "not set",
    ]
    model.set_search("API")
    assert model.rowCount() == 1


class Book:
    """A logbook that somebody looks at, and its model."""

    def __init__(self, most: int = 5) -> None:
        self.source = FakeLogs()
        self.logbook = Logbook(self.source, FakeClock(), most=most)
        self.model = LogsModel(self.logbook)
        watched(self.model)

    async def write(self, *messages: str, level: str = "info") -> None:
        self.source.write(*messages, level=level, number=False)
        await settle()
        self.model.flush()

    @property
    def messages(self) -> list[str]:
        return [row.message for row in self.model.rows()]


async def opened() -> Book:
    book = Book()
    book.logbook.watch()
    await settle()
    return book


async def test_the_same_words_twice_are_two_lines() -> None:
    book = await opened()
    await book.write("again", "again")
    assert book.messages == ["again", "again"]
    await book.logbook.aclose()


async def test_the_oldest_lines_fall_off_at_the_beginning() -> None:
    book = await opened()
    await book.write(*"abcde")
    told = Told(book.model)
    await book.write("f", "g")
    assert book.messages == list("cdefg")
    assert told.take() == [("remove", 0, 1), ("insert", 3, 4)]
    await book.logbook.aclose()


async def test_more_lines_than_there_is_room_for_between_two_frames() -> None:
    book = await opened()
    await book.write("a")
    await book.write(*"bcdefghijk")
    assert book.messages == list("ghijk")
    await book.logbook.aclose()


async def test_lines_below_the_wanted_level_are_hidden_and_those_of_unknown_weight_never() -> None:
    book = await opened()
    for level in ("debug", "warn", "fatal"):
        await book.write(level, level=level)
    book.model.set_least(LogLevel.ERROR)
    assert book.messages == ["fatal"]
    book.model.set_least(LogLevel.DEBUG)
    book.model.set_search("WAR")
    assert book.messages == ["warn"]
    await book.logbook.aclose()


async def test_clearing_leaves_nothing() -> None:
    book = await opened()
    await book.write(*"abc")
    book.logbook.clear()
    book.model.flush()
    assert book.messages == []
    await book.logbook.aclose()


@pytest.mark.parametrize(
    ("level", "word"), [("WARNING", "warning"), ("err", "error"), ("fatal", "fatal"), ("", "–")]
)
def test_a_level_is_a_word_and_one_that_nobody_knows_is_shown_as_it_came(level: str, word: str) -> None:
    assert logs.level_text(LogLine(level_text=level)) == word


def test_a_line_of_many_rows_and_of_great_length_stays_one_row() -> None:
    book = Book()
    line = LogLine(NOON, "info", "api", "first\nsecond\r\n" + "x" * 100_000, "a=1\u2028b=2")
    book.model.apply({0: line})
    index = book.model.index(0, book.model.column_of("message"))
    assert len(index.data().splitlines()) == 1
    assert len(index.data()) < 600
    assert len(index.data(Qt.ItemDataRole.ToolTipRole)) <= 3000
    assert len(plain_text(line).splitlines()) == 1
    assert len(plain_text(line)) > 100_000
