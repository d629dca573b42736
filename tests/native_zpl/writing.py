"""The same label in the printer's own words: ``^A``, ``^BX``, ``^BQ``, ``^BC``, ``^GB``."""

from __future__ import annotations

from collections.abc import Iterator

from station.adapters.printers import zpl
from station.adapters.printers.codes import encode
from station.adapters.printers.fields import fields_of, fill
from station.adapters.printers.layout import Box, Code, Line, Symbology, Template, Text, dots_per_mm
from station.core.label import LabelContent

_EM_OF_BOX = 0.8  # as our renderer takes it


def native(template: Template, content: LabelContent, dpi: int) -> bytes:
    """Write the label with modules just as large, and in the same places, as our renderer draws them."""
    width, height = template.dots(dpi)
    head = ["^XA", "^CI28", "^JZN", "^PON^PMN^LRN^FWN", f"^PW{width}^LL{height}", "^LH0,0^LS0^LT0"]
    return "\n".join([*head, *_fields(template, content, dots_per_mm(dpi)), "^PQ1,0,1,Y", "^XZ", ""]).encode()


def _fields(template: Template, content: LabelContent, dots: float) -> Iterator[str]:
    fields = fields_of(content, None)
    for element in template.elements:
        x, y, width, height = _area(element.box, dots)
        match element:
            case Line():
                yield f"^FO{x},{y}^GB{width},{height},{min(width, height)}^FS"
            case Text():
                yield f"^FO{x},{y}^A0N,{round(height * _EM_OF_BOX)}{zpl.field(fill(element.text, fields))}"
            case Code():
                yield _code(element, fill(element.text, fields), (x, y, width, height))


def _code(element: Code, text: str, area: tuple[int, int, int, int]) -> str:
    x, y, width, height = area
    modules = encode(element.symbology, text)
    assert modules is not None
    across = modules.columns + 2 * modules.quiet
    down = 1 if modules.is_linear else len(modules.rows) + 2 * modules.quiet
    size = min(width // across, height // down)
    left = x + (width - modules.columns * size) // 2
    top = y if modules.is_linear else y + (height - len(modules.rows) * size) // 2
    match element.symbology:
        case Symbology.DATA_MATRIX:
            return f"^FO{left},{top}^BXN,{size},200{zpl.field(text)}"
        case Symbology.QR:
            return f"^FO{left},{top}^BQN,2,{size}{zpl.field(f'MA,{text}')}"
        case Symbology.CODE_128:
            return f"^FO{left},{top}^BY{size}^BCN,{height},N,N,N,A{zpl.field(text)}"


def _area(box: Box, dots: float) -> tuple[int, int, int, int]:
    return round(box.x * dots), round(box.y * dots), round(box.width * dots), round(box.height * dots)
