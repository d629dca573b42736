"""What a scanner meant whose keyboard is not this computer's: readings to try, and the fault they show.

A scanner that types sends keys, not letters. Where it thinks of another keyboard than the
computer does, ``-`` comes out as ``ß`` and, on a French one, ``A0`` as ``Qà``. Each reading
here undoes one such fault; whoever calls decides whether it makes sense.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from station.core.fault import Fault

__all__ = ["Fault", "Reading", "narrow", "readings", "suspect"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it may have been meant; `country` names the odd keyboard, ``de`` say."""

    text: str
    fault: Fault
    country: str = ""


# The keys of a keyboard, row by row, in the places of the American one.
_US: Final = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
_US_SHIFT: Final = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
_COUNTRIES: Final[dict[str, tuple[str, str]]] = {
    "de": (
        "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
    ),
    "fr": (
        "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!",
        "~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§",
    ),
    "be": (
        "²&é\"'(§è!çà)-azertyuiop^$µqsdfghjklmùwxcvbn,;:=",
        "³1234567890°_AZERTYUIOP¨*£QSDFGHJKLM%WXCVBN?./+",
    ),
    "es": (
        "º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_',
    ),
    "it": (
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_',
    ),
    "pt": (
        "\\1234567890'«qwertyuiop+´~asdfghjklçºzxcvbnm,.-",
        '|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇªZXCVBNM;:_',
    ),
    "se": (
        "§1234567890+´qwertyuiopå¨'asdfghjklöäzxcvbnm,.-",
        '½!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÖÄZXCVBNM;:_',
    ),
    "ch": (
        "§1234567890'^qwertzuiopü¨$asdfghjklöäyxcvbnm,.-",
        '°+"*ç%&/()=?`QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_',
    ),
    "ru": (
        "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
        'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,',
    ),
}
_FULL_ASCII: Final = {"/Z": ":", **{f"+{letter}": letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}}
_LETTERS_OF_IME: Final = ("぀ヿ", "㄀ㄯ", "㄰㆏", "가힯", "ᄀᇿ", "一鿿", "㐀䶿", "！～")
"""The first and the last letter of each block; a regular expression of them takes 3 ms to build."""


def _table(source: tuple[str, str], target: tuple[str, str]) -> dict[int, str]:
    pairs = zip("".join(source), "".join(target), strict=True)
    table: dict[int, str] = {}
    for odd, meant in pairs:
        table.setdefault(ord(odd), meant)
    return table


_AMERICAN: Final = (_US, _US_SHIFT)


@cache
def _undo() -> tuple[tuple[str, dict[int, str]], ...]:
    return tuple(
        (country, table)
        for country, keys in _COUNTRIES.items()
        for table in (_table(keys, _AMERICAN), _table(_AMERICAN, keys))
    )


@cache
def _unshift() -> tuple[dict[int, str], ...]:
    return tuple(_table((shift, plain), (plain, plain)) for plain, shift in (_AMERICAN, *_COUNTRIES.values()))


_WIDE: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def narrow(text: str) -> str:
    """Give full-width letters, digits and signs their ordinary width: there is one way only."""
    return text.translate(_WIDE)


def readings(text: str) -> Iterator[Reading]:
    """Give every text that a known fault may have made this one of; none repeats the text."""
    narrow = unicodedata.normalize("NFKC", text)
    if narrow != text:
        yield Reading(narrow, Fault.IME)
    if (spelt := _from_hex(text)) is not None:
        yield Reading(spelt, Fault.HEX_MODE)
    if (spelt := _from_alt_codes(text)) is not None:
        yield Reading(spelt, Fault.ALT_CODES)
    for country, table in _undo():
        if (meant := text.translate(table)) != text:
            yield Reading(meant, Fault.LAYOUT, country)
    for table in _unshift():
        if (meant := text.translate(table)) != text:
            yield Reading(meant, Fault.SHIFT)
    if (meant := re.sub(r"/Z|\+[A-Z]", lambda found: _FULL_ASCII[found[0]], text)) != text:
        yield Reading(meant, Fault.CODE39)


def suspect(text: str) -> Fault | None:
    """Say which fault an unreadable text looks like; None where it looks like no fault."""
    if any(first <= sign <= last for sign in text for first, last in _LETTERS_OF_IME):
        return Fault.IME
    signs = sum(1 for sign in text if not sign.isalnum() and not sign.isspace())
    foreign = sum(1 for sign in text if ord(sign) > 127)
    if _from_alt_codes(text) is not None:
        return Fault.ALT_CODES
    if len(text) < 12:
        return Fault.CUT_SHORT if re.fullmatch(r"[0-9A-Fa-f]{9,11}", text) else None
    if foreign:
        return Fault.LAYOUT
    only_shift = set(text) <= set(_US_SHIFT) | set("abcdefABCDEF")
    return Fault.SHIFT if only_shift and signs * 2 >= len(text) else None


def _from_hex(text: str) -> str | None:
    pairs = re.sub(r"[ ,]", "", text)
    if len(pairs) < 24 or not re.fullmatch(r"(?:[2-7][0-9A-Fa-f])+(?:0[AaDd])*", pairs):
        return None
    return bytes.fromhex(pairs).decode("ascii").strip()


_ALT_CODE: Final = re.compile(r"0(?:0(?:3[2-9]|[4-9][0-9])|1(?:[01][0-9]|2[0-6]))")


def _from_alt_codes(text: str) -> str | None:
    """Spell out Alt+0065 and the like, whose Alt got lost on the way: four digits a character."""
    codes = re.sub(r"(?:0010|0013|0009)+$", "", text)
    numbers = [codes[at : at + 4] for at in range(0, len(codes), 4)]
    if len(numbers) < 3 or not all(_ALT_CODE.fullmatch(number) for number in numbers):
        return None
    return "".join(chr(int(number)) for number in numbers).strip()
