"""Everything of the window that belongs to one line: models, pages, and what the strip says."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtWidgets import QApplication, QWidget

from station.app.feedback import Feedback
from station.app.line import Line
from station.app.notices import Notice, Topic
from station.app.tasks import Tasks
from station.core.errors import PrinterTrouble
from station.core.fleet import Change
from station.core.label import LabelState
from station.core.session import Session, SessionReport, SessionState
from station.models.allowlist import AllowlistModel
from station.models.devices import DevicesModel
from station.models.labels import LabelsModel
from station.ports.availability import READY, Availability
from station.ports.journal import LabelRecord
from station.ports.tones import Tones
from station.views.actions import Actions
from station.views.async_ui import Bonds
from station.views.commands import Commands
from station.views.icons import Icons
from station.views.line_pages import LinePages
from station.views.message_bar import MessageBar
from station.views.notice_words import of_notice
from station.views.outside_words import outside
from station.views.pace import Pace
from station.views.printer_watch import PrinterWatch
from station.views.provision_page import ProvisionPage
from station.views.session_clock import SessionClock
from station.views.strip import Strip
from station.views.ticker import Ticker
from station.views.translation import translate


class Workplace:
    """Made when a line is there, closed before it goes away.

    A burst of changes is shown together; counts are drawn as often as their cost allows.
    """

    def __init__(
        self,
        line: Line,
        commands: Commands,
        actions: Actions,
        icons: Icons,
        ticker: Ticker,
        strip: Strip,
        messages: MessageBar,
        tasks: Tasks,
        demo_scan: Callable[[], None] | None,
        tones: Tones | None,
        typed: Callable[[str], None],
        chosen: Callable[[str], None],
    ) -> None:
        self.line = line
        self.commands = commands
        self._strip = strip
        self._messages = messages
        self._tasks = tasks
        self._devices = DevicesModel(
            line.watch, line.provisioning, line.enrolment, skew=lambda: line.orchestrator.skew
        )
        self._allowlist = AllowlistModel(line.enrolment, line.watch)
        self._labels = LabelsModel(lru_cache(256)(outside))  # the same few details on thousands of labels
        self._clock = SessionClock(line, ticker)
        self.provision = ProvisionPage(
            line, self._devices, self._allowlist, actions, icons, ticker, self._clock, demo_scan
        )
        self.pages = LinePages(
            line, commands, self._allowlist, self._labels, icons, ticker, tasks, messages, typed
        )
        self.provision.scans.typed.connect(typed)
        self.provision.scans.chosen.connect(chosen)
        self.provision.banner.resume.connect(commands.resume)
        self.provision.session.other_target.connect(lambda: commands.start(ask=True))
        self._pace = Pace(self.refresh)
        self._printer_shown: tuple[str, Availability | None] | None = None
        self._bonds = self._listen()
        self._clock.told.connect(self._show_ending)
        self._feedback = Feedback(line, tones) if tones is not None else None
        strip.set_line(line.profile.name, line.profile.url)
        strip.set_feed(line.watch.now)
        self.refresh()
        self._printer = PrinterWatch(line.labelling, self._show_printer, ticker, tasks)
        self.pages.reader.open()

    def page(self, place: int) -> QWidget:
        """Give a page by its place on the rail; it is made when it is first asked for."""
        return self.provision if place == 0 else self.pages.at(place - 1)

    @property
    def opened(self) -> tuple[QWidget, ...]:
        """The pages that are there."""
        return (self.provision, *self.pages.opened)

    @property
    def is_drawn(self) -> bool:
        """True while the screen shows everything that is known."""
        return not self._pace.is_waiting and self.pages.is_drawn

    def close(self) -> None:
        """Listen no more, and let the widgets go."""
        self._bonds.close()
        if self._feedback is not None:
            self._feedback.close()
        self._pace.stop()
        self._printer.close()
        self._clock.told.disconnect(self._show_ending)
        self.provision.close_bonds()
        self.pages.close()
        self._devices.close()
        self._allowlist.close()
        self._clock.close_bonds()
        self.commands.close()
        self.provision.deleteLater()

    def refresh(self) -> None:
        """Show what is true now."""
        self._clock.refresh()
        self.provision.refresh()
        self.pages.refresh()
        self._strip.set_waiting(self.line.enrolment.waiting)
        self._strip.set_network(self.line.watch.network)
        self.commands.plan_changed()

    def look_at_printer(self) -> None:
        """Ask the printer how it is."""
        self._printer.look()

    def reprint(self, page: QWidget | None) -> None:
        """Print the label that is selected on a page, or the selected board's, once more."""
        if self.pages.is_open("labels", page):
            self.commands.labels.reprint_label(self.pages.labels.selected)
        elif self.pages.is_open("allowlist", page):
            self.commands.labels.reprint(next(iter(self.pages.allowlist.table.selected_macs()), None))
        else:
            self.commands.labels.reprint(self.provision.boards.selected)

    # -- inside ----------------------------------------------------------------

    def _listen(self) -> Bonds:
        line = self.line
        return Bonds(
            line.watch.changed.subscribe(self._changed),
            line.watch.status.subscribe(self._strip.set_feed),
            line.watch.leftovers.subscribe(self._leftovers),
            line.enrolment.changed.subscribe(lambda _: self._pace.touch()),
            line.provisioning.requested_changed.subscribe(lambda _: self._pace.touch()),
            line.labelling.changed.subscribe(self._label_changed),
            line.notices.subscribe(self._noticed),
        )

    def _show_ending(self) -> None:
        self._strip.set_ending(self._clock.text if self._clock.ends_soon else "")

    def _changed(self, change: Change) -> None:
        session = self.line.watch.session
        if change.session and session is not None:
            interrupted = session.state is SessionState.PAUSED
            self.provision.banner.offer((_report(session),) if interrupted else ())
        self._pace.touch(len(change.devices))

    def _leftovers(self, left: tuple[SessionReport, ...]) -> None:
        self.pages.left = left
        session = self.line.watch.session
        idle = session is None or session.is_over
        ended = "" if session is None else session.id
        self.provision.banner.offer(tuple(report for report in left if report.id != ended) if idle else ())

    def _noticed(self, notice: Notice) -> None:
        self._messages.tell(of_notice(notice))
        if notice.topic is Topic.SESSION_ENDS_SOON and self._feedback is None:
            QApplication.beep()
        if notice.topic is Topic.LABEL_WAITS and isinstance(notice.error, PrinterTrouble):
            self._show_printer(Availability(False, notice.error.why, notice.error.remedy))

    def _label_changed(self, record: LabelRecord) -> None:
        self._labels.put(record)
        if record.state.is_settled:
            sent = translate("Strip", "It took the last label and does not tell what became of it.")
            self._show_printer(READY if record.state is LabelState.CONFIRMED else Availability(None, sent))

    def _show_printer(self, known: Availability | None) -> None:
        """Say in the strip how the printer is; what it was in trouble with before is over once it is well."""
        shown = (self.line.labelling.printer.name, known)
        if shown != self._printer_shown:  # most labels change nothing of it
            self._printer_shown = shown
            self._strip.set_printer(*shown)
        if known is not None and known.ok is not False:
            self._messages.printer_is_well()


def _report(session: Session) -> SessionReport:
    """Say of a session what the banner shows."""
    return SessionReport(
        id=session.id,
        target_ssid=session.target_ssid,
        created_at=session.created_at,
        device_count=session.device_count,
        verified_count=session.verified_count,
    )
