"""The settings file."""

from station.adapters.settings.toml_file import TomlSettings, check_url, shown_url

__all__ = ["TomlSettings", "check_url", "shown_url"]
