"""What a scanned code means, decided by its shape.

Never by "the first twelve hex digits": a date, a KNX serial number or half an
EUI-64 would pass for a board.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from station.core.layout import Fault, Reading, readings, suspect
from station.core.mac import Mac, MacError, MacRefusal
from station.core.meaning import ContainerRead, MacRead, Meaning, NotAMac, ScanRefusal
from station.core.pattern import compiled
from station.core.scan_fields import in_fields
from station.core.scan_forms import gs1, structured
from station.core.secrecy import NAMED, holds_secret, is_plainly_secret, masked

__all__ = [
    "LONGEST_CODE",
    "PLAIN",
    "ContainerRead",
    "MacRead",
    "Meaning",
    "NotAMac",
    "Rules",
    "ScanRefusal",
    "bare_text",
    "interpret",
    "read",
    "symbology_of",
]
LONGEST_CODE: Final = 4096
"""Longer texts are no label of ours; in characters."""


LONGEST_CONTAINER: Final = 64
"""Of a container's code; in characters."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site has settled about its codes.

    `container` is the pattern of its containers' codes, whole; `gs1_serial` says that a GS1
    serial number (21) of twelve hexadecimal digits is a MAC address here.
    """

    container: re.Pattern[str] | None = None
    gs1_serial: bool = False

    @classmethod
    def of(cls, pattern: str, *, gs1_serial: bool = False) -> Rules:
        """Make rules; an empty pattern means that there is none.

        Raises ValueError, with what is wrong, for a pattern that is no regular expression,
        that could take for ever, or that would take boards for containers.
        """
        if not pattern:
            return cls(None, gs1_serial)
        container = compiled(pattern)
        if any(container.fullmatch(sample) for sample in _SAMPLES):
            raise ValueError("it matches MAC addresses too")
        return cls(container, gs1_serial)


_SAMPLES: Final = ("A0B765010203", "a0b765010203", "240AC4FFFE01", "A0:B7:65:01:02:03", "A0-B7-65-01-02-03")
PLAIN: Final = Rules()
_AIM = re.compile(
    r"^\](?:C[0-4]|d[0-6]|Q[0-6]|A[0-7]|E[0-4]|z[0-9A-C]|e[0-3]|F[0-4]|G[0-9A-Z]|I[013]|L[0-5]|X[0-9A-F])"
)
_AIM_GS1: Final = ("]C1", "]d2", "]Q3", "]e0")
_AIM_RETAIL: Final = ("]E", "]I")
_SYMBOLOGIES: Final = {
    "C": "Code 128", "d": "Data Matrix", "Q": "QR", "A": "Code 39", "E": "EAN", "z": "Aztec",
    "e": "GS1 DataBar", "F": "Codabar", "G": "Code 93", "I": "Interleaved 2 of 5", "L": "PDF417", "X": "",
}  # fmt: skip
_PREFIX = re.compile(
    r"^(?:WI-?FI\s+)?(?:MAC|STA|ADDR|BASE)(?:\s*(?:ADDRESS|ADDR))?\s*[:=]?\s*(?=[0-9A-F])", re.IGNORECASE
)
_BARE = re.compile(r"[0-9A-F:. -]{12,17}", re.IGNORECASE)
"""No more than a MAC: there is no room for a password."""
_STARS = re.compile(r"^\*([^*]+)\*$")
"""Code 39's own start and stop, where a scanner sends them along."""


def symbology_of(text: str) -> str:
    """Name the kind of code by the AIM identifier before it; empty where there is none."""
    return _SYMBOLOGIES[text[1]] if _AIM.match(text) else ""


def bare_text(text: str) -> str:
    """Give a scan's text without AIM identifier, endings and blanks around it."""
    stripped = _AIM.sub("", text.strip(" \t\r\n\x00\ufeff")).strip()
    whole = re.sub(r"(?:\\r|\\n|\\t)+$", "", stripped)
    return _STARS.sub(r"\1", whole)


def read(text: str, rules: Rules = PLAIN) -> MacRead | NotAMac | ContainerRead:
    """Decide as `interpret` does, where containers are scanned too.

    A MAC that is written with separators or a name is never a container; a code that
    holds secrets is never one either. Else the site's pattern decides. A container's code that a
    wrong keyboard spoilt is repaired where that can be done in one way only.
    """
    meaning = interpret(text, rules)
    bare = bare_text(text)
    container = _container(bare, rules)
    if not container:
        return _repaired_container(meaning, bare, rules)
    if isinstance(meaning, MacRead):
        named = meaning.repair is None and bare.upper() != meaning.mac.bare
        return meaning if named else ContainerRead(container, bare)
    return meaning if meaning.text != bare else ContainerRead(container, bare)


