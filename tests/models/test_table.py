"""The table all models are: order, filter, and what views are told, checked by Qt itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from station.core.mac import Mac
from station.models.columns import RIGHT, Column
from station.models.roles import Role
from station.models.table import RESET_ROWS, RowTableModel
from tests.models.conftest import Told, watched

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Jar:
    """A row of the tests."""

    rank: int = 0
    word: str = ""


COLUMNS = (
    Column[Jar]("rank", lambda: "Rank", lambda jar: str(jar.rank), lambda jar: jar.rank, RIGHT),
    Column[Jar]("word", lambda: "Word", lambda jar: jar.word, lambda jar: jar.word),
)

Jars = RowTableModel[int, Jar]


class JarsWithMac(RowTableModel[int, Jar]):
    """Rows that are boards."""

    def mac_of(self, row: Jar) -> Mac:
        return Mac.parse("A0B765010203")


def jars(*ranks: int) -> Jars:
    model = Jars(COLUMNS, lambda jar: jar.rank)
    watched(model)
    model.replace({key: Jar(rank) for key, rank in enumerate(ranks)})
    return model


def ranks(model: Jars) -> list[int]:
    return [jar.rank for jar in model.rows()]


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def test_rows_stand_in_the_model_s_own_order_and_ties_as_they_came() -> None:
    model = Jars(COLUMNS, lambda jar: jar.rank)
    model.apply({1: Jar(2, "first"), 2: Jar(1), 3: Jar(2, "second"), 4: Jar(0)})

    assert [model.row_of(key) for key in (4, 2, 1, 3)] == [0, 1, 2, 3]


@pytest.mark.parametrize("order", [ASCENDING, DESCENDING])
def test_ties_stand_as_they_came_in_either_direction(order: Qt.SortOrder) -> None:
    model = jars(1, 1, 1, 1)
    model.sort(1, order)
    model.apply({9: Jar(1), 2: Jar(1, "")})

    assert [model.row_of(key) for key in (0, 1, 2, 3, 9)] == [0, 1, 2, 3, 4]


def test_changed_rows_are_told_run_by_run() -> None:
    model = jars(*range(10))
    told = Told(model)

    model.apply({key: Jar(key, "new") for key in (1, 2, 3, 6, 9)})

    assert told.take() == [("change", 1, 3), ("change", 6, 6), ("change", 9, 9)]


def test_an_equal_row_is_not_told() -> None:
    model = jars(*range(3))
    told = Told(model)

    model.apply({1: Jar(1)}, removals=[77])

    assert told.take() == []


def test_coming_and_going_rows_are_told_run_by_run() -> None:
    model = jars(*range(0, 100, 10))
    told = Told(model)

    model.apply({20: Jar(41), 21: Jar(42), 22: Jar(95)}, removals=[1, 2, 7])

    assert told.take() == [("remove", 7, 7), ("remove", 1, 2), ("insert", 7, 7), ("insert", 3, 4)]
    assert ranks(model) == [0, 30, 40, 41, 42, 50, 60, 80, 90, 95]


def test_a_row_that_changes_its_place_is_moved_and_told() -> None:
    model = jars(*range(5))
    told = Told(model)

    model.apply({0: Jar(9)})

    assert told.take() == [("move", 0, 0, 5), ("change", 4, 4)]


def test_a_new_sort_value_in_the_same_place_is_no_move() -> None:
    model = jars(0, 10, 20)
    told = Told(model)

    model.apply({1: Jar(15)})

    assert told.take() == [("change", 1, 1)]


def test_many_moves_are_one_change_of_layout() -> None:
    model = jars(*range(40))
    told = Told(model)

    model.apply({key: Jar(100 - key) for key in range(20)})

    assert told.take() == [("layout",), ("change", 20, 39)]
    assert ranks(model) == sorted(ranks(model))


def test_a_large_batch_is_a_reset() -> None:
    model = jars()
    told = Told(model)

    model.apply({key: Jar(-key) for key in range(201)})

    assert told.take() == [("reset",)]
    assert ranks(model) == list(range(-200, 1))


def test_a_key_that_comes_and_goes_in_one_batch_stays() -> None:
    model = jars(1)

    model.apply({0: Jar(2)}, removals=[0])

    assert ranks(model) == [2]


@pytest.mark.parametrize("moving", [3, 30])
def test_a_selection_stays_with_its_row(moving: int) -> None:
    model = jars(*range(40))
    view = QTableView()
    view.setModel(model)
    selection = view.selectionModel()
    selection.select(
        model.index(2, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )

    model.apply({key: Jar(100 + key) for key in range(moving)}, removals=[35])
    model.sort(0, DESCENDING)

    (selected,) = selection.selectedRows()
    assert selected.data(Role.ROW) == Jar(102)


def test_text_is_searched_in_every_column_whatever_the_case() -> None:
    model = jars()
    model.apply({1: Jar(1, "Käfig"), 2: Jar(2, "tray")})

    model.set_filter("KÄF")
    assert ranks(model) == [1]
    model.set_filter("2")
    assert ranks(model) == [2]
    model.set_filter()
    assert ranks(model) == [1, 2]


@pytest.mark.parametrize("text", ["a0b765", "A0:B7", "b7-65-01", "b765.0102", " A0B765010203 "])
def test_a_board_is_found_by_any_spelling_of_its_mac(text: str) -> None:
    model = JarsWithMac(COLUMNS)
    model.replace({1: Jar(1)})

    model.set_filter(text)

    assert model.rowCount() == 1


def test_a_search_follows_what_a_row_says_now() -> None:
    model = jars(1)
    model.set_filter("new")
    assert model.rowCount() == 0

    model.apply({0: Jar(1, "new")})
    assert model.rowCount() == 1

    model.apply({0: Jar(1, "old")})
    assert model.rowCount() == 0


def test_a_filter_takes_out_and_puts_back_only_what_differs() -> None:
    model = jars(*range(10))
    told = Told(model)

    model.set_filter(predicate=lambda jar: jar.rank not in (3, 4))
    model.set_filter()

    assert told.take() == [("remove", 3, 4), ("insert", 3, 4)]


@pytest.mark.parametrize("order", [ASCENDING, DESCENDING])
def test_a_filter_that_takes_out_most_rows_of_many_leaves_the_others_as_they_stand(
    order: Qt.SortOrder,
) -> None:
    count = 4 * RESET_ROWS
    model = jars(*(key % 7 for key in range(count)))
    model.sort(0, order)
    kept = [key for key in range(count) if key % 7 in (2, 5)]

    model.set_filter(predicate=lambda jar: jar.rank in (2, 5))

    assert ranks(model) == sorted((key % 7 for key in kept), reverse=order is DESCENDING)
    assert sorted(kept, key=lambda key: model.row_of(key) or 0) == sorted(
        kept, key=lambda key: (-(key % 7) if order is DESCENDING else key % 7, key)
    )
    assert model.row_of(0) is None
    model.apply({2: Jar(5)}, [5])
    model.set_filter()
    assert ranks(model).count(5) == len([key for key in range(count) if key % 7 == 5])
    assert model.rowCount() == count - 1


def test_other_columns_may_be_shown() -> None:
    model = jars(2, 1)
    model.sort(0, DESCENDING)

    model.set_columns(COLUMNS[1:])

    assert model.columnCount() == 1
    assert ranks(model) == [1, 2]
    assert model.sorted_by == (-1, ASCENDING)
    assert model.column_of("word") == 0


def test_a_cell_says_its_text_its_sentence_and_its_row() -> None:
    model = jars()
    model.apply({1: Jar(7, "jam")})
    cell, first = model.index(0, 1), model.index(0, 0)

    assert cell.data() == "jam"
    assert cell.data(Role.SORT) == "jam"
    assert cell.data(Role.ROW) == Jar(7, "jam")
    assert cell.data(Role.STATE) is None
    assert cell.data(Role.MAC) is None
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "jam"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Word: jam"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Rank: 7, Word: jam."
    assert Qt.AlignmentFlag(first.data(Qt.ItemDataRole.TextAlignmentRole)) == RIGHT
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Word"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_cells_have_no_children() -> None:
    model = jars(1)

    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_a_row_that_is_not_there_is_an_index_error() -> None:
    for row in (-1, 1):
        with pytest.raises(IndexError):
            jars(1).at(row)


def test_a_new_language_is_told_to_header_and_cells() -> None:
    model = jars(1, 2)
    told = Told(model)

    model.retranslate()

    assert told.take() == [("change", 0, 1)]


# -- against a plain list ---------------------------------------------------------


@dataclass
class Plain:
    """What the model should show, kept in the simplest way."""

    rows: dict[int, Jar]
    key: Callable[[Jar], object]
    descending: bool = False
    accepts: Callable[[Jar], bool] = lambda jar: True

    def shown(self) -> list[tuple[int, Jar]]:
        wanted = [(key, jar) for key, jar in self.rows.items() if self.accepts(jar)]
        return sorted(wanted, key=lambda item: self.key(item[1]), reverse=self.descending)  # type: ignore[arg-type, return-value]


JARS = st.builds(Jar, st.integers(0, 5), st.sampled_from(["", "a", "ab", "b"]))
BATCHES = st.tuples(
    st.just("apply"),
    st.dictionaries(st.integers(0, 30), JARS, max_size=25),
    st.lists(st.integers(0, 30), max_size=10),
)
SORTS = st.tuples(st.just("sort"), st.integers(-1, 1), st.booleans())
FILTERS = st.tuples(st.just("filter"), st.sampled_from(["", "a", "b"]), st.integers(0, 5))
STEPS = st.lists(st.one_of(BATCHES, BATCHES, SORTS, FILTERS), max_size=12)


def perform(model: Jars, plain: Plain, step: tuple[object, ...]) -> None:
    match step:
        case ("apply", dict(upserts), list(removals)):
            model.apply(upserts, removals)
            for key in removals:
                if key not in upserts:
                    plain.rows.pop(key, None)
            plain.rows.update(upserts)
        case ("sort", int(column), bool(descending)):
            model.sort(column, DESCENDING if descending else ASCENDING)
            plain.key = COLUMNS[column].sort_key if column >= 0 else (lambda jar: jar.rank)
            plain.descending = descending and column >= 0
        case ("filter", str(text), int(least)):
            model.set_filter(text, lambda jar: jar.rank >= least)
            plain.accepts = lambda jar: jar.rank >= least and (text in jar.word or text in str(jar.rank))


@settings(deadline=None, max_examples=150)
@given(STEPS)
def test_any_history_ends_as_a_plain_list_would(steps: Iterable[tuple[object, ...]]) -> None:
    model = jars()
    plain = Plain({}, lambda jar: jar.rank)
    told = Told(model)
    for step in steps:
        keys = [key for key, _ in plain.shown()]
        held = [(key, QPersistentModelIndex(model.index(row, 1))) for row, key in enumerate(keys)]
        told.take()

        perform(model, plain, step)

        shown = plain.shown()
        assert model.rows() == [jar for _, jar in shown]
        assert [model.row_of(key) for key, _ in shown] == list(range(len(shown)))
        assert model.rowCount() == len(shown)
        assert all(model.row_of(key) is None for key in plain.rows.keys() - dict(shown).keys())
        if ("reset",) not in told.take():
            for key, index in held:
                assert index.isValid() == (model.row_of(key) is not None)
                assert not index.isValid() or index.row() == model.row_of(key)
