"""A system's list of print jobs, as far as it tells what became of one."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from station.core.label import LabelState


class JobState(IntEnum):
    """RFC 8011, 5.3.7; other systems' states are told in these words."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class Job:
    """A job as the system tells it; `why` is for a person and may be empty."""

    number: int
    state: JobState
    why: str

    @property
    def is_untouched(self) -> bool:
        """True where the printer has surely got nothing of it."""
        return self.state in (JobState.PENDING, JobState.HELD)


class Jobs(Protocol):
    """Finds and takes back jobs by the name that they were given; no method raises."""

    @property
    def forgets(self) -> bool:
        """Whether a job that has ended leaves the list."""

    def completed(self, queue: str, name: str) -> LabelState:
        """Give what it proves of a label that its job in this queue is called completed."""

    def accepts(self, queue: str) -> bool | None:
        """Say whether the queue takes jobs now; None when the system does not tell."""

    def find(self, queue: str, name: str) -> Job | None:
        """Find a queue's newest job of that name; None when the system does not tell of one."""

    def cancel(self, queue: str, number: int) -> bool:
        """Take a job back; says whether it is surely gone."""

    def print_raw(self, queue: str, name: str, data: bytes) -> bool:
        """Hand bytes to a queue that pass through it unchanged; says whether it took them."""


def system_jobs() -> Jobs:
    """Give this system's list of jobs."""
    if sys.platform == "win32":
        from station.adapters.printers.winspool import WindowsJobs, load

        return WindowsJobs(load())
    from station.adapters.printers.ipp import CupsJobs

    return CupsJobs()
