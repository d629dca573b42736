"""What a headless run says, a small mapping for each thing that happened.

The first key is ``event``; the shapes are public (README, "Without a window").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from station.app.line import Line
from station.app.notices import Level, Notice, Topic
from station.app.reconnect import FeedState, FeedStatus
from station.core.errors import NotOurProtocol, OutcomeUnknown, Refused, StationError, Unreachable
from station.core.fleet import Change
from station.core.label import LabelState
from station.core.mac import Mac
from station.ports.journal import LabelRecord

Report = Callable[[Mapping[str, object]], None]
Explain = Callable[[StationError | Notice], str]
"""Gives an error or a notice as a sentence with the next step; the words are not chosen here."""

_FEED_WORDS = {
    FeedState.LIVE: "live",
    FeedState.RECONNECTING: "reconnecting",
    FeedState.POLLING: "polling",
    FeedState.DOWN: "down",
}


_ON_THE_WAY = (LabelState.QUEUED, LabelState.SENDING)


class BatchReports:
    """Tells of one line's session, boards, link, labels and errors, once `begin` was called.

    Errors are told before that, too. `printed` and `waiting` are the boards whose label
    came out, or is still to come out; those of `uncontained` wait for their containers.
    """

    def __init__(self, line: Line, report: Report, explain: Explain = str) -> None:
        self._line = line
        self._report = report
        self._explain = explain
        self._begun = False
        self._session_state = ""
        self._failed_labels: set[Mac] = set()
        self._printer_said = ""
        self.printed: set[Mac] = set()
        self.waiting: set[Mac] = set()
        self.uncontained: set[Mac] = set()
        self._subscribed = (
            line.watch.changed.subscribe(self._changed),
            line.watch.status.subscribe(self._linked),
            line.labelling.changed.subscribe(self._label),
            line.notices.subscribe(self._notice),
        )

    def begin(self) -> None:
        """The run's own session begins: what was said of an earlier one was not this run's."""
        self._begun = True

    def close(self) -> None:
        """Listen no more."""
        for unsubscribe in self._subscribed:
            unsubscribe()

    def tell(self, error: StationError, mac: Mac | None = None) -> None:
        """Tell of an error, and which board it is about."""
        about = {"mac": str(mac)} if mac else {}
        self._report({"event": "error", **error_facts(error, self._explain), **about})

    def label_failed(self, mac: Mac) -> None:
        """Tell, once, that a label does not come out now; it stays in the journal's queue."""
        if mac not in self._failed_labels:
            self._failed_labels.add(mac)
            self._report({"event": "label", "mac": str(mac), "state": "failed", "journal": "queued"})

    def summarise(self, states: Mapping[str, str], missing: int) -> None:
        """Tell how it all ended; `states` by board, `missing` in boards."""
        session = self._line.watch.session
        told = list(states.values())
        self._report(
            {
                "event": "summary",
                "session_id": session.id if session else "",
                "verified": told.count("verified"),
                "failed": told.count("failed"),
                "missing": missing,
                "labels": len(self.printed),
                **({"labels_queued": len(self.waiting)} if self.waiting else {}),
                **({"labels_without_container": len(self.uncontained)} if self.uncontained else {}),
                "devices": states,
            }
        )

    def _changed(self, change: Change) -> None:
        if not self._begun:
            return
        for device_change in change.devices:
            before, after = device_change.before, device_change.after
            if after is not None and (before is None or before.state is not after.state):
                self._report(
                    {
                        "event": "device",
                        "mac": str(after.mac),
                        "state": after.state_text or after.state.value,
                        "container_id": after.container_id or self._container(after.mac),
                        "error": after.error_message or "",
                    }
                )
        session = self._line.watch.session
        if change.session and session is not None and session.state_text not in ("", self._session_state):
            self._session_state = session.state_text
            self._report({"event": "session", "id": session.id, "state": session.state_text})

    def _container(self, mac: Mac) -> str:
        """Give the container that the allowlist has for a board; the Pi's events may not say it."""
        listing = self._line.enrolment.listings.get(mac)
        return listing.entry.container_id if listing else ""

    def _linked(self, status: FeedStatus) -> None:
        word = _FEED_WORDS.get(status.state)
        if word is not None and self._line.watch.fleet is not None:
            self._report({"event": "feed", "state": word})

    def _label(self, record: LabelRecord) -> None:
        session = self._line.watch.session
        if not self._begun or session is None or record.content.session_id != session.id:
            return
        mac, state = record.content.mac, record.state
        if state in (LabelState.SENT, LabelState.CONFIRMED):
            self.printed.add(mac)
        (self.waiting.add if state in _ON_THE_WAY else self.waiting.discard)(mac)
        (self.uncontained.add if state is LabelState.WAITING else self.uncontained.discard)(mac)
        if state not in (LabelState.WAITING, *_ON_THE_WAY):
            self._report({"event": "label", "mac": str(mac), "state": state.value})

    def _notice(self, notice: Notice) -> None:
        if notice.topic is Topic.LABEL_WAITS and notice.mac is not None:
            self.label_failed(notice.mac)
            said, self._printer_said = self._printer_said, str(notice.error)
            if said == self._printer_said:  # each label is tried every few seconds
                return
        if notice.level is Level.ERROR and notice.error is not None:
            self.tell(notice.error, notice.mac)
        elif notice.topic is Topic.LABELS_NOT_KNOWN:
            said = self._explain(notice)
            self._report({"event": "error", "code": notice.topic.name, "message": said, "correlation_id": ""})
        elif notice.topic is Topic.PI_TROUBLE:
            self._report({"event": "error", **notice.data})


def error_facts(error: StationError, explain: Explain = str) -> dict[str, str]:
    """Give an error's code, message and correlation id for a machine."""
    match error:
        case Refused(refusal=refusal):
            code, correlation_id = refusal.code, refusal.correlation_id or ""
        case OutcomeUnknown():
            code, correlation_id = "OUTCOME_UNKNOWN", ""
        case Unreachable():
            code, correlation_id = "UNREACHABLE", ""
        case NotOurProtocol():
            code, correlation_id = "NOT_PIORCHESTRATOR", ""
        case _:
            code, correlation_id = type(error).__name__.strip("_").upper(), ""
    return {"code": code, "message": explain(error), "correlation_id": correlation_id}
