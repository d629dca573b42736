"""What an error means for a person: what happened, to what, what to do.

As in `station.views.words`, functions of the facts alone, and foreign text only as it is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from station.app.notices import Level
from station.core.error_codes import code_info
from station.core.errors import (
    BadSettings,
    JournalTrouble,
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    PrinterTrouble,
    RecordRefused,
    Refused,
    SecretsUnavailable,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
    Untrusted,
)
from station.models.code_words import code_text, explained
from station.views.outside_words import DATA_DIRECTORY, outside
from station.views.translation import translate

if TYPE_CHECKING:
    from station.core.mac import Mac


@dataclass(frozen=True, slots=True)
class Message:
    """One thing told: `what` happened (with the board it happened to), what `todo`.

    `code` and `correlation_id` are for support, empty where there are none. `is_of_link`:
    it is of no interest any more once the Pi answers again; `is_of_printer`: once that one is well.
    """

    level: Level
    what: str
    todo: str = ""
    code: str = ""
    correlation_id: str = ""
    is_of_link: bool = False
    is_of_printer: bool = False

    @property
    def text(self) -> str:
        """Everything in one line, for a terminal or a screen reader."""
        support = " ".join(part for part in (self.code, self.correlation_id) if part)
        return " ".join(part for part in (self.what, self.todo, f"[{support}]" if support else "") if part)


def of_error(error: StationError, *, mac: Mac | None = None) -> Message:
    """Say what an error means and what to do; `mac` names the board it happened to."""
    message = _of_error(error)
    if isinstance(error, Unreachable | Unauthorized) and not isinstance(error, OutcomeUnknown):
        message = replace(message, is_of_link=True)
    if mac is not None:
        what = translate("Errors", "Board {mac}: {what}").format(mac=mac, what=message.what)
        message = replace(message, what=what)
    return message


def _of_error(error: StationError) -> Message:
    match error:
        case OutcomeUnknown(url=url):
            return _error(
                translate(
                    "Errors",
                    "The Pi at {url} went silent while it was being told: it may have done it or not.",
                ).format(url=url),
                translate("Errors", "Press F5 and look at what is true before trying again."),
            )
        case Untrusted(url=url, changed=True):
            return _error(
                translate(
                    "Errors",
                    "The Pi shows another certificate than the paired one. Nothing was sent to {url}.",
                ).format(url=url),
                translate(
                    "Errors",
                    "Renewed? Pair again: Settings (Ctrl+8), “Test connection”. Else tell the technician.",
                ),
            )
        case Untrusted(url=url, why=why):
            return _error(
                translate(
                    "Errors", "The Pi cannot prove who it is: {why}. Nothing was sent to {url}."
                ).format(url=url, why=outside(why)),
                translate("Errors", "Pair with it: Settings (Ctrl+8), “Test connection”."),
            )
        case Unreachable(url=url, why=why):
            return _error(
                translate("Errors", "The Pi at {url} does not answer ({why}).").format(
                    url=url, why=outside(why)
                ),
                translate(
                    "Errors",
                    "Check that it is switched on, the network cable, and the address in Settings (Ctrl+8).",
                ),
            )
        case NotOurProtocol(url=url, is_page=True):
            return _error(
                translate(
                    "Errors",
                    "This address answers with a web page, not with PiOrchestrator. Is the port right?",
                ),
                translate("Errors", "Try {ports}. The address is in Settings (Ctrl+8).").format(
                    ports=_other_ports(url)
                ),
            )
        case NotOurProtocol(url=url, got=got):
            return _error(
                translate("Errors", "{url} answers with {got}, not as a PiOrchestrator.").format(
                    url=url, got=outside(got)
                ),
                translate("Errors", "Check the address and the port in Settings (Ctrl+8)."),
            )
        case Refused():
            return _of_refusal(error)
        case SecretsUnavailable(why=why, remedy=remedy):
            return _error(
                translate("Errors", "The keyring cannot be used: {why}").format(why=outside(why)),
                outside(remedy),
            )
        case PrinterTrouble(printer=printer, why=why, remedy=remedy):
            return _error(
                translate("Errors", "The printer {printer} does not print: {why}").format(
                    printer=printer, why=outside(why)
                ),
                outside(remedy),
            )
        case JournalTrouble():
            return _of_journal(error)
        case BadSettings():
            return _of_settings(error)
        case _:
            return _error(str(error), "")


def _of_journal(error: JournalTrouble) -> Message:
    why = outside(error.why)
    if isinstance(error, RecordRefused):
        what = translate("Errors", "The journal does not take this: {why}").format(why=why)
    else:
        what = translate("Errors", "The journal {where} cannot be used: {why}").format(
            where=outside(error.where), why=why
        )
    return _error(what, outside(error.remedy))


def _of_settings(error: BadSettings) -> Message:
    where, why, allowed = outside(error.where), outside(error.why), outside(error.allowed)
    what = _sentence(f"{where} {why}" if _goes_on(error.why) else f"{where}: {why}")
    if not allowed:
        return _error(what, "")
    if error.where.startswith(DATA_DIRECTORY):  # its remedy is a thing to do, not a value
        return _error(what, _sentence(allowed))
    return _error(what, translate("Errors", "Allowed: {allowed}.").format(allowed=allowed.rstrip(".。")))


def _goes_on(why: str) -> bool:
    """Say whether a reason is the rest of a sentence, as in 'settings.toml cannot be read'."""
    return why.partition(" ")[0] in ("is", "cannot", "has")


def _sentence(text: str) -> str:
    whole = text if text.endswith((".", "!", "?", "。")) else f"{text}."
    return whole[:1].upper() + whole[1:] if whole.startswith(DATA_DIRECTORY) else whole


def _other_ports(url: str) -> str:
    """Name the two likeliest ports that `url` does not have."""
    try:
        used = urlsplit(url).port
    except ValueError:
        used = None
    first, second = [port for port in (8081, 8082, 8080) if port != used][:2]
    return translate("Errors", "{first} or {second}").format(first=first, second=second)


def _error(what: str, todo: str) -> Message:
    return Message(Level.ERROR, what, todo)


def _of_refusal(error: Refused) -> Message:
    refusal, info = error.refusal, code_info(error.code)
    if isinstance(error, Unauthorized):
        what = translate("Errors", "The Pi does not accept the API key, or wants one.")
        todo = translate("Errors", "Enter the right key in Settings (Ctrl+8).")
    elif info is not None:
        what = code_text(info.cause)
        todo = code_text(info.remedy)
        if refusal.details and info.code in ("VALIDATION_FAILED", "INVALID_REQUEST", "MISSING_PARAMETER"):
            what = f"{what} ({refusal.details})"
    elif isinstance(error, SessionGone):
        what = translate("Errors", "The session does not exist any more.")
        todo = translate("Errors", "Start a new session (F6).")
    elif isinstance(error, NotOffered):
        what = translate("Errors", "This Pi does not offer that ({path}).").format(path=refusal.path)
        todo = translate("Errors", "Check that station and Pi versions belong together.")
    else:
        said = refusal.message or refusal.code
        what = translate("Errors", "The Pi refused: {said}").format(said=said)
        todo = translate("Errors", "Tell the technician; note the correlation id.")
    if refusal.retryable and refusal.retry_after:
        todo = f"{todo} {_wait(refusal.retry_after)}"
    return Message(Level.ERROR, what, todo, refusal.code, refusal.correlation_id or "")


def _wait(seconds: float) -> str:
    if seconds <= 120:
        return translate("Errors", "The Pi asks to wait {seconds} s.").format(seconds=f"{seconds:g}")
    minutes = math.ceil(seconds / 60)
    return translate("Errors", "The Pi asks to wait {minutes} min.").format(minutes=minutes)


def of_code(code: str, message: str, correlation_id: str = "") -> Message:
    """Say what a code means that the Pi sent without having been asked."""
    info = code_info(code)
    if info is None:
        said = message or code
        what = translate("Errors", "The Pi reports: {said}").format(said=said)
        todo = translate("Errors", "Tell the technician; note the correlation id.")
    else:
        what, todo = code_text(info.cause), code_text(info.remedy)
    return Message(Level.ERROR, what, todo, code, correlation_id)


def of_failed_device(why: str) -> tuple[str, str]:
    """Give the reason of a failed board and what to do; a code in `why` is explained."""
    info = explained(why)
    if info is not None:
        return code_text(info.cause), code_text(info.remedy)
    reason = why or translate("Devices", "The Pi gave no reason.")
    return reason, translate("Devices", "Retry it with F8; if it fails again, put it aside.")
