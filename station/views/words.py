"""The one place where facts become sentences: what happened, to what, what to do.

Functions of the facts alone. The headless commands use them too, so nothing here
needs a QApplication; without a translator the English source texts come out.
Texts that came from outside (an SSID, a message of the Pi's, a printer's answer) are
put in as they are: show the result only as plain text.
"""

from __future__ import annotations

from station.app.enrolment import ScanOutcome, ScanResult, ScanWarning
from station.app.notices import Level, Notice, Topic
from station.app.pairing import Half
from station.app.verifying import Proof
from station.core.device import DeviceState
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from station.core.layout import Fault
from station.core.scan import NotAMac, ScanRefusal
from station.core.target import TargetProblem
from station.models.text import session_word, visible
from station.ports.journal import LabelRecord
from station.views.error_words import Message, of_code, of_error, of_failed_device
from station.views.outside_words import outside
from station.views.translation import translate

# -- notices -----------------------------------------------------------------


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


# -- scans -------------------------------------------------------------------


def why_refused(reason: ScanRefusal) -> str:  # noqa: PLR0912 - one arm for each reason
    """Say why a code is not the MAC of a board."""
    match reason:
        case ScanRefusal.EMPTY:
            return translate("Scans", "Nothing was read. Scan again.")
        case ScanRefusal.NO_MAC:
            return translate("Scans", "There is no MAC address in it. Scan the board's MAC label.")
        case ScanRefusal.NOT_HEX:
            return translate("Scans", "A MAC address has only 0-9 and A-F.")
        case ScanRefusal.LENGTH:
            return translate("Scans", "A MAC address has twelve digits, 0-9 and A-F.")
        case ScanRefusal.SEPARATORS:
            return translate("Scans", "Its separators are not those of a MAC address.")
        case ScanRefusal.EUI64:
            return translate("Scans", "It is an eight-byte address (EUI-64), not a MAC address.")
        case ScanRefusal.RESERVED:
            return translate("Scans", "All zeros or all ones is no board.")
        case ScanRefusal.MULTICAST:
            return translate("Scans", "It is a multicast address, no board's own.")
        case ScanRefusal.OTHER_SYSTEM:
            return translate("Scans", "It is a code of another system. Scan the board's MAC label.")
        case ScanRefusal.SECRET:
            return translate("Scans", "It is a Wi-Fi or set-up code: it holds secrets and no MAC address.")
        case ScanRefusal.SHORT_NAME:
            return translate("Scans", "It names the board by three bytes only. Scan the MAC label.")
        case ScanRefusal.SEVERAL:
            return translate("Scans", "It holds several different MAC addresses. Choose the board's.")
        case ScanRefusal.GS1:
            return translate(
                "Scans", "It is a GS1 code: its numbers are no MAC address by themselves. Scan the MAC label."
            )
        case ScanRefusal.UNCERTAIN:
            return translate("Scans", "It may hold a MAC address, but not for certain. Compare and choose.")
        case ScanRefusal.CONTAINER:
            return translate("Scans", "It is a container's code. Scan the board's MAC label.")


def country_word(country: str) -> str:
    """Name the keyboard of a country."""
    match country:
        case "de":
            return translate("Scans", "German (QWERTZ)")
        case "fr":
            return translate("Scans", "French (AZERTY)")
        case "be":
            return translate("Scans", "Belgian (AZERTY)")
        case "es":
            return translate("Scans", "Spanish")
        case "it":
            return translate("Scans", "Italian")
        case "pt":
            return translate("Scans", "Portuguese")
        case "se":
            return translate("Scans", "Swedish")
        case "ch":
            return translate("Scans", "Swiss")
        case "ru":
            return translate("Scans", "Russian")
        case _:
            return country


