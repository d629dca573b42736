"""Maintenance: the rest of the Pi; whatever changes something is asked about once, in place."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from station.core.device import DeviceState
from station.core.errors import NotOffered, NotOurProtocol, OutcomeUnknown, Refusal, Unauthorized, Unreachable
from station.core.house import Camera, ConfigItem, DoorState, EspCam, Photo
from station.views.facts import FactCard
from station.views.rail import Rail
from station.views.system_part import SystemPart
from station.views.twice import TwiceButton
from tests.views.rig import PROFILE, Rig, board

FOREIGN = "<b>Süd</b> 🏭 שלום <img src=x>"
MISSING = NotOffered(Refusal("NOT_FOUND", "API endpoint not found", 404, path="/api/v1/cameras"))


def facts(card: FactCard) -> dict[str, str]:
    return {fact.name: fact.text for fact in card.facts}


async def part(rig: Rig, name: str) -> Any:
    """Turn to a part, as a person does."""
    await rig.press(Qt.Key.Key_7, ctrl=True)
    rig.work.pages.maintenance.chips[name].click()
    await rig.quiet()
    return rig.work.pages.maintenance.part


async def twice(rig: Rig, button: TwiceButton) -> None:
    assert button.isEnabled(), button.toolTip()
    button.click()
    button.click()
    await rig.quiet()


def picture() -> bytes:
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("#556677"))
    buffer = QBuffer()
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


# -- asking, and asking only while somebody looks ------------------------------


async def test_nothing_is_asked_before_somebody_looks(rig: Rig) -> None:
    assert rig.house.calls == []


async def test_health_and_system_are_asked_at_their_intervals_while_they_are_in_sight(rig: Rig) -> None:
    await part(rig, "System")
    await rig.clock.advance(31)
    assert rig.house.calls.count("health") == 2
    assert rig.house.calls.count("system_info") == 7
    await part(rig, "Door")
    before = rig.house.calls.count("system_info")
    await rig.clock.advance(60)
    assert rig.house.calls.count("system_info") == before


async def test_the_service_and_the_machine_are_told(rig: Rig) -> None:
    system = await part(rig, "System")
    assert facts(system.service)["Service"] == "healthy"
    assert facts(system.service)["Version"] == "1.2.0-fake"
    assert facts(system.machine)["Processor"] == "10 %"
    assert facts(system.machine)["Memory"] == "–"


async def test_an_empty_list_says_what_to_do_until_there_is_something(rig: Rig) -> None:
    wifi = await part(rig, "Wi-Fi")
    said = wifi.table.grab().toImage()
    wifi.table._empty = ""
    assert wifi.table.grab().toImage() != said
    wifi.scan.click()
    await rig.quiet()
    found = wifi.table.grab().toImage()
    wifi.table._empty = "Nothing."
    assert wifi.table.grab().toImage() == found


# -- what a Pi lacks -------------------------------------------------------------


async def test_a_part_that_the_pi_lacks_says_why_in_its_place(rig: Rig) -> None:
    rig.house.fail("cameras", MISSING)
    cameras = await part(rig, "Cameras")
    assert "does not offer that (/api/v1/cameras)" in cameras.missing
    assert not cameras.table.isVisible()
    assert "not here" in rig.work.pages.maintenance.chips["Cameras"].text()
    assert "does not offer" in rig.work.pages.maintenance.chips["Cameras"].toolTip()


async def test_a_web_page_in_its_place_is_something_that_the_pi_lacks(rig: Rig) -> None:
    rig.house.fail("config", NotOurProtocol(PROFILE.url, "a web page"))
    assert "web page" in (await part(rig, "Configuration")).missing


async def test_a_pi_without_a_door_is_not_asked_to_move_it(rig: Rig) -> None:
    rig.house.has_door = False
    door = await part(rig, "Door")
    assert "no door" in door.missing
    assert not any(button.isVisible() for button in door.commands.values())


async def test_what_was_lacking_can_be_asked_for_again(rig: Rig) -> None:
    rig.house.fail("cameras", MISSING)
    rig.house.all_cameras = [Camera("cam-1", "online")]
    cameras = await part(rig, "Cameras")
    cameras.run("again", cameras._ask_again())
    await rig.quiet()
    assert cameras.missing == ""
    assert cameras.cameras.rowCount() == 1


async def test_a_command_that_the_pi_lacks_is_off_with_the_reason(rig: Rig) -> None:
    rig.house.fail("wifi_scan", replace_path(MISSING, "/api/v1/wifi/scan"))
    wifi = await part(rig, "Wi-Fi")
    wifi.scan.click()
    await rig.quiet()
    assert not wifi.scan.isEnabled()
    assert "/api/v1/wifi/scan" in wifi.scan.toolTip()


def replace_path(error: NotOffered, path: str) -> NotOffered:
    return NotOffered(replace(error.refusal, path=path))


async def test_an_error_is_told_in_place_with_its_correlation_id(rig: Rig) -> None:
    refusal = Refusal("UNAUTHORIZED", "no", 401, correlation_id="req-77")
    rig.house.fail("espcam_paired", Unauthorized(refusal))
    boards = await part(rig, "Paired boards")
    assert "API key" in boards.said.text()
    assert "req-77" in boards.said.text()


# -- asking once -------------------------------------------------------------------


def test_a_button_asks_once_and_forgets_at_esc_and_enter_presses_nothing(qtbot: Any) -> None:
    pressed: list[None] = []
    button = TwiceButton("Open", "The door opens.", name="Open")
    qtbot.addWidget(button)
    button.sure.connect(lambda: pressed.append(None))
    button.show()
    button.setFocus()
    button.click()
    assert button.text() == "The door opens. Press again."
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert button.text() == "Open"
    button.click()
    button._wait.timeout.emit()
    button.click()
    assert pressed == []
    button.click()
    assert pressed == [None]


def test_a_question_that_is_not_true_any_more_is_taken_back(qtbot: Any) -> None:
    pressed: list[None] = []
    button = TwiceButton("Save", "port becomes 1.", name="Save")
    qtbot.addWidget(button)
    button.sure.connect(lambda: pressed.append(None))
    button.click()
    button.set_what("port becomes 2.")
    button.click()
    assert pressed == []
    assert "becomes 2" in button.text()


async def test_the_restart_wants_a_typed_word_and_two_presses(rig: Rig) -> None:
    system = await part(rig, "System")
    assert not system.reset.isEnabled()
    system.word.setText("reset")
    assert not system.reset.isEnabled()
    system.word.setText("RESET")
    await twice(rig, system.reset)
    assert rig.house.calls.count("reset_system") == 1
    assert "restarts" in system.said.text()
    assert system.word.text() == ""


async def test_the_restart_says_what_happens_to_a_running_session(rig: Rig) -> None:
    session = await rig.start(board(1))
    rig.pi.move(session, board(1), DeviceState.PROVISIONING)
    await rig.quiet()
    system = await part(rig, "System")
    assert session in system.consequence.text()
    assert "on their way: 1" in system.consequence.text()
    assert "resumed" in system.consequence.text()


async def test_what_a_restart_interrupts_is_counted_only_while_somebody_looks(rig: Rig) -> None:
    session = await rig.start(board(1))
    system = rig.work.pages.maintenance.findChild(SystemPart)
    assert system is not None
    unseen = system.consequence.text()
    rig.pi.move(session, board(1), DeviceState.PROVISIONING)
    await rig.quiet()
    assert system.consequence.text() == unseen
    await part(rig, "System")
    assert "on their way: 1" in system.consequence.text()
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert "on their way: 0" in system.consequence.text()


async def test_a_restart_whose_answer_is_lost_is_settled_by_asking(rig: Rig) -> None:
    system = await part(rig, "System")
    rig.house.fail("reset_system", OutcomeUnknown(PROFILE.url, "timed out"), after_doing=True)
    system.word.setText("RESET")
    await twice(rig, system.reset)
    await rig.clock.advance(10)
    await rig.quiet()
    assert rig.house.calls.count("reset_system") == 1
    assert "restarts" in system.said.text()


# -- Wi-Fi ---------------------------------------------------------------------------


async def test_the_pi_joins_a_wifi_that_was_found_and_the_password_is_kept_nowhere(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wifi = await part(rig, "Wi-Fi")
    assert facts(wifi.status)["Network"] == "Factory-WPA2"
    wifi.scan.click()
    await rig.quiet()
    wifi.table.selectRow(0)
    assert wifi.ssid.text() == "Factory-WPA2"
    assert "wants a password" in wifi.join.toolTip()
    wifi.password.setText("correct horse battery")
    assert wifi.password.echoMode() is QLineEdit.EchoMode.Password
    await twice(rig, wifi.join)
    assert "connected to Factory-WPA2" in wifi.said.text()
    assert wifi.password.text() == ""
    assert "correct horse battery" not in caplog.text
    assert "correct horse battery" not in rig.said


async def test_a_password_that_was_typed_and_left_is_gone(rig: Rig) -> None:
    wifi = await part(rig, "Wi-Fi")
    wifi.password.setText("correct horse")
    await part(rig, "Door")
    assert wifi.password.text() == ""


async def test_a_join_that_the_status_does_not_confirm_is_no_success(rig: Rig) -> None:
    wifi = await part(rig, "Wi-Fi")
    wifi.ssid.setText("Guest")
    rig.house.fail("wifi_status", *[Unreachable(PROFILE.url, "gone")] * 5)
    await twice(rig, wifi.join)
    await rig.clock.advance(30)
    await rig.quiet()
    assert "does not name Guest" in wifi.said.text()


@pytest.mark.parametrize(
    ("ssid", "password", "why"),
    [("", "", "Choose a Wi-Fi"), ("x" * 33, "", "32 bytes"), ("Factory", "short", "at least 8")],
)
async def test_what_cannot_be_a_wifi_is_said_before_it_is_sent(
    rig: Rig, ssid: str, password: str, why: str
) -> None:
    wifi = await part(rig, "Wi-Fi")
    wifi.ssid.setText(ssid)
    wifi.password.setText(password)
    assert not wifi.join.isEnabled()
    assert why in wifi.join.toolTip()


# -- cameras and boards ---------------------------------------------------------------


async def test_a_camera_shows_its_picture_and_is_restarted_after_a_question(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def capture(camera_id: str) -> Photo:
        return Photo(picture(), "image/png", rig.clock.now())

    monkeypatch.setattr(rig.house, "capture", capture)
    rig.house.all_cameras = [Camera("cam-1", "online", FOREIGN)]
    cameras = await part(rig, "Cameras")
    assert "Select a camera" in cameras.capture.toolTip()
    cameras.table.selectRow(0)
    cameras.capture.click()
    await rig.quiet()
    assert (cameras.picture.image.width(), cameras.picture.image.height()) == (32, 24)
    assert "cam-1" in cameras.caption.text()
    await twice(rig, cameras.reboot)
    assert rig.house.calls.count("reboot_camera") == 1


@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
async def test_bytes_that_are_no_picture_are_told(rig: Rig) -> None:
    rig.house.all_cameras = [Camera("cam-1", "online")]
    cameras = await part(rig, "Cameras")
    cameras.table.selectRow(0)
    cameras.capture.click()
    await rig.quiet()
    assert "is no picture (4 bytes)" in cameras.said.text()
    assert cameras.picture.image.isNull()


async def test_paired_boards_are_listed(rig: Rig) -> None:
    rig.house.paired = [EspCam(board(1), "online", container_id="CT-1", position=3)]
    boards = await part(rig, "Paired boards")
    assert [row.mac for row in boards.boards.rows()] == [board(1)]


# -- configuration ---------------------------------------------------------------------


async def test_a_value_is_checked_beside_its_field_and_saved_after_a_question(rig: Rig) -> None:
    config = await part(rig, "Configuration")
    config.table.selectRow(0)
    editor = config.editor
    assert not editor.save.isEnabled()
    editor.field.setText("80")
    assert editor.problem.text() == "At least 1024."
    assert not editor.save.isEnabled()
    editor.field.setText("9090")
    assert editor.problem.text() == ""
    editor.save.click()
    assert editor.save.text() == "server.port becomes 9090. Press again."
    editor.save.click()
    await rig.quiet()
    assert rig.house.sections["server.port"].value == "9090"
    assert "server.port is saved" in config.said.text()
    assert config.values.at(0).item.value == "9090"
    await twice(rig, editor.default)
    assert rig.house.sections["server.port"].value == "8080"
    assert editor.field.text() == "8080"


async def test_what_is_being_typed_is_not_overwritten_by_the_next_poll(rig: Rig) -> None:
    config = await part(rig, "Configuration")
    config.table.selectRow(0)
    config.editor.field.setText("9090")
    await rig.clock.advance(61)
    await rig.quiet()
    assert rig.house.calls.count("config") == 2
    assert config.editor.field.text() == "9090"


async def test_a_value_that_the_pi_keeps_to_itself_cannot_be_changed(rig: Rig) -> None:
    config = await part(rig, "Configuration")
    config.table.selectRow(1)
    assert not config.editor.field.isEnabled()
    assert "does not let" in config.editor.save.toolTip()


async def test_a_secret_is_never_shown_and_replaced_only_by_what_is_typed(rig: Rig) -> None:
    rig.house.sections = {"mqtt.password": ConfigItem("mqtt.password", None, kind="secret", is_secret=True)}
    config = await part(rig, "Configuration")
    config.table.selectRow(0)
    editor = config.editor
    assert editor.field.echoMode() is QLineEdit.EchoMode.Password
    assert not editor.save.isEnabled()
    editor.field.setText("hunter2hunter2")
    editor.save.click()
    assert "hunter2" not in editor.save.text()
    editor.save.click()
    await rig.quiet()
    assert rig.house.sections["mqtt.password"].value == "hunter2hunter2"
    assert editor.field.text() == ""
    shown = " ".join(label.text() for label in rig.window.findChildren(QLabel))
    assert "hunter2" not in shown + rig.said


async def test_a_choice_is_offered_as_one(rig: Rig) -> None:
    item = ConfigItem("level", "info", "info", "select", options=("debug", "info"))
    rig.house.sections = {"level": item}
    config = await part(rig, "Configuration")
    config.table.selectRow(0)
    assert [config.editor.choice.itemText(n) for n in range(2)] == ["debug", "info"]
    config.editor.choice.setCurrentText("debug")
    await twice(rig, config.editor.save)
    assert rig.house.sections["level"].value == "debug"


# -- network and door --------------------------------------------------------------------


async def test_the_network_is_told_and_a_part_of_it_that_is_missing_says_why(rig: Rig) -> None:
    rig.house.fail("bridge", replace_path(MISSING, "/api/v1/network/bridge"))
    network = await part(rig, "Network")
    assert facts(network.vpn)["VPN"] == "connected"
    assert facts(network.broker)["Port"] == "1883"
    assert "/api/v1/network/bridge" in facts(network.bridge)["Not known"]


async def test_a_host_is_pinged_and_what_is_no_host_is_not(rig: Rig) -> None:
    network = await part(rig, "Network")
    network.host.setText("; reboot")
    assert not network.ping.isEnabled()
    network.host.setText("10.0.0.1")
    network.ping.click()
    await rig.quiet()
    assert "lost 0.0 %" in network.answer.text()
    assert "1.2 ms" in network.answer.text()


async def test_the_door_moves_after_a_question_and_says_how_it_is(rig: Rig) -> None:
    door = await part(rig, "Door")
    assert facts(door.state)["Door"] == "closed"
    button = next(button for command, button in door.commands.items() if command.value == "open")
    button.click()
    assert "command_door" not in rig.house.calls
    button.click()
    await rig.quiet()
    assert rig.house.door_now.state is DoorState.OPEN
    assert facts(door.state)["Door"] == "open"
    assert "the door is open" in door.said.text()
    assert door.history.count() == 1


# -- the page ------------------------------------------------------------------------------


async def test_foreign_text_is_plain_everywhere(rig: Rig) -> None:
    rig.house.door_now = replace(rig.house.door_now, lock=FOREIGN, error=FOREIGN)
    rig.house.sections = {"x": ConfigItem("x", FOREIGN, description=FOREIGN)}
    rig.house.status = replace(rig.house.status, ssid=FOREIGN)
    for name in rig.work.pages.maintenance.parts:
        shown = await part(rig, name)
        if name == "Configuration":
            shown.table.selectRow(0)
        for label in shown.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
            assert "<b>Süd" not in label.toolTip()


async def test_another_line_takes_the_page_away_while_a_command_is_under_way(rig: Rig) -> None:
    system = await part(rig, "System")
    rig.house.fail("reset_system", OutcomeUnknown(PROFILE.url, "timed out"))
    system.word.setText("RESET")
    await twice(rig, system.reset)
    await rig.desk.open(replace(PROFILE, name="line4"))
    await rig.clock.advance(120)
    await rig.quiet()
    assert rig.window.windowTitle() == "Provisioning Station – line4"


async def test_no_page_of_the_rail_is_cut_at_the_smallest_size(rig: Rig) -> None:
    rig.window.resize(960, 640)
    await rig.quiet()
    rail = rig.window.findChild(Rail)
    assert isinstance(rail, Rail)
    for button in rail.buttons:
        assert button.height() >= button.minimumSizeHint().height()
        assert button.geometry().bottom() <= rail.height()


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_5, "monitor"), (Qt.Key.Key_6, "logs"), (Qt.Key.Key_7, "maintenance"), (Qt.Key.Key_8, "")],
)
async def test_every_page_has_its_key(rig: Rig, key: Qt.Key, page: str) -> None:
    await rig.press(key, ctrl=True)
    assert rig.window.page is (getattr(rig.work.pages, page) if page else rig.window.settings)
    assert QApplication.focusWidget() is not None
