"""The settings file."""

from station.adapters.settings.fields import check_url, secrets_of, shown_url
from station.adapters.settings.toml_file import TomlSettings

__all__ = ["TomlSettings", "check_url", "secrets_of", "shown_url"]
