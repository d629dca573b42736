from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass

import pytest

from station.core.device import DeviceReport, DeviceState, make_report
from station.core.mac import Mac
from station.core.quick import maker


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


def test_a_value_that_is_made_quickly_is_the_same_value() -> None:
    made = maker(Point)(1, 2)
    assert type(made) is Point
    assert made == Point(1, 2)
    assert hash(made) == hash(Point(1, 2))
    assert repr(made) == repr(Point(1, 2))


def test_a_value_that_is_made_quickly_is_frozen() -> None:
    made = maker(Point)(1, 2)
    with pytest.raises(FrozenInstanceError):
        made.x = 3  # type: ignore[misc]


def test_every_field_is_due() -> None:
    with pytest.raises(TypeError):
        maker(Point)(1)


def test_a_report_takes_its_fields_in_their_order() -> None:
    rest = [None] * 13
    made = make_report(Mac(1), DeviceState.FAILED, "failed", *rest)
    assert made == DeviceReport(Mac(1), state=DeviceState.FAILED, state_text="failed")
