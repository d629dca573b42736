"""Which rows a table shows: a person's search text, and a rule of the model's."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from station.core.mac import Mac, hex_part

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")


class RowFilter(Generic[Key, Row]):
    """Accepts rows that hold a text, whatever the letter case, and that a predicate accepts.

    `texts` gives what a row shows, `mac_of` its board: part of a MAC address is found
    in any spelling. What a row shows is remembered from one key stroke to the next.
    """

    def __init__(self, texts: Callable[[Row], Iterable[str]], mac_of: Callable[[Row], Mac | None]) -> None:
        self._texts = texts
        self._mac_of = mac_of
        self._predicate: Callable[[Row], bool] | None = None
        self._needle = ""
        self._digits = ""
        self._shown: dict[Key, str] = {}

    @property
    def is_open(self) -> bool:
        """True while every row is accepted."""
        return self._predicate is None and not self._needle

    def set(self, text: str, predicate: Callable[[Row], bool] | None) -> None:
        """Accept other rows from now on."""
        self._predicate = predicate
        self._needle = text.strip().casefold()
        self._digits = hex_part(text)
        if not self._needle:
            self._shown.clear()

    def accepts(self, key: Key, row: Row) -> bool:
        """Say whether a row is to be shown."""
        if self._predicate is not None and not self._predicate(row):
            return False
        if not self._needle:
            return True
        shown = self._shown.get(key)
        if shown is None:
            shown = self._shown[key] = "\n".join(self._texts(row)).casefold()
        if self._needle in shown:
            return True
        mac = self._mac_of(row) if self._digits else None
        return mac is not None and self._digits in mac.bare

    def flags(self, rows: Mapping[Key, Row]) -> list[bool]:
        """Say of each of many rows, in their order, whether it is to be shown."""
        if self._needle or self._predicate is None:
            return [self.accepts(key, row) for key, row in rows.items()]
        return list(map(self._predicate, rows.values()))

    def forget(self, keys: Iterable[Key] | None = None) -> None:
        """Read rows again that show something else now; None: all of them."""
        if keys is None:
            self._shown.clear()
            return
        for key in keys:
            self._shown.pop(key, None)
