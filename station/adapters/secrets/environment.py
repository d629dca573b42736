"""Secrets of one run: from the environment, or kept in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from station.core.errors import SecretsUnavailable
from station.ports.availability import READY, Availability
from station.ports.secrets import SecretName, Secrets

VARIABLES: Final = {"api-key": "STATION_API_KEY", "wifi": "STATION_TARGET_PASSWORD"}


class EnvironmentSecrets:
    """Reads ``STATION_API_KEY`` and ``STATION_TARGET_PASSWORD``; keeps nothing."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    async def availability(self) -> Availability:
        """Say that nothing can be kept here."""
        return Availability(ok=False, why="The environment is read only.")

    async def get(self, name: SecretName) -> str | None:
        """Give the variable's value for any owner; None where it is not set or empty."""
        return self._environment.get(VARIABLES[name.kind]) or None

    async def set(self, name: SecretName, value: str) -> None:
        """Refuse: a process cannot keep anything in its environment."""
        raise SecretsUnavailable(
            "Secrets from the environment cannot be changed here.",
            f"Set {VARIABLES[name.kind]} before starting.",
        )

    async def delete(self, name: SecretName) -> None:
        """Refuse, as `set`."""
        await self.set(name, "")


class MemorySecrets:
    """Keeps secrets until the program ends; for the demo, and for tests."""

    def __init__(self, secrets: Mapping[SecretName, str] | None = None) -> None:
        self._secrets = dict(secrets or {})

    async def availability(self) -> Availability:
        """Always there."""
        return READY

    async def get(self, name: SecretName) -> str | None:
        """Give a secret, None where none is kept."""
        return self._secrets.get(name)

    async def set(self, name: SecretName, value: str) -> None:
        """Keep a secret in memory."""
        self._secrets[name] = value

    async def delete(self, name: SecretName) -> None:
        """Forget a secret."""
        self._secrets.pop(name, None)


class FallbackSecrets:
    """The environment first, then the keyring; what is kept goes to the keyring.

    The variables win because somebody set them for this very run. A keyring that does
    not work is no obstacle to reading: the secret is then simply not there.
    """

    def __init__(self, environment: Secrets, keyring: Secrets) -> None:
        self._environment = environment
        self._keyring = keyring
        self._this_run: dict[SecretName, str] = {}

    async def availability(self) -> Availability:
        """Say whether the keyring can be used."""
        return await self._keyring.availability()

    async def get(self, name: SecretName) -> str | None:
        """Give the variable's value, else the keyring's, else None."""
        value = await self._environment.get(name)
        if value is not None:
            return value
        if name in self._this_run:
            return self._this_run[name]
        try:
            return await self._keyring.get(name)
        except SecretsUnavailable:
            return None

    async def set(self, name: SecretName, value: str) -> None:
        """Keep a secret in the keyring; where that fails, for this run, and say so by raising."""
        try:
            await self._keyring.set(name, value)
        except SecretsUnavailable:
            self._this_run[name] = value
            raise
        self._this_run.pop(name, None)

    async def delete(self, name: SecretName) -> None:
        """Forget a secret, in this run and in the keyring."""
        self._this_run.pop(name, None)
        await self._keyring.delete(name)
