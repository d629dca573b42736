from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.adapters.printers.sample import RESOURCES

_DRAW = """
import sys
from station.adapters.printers import ensure_gui
app = ensure_gui()
from tests.adapters.printers.sample import LABEL, renderer
from PySide6.QtCore import QCryptographicHash
image = renderer().image(LABEL, 203)
print(QCryptographicHash.hash(bytes(image.constBits()), QCryptographicHash.Algorithm.Sha256).toHex().data())
"""
_NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<cachedir>{cache}</cachedir></fontconfig>"""


def drawn(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _DRAW],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
        cwd=RESOURCES.parent,
    )
    return done.stdout


def test_a_computer_without_any_font_draws_the_same_label(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(_NO_FONTS.format(cache=tmp_path))
    assert drawn(FONTCONFIG_FILE=str(bare)) == drawn()


def test_the_fonts_licence_goes_along() -> None:
    assert "Bitstream Vera" in (RESOURCES / "fonts" / "LICENSE-DejaVu.txt").read_text(encoding="utf-8")
