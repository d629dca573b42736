from __future__ import annotations

from station.app.diary import Diary
from tests.fakes.clock import FakeClock
from tests.fakes.journal import FakeFacts


async def test_what_the_pi_echoes_reaches_the_journal_without_secrets(clock: FakeClock) -> None:
    facts = FakeFacts()
    diary = Diary(facts, clock, "st-1", clean=lambda text: text.replace("hunter2", "***"))
    await diary.note("device", "failed", why="psk=hunter2 refused")
    assert [fact.detail["why"] for fact in facts.written] == ["psk=*** refused"]


async def test_a_session_is_unfinished_until_its_end_was_seen(clock: FakeClock) -> None:
    diary = Diary(FakeFacts(), clock, "st-1")
    assert await diary.unfinished_session("http://a") is None
    await diary.note("session", "started", session_id="s-1")
    await diary.note("session", "stopped", session_id="s-1")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "joined", session_id="theirs")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "ended", session_id="s-1")
    assert await diary.unfinished_session("http://a") is None


async def test_another_pis_sessions_are_left_to_it(clock: FakeClock) -> None:
    diary = Diary(FakeFacts(), clock, "st-1")
    await diary.note("session", "started", session_id="s-a", pi="http://a")
    await diary.note("session", "started", session_id="s-b", pi="http://b")
    assert await diary.unfinished_session("http://a") == "s-a"
    assert await diary.unfinished_session("http://b") == "s-b"
