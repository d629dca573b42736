"""What the application tells a person, in words: each notice has its sentence.

All modules of words are functions of the facts alone. The headless commands use them too, so nothing in
them needs a QApplication; without a translator the English source texts come out.
Texts that came from outside (an SSID, a message of the Pi's, a printer's answer) are
put in as they are: show the result only as plain text.
"""

from __future__ import annotations

from station.app.notices import Level, Notice, Topic
from station.core.errors import PrinterTrouble
from station.core.layout import Fault
from station.models.text import session_word, visible
from station.ports.journal import LabelRecord
from station.views.error_words import Message, of_code, of_error, of_failed_device
from station.views.outside_words import outside
from station.views.scan_words import of_fault
from station.views.translation import translate


def of_notice(notice: Notice) -> Message:  # noqa: PLR0912, PLR0915 - one arm for each topic
    """Say what a notice tells."""
    data, mac = notice.data, notice.mac
    what, todo = "", ""
    match notice.topic:
        case Topic.SESSION_STARTED:
            what = translate("Notices", "The session runs.")
            todo = translate("Notices", "Power the boards, then press F9.")
        case Topic.SESSION_JOINED:
            what = translate("Notices", "A session was running on the Pi already: joined it.")
            todo = translate("Notices", "Go on where it stands.")
        case Topic.SESSION_RESUMED:
            what = translate("Notices", "The session goes on; boards that are done stay done.")
        case Topic.SESSION_STOPPED:
            what = translate("Notices", "The session is stopped.")
            todo = translate("Notices", "Press F6 to start the next one.")
        case Topic.SESSION_ENDED:
            what = translate("Notices", "The Pi has ended the session ({state}).").format(
                state=session_word(str(data.get("state", ""))) or "–"
            )
            if data.get("expired"):
                what = translate("Notices", "The session has run out of time; the Pi has closed it.")
            todo = translate("Notices", "Press F6 to start the next one.")
        case Topic.SESSION_ENDS_SOON:
            what = translate("Notices", "The session's time is nearly over.")
            todo = translate(
                "Notices", "Let the boards under way finish; start another session for the rest."
            )
        case Topic.BATCH_STARTED:
            what = translate("Notices", "Provision All: {started} started.").format(
                started=data.get("started", 0)
            )
            if data.get("skipped"):
                skipped = translate("Notices", "{skipped} skipped by the Pi.").format(skipped=data["skipped"])
                what = f"{what} {skipped}"
                todo = translate("Notices", "Look at the boards that are still discovered.")
        case Topic.BATCH_CONFIRMED_LATE:
            what = translate(
                "Notices", "The Pi's answer was lost. It was asked: {started} started, {left} did not."
            ).format(started=data.get("started", 0), left=data.get("left", 0))
            todo = translate("Notices", "Press F9 again for those that did not.") if data.get("left") else ""
        case Topic.NOTHING_READY:
            what = translate("Notices", "No board was ready to be provisioned.")
            todo = translate("Notices", "Scan the boards, power them, and wait until they are discovered.")
        case Topic.RETRIES_STARTED:
            what = translate("Notices", "Retry: {started} started.").format(started=data.get("started", 0))
        case Topic.DEVICE_FAILED:
            reason, todo = of_failed_device(str(data.get("why", "")))
            what = translate("Notices", "Board {mac} failed: {reason}").format(mac=mac, reason=reason)
        case Topic.PI_TROUBLE:
            return of_code(
                str(data.get("code", "")), str(data.get("message", "")), str(data.get("correlation_id", ""))
            )
        case Topic.LABEL_NOT_OURS:
            what = translate("Notices", "Board {mac} was verified by another station: no label here.").format(
                mac=mac
            )
            todo = translate("Notices", "Print it from Labels (Ctrl+4) if it is wanted.")
        case Topic.LABELS_NOT_KNOWN:
            what = translate(
                "Notices",
                "Boards that were verified before this journal began: {n}. It does not know their labels, "
                "and prints none by itself.",
            ).format(n=data.get("n", 0))
            todo = translate("Notices", "If they have none, press “Print missing labels” in Labels (Ctrl+4).")
        case Topic.LABEL_WANTS_CONTAINER:
            what = translate(
                "Notices", "The label for {mac} waits: the board is in no container yet."
            ).format(mac=mac)
            todo = translate("Notices", "Enter its container in Labels (Ctrl+4), or scan it.")
        case Topic.CONTAINER_REPAIRED:
            what = translate("Notices", "Container {id} was read as {text}, and repaired.")
            what = what.format(id=data.get("container"), text=visible(str(data.get("text"))))
            todo = of_fault(Fault[str(data.get("fault", "LAYOUT"))], str(data.get("country", "")))
        case Topic.HALF_UNDONE:
            what = translate("Notices", "{half} is taken back; it waits no more.")
            what = what.format(half=mac or data.get("container"))
        case Topic.SCAN_UNDONE:
            what = translate("Notices", "Board {mac} is taken off the allowlist again.").format(mac=mac)
        case Topic.PAIR_DROPPED:
            half = mac or data.get("container")
            what = translate("Notices", "{half} waited too long for its other half: nothing was added.")
            what = what.format(half=half)
            todo = translate("Notices", "Scan board and container again, one right after the other.")
        case Topic.CHANGE_UNDONE:
            what = translate("Notices", "The entry of {mac} is as it was before.").format(mac=mac)
        case Topic.CHANGES_UNDONE:
            what = translate("Notices", "Entries that are as they were before: {n}.").format(
                n=data.get("n", 0)
            )
        case Topic.NOTHING_TO_UNDO:
            what = translate("Notices", "There is no scan to undo.")
        case Topic.REFRESHED:
            what = translate("Notices", "Refreshed from the Pi.")
        case _:
            return _of_trouble(notice)
    return Message(notice.level, what, todo)


