"""Single values off the wire, read tolerantly: what cannot be understood is None.

Nothing here raises, whatever it is given; a field that is spoiled must never cost
the rest of a message.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from station.core.mac import Mac, MacError

_INT64: Final = 1 << 63
_LONGEST_MAC: Final = 64
"""Room for blanks around one; thousands are kept."""
_RFC3339: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:?\d\d)", re.ASCII
)
_GO_DURATION: Final = re.compile(r"([+-]?)((?:\d+(?:\.\d*)?(?:ns|us|µs|μs|ms|s|m|h))+)", re.ASCII)
_GO_PART: Final = re.compile(r"(\d+(?:\.\d*)?)(ns|us|µs|μs|ms|s|m|h)", re.ASCII)
_CLOCK: Final = re.compile(r"([+-]?)(\d{1,6}):([0-5]\d):([0-5]\d(?:\.\d+)?)", re.ASCII)
_SECONDS: Final = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,  # the micro sign
    "μs": 1e-6,  # the Greek letter; Go reads both
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
}
_FLAGS: Final = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}


def mapping(value: Any) -> Mapping[str, Any]:
    """Give a JSON object, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def text(value: Any) -> str | None:
    """Give a string exactly as it came, a number as text; empty or anything else is None.

    Half a surrogate pair, which JSON can carry but UTF-8 cannot, is replaced.
    """
    if value is None:  # the commonest of all, and the slowest to get through the questions below
        return None
    if isinstance(value, str):
        if not value.isascii():
            value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return value or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(value)
    return None


def number_text(value: float) -> str | None:
    """Write a number as text; None for one too long to be written."""
    try:
        return str(value)
    except ValueError:  # an integer of more than 4300 digits
        return None


def number(value: Any) -> float | None:
    """Give a finite number, also one written as a string."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float | str):
        try:
            found = float(value)
        except (ValueError, OverflowError):
            return None
        return found if math.isfinite(found) else None
    return None


def whole(value: Any) -> int | None:
    """Give a whole number that fits 64 bits; ``"-45"`` and ``-45.7`` are accepted."""
    if value is None:
        return None
    if type(value) is int:
        return value if -_INT64 <= value < _INT64 else None
    found = number(value)
    if found is None or abs(found) >= _INT64:
        return None
    return round(found)


def flag(value: Any) -> bool | None:
    """Give yes or no from a JSON boolean, 0/1, or those words as strings."""
    if value is True or value is False:
        return bool(value)
    if isinstance(value, str):
        return _FLAGS.get(value.strip().lower())
    if isinstance(value, int | float) and value in (0, 1):
        return bool(value)
    return None


def mac(value: Any) -> Mac | None:
    """Give a board's MAC address, None for what is none."""
    return _mac(value) if isinstance(value, str) and len(value) <= _LONGEST_MAC else None


@lru_cache(maxsize=4096)  # a board reports many times, always under the same text
def _mac(value: str) -> Mac | None:
    try:
        return Mac.parse(value)
    except MacError:
        return None


def time(value: Any) -> datetime | None:
    """Give an RFC 3339 time, aware, with the offset it came with.

    Fractions of any length are cut to microseconds, ``t`` and ``z`` may be small,
    the leap second ``:60`` is the next minute's first. Go's zero time (year 1)
    means "never" and is None, as is every text without an offset.
    """
    if not isinstance(value, str):
        return None
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        spelled_out = _time(value)
        if spelled_out is None:
            return None
        when = spelled_out
    # The last year is left out so that a change of zone cannot overflow.
    return when if when.tzinfo is not None and 1 < when.year < 9999 else None


def _time(value: str) -> datetime | None:
    match = _RFC3339.fullmatch(value.strip())
    if match is None:
        return None
    *parts, fraction, offset = match.groups()
    leap = parts[5] == "60"
    if leap:
        parts[5] = "59"
    year, month, day, hour, minute, second = map(int, parts)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    try:
        zone = UTC if offset in "Zz" else datetime.strptime(offset, "%z").tzinfo
        when = datetime(year, month, day, hour, minute, second, micro, zone)
        return when + timedelta(seconds=1) if leap else when
    except (ValueError, OverflowError):
        return None


def duration(value: Any) -> timedelta | None:
    """Give a span: ``"45s"``, ``"1m30s"``, ``"00:45:00"``, or a number of seconds.

    Negative spans are kept (the time is over); empty or other texts are None.
    """
    if isinstance(value, str):
        seconds = _go_duration(value.strip())
        if seconds is None:
            seconds = _clock(value.strip())
        if seconds is None:
            seconds = number(value)
    else:
        seconds = number(value)
    try:
        return None if seconds is None else timedelta(seconds=seconds)
    except OverflowError:
        return None


def _go_duration(value: str) -> float | None:
    match = _GO_DURATION.fullmatch(value)
    if match is None:
        return None
    total = sum(float(amount) * _SECONDS[unit] for amount, unit in _GO_PART.findall(match[2]))
    return -total if match[1] == "-" else total


def _clock(value: str) -> float | None:
    match = _CLOCK.fullmatch(value)
    if match is None:
        return None
    total = int(match[2]) * 3600 + int(match[3]) * 60 + float(match[4])
    return -total if match[1] == "-" else total
