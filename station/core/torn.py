"""Codes with a secret that come in pieces: the rest says nothing of what it is the rest of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from station.core.scan import ContainerRead, MacRead, NotAMac, bare_text
from station.core.secrecy import masked

REST_SECONDS: Final = 2.0
"""What is read so soon after a secret and is no MAC may be the rest of it."""

Read = TypeVar("Read", MacRead | NotAMac, MacRead | NotAMac | ContainerRead)


class TornCodes:
    """Fed with every scan of one place, in order; hides what may be the rest of a secret."""

    def __init__(self) -> None:
        self._until: datetime | None = None

    def judge(self, meaning: Read, text: str, at: datetime) -> Read:
        """Give the meaning of a scan, without its text where that may be the rest of a secret."""
        is_rest = self._until is not None and at <= self._until
        if is_rest and isinstance(meaning, NotAMac):
            meaning = replace(meaning, text=masked(""))
        self._until = at + timedelta(seconds=REST_SECONDS) if is_hidden(meaning, text) else None
        return meaning


def is_hidden(meaning: MacRead | NotAMac | ContainerRead, text: str) -> bool:
    """Say whether the meaning of `text` leaves out what may be a secret in it."""
    return meaning.text.endswith(masked("")) and meaning.text != bare_text(text)
