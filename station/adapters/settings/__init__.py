"""The settings file."""

from station.adapters.settings.toml_file import TomlSettings

__all__ = ["TomlSettings"]
