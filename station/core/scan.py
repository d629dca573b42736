"""What a scanned code means, decided by its shape.

Never by "the first twelve hex digits": a date, a KNX serial number or half an
EUI-64 would pass for a board.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final
from urllib.parse import parse_qs, urlsplit

from station.core.gs1 import elements
from station.core.layout import Fault, Reading, readings, suspect
from station.core.mac import Mac, MacError, MacRefusal
from station.core.secrecy import NAMED, holds_secret, is_plainly_secret, masked

LONGEST_CODE: Final = 4096
"""Longer texts are no label of ours; in characters."""


class ScanRefusal(Enum):
    """Why a code is not the MAC of a board."""

    EMPTY = "nothing was read"
    NO_MAC = "there is no MAC address in it"
    NOT_HEX = "a MAC address has only 0-9 and A-F"
    LENGTH = "a MAC address has twelve hexadecimal digits"
    SEPARATORS = "its separators are not those of a MAC address"
    EUI64 = "it is an eight-byte address (EUI-64), not a MAC address"
    RESERVED = "all zeros or all ones is no board"
    MULTICAST = "it is a multicast address, no board's own"
    OTHER_SYSTEM = "it is a code of another system"
    SECRET = "it is a Wi-Fi or set-up code; it holds secrets and no MAC address"  # noqa: S105
    SHORT_NAME = "it names a board by three bytes only; scan the MAC label"
    SEVERAL = "it holds several different MAC addresses"
    GS1 = "it is a GS1 code, whose numbers are no MAC address by themselves"
    UNCERTAIN = "it may hold a MAC address, but that is not certain"
    CONTAINER = "it is a container's code"


@dataclass(frozen=True, slots=True)
class MacRead:
    """The code is a board's MAC; `local` marks a locally administered one.

    `repair` says how the text was understood that arrived as `text`; None where it was plain.
    """

    mac: Mac
    text: str
    repair: Reading | None = None

    @property
    def local(self) -> bool:
        """True for an address that no maker gave out (a soft access point's)."""
        return self.mac.is_local


@dataclass(frozen=True, slots=True)
class NotAMac:
    """The code was refused; `text` is what was read, masked where it holds secrets.

    A person may choose among `candidates`; `fault` is what the text looks like to be
    the work of, None for no known fault.
    """

    reason: ScanRefusal
    text: str
    candidates: tuple[Mac, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ContainerRead:
    """The code is a container's, by the site's own pattern."""

    container_id: str
    text: str


Meaning = MacRead | NotAMac
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

        Raises ValueError, with what is wrong, for a pattern that is no regular expression
        or that would take boards for containers.
        """
        if not pattern:
            return cls(None, gs1_serial)
        try:
            compiled = re.compile(pattern)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
        if any(compiled.fullmatch(sample) for sample in _SAMPLES):
            raise ValueError("it matches MAC addresses too")
        return cls(compiled, gs1_serial)


_SAMPLES: Final = ("A0B765010203", "a0b765010203", "240AC4FFFE01", "A0:B7:65:01:02:03", "A0-B7-65-01-02-03")
PLAIN: Final = Rules()
_AIM = re.compile(
    r"^\](?:C[0-4]|d[0-6]|Q[0-6]|A[0-7]|E[0-4]|z[0-9A-C]|e[0-3]|F[0-4]|G[0-9A-Z]|I[013]|L[0-5]|X[0-9A-F])"
)
_AIM_GS1: Final = ("]C1", "]d2", "]Q3", "]e0")
_SYMBOLOGIES: Final = {
    "C": "Code 128", "d": "Data Matrix", "Q": "QR", "A": "Code 39", "E": "EAN", "z": "Aztec",
    "e": "GS1 DataBar", "F": "Codabar", "G": "Code 93", "I": "Interleaved 2 of 5", "L": "PDF417", "X": "",
}  # fmt: skip
_PREFIX = re.compile(
    r"^(?:WI-?FI\s+)?(?:MAC|STA|ADDR|BASE)(?:\s*(?:ADDRESS|ADDR))?\s*[:=]?\s*(?=[0-9A-F])", re.IGNORECASE
)
_BARE = re.compile(r"[0-9A-F:. -]{12,17}", re.IGNORECASE)
"""No more than a MAC: there is no room for a password."""
_MODULE = re.compile(r"[0-9A-Za-z]{2}([0-9]{2})([0-9]{2})([0-9A-Fa-f]{12})")
_DPP = re.compile(r"DPP:.*;;", re.IGNORECASE | re.DOTALL)
_DPP_MAC = re.compile(r"(?:^DPP:|;)M:([0-9A-F:]+)(?=;)", re.IGNORECASE)
_ZIGBEE = re.compile(r"Z(?::|\$A:)[0-9A-F]{16}(?:\$.*)?", re.IGNORECASE | re.DOTALL)
_OTHERS = re.compile(
    r"^(?:30S[0-9A-F]|Z:|Z\$|G\$M:|.*\$I:|HTTPS?://|BEGIN:|MECARD:|SMSTO:|TEL:|MAILTO:|GEO:)",
    re.IGNORECASE,
)
_TOKENS = re.compile(r"[\x1c-\x1f\x04␝␞\s,;|]+")
_ISO_15434 = re.compile(r"^\[\)>[\x1e␞]?")
_LOST_SEPARATOR = re.compile(r"S([0-9A-F]{12})[\x1e\x04␞]*$")


def symbology_of(text: str) -> str:
    """Name the kind of code by the AIM identifier before it; empty where there is none."""
    return _SYMBOLOGIES[text[1]] if _AIM.match(text) else ""


def bare_text(text: str) -> str:
    """Give a scan's text without AIM identifier, endings and blanks around it."""
    stripped = _AIM.sub("", text.strip(" \t\r\n\x00\ufeff")).strip()
    return re.sub(r"(?:\\r|\\n|\\t)+$", "", stripped)


def read(text: str, rules: Rules = PLAIN) -> MacRead | NotAMac | ContainerRead:
    """Decide as `interpret` does, where containers are scanned too.

    A MAC that is written with separators or a name is never a container; a code that
    holds secrets is never one either. Else the site's pattern decides.
    """
    meaning = interpret(text, rules)
    bare = bare_text(text)
    if rules.container is None or len(bare) > LONGEST_CONTAINER or not rules.container.fullmatch(bare):
        return meaning
    if isinstance(meaning, MacRead):
        named = meaning.repair is None and bare.upper() != meaning.mac.bare
        return meaning if named else ContainerRead(bare, bare)
    return meaning if meaning.text != bare else ContainerRead(bare, bare)


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
            _gs1(stripped, rules, is_gs1=is_gs1)
            or _structured(stripped)
            or _repaired(_plain(stripped), stripped)
        )
    if _BARE.fullmatch(stripped) or not holds_secret(stripped[:LONGEST_CODE]):
        return meaning
    return _hidden(meaning, stripped)


def _hidden(meaning: Meaning, text: str) -> Meaning:
    """Take a secret out of what is told of a code."""
    if isinstance(meaning, MacRead):
        repair = meaning.repair and replace(meaning.repair, text=masked(meaning.repair.text))
        return replace(meaning, text=masked(text), repair=repair)
    is_spelt = meaning.reason in _MAY_BE_SPOILT and not is_plainly_secret(text)
    reason = ScanRefusal.SECRET if is_spelt else meaning.reason
    return replace(meaning, text=masked(text), reason=reason)


def _gs1(text: str, rules: Rules, *, is_gs1: bool) -> Meaning | None:
    """Read a GS1 code; None where it is none. Only the site can say that a serial number is a MAC."""
    found = elements(text, marked=is_gs1)
    if found is None:
        return None
    serials = _macs(value for identifier, value in found if identifier == "21")
    if rules.gs1_serial and len(serials) == 1:
        return MacRead(serials[0], text)
    return NotAMac(ScanRefusal.GS1, text, tuple(dict.fromkeys((*serials, *_macs([text])))))


def _repaired(meaning: Meaning, text: str) -> Meaning:
    """Undo what a wrong keyboard did where only one MAC can have been meant.

    Plain letters and digits are what it hardly ever leaves: they are taken as read.
    """
    if isinstance(meaning, MacRead) or meaning.reason not in _MAY_BE_SPOILT:
        return meaning
    meant: dict[Mac, Reading] = {}
    secret: Reading | None = None
    as_read = text.isascii() and text.isalnum()
    for reading in readings(text):
        if NAMED.match(reading.text) or reading.text.startswith("{"):
            secret = secret or reading  # unless the whole is a MAC, which leaves no room for one
        if as_read and reading.fault not in _SPELT:
            continue
        found = _plain(reading.text)
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


_SPELT: Final = frozenset({Fault.HEX_MODE, Fault.ALT_CODES})
_MAY_BE_SPOILT: Final = frozenset({ScanRefusal.NO_MAC, ScanRefusal.LENGTH, ScanRefusal.SEPARATORS})


def _structured(text: str) -> Meaning | None:
    """Read the forms that name themselves; None where the text has no such form."""
    if _DPP.fullmatch(text):
        found = _DPP_MAC.findall(text)
        return _one(_macs(found), text, ScanRefusal.NO_MAC)
    if re.match(r"KNX:", text, re.IGNORECASE):
        return NotAMac(ScanRefusal.OTHER_SYSTEM, text)
    if NAMED.match(text):
        return NotAMac(ScanRefusal.SECRET, text)
    if _ZIGBEE.fullmatch(text):
        return NotAMac(ScanRefusal.EUI64, text)
    if text.startswith("{"):
        return _json(text)
    if re.match(r"https?://", text, re.IGNORECASE):
        return _url(text)
    if _OTHERS.match(text):
        return NotAMac(ScanRefusal.OTHER_SYSTEM, text)
    if _ISO_15434.match(text):
        fields = _one(_macs(_fields(text)), text, ScanRefusal.NO_MAC)
        lost = _LOST_SEPARATOR.search(text) if fields == NotAMac(ScanRefusal.NO_MAC, text) else None
        return NotAMac(ScanRefusal.UNCERTAIN, text, _macs([lost[1]])) if lost else fields
    module = _MODULE.fullmatch(text)
    if module and 1 <= int(module[2]) <= 53:
        return _one(_macs([module[3]]), text, ScanRefusal.NO_MAC)
    return None


def _plain(text: str) -> Meaning:
    candidate = _PREFIX.sub("", text)
    try:
        return MacRead(Mac.parse(candidate), text)
    except MacError as error:
        parts = [part for part in _TOKENS.split(text) if part]
        if len(parts) > 1:
            return _one(_macs(_PREFIX.sub("", part) for part in parts), text, ScanRefusal.NO_MAC)
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


def _json(text: str) -> Meaning:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return NotAMac(ScanRefusal.NO_MAC, masked(text))
    if not isinstance(document, dict):
        return NotAMac(ScanRefusal.NO_MAC, masked(text))
    macs = _macs(
        value
        for key, value in _members(document)
        if isinstance(value, str) and key.lower() in ("mac", "mac_address", "wifi_mac", "sta_mac", "base_mac")
    )
    if not macs and {"pop", "name"} & document.keys():
        return NotAMac(ScanRefusal.SHORT_NAME, masked(text))
    return _one(macs, masked(text), ScanRefusal.NO_MAC)


def _members(document: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Give the names and values of a JSON object and of all within it, however deep."""
    left: list[object] = [document]
    while left:
        match left.pop(0):
            case dict() as inner:
                yield from inner.items()
                left.extend(inner.values())
            case list() as inner:
                left.extend(inner)


def _url(text: str) -> Meaning:
    shown = re.split(r"[?#]", text, maxsplit=1)[0]
    if "@" in shown:
        shown = masked(text)
    try:
        query = parse_qs(urlsplit(text).query)
    except ValueError:
        return NotAMac(ScanRefusal.NO_MAC, shown)
    values = [value for name, found in query.items() if "mac" in name.lower() for value in found]
    return _one(_macs(values), shown, ScanRefusal.NO_MAC)


def _fields(text: str) -> Iterator[str]:
    """Give an ISO 15434 message's fields, with and without their data identifiers."""
    for part in re.split(r"[\x1c-\x1f\x04␝␞\]\s]+", _ISO_15434.sub("", text)):
        yield part
        yield re.sub(r"^\d{0,2}[A-Z]", "", part)


def _macs(texts: Iterable[str]) -> tuple[Mac, ...]:
    found: dict[Mac, None] = {}
    for text in texts:
        try:
            found[Mac.parse(text)] = None
        except MacError:
            continue
    return tuple(found)


def _one(macs: tuple[Mac, ...], text: str, otherwise: ScanRefusal) -> Meaning:
    match macs:
        case (mac,):
            return MacRead(mac, text)
        case ():
            return NotAMac(otherwise, text)
        case _:
            return NotAMac(ScanRefusal.SEVERAL, text, macs)
