"""What a target Wi-Fi's name and password may be, wherever a person gives them."""

from __future__ import annotations

import re
from enum import Enum

MOST_SSID_BYTES = 32
_PASSPHRASE = range(8, 64)
_RAW_KEY = re.compile(r"[0-9A-Fa-f]{64}")


class TargetProblem(Enum):
    """What is wrong with a target."""

    NO_NAME = "no name"
    LONG_NAME = "name of more than 32 bytes"
    NO_PASSWORD = "no password"  # noqa: S105 - a word, no secret
    PASSWORD_LENGTH = "password of neither 8 to 63 characters nor 64 hexadecimal digits"  # noqa: S105

    @property
    def is_of_name(self) -> bool:
        """True where the name is wrong, not the password."""
        return self in (TargetProblem.NO_NAME, TargetProblem.LONG_NAME)


def target_problem(ssid: str, password: str | None) -> TargetProblem | None:
    """Say what is wrong first; None as the password stands for one that is kept, and is not judged."""
    if not ssid.strip():
        return TargetProblem.NO_NAME
    if len(ssid.encode(errors="surrogatepass")) > MOST_SSID_BYTES:
        return TargetProblem.LONG_NAME
    if password == "":
        return TargetProblem.NO_PASSWORD
    if password is not None and len(password) not in _PASSPHRASE and not _RAW_KEY.fullmatch(password):
        return TargetProblem.PASSWORD_LENGTH
    return None
