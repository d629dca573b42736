"""Printers: one renderer, and one file for each way to get its label out."""

from station.adapters.printers.address import printer_from
from station.adapters.printers.code_pictures import RenderedCodes
from station.adapters.printers.designs import FileDesigns, find_template
from station.adapters.printers.fonts import load_fonts
from station.adapters.printers.gui import ensure_gui
from station.adapters.printers.pdf import PdfPrinter
from station.adapters.printers.render import Renderer
from station.adapters.printers.template import load_template
from station.adapters.printers.zpl_tcp import ZplTcpPrinter

__all__ = [
    "FileDesigns",
    "PdfPrinter",
    "RenderedCodes",
    "Renderer",
    "ZplTcpPrinter",
    "ensure_gui",
    "find_template",
    "load_fonts",
    "load_template",
    "printer_from",
]
