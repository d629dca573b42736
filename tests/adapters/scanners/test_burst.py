"""What is a scan and what is typing, decided by rhythm: scanning cases 18, 19, 20, 23, 24, 25."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.adapters.scanners.burst import BurstDetector, Fate, Kind

MAC = "A0B765010203"
OTHER_MAC = "A0B765010204"


def everything_is_a_scan(text: str) -> bool:
    return True


def nothing_is_a_scan(text: str) -> bool:
    return False


@dataclass
class Desk:
    """Presses keys on a detector and keeps what reached the focus and what was a scan."""

    detector: BurstDetector[str]
    now: float = 1000.0
    reached: list[str] = field(default_factory=list)
    scans: list[str] = field(default_factory=list)

    def press(self, kind: Kind, text: str, after_ms: float) -> Fate:
        if after_ms > self.detector.gap_ms:
            self.pause()
        self.now += after_ms
        step = self.detector.press(kind, text, self.now, text)
        self._take(step.deliver, step.scan)
        if step.fate is Fate.PASS:
            self.reached.append(text)
        return step.fate

    def type(self, text: str, gap_ms: float = 8, first_ms: float = 1000) -> None:
        for index, char in enumerate(text):
            kind = Kind.END if char in "\r\n\t" else Kind.SEPARATOR if char == "\x1d" else Kind.TEXT
            self.press(kind, char, gap_ms if index else first_ms)

    def pause(self) -> None:
        step = self.detector.expire()
        self._take(step.deliver, step.scan)

    def _take(self, delivered: Iterable[str], scan: str | None) -> None:
        self.reached += delivered
        if scan is not None:
            self.scans.append(scan)

    @property
    def typed(self) -> str:
        return "".join(self.reached)


MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk() -> Desk:
    return Desk(BurstDetector(everything_is_a_scan, 55))


@pytest.fixture
def field_desk() -> Desk:
    """A text input has the focus and the texts are no codes."""
    return Desk(BurstDetector(nothing_is_a_scan, 55))


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", "\t\r", ""])
def test_every_ending_ends_a_scan_and_reaches_nobody(desk: Desk, end: str) -> None:
    desk.type(MAC + end)
    desk.pause()

    assert desk.scans == [MAC]
    assert desk.typed == ""


def test_a_literal_backslash_n_is_left_to_those_who_read_the_text(desk: Desk) -> None:
    desk.type(MAC + r"\n")
    desk.pause()

    assert desk.scans == [MAC + r"\n"]


@pytest.mark.parametrize(("setting", "gap"), [(10, 10), (55, 10), (55, 55), (100, 100), (150, 150)])
def test_a_scanner_may_be_as_slow_as_the_setting(setting: int, gap: float) -> None:
    desk = Desk(BurstDetector(everything_is_a_scan, setting))

    desk.type(MAC + "\r", gap_ms=gap)

    assert desk.scans == [MAC]
    assert desk.typed == ""


@pytest.mark.parametrize(("asked", "used"), [(1, 10), (10, 10), (150, 150), (2000, 150)])
def test_the_gap_stays_between_10_and_150_ms(asked: float, used: float) -> None:
    assert BurstDetector[str](everything_is_a_scan, asked).gap_ms == used


def test_letter_case_makes_no_difference(desk: Desk) -> None:
    desk.type(MAC.lower() + "\r")

    assert desk.scans == [MAC.lower()]


def test_a_person_s_keys_arrive_as_they_were_typed(desk: Desk) -> None:
    desk.type("provision station\t42\r", gap_ms=120)
    desk.pause()

    assert desk.typed == "provision station\t42\r"
    assert desk.scans == []


def test_up_to_five_quick_keys_are_typing(desk: Desk) -> None:
    desk.type("12345\r")

    assert desk.typed == "12345\r"
    assert desk.scans == []


def test_quick_keys_are_held_until_the_pause_tells(desk: Desk) -> None:
    desk.type("12")
    assert desk.typed == ""

    desk.pause()
    assert desk.typed == "12"


def test_two_scans_back_to_back_are_two_scans(desk: Desk) -> None:
    desk.type(f"{MAC}\r{OTHER_MAC}\r")

    assert desk.scans == [MAC, OTHER_MAC]
    assert desk.typed == ""


def test_the_same_scan_twice_is_told_twice(desk: Desk) -> None:
    desk.type(f"{MAC}\r{MAC}\r")

    assert desk.scans == [MAC, MAC]


def test_half_a_scan_does_not_spoil_the_next(desk: Desk) -> None:
    desk.type(MAC[:7])
    desk.type(OTHER_MAC + "\r", first_ms=80)

    assert desk.scans == [MAC[:7], OTHER_MAC]
    assert desk.typed == ""


def test_typing_just_before_a_scan_is_not_part_of_it(desk: Desk) -> None:
    desk.type("no", gap_ms=100)
    desk.type(MAC + "\r", first_ms=100)

    assert desk.typed == "no"
    assert desk.scans == [MAC]


def test_a_scanner_s_late_enter_is_still_its_own(desk: Desk) -> None:
    desk.type(MAC)
    fate = desk.press(Kind.END, "\r", 100)

    assert fate is Fate.SWALLOW
    assert desk.scans == [MAC]


def test_a_person_s_enter_after_a_scan_is_a_person_s(desk: Desk) -> None:
    desk.type(MAC + "\r")

    assert desk.press(Kind.END, "\r", 300) is Fate.PASS


def test_a_function_key_ends_a_scan_and_passes(desk: Desk) -> None:
    desk.type(MAC)

    assert desk.press(Kind.OTHER, "F9", 8) is Fate.PASS
    assert desk.scans == [MAC]


def test_a_function_key_lets_typing_pass_before_it(desk: Desk) -> None:
    desk.type("ab")
    desk.press(Kind.OTHER, "F9", 8)

    assert desk.reached == ["a", "b", "F9"]


def test_a_group_separator_inside_a_code_belongs_to_it(desk: Desk) -> None:
    desk.type("[)>061P1234\x1dS" + MAC + "\r")

    assert desk.scans == ["[)>061P1234\x1dS" + MAC]


def test_a_group_separator_alone_is_a_command(desk: Desk) -> None:
    assert desk.press(Kind.SEPARATOR, "\x1d", 1000) is Fate.PASS


def test_a_typed_secret_reaches_its_field_without_the_typist_s_enter(field_desk: Desk) -> None:
    field_desk.type("correct horse\r")

    assert field_desk.typed == "correct horse"
    assert field_desk.scans == []


def test_a_person_s_enter_after_a_pasted_text_is_delivered(field_desk: Desk) -> None:
    field_desk.type("correct horse", gap_ms=5)
    field_desk.press(Kind.END, "\r", 40)

    assert field_desk.typed == "correct horse\r"


def test_releases_share_the_way_of_their_presses(field_desk: Desk) -> None:
    field_desk.press(Kind.TEXT, "a", 1000)
    field_desk.detector.attach("a up")
    field_desk.press(Kind.TEXT, "b", 5)
    field_desk.pause()

    assert field_desk.reached == ["a", "a up", "b"]


GAPS = st.floats(min_value=0, max_value=400, allow_nan=False)
KEYS = st.tuples(st.sampled_from([*"A1 \r\t\x1d", "F9"]), GAPS)


@given(st.lists(KEYS, max_size=60), st.booleans())
def test_no_key_is_lost_doubled_or_overtaken(keys: Sequence[tuple[str, float]], scanning: bool) -> None:
    detector = BurstDetector[int](everything_is_a_scan if scanning else nothing_is_a_scan, 55)
    out: list[int] = []
    now = 0.0
    kinds = {"\r": Kind.END, "\t": Kind.END, "\x1d": Kind.SEPARATOR, "F9": Kind.OTHER}
    for number, (text, gap) in enumerate(keys):
        if gap > 55:
            step = detector.expire()
            out += [*step.deliver, *step.swallowed]
        now += gap
        step = detector.press(kinds.get(text, Kind.TEXT), text, now, number)
        out += [*step.deliver, *step.swallowed]
        if step.fate is not Fate.HOLD:
            out.append(number)
    step = detector.expire()
    out += [*step.deliver, *step.swallowed]

    assert out == list(range(len(keys)))


@given(st.lists(KEYS, max_size=60))
def test_slow_keys_always_arrive_unchanged(keys: Sequence[tuple[str, float]]) -> None:
    desk = Desk(BurstDetector(everything_is_a_scan, 55))
    for text, gap in keys:
        kind = Kind.END if text in "\r\t" else Kind.OTHER if text in ("F9", "\x1d") else Kind.TEXT
        desk.press(kind, text, 56 + gap)
    desk.pause()

    assert desk.reached == [text for text, _ in keys]


@given(
    st.lists(st.text("0123456789ABCDEF:", min_size=6, max_size=40), min_size=1, max_size=6),
    st.sampled_from(["\r", "\t", "\r\n"]),
    st.floats(min_value=0, max_value=55),
)
def test_scans_in_any_row_are_told_in_full_and_leak_nothing(
    codes: Sequence[str], end: str, gap: float
) -> None:
    desk = Desk(BurstDetector(everything_is_a_scan, 55))

    desk.type("".join(code + end for code in codes), gap_ms=gap)

    assert desk.scans == list(codes)
    assert desk.typed == ""
