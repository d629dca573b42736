"""The registry's causes and remedies as literals, so that they can be translated.

`station.core.errors` holds the English source texts and knows no Qt; lupdate
reads only literals. A test keeps the two lists equal.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from station.core.error_codes import CodeInfo, code_info

CODE_TEXTS: Final = (
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi does not know this session."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Start a new session."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The session has run out of time."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Another session is already running on the Pi."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Join the running session, or stop it first."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The session is already closed."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi cannot continue this session."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board is not part of this session."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Check its power, then refresh."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board is not on the allowlist."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Scan the board's label, then try again."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board is already being provisioned."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Wait until it is finished."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board is not in a state that allows this."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Refresh and look at its state."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board has failed too often."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Put it aside; a technician should look at it."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board did not accept the Pi's one-time code."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Check the Pi's clock, then retry."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The one-time code for the board was too old."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Too many requests to the Pi."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Wait a moment; it goes on by itself."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi does not accept the API key."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Enter the right key in Settings."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi cannot reach the board."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Check the board's power and distance, then retry."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board refused the Wi-Fi credentials."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Retry; if it fails again, reset the board."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board did not answer in time."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Retry the board."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi is leaving the board alone for a while after errors."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Wait, then retry the board."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The board did not report from the target Wi-Fi in time."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Check the Wi-Fi password and the signal, then retry."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The onboarding Wi-Fi has a problem."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Wait; if it stays, restart the Pi."),
    QT_TRANSLATE_NOOP(
        "ErrorCodes", "The Pi has no connection to the MQTT broker, so no board can be verified."
    ),
    QT_TRANSLATE_NOOP("ErrorCodes", "Tell the technician: the broker is down."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi's database has a problem."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Tell the technician; note the correlation id."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi had an internal error."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi refused a value."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Correct the value and try again."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi did not understand the request."),
    QT_TRANSLATE_NOOP("ErrorCodes", "Check that station and Pi versions belong together."),
    QT_TRANSLATE_NOOP("ErrorCodes", "The Pi misses a value in the request."),
)


def code_text(source: str) -> str:
    """Give a cause or a remedy of the registry in the operator's language."""
    return QCoreApplication.translate("ErrorCodes", source)


def explained(why: str) -> CodeInfo | None:
    """Find the registry's row for a code that stands somewhere in the Pi's words."""
    for word in why.replace(":", " ").replace(",", " ").split():
        info = code_info(word)
        if info is not None and "_" in word:
            return info
    return None
