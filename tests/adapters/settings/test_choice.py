"""Which profile a command works on."""

from __future__ import annotations

import pytest

from station.adapters.settings import chosen_profile
from station.core.errors import BadSettings
from station.core.settings import Profile, Settings

LINE3 = Profile("line3", "http://pi3:8080", target_ssid="Factory", pin="sha256:aa")
LINE4 = Profile("line4", "http://pi4:8080", target_ssid="Other")
BOTH = Settings(profiles={"line3": LINE3, "line4": LINE4})


def test_a_name_chooses_its_profile_and_nothing_the_one_that_was_used_last() -> None:
    assert chosen_profile(BOTH, name="line4") == LINE4
    assert chosen_profile(BOTH) == BOTH.current()
    assert chosen_profile(Settings()) is None


def test_an_address_is_trusted_as_its_profile_says_and_has_the_target_of_the_named_one() -> None:
    guest = chosen_profile(BOTH, url="http://pi3:8080/")
    assert guest == Profile("ad-hoc", "http://pi3:8080", pin="sha256:aa")
    assert chosen_profile(BOTH, url="http://new:1", name="line4") == Profile(
        "line4", "http://new:1", target_ssid="Other"
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [({"name": "line9"}, "--profile.*line9.*line3, line4"), ({"url": "ftp://x"}, "--url.*ftp://x")],
)
def test_a_name_or_an_address_that_is_none_is_named(given: dict[str, str], told: str) -> None:
    with pytest.raises(BadSettings, match=told):
        chosen_profile(BOTH, **given)
