"""Every store of secrets keeps the same promises; `tests.cli.test_key` has the real keyring."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from keyring.backend import KeyringBackend

from station.adapters.log_files import Redactor
from station.adapters.secrets import EnvironmentSecrets, FallbackSecrets, KeyringSecrets, MemorySecrets
from station.adapters.secrets.hiding import HidingSecrets
from station.core.errors import SecretsUnavailable
from station.ports.availability import Availability
from station.ports.secrets import SecretName

KEY = SecretName.api_key("http://pi:8080")
OTHER = SecretName.api_key("http://pi-2:8080")
WIFI = SecretName.wifi("Factory")


class NoKeyring:
    """A system that has none."""

    async def availability(self) -> Availability:
        return Availability(ok=False, why="None here.", remedy="Install one.")

    async def get(self, name: SecretName) -> str | None:
        raise SecretsUnavailable("None here.", "Install one.")

    async def set(self, name: SecretName, value: str) -> None:
        raise SecretsUnavailable("None here.", "Install one.")

    async def delete(self, name: SecretName) -> None:
        raise SecretsUnavailable("None here.", "Install one.")


class MemoryBackend(KeyringBackend):
    """What a keyring of a system does, without one."""

    priority = -1.0  # never chosen by itself

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._kept[service, username]


def _fallback(environment: Mapping[str, str]) -> tuple[FallbackSecrets, MemorySecrets]:
    keyring = MemorySecrets()
    return FallbackSecrets(EnvironmentSecrets(environment), keyring), keyring


async def test_what_is_kept_is_given_to_its_owner_alone() -> None:
    secrets, _ = _fallback({})
    await secrets.set(KEY, "one")

    assert await secrets.get(KEY) == "one"
    assert await secrets.get(OTHER) is None
    assert await secrets.get(WIFI) is None

    await secrets.set(KEY, "two")
    assert await secrets.get(KEY) == "two"
    await secrets.delete(KEY)
    await secrets.delete(KEY)
    assert await secrets.get(KEY) is None


async def test_a_variable_wins_for_this_run_and_changes_nothing_that_is_kept() -> None:
    secrets, keyring = _fallback({"STATION_API_KEY": "of the run", "STATION_TARGET_PASSWORD": ""})
    await keyring.set(KEY, "kept")
    await keyring.set(WIFI, "kept too")

    assert await secrets.get(KEY) == "of the run"
    assert await secrets.get(WIFI) == "kept too", "an empty variable is none"
    await secrets.set(KEY, "new")
    assert await keyring.get(KEY) == "new"


async def test_no_keyring_is_no_obstacle_to_reading_but_to_keeping() -> None:
    secrets = FallbackSecrets(EnvironmentSecrets({}), NoKeyring())

    assert await secrets.get(KEY) is None
    assert (await secrets.availability()).ok is False
    with pytest.raises(SecretsUnavailable, match="Install one"):
        await secrets.set(KEY, "value")


async def test_the_environment_cannot_be_written() -> None:
    secrets = EnvironmentSecrets({})

    with pytest.raises(SecretsUnavailable, match="STATION_API_KEY"):
        await secrets.set(KEY, "value")
    with pytest.raises(SecretsUnavailable, match="STATION_TARGET_PASSWORD"):
        await secrets.delete(WIFI)


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
async def test_a_backend_that_does_not_encrypt_is_not_used(
    backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    from keyring.core import load_keyring

    before = keyring.get_keyring()
    keyring.set_keyring(load_keyring(backend))
    try:
        with pytest.raises(SecretsUnavailable, match="no keyring that the station may use"):
            await KeyringSecrets().set(KEY, "value")
    finally:
        keyring.set_keyring(before)


async def test_a_secret_that_windows_cannot_keep_is_refused_with_the_length_that_it_can() -> None:
    import keyring

    class WinVaultKeyring(MemoryBackend):
        pass

    WinVaultKeyring.__module__ = "keyring.backends.Windows"
    before = keyring.get_keyring()
    keyring.set_keyring(WinVaultKeyring())
    try:
        secrets = KeyringSecrets()
        await secrets.set(KEY, "k" * 1280)
        for too_long in ("k" * 1281, "\N{KEY}" * 641):
            with pytest.raises(SecretsUnavailable, match="1280 characters") as caught:
                await secrets.set(KEY, too_long)
            assert too_long not in str(caught.value)
        assert await secrets.get(KEY) == "k" * 1280
    finally:
        keyring.set_keyring(before)


async def test_a_secret_is_taken_out_of_texts_from_the_moment_it_passes() -> None:
    redactor = Redactor()
    secrets = HidingSecrets(MemorySecrets({KEY: "kept-secret"}), redactor.hide)

    await secrets.get(KEY)
    await secrets.set(WIFI, "new secret")

    assert redactor.clean("kept-secret, new secret, none") == "***, ***, none"


async def test_a_key_that_no_keyring_keeps_holds_for_this_run_and_is_told() -> None:
    secrets = FallbackSecrets(EnvironmentSecrets({}), NoKeyring())
    name = SecretName.api_key("http://pi:8080")
    with pytest.raises(SecretsUnavailable):
        await secrets.set(name, "s3cret-key")
    assert await secrets.get(name) == "s3cret-key"
    with pytest.raises(SecretsUnavailable):
        await secrets.delete(name)
    assert await secrets.get(name) is None
