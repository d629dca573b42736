from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from station.app.desk import Desk
from station.app.line import Line
from station.core.allowlist import AllowlistEntry
from station.core.certificate import Certificate
from station.core.errors import BadSettings, SecretsUnavailable, StationError, Unauthorized
from station.core.settings import Profile, Settings, SoundSettings
from station.ports.availability import READY, Availability
from station.ports.orchestrator import Orchestrator
from station.ports.secrets import SecretName
from tests.app.pi import A, Pi, PiFeed, refused
from tests.app.station import Station
from tests.fakes.clock import FakeClock

NEW = Profile("", "https://new:8443", pin="sha256:" + "00" * 32)
HALL, LAB = Profile("hall", "http://pi:8080"), Profile("lab", "http://lab:8080")


class Store:
    """`SettingsStore` in memory; `mistake` refuses."""

    where = "memory"

    def __init__(self, settings: Settings) -> None:
        self.saved = settings
        self.mistake: BadSettings | None = None

    def load(self) -> Settings:
        return self.saved

    def save(self, settings: Settings) -> None:
        if self.mistake is not None:
            raise self.mistake
        self.saved = settings


class Keyring:
    """`Secrets` in memory; `locked` refuses."""

    def __init__(self) -> None:
        self.kept: dict[SecretName, str] = {}
        self.locked = False

    async def availability(self) -> Availability:
        return READY

    async def get(self, name: SecretName) -> str | None:
        return self.kept.get(name)

    async def set(self, name: SecretName, value: str) -> None:
        if self.locked:
            raise SecretsUnavailable("The keyring is locked.", "Unlock it.")
        self.kept[name] = value

    async def delete(self, name: SecretName) -> None:
        self.kept.pop(name, None)


class Bench:
    """A desk on fakes; `stations` are the lines that it made, oldest first."""

    def __init__(self) -> None:
        self.store = Store(Settings().with_profile(LAB).with_profile(HALL))
        self.keyring = Keyring()
        self.stations: list[Station] = []
        self.profiles: list[Profile] = []
        self.unusable: BadSettings | None = None
        self.probed = Pi()
        self.desk = Desk(
            self.store.saved, self.store, self.keyring, self._make, self._probe, self._certificate_of
        )
        self.lines: list[Line | None] = []
        self.desk.line_changed.subscribe(self.lines.append)

    async def _make(self, profile: Profile, settings: Settings) -> Line:
        if self.unusable is not None:
            raise self.unusable
        station = Station(Pi(), PiFeed(), FakeClock())
        station.line.profile = profile
        self.stations.append(station)
        self.profiles.append(profile)
        return station.line

    async def _certificate_of(self, url: str) -> Certificate:
        return Certificate("ab" * 32, url)

    def _probe(self, profile: Profile, key: str | None) -> Orchestrator:
        self.probed.asked.append(("probe", profile, key))
        return self.probed


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    bench = Bench()
    yield bench
    await bench.desk.aclose()


async def test_a_profile_is_worked_and_the_line_before_is_closed_first(bench: Bench) -> None:
    await bench.desk.open(HALL)
    await bench.desk.open(LAB)
    first, second = bench.stations
    assert bench.profiles == [HALL, LAB]
    assert bench.lines == [first.line, None, second.line]
    assert (first.pi.closed, second.pi.closed) == (True, False)
    assert bench.desk.line is second.line


async def test_without_a_profile_there_is_no_line(bench: Bench) -> None:
    await bench.desk.open(HALL)
    await bench.desk.open(None)
    assert (bench.desk.line, bench.lines[-1]) == (None, None)


async def test_settings_are_saved_and_then_worked_with(bench: Bench) -> None:
    moved = replace(HALL, url="http://elsewhere:8080")
    await bench.desk.apply(bench.desk.settings.with_profile(moved))
    assert bench.store.saved.profiles["hall"] == moved
    assert bench.profiles == [moved]


async def test_settings_that_make_no_line_are_not_saved_and_change_nothing(bench: Bench) -> None:
    await bench.desk.open(HALL)
    before, line = bench.desk.settings, bench.desk.line
    bench.unusable = BadSettings("[labels] printer", "there is no port 99999")
    with pytest.raises(BadSettings):
        await bench.desk.apply(replace(before, labels=replace(before.labels, printer="zpl-tcp://h:99999")))
    assert bench.desk.settings == before == bench.store.saved
    assert bench.desk.line is line
    assert not bench.stations[0].pi.closed


