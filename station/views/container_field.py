"""A field for a container's code, typed or scanned."""

from __future__ import annotations

from station.core.scan import ContainerRead, Rules, read
from station.ports.scanner import TAKES_CONTAINERS
from station.views.tables import CODE_HINTS, Field


class ContainerField(Field):
    """Repairs a container's code that a wrong keyboard spoilt, where that is certain by the site's `rules`.

    What the program itself put in is left as it is.
    """

    def __init__(self, rules: Rules, placeholder: str = "") -> None:
        super().__init__(placeholder, name="Container")
        self._rules = rules
        self.setInputMethodHints(CODE_HINTS)
        self.setProperty(TAKES_CONTAINERS, True)
        self.editingFinished.connect(self._show_repaired)

    @property
    def container_id(self) -> str:
        """The container that is meant; empty for none."""
        text = self.text().strip()
        meaning = read(text, self._rules) if self.isModified() else None
        return meaning.container_id if isinstance(meaning, ContainerRead) and meaning.repair else text

    def _show_repaired(self) -> None:
        if self.container_id != self.text().strip():
            self.setText(self.container_id)
