"""The link to the Pi in words, and how old something is; functions of the facts alone."""

from __future__ import annotations

from station.app.reconnect import FeedState, FeedStatus, asked_wait
from station.views.error_words import of_error
from station.views.translation import translate


def feed_word(state: FeedState) -> str:
    """Give the state of the link to the Pi in a word or two."""
    match state:
        case FeedState.CONNECTING:
            return translate("Feed", "connecting")
        case FeedState.READY:
            return translate("Feed", "ready")
        case FeedState.LIVE:
            return translate("Feed", "live")
        case FeedState.RECONNECTING:
            return translate("Feed", "reconnecting")
        case FeedState.POLLING:
            return translate("Feed", "polling")
        case FeedState.DOWN:
            return translate("Feed", "out of reach")
        case FeedState.REFUSED:
            return translate("Feed", "key needed")


def of_link(status: FeedStatus) -> str:
    """Say what is wrong with the link and what to do; empty while nothing is."""
    if status.error is None or status.state.is_reachable:
        return ""
    message = of_error(status.error)
    now = translate("Feed", "F5 tries at once.") if asked_wait(status.error) else ""
    return f"{message.what} {message.todo} {now}".strip()


def age(seconds: float) -> str:
    """Give a length of time in one or two units: ``45 s``, ``3 min 20 s``, ``2 h 5 min``."""
    whole = max(0, int(seconds))
    if whole < 60:
        return translate("Time", "{s} s").format(s=whole)
    if whole < 3600:
        return translate("Time", "{m} min {s} s").format(m=whole // 60, s=whole % 60)
    return translate("Time", "{h} h {m} min").format(h=whole // 3600, m=whole % 3600 // 60)
