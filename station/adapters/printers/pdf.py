"""Labels as PDF files, one page each, exactly as large as the label."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
import uuid
from collections.abc import Iterator
from datetime import tzinfo
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from station.adapters.printers.file_names import safe_part
from station.adapters.printers.layout import MM_PER_INCH, Template
from station.adapters.printers.pdf_picture import picture_of
from station.adapters.printers.render import Renderer
from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import READY, Availability

_DPI: Final = 600
_REMEDY: Final = (
    "Check that the folder exists, may be written and has space, or choose another one in the settings."
)


class PdfPrinter:
    """Puts each label into a file of its own in `directory`, which is made when missing.

    A file is there whole or not at all: it is written under a temporary name, flushed
    to the disk and given its name, which no other file may have: none is ever overwritten,
    not even where several stations share the folder. `name` is the address.
    """

    def __init__(
        self, directory: Path, renderer: Renderer, *, name: str = "", zone: tzinfo | None = None
    ) -> None:
        self._directory = directory
        self._renderer = renderer
        self._name = name or f"pdf:{directory}"
        self._zone = zone
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """The address as in the settings."""
        return self._name

    async def availability(self) -> Availability:
        """Say whether a file could be written now, by writing one."""
        try:
            await asyncio.to_thread(self._try_out)
        except OSError as error:
            return Availability(ok=False, why=_why(error, self._directory), remedy=_REMEDY)
        return READY

    async def print_label(self, content: LabelContent) -> LabelState:
        """Write the label's file; `CONFIRMED`, as a file on the disk is seen to exist.

        Raises `PrinterTrouble` with ``sent=False``: no file came to be.
        """
        async with self._one_at_a_time:
            try:
                await asyncio.to_thread(self._write, content)
            except OSError as error:
                raise PrinterTrouble(self._name, _why(error, self._directory), _REMEDY, sent=False) from error
        return LabelState.CONFIRMED

    def picture_with(self, renderer: Renderer, content: LabelContent) -> QImage:
        """Read the picture back out of the file that it would write if `renderer` drew the label."""
        return picture_of(pdf_of(renderer, content))

    def resolution(self) -> int:
        """Give the dots an inch of the pictures in its files."""
        return _DPI

    def _write(self, content: LabelContent) -> None:
        document = pdf_of(self._renderer, content)
        self._directory.mkdir(parents=True, exist_ok=True)
        beside = self._directory / f".label.{uuid.uuid4().hex}.part"
        try:
            with beside.open("xb") as file:
                file.write(document)
                file.flush()
                os.fsync(file.fileno())
            _give_a_name(beside, self._names(content))
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        _flush_directory(self._directory)

    def _names(self, content: LabelContent) -> Iterator[Path]:
        verified = content.verified_at.astimezone(self._zone) if content.verified_at else None
        parts = (
            f"{verified:%Y-%m-%dT%H-%M-%S}" if verified else "",
            safe_part(content.container_id),
            content.mac.bare,
            content.mark,
        )
        stem = "_".join(part for part in parts if part)
        for n in count(1):
            yield self._directory / f"{stem if n == 1 else f'{stem}-{n}'}.pdf"

    def _try_out(self) -> None:
        self._directory.mkdir(parents=True, exist_ok=True)
        trial = self._directory / f".trial.{os.getpid()}.part"
        try:
            trial.write_bytes(b"%PDF")
        finally:
            with contextlib.suppress(OSError):
                trial.unlink(missing_ok=True)


def pdf_of(renderer: Renderer, content: LabelContent) -> bytes:
    """Make a PDF of one page: the label's dots as one picture; its texts can be searched and copied."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    template = renderer.template
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setCreator("provisioning station")
    writer.setTitle(f"Label {content.mac}")
    size = QPageSize(
        QSizeF(template.width, template.height),
        QPageSize.Unit.Millimeter,
        "label",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    try:
        renderer.page(painter, content, _DPI)
    finally:
        painter.end()
    buffer.close()
    return _exact_page(bytes(data.data()), template)


def _exact_page(document: bytes, template: Template) -> bytes:
    """Give the page its exact size, measured from its upper edge.

    Qt rounds a page to whole points, a third of a millimetre, which makes a driver
    scale the label. The corrected box takes just as many bytes, so every offset in
    the file stays right.
    """
    found = re.search(rb"/MediaBox \[0 0 [0-9.]+ ([0-9.]+)\]", document)
    if found is None:
        return document
    top = float(found[1])
    width, height = (length / MM_PER_INCH * 72 for length in (template.width, template.height))
    box = f"/MediaBox [0 {top - height:.4f} {width:.4f} {top:.0f}".encode("ascii")
    return document[: found.start()] + box.ljust(len(found[0]) - 1) + b"]" + document[found.end() :]


def _why(error: OSError, folder: Path) -> str:
    return f"The label's file cannot be written: {error.strerror or error} ({folder})."


def _give_a_name(file: Path, names: Iterator[Path]) -> None:
    """Move the file to the first name that nothing has, though others may want the same at this moment."""
    for name in names:
        try:
            if sys.platform == "win32":
                file.rename(name)  # which overwrites nothing there
            else:
                _move(file, name)
        except FileExistsError:
            continue
        return


def _move(file: Path, name: Path) -> None:
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:  # a memory stick, a share: no second name for a file there
        name.touch(exist_ok=False)
        try:
            file.rename(name)
        except OSError:
            with contextlib.suppress(OSError):
                name.unlink()
            raise
    else:
        with contextlib.suppress(OSError):  # the label is there, whatever becomes of its other name
            file.unlink()


def _flush_directory(directory: Path) -> None:
    """Make the new name itself outlive a power cut, where the system can (Windows does it alone)."""
    try:
        handle = os.open(directory, os.O_RDONLY)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
