"""Which profile a command works on."""

from __future__ import annotations

from dataclasses import replace

from station.adapters.settings.fields import check_url, shown_url
from station.core.errors import BadSettings
from station.core.settings import Profile, Settings


def chosen_profile(settings: Settings, *, url: str = "", name: str = "") -> Profile | None:
    """Give the profile of an address, else that of a name, else the last used one; None before there is any.

    An address is trusted as the profile that has it says; its target is that of `name`.
    Raises `BadSettings` for what is no address, and for a name that is not in the file.
    """
    if url:
        return replace(_at(settings, url), name=name or "ad-hoc", target_ssid=_target(settings, name))
    if not name:
        return settings.current()
    if name not in settings.profiles:
        names = ", ".join(settings.profiles) or "none yet"
        raise BadSettings("--profile", f"there is no profile {name!r}", names)
    return settings.profiles[name]


def _at(settings: Settings, given: str) -> Profile:
    try:
        url = check_url(given)
    except ValueError as error:
        raise BadSettings("--url", f"is {shown_url(given)!r}", str(error)) from None
    return next((known for known in settings.profiles.values() if known.url == url), Profile("", url))


def _target(settings: Settings, name: str) -> str:
    named = settings.profiles.get(name)
    return named.target_ssid if named is not None else ""
