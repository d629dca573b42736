"""Every page, dialog and bar of the program, each with the way to open it."""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

import station.views
from station.app.notices import Level
from station.app.tasks import Tasks
from station.core.certificate import Certificate
from station.core.mac import Mac
from station.ports.availability import READY
from station.views.error_words import Message
from station.views.icons import Icons
from station.views.pair_dialog import PairDialog
from station.views.refusal import Refusal
from station.views.scanner_test import ScannerTest
from station.views.sign_in import SignIn
from station.views.start_dialog import ask_start
from station.views.start_form import StartQuestion
from tests.views.rig import RESOURCES, Rig, board

NEVER_LISTED = Mac(0xA0B765FFFFFF)
NO_BADGE = "That is a board, not a badge."
_QTS_OWN = re.compile(r"\b(Q[A-Z]\w*Dialog|QMessageBox)\(")


def every_dialog() -> set[str]:
    """Name the program's own kinds of dialog, and those of Qt's that it opens."""
    sources = []
    for module in pkgutil.iter_modules(station.views.__path__, "station.views."):
        file = importlib.import_module(module.name).__file__
        assert file is not None
        sources.append(Path(file).read_text(encoding="utf-8"))
    own = {kind.__name__ for kind in _kinds(QDialog) if kind.__module__.startswith("station.")}
    return own | {name for source in sources for name in _QTS_OWN.findall(source)}


def _kinds(of: type[QDialog]) -> set[type[QDialog]]:
    direct: list[type[QDialog]] = of.__subclasses__()
    return {*direct, *(kind for one in direct for kind in _kinds(one))}


class Screens:
    """Opens what has a name, and closes everything again."""

    def __init__(self, rig: Rig, tasks: Tasks) -> None:
        self._rig = rig
        self._tasks = tasks
        self._refusal: Refusal | None = None
        keys = rig.window.actions_by_name
        pages = {page.objectName(): page for page in keys.pages}
        allowlist, logs = pages["Allowlist"], pages["Logs"]
        self.steps: dict[str, tuple[Callable[[], object], ...]] = {
            **{name: (page.trigger,) for name, page in pages.items()},
            "typing by hand": (keys.type_mac.trigger,),
            "crash bar": (rig.window.crash_bar.show,),
            "sign in": (keys.sign_in.trigger,),
            "help": (keys.help.trigger,),
            "about": (keys.about.trigger,),
            "start dialog": (self._ask_for_a_target,),
            "reason of a reprint": (lambda: rig.work.commands.labels.reprint(board(0)),),
            "entry of the allowlist": (self._correct_an_entry,),
            "import of a list": (self._import_a_list,),
            "file to import": (allowlist.trigger, self._want_a_file),
            "file to export": (allowlist.trigger, self._want_an_export),
            "file of the log": (logs.trigger, self._press("Export log")),
            "template": (pages["Labels"].trigger, self._edit_a_template),
            "scanner test": (pages["Settings"].trigger, rig.window.dialogs.test_scanner),
            "paper for the scanner's help": (rig.window.dialogs.test_scanner, self._press("Print the help")),
            "file of the scanner's help": (rig.window.dialogs.test_scanner, self._press("Help as PDF")),
            "pairing with the Pi": (lambda: self._pair("").open(),),
            "pairing anew": (lambda: self._pair("sha256:" + "0" * 64).open(),),
            "cannot start": (self._refuse_to_start,),
        }
        self._pages = set(pages) | {"typing by hand", "crash bar"}

    async def open(self, name: str) -> QWidget:
        """Open a screen; gives the widget whose parts get the keyboard, and waits until it is there."""
        window = self._rig.window
        if name in self._pages:
            self.steps[name][0]()
            return window.crash_bar if name == "crash bar" else window
        *turns, last = self.steps[name]
        for turn in turns:
            turn()
        before = set(_dialogs())
        last()
        async with asyncio.timeout(10):
            while not (opened := set(_dialogs()) - before):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        (dialog,) = opened
        return dialog

    async def leave(self) -> None:
        """Close whatever is open and go back to the first page."""
        while dialogs := _dialogs():
            innermost = QApplication.activeModalWidget()
            (innermost if innermost in dialogs else dialogs[-1]).close()
            await asyncio.sleep(0.05)
        self._rig.window.crash_bar.hide()
        self._rig.desk.sign_in("")  # a typist that stalled may have typed a name
        self._rig.window.actions_by_name.provision.trigger()
        self._rig.work.provision.scans.entry.leave()

    def takes_scans(self, name: str) -> bool:
        """Say whether a screen keeps its scans for itself: nothing is listed by them."""
        return name == "sign in" or "scanner" in name

    def became_of(self, name: str, text: str) -> str:
        """Say what a screen that keeps its scans has made of one: taken, if it shows it and no more."""
        dialogs = _dialogs()
        if name == "sign in":
            refused = [d.problem for d in dialogs if isinstance(d, SignIn)] == [NO_BADGE]
            return "kept" if refused and not self._rig.desk.operator else "taken for a name"
        shown = [dialog.log.toPlainText() for dialog in dialogs if isinstance(dialog, ScannerTest)]
        return "kept" if len(shown) == 1 and f"Read: {text}\n" in shown[0] else f"not shown: {shown}"

    def _press(self, name: str) -> Callable[[], None]:
        def press() -> None:
            found = (w for top in QApplication.topLevelWidgets() for w in top.findChildren(QAbstractButton))
            next(button for button in found if button.accessibleName() == name).click()

        return press

    def _ask_for_a_target(self) -> None:
        """Open the form that F6 opens where there is no session."""
        question = StartQuestion("Factory-WPA2", False, READY, self._rig.pi.wifi_networks)
        form = ask_start(question, Icons(RESOURCES), self._tasks, self._rig.window)
        self._tasks.start(form, "start form")

    def _want_a_file(self) -> None:
        self._rig.work.pages.allowlist.file_wanted.emit()

    def _want_an_export(self) -> None:
        self._rig.work.pages.allowlist.export_wanted.emit()

    def _correct_an_entry(self) -> None:
        self._rig.work.pages.allowlist.edited.emit(next(iter(self._rig.line.enrolment.listings)))

    def _import_a_list(self) -> None:
        import_ = self._rig.work.pages.allowlist_commands.take_text(f"mac\n{NEVER_LISTED}\n")
        self._tasks.start(import_, "import")

    def _edit_a_template(self) -> None:
        designs = self._rig.line.labelling.designs
        assert designs is not None
        self._rig.work.pages.labels.design.edited.emit(designs.current)

    def _refuse_to_start(self) -> None:
        self._refusal = Refusal(Message(Level.ERROR, "What.", "To do."), RESOURCES)
        self._refusal.open()

    def _pair(self, pin: str) -> PairDialog:
        now = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
        shown = Certificate("ab" * 32, "pi-line3")
        return PairDialog("https://pi-line3.local:8443", shown, pin, now, self._rig.window)


def _dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
