"""Tells every secret that passes to whoever keeps secrets out of texts."""

from __future__ import annotations

from collections.abc import Callable

from station.ports.availability import Availability
from station.ports.secrets import SecretName, Secrets


class HidingSecrets:
    """Wraps a store of secrets; `hide` sees each value before anybody else does."""

    def __init__(self, secrets: Secrets, hide: Callable[[str | None], None]) -> None:
        self._secrets = secrets
        self._hide = hide

    async def availability(self) -> Availability:
        """Say what the store says."""
        return await self._secrets.availability()

    async def get(self, name: SecretName) -> str | None:
        """Give a secret, hidden from texts from now on."""
        value = await self._secrets.get(name)
        self._hide(value)
        return value

    async def set(self, name: SecretName, value: str) -> None:
        """Keep a secret, hidden from texts from now on."""
        self._hide(value)
        await self._secrets.set(name, value)

    async def delete(self, name: SecretName) -> None:
        """Forget a secret."""
        await self._secrets.delete(name)
