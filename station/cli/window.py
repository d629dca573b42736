"""``station`` and ``station --demo``: the window."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from station.adapters.display import need_display
from station.compose import Ground, Options, Window, build_window, load_line_parts, open_books, prepare
from station.core.errors import StationError
from station.core.settings import Profile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from station.adapters.journal import Journal

FIRST_PAINT_SECONDS = 1.0

Script = Callable[[Window], Awaitable[None]]
"""Something that drives the window by itself, and then closes it."""


def run(given: argparse.Namespace, options: Options) -> int:
    """Show the window until it is closed; 0, or 2 when the data directory cannot be used."""
    if given.headless_demo is not None:
        from station.cli.demo import play

        return play(options, given.headless_demo)
    need_display(os.environ)
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


def _show(application: QApplication, error: StationError, language: str) -> None:
    """Show an error to somebody who has no terminal to read it in, until it is closed."""
    from station.compose import catalogues, resources
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
    from station.compose import catalogues
    from station.views.application import speak
    from station.views.event_loop import EventLoop
    from station.views.garbage import collected_here

    speak(application, catalogues(), ground.options.lang or ground.settings.station.language)
    with EventLoop(application) as loop, collected_here(application):
        code: int = loop.run_until_complete(_live(application, ground, profile, demo_boards, script))
    return code


async def _live(
    application: QApplication,
    ground: Ground,
    profile: Profile | None,
    demo_boards: tuple[str, ...],
    script: Script | None,
) -> int:
    from station.views.application import closing_on_signals
    from station.views.garbage import forget_sources

    opened: asyncio.Future[Journal] = asyncio.get_running_loop().create_future()
    window = build_window(
        application, ground, opened, expects_line=profile is not None, demo_boards=demo_boards
    )
    closed = asyncio.Event()
    window.main.closing.connect(closed.set)
    with closing_on_signals(application, window.main.close):
        window.main.show()
        await _painted(window)
        window.use_scanners()
        try:
            await asyncio.to_thread(load_line_parts)
            journal = await open_books(ground)
        except BaseException:
            await window.aclose()
            raise
        opened.set_result(journal)
        try:
            # Somebody who closes it by now is heard after this: what was scanned meanwhile is kept first.
            await _open(window, ground, profile, journal.notices)
            forget_sources()
            if script is not None:
                await script(window)
            else:
                await closed.wait()
            await window.aclose()
        finally:
            await journal.aclose()
    return 0


async def _painted(window: Window) -> None:
    """Wait for the window's first picture; one that is covered or minimised has none."""
    painted = asyncio.Event()
    window.main.painted.connect(painted.set)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(painted.wait(), FIRST_PAINT_SECONDS)


async def _open(window: Window, ground: Ground, profile: Profile | None, notices: tuple[str, ...]) -> None:
    """Open the line; whatever is wrong with it is told in the window, which stays usable."""
    for notice in notices:
        window.warn(notice)
    if ground.mistake is not None:
        window.tell(ground.mistake)
    try:
        await window.desk.open(profile)
    except StationError as error:
        window.tell(error)