def _of_trouble(notice: Notice) -> Message:
    """Say the topics that carry an error."""
    mac = notice.mac
    cause = (
        of_error(notice.error)
        if notice.error is not None
        else Message(notice.level, translate("Notices", "No reason is known."))
    )
    match notice.topic:
        case Topic.SCAN_REFUSED_BY_PI:
            what = translate("Notices", "The Pi did not put {mac} on the allowlist: {why}").format(
                mac=mac, why=cause.what
            )
            todo = cause.todo
        case Topic.LABEL_WAITS:
            # Why comes first: the strip names the printer, and a small screen shows one line.
            error = notice.error
            why = outside(error.why) if isinstance(error, PrinterTrouble) else cause.what
            what = translate("Notices", "The label for {mac} waits: {why}").format(mac=mac, why=why)
            todo = " ".join(
                part for part in (cause.todo, translate("Notices", "It prints as soon as it can.")) if part
            )
        case Topic.LABEL_UNKNOWN:
            mark = notice.data.get("mark")
            which = f"{mac} ({mark})" if mark else mac
            what = translate("Notices", "The label for {mac} may be printed or not.").format(mac=which)
            if isinstance(notice.error, PrinterTrouble):
                what = f"{what} {outside(notice.error.why)}"
            todo = translate("Notices", "Look at the printer, then answer in Labels (Ctrl+4).")
        case Topic.JOURNAL_FAILED:
            what, todo = cause.what, cause.todo
            if mac is not None:
                what = translate("Notices", "No label for {mac} yet: {why}").format(mac=mac, why=cause.what)
        case _:
            what, todo = cause.what, cause.todo
            if mac is not None:
                what = translate("Errors", "Board {mac}: {what}").format(mac=mac, what=what)
    is_of_printer = notice.topic is Topic.LABEL_WAITS
    return Message(
        notice.level, what, todo, cause.code, cause.correlation_id, cause.is_of_link, is_of_printer
    )


def in_the_queue(record: LabelRecord, *, is_old: bool, paused: bool) -> Message:
    """Say of a reprint that it is due, or that the label before it is still: nothing is printed yet."""
    what = (
        translate("Commands", "The label for {mac} is still in the queue: it is not printed a second time.")
        if is_old
        else translate("Commands", "The label for {mac} is in the queue once more.")
    )
    todo = paused_printing() if paused else outside(record.detail)
    return Message(Level.INFO, what.format(mac=record.content.mac), todo)


def paused_printing() -> str:
    """Say why nothing comes out, and what to do."""
    return translate("Commands", "Printing is paused: go on in Labels (Ctrl+4).")
