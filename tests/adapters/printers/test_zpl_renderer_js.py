"""Another maker's ZPL renderer draws our labels as we do.

Runs where node finds the package ``zpl-renderer-js`` (set NODE_PATH to the folder
node_modules that holds it); it is no requirement of the tests.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import zpl
from tests.adapters.printers.reading import codes_in, rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer

_DRAW = """
const fs = require("fs");
require("zpl-renderer-js").ready.then(async ({ api }) => {
  const [source, width, height, dots, target] = process.argv.slice(1);
  const drawn = await api.zplToBase64Async(fs.readFileSync(source, "utf8"), +width, +height, +dots);
  fs.writeFileSync(target, Buffer.from(drawn, "base64"));
  process.exit(0);
});
"""


@functools.cache
def is_installed() -> bool:
    if shutil.which("node") is None:
        return False
    looked = subprocess.run(
        ["node", "-e", "require.resolve('zpl-renderer-js')"], check=False, capture_output=True
    )
    return looked.returncode == 0


@pytest.mark.skipif(not is_installed(), reason="node does not find zpl-renderer-js")
@pytest.mark.parametrize(("dpi", "dots_per_mm"), [(203, 8), (300, 12), (600, 24)])
@pytest.mark.parametrize("template", SHIPPED)
def test_an_independent_renderer_draws_the_same_dots(
    template: str, dpi: int, dots_per_mm: int, tmp_path: Path, qapp: object
) -> None:
    image = renderer(template).image(LABEL, dpi)
    source, target = tmp_path / "label.zpl", tmp_path / "label.png"
    source.write_bytes(zpl.label(image, zpl.PrintSettings()))
    size = [str(-(-dots // dots_per_mm)) for dots in (image.width(), image.height())]
    command = ["node", "-e", _DRAW, str(source), *size, str(dots_per_mm), str(target)]
    subprocess.run(command, check=True, timeout=60)
    drawn, ours = rows_of(QImage(str(target))), rows_of(image)
    spare = (len(drawn[0]) - image.width()) // 2  # it centres a label on a wider sheet
    assert [list(row[spare : spare + image.width()]) for row in drawn[: image.height()]] == [
        list(row) for row in ours
    ]
    assert codes_in(drawn) == ["A4CF120B5E01"]
