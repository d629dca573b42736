"""Finding the session that runs on a Pi, of which the handoff has no list."""

from __future__ import annotations

import re

from station.app.diary import Diary
from station.app.watch import Watch
from station.core.errors import NotOurProtocol, Refused, StationError
from station.core.session import Session, SessionState
from station.ports.orchestrator import Orchestrator

_MOST_GUESSES = 8
_MOST_NAMED = 3


async def find_running(
    orchestrator: Orchestrator, diary: Diary, watch: Watch, hint: StationError
) -> str | None:
    """Find the session that runs on the Pi; raises `Unreachable`.

    It is looked for in what the refusal said, among the Pi's recoverable ones,
    and among those this station started; each candidate is asked for. At last
    the feed is listened to. An interrupted one does not run, and is given only where
    the Pi says that one is active and no other is found.
    """
    try:
        left = [report.id for report in await orchestrator.recoverable()]
    except (Refused, NotOurProtocol):
        left = []
    own = list(reversed(await diary.sessions_of_ours()))
    interrupted: str | None = None
    for candidate in list(dict.fromkeys([*_named(hint), *left, *own]))[:_MOST_GUESSES]:
        try:
            snapshot = await orchestrator.session(candidate)
        except Refused:
            continue
        session = Session(candidate).replaced(snapshot.session)
        if session.state is SessionState.PAUSED:
            interrupted = interrupted or snapshot.session.id
        elif not session.is_over:
            return snapshot.session.id
    return await watch.overhear() or (interrupted if isinstance(hint, Refused) else None)


def _named(hint: StationError) -> list[str]:
    """Give the words of a refusal that look like a session's id."""
    if not isinstance(hint, Refused):
        return []
    said = f"{hint.refusal.details} {hint.refusal.message}"
    return [word for word in re.findall(r"[\w-]{6,64}", said) if re.search(r"[\d_-]", word)][:_MOST_NAMED]
