"""A document on paper, through the system's own print dialog, or in a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from station.app.notices import Level
from station.views.error_words import Message
from station.views.translation import translate

_MARGINS_MM: Final = QMarginsF(15, 12, 15, 12)


def print_document(document: QTextDocument, parent: QWidget) -> None:
    """Ask for a printer and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: document.print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


def save_document(document: QTextDocument, parent: QWidget, tell: Callable[[Message], None]) -> None:
    """Ask for a file and write a PDF into it; `tell` hears what became of it."""
    dialog = QFileDialog(parent, translate("Paper", "Save as PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile("scanner.pdf")
    dialog.fileSelected.connect(lambda path: tell(_saved(document, Path(path))))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def pdf_of(document: QTextDocument) -> bytes:
    """Give a document as a PDF, in A4."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    page, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, upright, _MARGINS_MM, QPageLayout.Unit.Millimeter))
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def _saved(document: QTextDocument, path: Path) -> Message:
    try:
        path.write_bytes(pdf_of(document))
    except OSError as error:
        what = translate("Logs", "{file} is not written: {why}").format(
            file=path, why=error.strerror or error
        )
        todo = translate("Logs", "Choose another folder, or free some space.")
        return Message(Level.ERROR, what, todo)
    return Message(Level.INFO, translate("Paper", "The page is in {file}.").format(file=path))