async def test_settings_that_cannot_be_saved_change_nothing(bench: Bench) -> None:
    await bench.desk.open(HALL)
    before, line = bench.desk.settings, bench.desk.line
    bench.store.mistake = BadSettings("profiles.hall.url", "it is no web address.")
    with pytest.raises(BadSettings):
        await bench.desk.apply(before.with_profile(replace(HALL, url="nonsense")))
    assert bench.desk.settings == before == bench.store.saved
    assert bench.desk.line is line
    assert not bench.stations[0].pi.closed


async def test_the_target_is_remembered_for_the_profile_that_is_worked(bench: Bench) -> None:
    await bench.desk.open(LAB)
    await bench.desk.remember_target("Factory")
    assert bench.store.saved.profiles["lab"].target_ssid == "Factory"
    assert bench.store.saved.profiles["hall"].target_ssid == ""
    assert bench.desk.settings == bench.store.saved


async def test_a_target_that_cannot_be_saved_is_not_half_remembered(bench: Bench) -> None:
    await bench.desk.open(LAB)
    bench.store.mistake = BadSettings("settings.toml", "it cannot be written.")
    with pytest.raises(BadSettings):
        await bench.desk.remember_target("Factory")
    assert bench.desk.settings == bench.store.saved


async def test_a_profile_of_the_command_line_stays_out_of_the_file(bench: Bench) -> None:
    before = bench.store.saved
    await bench.desk.open(Profile("ad-hoc", "http://guest:8080"))
    await bench.desk.remember_target("Factory")
    assert bench.store.saved == before


async def test_an_address_and_a_key_are_tried_without_being_kept(bench: Bench) -> None:
    bench.probed.allowed[A] = AllowlistEntry(A)
    assert await bench.desk.test(NEW, "a-key") == 1
    assert bench.probed.asked[0] == ("probe", NEW, "a-key")
    assert bench.probed.closed
    assert bench.keyring.kept == {}


@pytest.mark.parametrize("error", [refused("UNAUTHORIZED", 401)])
async def test_a_trial_that_fails_says_why_and_leaves_nothing_open(bench: Bench, error: StationError) -> None:
    bench.probed.trouble["allowlist"] = error
    with pytest.raises(Unauthorized):
        await bench.desk.test(NEW, None)
    assert bench.probed.closed


@pytest.mark.parametrize("url", ["http://pi:8080", "http://pi:8080/"])
async def test_a_new_key_of_the_line_that_is_worked_is_used_at_once(bench: Bench, url: str) -> None:
    await bench.desk.open(HALL)
    await bench.desk.set_key(url, "a-key")
    assert bench.keyring.kept == {SecretName.api_key(HALL.url): "a-key"}
    assert bench.stations[0].key_was_read == 1
    await bench.desk.set_key(url, None)
    assert bench.keyring.kept == {}
    assert bench.stations[0].key_was_read == 2


async def test_a_key_for_another_pi_leaves_the_line_alone(bench: Bench) -> None:
    await bench.desk.open(HALL)
    await bench.desk.set_key(LAB.url, "a-key")
    assert bench.stations[0].key_was_read == 0


async def test_a_key_that_cannot_be_kept_is_not_used_either(bench: Bench) -> None:
    await bench.desk.open(HALL)
    bench.keyring.locked = True
    with pytest.raises(SecretsUnavailable):
        await bench.desk.set_key(HALL.url, "a-key")
    assert bench.stations[0].key_was_read == 0


async def test_a_pause_of_the_printing_outlives_a_change_of_the_settings(bench: Bench) -> None:
    """A person who changes paper, or the printer's address, has paused it for just that."""
    await bench.desk.open(HALL)
    await bench.stations[-1].line.labelling.pause()
    await bench.desk.apply(replace(bench.desk.settings, sound=SoundSettings(mute=True)))
    assert bench.stations[-1].line.labelling.paused
    await bench.stations[-1].line.labelling.unpause()
    await bench.desk.open(LAB)
    assert not bench.stations[-1].line.labelling.paused
