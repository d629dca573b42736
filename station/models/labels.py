"""The labels in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from station.core.label import LabelState
from station.core.mac import Mac
from station.models.columns import Column
from station.models.instants import instant
from station.models.table import RowTableModel
from station.models.text import label_state_word, local_moment, translate
from station.ports.journal import LabelRecord


def _when(record: LabelRecord) -> float:
    return instant(record.at)


Words = Callable[[str], str]
"""Says what an adapter said, in the person's language."""


def _columns(words: Words) -> tuple[Column[LabelRecord], ...]:
    def detail(record: LabelRecord) -> str:
        return "; ".join(text for text in (record.reason, words(record.detail)) if text)

    return (*_COLUMNS, Column("detail", lambda: translate("Models", "Detail"), detail, detail))


_COLUMNS: tuple[Column[LabelRecord], ...] = (
    Column(
        "state",
        lambda: translate("Models", "State"),
        lambda r: label_state_word(r.state),
        lambda r: label_state_word(r.state),
    ),
    Column(
        "mac", lambda: translate("Models", "MAC"), lambda r: str(r.content.mac), lambda r: r.content.mac.value
    ),
    Column(
        "container",
        lambda: translate("Models", "Container"),
        lambda r: r.content.container_id,
        lambda r: r.content.container_id,
    ),
    Column(
        "session",
        lambda: translate("Models", "Session"),
        lambda r: r.content.session_id,
        lambda r: r.content.session_id,
    ),
    Column("copy", lambda: translate("Models", "Copy"), lambda r: r.content.mark, lambda r: r.content.copy),
    Column("printer", lambda: translate("Models", "Printer"), lambda r: r.printer, lambda r: r.printer),
    Column("when", lambda: translate("Models", "When"), lambda r: local_moment(r.at), _when),
)


_ASKED = (LabelState.UNKNOWN, LabelState.WAITING)


class LabelsModel(RowTableModel[int, LabelRecord]):
    """Labels by their number in the journal, the newest first: one that is tried again stays in its place.

    `words` translates a label's detail. `asked` has those that only a person can settle, oldest
    first, whatever the search hides; `asked_changed` tells that they are others.
    """

    asked_changed = Signal()

    def __init__(self, words: Words = str, parent: QObject | None = None) -> None:
        super().__init__(_columns(words), lambda record: record.id, newest_first=True, parent=parent)
        self._asked: dict[LabelState, dict[int, LabelRecord]] = {state: {} for state in _ASKED}

    def asked(self, state: LabelState) -> Mapping[int, LabelRecord]:
        """Give the labels in `UNKNOWN` or `WAITING`, by number."""
        return MappingProxyType(self._asked[state])

    def add(self, records: Iterable[LabelRecord]) -> None:
        """Show labels that were read; one that is there was told of, and is as it is."""
        fresh = {record.id: record for record in records if not self.has(record.id)}
        self.apply(fresh)
        self._ask(fresh.values())

    def put(self, record: LabelRecord) -> None:
        """Show one label's new state, or a new label."""
        self.apply({record.id: record})
        self._ask((record,))

    def _ask(self, records: Iterable[LabelRecord]) -> None:
        before = {state: dict(asked) for state, asked in self._asked.items()}
        for state, asked in self._asked.items():
            for record in records:
                if record.state is state:
                    asked[record.id] = record
                else:
                    asked.pop(record.id, None)
        if before != self._asked:
            self.asked_changed.emit()

    def set_search(self, text: str) -> None:
        """Show only labels that hold `text` in some column."""
        self.set_filter(text)

    def state_of(self, row: LabelRecord) -> LabelState:
        """Give the label's state."""
        return row.state

    def mac_of(self, row: LabelRecord) -> Mac:
        """Give the board."""
        return row.content.mac
