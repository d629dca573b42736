"""Scans become sentences: every result, and none with a hole in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.app.enrolment import ScanOutcome, ScanResult, ScanWarning
from station.app.notices import Level
from station.app.pairing import Half
from station.app.verifying import Proof
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.layout import Fault, Reading
from station.core.scan import MacRead, NotAMac, ScanRefusal
from station.ports.journal import LabelRecord
from station.ports.scanner import Scan
from station.views import scan_words
from tests.views.holes import no_holes
from tests.views.rig import board

NOW = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
FULL_DISK = JournalTrouble("/data/journal", "The disk is full.", "Free some space.")


@pytest.mark.parametrize("reason", ScanRefusal)
def test_a_refused_scan_shows_what_was_read_and_why(reason: ScanRefusal) -> None:
    outcome = ScanOutcome(Scan("<b>x</b>", "wedge", NOW), NotAMac(reason, "<b>x</b>"), ScanResult.REFUSED)
    message = scan_words.of_outcome(outcome)
    assert "<b>x</b>" in message.what
    assert message.todo == scan_words.why_refused(reason)


@pytest.mark.parametrize("result", ScanResult)
def test_every_result_of_a_scan_has_a_word_and_a_sentence(result: ScanResult) -> None:
    outcome = ScanOutcome(
        Scan(str(board(1)), "wedge", NOW), MacRead(board(1), str(board(1))), result, FULL_DISK
    )
    assert scan_words.scan_word(result)
    assert no_holes(scan_words.of_outcome(outcome).what)


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_of_a_scanner_is_said_with_what_to_do(fault: Fault) -> None:
    said = scan_words.of_fault(fault)
    refused = ScanOutcome(
        Scan("x", "wedge", NOW), NotAMac(ScanRefusal.NO_MAC, "x", fault=fault), ScanResult.REFUSED
    )
    assert no_holes(said)
    assert scan_words.of_outcome(refused).todo == said


@pytest.mark.parametrize("fault", [Fault.ALT_CODES, Fault.IME])
def test_how_a_scan_came_is_said_where_it_was_undone_on_the_way(fault: Fault) -> None:
    scan = Scan(str(board(1)), "wedge", NOW, fault=fault)
    said = scan_words.of_fault(fault)
    taken = scan_words.of_outcome(ScanOutcome(scan, MacRead(board(1), scan.text), ScanResult.ADDED))
    assert (taken.level, taken.todo) == (Level.WARNING, said)
    refused = ScanOutcome(scan, NotAMac(ScanRefusal.NO_MAC, "x"), ScanResult.REFUSED)
    assert scan_words.of_outcome(refused).todo == said
    assert scan_words.of_half(Half(scan, mac=board(1))).todo.endswith(said)
    assert scan_words.of_half(Half(scan, container_id="CT-1")).todo.endswith(said)


@pytest.mark.parametrize("country", ["de", "fr", "be", "es", "it", "pt", "se", "ch", "ru"])
def test_a_repaired_scan_says_what_was_read_and_whose_keyboard_it_was(country: str) -> None:
    repair = Reading(str(board(1)), Fault.LAYOUT, country)
    outcome = ScanOutcome(Scan("A0ß", "wedge", NOW), MacRead(board(1), "A0ß", repair), ScanResult.ADDED)
    message = scan_words.of_outcome(outcome)
    assert message.level is Level.WARNING
    assert "A0ß" in message.todo
    assert scan_words.country_word(country) in message.todo


@pytest.mark.parametrize("warning", ScanWarning)
def test_what_is_odd_about_a_board_is_a_warning_and_not_a_refusal(warning: ScanWarning) -> None:
    outcome = ScanOutcome(
        Scan(str(board(1)), "wedge", NOW),
        MacRead(board(1), str(board(1))),
        ScanResult.ADDED,
        warnings=(warning,),
        container_id="C-1",
        used_by=board(2),
    )
    message = scan_words.of_outcome(outcome)
    assert message.level is Level.WARNING
    assert no_holes(message.todo)
    assert "C-1" in message.what


def test_a_label_that_names_no_container_is_to_be_printed_again() -> None:
    label = LabelRecord(1, LabelContent(board(1)), LabelState.CONFIRMED, NOW)
    message = scan_words.of_proof(Proof(board(1), None, label, allowlisted="CT-7", printed_at=NOW))
    assert message.level is Level.WARNING
    assert "names no container" in message.todo
    assert "CT-7" in message.todo
    fitting = replace(label, content=LabelContent(board(1), container_id="CT-7"))
    proof = Proof(board(1), None, fitting, allowlisted="CT-7", printed_at=NOW)
    assert scan_words.of_proof(proof).level is Level.INFO
