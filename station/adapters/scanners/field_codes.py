"""Which quick texts are codes although a person could be typing them where the focus is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from station.core.wrapping import NO_WRAPPING, Wrapping

if TYPE_CHECKING:
    from station.core.scan import Rules


class FieldCodes:
    """Tells codes from what else is typed quickly, such as a password by a program.

    `container_pattern` is the site's where boards and containers are scanned in pairs; a
    container's code is a scan then, except in a field that is there to take it. What fits
    the `badge_pattern` is one everywhere.
    """

    def __init__(
        self, wrapping: Wrapping = NO_WRAPPING, container_pattern: str = "", badge_pattern: str = ""
    ) -> None:
        self._wrapping = wrapping
        self._container_pattern = container_pattern
        self._badge_pattern = badge_pattern

    def holds(self, text: str, *, takes_containers: bool = False, hides_text: bool = False) -> bool:
        """Say whether the text is a code of some kind, and not for the field that has the focus.

        What may hold a password is a code: no field shall show it, unless it is one that
        `hides_text`, into which a program may type one.
        """
        # Not before the first picture.
        from station.core.layout import narrow
        from station.core.operators import is_badge
        from station.core.scan import ContainerRead, NotAMac, ScanRefusal, read
        from station.core.torn import is_hidden

        if self._wrapping.opens(narrow(text)) or is_badge(text, self._badge_pattern):
            return True
        meaning = read(narrow(text), self._rules)
        if isinstance(meaning, ContainerRead):
            return not takes_containers
        if is_hidden(meaning, narrow(text)) and not hides_text:
            return True
        return not isinstance(meaning, NotAMac) or meaning.reason not in (
            ScanRefusal.NO_MAC,
            ScanRefusal.EMPTY,
        )

    @cached_property
    def _rules(self) -> Rules:
        from station.core.scan import Rules

        return Rules.of(self._container_pattern)
