"""Draws Labels and Allowlist: empty, a few, a shift, a year; hostile texts, questions, dialogs."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from station.adapters.printers import FileDesigns, PdfPrinter, Renderer, load_fonts, load_template
from station.core.allowlist import AllowlistEntry
from station.core.label import LabelContent, LabelState
from station.core.settings import LabelSettings, WithoutContainer
from station.views.label_design import TemplateDialog
from tests.views.rig import RESOURCES, Rig, board

Shoot = Callable[[Rig, str], Awaitable[None]]
TEXTS = (
    "CT-0001",
    "<b>CT</b>&amp;0002",
    "🏭 CT-0003 שלום עולם",
    "مرحبا CT-0004",
    "CT-" + "0123456789" * 20,
    "",
)
NAME = "container-57x32"
STATES = tuple(LabelState)


def designs(folder: Path) -> FileDesigns:
    """Give the real designs, with templates of one's own in `folder`."""
    load_fonts(RESOURCES / "fonts")
    renderer = Renderer(load_template(RESOURCES / "labels" / f"{NAME}.toml"))
    return FileDesigns(RESOURCES / "labels", folder, renderer, NAME, PdfPrinter(folder, renderer))


async def label(rig: Rig, number: int, state: LabelState) -> None:
    """Put one label into the journal."""
    content = LabelContent(board(number), TEXTS[number % len(TEXTS)], session_id="sess_0123456789abcdef")
    waits = state is LabelState.WAITING
    reason = "the first one is torn" if number % 9 == 8 else ""
    record = await rig.book.intend(content, reason=reason, waits=waits)
    assert record is not None
    printer = rig.printer.name
    if state in (LabelState.QUEUED, LabelState.WAITING):
        return
    await rig.book.advance(record.id, LabelState.SENDING, printer=printer)
    if state is LabelState.SENDING:
        return
    detail = "The printer is out of labels. Put a new roll in." if state is LabelState.FAILED else ""
    await rig.book.advance(record.id, state, printer=printer, detail=detail)


async def dialog(rig: Rig, folder: Path, name: str) -> QWidget:
    """Draw the dialog that is open now, and give it."""
    await rig.quiet()
    shown = QApplication.activeModalWidget()
    assert shown is not None, name
    shown.grab().save(str(folder / f"{name}.png"))
    return shown


async def look_at_labels(shoot: Shoot, folder: Path) -> None:
    """Draw the Labels page and its dialogs."""
    with tempfile.TemporaryDirectory() as own:
        for count in (0, 3, 200, 10_000):
            rig = await Rig.make(None, designs=designs(Path(own)))
            for number in range(count):
                few = (LabelState.SENT, LabelState.CONFIRMED, LabelState.QUEUED)
                state = few[number] if count == 3 else STATES[number % len(STATES)]
                if count > 200 and state in (LabelState.UNKNOWN, LabelState.WAITING):
                    state = LabelState.SENT
                await label(rig, number, state)
            rig.printer.refuse()
            waits = LabelSettings(without_container=WithoutContainer.WAIT)
            rig.desk.settings = replace(rig.desk.settings, labels=waits)
            began = time.perf_counter()
            await rig.work_line()
            await rig.press(Qt.Key.Key_4, ctrl=True)
            print(f"labels of {count}: open and drawn in {time.perf_counter() - began:.2f} s")  # noqa: T201
            rig.work.pages.labels.table.selectRow(min(4, count - 1))
            await shoot(rig, f"labels-{count}")
            if count == 200:
                await look_at_label_dialogs(rig, shoot, folder)
            await rig.aclose()


async def look_at_label_dialogs(rig: Rig, shoot: Shoot, folder: Path) -> None:
    """Draw a pause, a reprint, and the template's editor."""
    rig.work.pages.labels.design.pause.click()
    await shoot(rig, "labels-paused")
    await rig.press(Qt.Key.Key_F4)
    (await dialog(rig, folder, "reprint")).close()
    await rig.quiet()
    rig.work.pages.labels.design.edit.click()
    editor = await dialog(rig, folder, "template")
    assert isinstance(editor, TemplateDialog)
    editor.text.setPlainText(editor.text.toPlainText().replace("{mac}", "{max}"))
    (await dialog(rig, folder, "template-mistake")).close()
    await rig.quiet()


async def look_at_allowlist(shoot: Shoot, folder: Path) -> None:
    """Draw the Allowlist page and its dialogs."""
    for count in (0, 12, 10_000):
        rig = await Rig.make(None)
        for number in range(count):
            text = TEXTS[number % len(TEXTS)]
            entry = AllowlistEntry(board(number), description=text[::-1], container_id=text)
            await rig.pi.allow(entry)
        began = time.perf_counter()
        await rig.work_line()
        await rig.press(Qt.Key.Key_2, ctrl=True)
        print(f"allowlist of {count}: open and drawn in {time.perf_counter() - began:.2f} s")  # noqa: T201
        await shoot(rig, f"allowlist-{count}")
        if count == 12:
            rig.work.pages.allowlist.table.selectRow(4)
            await shoot(rig, "allowlist-selected")
            rig.work.pages.allowlist.edit.click()
            (await dialog(rig, folder, "entry")).close()
            await rig.quiet()
            lines = ["mac,container_id,description", "not a MAC,CT-1,", "FF:FF:FF:FF:FF:FF,CT-2,"]
            lines += [f"{board(n)},{TEXTS[n % len(TEXTS)]},line {n}" for n in range(5_000)]
            lines += [f"{board(7)},CT-9,again"]
            QApplication.clipboard().setText("\n".join(lines))
            began = time.perf_counter()
            rig.work.pages.allowlist.pasted.emit()
            shown = await dialog(rig, folder, "import")
            print(f"import of {len(lines)} lines: shown in {time.perf_counter() - began:.2f} s")  # noqa: T201
            shown.close()
            await rig.quiet()
            rig.work.pages.allowlist.search.setText("nothing that is there")  # type: ignore[union-attr]
            await shoot(rig, "allowlist-no-match")
        await rig.aclose()
