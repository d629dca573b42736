"""Keys in display order; finding a position costs a bisection, not a search."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Container, Hashable, Iterable, Iterator, Mapping
from operator import itemgetter, neg
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

Rank = tuple[Any, int, Key]
"""Sort key, turn, row key. Turns are unique, so that two row keys are never compared."""


class Ranking(Generic[Key]):
    """A sorted list of ranks, ascending or descending, stable either way.

    Rows with equal sort keys stand in the order of their turn (first seen first),
    also in a descending ranking. The caller keeps the cached ranks true.
    """

    def __init__(self) -> None:
        self._ranks: list[Rank[Key]] = []
        self._of: dict[Key, Rank[Key]] = {}
        self._descending = False

    def __len__(self) -> int:
        return len(self._ranks)

    def __contains__(self, key: object) -> bool:
        return key in self._of

    def __iter__(self) -> Iterator[Key]:
        return (rank[2] for rank in self._ranks)

    def key_at(self, position: int) -> Key:
        """Give the key at a position."""
        return self._ranks[position][2]

    def rank(self, sort_key: Any, turn: int, key: Key) -> Rank[Key]:
        """Make the rank that a row has, or would have, in this ranking."""
        return (sort_key, -turn if self._descending else turn, key)

    def rank_of(self, key: Key) -> Rank[Key] | None:
        """Give the rank that a key has, None when it is not here."""
        return self._of.get(key)

    def difference(self, keys: dict[Key, Any]) -> tuple[set[Key], set[Key]]:
        """Give the keys that are here and not among `keys`, and the other way round.

        Of a dict, whose hashes are known: to hash ten thousand addresses anew takes a millisecond.
        """
        return set(self._of).difference(keys), set(keys).difference(self._of)

    def position(self, key: Key) -> int | None:
        """Say where a key stands, None when it is not here."""
        rank = self._of.get(key)
        return None if rank is None else self.slot(rank)

    def slot(self, rank: Rank[Key]) -> int:
        """Say where a rank stands, or before which position it belongs."""
        if self._descending:
            return bisect_left(self._ranks, True, key=lambda other: other <= rank)
        return bisect_left(self._ranks, rank)

    def rebuild(
        self, sort_keys: Iterable[Any], turns: Iterable[int], keys: Collection[Key], *, descending: bool
    ) -> None:
        """Begin afresh; the three run side by side, in the order of the turns."""
        self._descending = descending
        self._ranks = list(zip(sort_keys, map(neg, turns) if descending else turns, keys, strict=True))
        self._of = dict(zip(keys, self._ranks, strict=True))
        self._ranks.sort(key=itemgetter(0), reverse=descending)  # stable: equal rows keep their turns

    def keep(self, keys: Container[Key]) -> None:
        """Take out everything that is not among `keys`; the order stays, and nothing is sorted."""
        self._ranks = [rank for rank in self._ranks if rank[2] in keys]
        self._of = {rank[2]: rank for rank in self._ranks}

    def insert(self, position: int, ranks: list[Rank[Key]]) -> None:
        """Put ranks, already in order, before `position`, where `slot` says they belong."""
        self._ranks[position:position] = ranks
        self._of.update((rank[2], rank) for rank in ranks)

    def remove(self, first: int, last: int) -> None:
        """Take out the positions `first` to `last`, both included."""
        for rank in self._ranks[first : last + 1]:
            del self._of[rank[2]]
        del self._ranks[first : last + 1]

    def move(self, position: int, before: int, rank: Rank[Key]) -> None:
        """Give the entry at `position` a new rank and put it before position `before`."""
        del self._ranks[position]
        self._ranks.insert(before - 1 if before > position else before, rank)
        self._of[rank[2]] = rank

    def update(self, ranks: Mapping[Key, Rank[Key]]) -> None:
        """Give many entries new ranks at once and sort anew (cheap: it is nearly sorted)."""
        positions = [(self.slot(self._of[key]), rank) for key, rank in ranks.items()]
        for position, rank in positions:
            self._ranks[position] = rank
        self._ranks.sort(reverse=self._descending)
        self._of.update(ranks)

    def in_order(self, ranks: Iterable[Rank[Key]]) -> list[Rank[Key]]:
        """Sort ranks as this ranking would show them."""
        return sorted(ranks, reverse=self._descending)


def runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Join positions to contiguous runs (first, last), both included, in rising order."""
    found: list[tuple[int, int]] = []
    for position in sorted(positions):
        if found and position == found[-1][1] + 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found
