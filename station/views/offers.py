"""Which commands could run now, and why the others could not."""

from __future__ import annotations

from dataclasses import dataclass

from station.app.enrolment import ListingState
from station.app.line import Line
from station.app.provisioning import BatchPlan
from station.app.reconnect import FeedState
from station.core.device import UNDER_WAY, DeviceState
from station.core.errors import Untrusted
from station.core.session import SessionState
from station.views.translation import translate


@dataclass(frozen=True, slots=True)
class Offers:
    """For each command the reason against it; empty means that it may run."""

    start: str
    provision_all: str
    retry_failed: str
    stop: str
    plan: BatchPlan
    busy: frozenset[str]


def expected(line: Line) -> int:
    """Count the boards of the session that are to become verified.

    Those that it has seen and may provision, or has begun with, and those that were scanned
    here and no session has used yet. A board that is not allowed, and a line of
    the allowlist that somebody left there long ago, are nobody's work.
    """
    fleet = line.watch.fleet
    if fleet is None:
        return 0
    begun = fleet.count(*UNDER_WAY, DeviceState.VERIFIED, DeviceState.FAILED)
    others = (*fleet.in_state(DeviceState.DISCOVERED), *fleet.in_state(DeviceState.UNKNOWN))
    seen = begun + sum(1 for device in others if line.provisioning.is_allowed(device))
    unseen = sum(
        1
        for mac, listing in line.enrolment.listings.items()
        if listing.state is not ListingState.REFUSED
        and not listing.entry.used
        and mac not in fleet.devices
        and line.enrolment.scanned_here(mac)
    )
    return seen + unseen


def offers(line: Line) -> Offers:
    """Judge by what is known of the line now."""
    plan, busy = line.provisioning.plan(), line.provisioning.busy
    away = _away(line)
    session = line.watch.session
    running = session is not None and not session.is_over
    no_session = "" if running else translate("Offers", "There is no session. Press F6 to start one.")
    paused = running and session is not None and session.state is SessionState.PAUSED
    interrupted = translate("Offers", "The session is interrupted. Resume it first.") if paused else ""
    sending = translate("Offers", "It is being sent to the Pi.")
    nobody = translate("Offers", "Nobody is signed in. Press F3.") if line.diary.lacks_operator else ""
    return Offers(
        start=_first(
            sending if "start" in busy or "resume" in busy else "",
            translate("Offers", "A session is running. Stop it first (F7).") if running else "",
            "" if line.watch.now.state is FeedState.CONNECTING else away,  # starting waits for the link
            nobody,
        ),
        provision_all=_first(
            sending if "provision-all" in busy else "",
            no_session,
            away,
            interrupted,
            nobody,
            "" if plan.ready else _not_ready(plan, line),
        ),
        retry_failed=_first(
            sending if "retry" in busy else "",
            no_session,
            away,
            interrupted,
            nobody,
            "" if plan.failed else translate("Offers", "No board has failed."),
        ),
        stop=_first(sending if "stop" in busy else "", no_session, away),
        plan=plan,
        busy=busy,
    )


def _first(*reasons: str) -> str:
    return next((reason for reason in reasons if reason), "")


def _away(line: Line) -> str:
    state = line.watch.now.state
    if state.is_reachable:
        return ""
    if isinstance(line.watch.now.error, Untrusted):
        return translate("Offers", "The Pi's certificate is not trusted. Pair in Settings (Ctrl+8).")
    if state is FeedState.REFUSED:
        return translate("Offers", "The Pi wants an API key. Enter it in Settings (Ctrl+8).")
    if state is FeedState.CONNECTING:
        return translate("Offers", "The station is just connecting to the Pi.")
    return translate("Offers", "The Pi is out of reach. It is tried again by itself; F5 tries now.")


def _not_ready(plan: BatchPlan, line: Line) -> str:
    if len(plan.not_allowed) == 1:
        return translate("Offers", "No board is ready: one is not on the allowlist. Scan it.")
    if plan.not_allowed:
        return translate("Offers", "No board is ready: {n} are not on the allowlist. Scan them.").format(
            n=len(plan.not_allowed)
        )
    if plan.under_way:
        return translate("Offers", "All boards are under way.")
    if plan.verified and plan.verified == expected(line):
        return translate("Offers", "All verified. Press F7.")
    return translate("Offers", "No board is ready yet. Scan the boards and power them.")
