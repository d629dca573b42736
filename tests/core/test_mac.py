from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.mac import Mac, MacError, MacRefusal
from tests.core.strategies import SPELLINGS, macs


@given(macs)
def test_the_canonical_text_reads_back_as_the_same_address(mac: Mac) -> None:
    assert Mac.parse(str(mac)) == mac


@given(macs, st.sampled_from(sorted(SPELLINGS)), st.booleans(), st.sampled_from(["", " ", "\t", " \r\n"]))
def test_every_spelling_of_an_address_is_the_same_board(
    mac: Mac, spelling: str, lower: bool, padding: str
) -> None:
    text = SPELLINGS[spelling](mac)
    read = Mac.parse(padding + (text.lower() if lower else text) + padding)
    assert read == mac
    assert hash(read) == hash(mac)
    assert str(read) == str(mac)


@given(macs)
def test_the_canonical_text_is_six_pairs_of_capitals(mac: Mac) -> None:
    pairs = str(mac).split(":")
    assert len(pairs) == 6
    assert all(len(pair) == 2 and pair == pair.upper() for pair in pairs)
    assert "".join(pairs) == mac.bare


REFUSED = [
    ("", MacRefusal.EMPTY),
    (" \t ", MacRefusal.EMPTY),
    ("container 12", MacRefusal.NOT_HEX),
    ("AA:BB:CC:DD:EE:FG", MacRefusal.NOT_HEX),
    ("AA'BB'CC'DD'EE'FF", MacRefusal.NOT_HEX),
    ("-:-", MacRefusal.NOT_HEX),
    ("AABBCCDDEEF", MacRefusal.LENGTH),
    ("AABBCCDDEEFF0", MacRefusal.LENGTH),
    ("AA:BB:CC", MacRefusal.LENGTH),
    ("6C5CB1FFFE44FDFD", MacRefusal.EUI64),
    ("6C:5C:B1:FF:FE:44:FD:FD", MacRefusal.EUI64),
    ("AA:BB-CC:DD-EE:FF", MacRefusal.FORM),
    ("AABB:CCDD:EEFF", MacRefusal.FORM),
    ("AA BB CC DD EE FF", MacRefusal.FORM),
    ("A:ABBCCDDEEFF", MacRefusal.FORM),
    ("00:00:00:00:00:00", MacRefusal.ALL_ZERO),
    ("FFFF.FFFF.FFFF", MacRefusal.BROADCAST),
    ("01:00:5E:00:00:FB", MacRefusal.MULTICAST),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_refusal_says_why_and_what_was_read(text: str, reason: MacRefusal) -> None:
    with pytest.raises(MacError) as caught:
        Mac.parse(text)
    assert caught.value.reason is reason
    assert caught.value.text == text
    assert reason.value in str(caught.value)


def test_every_reason_for_a_refusal_has_an_example_here() -> None:
    assert {reason for _, reason in REFUSED} == set(MacRefusal)


@given(st.text(alphabet="0123456789abcdefABCDEF:-. xyz", max_size=24))
def test_a_text_is_an_address_or_refused_and_nothing_else(text: str) -> None:
    try:
        mac = Mac.parse(text)
    except MacError:
        return
    assert text.strip().upper().translate(str.maketrans("", "", ":-.")) == mac.bare


@pytest.mark.parametrize(
    ("text", "local"), [("02:00:00:00:00:01", True), ("AC:67:B2:00:00:01", False), ("AE67B2000001", True)]
)
def test_a_locally_administered_address_is_told_apart(text: str, local: bool) -> None:
    assert Mac.parse(text).is_local is local


def test_the_makers_part_is_the_first_three_bytes() -> None:
    assert Mac.parse("ac67b2000001").oui == "AC:67:B2"


@given(st.lists(macs, max_size=5))
def test_addresses_sort_as_their_texts_do(some: list[Mac]) -> None:
    assert [str(mac) for mac in sorted(some)] == sorted(str(mac) for mac in some)
