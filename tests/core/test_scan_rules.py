"""What a site has settled: containers, GS1 serial numbers (scanning case 13)."""

from __future__ import annotations

import pytest

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


def test_caps_lock_does_not_spoil_a_containers_code() -> None:
    assert read("ct-0042", CONTAINERS) == ContainerRead("CT-0042", "ct-0042")
    assert read("ct-0042", Rules.of(r"(?i:ct-\d{4})")) == ContainerRead("ct-0042", "ct-0042")
