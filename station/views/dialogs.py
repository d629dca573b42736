"""The window's dialogs, each made when it is asked for: help, about, sign-in, the scanner's test."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from station.app.desk import Desk
from station.views.actions import Actions
from station.views.message_bar import MessageBar

if TYPE_CHECKING:  # the first picture waits for none of these
    from PySide6.QtGui import QTextDocument

    from station.ports.scanner import Scan
    from station.ports.tones import Tones
    from station.views.about import About
    from station.views.help_dialog import HelpDialog
    from station.views.scanner_test import ScannerTest
    from station.views.set_up_sheet import MakeCodes
    from station.views.sign_in import SignIn


class Dialogs:
    """Opens dialogs over `parent`; one that is about scans takes them while it is open."""

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        messages: MessageBar,
        parent: QWidget,
        *,
        about: Callable[[], About] | None,
        codes: MakeCodes | None,
        tones: Tones | None,
    ) -> None:
        self._desk = desk
        self._actions = actions
        self._messages = messages
        self._parent = parent
        self._make_about = about
        self._codes = codes
        self._tones = tones
        self._help: HelpDialog | None = None
        self._scanner_test: ScannerTest | None = None
        self._sign_in: SignIn | None = None

    @property
    def want_scans(self) -> bool:
        """True while a dialog is open that is about scans."""
        return self._sign_in is not None or self._scanner_test is not None

    def take(self, scan: Scan, *, is_secret: bool = False) -> bool:
        """Give a scan to the dialog that waits for one; says whether there is any.

        One that may hold a secret, or be the rest of one, is nobody's name.
        """
        if self._sign_in is not None and is_secret:
            self._sign_in.refuse()
        elif self._sign_in is not None:
            self._sign_in.take(scan.text)
        elif self._scanner_test is not None:
            self._scanner_test.take(scan)
        else:
            return False
        return True

    def help(self) -> None:
        """Show the keys and what they do."""
        if self._help is None:
            from station.views.help_dialog import HelpDialog

            self._help = HelpDialog(self._actions, self._parent)
        self._help.open()

    def about(self) -> None:
        """Show which build this is."""
        from station.views.about import About, AboutDialog

        dialog = AboutDialog(self._make_about() if self._make_about is not None else About(), self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def sign_in(self) -> None:
        """Ask who works here."""
        if self._sign_in is None:
            from station.views.sign_in import SignIn

            self._sign_in = SignIn(self._desk.operator, self._desk.operator_problem, self._parent)
            self._sign_in.named.connect(self._desk.sign_in)
            self._sign_in.finished.connect(self._signed_in)
            self._sign_in.open()

    def test_scanner(self) -> None:
        """Open the scanner's test page; while it is open no scan counts."""
        from station.core.scan import Rules
        from station.views.scanner_test import ScannerTest
        from station.views.sound_words import of_silence

        scanner = self._desk.settings.scanner
        silence = of_silence(self._desk.settings.sound, self._tones.availability()) if self._tones else ""
        rules = Rules.of(scanner.container_pattern, gs1_serial=scanner.gs1_serial_is_mac)
        self._scanner_test = ScannerTest(
            rules,
            scanner.wedge_gap_ms,
            scanner.wrapping,
            self._print_sheet,
            self._save_sheet,
            self._codes,
            silence,
            self._parent,
        )
        self._scanner_test.finished.connect(self._scanner_tested)
        self._scanner_test.open()

    def _signed_in(self) -> None:
        if self._sign_in is not None:
            self._sign_in.deleteLater()
            self._sign_in = None

    def _scanner_tested(self) -> None:
        if self._scanner_test is not None:
            self._scanner_test.deleteLater()
            self._scanner_test = None

    def _save_sheet(self, sheet: QTextDocument) -> None:
        from station.views.paper import save_document

        save_document(sheet, self._scanner_test or self._parent, self._messages.tell)

    def _print_sheet(self, sheet: QTextDocument) -> None:
        from station.views.paper import print_document

        print_document(sheet, self._scanner_test or self._parent)
