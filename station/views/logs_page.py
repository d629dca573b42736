"""The Pi's log: followed while somebody looks, filtered, paused, copied, written to a file."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.app.line import Line
from station.app.notices import Level
from station.app.reconnect import FeedState
from station.app.tasks import Tasks
from station.core.logs import LogLevel
from station.models.logs import LogsModel, plain_text
from station.views.async_ui import Bonds, answered
from station.views.attention import Attention
from station.views.error_words import Message
from station.views.icons import Icons
from station.views.link_words import age, feed_word, of_link
from station.views.log_table import LogTable
from station.views.message_bar import MessageBar
from station.views.tables import search_field
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import QuietButton, plain_label, restyle

_LEVELS = (LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR)


class LogsPage(QWidget):
    """Shows a line's logbook; the Pi is asked only while the page is in sight."""

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks, messages: MessageBar) -> None:
        super().__init__()
        self.setObjectName("page")
        self._line = line
        self._logbook = line.logbook
        self._ticker = ticker
        self._tasks = tasks
        self._messages = messages
        self.model = LogsModel(line.logbook)
        self.table = LogTable(self.model, icons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.state = plain_label(role="caption", wrap=True)
        self.level = QComboBox()
        self.level.setAccessibleName("Least level")
        self.level.addItems(
            [
                translate("Logs", "All levels"),
                translate("Logs", "Info and worse"),
                translate("Logs", "Warnings and worse"),
                translate("Logs", "Errors only"),
            ]
        )
        self.level.currentIndexChanged.connect(lambda place: self.model.set_least(_LEVELS[place]))
        self.search = search_field("Search log", translate("Logs", "Search"))
        self.search.textChanged.connect(self.model.set_search)
        self.pause = QuietButton(translate("Logs", "Pause"), name="Pause")
        self.pause.setCheckable(True)
        self.pause.clicked.connect(self._pause)
        self.follow = QuietButton(translate("Logs", "Follow the end"), name="Follow")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.follow.clicked.connect(self.table.follow)
        self.table.following_changed.connect(self.follow.setChecked)
        self._lay_out(icons)
        self._bonds = Bonds(line.logbook.status.subscribe(lambda _: self.refresh()))
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._count)
        ticker.tick.connect(self.refresh)
        self._attention = Attention(self, ticker, self._begin, self._end)
        self.refresh()
        self._count()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._attention.close()
        self._bonds.close()
        self._ticker.tick.disconnect(self.refresh)
        self.model.close()

    def refresh(self) -> None:
        """Say how the log comes, and what waits while it is paused."""
        status = self._logbook.now
        text, tone = translate("Logs", "not followed"), False
        if status is not None:
            text, tone = feed_word(status.state), not status.state.is_reachable
            if status.state is FeedState.POLLING:
                text = translate("Logs", "no stream: asked every 5 s")
            if tone and status.state is not FeedState.CONNECTING:
                old = age((self._ticker.now() - status.since).total_seconds())
                text = translate("Logs", "Not live since {age}. {why}").format(age=old, why=of_link(status))
        lost = tone and status is not None and status.state is not FeedState.CONNECTING
        self.state.setText(text)
        restyle(self.state, role="stale" if lost else "caption")
        self.table.set_stale(lost)
        self.pause.setText(
            translate("Logs", "Go on: {n} waiting").format(n=self._logbook.held)
            if self._logbook.is_paused
            else translate("Logs", "Pause")
        )

    async def write_file(self, path: Path) -> None:
        """Write every line that is shown to a file of text."""
        text = "".join(f"{plain_text(row)}\n" for row in self.model.rows())
        try:
            await asyncio.to_thread(path.write_text, text, encoding="utf-8", newline="\n")
        except OSError as error:
            what = translate("Logs", "{file} is not written: {why}")
            what = what.format(file=path, why=error.strerror or error)
            todo = translate("Logs", "Choose another folder, or free some space.")
            self._messages.tell(Message(Level.ERROR, what, todo))
        else:
            what = translate("Logs", "The log is in {file}.").format(file=path)
            self._messages.tell(Message(Level.INFO, what))

    def _begin(self) -> None:
        self._logbook.watch()
        self._ticker.want("logs", True)
        self.refresh()

    def _end(self) -> None:
        self._logbook.unwatch()
        self._ticker.want("logs", False)

    def _pause(self, paused: bool) -> None:
        (self._logbook.pause if paused else self._logbook.resume)()
        self.refresh()

    def _copy(self) -> None:
        text = translate("Logs", "Lines copied: {n}.").format(n=self.table.copy())
        self._messages.tell(Message(Level.INFO, text))

    async def _export(self) -> None:
        dialog = QFileDialog(self.window(), translate("Logs", "Write the log to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("log")
        dialog.selectFile(f"pi-{self._ticker.now().astimezone():%Y%m%d-%H%M%S}.log")
        if await answered(dialog):
            await self.write_file(Path(dialog.selectedFiles()[0]))

    def _count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._stack.setCurrentIndex(0 if shown else 1)
        self._empty.setText(
            translate("Logs", "No line matches. Choose “All levels” and clear the search.")
            if total
            else translate("Logs", "No line of the Pi's log has come yet.")
        )
        text = translate("Logs", "{shown} of {total} lines")
        self._counts.setText(text.format(shown=shown, total=total))

    def _lay_out(self, icons: Icons) -> None:
        self._empty = plain_label(role="empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._counts = plain_label(role="caption")
        copy = QuietButton(translate("Logs", "Copy"), name="Copy log lines")
        copy.setIcon(icons.icon("copy"))
        copy.clicked.connect(self._copy)
        export = QuietButton(translate("Logs", "Write to a file…"), name="Export log")
        export.clicked.connect(lambda: self._tasks.start(self._export(), "export the log"))
        clear = QuietButton(translate("Logs", "Clear"), name="Clear log")
        clear.clicked.connect(self._logbook.clear)
        head = QHBoxLayout()
        head.addWidget(plain_label(translate("Logs", "Logs"), role="title"))
        head.addStretch(1)
        head.addWidget(self.level)
        self.search.setMaximumWidth(280)
        head.addWidget(self.search)
        tools = QHBoxLayout()
        for button in (self.follow, self.pause, copy, export, clear):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self._counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(self._stack, 1)
        column.addLayout(tools)
