"""One figure against its limit or rival, and the table of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `rival` in `unit`, pair by pair from one run; the ratio is the pairs' median."""

    what: str
    against: str
    unit: str
    ours: Sequence[float]
    rival: Sequence[float]
    aim: str

    @property
    def ratio(self) -> float:
        """Give the median of the pairs' ratios, which a drifting machine does not spoil."""
        return median(ours / rival for ours, rival in zip(self.ours, self.rival, strict=True))


def table(figures: Sequence[Figure]) -> str:
    """Give the table as text."""
    titles = ("what", "ours", "against", "theirs", "ratio", "aim")
    rows = [titles] + [
        (
            figure.what,
            f"{median(figure.ours):,.4g} {figure.unit}",
            figure.against,
            f"{median(figure.rival):,.4g} {figure.unit}",
            f"{figure.ratio:.2f}",
            figure.aim,
        )
        for figure in figures
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(titles))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines) + "\n"
