"""Codes that name their own form: DPP, Zigbee, JSON, URLs, ISO 15434, GS1, an Espressif module's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from station.core.gs1 import elements
from station.core.mac import Mac, MacError
from station.core.meaning import MacRead, Meaning, NotAMac, ScanRefusal
from station.core.scan_fields import is_other_interface
from station.core.secrecy import NAMED, masked

_MODULE = re.compile(r"[0-9A-Za-z]{2}([0-9]{2})([0-9]{2})([0-9A-Fa-f]{12})")
_DPP = re.compile(r"DPP:.*;;", re.IGNORECASE | re.DOTALL)
_DPP_MAC = re.compile(r"(?:^DPP:|;)M:([0-9A-F:]+)(?=;)", re.IGNORECASE)
_ZIGBEE = re.compile(r"Z(?::|\$A:)[0-9A-F]{16}(?:\$.*)?", re.IGNORECASE | re.DOTALL)
_OTHERS = re.compile(
    r"^(?:30S[0-9A-F]|Z:|Z\$|G\$M:|.*\$I:|HTTPS?://|BEGIN:|MECARD:|SMSTO:|TEL:|MAILTO:|GEO:)",
    re.IGNORECASE,
)
_OUR_MEMBERS = frozenset({"mac", "mac_address", "macaddress", "wifi_mac", "sta_mac", "base_mac"})
_MAC_NAME = re.compile(r"(?:^|[^A-Za-z]|[a-z](?=M))mac(?:$|[^a-z]|addr)", re.IGNORECASE)
"""Of a value that is some interface's address: mac, ble_mac, macAddress; not machine."""
_ISO_15434 = re.compile(r"^\[\)>[\x1e␞]?")
_LOST_SEPARATOR = re.compile(r"S([0-9A-F]{12})[\x1e\x04␞]*$")


def structured(text: str) -> Meaning | None:
    """Read the forms that name themselves; None where the text has no such form."""
    if _DPP.fullmatch(text):
        found = _DPP_MAC.findall(text)
        return one_of(macs_of(found), text, ScanRefusal.NO_MAC)
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
        fields = one_of(macs_of(_fields(text)), text, ScanRefusal.NO_MAC)
        lost = _LOST_SEPARATOR.search(text) if fields == NotAMac(ScanRefusal.NO_MAC, text) else None
        return NotAMac(ScanRefusal.UNCERTAIN, text, macs_of([lost[1]])) if lost else fields
    module = _MODULE.fullmatch(text)
    if module and 1 <= int(module[2]) <= 53:
        return one_of(macs_of([module[3]]), text, ScanRefusal.NO_MAC)
    return None


def gs1(text: str, *, marked: bool, serial_is_mac: bool) -> Meaning | None:
    """Read a GS1 code; None where it is none. Only the site can say that a serial number is a MAC.

    `marked` says that the scanner called it GS1.
    """
    found = elements(text, marked=marked)
    if found is None:
        return None
    serials = macs_of(value for identifier, value in found if identifier == "21")
    if serial_is_mac and len(serials) == 1:
        return MacRead(serials[0], text)
    return NotAMac(ScanRefusal.GS1, text, tuple(dict.fromkeys((*serials, *macs_of([text])))))


def _json(text: str) -> Meaning:
    try:
        document = json.loads(text, object_pairs_hook=_Object)
    except (ValueError, RecursionError):
        return NotAMac(ScanRefusal.NO_MAC, masked(text) if re.search(r"[\"':=]", text) else text)
    if not isinstance(document, _Object):
        return NotAMac(ScanRefusal.NO_MAC, masked(text))
    members = list(_members(document))
    ours = macs_of(value for key, value in members if isinstance(value, str) and key.lower() in _OUR_MEMBERS)
    others = macs_of(value for key, value in members if isinstance(value, str) and _MAC_NAME.search(key))
    if not others and {"pop", "name"} & {key for key, _ in document.members}:
        return NotAMac(ScanRefusal.SHORT_NAME, masked(text))
    if others and not ours:
        return NotAMac(ScanRefusal.UNCERTAIN, masked(text), others)
    return one_of(tuple(dict.fromkeys((*ours, *others))), masked(text), ScanRefusal.NO_MAC)


@dataclass(frozen=True, slots=True)
class _Object:
    """A JSON object as it is written: a name may stand in it twice."""

    members: list[tuple[str, object]]


def _members(document: _Object) -> Iterator[tuple[str, object]]:
    """Give the names and values of a JSON object and of all within it, however deep."""
    left: list[object] = [document]
    while left:
        match left.pop(0):
            case _Object(members):
                yield from members
                left.extend(value for _, value in members)
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
    apart = {name for name in query if is_other_interface(name)}
    ours = macs_of(
        value for name in query if name not in apart and _MAC_NAME.search(name) for value in query[name]
    )
    asked = tuple(dict.fromkeys((*ours, *macs_of(value for name in apart for value in query[name]))))
    if len(asked) == 1 and not ours:
        return NotAMac(ScanRefusal.UNCERTAIN, shown, asked)
    return one_of(asked, shown, ScanRefusal.NO_MAC)


def _fields(text: str) -> Iterator[str]:
    """Give an ISO 15434 message's fields, with and without their data identifiers."""
    for part in re.split(r"[\x1c-\x1f\x04␝␞\]\s]+", _ISO_15434.sub("", text)):
        yield part
        yield re.sub(r"^\d{0,2}[A-Z]", "", part)


def macs_of(texts: Iterable[str]) -> tuple[Mac, ...]:
    """Give the different MACs among texts, each of which is one or nothing."""
    found: dict[Mac, None] = {}
    for text in texts:
        try:
            found[Mac.parse(text)] = None
        except MacError:
            continue
    return tuple(found)


def one_of(macs: tuple[Mac, ...], text: str, otherwise: ScanRefusal) -> Meaning:
    """Take the only MAC of a code; several ask, none is refused."""
    match macs:
        case (mac,):
            return MacRead(mac, text)
        case ():
            return NotAMac(otherwise, text)
        case _:
            return NotAMac(ScanRefusal.SEVERAL, text, macs)
