"""Which texts hold a password, however they are spelt: those are never shown nor written down."""

from __future__ import annotations

import base64
import binascii
import contextlib
import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_plus

from station.core.layout import Fault, readings

NAMED: Final = re.compile(r"^(?:WIFI:|MT:|DPP:|X-HM:|OTPAUTH:|KNX:)", re.IGNORECASE)
"""Begins a code that is known to carry secrets."""
_NAMES: Final = (
    r"(?<![A-Z0-9])(?:PWD?|PSK|PASS|PASSWORD|PASSPHRASE|POP|SECRET|TOKEN|(?:API[_-]?)?KEY|PIN|"
    r"PASSWORT|KENNWORT|CONTRASEÑA|CLAVE|密码)"
)
_FIELD: Final = re.compile(rf"(?:(?:^|[;{{,&?\"'])\s*P|{_NAMES})[\"']?\s*[:=：]|\$I:", re.IGNORECASE)
"""A password's name; of the letter alone only where a field begins, for a part's number is P/N."""
_SPOILT: Final = re.compile(
    rf"(?:(?:^|;)\s*[TSHR]:[^;]*;\s*P|{_NAMES})[\"']?\s*[:=]|P:[^;]+;;|\$I:", re.IGNORECASE
)
"""The same where a wrong keyboard may have made the signs."""
_REST: Final = re.compile(r";;\s*$|^[^{]*[\"\d]\s*\}[\s}\]]*$")
"""How the rest of a Wi-Fi or JSON code ends whose beginning is missing."""
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9._-]*")
_STRUCTURE: Final = re.compile(r"[;{&?,]")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_DEPTH: Final = 3
_LEAST_BYTES: Final = 8


def holds_secret(text: str) -> bool:
    """Say whether a text carries a password, plainly or in another spelling, whole or torn."""
    spelt = tuple(_spellings(text))
    return (
        any(is_plainly_secret(one) or _REST.search(one) for one in spelt)
        or any(one.startswith("{") for one in spelt if one != text)
        or any(_hides_behind_keyboard(one) for one in spelt)
    )


def is_plainly_secret(text: str) -> bool:
    """Say whether a text names a secret as it stands."""
    return bool(NAMED.match(text) or _FIELD.search(text))


def masked(text: str) -> str:
    """Give only a code's kind: what follows may be a password."""
    kind = re.match(r"[A-Za-z]{2,5}:|\{", text)
    return f"{kind[0] if kind else ''}…"


def _hides_behind_keyboard(text: str) -> bool:
    """Say whether a wrong keyboard may have spoilt a secret's name; a plain identifier is none."""
    if _IDENTIFIER.fullmatch(text):
        return False
    return any(
        NAMED.match(meant.text) or (_STRUCTURE.search(meant.text) and _SPOILT.search(meant.text))
        for meant in readings(text)
        if meant.fault in (Fault.LAYOUT, Fault.SHIFT, Fault.CODE39)
    )


def _spellings(text: str) -> Iterator[str]:
    """Give the text, and what it says in other spellings, and in those of these."""
    seen = {text}
    latest = [text]
    for _ in range(_DEPTH):
        latest = [new for old in latest for new in _decoded(old) if new not in seen]
        seen.update(latest)
    yield from seen


def _decoded(text: str) -> Iterator[str]:
    yield unicodedata.normalize("NFKC", text)
    if "%" in text or "+" in text:
        yield unquote_plus(text)
    yield from _from_hex(text)
    yield from _from_decimals(text)
    yield from _from_base64(text)


def _from_hex(text: str) -> Iterator[str]:
    digits = re.sub(r"0x|\\x|[\s,:;-]", "", text, flags=re.IGNORECASE)
    if len(digits) >= 2 * _LEAST_BYTES and re.fullmatch(r"[0-9A-Fa-f]+", digits):
        for begin in (0, 1):  # it may have been torn within a pair
            pairs = digits[begin:]
            yield bytes.fromhex(pairs[: len(pairs) // 2 * 2]).decode("utf-8", "replace")


def _from_decimals(text: str) -> Iterator[str]:
    """Spell out numbers of three or four digits, as Alt and its numbers leave them."""
    digits = re.sub(r"\s", "", text)
    if len(digits) < 3 * _LEAST_BYTES or not (digits.isascii() and digits.isdigit()):
        return
    for width in (3, 4):
        for begin in range(width):
            numbers = [int(digits[at : at + width]) for at in range(begin, len(digits) - width + 1, width)]
            if all(number < 256 for number in numbers):
                yield "".join(map(chr, numbers))


def _from_base64(text: str) -> Iterator[str]:
    packed = re.sub(r"\s", "", text)
    if not _BASE64.fullmatch(packed):
        return
    packed = packed.rstrip("=").translate(str.maketrans("-_", "+/"))
    for begin in range(4):  # it may have been torn anywhere
        whole = packed[begin:]
        whole = whole[:-1] if len(whole) % 4 == 1 else whole
        with contextlib.suppress(binascii.Error, ValueError):
            yield base64.b64decode(whole + "=" * (-len(whole) % 4)).decode("utf-8", "replace")
