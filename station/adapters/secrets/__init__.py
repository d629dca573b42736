"""Secrets: the OS keyring, the environment, and one after the other."""

from station.adapters.secrets.environment import EnvironmentSecrets, FallbackSecrets, MemorySecrets
from station.adapters.secrets.os_keyring import KeyringSecrets

__all__ = ["EnvironmentSecrets", "FallbackSecrets", "KeyringSecrets", "MemorySecrets"]
