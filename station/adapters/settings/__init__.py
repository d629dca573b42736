"""The settings file."""

from station.adapters.settings.choice import chosen_profile
from station.adapters.settings.fields import check_url, secrets_of, shown_url
from station.adapters.settings.toml_file import TomlSettings

__all__ = ["TomlSettings", "check_url", "chosen_profile", "secrets_of", "shown_url"]
