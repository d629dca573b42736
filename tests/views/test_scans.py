"""What an operator sees and hears of a scan."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from station.app.pairing import HALF_SECONDS
from station.core.csv_devices import DeviceLine
from station.core.device import DeviceState
from station.core.errors import Refusal, Refused, Unreachable
from station.core.label import LabelState
from station.core.layout import Fault
from station.core.mac import Mac
from station.core.settings import ScannerSettings
from station.ports.availability import READY, Availability
from station.ports.scanner import Scan, ScannerState
from station.ports.tones import Tone
from station.views import scan_words
from station.views.fitted_label import FittedLabel
from station.views.whole_text import WholeText
from tests.views.rig import PROFILE, Rig, board


async def pairing_rig() -> Rig:
    rig = await Rig.make()
    scanner = ScannerSettings(pair_containers=True, container_pattern=r"CT-\d+")
    await rig.desk.apply(replace(rig.desk.settings, scanner=scanner))
    await rig.quiet()
    return rig


async def test_good_known_and_refused_sound_different_and_a_repeat_is_silent(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.scan(board(1))
    await rig.clock.advance(5)
    await rig.scan(board(1))
    await rig.scan("OPERATOR-0042")
    assert rig.tones.played == [Tone.GOOD, Tone.KNOWN, Tone.REFUSED]


async def test_a_code_that_turns_its_text_around_shows_that_in_card_and_history(rig: Rig) -> None:
    scans = rig.work.provision.scans
    await rig.scan("OPERATOR-\u202e42")
    assert "\u202e" not in scans.card.text + scans.history.item(0).text()


async def test_a_scan_is_not_green_before_the_pi_has_taken_it(rig: Rig) -> None:
    scans = rig.work.provision.scans
    rig.pi.fail("allow", Unreachable(PROFILE.url, "no route"))
    await rig.scan(board(1))
    assert scans.card.word == "Kept"
    assert "Waits for the Pi" in scans.card.text
    assert not scans.card.property("tone")  # never set is as good as empty
    assert scans.history.item(0).text().endswith("Kept")

    rig.line.enrolment.kick()
    await rig.quiet()
    assert scans.card.word == "Added"
    assert scans.card.property("tone") == "good"
    assert scans.history.item(0).text().endswith("Added")


async def test_a_scan_that_the_pi_refuses_later_says_so_in_card_and_history(rig: Rig) -> None:
    scans = rig.work.provision.scans
    away = Unreachable(PROFILE.url, "no route")
    rig.pi.fail(
        "allow", away, Refused(Refusal(status=400, code="VALIDATION_FAILED", message="no such maker"))
    )
    await rig.scan(board(1))
    rig.line.enrolment.kick()
    await rig.quiet()
    assert scans.card.word == "Refused"
    assert "The Pi did not put" in scans.card.text
    assert scans.card.property("tone") == "bad"
    assert "refused by the Pi" in scans.history.item(0).text()


async def test_a_refusal_shows_the_raw_text_and_stays_until_the_next_scan(rig: Rig) -> None:
    await rig.scan("<b>OPERATOR</b>-0042")
    await rig.clock.advance(600)
    await rig.quiet()
    card = rig.work.provision.scans.card
    assert "<b>OPERATOR</b>-0042" in card.text
    await rig.scan(board(1))
    assert str(board(1)) in card.text


async def test_of_two_addresses_a_person_chooses_one(rig: Rig) -> None:
    scans = rig.work.provision.scans
    await rig.scan(f"{board(1)} {board(2)}")
    assert scans.chooser.isVisible()
    assert [button.text() for button in scans.chooser.buttons] == [str(board(1)), str(board(2))]

    scans.chooser.buttons[1].click()
    await rig.quiet()
    assert list(rig.line.enrolment.listings) == [board(2)]
    assert not scans.chooser.isVisible()


async def test_the_next_scan_takes_the_question_away(rig: Rig) -> None:
    await rig.scan(f"{board(1)} {board(2)}", board(3))
    assert not rig.work.provision.scans.chooser.isVisible()


async def test_a_repaired_scan_is_added_and_says_so(rig: Rig) -> None:
    await rig.scan(str(board(1)).replace(":", "Ö"))
    assert list(rig.line.enrolment.listings) == [board(1)]
    assert "Keyboards" in rig.work.provision.scans.card.text


async def test_a_repaired_container_says_what_was_read_and_why() -> None:
    rig = await pairing_rig()
    await rig.scan("CTß1")
    assert "CT-1" in rig.work.provision.scans.card.text
    shown = rig.window.messages.shown
    assert shown is not None
    assert "CT-1 was read as CTß1" in shown.what
    assert shown.todo == scan_words.of_fault(Fault.LAYOUT, "de")
    await rig.aclose()


async def test_the_half_pair_is_shown_waiting_and_can_be_left() -> None:
    rig = await pairing_rig()
    scans = rig.work.provision.scans
    await rig.scan(board(1))
    assert str(board(1)) in scans.pair.text
    assert scans.pair.isVisible()
    assert rig.tones.played == [Tone.HALF]
    scans.pair.left.emit()
    await rig.quiet()
    assert not scans.pair.isVisible()
    assert len(rig.line.enrolment.listings) == 0

    await rig.scan("CT-7", board(1))
    assert rig.line.enrolment.listings[board(1)].entry.container_id == "CT-7"
    assert "CT-7" in scans.card.text
    assert rig.tones.played == [Tone.HALF, Tone.HALF, Tone.GOOD]
    await rig.aclose()


async def test_the_first_undo_drops_the_half_that_waits_and_says_so_large() -> None:
    rig = await pairing_rig()
    card = rig.work.provision.scans.card
    await rig.scan(board(1), "CT-1")
    await rig.clock.advance(5)
    await rig.scan(board(2))
    assert card.word == "1 of 2"
    await rig.press(Qt.Key.Key_Z, ctrl=True)
    assert (card.word, card.mac) == ("Undone", str(board(2)))
    assert list(rig.line.enrolment.listings) == [board(1)]
    await rig.press(Qt.Key.Key_Z, ctrl=True)
    assert (card.word, card.mac) == ("Undone", str(board(1)))
    assert not rig.line.enrolment.listings
    await rig.aclose()


async def test_a_half_that_nobody_completes_does_not_go_on_asking() -> None:
    rig = await pairing_rig()
    card = rig.work.provision.scans.card
    await rig.scan(board(1))
    await rig.clock.advance(HALF_SECONDS + 1)
    await rig.quiet()
    assert (card.word, card.mac) == ("Not added", str(board(1)))
    assert card.tone == "warn"
    await rig.aclose()


@pytest.mark.parametrize(
    ("first", "says"), [(board(1), f"Board {board(1)} still waits"), ("CT-1", "Container CT-1 still waits")]
)
async def test_a_refusal_between_the_two_of_a_pair_says_what_still_waits(first: Mac | str, says: str) -> None:
    rig = await pairing_rig()
    await rig.scan(first, "HELLOWORLD")
    card = rig.work.provision.scans.card
    assert card.word == "Not a MAC"
    assert says in card.advice
    await rig.aclose()


async def test_a_container_can_be_typed_where_they_are_paired() -> None:
    rig = await pairing_rig()
    entry = rig.work.provision.scans.entry
    await rig.scan(board(1))
    await rig.press(Qt.Key.Key_F2)
    entry.field.setText("CT-9")
    entry.field.returnPressed.emit()
    await rig.quiet()
    assert rig.line.enrolment.listings[board(1)].entry.container_id == "CT-9"
    await rig.aclose()


async def test_each_undo_is_told_large_and_marked_in_the_history(rig: Rig) -> None:
    scans = rig.work.provision.scans
    session = await rig.start(board(2))
    await rig.scan(board(1), board(2))
    rig.pi.move(session, board(2), DeviceState.PROVISIONING)
    await rig.quiet()
    await rig.scan("OPERATOR-0042")
    await rig.press(Qt.Key.Key_Z, ctrl=True)
    assert (scans.card.word, scans.card.mac) == ("Undone", str(board(2)))
    assert "begun with it already" in scans.card.advice
    await rig.press(Qt.Key.Key_Z, ctrl=True)
    assert (scans.card.word, scans.card.mac) == ("Undone", str(board(1)))
    told = [scans.history.item(row).text() for row in range(scans.history.count())]
    assert [text.endswith("Undone") for text in told] == [False, True, True]


async def test_a_proof_of_an_earlier_scan_does_not_cover_a_later_result(rig: Rig) -> None:
    scans = rig.work.provision.scans
    session = await rig.start()
    await rig.scan(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    await rig.clock.advance(600)
    for text in (board(1).bare, "HELLO WORLD 1"):  # the second before the journal has answered for the first
        rig.window.take_scan(Scan(text, "serial", rig.clock.now()))
    await rig.quiet()
    assert scans.card.word == "Not a MAC"
    assert [scans.history.item(row).text().split("  ")[-1] for row in (0, 1)] == ["Not a MAC", "Proved"]


async def test_a_finished_board_says_when_its_label_was_printed_and_the_scan_proves_it(rig: Rig) -> None:
    session = await rig.start()
    await rig.scan(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    (label,) = await rig.book.labels()
    printed_at = f"{label.at.astimezone():%H:%M}"
    await rig.clock.advance(600)

    await rig.scan(board(1).bare)
    card = rig.work.provision.scans.card
    assert card.word == "Proved"
    assert f"Already verified, label printed at {printed_at}." in card.text
    assert [record.state for record in await rig.book.labels()] == [LabelState.CONFIRMED]
    assert rig.work.provision.scans.history.item(0).text().endswith("Proved")

    await rig.clock.advance(600)
    await rig.scan(str(board(1)))
    assert card.word == "Done already"


async def test_a_serial_scanner_or_camera_that_is_not_there_is_said_with_what_to_do(rig: Rig) -> None:
    gone = Availability(False, "No such device", "Plug it in.")
    rig.window.show_scanner_state(ScannerState("serial", "/dev/ttyACM0", gone))
    assert "/dev/ttyACM0" in rig.said
    assert "Plug it in." in rig.said
    assert rig.window.strip.sources.isVisible()
    rig.window.show_scanner_state(ScannerState("serial", "/dev/ttyACM0", READY))
    assert rig.window.strip.sources.isVisible()
    rig.window.show_scanner_state(ScannerState("serial", "", Availability(None)))
    assert not rig.window.strip.sources.isVisible()


async def test_the_cameras_picture_appears_with_the_code_outlined(rig: Rig) -> None:
    view = rig.work.provision.scans.camera
    assert not view.isVisible()
    gone = Availability(False, "There is no camera.", "Plug it in.")
    rig.window.show_scanner_state(ScannerState("camera", "default", gone))
    assert view.isVisible()
    assert view.trouble == "There is no camera. Plug it in."

    rig.window.show_scanner_state(ScannerState("camera", "default", READY))
    image = QImage(160, 90, QImage.Format.Format_Grayscale8)
    image.fill(255)
    rig.window.show_picture(image, [((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))])
    await rig.quiet()
    drawn = view.grab().toImage()
    area_width = view.height() * 160 / 90
    left = round((view.width() - area_width) / 2 + area_width * 0.25)
    edge, inside = drawn.pixelColor(QPoint(left, view.height() // 2)), drawn.pixelColor(view.rect().center())
    assert inside == QColor("white")
    assert edge != inside


async def test_a_new_line_keeps_what_the_scanners_said(rig: Rig) -> None:
    gone = Availability(False, "There is no camera.", "Plug it in.")
    rig.window.show_scanner_state(ScannerState("camera", "default", gone))
    await rig.desk.open(PROFILE)
    await rig.quiet()
    assert rig.work.provision.scans.camera.isVisible()


async def test_in_a_low_window_nothing_of_the_scans_stands_on_something_else(rig: Rig) -> None:
    scans = rig.work.provision.scans
    rig.window.show_scanner_state(ScannerState("camera", "default", READY))
    for height in (640, 700, 900, 1080):
        rig.window.resize(1024, height)
        for code in (board(1), f"{board(2)} {board(3)}", board(4)):
            await rig.scan(code)
            parts = [scans.card, scans.pair, scans.chooser, scans.camera, scans.history, scans.table]
            shown = [
                part.rect().translated(part.mapTo(scans, QPoint())) for part in parts if part.isVisible()
            ]
            assert all(not a.intersects(b) for a, b in itertools.combinations(shown, 2)), (height, code)
            assert all(scans.rect().contains(area) for area in shown), (height, code)


async def test_the_large_word_is_never_cut_in_a_narrow_window(rig: Rig) -> None:
    card = rig.work.provision.scans.card
    rig.window.resize(1024, 640)
    await rig.scan(board(1))
    session = await rig.start(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    await rig.clock.advance(5)
    for _ in range(2):  # proved by the first scan of it, done already at the second
        await rig.scan(board(1).bare)
        await rig.quiet()
        await rig.clock.advance(5)
    assert card.word == "Done already"
    word, _ = card.findChildren(FittedLabel)
    assert word.text() == card.word
    assert word.fontMetrics().horizontalAdvance(card.word) <= word.contentsRect().width()


@pytest.mark.parametrize("code", ["6C5CB1FFFE44FDFD", "A0B765010E12;A0B765010E13", "KARTON " + "47119" * 12])
async def test_the_raw_text_of_a_refusal_is_seen_whole_in_card_and_history(rig: Rig, code: str) -> None:
    scans = rig.work.provision.scans
    rig.window.resize(1024, 640)
    await rig.scan(code)
    (said,) = scans.card.findChildren(WholeText)
    lines = said.text().split("\n")
    assert "".join(lines) == f"Read: {code}"
    widest = max(said.fontMetrics().horizontalAdvance(line) for line in lines)
    assert widest <= said.contentsRect().width()
    assert said.height() >= said.sizeHint().height()

    item = scans.history.item(0)
    assert item.text().replace("\u200b", "") == f"{item.text()[:5]}  Read: {code}  Not a MAC"
    area = scans.history.visualItemRect(item)
    metrics = scans.history.fontMetrics()
    needed = metrics.horizontalAdvance(item.text())
    assert area.width() <= scans.history.viewport().width()
    assert area.height() >= metrics.height() * -(-needed // area.width())


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_on_another_page_and_under_a_dialog_a_band_says_what_became_of_a_scan(rig: Rig) -> None:
    band, keys = rig.window.scan_band, rig.window.actions_by_name
    await rig.scan(board(1))
    assert band.isHidden()
    for place in (3, 7):
        keys.pages[place].trigger()
        await rig.scan(board(10 + place))
        assert not band.isHidden()
        assert band.said.startswith(f"Added {board(10 + place)}")
    await rig.scan("KARTON-4711")
    assert band.said.startswith("Not a MAC Read: KARTON-4711")
    assert band.property("tone") == "bad"
    keys.pages[0].trigger()
    assert band.isHidden()

    keys.help.trigger()
    await rig.scan(board(20))
    assert not band.isHidden()
    await rig.press(Qt.Key.Key_Escape)
    await rig.scan(board(21))
    assert band.isHidden()


async def test_the_band_goes_with_its_line(rig: Rig) -> None:
    rig.window.actions_by_name.pages[3].trigger()
    await rig.scan(board(1))
    assert not rig.window.scan_band.isHidden()
    await rig.desk.open(None)
    await rig.quiet()
    assert rig.window.scan_band.isHidden()


async def test_while_another_program_has_the_keyboard_the_card_says_so_then_the_last_scan_again(
    rig: Rig,
) -> None:
    card = rig.work.provision.scans.card
    await rig.scan(board(1))
    card.set_heard(False)
    assert (card.word, card.property("tone")) == ("Not here", "warn")
    assert "Click here" in card.text
    card.set_heard(True)
    assert (card.word, card.mac) == ("Added", str(board(1)))

    card.set_heard(False)
    await rig.scan(board(2))  # by a scanner that needs no window
    assert card.word == "Added"
    card.set_heard(True)
    assert (card.word, card.mac) == ("Added", str(board(2)))


async def test_a_label_that_does_not_agree_sounds_like_a_refusal(rig: Rig) -> None:
    session = await rig.start()
    await rig.scan(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    await rig.line.enrolment.enter([DeviceLine(0, board(1), "CT-9")])
    await rig.clock.advance(600)
    rig.tones.played.clear()
    await rig.scan(board(1).bare)
    assert rig.work.provision.scans.card.word == "Check it"
    assert rig.tones.played[-1] is Tone.REFUSED
