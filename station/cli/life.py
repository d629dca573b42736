"""The window's life on the event loop, from its first picture to its end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from station.app.later import Later
from station.compose import Ground, load_line_parts, open_books
from station.core.errors import StationError
from station.core.settings import Profile
from station.views.signals import closing_on_signals
from station.views.window import Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from station.adapters.journal import Journal

Script = Callable[[Window], Awaitable[None]]
"""Something that drives the window by itself, and then closes it."""


async def live(
    application: QApplication,
    ground: Ground,
    window: Window,
    books: Later[Journal],
    profile: Profile | None,
    script: Script | None,
) -> int:
    """Open journal and line behind a window that is shown; end them once it is closed; gives 0.

    The window's lines wait for the `books` that are given the journal.
    """
    closed = asyncio.Event()
    window.main.closing.connect(closed.set)
    if window.main.is_closing:  # told with its first picture, before the loop
        closed.set()
    with closing_on_signals(application, window.main.close):
        window.use_scanners()
        try:
            await asyncio.to_thread(load_line_parts)
            journal = await open_books(ground)
        except BaseException:
            await window.aclose()
            raise
        books.put(journal)
        try:
            # Somebody who closes it by now is heard after this: what was scanned meanwhile is kept first.
            await _open(window, ground, profile, journal.notices)
            if script is not None:
                await script(window)
            else:
                await closed.wait()
            await window.aclose()
        finally:
            await journal.aclose()
    return 0


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
