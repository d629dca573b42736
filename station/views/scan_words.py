"""What a scan came to, in words: its result, why a code is no board, what is wrong with the scanner."""

from __future__ import annotations

from station.app.enrolment import ScanOutcome, ScanResult, ScanWarning
from station.app.notices import Level
from station.app.pairing import Half
from station.app.verifying import Proof
from station.core.device import DeviceState
from station.core.label import LabelState
from station.core.layout import Fault
from station.core.scan import NotAMac, ScanRefusal
from station.models.text import visible
from station.views.error_words import Message, of_error
from station.views.translation import translate


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
