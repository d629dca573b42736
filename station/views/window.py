"""The main window with what only it needs: its scanners, and what keeps its workstation awake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from station.app.desk import Desk
from station.app.notices import Level
from station.core.errors import StationError
from station.core.settings import ScannerSettings
from station.views.demo_scanner import DemoScanner
from station.views.error_words import Message, of_error
from station.views.main_window import MainWindow
from station.views.outside_words import outside

if TYPE_CHECKING:  # the first picture waits for neither
    from station.app.line import Line
    from station.app.vigil import Vigil


class Scanners(Protocol):
    """What listens to the scanners of the settings."""

    def apply(self, settings: ScannerSettings, badge_pattern: str = "") -> None:
        """Use these from now on."""

    def close(self) -> None:
        """Hear no more of any of them."""


class Window:
    """The main window with everything that only it needs, from opening to the end.

    Its first picture waits for no scanner: the keyboard is listened to from then on, before
    a key that was typed meanwhile is looked at, and the others from `use_scanners` on.
    """

    def __init__(
        self,
        main: MainWindow,
        desk: Desk,
        demo: DemoScanner,
        *,
        make_scanners: Callable[[], Scanners],
        make_vigil: Callable[[], Vigil],
    ) -> None:
        self.main = main
        self.desk = desk
        self.demo = demo
        self._make_scanners = make_scanners
        self._make_vigil = make_vigil
        self._unsubscribe = desk.line_changed.subscribe(self._take_line)
        main.painted.connect(self._hear_keyboard)

    @cached_property
    def _scanners(self) -> Scanners:
        return self._make_scanners()

    @cached_property
    def _vigil(self) -> Vigil:
        return self._make_vigil()

    def use_scanners(self) -> None:
        """Listen to all the scanners of the settings from now on."""
        self._apply(self.desk.settings.scanner)

    def _hear_keyboard(self) -> None:
        self._apply(replace(self.desk.settings.scanner, serial="", camera=""))

    def _take_line(self, line: Line | None) -> None:
        self.use_scanners()
        self._vigil.follow(line)

    def _apply(self, scanner: ScannerSettings) -> None:
        self._scanners.apply(scanner, self.desk.settings.station.operator_pattern)

    def tell(self, error: StationError) -> None:
        """Show an error in the message bar."""
        self.main.tell(of_error(error))

    def warn(self, text: str) -> None:
        """Show a sentence in the message bar."""
        self.main.tell(Message(Level.WARNING, outside(text)))

    async def aclose(self) -> None:
        """Close the scanners, the window and its line, in this order."""
        self._unsubscribe()
        self._scanners.close()
        await self.main.aclose()
        await self.desk.aclose()
        await self._vigil.aclose()
        self.main.deleteLater()
