"""The scanner test page: what the scanner sends, how it sends it, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from station.core.scan import ContainerRead, MacRead, NotAMac, Rules, bare_text, read, symbology_of
from station.core.scanner_check import recognise
from station.core.torn import TornCodes
from station.core.wrapping import NO_WRAPPING, Wrapping
from station.models.text import visible
from station.ports.scanner import Scan, Trace
from station.views.scan_words import of_fault, why_refused
from station.views.set_up_sheet import MakeCodes, set_up_help, set_up_sheet
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import plain_label, push_button

_NAMES = {"\r": "Enter (CR)", "\n": "LF", "\r\n": "CR LF", "\t": "Tab"}


def describe(scan: Scan, rules: Rules, gap_ms: int, torn: TornCodes, wrapping: Wrapping = NO_WRAPPING) -> str:
    """Tell a scan line by line: text, kind, what is around it, pauses, meaning. Secrets stay hidden."""
    meaning = torn.judge(read(scan.text, rules), scan.text, scan.at)
    lines = [
        translate("ScannerTest", "Read: {text}").format(text=meaning.text),
        translate("ScannerTest", "Source: {source}").format(source=scan.source),
    ]
    kind = scan.symbology or symbology_of(scan.text)
    lines.append(translate("ScannerTest", "Kind of code: {kind}").format(kind=kind or "–"))
    if scan.trace is not None:
        ending = _NAMES.get(scan.trace.suffix, "") or translate("ScannerTest", "none, a pause")
        lines.append(translate("ScannerTest", "Ending: {ending}").format(ending=ending))
        lines += _around(scan.trace, wrapping)
        if scan.trace.gaps_ms:
            lines.append(_pauses(scan.trace.gaps_ms, gap_ms))
    meant = _meaning(meaning, scan)
    lines.append(translate("ScannerTest", "Meaning: {meaning}").format(meaning=meant))
    if (code := recognise(scan.text)) is not None:
        as_printed = bare_text(scan.text) == code.text
        told = translate("ScannerTest", "Test code: as printed.")
        if not as_printed:
            told = translate("ScannerTest", "Test code: printed is {text}, so the scanner changes it.")
        lines.append(told.format(text=code.text))
    return "\n".join(lines)


def _around(trace: Trace, wrapping: Wrapping) -> Iterator[str]:
    """Say of the prefix and the suffix that are set whether they came."""
    if wrapping.prefix:
        there = translate("ScannerTest", "Prefix: {text}, as set; taken off.")
        missed = translate("ScannerTest", "Prefix: {text} is set, and did not come.")
        yield (there if trace.has_prefix else missed).format(text=visible(wrapping.prefix))
    if wrapping.suffix:
        there = translate("ScannerTest", "Suffix: {text}, as set; taken off.")
        missed = translate("ScannerTest", "Suffix: {text} is set, and did not come.")
        yield (there if trace.has_suffix else missed).format(text=visible(wrapping.suffix))


def _pauses(gaps: tuple[float, ...], gap_ms: int) -> str:
    text = translate(
        "ScannerTest", "Pauses between keys: {median} ms, longest {longest} ms, allowed {allowed} ms"
    )
    text = text.format(median=f"{median(gaps):.0f}", longest=f"{max(gaps):.0f}", allowed=gap_ms)
    if max(gaps) > 0.6 * gap_ms:
        text += " – " + translate("ScannerTest", "too close: allow longer pauses in the settings.")
    return text


def _meaning(meaning: MacRead | NotAMac | ContainerRead, scan: Scan) -> str:
    """Say what was read; the scan's fault is what was undone on the way here."""
    odd = scan.fault
    match meaning:
        case MacRead(mac=mac, repair=None) if odd is None:
            said = translate("ScannerTest", "board {mac}.").format(mac=mac)
            layout = translate("ScannerTest", "The keyboard is right.")
            return f"{said} {layout}" if scan.source == "wedge" else said
        case MacRead(mac=mac, repair=repair):
            found = translate("ScannerTest", "board {mac}, repaired.").format(mac=mac)
            country = repair.country if repair is not None else ""
            fault = repair.fault if repair is not None else odd
            return f"{found} {of_fault(fault, country) if fault is not None else ''}"
        case ContainerRead(container_id=container_id, repair=repair) if repair is not None:
            found = translate("ScannerTest", "container {id}, repaired.").format(id=container_id)
            return f"{found} {of_fault(repair.fault, repair.country)}"
        case ContainerRead(container_id=container_id):
            found = translate("ScannerTest", "container {id}").format(id=container_id)
            return found if odd is None else f"{found}. {of_fault(odd)}"
        case NotAMac(reason=reason, fault=fault):
            named = fault or odd
            return why_refused(reason) if named is None else of_fault(named)


class ScannerTest(QDialog):
    """Takes every scan while it is open; nothing goes to the allowlist.

    `printed` and `saved` are called with the set-up sheet when a person wants it on paper
    or as a PDF; its codes are drawn by `codes`. `silence` says why no tone is heard.
    """

    def __init__(
        self,
        rules: Rules,
        gap_ms: int,
        wrapping: Wrapping,
        printed: Callable[[QTextDocument], None],
        saved: Callable[[QTextDocument], None],
        codes: MakeCodes | None,
        silence: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._torn = TornCodes()
        self._gap_ms = gap_ms
        self._wrapping = wrapping
        self.setWindowTitle(translate("ScannerTest", "Scanner test"))
        self.resize(820, 560)
        self.log = _text("Scans")
        self.log.setPlaceholderText(translate("ScannerTest", "Scan something. Nothing is added by it."))
        self.help = _text("Set-up help")
        self.help.setPlainText(set_up_help())
        paper = push_button(translate("ScannerTest", "Print the help"), name="Print the help")
        paper.clicked.connect(lambda: printed(set_up_sheet(codes and codes())))
        file = push_button(translate("ScannerTest", "As PDF …"), name="Help as PDF")
        file.clicked.connect(lambda: saved(set_up_sheet(codes and codes())))
        close = push_button(translate("ScannerTest", "Close  Esc"), name="Close")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(paper)
        foot.addWidget(file)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(plain_label(translate("ScannerTest", "Scanner test"), role="title"))
        self.silence = plain_label(silence, role="caption", wrap=True)
        self.silence.setVisible(bool(silence))
        column.addWidget(self.silence)
        column.addWidget(self.log, 3)
        column.addWidget(self.help, 2)
        column.addLayout(foot)

    def take(self, scan: Scan) -> None:
        """Show a scan, the newest on top."""
        told = describe(scan, self._rules, self._gap_ms, self._torn, self._wrapping)
        before = self.log.toPlainText()[:20_000]
        self.log.setPlainText(f"{told}\n\n{before}".strip())


def _text(name: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setAccessibleName(name)
    text.setFont(fixed_font(11))
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return text
