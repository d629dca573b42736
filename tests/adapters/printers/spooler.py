"""A stand-in for winspool.drv: the functions as Microsoft describes them, on a list of jobs."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from station.adapters.printers.winspool import DELETE, JobInfo, Status

NOTHING = Status(0)


@dataclass
class Listed:
    """A job in the list; `stays` is one that is still listed after it was deleted."""

    number: int
    document: str
    status: Status = NOTHING
    pages_printed: int = 0
    words: str | None = None
    stays: bool = False


class Spooler:
    """Queues by name; `open_handles` must be 0 in the end.

    `looked` is called at each look at a list, `listed` between its two questions.
    """

    def __init__(self, *queues: str) -> None:
        self.queues: dict[str, list[Listed]] = {queue: [] for queue in queues}
        self.raw: list[tuple[str, bytes]] = []
        self.open_handles = 0
        self.looked: Callable[[list[Listed]], None] = lambda _: None
        self.listed: Callable[[list[Listed]], None] = lambda _: None
        self.takes: int | None = None
        self._names: list[str] = []
        self._strings: object = None
        self._document: tuple[str, bytes] | None = None

    def OpenPrinterW(self, name: str, handle: Any, defaults: None) -> int:
        if name not in self.queues:
            return 0
        self._names.append(name)
        handle._obj.value = len(self._names)
        self.open_handles += 1
        return 1

    def ClosePrinter(self, handle: ctypes.c_void_p) -> int:
        self.open_handles -= 1
        return 1

    def EnumJobsW(
        self, handle: Any, first: int, most: int, level: int, buffer: Any, size: int, needed: Any, count: Any
    ) -> int:
        assert (first, level) == (0, 1)
        if buffer is None:
            self.looked(self._list(handle))
        jobs = self._list(handle)[:most]
        needed._obj.value = len(jobs) * ctypes.sizeof(JobInfo)
        count._obj.value = 0
        if size < needed._obj.value:
            self.listed(self._list(handle))
            return 0
        if buffer is not None:
            infos = (JobInfo * len(jobs)).from_buffer(buffer)
            for info, job in zip(infos, jobs, strict=True):
                info.JobId, info.pDocument, info.pStatus = job.number, job.document, job.words
                info.Status, info.PagesPrinted = int(job.status), job.pages_printed
            count._obj.value = len(jobs)
            self._strings = infos  # they live as long as the buffer, as Windows' do
        return 1

    def SetJobW(self, handle: Any, number: int, level: int, info: None, command: int) -> int:
        assert (level, command) == (0, DELETE)
        jobs = self._list(handle)
        found = [job for job in jobs if job.number == number]
        for job in found:
            if job.stays:
                job.status |= Status.DELETING
            else:
                jobs.remove(job)
        return len(found)

    def StartDocPrinterW(self, handle: Any, level: int, info: Any) -> int:
        assert (level, info._obj.pDatatype, info._obj.pOutputFile) == (1, "RAW", None)
        self._document = (info._obj.pDocName, b"")
        return 7

    def StartPagePrinter(self, handle: Any) -> int:
        return 1

    def WritePrinter(self, handle: Any, data: bytes, size: int, written: Any) -> int:
        assert self._document is not None
        taken = data[:size] if self.takes is None else data[: self.takes]
        self._document = (self._document[0], self._document[1] + taken)
        written._obj.value = len(taken)
        return 1

    def EndPagePrinter(self, handle: Any) -> int:
        return 1

    def EndDocPrinter(self, handle: Any) -> int:
        assert self._document is not None
        self.raw.append(self._document)
        return 1

    def _list(self, handle: Any) -> list[Listed]:
        return self.queues[self._names[handle.value - 1]]
