from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from station.core.mac import Mac
from station.core.scan import LONGEST_CODE, MacRead, NotAMac, ScanRefusal, interpret
from tests.core.strategies import SPELLINGS, macs

BOARD = "AA:BB:CC:DD:EE:FF"
ESP = "2C:D0:5A:6E:CA:3C"
No = ScanRefusal

# The field's list of codes: its number, what the scanner sent, what it means.
CASES: list[tuple[int, str, str | ScanRefusal]] = [
    (1, "AABBCCDDEEFF", BOARD),
    (1, "aa:bb:cc:dd:ee:ff", BOARD),
    (1, "AA-BB-CC-DD-EE-FF", BOARD),
    (1, "aabb.ccdd.eeff", BOARD),
    (1, "  AABBCCDDEEFF  ", BOARD),
    (2, "aa:bb-cc:dd-ee:ff", No.SEPARATORS),
    (3, "MAC:AABBCCDDEEFF", BOARD),
    (3, "MAC AA:BB:CC:DD:EE:FF", BOARD),
    (3, "WIFI MAC: AA-BB-CC-DD-EE-FF", BOARD),
    (3, "Wi-Fi MAC: AABBCCDDEEFF", BOARD),
    (3, "STA=AABBCCDDEEFF", BOARD),
    (3, "MAC Address: AABBCCDDEEFF", BOARD),
    (4, "XX2412AABBCCDDEEFF", BOARD),
    (4, "0A2412AABBCCDDEEFF", BOARD),
    (4, "AB2412AABBCCDDEEFF", BOARD),
    (4, "XX2499AABBCCDDEEFF", No.NO_MAC),
    (5, "DPP:C:81/1;M:2cd05a6eca3c;K:MDkwEwYHKoZIzj0=;;", ESP),
    (5, "DPP:C:81/1;M:2c:d0:5a:6e:ca:3c;K:MDkwEwYHKoZIzj0=;;", ESP),
    (5, "DPP:M:2cd05a6eca3c;K:MDkwEwYHKoZIzj0=;;", ESP),
    (5, "DPP:C:81/1;K:MDkwEwYHKoZIzj0=;;", No.NO_MAC),
    (5, "DPP:C:81/1;M:2cd05a6eca3c;M:2cd05a6eca3d;K:MDkw;;", No.SEVERAL),
    (6, '{"ver":"v1","name":"PROV_1A2B3C","pop":"abcd1234"}', No.SHORT_NAME),
    (7, "MT:Y.K9042C00KA0648G00", No.SECRET),
    (7, "WIFI:T:WPA;S:Factory;P:hunter2;;", No.SECRET),
    (8, "https://example.com/d?mac=AABBCCDDEEFF&pop=hunter2", BOARD),
    (8, "https://example.com/d?mac=AABBCCDDEEFF&wifi_mac=AABBCCDDEE00", No.SEVERAL),
    (8, "https://example.com/AABBCCDDEEFF", No.NO_MAC),
    (9, "Z:6C5CB1FFFE44FDFD$I:83FED3407A939723A5C639B26916D505C3B5", No.EUI64),
    (9, "Z$A:6C5CB1FFFE44FDFD$I:83FED3407A939723A5C639B26916D505C3B5", No.EUI64),
    (8, "https://example.com/d?mac=AABBCCDDEEFF&mac=AABBCCDDEE00", No.SEVERAL),
    (9, "6C5CB1FFFE44FDFD", No.EUI64),
    (9, "6C:5C:B1:FF:FE:44:FD:FD", No.EUI64),
    (9, "6c5c.b1ff.fe44.fdfd", No.EUI64),
    (10, "KNX:S:00015C00002D;P:AAHB-ASKC-MNZC", No.OTHER_SYSTEM),
    (10, "30S000001910EB8+1P000C00000002", No.OTHER_SYSTEM),
    (11, "AABBCCDDEEFF,AABBCCDDEE00", No.SEVERAL),
    (11, "AABBCCDDEEFF AA:BB:CC:DD:EE:FF", BOARD),
    (12, "]C0AABBCCDDEEFF", BOARD),
    (12, "]C1AABBCCDDEEFF", BOARD),
    (11, '{"device":{"mac":"AABBCCDDEEFF"}}', BOARD),
    (11, '{"ports":[{"mac":"AABBCCDDEEFF"}],"wifi_mac":"AABBCCDDEE00"}', No.SEVERAL),
    (12, "]G0AABBCCDDEEFF", BOARD),
    (12, "]L0AABBCCDDEEFF", BOARD),
    (12, "]X0AABBCCDDEEFF", BOARD),
    (12, "]d1AABBCCDDEEFF", BOARD),
    (12, "]d2AABBCCDDEEFF", BOARD),
    (12, "]Q3AABBCCDDEEFF", BOARD),
    (12, "]Q1AABBCCDDEEFF", BOARD),
    (12, "]C1240AC4000001", No.GS1),
    (13, "(21)AABBCCDDEEFF", No.GS1),
    (13, "]C121AABBCCDDEEFF", No.GS1),
    (13, "]d2010401234567890121AABBCCDDEEFF", No.GS1),
    (13, "]d201040123456789010\x1d21AABBCCDDEEFF", No.NO_MAC),
    (13, "]C110AABBCCDDEE", No.GS1),
    (14, "[)>\x1e06\x1d1PESP32-CAM\x1dSAABBCCDDEEFF\x1e\x04", BOARD),
    (14, "[)>␞06␝1PESP32-CAM␝SAABBCCDDEEFF␞", BOARD),
    (14, "[)>06]1PESP32-CAM]SAABBCCDDEEFF", BOARD),
    (14, "[)>061PESP32-CAMSAABBCCDDEEFF", No.UNCERTAIN),
    (14, "[)>061PESP32-CAM", No.NO_MAC),
    (15, "000000000000", No.RESERVED),
    (15, "FF:FF:FF:FF:FF:FF", No.RESERVED),
    (15, "01:00:5E:00:00:FB", No.MULTICAST),
    (16, "02:BB:CC:DD:EE:FF", "02:BB:CC:DD:EE:FF"),
    (18, "AABBCCDDEEFF\r", BOARD),
    (18, "AABBCCDDEEFF\n", BOARD),
    (18, "AABBCCDDEEFF\r\n", BOARD),
    (18, "AABBCCDDEEFF\t", BOARD),
    (18, "AABBCCDDEEFF\\n", BOARD),
    (18, "AABBCCDDEEFF\\r\\n", BOARD),
    (20, "aabbccddeeff", BOARD),
    (20, "mac:aabbccddeeff", BOARD),
    (20, "xx2412aabbccddeeff", BOARD),
    (20, "dpp:c:81/1;m:2CD05A6ECA3C;k:mdKW;;", ESP),
    (20, "wifi:t:wpa;s:fACTORY;p:HUNTER2;;", No.SECRET),
    (22, "ＡＡＢＢＣＣＤＤＥＥＦＦ", BOARD),
    (22, "あBBCCDDEEFF11", No.NO_MAC),
    (28, "%%SpecCode01", No.NO_MAC),
    (28, "OPERATOR-0042", No.NO_MAC),
    (28, "4006381333931", No.LENGTH),
    (28, "", No.EMPTY),
    (28, " \r\n", No.EMPTY),
]


