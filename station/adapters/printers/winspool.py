"""The Windows spooler's list of jobs, by its own functions (winspool.drv).

What it says is weak evidence: it calls a job printed while the lid is open, and deleted
though it came out. A job that ends or leaves the list proves no more than `SENT`.
Written by Microsoft's description and tested on a stand-in of the functions; never run
on Windows yet.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref, c_uint16, c_uint32, c_void_p, c_wchar_p
from enum import IntFlag
from typing import Any, ClassVar, Final

from station.adapters.printers.jobs import Job, JobState
from station.core.label import LabelState

MOST_JOBS: Final = 256
DELETE: Final = 5
"""JOB_CONTROL_DELETE"""


class Status(IntFlag):
    """JOB_STATUS_*"""

    PAUSED = 0x1
    ERROR = 0x2
    DELETING = 0x4
    SPOOLING = 0x8
    PRINTING = 0x10
    OFFLINE = 0x20
    PAPER_OUT = 0x40
    PRINTED = 0x80
    DELETED = 0x100
    BLOCKED = 0x200
    USER_INTERVENTION = 0x400
    COMPLETE = 0x1000


_TROUBLE: Final = {
    Status.PAPER_OUT: "out of paper",
    Status.OFFLINE: "offline",
    Status.USER_INTERVENTION: "needs a person",
    Status.BLOCKED: "blocked by its driver",
    Status.ERROR: "error",
    Status.PAUSED: "paused",
}


class JobInfo(ctypes.Structure):
    """JOB_INFO_1W"""

    _fields_: ClassVar = [
        ("JobId", c_uint32),
        ("pPrinterName", c_wchar_p),
        ("pMachineName", c_wchar_p),
        ("pUserName", c_wchar_p),
        ("pDocument", c_wchar_p),
        ("pDatatype", c_wchar_p),
        ("pStatus", c_wchar_p),
        ("Status", c_uint32),
        ("Priority", c_uint32),
        ("Position", c_uint32),
        ("TotalPages", c_uint32),
        ("PagesPrinted", c_uint32),
        ("Submitted", c_uint16 * 8),
    ]


class DocInfo(ctypes.Structure):
    """DOC_INFO_1W"""

    _fields_: ClassVar = [("pDocName", c_wchar_p), ("pOutputFile", c_wchar_p), ("pDatatype", c_wchar_p)]


def load() -> Any:
    """Load the spooler's library; raises OSError where there is none."""
    if sys.platform == "win32":
        return ctypes.WinDLL("winspool.drv")
    raise OSError("winspool.drv is a part of Windows")


class WindowsJobs:
    """Implements `Jobs` on winspool.drv, or on what stands in for it."""

    forgets: Final = True

    def __init__(self, winspool: Any) -> None:
        self._winspool = winspool

    def completed(self, queue: str, name: str) -> LabelState:
        """Give `SENT` for every queue: the spooler's word is weak."""
        return LabelState.SENT

    def accepts(self, queue: str) -> bool | None:
        """Give None: a spooler's queue takes jobs also while it is paused."""
        return None

    def find(self, queue: str, name: str) -> Job | None:
        """Find the newest job of that name; None when the spooler lists none, or does not answer."""
        found = [info for info in self._jobs(queue) if info.pDocument == name]
        newest = max(found, key=lambda info: int(info.JobId), default=None)
        return None if newest is None else _told(newest)

    def cancel(self, queue: str, number: int) -> bool:
        """Delete a job; one that is still listed then may have gone to the printer."""
        with self._opened(queue) as handle:
            done = handle is not None and self._winspool.SetJobW(handle, number, 0, None, DELETE)
        return bool(done) and all(info.JobId != number for info in self._jobs(queue))

    def print_raw(self, queue: str, name: str, data: bytes) -> bool:
        """Hand the bytes over as a document of the type RAW."""
        with self._opened(queue) as handle:
            document = DocInfo(name, None, "RAW")
            if handle is None or not self._winspool.StartDocPrinterW(handle, 1, byref(document)):
                return False
            written = c_uint32()
            taken = bool(
                self._winspool.StartPagePrinter(handle)
                and self._winspool.WritePrinter(handle, data, len(data), byref(written))
                and written.value == len(data)
                and self._winspool.EndPagePrinter(handle)
            )
            return bool(self._winspool.EndDocPrinter(handle)) and taken

    def _jobs(self, queue: str) -> Sequence[JobInfo]:
        with self._opened(queue) as handle:
            if handle is None:
                return ()
            needed, count = c_uint32(), c_uint32()
            self._winspool.EnumJobsW(handle, 0, MOST_JOBS, 1, None, 0, byref(needed), byref(count))
            if not needed.value:
                return ()
            buffer = ctypes.create_string_buffer(needed.value)
            told = (handle, 0, MOST_JOBS, 1, buffer, needed.value, byref(needed), byref(count))
            if not self._winspool.EnumJobsW(*told):
                return ()
            return list((JobInfo * count.value).from_buffer(buffer))

    @contextmanager
    def _opened(self, queue: str) -> Iterator[c_void_p | None]:
        handle = c_void_p()
        if not self._winspool.OpenPrinterW(queue, byref(handle), None):
            yield None
            return
        try:
            yield handle
        finally:
            self._winspool.ClosePrinter(handle)


def _told(info: JobInfo) -> Job:
    status = Status(info.Status)
    trouble = [words for flag, words in _TROUBLE.items() if flag in status]
    begun = Status.PRINTING in status or info.PagesPrinted > 0
    if status & (Status.DELETED | Status.DELETING):
        state = JobState.CANCELED
    elif status & (Status.PRINTED | Status.COMPLETE):
        state = JobState.COMPLETED
    elif trouble:
        state = JobState.STOPPED if begun else JobState.HELD
    else:
        state = JobState.PROCESSING if begun else JobState.PENDING
    return Job(int(info.JobId), state, info.pStatus or ", ".join(trouble))
