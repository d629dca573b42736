"""The OS keyring: Credential Manager, Keychain, Secret Service.

Only backends that keep secrets encrypted by the system are taken. With
``keyrings.alt`` installed the library would quietly fall back to a plain file.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from station.core.errors import SecretsUnavailable
from station.ports.availability import READY, Availability
from station.ports.secrets import SecretName

if TYPE_CHECKING:  # a window does not wait for it
    from concurrent.futures import ThreadPoolExecutor

    from keyring.backend import KeyringBackend

_log = logging.getLogger("station.secrets")

T = TypeVar("T")

SERVICE: Final = "provisioning-station"
_TRUSTED: Final = ("keyring.backends.Windows", "keyring.backends.macOS", "keyring.backends.SecretService")
_WINDOWS: Final = "keyring.backends.Windows"
_WINDOWS_BYTES: Final = 2560
"""CRED_MAX_CREDENTIAL_BLOB_SIZE; keyring writes UTF-16."""

_REMEDY: Final = (
    "Unlock or install a keyring (on Linux: gnome-keyring or KWallet in the session), "
    "or set STATION_API_KEY for this run."
)


class KeyringSecrets:
    """Implements `station.ports.secrets.Secrets`.

    The backends block (a Secret Service takes some 20 ms, and a locked one asks the
    person), so that every call runs in one thread of our own.
    """

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service
        self._backend: KeyringBackend | None = None

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="keyring")

    async def availability(self) -> Availability:
        """Say whether there is a keyring, and that it can be read."""
        try:
            await self._run(lambda backend: backend.get_password(self._service, "availability"))
        except SecretsUnavailable as error:
            return Availability(ok=False, why=error.why, remedy=error.remedy)
        return READY

    async def get(self, name: SecretName) -> str | None:
        """Give a secret, None where none is kept."""
        return await self._run(lambda backend: backend.get_password(self._service, _user(name)))

    async def set(self, name: SecretName, value: str) -> None:
        """Keep a secret."""

        def keep(backend: KeyringBackend) -> None:
            is_windows = type(backend).__module__.startswith(_WINDOWS)
            if is_windows and len(value.encode("utf-16-le")) > _WINDOWS_BYTES:
                raise SecretsUnavailable(
                    "Windows keeps secrets of at most 1280 characters; this one is longer.",
                    "Let the Pi's key be made shorter, or set STATION_API_KEY for each run.",
                )
            backend.set_password(self._service, _user(name), value)

        await self._run(keep)

    async def delete(self, name: SecretName) -> None:
        """Forget a secret; none there is fine."""

        def forget(backend: KeyringBackend) -> None:
            if backend.get_password(self._service, _user(name)) is not None:
                backend.delete_password(self._service, _user(name))

        await self._run(forget)

    async def _run(self, work: Callable[[KeyringBackend], T]) -> T:
        import asyncio

        return await asyncio.get_running_loop().run_in_executor(self._thread, self._guarded, work)

    def _guarded(self, work: Callable[[KeyringBackend], T]) -> T:
        from keyring.errors import KeyringError

        try:
            return work(self._open())
        except SecretsUnavailable:
            raise
        except (KeyringError, OSError) as error:
            raise SecretsUnavailable(f"The keyring does not work: {_one_line(error)}.", _REMEDY) from error
        except Exception as error:  # the backends leak their transports' own errors (D-Bus, COM)
            _log.warning("the keyring failed with %s", type(error).__name__)
            raise SecretsUnavailable(f"The keyring failed ({type(error).__name__}).", _REMEDY) from error

    def _open(self) -> KeyringBackend:
        """Choose a backend, once, in the thread: the search takes a while."""
        if self._backend is None:
            import keyring

            chosen = keyring.get_keyring()
            candidates = [chosen, *getattr(chosen, "backends", ())]
            trusted = [c for c in candidates if type(c).__module__.startswith(_TRUSTED)]
            if not trusted:
                raise SecretsUnavailable("This system has no keyring that the station may use.", _REMEDY)
            self._backend = trusted[0]
        return self._backend


def _user(name: SecretName) -> str:
    return f"{name.kind}:{name.owner}"


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