def of_fault(fault: Fault, country: str = "") -> str:
    """Say what is wrong between scanner and computer, and what to do."""
    match fault:
        case Fault.LAYOUT if country:
            return translate(
                "Scans",
                "Keyboards differ (one is {keyboard}): set the scanner to this computer's country.",
            ).format(keyboard=country_word(country))
        case Fault.LAYOUT:
            return translate(
                "Scans",
                "Keyboards differ: set the scanner to this computer's country.",
            )
        case Fault.SHIFT:
            return translate("Scans", "Caps Lock turned the digits into signs: switch it off.")
        case Fault.IME:
            return translate(
                "Scans", "An input method changes the letters: switch it to direct input (half-width)."
            )
        case Fault.CODE39:
            return translate("Scans", "The scanner spells Code 39 out: switch “full ASCII” on in it.")
        case Fault.HEX_MODE:
            return translate("Scans", "The scanner sends hexadecimal: switch it back to plain text.")
        case Fault.ALT_CODES:
            return translate("Scans", "The scanner types with Alt and numbers: switch “Alt mode” off in it.")
        case Fault.CUT_SHORT:
            return translate(
                "Scans",
                "Characters are missing: scan again, or set a longer pause between keys in the scanner.",
            )


def scan_word(result: ScanResult, *, waits: bool = False) -> str:
    """Give a scan's result as one short word for large type; `waits`: the Pi has not taken it yet."""
    match result:
        case ScanResult.ADDED if waits:
            return translate("Scans", "Kept")
        case ScanResult.ADDED:
            return translate("Scans", "Added")
        case ScanResult.ALREADY_LISTED:
            return translate("Scans", "Already in")
        case ScanResult.REPEATED:
            return translate("Scans", "Read twice")
        case ScanResult.REFUSED:
            return translate("Scans", "Not a MAC")
        case ScanResult.NOT_KEPT:
            return translate("Scans", "Not kept")


def of_outcome(outcome: ScanOutcome, *, waits: bool = False) -> Message:
    """Say what became of a scan; a refusal shows what was read. `waits`: the Pi has not taken it yet."""
    meaning = outcome.meaning
    if isinstance(meaning, NotAMac):
        what = translate("Scans", "Read: {text}").format(text=visible(meaning.text) or "–")
        todo = why_refused(meaning.reason)
        fault = meaning.fault or outcome.scan.fault
        if fault is not None:
            todo = of_fault(fault) if not meaning.candidates else f"{todo} {of_fault(fault)}"
        return Message(Level.ERROR, what, todo)
    if outcome.result is ScanResult.NOT_KEPT:
        cause = of_error(outcome.error) if outcome.error else Message(Level.ERROR, "")
        todo = translate("Scans", "Scan it again when that is mended.")
        return Message(Level.ERROR, cause.what, f"{cause.todo} {todo}".strip())
    if outcome.result is not ScanResult.ADDED:
        return Message(Level.INFO, translate("Scans", "It was on the allowlist before."))
    what = translate("Scans", "Waits for the Pi.") if waits else translate("Scans", "On the allowlist.")
    if outcome.container_id:
        in_it = (
            translate("Scans", "In container {id}; waits for the Pi.")
            if waits
            else translate("Scans", "On the allowlist, in container {id}.")
        )
        what = in_it.format(id=visible(outcome.container_id))
    odd = [_of_warning(warning, outcome) for warning in outcome.warnings]
    if meaning.repair is not None:
        read = translate("Scans", "Read as {text} and repaired.").format(text=visible(meaning.text))
        odd.append(f"{read} {of_fault(meaning.repair.fault, meaning.repair.country)}")
    elif outcome.scan.fault is not None:
        odd.append(of_fault(outcome.scan.fault))
    return Message(Level.WARNING if odd else Level.INFO, what, " ".join(odd))


def _of_warning(warning: ScanWarning, outcome: ScanOutcome) -> str:
    match warning:
        case ScanWarning.LOCAL:
            return translate("Scans", "This address is not a maker's own: was the right label scanned?")
        case ScanWarning.NEW_MAKER:
            oui = outcome.mac.oui if outcome.mac else ""
            return translate(
                "Scans",
                "This line has not seen the maker's part {oui} before: is it the right kind of board?",
            ).format(oui=oui)
        case ScanWarning.CONTAINER_USED:
            return translate(
                "Scans", "The container is given to {mac} already: put one of them right."
            ).format(mac=outcome.used_by)
        case ScanWarning.MOVED:
            moved = translate("Scans", "Moved: it was in container {id} before.")
            return moved.format(id=visible(outcome.moved_from))


