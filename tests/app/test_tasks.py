from __future__ import annotations

import asyncio

import pytest

from station.app.tasks import Tasks, ended
from tests.fakes.clock import settle


async def _fail() -> None:
    raise ZeroDivisionError("of all things")


async def test_a_failing_task_is_reported_by_name_with_its_error(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks("line")
    tasks.start(_fail(), "rejoin")
    await settle()
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("station.tasks", "ERROR")
    assert "line: rejoin" in record.getMessage()
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    assert len(tasks) == 0


async def test_a_task_that_ends_or_is_cancelled_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks("line")
    tasks.start(asyncio.sleep(0), "short")
    tasks.start(asyncio.Event().wait(), "long")
    await settle()
    assert len(tasks) == 1
    await tasks.aclose()
    assert (len(tasks), caplog.records) == (0, [])


async def test_closing_waits_until_every_task_has_cleaned_up() -> None:
    tasks, cleaned = Tasks("line"), list[str]()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleaned.append("done")

    tasks.start(work(), "one")
    tasks.start(work(), "two")
    await settle()
    await tasks.aclose()
    assert cleaned == ["done", "done"]


async def test_a_task_may_close_its_own_group() -> None:
    tasks = Tasks("line")
    other = tasks.start(asyncio.Event().wait(), "other")
    await tasks.start(tasks.aclose(), "closer")
    assert other.cancelled()


async def test_finishing_lets_the_work_come_to_its_end() -> None:
    tasks, done = Tasks("notes"), list[str]()

    async def work() -> None:
        await settle()
        done.append("written")

    tasks.start(work(), "note")
    await tasks.finish()
    assert done == ["written"]


async def test_ending_one_task_waits_for_it_and_none_is_fine() -> None:
    task = asyncio.create_task(asyncio.Event().wait())
    await settle()
    await ended(task)
    assert task.cancelled()
    await ended(None)


async def test_ending_tasks_waits_for_them_even_when_the_waiting_is_cancelled() -> None:
    may_end, has_ended = asyncio.Event(), list[int]()

    async def stubborn(number: int) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await may_end.wait()
            has_ended.append(number)

    tasks = [asyncio.create_task(stubborn(number)) for number in (1, 2)]
    await settle()
    ending = asyncio.create_task(ended(*tasks))
    await settle()
    ending.cancel()
    await settle()
    assert not ending.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await ending
    assert sorted(has_ended) == [1, 2]