def _container(bare: str, rules: Rules) -> str:
    """Give the container's code, also where Caps Lock turned its letters around; empty for none."""
    if rules.container is None or len(bare) > LONGEST_CONTAINER:
        return ""
    return next((code for code in (bare, bare.swapcase()) if rules.container.fullmatch(code)), "")


def _containers_meant(text: str, rules: Rules) -> dict[str, Reading]:
    """Give the containers' codes that a known fault may have made this text of."""
    meant: dict[str, Reading] = {}
    if rules.container is not None and len(text) <= _SPELT_LENGTH * LONGEST_CONTAINER:
        for reading in readings(text):
            if _shifts_some_digits(text, reading):
                continue
            code = _container(reading.text, rules)
            is_vouched = reading.fault in _SURE or not text.isascii()
            if code and (is_vouched or not _fits_other_letters(code, rules)):
                meant.setdefault(code, reading)
    return meant


def _fits_other_letters(code: str, rules: Rules) -> bool:
    """Say whether the site's containers may be called by any letters: then LOT/1234 is no spoilt LOT-1234."""
    others = (code.translate(letters) for letters in _OTHER_LETTERS)
    return any(_container(other, rules) for other in others)


def _shifts_some_digits(text: str, reading: Reading) -> bool:
    """Say whether a reading takes signs for digits that were shifted, among digits that were not."""
    kept = sum(char.isdigit() for char in text)
    return reading.fault is Fault.SHIFT and 0 < kept < sum(char.isdigit() for char in reading.text)


def _spoilt_container(meaning: Meaning, text: str, rules: Rules) -> Meaning:
    """Name the fault of what may have been a container's code; a repaired MAC is uncertain beside one."""
    certain = meaning.repair is None if isinstance(meaning, MacRead) else meaning.reason not in _MAY_BE_SPOILT
    if rules.container is None or certain or _container(text, rules):
        return meaning
    meant = tuple(_containers_meant(text, rules).values())
    if not meant:
        return meaning
    fault = meant[0].fault
    if any(is_plainly_secret(reading.text) for reading in meant):
        return NotAMac(ScanRefusal.SECRET, "…", fault=fault)
    if isinstance(meaning, MacRead):
        return NotAMac(ScanRefusal.UNCERTAIN, text, (meaning.mac,), fault)
    return replace(meaning, fault=fault)


def _repaired_container(meaning: Meaning, bare: str, rules: Rules) -> Meaning | ContainerRead:
    """Undo what a wrong keyboard did where only one container can have been meant.

    Plain letters and digits may be another label's own: they are taken as read.
    """
    if isinstance(meaning, MacRead) or meaning.reason not in _MAY_BE_SPOILT or meaning.text != bare:
        return meaning
    match tuple(_containers_meant(bare, rules).items()):
        case ((code, reading),) if reading.fault in _SPELT or not _is_plain(bare):
            return ContainerRead(code, bare, reading)
        case _:
            return meaning


def interpret(text: str, rules: Rules = PLAIN) -> Meaning:
    """Decide what a scanner's text means; never raises, and never shows a secret.

    Forms: a bare MAC in any of its four spellings; after ``MAC:``, ``STA=`` and the
    like; behind an AIM identifier; an Espressif module's 18 characters (the
    last twelve); the ``M:`` of a DPP code; a URL, JSON or separated fields that hold
    exactly one MAC. A text that a wrong keyboard spoilt is repaired where that can be
    done in one way only. Everything else is refused with its reason.
    """
    stripped = bare_text(text)
    if not stripped:
        return NotAMac(ScanRefusal.EMPTY, text.strip())
    if len(stripped) > LONGEST_CODE:
        meaning: Meaning = NotAMac(ScanRefusal.NO_MAC, stripped[:80] + "…")
    else:
        is_gs1 = text.lstrip().startswith(_AIM_GS1) or stripped[0] == "\x1d"
        meaning = (
            _retail(text, stripped)
            or gs1(stripped, marked=is_gs1, serial_is_mac=rules.gs1_serial)
            or structured(stripped)
            or _spoilt_container(_repaired(_plain(stripped), stripped), stripped, rules)
        )
    if _BARE.fullmatch(stripped) or not holds_secret(stripped[:LONGEST_CODE]):
        return meaning
    return _hidden(meaning, stripped)


