"""What is told of a label template that has no mistake, and yet prints what nobody may be able to read."""

from __future__ import annotations

from collections.abc import Iterable

from station.core.label import LEAST_MODULE_DOTS, LEAST_MODULE_MM, SmallCode
from station.views.translation import translate


def of_small_codes(codes: Iterable[SmallCode]) -> str:
    """Say which codes scanners may not read, and what to do; empty for none."""
    return " ".join(map(_of_small_code, codes))


def _of_small_code(code: SmallCode) -> str:
    if not code.dots:
        text = translate(
            "LabelDesign",
            "Element {n}: the code does not fit, and words are printed in its place. Make its box larger, or "
            "its text shorter.",
        )
        return text.format(n=code.element)
    text = translate(
        "LabelDesign",
        "Element {n}: scanners may not read the code. Its modules are {mm} mm wide, {dots} dots; they need "
        "{least_mm} mm and {least_dots} dots. Make its box larger.",
    )
    return text.format(
        n=code.element,
        mm=f"{code.mm:.2f}",
        dots=code.dots,
        least_mm=f"{LEAST_MODULE_MM:.2f}",
        least_dots=LEAST_MODULE_DOTS,
    )
