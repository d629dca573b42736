"""Single bar codes as pictures, drawn by the renderer of the labels."""

from __future__ import annotations

from typing import Final

from station.adapters.printers.layout import Box, Code, Symbology, Template
from station.adapters.printers.pictures import png
from station.adapters.printers.render import Renderer
from station.core.label import LabelContent
from station.core.mac import Mac

_DPI: Final = 600


class RenderedCodes:
    """Implements `CodePictures`."""

    def picture(self, kind: str, text: str, width_mm: float, height_mm: float) -> bytes:
        """Draw one code, as a PNG."""
        code = Code(Box(0, 0, width_mm, height_mm), Symbology(kind), text)
        renderer = Renderer(Template("code", width_mm, height_mm, (), (code,)))
        return png(renderer.image(LabelContent(Mac(0)), _DPI))