def of_half(half: Half) -> Message:
    """Say what waits for its other half."""
    odd = "" if half.scan.fault is None else f" {of_fault(half.scan.fault)}"
    if half.mac is None:
        what = translate("Scans", "Container {id} waits for its board.").format(id=half.container_id)
        return Message(Level.INFO, what, translate("Scans", "Scan the board now.") + odd)
    if half.listed:
        what = translate("Scans", "To move {mac} into another container, scan that now.").format(mac=half.mac)
        return Message(Level.INFO, what)
    what = translate("Scans", "Board {mac} waits for its container.").format(mac=half.mac)
    return Message(Level.INFO, what, translate("Scans", "Scan the container now.") + odd)


def still_waits(half: Half) -> str:
    """Say of a refused scan between the two of a pair what was awaited, and still is."""
    if half.mac is None:
        text = translate("Scans", "That is no board. Container {id} still waits for one.")
        return text.format(id=visible(half.container_id))
    text = translate("Scans", "That is no container of this site. Board {mac} still waits for one.")
    return text.format(mac=half.mac)


def of_proof(proof: Proof) -> Message:
    """Say of a finished board whether its label came out, and whether everything agrees."""
    is_verified = proof.device is not None and proof.device.state is DeviceState.VERIFIED
    verified = translate("Scans", "Already verified") if is_verified else translate("Scans", "Known")
    what = f"{verified}, {_of_label(proof)}."
    if not proof.agrees:
        named = " / ".join(proof.containers)
        if proof.lacks_container:
            todo = translate(
                "Scans", "The label names no container, and the board is in {named}. Print it again."
            )
            return Message(Level.WARNING, what, todo.format(named=named))
        todo = translate("Scans", "Container: {named} – label, allowlist and board do not agree.")
        return Message(Level.WARNING, what, todo.format(named=named))
    if proof.label is not None and proof.label.state is LabelState.CONFIRMED:
        where = translate("Scans", "Label and board agree.")
        if proof.containers:
            where = translate("Scans", "Label, container {id} and board agree.")
            where = where.format(id=proof.containers[0])
        return Message(Level.INFO, what, where)
    return Message(Level.INFO, what)


def _of_label(proof: Proof) -> str:
    if proof.label is None or proof.printed_at is None:
        return translate("Scans", "no label yet")
    at = f"{proof.printed_at.astimezone():%H:%M}"
    match proof.label.state:
        case LabelState.CONFIRMED | LabelState.SENT:
            return translate("Scans", "label printed at {time}").format(time=at)
        case LabelState.UNKNOWN:
            return translate("Scans", "label in doubt since {time}").format(time=at)
        case LabelState.FAILED:
            return translate("Scans", "label not printed")
        case LabelState.WAITING | LabelState.QUEUED | LabelState.SENDING:
            return translate("Scans", "label on its way")


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


# -- the target --------------------------------------------------------------


def of_target_problem(problem: TargetProblem) -> str:
    """Say what is wrong with a target Wi-Fi, or its password."""
    match problem:
        case TargetProblem.NO_NAME:
            return translate("StartDialog", "Enter the name of the target Wi-Fi.")
        case TargetProblem.LONG_NAME:
            return translate("StartDialog", "A Wi-Fi's name has at most 32 bytes.")
        case TargetProblem.NO_PASSWORD:
            return translate("StartDialog", "Enter the password of the target Wi-Fi.")
        case TargetProblem.PASSWORD_LENGTH:
            return translate(
                "StartDialog", "A Wi-Fi password has 8 to 63 characters, or 64 hexadecimal digits."
            )
