"""What the allowlist page's buttons do: correct, import, export."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from station.app.line import Line
from station.app.notices import Level
from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import read_devices, text_of, write_devices
from station.core.listing_plan import plan, still_as_shown, to_send
from station.core.mac import Mac
from station.views.allowlist_dialogs import EntryDialog, ImportDialog
from station.views.allowlist_page import AllowlistPage
from station.views.async_ui import answered
from station.views.errands import Errands
from station.views.translation import translate

LARGEST_FILE = 10_000_000
"""Bytes; no list of boards is longer."""
MUCH = 100_000
"""Characters that are not read at once."""
MANY = 200
"""Boards that are not on disk at once."""

_SPREADSHEETS: Final = {QLocale.Script.SimplifiedHanScript: "gb18030"}
"""What a country's spreadsheets write where they do not write UTF-8; the others write cp1252."""


class AllowlistCommands:
    """Runs as tasks of the window; what goes wrong is told in the message bar."""

    def __init__(self, line: Line, page: AllowlistPage, errands: Errands) -> None:
        self._line = line
        self._page = page
        self._errands = errands
        page.edited.connect(lambda mac: errands.run(self.edit(mac), "allowlist"))
        page.file_wanted.connect(lambda: errands.run(self._import_file(), "allowlist"))
        page.pasted.connect(lambda: errands.run(self._take_clipboard(), "allowlist"))
        page.export_wanted.connect(lambda: errands.run(self._export_file(), "allowlist"))

    async def edit(self, mac: Mac) -> None:
        """Let a person correct an entry."""
        listing = self._line.enrolment.listings.get(mac)
        if listing is None:
            return
        dialog = EntryDialog(listing.entry, self._line.enrolment.rules, self._page.window())
        if await answered(dialog):
            now = self._line.enrolment.listings.get(mac, listing)  # it may have been scanned meanwhile
            await self._line.enrolment.enter([dialog.line_over(now.entry)])

    async def take_text(self, text: str) -> None:
        """Show what a list would do, then do it; what changed meanwhile is left out."""
        if len(text) > MUCH:
            self._errands.tell(translate("AllowlistPage", "Reading the list …"))
            devices = await asyncio.to_thread(read_devices, text)
        else:
            devices = read_devices(text)
        planned = plan(devices, self._listed())
        if not planned:
            what = translate("AllowlistPage", "There is no list of boards in it.")
            self._errands.tell(what, level=Level.WARNING)
            return
        if not await answered(ImportDialog(planned, self._page.window(), unread=devices.unread)):
            return
        wanted = to_send(planned)
        lines = still_as_shown(planned, plan(devices, self._listed()))
        if len(lines) > MANY:
            what = translate("AllowlistPage", "Putting {n} boards on the allowlist. Scans go before them.")
            self._errands.tell(what.format(n=len(lines)))
        entered = await self._line.enrolment.enter(lines)
        what = translate("AllowlistPage", "Put on the allowlist: {n}. Ctrl+Z takes them off again.")
        if left := len(wanted) - len(lines):
            changed = translate("AllowlistPage", "Changed since they were shown, and left as they are: {n}.")
            what = f"{what} {changed.format(n=left)}".replace("{n}", str(entered), 1)
            self._errands.tell(what, level=Level.WARNING)
        else:
            self._errands.tell(what.format(n=entered))

    def _listed(self) -> dict[Mac, AllowlistEntry]:
        enrolment = self._line.enrolment
        return {mac: row.entry for mac, row in enrolment.listings.items() if enrolment.allows(mac)}

    async def take_file(self, path: Path) -> None:
        """Import a file."""
        try:
            data = await asyncio.to_thread(_read, path)
        except OSError as error:
            self._file_failed(path, error)
            return
        await self.take_text(text_of(data, _SPREADSHEETS.get(QLocale().script(), "cp1252")))

    async def write_file(self, path: Path) -> None:
        """Export everything that is listed; cells that a spreadsheet would run are guarded."""
        entries = [row.entry for row in self._line.enrolment.listings.values()]
        text = write_devices((entry.mac, entry.container_id, entry.description) for entry in entries)
        try:
            await asyncio.to_thread(path.write_text, text, encoding="utf-8", newline="")
        except OSError as error:
            self._file_failed(path, error)
            return
        what = translate("AllowlistPage", "Boards in {file}: {n}.").format(file=path, n=len(entries))
        self._errands.tell(what)

    async def _take_clipboard(self) -> None:
        await self.take_text(QGuiApplication.clipboard().text())

    async def _import_file(self) -> None:
        dialog = QFileDialog(self._page.window(), translate("AllowlistPage", "Import a list of boards"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["CSV (*.csv *.txt)", "* (*)"])
        if await answered(dialog):
            await self.take_file(Path(dialog.selectedFiles()[0]))

    async def _export_file(self) -> None:
        dialog = QFileDialog(self._page.window(), translate("AllowlistPage", "Export the allowlist"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("allowlist.csv")
        if await answered(dialog):
            await self.write_file(Path(dialog.selectedFiles()[0]))

    def _file_failed(self, path: Path, error: OSError) -> None:
        what = translate("AllowlistPage", "{file}: {why}").format(file=path, why=error.strerror or error)
        self._errands.tell(what, level=Level.ERROR)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise OSError(translate("AllowlistPage", "it is too large"))
    return data
