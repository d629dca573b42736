"""Every command with a key, named once: the window, its buttons and the help share them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from station.views.icons import Icons
from station.views.translation import translate


class Actions(NamedTuple):
    """The actions of the main window.

    An action's `objectName` is its English label, whatever the language: buttons take
    it as their accessible name. Actions stay enabled: whoever presses a key whose
    command cannot run is told why. A key that is held down acts once.
    """

    start: QAction
    provision_all: QAction
    retry_failed: QAction
    stop: QAction
    refresh: QAction
    type_mac: QAction
    reprint: QAction
    sign_in: QAction
    undo: QAction
    full_screen: QAction
    provision: QAction
    allowlist: QAction
    sessions: QAction
    labels: QAction
    monitor: QAction
    logs: QAction
    maintenance: QAction
    settings: QAction
    help: QAction
    about: QAction
    dismiss: QAction

    @property
    def pages(self) -> tuple[QAction, ...]:
        """Those that turn to a page, in the order of the rail."""
        return (
            self.provision,
            self.allowlist,
            self.sessions,
            self.labels,
            self.monitor,
            self.logs,
            self.maintenance,
            self.settings,
        )


def make_actions(parent: QWidget, icons: Icons) -> Actions:
    """Make the actions and bind their keys to the whole window of `parent`."""

    def make(name: str, text: str, key: str, icon: str, *, checkable: bool = False) -> QAction:
        action = QAction(icons.icon(icon), text, parent)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(False)
        action.setCheckable(checkable)
        action.setToolTip("")
        parent.addAction(action)
        return action

    return Actions(
        start=make("Start session", translate("Actions", "Start session"), "F6", "start"),
        provision_all=make("Provision All", translate("Actions", "Provision All"), "F9", "provision-all"),
        retry_failed=make("Retry failed", translate("Actions", "Retry failed"), "F8", "retry"),
        stop=make("Stop session", translate("Actions", "Stop session"), "F7", "stop"),
        refresh=make("Refresh", translate("Actions", "Refresh"), "F5", "refresh"),
        type_mac=make("Type a MAC", translate("Actions", "Type a MAC"), "F2", "keyboard"),
        reprint=make("Reprint", translate("Actions", "Reprint"), "F4", "printer"),
        sign_in=make("Sign in", translate("Actions", "Sign in"), "F3", "key"),
        undo=make("Undo", translate("Actions", "Undo"), "Ctrl+Z", "undo"),
        full_screen=make("Full screen", translate("Actions", "Full screen"), "F11", "full-screen"),
        provision=make("Provision", translate("Actions", "Provision"), "Ctrl+1", "provision", checkable=True),
        allowlist=make("Allowlist", translate("Actions", "Allowlist"), "Ctrl+2", "allowlist", checkable=True),
        sessions=make("Sessions", translate("Actions", "Sessions"), "Ctrl+3", "sessions", checkable=True),
        labels=make("Labels", translate("Actions", "Labels"), "Ctrl+4", "labels", checkable=True),
        monitor=make("Monitor", translate("Actions", "Monitor"), "Ctrl+5", "monitor", checkable=True),
        logs=make("Logs", translate("Actions", "Logs"), "Ctrl+6", "logs", checkable=True),
        maintenance=make(
            "Maintenance", translate("Actions", "Maintenance"), "Ctrl+7", "maintenance", checkable=True
        ),
        settings=make("Settings", translate("Actions", "Settings"), "Ctrl+8", "settings", checkable=True),
        help=make("Help", translate("Actions", "Help"), "F1", "help"),
        about=make("About", translate("Actions", "About"), "Shift+F1", "info"),
        dismiss=make("Dismiss", translate("Actions", "Dismiss"), "Esc", "close"),
    )