@pytest.mark.parametrize(("number", "text", "meaning"), CASES)
def test_a_code_means_what_the_field_says(number: int, text: str, meaning: str | ScanRefusal) -> None:
    found = interpret(text)
    if isinstance(meaning, ScanRefusal):
        assert isinstance(found, NotAMac), f"case {number}"
        assert found.reason is meaning
    else:
        assert isinstance(found, MacRead), f"case {number}"
        assert str(found.mac) == meaning


def test_several_addresses_are_all_given_so_that_a_person_can_choose() -> None:
    found = interpret("MAC:AABBCCDDEEFF;BT:x;AABBCCDDEE00")
    assert isinstance(found, NotAMac)
    assert found.candidates == (Mac.parse("AABBCCDDEEFF"), Mac.parse("AABBCCDDEE00"))


def test_a_soft_access_points_address_is_accepted_with_a_warning() -> None:
    local, universal = interpret("02BBCCDDEEFF"), interpret("ACBBCCDDEEFF")
    assert isinstance(local, MacRead)
    assert isinstance(universal, MacRead)
    assert (local.local, universal.local) == (True, False)


def test_what_was_read_is_shown_when_it_is_refused() -> None:
    assert interpret("OPERATOR-0042\r").text == "OPERATOR-0042"


def test_a_url_is_shown_without_its_query() -> None:
    assert interpret("https://example.com/d?mac=AABBCCDDEEFF&x=1").text == "https://example.com/d"


