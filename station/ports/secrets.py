"""Where secrets are kept: the API key and the Wi-Fi passwords."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from station.ports.availability import Availability


@dataclass(frozen=True, slots=True)
class SecretName:
    """Names a secret: ``api-key`` of an orchestrator's URL, ``wifi`` of an SSID."""

    kind: str
    owner: str

    @classmethod
    def api_key(cls, url: str) -> SecretName:
        """The key for the orchestrator at `url`."""
        return cls("api-key", url.rstrip("/"))

    @classmethod
    def wifi(cls, ssid: str) -> SecretName:
        """The password of the target Wi-Fi `ssid`."""
        return cls("wifi", ssid)


class Secrets(Protocol):
    """A store of secrets; every method but `availability` raises `SecretsUnavailable`."""

    async def availability(self) -> Availability:
        """Say whether secrets can be kept here."""

    async def get(self, name: SecretName) -> str | None:
        """Give a secret, None where none is kept."""

    async def set(self, name: SecretName, value: str) -> None:
        """Keep a secret; replaces an earlier one."""

    async def delete(self, name: SecretName) -> None:
        """Forget a secret; none there is fine."""
