"""Texts of several fields: the word before a number says whether it is the board (cases 4, 9, 10, 11, 28)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.mac import Mac
from station.core.scan import MacRead, NotAMac, ScanRefusal, interpret
from tests.core.strategies import macs

FIRST, SECOND = Mac.parse("A0B765010203"), Mac.parse("A0B765010205")


@pytest.mark.parametrize(
    "text",
    [
        "SN:202411260001",
        "S/N A0B765010203",
        "S/N:A0B765010203",
        "LOT 202411260001",
        "P/N 100000000001",
        "P/N:100000000001",
        "BATCH:202411260001",
        "CODE;100000000001",
        "UID:04A1B2C3D4E5",
        "RFID:04A1B2C3D4E5",
        "EAN:042100005264",
        "EUI:A0B765010203",
        "Serial No. 202411260001",
        "Lot No: 202411260001; Qty: 5",
        "]E0042100005264",
        "]I0042100005264",
        "esp://A0B765010203",
    ],
)
def test_another_number_is_no_board_and_is_shown_as_it_was_read(text: str) -> None:
    found = interpret(text)
    assert isinstance(found, NotAMac)
    assert found.candidates == ()
    assert found.text == text.removeprefix("]E0").removeprefix("]I0")


@pytest.mark.parametrize(
    "text",
    [
        "MAC:A0B765010203 SN:202411260001",
        "MAC A0B765010203",
        "SN 202411260001;MAC A0B765010203",
        "CT-0001;A0B765010203;camera by the door",
        "A0B765010203|CT-0001",
        "A0B765010203 CT-0001",
        "Wi-Fi MAC: A0B765010203",
        "Board MAC=A0:B7:65:01:02:03",
        "ESP32-CAM A0:B7:65:01:02:03",
    ],
)
def test_the_word_for_the_boards_address_or_none_at_all_makes_it_certain(text: str) -> None:
    found = interpret(text)
    assert isinstance(found, MacRead)
    assert (found.mac, found.repair) == (FIRST, None)


@pytest.mark.parametrize(
    "text",
    [
        "MAC:A0B765010203 BT:A0B765010205",
        "STA=A0B765010203;AP=A0B765010205",
        "MAC A0:B7:65:01:02:03 BT A0:B7:65:01:02:05",
        '{"mac":"A0B765010203","ble_mac":"A0B765010205"}',
        '{"mac":"A0B765010203","mac":"A0B765010205"}',
    ],
)
def test_two_addresses_ask(text: str) -> None:
    found = interpret(text)
    assert isinstance(found, NotAMac)
    assert found.reason is ScanRefusal.SEVERAL
    assert found.candidates == (FIRST, SECOND)


@pytest.mark.parametrize(
    "text", ["BLE:A0B765010203", "BT MAC: A0B765010203", "ETH A0B765010203", "CAMERA A0B765010203"]
)
def test_another_interface_or_a_word_that_says_nothing_leaves_it_to_a_person(text: str) -> None:
    found = interpret(text)
    assert isinstance(found, NotAMac)
    assert found.reason is ScanRefusal.UNCERTAIN
    assert found.candidates == (FIRST,)


@given(
    st.sampled_from(["SN", "S/N", "LOT", "EAN", "P/N", "UID", "sn", "Batch"]),
    st.sampled_from([":", "=", ": ", " ", ";"]),
    macs,
)
def test_twelve_digits_behind_a_word_for_something_else_are_never_a_board(
    name: str, glue: str, mac: Mac
) -> None:
    assert not isinstance(interpret(f"{name}{glue}{mac.bare}"), MacRead)


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ/.-", min_size=1, max_size=8), macs)
def test_no_keyboard_makes_a_board_of_a_word_and_a_number(word: str, mac: Mac) -> None:
    found = interpret(f"{word}:{mac.bare}")
    assert not isinstance(found, MacRead) or found.repair is None


def test_a_web_address_is_searched_for_names_that_mean_an_address() -> None:
    assert isinstance(interpret("https://example.com/?machine=A0B765010203"), NotAMac)
    assert isinstance(interpret("https://example.com/?wifi_mac=A0B765010203"), MacRead)
    assert isinstance(interpret("https://example.com/?macAddress=A0B765010203"), MacRead)


@pytest.mark.parametrize("between", ["\t", ";", ",", "|", "\n", "\x1d", " ; ", ":;"])
@pytest.mark.parametrize("name", ["BT", "BLE", "AP", "bt_mac", "ETH MAC", "BT-MAC"])
def test_another_interfaces_word_in_a_field_of_its_own_asks(name: str, between: str) -> None:
    meaning = interpret(f"{name}{between}A0B765010203")
    assert isinstance(meaning, NotAMac)
    assert meaning.reason is ScanRefusal.UNCERTAIN


def test_a_word_before_one_number_says_nothing_of_the_next_field() -> None:
    meaning = interpret("BT A0B765010204;MAC:A0B765010203")
    assert isinstance(meaning, NotAMac)
    assert meaning.candidates[0] == Mac(0xA0B765010203)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("mac=A0B765010203&bt=A0B765010205", ScanRefusal.SEVERAL),
        ("ble_mac=A0B765010205&mac=A0B765010203", ScanRefusal.SEVERAL),
        ("bt_mac=A0B765010205", ScanRefusal.UNCERTAIN),
    ],
)
def test_another_interfaces_address_in_a_url_asks(query: str, reason: ScanRefusal) -> None:
    meaning = interpret(f"https://example.org/?{query}")
    assert isinstance(meaning, NotAMac)
    assert (meaning.reason, SECOND in meaning.candidates) == (reason, True)
