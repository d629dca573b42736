from __future__ import annotations

from types import MappingProxyType

import pytest

from station.core.settings import Profile, Settings, StationSettings

HALL, LAB = Profile("hall", "http://10.0.0.1:8080"), Profile("lab", "http://10.0.0.2:8080")


def settings(*profiles: Profile, last: str = "") -> Settings:
    return Settings(
        station=StationSettings(profile=last),
        profiles=MappingProxyType({profile.name: profile for profile in profiles}),
    )


@pytest.mark.parametrize(
    ("known", "current"),
    [
        (settings(), None),
        (settings(LAB), LAB),
        (settings(HALL, LAB), HALL),
        (settings(HALL, LAB, last="lab"), LAB),
        (settings(HALL, LAB, last="a profile that was deleted"), HALL),
    ],
)
def test_the_line_to_work_is_the_last_used_else_the_first(known: Settings, current: Profile | None) -> None:
    assert known.current() == current


def test_a_profile_that_is_added_becomes_the_current_one_and_the_others_stay() -> None:
    before = settings(HALL)
    known = before.with_profile(LAB)
    assert known.current() == LAB
    assert list(known.profiles) == ["hall", "lab"]
    assert list(before.profiles) == ["hall"]


def test_a_profile_of_the_same_name_is_replaced() -> None:
    moved = Profile("hall", "http://10.9.9.9:8080", target_ssid="Factory")
    known = settings(HALL, LAB).with_profile(moved)
    assert known.profiles["hall"] == moved
    assert len(known.profiles) == 2


def test_the_profiles_cannot_be_changed_behind_the_settings_back() -> None:
    with pytest.raises(TypeError):
        settings(HALL).with_profile(LAB).profiles["x"] = HALL  # type: ignore[index]
