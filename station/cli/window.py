"""``station`` and ``station --demo``: the window."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from station.adapters.display import need_display
from station.app.later import Later
from station.compose import Ground, Options, build_window, prepare
from station.core.errors import StationError

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from station.adapters.journal import Journal
    from station.cli.life import Script
    from station.core.settings import Profile
    from station.views.main_window import MainWindow
    from station.views.window import Window

FIRST_PAINT_MS = 1000


def run(given: argparse.Namespace, options: Options) -> int:
    """Show the window until it is closed; 0, or 2 when the data directory cannot be used."""
    if given.headless_demo is None:
        need_display(os.environ)
    with _uncollected():
        from station.views.plain_imports import use_plain_imports

        use_plain_imports()
        if given.headless_demo is not None:
            from station.cli.demo import play

            return play(options, given.headless_demo)
        if given.demo:
            from station.cli.demo import show

            return show(options)
        from station.views.application import make_application

        application = make_application(sys.argv)
        try:
            ground = prepare(options)
            with ground.claim(), ground.crashes().watching():
                return run_window(application, ground, ground.profile())
        except StationError as error:
            if given.from_menu:
                _show(application, error, options.lang)
            raise


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage: a start makes none, and the window's loop looks after its own."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _show(application: QApplication, error: StationError, language: str) -> None:
    """Show an error to somebody who has no terminal to read it in, until it is closed."""
    from station.adapters.own_files import catalogues, resources
    from station.views.application import speak
    from station.views.error_words import of_error
    from station.views.refusal import Refusal

    speak(application, catalogues(), language)
    Refusal(of_error(error), resources()).exec()


def run_window(
    application: QApplication,
    ground: Ground,
    profile: Profile | None,
    *,
    demo_boards: tuple[str, ...] = (),
    script: Script | None = None,
) -> int:
    """Run the event loop until the window is closed and everything behind it has ended."""
    from station.adapters.own_files import catalogues
    from station.views.application import speak

    speak(application, catalogues(), ground.options.lang or ground.settings.station.language)
    books: Later[Journal] = Later()
    shown: Window | None = None
    if profile is not None:
        shown = _shown(application, ground, books, demo_boards, expects_line=True)
        _await_picture(shown.main)

    from station.cli.life import live
    from station.views.event_loop import EventLoop
    from station.views.garbage import collected_here

    async def life() -> int:
        # Without a line the first page is the set-up, which asks the keyring at once and so wants the loop.
        window = shown or _shown(application, ground, books, demo_boards, expects_line=False)
        return await live(application, ground, window, books, profile, script)

    with EventLoop(application) as loop, collected_here(application):
        code: int = loop.run_until_complete(life())
    return code


def _shown(
    application: QApplication,
    ground: Ground,
    books: Later[Journal],
    demo_boards: tuple[str, ...],
    *,
    expects_line: bool,
) -> Window:
    window = build_window(application, ground, books.get, expects_line=expects_line, demo_boards=demo_boards)
    window.main.show()
    return window


def _await_picture(window: MainWindow) -> None:
    """Wait for the window's first picture; one that is covered or minimised has none.

    What is typed and clicked meanwhile waits for the loop that comes after.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    window.painted.connect(loop.quit)
    QTimer.singleShot(FIRST_PAINT_MS, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
