"""A plain client for commands that need no session."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from station.cli.console import say_error
from station.compose import Ground, Options, prepare
from station.core.errors import BadSettings, NotOurProtocol, StationError, Unauthorized, Unreachable
from station.core.operators import operator_name, operator_problem
from station.core.settings import Profile, Settings
from station.ports.orchestrator import Orchestrator
from station.ports.secrets import SecretName

UNREACHABLE, REFUSED, FAILED = 3, 4, 1


def checked(options: Options) -> Ground:
    """Open the ground; a mistake in the settings file is an error here."""
    ground = prepare(options)
    if ground.mistake is not None:
        raise ground.mistake
    return ground


def profile_of(ground: Ground) -> Profile:
    """Give the profile to work; raises `BadSettings` where there is none."""
    profile = ground.profile()
    if profile is None:
        raise BadSettings(ground.store.where, "has no profile yet", "--url URL, or a [profiles.NAME] there")
    return profile


@asynccontextmanager
async def client(ground: Ground, key: str | None = None) -> AsyncIterator[Orchestrator]:
    """Open a client with the kept key, or with `key`."""
    from station.adapters.orchestrator import ApiKey, HttpOrchestrator
    from station.adapters.orchestrator.tls import trust

    profile = profile_of(ground)
    if key is None:
        key = await ground.secrets.get(SecretName.api_key(profile.url))
    verify = trust(profile.ca_file, profile.pin)
    orchestrator = HttpOrchestrator(profile.url, key=ApiKey(key), clock=ground.clock, verify=verify)
    try:
        yield orchestrator
    finally:
        await orchestrator.aclose()


def checked_operator(given: str, settings: Settings) -> str:
    """Give the name for the journal; raises `BadSettings` where the settings want another one, or any."""
    station, name = settings.station, operator_name(given)
    if station.require_operator and not name:
        raise BadSettings("--operator", "is missing, and [station] require_operator is true", "a name")
    if name and operator_problem(name, station.operator_pattern) is not None:
        raise BadSettings("--operator", "is nobody's name here", station.operator_pattern or "a name")
    return name


def code_of(error: StationError) -> int:
    """Tell an error and give its exit code."""
    say_error(error)
    match error:
        case Unauthorized():
            return REFUSED
        case Unreachable() | NotOurProtocol():
            return UNREACHABLE
        case BadSettings():
            return 2
        case _:
            return FAILED
