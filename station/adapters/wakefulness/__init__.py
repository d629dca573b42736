"""Keeping the workstation awake, one file for each system."""

from __future__ import annotations

import sys

from station.ports.wakefulness import Wakefulness


def wakefulness_here(platform: str = sys.platform) -> Wakefulness:
    """Give what keeps this system awake."""
    if platform == "win32":
        from station.adapters.wakefulness.windows import WindowsWakefulness

        return WindowsWakefulness()
    if platform == "darwin":
        from station.adapters.wakefulness.macos import MacWakefulness

        return MacWakefulness()
    from station.adapters.wakefulness.linux import DesktopWakefulness

    return DesktopWakefulness()
