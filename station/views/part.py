"""What the parts of Maintenance share: asking, saying what came of it, and saying what is missing."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from station.app.house import Household
from station.app.line import Line
from station.app.tasks import Tasks
from station.core.errors import StationError
from station.core.house import Feature
from station.views.async_ui import Bonds
from station.views.attention import Attention
from station.views.error_words import of_error
from station.views.house_words import why_missing
from station.views.icons import Icons
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import plain_label, push_button, restyle


class Part(QWidget):
    """One part. Its widgets go into `body`; `feature` is what it cannot do without.

    A part that the Pi lacks shows the reason in place of itself. `begin` and `end` are called
    when it comes into sight and goes out of it. What goes wrong in `run` is told in
    the part, with the code and the correlation id for support.
    """

    title = ""
    feature: Feature | None = None

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__()
        self.line = line
        self.house: Household = line.house
        self.icons = icons
        self.ticker = ticker
        self._tasks = tasks
        self._running: dict[str, asyncio.Task[Any]] = {}
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.said = plain_label(wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        self._stack.addWidget(self._lacking())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self._stack, 1)
        self.bonds = Bonds(line.house.missing.subscribe(lambda _: self.look()))
        self._attention: Attention | None = None

    def open(self) -> None:
        """Begin to work; called once, when all is built."""
        self._attention = Attention(self, self.ticker, self.begin, self.end)
        self.look()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        if self._attention is not None:
            self._attention.close()
        self.bonds.close()
        for task in tuple(self._running.values()):
            task.cancel()

    @property
    def missing(self) -> str:
        """Why this Pi does not have the part; empty where it has it, as far as is known."""
        return why_missing(self.house.lacks(self.feature)) if self.feature is not None else ""

    def ask(self) -> None:
        """Ask the Pi for what is not asked for by itself."""

    def begin(self) -> None:
        """Somebody looks."""
        self.ask()

    def end(self) -> None:
        """Nobody looks any more."""

    def refresh(self) -> None:
        """Show what is known now."""

    def look(self) -> None:
        """Show the part, or why it is not there."""
        self._why.setText(self.missing)
        self._stack.setCurrentIndex(1 if self.missing else 0)
        self.refresh()

    def is_busy(self, name: str) -> bool:
        """Say whether something of this name is under way."""
        return name in self._running

    def run(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Do something unless it is being done already; tell what goes wrong."""
        if name in self._running:
            work.close()
            return
        self._running[name] = self._tasks.start(self._guarded(name, work), f"maintenance: {name}")
        self.refresh()

    def tell(self, text: str, tone: str = "") -> None:
        """Say what came of something: ``problem`` or ``fine`` for the tone; empty says nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        restyle(self.said, role=tone or "caption")

    async def _guarded(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except StationError as error:
            if not self.missing:
                self.tell(of_error(error).text, "problem")
        except asyncio.CancelledError:
            self._running.pop(name, None)
            raise
        self._running.pop(name, None)
        self.look()

    async def _ask_again(self) -> None:
        await self.house.again()
        self.ask()

    def _lacking(self) -> QWidget:
        panel = QWidget()
        self._why = plain_label(role="empty", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        again = push_button(translate("Maintenance", "Ask the Pi again"), name="Ask again")
        again.clicked.connect(lambda: self.run("ask again", self._ask_again()))
        column = QVBoxLayout(panel)
        column.addStretch(1)
        column.addWidget(self._why)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return panel
