"""Texts of several fields: which of their numbers is the board, by the word that stands before it.

Twelve hexadecimal digits are a lot, a serial number or another interface's address as
often as they are the board's. A word that names the board's address makes one certain, a
word for something else rules it out, and a word that says nothing leaves it to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from station.core.mac import Mac, MacError
from station.core.meaning import MacRead, Meaning, NotAMac, ScanRefusal

_FIELDS: Final = re.compile(r"[\x1c-\x1f\x04␝␞\t\r\n,;|]+")
_NAMED: Final = re.compile(r"([A-Za-z][^:=]*)[:=]+(.+)")
_OURS: Final = re.compile(
    r"(?:WI-?FI |WLAN |STA(?:TION)? |DEVICE |BOARD )?"
    r"(?:MAC|STA|ADDR|BASE|HWADDR)(?: ?(?:ADDRESS|ADDR|ID|NO\.?))?",
    re.IGNORECASE,
)
_OTHER_INTERFACE: Final = re.compile(
    r"(?:^|[ _-])(?:BT|BLE|BLUETOOTH|ETH|ETHERNET|LAN|AP|SOFTAP)(?:$|[ _-])", re.IGNORECASE
)
_OTHER_NUMBER: Final = re.compile(
    r"(?:S/?N|SER(?:IAL)?|P/?N|PART|ART|REF|SKU|LOT|BATCH|CHARGE|LOS|QTY|CODE|ID|UID|UUID|RFID|NFC|EAN|UPC|"
    r"GTIN|EUI|IMEI|ICCID|DATE|REV|VER|MODEL|TYPE|TYP|PO|BOX|CASE|PALLET|SSCC)"
    r"(?:[ /.-]?(?:NO|NR|NUM|NUMBER|ID|CODE)\.?)?\d?",
    re.IGNORECASE,
)


class _Kind(Enum):
    """What the word before a number makes of it."""

    OURS = "ours"
    OTHER_INTERFACE = "other interface"
    OTHER_NUMBER = "other number"
    OPEN = "open"


@dataclass(slots=True)
class _Found:
    """The numbers of a text that look like addresses, by what their words say."""

    of: dict[_Kind, dict[Mac, None]] = field(default_factory=lambda: {kind: {} for kind in _Kind})

    def add(self, name: str, written: str, mac: Mac) -> None:
        self.of[_kind(name, written)][mac] = None


def in_fields(text: str, otherwise: ScanRefusal) -> Meaning:
    """Read a text that is no address as a whole; several addresses, or one without a word for it, ask."""
    found = _Found()
    before = ""
    for part in filter(None, _FIELDS.split(text)):
        numbers = tuple(_numbers(part, before if _is_of_another(before) else ""))
        for name, written, mac in numbers:
            found.add(name, written, mac)
        before = "" if numbers else part.strip(" :=#.")
    ours = tuple(found.of[_Kind.OURS])
    asked = tuple(dict.fromkeys((*ours, *found.of[_Kind.OTHER_INTERFACE], *found.of[_Kind.OPEN])))
    if len(ours) == 1 and not set(found.of[_Kind.OTHER_INTERFACE]) - set(ours):
        return MacRead(ours[0], text)
    if len(asked) > 1:
        return NotAMac(ScanRefusal.SEVERAL, text, asked)
    if asked:
        return NotAMac(ScanRefusal.UNCERTAIN, text, asked)
    return NotAMac(ScanRefusal.NO_MAC if found.of[_Kind.OTHER_NUMBER] else otherwise, text)


def is_other_interface(name: str) -> bool:
    """Say whether a word names another interface's address than the one that is listed."""
    return bool(_OTHER_INTERFACE.search(name))


def _is_of_another(name: str) -> bool:
    return bool(_OTHER_NUMBER.fullmatch(name)) or is_other_interface(name)


def _numbers(part: str, head: str) -> Iterator[tuple[str, str, Mac]]:
    """Give each address of a field, how it is written, and the words before it."""
    words = [head] if head else []
    for word in part.split():
        named = _NAMED.fullmatch(word)
        if (mac := _mac(word)) is not None:
            yield " ".join(words), word, mac
            words = []
        elif named and (mac := _mac(named[2])) is not None:
            yield " ".join((*words, named[1])), named[2], mac
            words = []
        else:
            words.append(word.strip(":=#"))


def _kind(name: str, written: str) -> _Kind:
    name = " ".join(name.split())
    if not name or _OURS.fullmatch(name):
        return _Kind.OURS
    if is_other_interface(name):
        return _Kind.OTHER_INTERFACE
    if _OTHER_NUMBER.fullmatch(name):
        return _Kind.OTHER_NUMBER
    return _Kind.OPEN if written.isalnum() else _Kind.OURS  # with its colons it says itself what it is


def _mac(text: str) -> Mac | None:
    try:
        return Mac.parse(text)
    except MacError:
        return None
