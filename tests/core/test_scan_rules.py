"""What a site has settled: containers, GS1 serial numbers (scanning case 13)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.layout import Fault
from station.core.scan import (
    ContainerRead,
    MacRead,
    NotAMac,
    Rules,
    ScanRefusal,
    bare_text,
    interpret,
    read,
    symbology_of,
)

KEYBOARDS = [
    str.maketrans("-YyZz", "ßZzYy"),  # a German computer
    str.maketrans("-0123456789AQMaqmWZwz", ")à&é\"'(-è_çQA?qa,ZWzw"),  # a French one
    str.maketrans("-YyZz", "'ZzYy"),  # a Swiss one
    str.maketrans("-YyZz", "/ZzYy"),  # an American one, with a German scanner
]
CONTAINERS = Rules.of(r"CT-\d{4}|\d{12}")


def test_a_code_of_the_sites_pattern_is_a_container() -> None:
    assert read("CT-0042\r", CONTAINERS) == ContainerRead("CT-0042", "CT-0042")
    assert read("]C0CT-0042", CONTAINERS) == ContainerRead("CT-0042", "CT-0042")


def test_the_pattern_holds_for_the_whole_code() -> None:
    assert isinstance(read("CT-00421", CONTAINERS), NotAMac)


def test_twelve_digits_are_what_the_site_says_they_are() -> None:
    assert isinstance(read("123456789012", CONTAINERS), ContainerRead)
    assert isinstance(read("123456789012"), MacRead)


def test_a_mac_with_its_colons_is_never_a_container() -> None:
    assert isinstance(read("12:34:56:78:90:12", CONTAINERS), MacRead)
    assert isinstance(read("A0B765010203", CONTAINERS), MacRead)


def test_a_code_with_secrets_is_never_a_container() -> None:
    found = read("WIFI:T:WPA;S:x;P:hunter2;;", Rules.of("WIFI.*"))
    assert isinstance(found, NotAMac)
    assert found.reason is ScanRefusal.SECRET


@pytest.mark.parametrize("pattern", [".*", "[0-9A-F]+", r"\w{12}", "(", "[0-9A-Fa-f:]+"])
def test_a_pattern_that_is_none_or_takes_boards_for_containers_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"regular expression|matches MAC"):
        Rules.of(pattern)


def test_without_a_pattern_there_are_no_containers() -> None:
    assert isinstance(read("CT-0042", Rules.of("")), NotAMac)


def test_a_gs1_serial_is_a_mac_only_where_the_site_says_so() -> None:
    text = "]C10104012345678901\x1d21AABBCCDDEEFF"
    asked = interpret(text)
    assert isinstance(asked, NotAMac)
    assert asked.reason is ScanRefusal.GS1
    assert [mac.bare for mac in asked.candidates] == ["AABBCCDDEEFF"]
    settled = interpret(text, Rules.of("", gs1_serial=True))
    assert isinstance(settled, MacRead)
    assert settled.mac.bare == "AABBCCDDEEFF"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("]C1x", "Code 128"), ("]d2x", "Data Matrix"), ("]Q1x", "QR"), ("]A0x", "Code 39"), ("x", "")],
)
def test_the_aim_identifier_names_the_kind_of_code(text: str, kind: str) -> None:
    assert symbology_of(text) == kind


def test_the_bare_text_is_what_stands_in_the_code() -> None:
    assert bare_text("]d1A0B765010203\\r\\n\r\n") == "A0B765010203"


def test_the_stars_of_code_39_are_no_part_of_it() -> None:
    found = interpret("]A0*A0B765010203*")
    assert isinstance(found, MacRead)
    assert found.repair is None
    assert interpret("*CT-0001*").text == "CT-0001"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("CTß0042", Fault.LAYOUT),
        ("CT)àà'é", Fault.LAYOUT),
        ("CT'0042", Fault.LAYOUT),
        ("СЕ-0042", Fault.LAYOUT),
        ("ct_))$@", Fault.SHIFT),
        ("ＣＴ－００４２", Fault.IME),
        ("006700840045004800480052005000130010", Fault.ALT_CODES),
    ],
)
def test_a_containers_code_is_repaired_where_one_alone_can_have_been_meant(text: str, fault: Fault) -> None:
    found = read(text, CONTAINERS)

    assert isinstance(found, ContainerRead)
    assert (found.container_id, found.text) == ("CT-0042", text)
    assert found.repair is not None
    assert found.repair.fault is fault


@given(st.from_regex(r"CT-[0-9]{4}|[A-Z]{2}-[0-9]{3}Z", fullmatch=True), st.sampled_from(KEYBOARDS))
def test_a_spoilt_container_is_never_taken_for_another(code: str, keyboard: dict[int, int]) -> None:
    found = read(code.translate(keyboard), Rules.of(r"CT-\d{4}|[A-Z]{2}-\d{3}Z"))
    if isinstance(found, ContainerRead):
        assert found.container_id == code
    else:
        assert isinstance(found, NotAMac)
        assert found.fault is not None


def test_a_container_that_may_be_one_of_two_is_refused_with_its_fault() -> None:
    found = read("CTY'0001", Rules.of(r"CT[A-Z]-\d{4}"))
    assert isinstance(found, NotAMac)
    assert (found.reason, found.fault) == (ScanRefusal.NO_MAC, Fault.LAYOUT)


def test_plain_letters_and_digits_are_never_bent_into_a_container() -> None:
    found = read("KZ0042", Rules.of(r"KY\d{4}"))
    assert isinstance(found, NotAMac)
    assert found.fault is Fault.LAYOUT


@pytest.mark.parametrize(
    ("text", "pattern"), [("123/4", r"[A-Z0-9]{4,10}"), ("K1;2", r"K\d+"), ("K12=3", r"K\d+")]
)
def test_signs_among_digits_are_another_codes_own_and_no_shifted_digits(text: str, pattern: str) -> None:
    assert isinstance(read(text, Rules.of(pattern)), NotAMac)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("LOT/1234", r"[A-Z]{3}-\d{4}"), ("lot_1234", r"[A-Z]+-\d+"), ("12/0042", r"\d+-\d{4}")],
)
def test_a_good_code_of_another_kind_is_no_spoilt_container_of_any_letters(text: str, pattern: str) -> None:
    found = read(text, Rules.of(pattern))
    assert isinstance(found, NotAMac)
    assert found.fault is None


def test_a_sign_that_no_code_has_vouches_for_containers_of_any_letters() -> None:
    found = read("LOTß1234", Rules.of(r"[A-Z]{3}-\d{4}"))
    assert isinstance(found, ContainerRead)
    assert found.container_id == "LOT-1234"


def test_what_may_be_a_spoilt_board_or_a_spoilt_container_asks() -> None:
    for understood in (interpret, read):
        found = understood("&é\"'(-è_çà&é", CONTAINERS)
        assert isinstance(found, NotAMac)
        assert found.reason is ScanRefusal.UNCERTAIN
        assert [mac.bare for mac in found.candidates] == ["123456789012"]


def test_a_secret_behind_a_wrong_keyboard_is_no_container() -> None:
    found = read("PWDÖ1234", Rules.of(r"PWD:\d{4}"))
    assert isinstance(found, NotAMac)
    assert "1234" not in found.text


def test_caps_lock_does_not_spoil_a_containers_code() -> None:
    assert read("ct-0042", CONTAINERS) == ContainerRead("CT-0042", "ct-0042")
    assert read("ct-0042", Rules.of(r"(?i:ct-\d{4})")) == ContainerRead("ct-0042", "ct-0042")
