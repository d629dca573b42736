"""Where the settings are kept."""

from __future__ import annotations

from typing import Protocol

from station.core.settings import Settings


class SettingsStore(Protocol):
    """One settings file; both methods raise `BadSettings`."""

    @property
    def where(self) -> str:
        """The file's path, for people."""

    def load(self) -> Settings:
        """Read the settings; a file that does not exist gives the defaults."""

    def save(self, settings: Settings) -> None:
        """Write the settings, whole or not at all; keys and comments of others stay."""
