"""The table that all models of the station are: sorted, filtered, changed in batches."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import compress, count, groupby
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from station.core.mac import Mac
from station.models.columns import Column
from station.models.ranking import Rank, Ranking, runs
from station.models.roles import ANSWERED, Role
from station.models.search import RowFilter
from station.models.text import visible

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")

AnyIndex = QModelIndex | QPersistentModelIndex
Predicate = Callable[[Row], bool]

_NOWHERE = QModelIndex()
_ASCENDING = Qt.SortOrder.AscendingOrder

RESET_ROWS = 200
"""Up to so many rows that come and go in one batch are told run by run, in any table."""
FEW_MOVES = 8
"""Up to so many rows that change their place in one batch are told one by one, in any table.

Measured with a view: a move costs about 12 us, a change of layout 0.02 us for each row
of the table: in 10,000 rows it pays from some 50 moves on.
"""


class RowTableModel(QAbstractTableModel, Generic[Key, Row]):
    """Rows by key, shown in our own order through our own filter.

    Rows are immutable values: a changed row is a new object under the same key.
    A batch goes in through `apply`, `show_only` or `replace`. Column -1 sorts by `natural`, the
    model's own order; rows that are equal in it stand in the order in which they
    first came. Selections and persistent indexes stay with their key, except
    through a reset (a batch in which a quarter of the rows come or go).
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        natural: Callable[[Row], Any] | None = None,
        *,
        newest_first: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._natural: Callable[[Row], Any] = natural or (lambda row: 0)
        self._natural_descending = newest_first
        self._sort_key = self._natural
        self._descending = newest_first
        self._sort_column = -1
        self._filter: RowFilter[Key, Row] = RowFilter(self._texts, self.mac_of)
        self._rows: dict[Key, Row] = {}
        self._turns: dict[Key, int] = {}
        self._turn = count()
        self._ranking: Ranking[Key] = Ranking()
        self._rebuild()

    # -- for models: what a row has -----------------------------------------

    def state_of(self, row: Row) -> object:
        """Give the row's state for `Role.STATE`."""
        return None

    def mac_of(self, row: Row) -> Mac | None:
        """Give the row's board for `Role.MAC`."""
        return None

    def sentence(self, row: Row) -> str:
        """Say the whole row for a screen reader."""
        named = ((column.title(), column.text(row)) for column in self._columns)
        return visible(", ".join(f"{title}: {text}" for title, text in named if text) + ".")

    # -- for views ------------------------------------------------------------

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, left to right."""
        return self._columns

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns, in the model's own order."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._filter.forget()
        self._take_order(-1, _ASCENDING)
        self._rebuild()
        self.endResetModel()

    def column_of(self, key: str) -> int:
        """Give the number of the column with this key; ValueError when there is none."""
        return [column.key for column in self._columns].index(key)

    def at(self, row: int) -> Row:
        """Give what stands in a row; IndexError when there is no such row."""
        if row < 0:
            raise IndexError(row)
        return self._rows[self._ranking.key_at(row)]

    def row_of(self, key: Key) -> int | None:
        """Say in which row a key is shown; None when it is filtered out or not there."""
        return self._ranking.position(key)

    def rows(self) -> list[Row]:
        """Give what is shown, top to bottom."""
        return [self._rows[key] for key in self._ranking]

    def everything(self) -> list[Row]:
        """Give all rows, filtered out or not, in the order in which they first came."""
        return list(self._rows.values())

    def has(self, key: Key) -> bool:
        """Say whether there is a row with this key, filtered out or not."""
        return key in self._rows

    @property
    def total(self) -> int:
        """How many rows there are, filtered out or not."""
        return len(self._rows)

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column (-1: the model's own order) and direction in force."""
        return self._sort_column, Qt.SortOrder.DescendingOrder if self._descending else _ASCENDING

    def retranslate(self) -> None:
        """Say everything again after a change of language."""
        self._filter.forget()
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self._tell_changed([(0, len(self._ranking) - 1)] if self._ranking else [])

    # -- Qt's questions -------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the shown rows; cells have no children."""
        return 0 if parent.isValid() else len(self._ranking)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the columns; cells have no children."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one cell: its text, its tool tip, a sentence, or a `Role`."""
        if role not in ANSWERED:  # most of what a view asks
            return None
        number, column_number = index.row(), index.column()
        if not (0 <= number < len(self._ranking) and 0 <= column_number < len(self._columns)):
            return None
        row, column = self.at(number), self._columns[column_number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return visible(column.text(row))
            case Qt.ItemDataRole.ToolTipRole:
                return visible(column.tooltip(row) if column.tooltip else column.text(row)) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.align
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Role.STATE:
                return self.state_of(row)
            case Role.MAC:
                return self.mac_of(row)
            case Role.ROW:
                return row
            case Role.SORT:
                return column.sort_key(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give a column's title; rows have none."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._columns[section].title()
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._columns[section].align
        return None

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Order by a column, or by the model's own order with -1."""
        self._take_order(column, order)
        self._lay_out(self._rebuild)

    def set_filter(self, text: str = "", predicate: Predicate[Row] | None = None) -> None:
        """Show only rows that `predicate` accepts and that hold `text` in some column."""
        self._filter.set(text, predicate)
        flags = self._filter.flags(self._rows)
        wanted = dict(compress(self._rows.items(), flags))
        leaving, arriving = self._ranking.difference(wanted)
        if self._is_large(len(leaving) + len(arriving)):
            self.beginResetModel()
            if arriving:
                self._rebuild(flags)
            else:
                self._ranking.keep(wanted)
            self.endResetModel()
        else:
            self._remove(leaving)
            self._insert(arriving)

    # -- batches --------------------------------------------------------------

    def show_only(self, rows: Mapping[Key, Row]) -> None:
        """Show exactly these, by the way of `apply`: what is selected stays so."""
        self.apply(rows, tuple(self._rows))

    def apply(self, upserts: Mapping[Key, Row], removals: Iterable[Key] = ()) -> None:
        """Put rows in, new or in place of what their key had, and take others out.

        A key that is in both is put in. A row equal to the one that is there costs
        nothing and is not told.
        """
        fresh = {key: row for key, row in upserts.items() if self._rows.get(key) != row}
        gone = [key for key in dict.fromkeys(removals) if key in self._rows and key not in upserts]
        self._filter.forget((*fresh, *gone))
        wanted = {key for key, row in fresh.items() if self._filter.accepts(key, row)}
        leaving = [key for key in (*gone, *fresh) if key in self._ranking and key not in wanted]
        arriving = [key for key in fresh if key in wanted and key not in self._ranking]
        if self._is_large(len(leaving) + len(arriving)):
            self.beginResetModel()
            self._store(fresh)
            self._forget(gone)
            self._rebuild()
            self.endResetModel()
            return
        staying = [key for key in fresh if key in wanted and key in self._ranking]
        self._store(fresh)
        self._remove(leaving)
        self._forget(gone)
        self._move(staying)
        self._insert(arriving)
        self._tell_changed(runs(row for key in staying if (row := self.row_of(key)) is not None))

    def replace(self, rows: Mapping[Key, Row]) -> None:
        """Throw everything away and begin with these rows, in their order."""
        self.beginResetModel()
        self._filter.forget()
        self._rows.clear()
        self._turns.clear()
        self._store(rows)
        self._rebuild()
        self.endResetModel()

    # -- inside ---------------------------------------------------------------

    def _spoken(self, row: Row, column: Column[Row]) -> str:
        if column is self._columns[0]:
            return self.sentence(row)
        return f"{column.title()}: {visible(column.text(row))}"

    def _take_order(self, column: int, order: Qt.SortOrder) -> None:
        if 0 <= column < len(self._columns):
            self._sort_column = column
            self._sort_key = self._columns[column].sort_key
            self._descending = order == Qt.SortOrder.DescendingOrder
        else:
            self._sort_column = -1
            self._sort_key = self._natural
            self._descending = self._natural_descending

    def _texts(self, row: Row) -> Iterable[str]:
        return (column.text(row) for column in self._columns)

    def _is_large(self, comings_and_goings: int) -> bool:
        return comings_and_goings > max(RESET_ROWS, len(self._ranking) // 4)

    def _store(self, rows: Mapping[Key, Row]) -> None:
        for key in rows:
            if key not in self._turns:
                self._turns[key] = next(self._turn)
        self._rows.update(rows)

    def _forget(self, keys: Iterable[Key]) -> None:
        for key in keys:
            del self._rows[key], self._turns[key]

    def _rank(self, key: Key) -> Rank[Key]:
        return self._ranking.rank(self._sort_key(self._rows[key]), self._turns[key], key)

    def _rebuild(self, flags: Sequence[bool] = ()) -> None:
        shown, turns = self._rows, iter(self._turns.values())  # both in the order of the turns
        if not self._filter.is_open:
            flags = flags or self._filter.flags(shown)
            shown, turns = dict(compress(shown.items(), flags)), compress(turns, flags)
        self._ranking.rebuild(map(self._sort_key, shown.values()), turns, shown, descending=self._descending)

    def _remove(self, keys: Iterable[Key]) -> None:
        positions = [position for key in keys if (position := self.row_of(key)) is not None]
        for first, last in reversed(runs(positions)):
            self.beginRemoveRows(_NOWHERE, first, last)
            self._ranking.remove(first, last)
            self.endRemoveRows()

    def _insert(self, keys: Iterable[Key]) -> None:
        ranks = self._ranking.in_order(self._rank(key) for key in keys)
        blocks = [(slot, list(block)) for slot, block in groupby(ranks, self._ranking.slot)]
        for slot, block in reversed(blocks):
            self.beginInsertRows(_NOWHERE, slot, slot + len(block) - 1)
            self._ranking.insert(slot, block)
            self.endInsertRows()

    def _move(self, keys: Iterable[Key]) -> None:
        ranks = {key: rank for key in keys if (rank := self._rank(key)) != self._ranking.rank_of(key)}
        if len(ranks) > max(FEW_MOVES, len(self._ranking) // 200):
            self._lay_out(lambda: self._ranking.update(ranks))
            return
        for key, rank in ranks.items():
            here = self._ranking.position(key)
            assert here is not None  # noqa: S101 - only shown keys are moved
            before = self._ranking.slot(rank)
            stays = before in (here, here + 1)
            if not stays:
                self.beginMoveRows(_NOWHERE, here, here, _NOWHERE, before)
            self._ranking.move(here, before, rank)
            if not stays:
                self.endMoveRows()

    def _lay_out(self, change: Callable[[], None]) -> None:
        """Change the order of the same rows; persistent indexes go with their keys."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._ranking.key_at(index.row()) for index in before]
        change()
        after = [
            self.index(row, index.column()) if (row := self.row_of(key)) is not None else _NOWHERE
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _tell_changed(self, changed: Iterable[tuple[int, int]]) -> None:
        last_column = len(self._columns) - 1
        for first, last in changed:
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))
