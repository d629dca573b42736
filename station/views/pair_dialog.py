"""Shows a certificate that nobody vouches for, so that a person compares it with the Pi's own."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from station.core.certificate import Certificate, fingerprint_of, grouped
from station.views.async_ui import answered
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import ElidedLabel, keep_whole, panel_form, plain_label, push_button


class PairDialog(QDialog):
    """Asks whether a fingerprint is the Pi's own; accepted means that a person compared them.

    `pin` is of the certificate that the station is paired with so far, empty for none. No
    key of a scanner ever accepts it.
    """

    def __init__(
        self, url: str, certificate: Certificate, pin: str, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = (
            translate("PairDialog", "The Pi shows another certificate")
            if pin
            else translate("PairDialog", "Is this your Pi?")
        )
        self.setWindowTitle(title)
        self.setMinimumWidth(620)
        self.fingerprint = plain_label("\n".join(grouped(certificate.fingerprint)))
        self.fingerprint.setProperty("role", "fingerprint")
        self.fingerprint.setFont(fixed_font(18, bold=True))
        self.fingerprint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fingerprint.setAccessibleName(f"SHA-256 {' '.join(grouped(certificate.fingerprint))}")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.command = plain_label(
            f"openssl s_client -connect localhost:{urlsplit(url).port or 443} </dev/null \\\n"
            "  | openssl x509 -noout -fingerprint -sha256"
        )
        self.command.setProperty("role", "command-line")
        self.command.setFont(fixed_font(10.5))
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.leave = push_button(translate("PairDialog", "Leave it  Esc"), name="Do not pair")
        self.leave.clicked.connect(self.reject)
        self.pair = push_button(
            translate("PairDialog", "It is the same: pair"), name="It is the same: pair", role="go"
        )
        self.pair.clicked.connect(self.accept)
        self._lay_out(title, url, certificate, pin, now)
        self.leave.setFocus()
        keep_whole(self)

    def _lay_out(self, title: str, url: str, certificate: Certificate, pin: str, now: datetime) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(title, role="title"))
        column.addWidget(plain_label(_why(pin), wrap=True))
        if pin:
            old = grouped(fingerprint_of(pin), in_row=32)[0]
            paired = translate("PairDialog", "Paired so far: {fingerprint}").format(fingerprint=old)
            column.addWidget(ElidedLabel(paired, role="caption", mode=Qt.TextElideMode.ElideMiddle))
        column.addWidget(self.fingerprint)
        form = panel_form()
        form.setContentsMargins(0, 0, 0, 0)
        for name, value, is_bad in _facts(url, certificate, now):
            form.addRow(plain_label(name), ElidedLabel(value, role="problem" if is_bad else ""))
        column.addLayout(form)
        column.addWidget(
            plain_label(
                translate(
                    "PairDialog",
                    "Compare it with what this command says on the Pi itself, at its own screen and "
                    "keyboard. Every pair has to be the same.",
                ),
                wrap=True,
            )
        )
        column.addWidget(self.command)
        column.addWidget(
            plain_label(
                translate("PairDialog", "Neither the key nor anything else has been sent."),
                role="caption",
                wrap=True,
            )
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.pair)
        column.addLayout(foot)


def _why(pin: str) -> str:
    if pin:
        return translate(
            "PairDialog",
            "This station is paired with another certificate. Somebody has renewed it on the Pi, or "
            "something else answers in its place. Pair again only if you know of the renewal.",
        )
    return translate(
        "PairDialog",
        "Nobody known here vouches for the certificate at this address. Before the key is sent, make "
        "sure that this fingerprint is your Pi's own.",
    )


def _facts(url: str, certificate: Certificate, now: datetime) -> list[tuple[str, str, bool]]:
    """Name what else the certificate says: title, text, and whether that is a reason to be careful."""
    facts = [(translate("PairDialog", "Address"), url, False)]
    if certificate.subject:
        facts.append((translate("PairDialog", "Issued to"), certificate.subject, False))
    begin, end = certificate.not_before, certificate.not_after
    if begin is not None and end is not None:
        over = certificate.is_over(now)
        form = (
            translate("PairDialog", "{begin} to {end}, which is over")
            if over
            else translate("PairDialog", "{begin} to {end}")
        )
        text = form.format(begin=f"{begin:%Y-%m-%d}", end=f"{end:%Y-%m-%d}")
        facts.append((translate("PairDialog", "Valid"), text, over))
    return facts


async def ask_to_pair(url: str, certificate: Certificate, pin: str, now: datetime, parent: QWidget) -> bool:
    """Show the certificate and wait for a person; True where it is the Pi's own."""
    return await answered(PairDialog(url, certificate, pin, now, parent))
