"""From a printer's address in the settings to the printer."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol
from urllib.parse import parse_qsl, urlsplit

from PySide6.QtGui import QImage

from station.adapters.printers.answering import AnsweringPrinters
from station.adapters.printers.pdf import PdfPrinter
from station.adapters.printers.render import Renderer
from station.adapters.printers.zpl import PrintSettings
from station.adapters.printers.zpl_tcp import DEFAULT_PORT, RESOLUTIONS, Asking, ZplTcpPrinter
from station.core.errors import BadSettings
from station.core.label import LabelContent
from station.ports.printer import Printer

ALLOWED: Final = (
    "pdf:FOLDER, system:QUEUE NAME (a raw queue of a ZPL printer: ?zpl=203|300|600), or "
    "zpl-tcp://HOST:9100 with ?dpi=203|300|600&darkness=0..30&speed=1..14&status=learn|yes|no"
)
_OPTIONS: Final = frozenset({"dpi", "darkness", "speed", "status"})


class DrawnPrinter(Printer, Protocol):
    """A printer whose labels can be seen before they are printed."""

    def picture_with(self, renderer: Renderer, content: LabelContent) -> QImage:
        """Read the picture back out of the bytes that it would send if `renderer` drew the label."""

    def resolution(self) -> int:
        """Give the dots an inch in which its labels are drawn."""


def printer_from(address: str, renderer: Renderer, base_dir: Path, *, where: str = "printer") -> DrawnPrinter:
    """Build the printer at `address`; `base_dir` is the data directory.

    A relative PDF folder lies there, and so does what is learnt about printers. `where`
    names the setting in messages. Raises `BadSettings` with what is allowed.
    """
    scheme, _, rest = address.strip().partition(":")
    match scheme.lower():
        case "pdf" if rest.strip():
            return PdfPrinter(base_dir / Path(rest.strip()).expanduser(), renderer, name=address.strip())
        case "zpl-tcp" if rest.startswith("//"):
            return _zpl_tcp(address.strip(), renderer, base_dir, where)
        case "system" if rest.strip():
            from station.adapters.printers.system_queue import SystemPrinter

            queue, _, query = rest.strip().partition("?zpl=")
            if query and (not query.isdecimal() or int(query) not in RESOLUTIONS):
                raise BadSettings(where, f"zpl={query} is not allowed.", ALLOWED)
            return SystemPrinter(queue, renderer, zpl_dpi=int(query or 0), name=address.strip())
    raise BadSettings(where, f"{address!r} is not a printer's address.", ALLOWED)


def _zpl_tcp(address: str, renderer: Renderer, base_dir: Path, where: str) -> ZplTcpPrinter:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or DEFAULT_PORT
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError as error:
        raise BadSettings(where, f"{address!r} is not a printer's address: {error}.", ALLOWED) from None
    if not host or parts.path not in ("", "/") or parts.username or parts.fragment:
        raise BadSettings(where, f"{address!r} is not a printer's address.", ALLOWED)
    for key in options.keys() - _OPTIONS:
        raise BadSettings(where, f"A printer has no option {key!r}.", ALLOWED)
    dpi = _whole(options, "dpi", RESOLUTIONS, where)
    try:
        asking = Asking(options.get("status", Asking.LEARN.value))
    except ValueError:
        raise BadSettings(where, f"status={options['status']} is not allowed.", ALLOWED) from None
    return ZplTcpPrinter(
        host,
        port,
        renderer,
        dpi=dpi or RESOLUTIONS[0],
        settings=PrintSettings(
            darkness=_whole(options, "darkness", range(31), where),
            speed=_whole(options, "speed", range(1, 15), where),
        ),
        asking=asking,
        answered=AnsweringPrinters(base_dir / "answering-printers.txt"),
        name=address,
    )


def _whole(options: dict[str, str], key: str, allowed: range | tuple[int, ...], where: str) -> int | None:
    text = options.get(key)
    if text is None:
        return None
    if not text.isascii() or not text.isdecimal() or int(text) not in allowed:
        raise BadSettings(where, f"{key}={text} is not allowed.", ALLOWED)
    return int(text)
