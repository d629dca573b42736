"""Where coroutines meet widgets: awaited dialogs, and subscriptions that end with their owner."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QDialog


class Bonds:
    """Holds a widget's subscriptions, so that one call ends them all."""

    def __init__(self, *unsubscribers: Callable[[], None]) -> None:
        self._unsubscribers = list(unsubscribers)

    def add(self, *unsubscribers: Callable[[], None]) -> None:
        """Take what `Signal.subscribe` returned."""
        self._unsubscribers.extend(unsubscribers)

    def close(self) -> None:
        """End all subscriptions; twice is fine."""
        while self._unsubscribers:
            self._unsubscribers.pop()()


async def answered(dialog: QDialog) -> bool:
    """Open a dialog and wait for a person; True when it was accepted.

    Not `exec()`: a nested loop would stop every other task. Cancelling closes it.
    """
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finished(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer == QDialog.DialogCode.Accepted.value
    finally:
        dialog.finished.disconnect(finished)
        dialog.close()
        dialog.deleteLater()