def test_a_code_that_is_no_label_at_all_is_refused_and_cut() -> None:
    found = interpret("A" * (LONGEST_CODE + 1))
    assert isinstance(found, NotAMac)
    assert len(found.text) < 100


SECRET_BEARERS = [
    "WIFI:T:WPA;S:Factory;P:{};;",
    "]Q1WIFI:T:WPA;S:Factory;P:{};;",
    "\ufeffWIFI:T:WPA;S:Factory;P:{};;",
    "IFI:T:WPA;S:Factory;P:{};;",
    "WIFI:T:WPA;S:Factory;P:{};;" + "x" * LONGEST_CODE,
    "MT:{}",
    "DPP:C:81/1;M:2cd05a6eca3c;K:{};;",
    '{{"ver":"v1","name":"PROV_1A2B3C","pop":"{}"}}',
    '[{{"name":"PROV_1A2B3C","pop":"{}"}}]',
    '{{"mac":"AABBCCDDEEFF","pop":"{}"}}',
    '{{"pop":"{}"',
    "KNX:S:00015C00002D;P:{}",
    "Z:6C5CB1FFFE44FDFD$I:{}",
    "MAC:AABBCCDDEEFF;PWD:{}",
    "AABBCCDDEEFF password={}",
    "https://example.com/?mac=AABBCCDDEEFF&pop={}",
    "https://example.com/#token={}",
    "https://[::1?mac=AABBCCDDEEFF&pop={}",
    "https://admin:{}@example.com/?mac=AABBCCDDEEFF",
    "otpauth://totp/pi?secret={}",
]


@pytest.mark.parametrize("form", SECRET_BEARERS)
@given(secret=st.text(alphabet="QRSTUVWXYZqrstuvwxyz789", min_size=8, max_size=20))
def test_a_secret_in_a_code_is_never_part_of_its_meaning(form: str, secret: str) -> None:
    assert secret not in repr(interpret(form.format(secret)))


@given(st.text())
@example("{" * 3000)
@example("[" * 3000)
@example("http://[")
@example("http://example.com\u2100/?mac=AABBCCDDEEFF")
@example('{"mac":' + "1" * 4090)
@example("DPP:;;")
def test_any_text_at_all_is_read_or_refused_with_a_reason(text: str) -> None:
    assert isinstance(interpret(text), MacRead | NotAMac)


_HEADS = ["", "MAC:", "WIFI:", "DPP:", "{", "https://", "Z:", "[)>", "]C1", "KNX:", "30S", "XX24"]


@given(
    st.sampled_from(_HEADS),
    st.text(alphabet='0123456789ABCDEFabcdef:;-.,{}[]()"?=&MPSK\x1d\x1e', max_size=60),
)
def test_a_code_that_begins_like_a_known_one_is_read_or_refused_too(head: str, rest: str) -> None:
    assert isinstance(interpret(head + rest), MacRead | NotAMac)


@given(macs, st.sampled_from(sorted(SPELLINGS)), st.sampled_from(["", "MAC:", "STA=", "]d1"]), st.booleans())
def test_every_board_reads_back_from_every_way_to_print_it(
    mac: Mac, spelling: str, head: str, lower: bool
) -> None:
    text = SPELLINGS[spelling](mac)
    found = interpret(head + (text.lower() if lower else text))
    assert isinstance(found, MacRead)
    assert found.mac == mac


@given(macs)
def test_every_board_reads_back_from_json(mac: Mac) -> None:
    found = interpret(json.dumps({"name": "cam", "mac": str(mac)}))
    assert isinstance(found, MacRead)
    assert found.mac == mac