def _retail(text: str, stripped: str) -> Meaning | None:
    """Refuse what the scanner says is an article's code (EAN, UPC) or a carton's (2 of 5)."""
    is_retail = text.lstrip().startswith(_AIM_RETAIL)
    return NotAMac(ScanRefusal.OTHER_SYSTEM, stripped) if is_retail else None


def _hidden(meaning: Meaning, text: str) -> Meaning:
    """Take a secret out of what is told of a code."""
    if isinstance(meaning, MacRead):
        repair = meaning.repair and replace(meaning.repair, text=masked(meaning.repair.text))
        return replace(meaning, text=masked(text), repair=repair)
    is_spelt = meaning.reason in _MAY_BE_SPOILT and not is_plainly_secret(text)
    reason = ScanRefusal.SECRET if is_spelt else meaning.reason
    return replace(meaning, text=masked(text), reason=reason)


def _repaired(meaning: Meaning, text: str) -> Meaning:
    """Undo what a wrong keyboard did where only one MAC can have been meant.

    Plain letters and digits are what it hardly ever leaves: they are taken as read.
    """
    if isinstance(meaning, MacRead) or meaning.reason not in _MAY_BE_SPOILT:
        return meaning
    meant: dict[Mac, Reading] = {}
    secret: Reading | None = None
    as_read = _is_plain(text)
    for reading in readings(text):
        if NAMED.match(reading.text) or re.match(r"\{.*[\"'].*:", reading.text):
            secret = secret or reading  # unless the whole is a MAC, which leaves no room for one
        if as_read and reading.fault not in _SPELT:
            continue
        # Undone without a doubt, the text is as good as any; a keyboard's fault is guessed at the whole.
        found = _plain(reading.text) if reading.fault in _SURE else _whole(reading.text)
        if isinstance(found, MacRead):
            meant.setdefault(found.mac, reading)
    match tuple(meant.items()):
        case ((mac, reading),):
            return MacRead(mac, text, reading)
        case () if secret is not None:
            return NotAMac(ScanRefusal.SECRET, "…", fault=secret.fault)
        case ():
            return replace(meaning, fault=suspect(text))
        case several:
            macs = tuple(mac for mac, _ in several)
            return NotAMac(ScanRefusal.UNCERTAIN, text, macs, several[0][1].fault)


def _turned(by: int) -> dict[int, int]:
    """Make each letter another one."""
    turned = (letters[by:] + letters[:by] for letters in (ascii_lowercase, ascii_uppercase))
    return str.maketrans(ascii_lowercase + ascii_uppercase, "".join(turned))


_OTHER_LETTERS: Final = tuple(map(_turned, (1, 5, 13)))


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isalnum()


_SPELT: Final = frozenset({Fault.HEX_MODE, Fault.ALT_CODES})
_SPELT_LENGTH: Final = 4
"""So many digits stand for a character at most."""
_SURE: Final = _SPELT | {Fault.IME}
_MAY_BE_SPOILT: Final = frozenset({ScanRefusal.NO_MAC, ScanRefusal.LENGTH, ScanRefusal.SEPARATORS})


def _plain(text: str) -> Meaning:
    whole = _whole(text)
    return whole if isinstance(whole, MacRead) else in_fields(text, whole.reason)


def _whole(text: str) -> Meaning:
    """Read a text that is one address, perhaps behind a word for it."""
    try:
        return MacRead(Mac.parse(_PREFIX.sub("", text)), text)
    except MacError as error:
        return NotAMac(_REASONS[error.reason], text)


_REASONS: Final = {
    MacRefusal.EMPTY: ScanRefusal.EMPTY,
    MacRefusal.NOT_HEX: ScanRefusal.NO_MAC,
    MacRefusal.LENGTH: ScanRefusal.LENGTH,
    MacRefusal.EUI64: ScanRefusal.EUI64,
    MacRefusal.FORM: ScanRefusal.SEPARATORS,
    MacRefusal.ALL_ZERO: ScanRefusal.RESERVED,
    MacRefusal.BROADCAST: ScanRefusal.RESERVED,
    MacRefusal.MULTICAST: ScanRefusal.MULTICAST,
}
