"""What a kill may leave between a scan and its note, and a scan that comes while the rest is read."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from station.app.diary import Diary
from station.app.enrolment import Enrolment, ScanResult
from station.core.allowlist import AllowlistEntry
from station.ports.journal import OutboxItem, Wish
from station.ports.scanner import Scan
from tests.app.pi import A, B, Pi
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import FakeFacts, FakeOutbox


class SlowToRead(FakeOutbox):
    """Gives what waited when it was asked, once `may_answer` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.may_answer = asyncio.Event()

    async def waiting(self) -> Sequence[OutboxItem]:
        items = await super().waiting()
        await self.may_answer.wait()
        return items


def enrolment(pi: Pi, clock: FakeClock, outbox: FakeOutbox, facts: FakeFacts) -> Enrolment:
    return Enrolment(pi, outbox, Diary(facts, clock, "st-1"), clock)


async def test_a_board_whose_scan_was_kept_but_not_noted_is_still_ours(pi: Pi, clock: FakeClock) -> None:
    outbox = FakeOutbox()
    await outbox.put(Wish.ALLOW, A, at=clock.now())
    after = enrolment(pi, clock, outbox, FakeFacts())
    await after.open()
    assert after.scanned_here(A)
    await after.aclose()


async def test_a_board_that_was_listed_before_is_ours_once_it_is_scanned_here(
    pi: Pi, clock: FakeClock
) -> None:
    facts = FakeFacts()
    first = enrolment(pi, clock, FakeOutbox(), facts)
    pi.allowed[A] = AllowlistEntry(A)
    await first.refresh()
    assert (await first.scan(Scan(A.bare, "wedge", clock.now()))).result is ScanResult.ALREADY_LISTED
    assert first.scanned_here(A)
    second = enrolment(pi, clock, FakeOutbox(), facts)
    await second.open()
    assert second.scanned_here(A)
    await second.aclose()


async def test_a_scan_made_while_the_rest_is_read_goes_out_after_it(pi: Pi, clock: FakeClock) -> None:
    outbox = SlowToRead()
    await outbox.put(Wish.ALLOW, A, at=clock.now())
    after = enrolment(pi, clock, outbox, FakeFacts())
    opening = asyncio.ensure_future(after.open())
    await settle()
    await after.scan(Scan(B.bare, "wedge", clock.now()))
    outbox.may_answer.set()
    await opening
    await settle()
    assert list(pi.allowed) == [A, B]
    await after.aclose()
