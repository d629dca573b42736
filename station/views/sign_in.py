"""Who works here (F3): a name typed, or a badge scanned; never asked for by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from station.core.operators import LONGEST, OperatorProblem
from station.ports.scanner import TAKES_SCANS
from station.views.tables import Field
from station.views.translation import translate
from station.views.widgets import plain_label, push_button

Judge = Callable[[str], OperatorProblem | None]


class SignIn(QDialog):
    """Emits `named` with the name or the badge's code; empty for nobody.

    `judge` says what may not sign in.
    """

    named = Signal(str)

    def __init__(self, current: str, judge: Judge, parent: QWidget) -> None:
        super().__init__(parent)
        self._judge = judge
        self.setWindowTitle(translate("SignIn", "Who works here?"))
        self.field = Field(name="Operator")
        self.field.setMaxLength(LONGEST)
        self.field.setProperty(TAKES_SCANS, True)
        self.field.setText(current)
        self.field.selectAll()
        self.field.returnPressed.connect(self._take_typed)
        self._problem = plain_label(role="problem")
        take = push_button(translate("SignIn", "Sign in  Enter"), name="Take the name", role="go")
        take.clicked.connect(self._take_typed)
        out = push_button(translate("SignIn", "Sign out"), name="Sign out")
        out.clicked.connect(self._sign_out)
        out.setVisible(bool(current))
        foot = QHBoxLayout()
        foot.addWidget(out)
        foot.addStretch(1)
        foot.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(plain_label(translate("SignIn", "Who works here?"), role="title"))
        column.addWidget(
            plain_label(translate("SignIn", "Type your name or scan your badge. It stands in the journal."))
        )
        column.addWidget(self.field)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self.setMinimumWidth(440)

    @property
    def problem(self) -> str:
        """What is wrong with what was given last."""
        return self._problem.text()

    def take(self, text: str) -> None:
        """Take a name or a badge; a board that was scanned by mistake is nobody."""
        problem = self._judge(text) if text.strip() else None
        if problem is not None:
            self.refuse(problem)
            return
        self.named.emit(text)
        self.accept()

    def refuse(self, problem: OperatorProblem = OperatorProblem.SECRET) -> None:
        """Say that nobody was named; the dialog goes on waiting."""
        self._problem.setText(
            translate("SignIn", "That is a board, not a badge.")
            if problem is OperatorProblem.BOARD
            else translate("SignIn", "That is nobody's badge or name here.")
        )
        self.field.selectAll()

    def _take_typed(self) -> None:
        self.take(self.field.text())

    def _sign_out(self) -> None:
        self.take("")
