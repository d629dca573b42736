"""A wrong keyboard between scanner and computer: scanning cases 20, 21 and 22."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from station.core.layout import Fault
from station.core.mac import Mac
from station.core.scan import MacRead, NotAMac, ScanRefusal, interpret
from tests.core.strategies import macs

BOARD = Mac.parse("A0B765010203")

ALT_CODES = "".join(f"{ord(sign):04}" for sign in "A0B765010203")

# What arrives, from which fault: typed out by hand on the keyboards in question.
REPAIRED = [
    ("A0ßB7ß65ß01ß02ß03", Fault.LAYOUT, "German computer, American scanner"),
    ("A0ÖB7Ö65Ö01Ö02Ö03", Fault.LAYOUT, "German computer, colons"),
    ("MACÖA0ÖB7Ö65Ö01Ö02Ö03", Fault.LAYOUT, "German computer, colons and a name"),
    ("A0/B7/65/01/02/03", Fault.LAYOUT, "American computer, German scanner"),
    ("A0>B7>65>01>02>03", Fault.LAYOUT, "American computer, German scanner, colons"),
    ("A0'B7'65'01'02'03", Fault.LAYOUT, "Spanish or Italian computer: the hyphen of the Morovia note"),
    ("A0ÑB7Ñ65Ñ01Ñ02Ñ03", Fault.LAYOUT, "Spanish computer, colons"),
    ("QàBè-(à&àéà\"", Fault.LAYOUT, "French computer"),
    ("qàbè-(à&àéà\"", Fault.LAYOUT, "French computer, small letters"),
    ("QàBè§(à&àéà\"", Fault.LAYOUT, "Belgian computer"),
    ("Q)B&^%)!)@)#", Fault.LAYOUT, "American computer, French scanner"),
    ("A0+B7+65+01+02+03", Fault.LAYOUT, "Swedish computer"),
    ("Ф0И765010203", Fault.LAYOUT, "Russian computer"),
    ("a)b&^%)!)@)#", Fault.SHIFT, "American computer, a lock that shifts the digits too"),
    ("a=b/&%=!=\"=§", Fault.SHIFT, "German computer, Shift Lock"),
    ("Ａ０Ｂ７６５０１０２０３", Fault.IME, "full-width characters of an input method"),
    ("ａ０ｂ７６５０１０２０３", Fault.IME, "full-width small letters"),
    ("A0/ZB7/Z65/Z01/Z02/Z03", Fault.CODE39, "Code 39 without full ASCII"),
    ("+A0-+B7-65-01-02-03", Fault.CODE39, "Code 39 without full ASCII, small letters"),
    ("413042373635303130323033", Fault.HEX_MODE, "a scanner that sends hexadecimal"),
    (ALT_CODES, Fault.ALT_CODES, "a scanner that types Alt+0065, whose Alt got lost"),
    (ALT_CODES + "0013", Fault.ALT_CODES, "the same, with its Enter"),
    ("41 30 42 37 36 35 30 31 30 32 30 33 0D", Fault.HEX_MODE, "the same, spaced, with its Enter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fault", "where"), REPAIRED)
def test_what_can_have_been_meant_in_one_way_only_is_repaired_and_said(
    text: str, fault: Fault, where: str
) -> None:
    found = interpret(text)
    assert isinstance(found, MacRead), where
    assert found.mac == BOARD
    assert found.text == text
    assert found.repair is not None
    assert found.repair.fault is fault


NAMED = [
    ("あ0ば765010203", Fault.IME),
    ("가0ㅠ765010203", Fault.IME),
    ("ßßßÖÖÖäääüüü", Fault.LAYOUT),
    ("a)b&^%)!)@", None),
    ("a)b&^%)!)@)##", Fault.SHIFT),
    ("A0B76501020", Fault.CUT_SHORT),
    ("".join(f"{ord(sign):04}" for sign in "OPERATOR"), Fault.ALT_CODES),
    ("OPERATOR-0042", None),
    ("https//nothing", None),
]


@pytest.mark.parametrize(("text", "fault"), NAMED)
def test_what_cannot_be_repaired_is_refused_with_the_fault_that_it_looks_like(
    text: str, fault: Fault | None
) -> None:
    found = interpret(text)
    assert isinstance(found, NotAMac)
    assert found.fault is fault


@pytest.mark.parametrize(
    "text",
    [
        "WIFIÖTÖWPAöSÖFactoryöPÖhunter2öö",
        "ZIFIMTMZPQmSMFqctorymPMhunter2mm",
        "ＷＩＦＩ：Ｔ：ＷＰＡ；Ｐ：ｈｕｎｔｅｒ２；；",
        "MT>Y.K9042C00KA0hunter2",
    ],
)
def test_a_secret_is_hidden_even_where_a_wrong_keyboard_has_spoilt_its_name(text: str) -> None:
    found = interpret(text)
    assert isinstance(found, NotAMac)
    assert found.reason is ScanRefusal.SECRET
    assert "hunter2" not in repr(found)
    assert "ｈｕｎｔｅｒ" not in repr(found)


def test_a_secret_that_is_typed_in_alt_numbers_is_hidden() -> None:
    spelt = "".join(f"{ord(sign):04}" for sign in "WIFI:T:WPA;P:hunter2;;")
    assert interpret(spelt) == NotAMac(ScanRefusal.SECRET, "…", fault=Fault.ALT_CODES)


@given(st.text(alphabet=string.ascii_letters + string.digits, max_size=40).filter(lambda t: len(t) != 24))
def test_plain_letters_and_digits_are_never_bent_into_a_board(text: str) -> None:
    found = interpret(text)
    assert not isinstance(found, MacRead) or found.repair is None


@given(macs, st.sampled_from("-:."))
def test_a_board_that_reads_plainly_is_never_repaired(mac: Mac, separator: str) -> None:
    for text in (mac.bare, str(mac).replace(":", "-"), str(mac)):
        found = interpret(text)
        assert isinstance(found, MacRead)
        assert found.repair is None


_GERMAN = str.maketrans("-:;", "ßÖö")
_FRENCH = str.maketrans("0123456789AQMaqm-:", "à&é\"'(-è_çQA?qa,)M")


@example(Mac(0x240AC4000001), _FRENCH)  # é stands for 2 in France, and for { in Italy
@given(macs, st.sampled_from([_GERMAN, _FRENCH]))
def test_every_board_survives_a_german_and_a_french_computer(mac: Mac, table: dict[int, int]) -> None:
    for text in (str(mac), str(mac).replace(":", "-"), mac.bare):
        found = interpret(text.translate(table))
        assert isinstance(found, MacRead)
        assert found.mac == mac


@given(macs)
def test_the_address_of_another_interface_names_its_base(mac: Mac) -> None:
    for step in (1, 2, 3):
        other = Mac(mac.value + step)
        assert mac in other.bases()
        assert other in mac.others()
    assert all(mac in other.bases() for other in mac.others())
    assert mac not in mac.bases()


def test_a_soft_access_points_address_names_the_universal_one() -> None:
    assert BOARD in Mac.parse("A2B765010203").bases()
