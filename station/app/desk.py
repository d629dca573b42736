"""What the window can ask of the program beyond its line: settings, secrets, another Pi."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from station.app.signal import Signal
from station.core.operators import OperatorProblem, is_badge, operator_name, operator_problem
from station.core.settings import Profile, Settings
from station.ports.secrets import SecretName, Secrets
from station.ports.settings import SettingsStore

if TYPE_CHECKING:  # a window stands before there is a line
    from station.app.line import Line
    from station.core.certificate import Certificate
    from station.ports.certificates import CertificateOf
    from station.ports.orchestrator import Orchestrator

LineMaker = Callable[[Profile, Settings], Awaitable["Line"]]
Prober = Callable[[Profile, str | None], "Orchestrator"]
"""Makes a client for a profile and a key that nobody has saved yet; raises `BadSettings`."""


class Desk:
    """Holds the settings and the current line; changing one replaces the other.

    `line_changed` gives the new line, about to be opened, or None while there is none.
    `opening` is set while a line is being made: what comes meanwhile is for it.
    """

    def __init__(
        self,
        settings: Settings,
        store: SettingsStore,
        secrets: Secrets,
        make_line: LineMaker,
        probe: Prober,
        certificate_of: CertificateOf,
    ) -> None:
        self.settings = settings
        self.secrets = secrets
        self._store = store
        self._make_line = make_line
        self._probe = probe
        self._certificate_of = certificate_of
        self.line: Line | None = None
        self.opening = False
        self._is_paused = False
        self.line_changed: Signal[Line | None] = Signal()
        self.operator = ""
        self.operator_changed = Signal[str]()

    def sign_in(self, operator: str) -> None:
        """Write down from now on who works here, whatever the line; empty signs out."""
        self.operator = operator_name(operator)
        if self.line is not None:
            self.line.diary.operator = self.operator
        self.operator_changed.emit(self.operator)

    def operator_problem(self, text: str) -> OperatorProblem | None:
        """Say why a text is nobody's name here; None where it may sign in."""
        return operator_problem(text, self.settings.station.operator_pattern)

    def take_badge(self, text: str) -> bool:
        """Sign in by a scan that is certainly a badge; gives whether it was one."""
        if not is_badge(text, self.settings.station.operator_pattern):
            return False
        self.sign_in(text)
        return True

    @property
    def settings_file(self) -> str:
        """The settings' path, for people."""
        return self._store.where

    async def open(self, profile: Profile | None) -> None:
        """Work the line of `profile`; None leaves the station without one."""
        self.opening = profile is not None
        try:
            await self._close_line()
            line = await self._make_line(profile, self.settings) if profile is not None else None
        except BaseException:
            self.opening = False
            self.line_changed.emit(None)
            raise
        self.opening = False
        await self._take(line)

    async def _take(self, line: Line | None) -> None:
        if line is not None:
            line.diary.operator = self.operator
            if self._is_paused:
                line.labelling.stay_paused()
            self.line = line
            self.line_changed.emit(line)
            await line.open()

    async def apply(self, settings: Settings) -> None:
        """Make a line of the settings, save them, then reconnect with them.

        Raises `BadSettings`, and then nothing changed: a printer's address that
        cannot be used is found before the file is written.
        """
        profile = settings.current()
        line = await self._make_line(profile, settings) if profile is not None else None
        try:
            self._store.save(settings)
        except BaseException:
            if line is not None:
                await line.aclose()
            raise
        self.settings = settings
        self.opening = line is not None
        try:
            await self._close_line()
        finally:
            self.opening = False
        await self._take(line)

    async def remember_target(self, ssid: str) -> None:
        """Keep the target Wi-Fi of the current profile for the next start.

        A profile that came from the command line is not in the file, and stays out.
        """
        line = self.line
        known = self.settings.profiles.get(line.profile.name) if line else None
        if known is not None and known.target_ssid != ssid:
            settings = self.settings.with_profile(replace(known, target_ssid=ssid))
            self._store.save(settings)
            self.settings = settings

    async def remember_template(self, name: str) -> None:
        """Keep the template that labels are printed with for the next start; raises `BadSettings`."""
        settings = replace(self.settings, labels=replace(self.settings.labels, template=name))
        self._store.save(settings)
        self.settings = settings

    async def test(self, profile: Profile, key: str | None) -> int:
        """Try a profile and a key; gives how many boards are on the allowlist.

        Raises what the Pi answers; `Untrusted` before the key has left.
        """
        orchestrator = self._probe(profile, key)
        try:
            return len(await orchestrator.allowlist(once=True))
        finally:
            await orchestrator.aclose()

    async def certificate(self, url: str) -> Certificate:
        """Look at the certificate of an https address, for a person to compare; sends it nothing."""
        return await self._certificate_of(url)

    async def set_key(self, url: str, key: str | None) -> None:
        """Keep a key in the keyring, or forget it; raises `SecretsUnavailable`."""
        name = SecretName.api_key(url)
        if key:
            await self.secrets.set(name, key)
        else:
            await self.secrets.delete(name)
        if self.line is not None and SecretName.api_key(self.line.profile.url) == name:
            await self.line.reconnect()

    async def aclose(self) -> None:
        """Close the line."""
        await self._close_line()

    async def _close_line(self) -> None:
        if self.line is not None:
            line, self.line = self.line, None
            self._is_paused = line.labelling.paused
            self.line_changed.emit(None)
            await line.aclose()
