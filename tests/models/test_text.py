"""Text from outside shows what is in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from station.models.columns import Column
from station.models.table import RowTableModel
from station.models.text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u202eevil", "⟨202E⟩evil"),
        ("a\u2067b\u2069", "a⟨2067⟩b⟨2069⟩"),
        ("CT\x1d42", "CT⟨001D⟩42"),
        ("Süd שלום 🏭 family 👩‍👧", "Süd שלום 🏭 family 👩‍👧"),
        ("two\nlines\tand", "two\nlines\tand"),
    ],
)
def test_what_acts_unseen_is_made_visible_and_nothing_else(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_no_cell_of_any_table_turns_its_text_around() -> None:
    column = Column[str]("container", lambda: "Container", lambda row: row, lambda row: row)
    model: RowTableModel[str, str] = RowTableModel([column])
    model.apply({"one": "\u202eevil"})
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    ):
        assert "⟨202E⟩evil" in model.data(model.index(0, 0), role)
