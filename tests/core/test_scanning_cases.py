"""The field's 28 scanning cases, each with the tests that show it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.core.test_scan import CASES

_TESTS: Final = Path(__file__).parents[1]
_BY_MEANING: Final = frozenset(number for number, _, _ in CASES)

SHOWN: Final[dict[int, tuple[str, ...]]] = {
    1: ("core/test_scan.py::test_every_board_reads_back_from_every_way_to_print_it",),
    2: (),
    3: (),
    4: (),
    5: ("core/test_scan.py::test_a_secret_in_a_code_is_never_part_of_its_meaning",),
    6: ("core/test_scan.py::test_a_secret_in_a_code_is_never_part_of_its_meaning",),
    7: ("app/test_enrolment.py::test_a_code_that_is_no_mac_is_told_and_written_down_without_its_secret",),
    8: ("core/test_scan.py::test_a_url_is_shown_without_its_query",),
    9: (),
    10: (),
    11: ("views/test_scans.py::test_of_two_addresses_a_person_chooses_one",),
    12: ("core/test_scan_rules.py::test_the_aim_identifier_names_the_kind_of_code",),
    13: ("core/test_scan_rules.py::test_a_gs1_serial_is_a_mac_only_where_the_site_says_so",),
    14: ("adapters/scanners/test_burst.py::test_a_group_separator_inside_a_code_belongs_to_it",),
    15: (),
    16: ("app/test_enrolment.py::test_a_locally_administered_address_is_a_warning",),
    17: (
        "core/test_layout.py::test_the_address_of_another_interface_names_its_base",
        "models/test_devices.py"
        "::test_a_board_that_may_be_another_interface_of_a_listed_one_is_hinted_and_not_accepted",
    ),
    18: (
        "adapters/scanners/test_burst.py::test_every_ending_ends_a_scan_and_reaches_nobody",
        "adapters/scanners/test_serial.py::test_every_ending_ends_a_code",
    ),
    19: (
        "adapters/scanners/test_burst.py::test_a_scanner_may_be_as_slow_as_the_setting",
        "adapters/scanners/test_burst.py::test_the_gap_stays_between_10_and_150_ms",
    ),
    20: ("adapters/scanners/test_burst.py::test_letter_case_makes_no_difference",),
    21: (
        "core/test_layout.py::test_every_board_survives_a_german_and_a_french_computer",
        "core/test_layout.py::test_what_can_have_been_meant_in_one_way_only_is_repaired_and_said",
    ),
    22: (
        "core/test_layout.py::test_what_cannot_be_repaired_is_refused_with_the_fault_that_it_looks_like",
        "core/test_layout.py::test_a_secret_that_is_typed_in_alt_numbers_is_hidden",
        "adapters/scanners/test_alt_numbers.py"
        "::test_the_characters_are_spelt_out_and_the_scan_says_how_it_came",
        "adapters/scanners/test_input_method.py"
        "::test_full_width_characters_are_a_scan_made_narrow_and_said",
        "adapters/scanners/test_input_method.py::test_kana_are_refused_with_the_sentence",
    ),
    23: (
        "adapters/scanners/test_keyboard_wedge.py::test_a_scan_touches_nothing_whatever_has_the_focus",
        "adapters/scanners/test_keyboard_wedge.py"
        "::test_a_scan_is_heard_in_a_dialog_and_does_not_close_it",
        "scanning/test_focus.py"
        "::test_the_window_says_when_scans_go_elsewhere_and_when_they_come_again",
        "views/test_main_window.py::test_an_inactive_window_says_that_scans_do_not_arrive",
        "scanning/test_every_screen.py"
        "::test_no_scan_is_lost_none_is_wrong_and_no_button_is_pressed_on_any_screen",
    ),
    24: (
        "app/test_enrolment.py::test_a_repeat_within_two_seconds_is_the_same_trigger_pull",
        "app/test_pairing.py::test_a_listed_board_says_so_and_can_be_moved",
        "views/test_scans.py"
        "::test_a_finished_board_says_when_its_label_was_printed_and_the_scan_proves_it",
    ),
    25: (
        "adapters/scanners/test_burst.py::test_two_scans_back_to_back_are_two_scans",
        "adapters/scanners/test_burst.py::test_half_a_scan_does_not_spoil_the_next",
        "adapters/scanners/test_burst.py::test_a_person_s_keys_arrive_as_they_were_typed",
    ),
    26: (
        "adapters/scanners/test_serial.py"
        "::test_a_scanner_that_is_unplugged_says_so_and_goes_on_when_it_is_plugged_in",
    ),
    27: (
        "adapters/scanners/test_camera.py::test_a_code_is_locked_until_it_has_left",
        "adapters/scanners/test_camera.py::test_a_code_of_one_frame_only_is_no_read",
    ),
    28: (
        "core/test_scan.py::test_what_was_read_is_shown_when_it_is_refused",
        "views/test_scans.py::test_a_refusal_shows_the_raw_text_and_stays_until_the_next_scan",
    ),
}  # fmt: skip


@pytest.mark.parametrize("number", range(1, 29))
def test_every_case_of_the_field_is_shown_by_a_test(number: int) -> None:
    assert SHOWN[number] or number in _BY_MEANING
    for test in SHOWN[number]:
        file, name = test.split("::")
        assert f"def {name}(" in (_TESTS / file).read_text(encoding="utf-8"), test
