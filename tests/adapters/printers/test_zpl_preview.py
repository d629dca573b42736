from __future__ import annotations

import pytest

from station.adapters.printers import zpl
from station.adapters.printers.zpl_preview import picture_of
from tests.adapters.printers.reading import rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("template", SHIPPED)
def test_the_preview_of_the_bytes_is_the_label(template: str, dpi: int) -> None:
    image = renderer(template).image(LABEL, dpi)
    preview = picture_of(zpl.label(image, zpl.PrintSettings()))
    assert (preview.width(), preview.height()) == (image.width(), image.height())
    assert rows_of(preview) == rows_of(image)


def test_bytes_without_our_graphic_have_no_preview() -> None:
    with pytest.raises(ValueError, match="no label of ours"):
        picture_of(b"^XA^FDhello^FS^XZ")
