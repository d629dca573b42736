"""A page of text on paper, through the system's own print dialog."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QApplication


def print_text(text: str) -> None:
    """Ask for a printer, or a PDF, and print a page of plain text."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, QApplication.activeWindow())
    dialog.accepted.connect(lambda: document_of(text).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


def document_of(text: str) -> QTextDocument:
    """Lay a text out for paper."""
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 11))
    document.setPlainText(text)
    return document
