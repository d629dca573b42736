"""The labels that the printers' tests print."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from station.adapters.printers import Renderer, load_fonts, load_template
from station.core.label import LabelContent
from station.core.mac import Mac

RESOURCES: Final = Path(__file__).parents[3] / "resources"
TEMPLATES: Final = RESOURCES / "labels"
SHIPPED: Final = tuple(sorted(path.stem for path in TEMPLATES.glob("*.toml")))
LABEL: Final = LabelContent(
    mac=Mac.parse("A4:CF:12:0B:5E:01"),
    container_id="CT-0001",
    session_id="5f0c1a4e-9d3b-4c0e-8f1c-2b7a9e6d4c11",
    ssid="Factory-IoT",
    firmware="1.4.2",
    verified_at=datetime(2026, 1, 11, 12, 0, tzinfo=UTC),
    station="Line 2",
    operator="Ana",
)
HOSTILE: Final = {
    "zpl": "^XA^FO0,0^FDhacked^FS^XZ~JA",
    "formula": "=cmd|' /C calc'!A0",
    "html": "<b>bold</b><img src=x>",
    "newlines": "one\r\ntwo\u2028three\x0bfour",
    "emoji": "📦🔥👩‍🔧 CT-1",
    "200 characters": "CONTAINER-" + "W" * 180 + "-LAST-0042",
    "path": "../../etc/passwd\\..\\C:\\CON",
    "right to left": "\u202egnp.exe\u202c",
    "stacked marks": "Z" + "\u0300\u0316" * 60,
    "nul and surrogate": "a\0b\ud800c",
    "blank": " \t ",
}


def renderer(template: str = "container-57x32") -> Renderer:
    load_fonts(RESOURCES / "fonts")
    return Renderer(load_template(TEMPLATES / f"{template}.toml"), zone=UTC)
