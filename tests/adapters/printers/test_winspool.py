"""The Windows spooler, on a stand-in of its functions: this was never run on Windows."""

from __future__ import annotations

import sys

import pytest

from station.adapters.printers.jobs import JobState
from station.adapters.printers.winspool import Status, WindowsJobs, load
from tests.adapters.printers.spooler import Listed, Spooler

S = Status


@pytest.mark.parametrize(
    ("status", "pages", "state", "why"),
    [
        (S(0), 0, JobState.PENDING, ""),
        (S.SPOOLING, 0, JobState.PENDING, ""),
        (S.PRINTING, 0, JobState.PROCESSING, ""),
        (S.SPOOLING | S.PRINTING, 0, JobState.PROCESSING, ""),
        (S.PAUSED, 0, JobState.HELD, "paused"),
        (S.PAPER_OUT, 0, JobState.HELD, "out of paper"),
        (S.OFFLINE | S.ERROR, 0, JobState.HELD, "offline, error"),
        (S.PRINTING | S.PAPER_OUT, 0, JobState.STOPPED, "out of paper"),
        (S.USER_INTERVENTION, 1, JobState.STOPPED, "needs a person"),
        (S.BLOCKED, 0, JobState.HELD, "blocked by its driver"),
        (S.PRINTED, 1, JobState.COMPLETED, ""),
        (S.COMPLETE, 0, JobState.COMPLETED, ""),
        (S.PRINTED | S.DELETED, 1, JobState.CANCELED, ""),
        (S.DELETING | S.PRINTING, 0, JobState.CANCELED, ""),
        (S(0x2000), 0, JobState.PENDING, ""),
    ],
)
def test_each_status_has_its_meaning(status: Status, pages: int, state: JobState, why: str) -> None:
    spooler = Spooler("Zebra")
    spooler.queues["Zebra"] = [Listed(4, "label", status, pages)]
    found = WindowsJobs(spooler).find("Zebra", "label")
    assert found is not None
    assert (found.number, found.state, found.why) == (4, state, why)
    assert spooler.open_handles == 0


def test_the_newest_job_of_a_name_is_found_and_the_drivers_own_words_come_first() -> None:
    spooler = Spooler("Zebra")
    spooler.queues["Zebra"] = [
        Listed(9, "label", S.ERROR, words="Ribbon!"), Listed(3, "label"), Listed(11, "a letter"),
    ]  # fmt: skip
    found = WindowsJobs(spooler).find("Zebra", "label")
    assert found is not None
    assert (found.number, found.why) == (9, "Ribbon!")


def test_a_queue_without_jobs_and_one_that_is_gone_tell_of_none() -> None:
    spooler = Spooler("Zebra")
    jobs = WindowsJobs(spooler)
    assert jobs.find("Zebra", "label") is None
    assert jobs.find("Gone", "label") is None
    assert not jobs.cancel("Gone", 1)
    assert not jobs.print_raw("Gone", "label", b"^XA^XZ")
    assert spooler.open_handles == 0


def test_a_job_that_grows_into_the_list_between_the_two_questions_breaks_nothing() -> None:
    spooler = Spooler("Zebra")
    spooler.queues["Zebra"] = [Listed(0, "label")]
    spooler.listed = lambda jobs: jobs.append(Listed(len(jobs), "label"))
    assert WindowsJobs(spooler).find("Zebra", "label") is None


def test_a_job_is_gone_only_when_the_list_is_without_it() -> None:
    spooler = Spooler("Zebra")
    spooler.queues["Zebra"] = [Listed(1, "label"), Listed(2, "label", S.PRINTING, stays=True)]
    jobs = WindowsJobs(spooler)
    assert jobs.cancel("Zebra", 1)
    assert not jobs.cancel("Zebra", 2)
    assert not jobs.cancel("Zebra", 99)


def test_zpl_goes_past_the_driver_unchanged_or_is_not_taken() -> None:
    spooler = Spooler("Zebra")
    jobs = WindowsJobs(spooler)
    assert jobs.print_raw("Zebra", "label", b"^XA\0^XZ")
    assert spooler.raw == [("label", b"^XA\0^XZ")]
    spooler.takes = 3
    assert not jobs.print_raw("Zebra", "label", b"^XA\0^XZ")
    assert spooler.open_handles == 0


@pytest.mark.skipif(sys.platform == "win32", reason="it is there")
def test_elsewhere_there_is_no_such_library() -> None:
    with pytest.raises(OSError, match="Windows"):
        load()
