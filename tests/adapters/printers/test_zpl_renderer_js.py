"""Another maker's ZPL renderer draws our labels as we do."""

from __future__ import annotations

from pathlib import Path

import pytest

from station.adapters.printers import zpl
from tests.adapters.printers.other_renderer import DOTS_PER_MM, draw
from tests.adapters.printers.reading import codes_in, rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer
from tests.native_zpl import compare


@pytest.mark.parametrize("dpi", DOTS_PER_MM)
@pytest.mark.parametrize("template", SHIPPED)
def test_an_independent_renderer_draws_the_same_dots(
    template: str, dpi: int, tmp_path: Path, qapp: object
) -> None:
    image = renderer(template).image(LABEL, dpi)
    size = (image.width(), image.height())
    drawn, ours = rows_of(draw(zpl.label(image, zpl.PrintSettings()), size, dpi, tmp_path)), rows_of(image)
    spare = (len(drawn[0]) - image.width()) // 2  # it centres a label on a wider sheet
    assert [list(row[spare : spare + image.width()]) for row in drawn[: image.height()]] == [
        list(row) for row in ours
    ]
    assert codes_in(drawn) == ["A4CF120B5E01"]


def test_the_comparison_with_native_zpl_reads_every_code_of_an_unharmed_label(
    tmp_path: Path, qapp: object
) -> None:
    for way in compare.WAYS:
        picture = draw(way.data(203), way.size(203), 203, tmp_path)
        assert compare.read(picture) == set(compare.SYMBOLOGIES), way.name
