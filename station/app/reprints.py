"""Labels that are printed once more, and doubtful ones that a person settles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from station.app.container_wait import ContainerWait
from station.app.label_news import LabelNews
from station.core.label import LabelState
from station.core.mac import Mac
from station.ports.journal import LabelBook, LabelRecord

_LOOKED = "a person looked"
_ON_ITS_WAY = (LabelState.QUEUED, LabelState.SENDING)


class Reprints:
    """Writes copies down as due and gives them to `put`, which prints them in their turn."""

    def __init__(
        self,
        book: LabelBook,
        news: LabelNews,
        waiting: ContainerWait,
        container_of: Callable[[Mac], str],
        put: Callable[[LabelRecord], None],
    ) -> None:
        self._book = book
        self._news = news
        self._waiting = waiting
        self._container_of = container_of
        self._put = put

    async def reprint(self, mac: Mac, reason: str, label_id: int | None) -> LabelRecord | None:
        """Print a board's label once more: `label_id`, else the newest; None when it never had one."""
        earlier = await self._book.labels(mac=mac)
        chosen = next(
            (record for record in earlier if record.id == label_id), earlier[-1] if earlier else None
        )
        if chosen is None:
            return None
        if chosen.state is LabelState.WAITING:  # it was never printed: that is its first copy
            return await self._waiting.release(chosen.id, "") or await self._known(chosen)
        if (due := _on_its_way(earlier, chosen)) is not None:
            return due
        return await self.copy(chosen, reason, container_id=self._container(chosen, earlier))

    async def copy(self, record: LabelRecord, reason: str, *, container_id: str) -> LabelRecord | None:
        """Write a marked copy down as due."""
        content = replace(record.content, container_id=container_id, copy=1)
        copy = await self._book.intend(content, reason=reason)
        if copy is not None:
            await self._tell(copy, reason)
        return copy

    async def instead(self, mac: Mac, label_id: int, reason: str) -> LabelRecord | None:
        """Print a doubtful label once more, which a person looked for and does not have.

        What is written is both at once, or nothing. Gives the copy, None where there is no such label.
        """
        earlier = await self._book.labels(mac=mac)
        doubtful = next((record for record in earlier if record.id == label_id), None)
        if doubtful is None:
            return None
        if (due := _on_its_way(earlier, doubtful)) is not None:
            await self.answer(label_id, in_hand=False)
            return due
        content = replace(doubtful.content, container_id=self._container(doubtful, earlier), copy=1)
        failed, copy = await self._book.again(label_id, content, reason=reason, detail=_LOOKED)
        await self._settled(failed, _LOOKED)
        await self._tell(copy, reason)
        return copy

    async def answer(self, label_id: int, *, in_hand: bool) -> LabelRecord:
        """Settle a doubtful label by what a person sees."""
        state = LabelState.CONFIRMED if in_hand else LabelState.FAILED
        done = await self._book.advance(label_id, state, detail=_LOOKED)
        await self._settled(done, _LOOKED)
        return done

    async def prove(self, record: LabelRecord) -> LabelRecord:
        """Settle a label that was sent, or is in doubt, by the scan of it."""
        done = await self._book.advance(record.id, LabelState.CONFIRMED, detail="scanned")
        await self._settled(done, "scanned")
        return done

    async def latest(self, mac: Mac) -> LabelRecord | None:
        """Give a board's newest label; None when it never had one."""
        known = await self._book.labels(mac=mac)
        return known[-1] if known else None

    async def all_failed(self, mac: Mac, session_id: str) -> LabelRecord | None:
        """Give the newest label of a board in a session of which none can have come out."""
        known = await self._book.labels(mac=mac, session_id=session_id)
        return known[-1] if known and {one.state for one in known} == {LabelState.FAILED} else None

    def _container(self, record: LabelRecord, earlier: Sequence[LabelRecord]) -> str:
        """Say the container: of the newest label as it is by now, of an older one as it was then."""
        then, now = record.content.container_id, self._container_of(record.content.mac)
        return now or then if record.id == earlier[-1].id else then or now

    async def _known(self, record: LabelRecord) -> LabelRecord:
        found = await self._book.labels(mac=record.content.mac)
        return next((one for one in found if one.id == record.id), record)

    async def _settled(self, record: LabelRecord, how: str) -> None:
        await self._news.note(record, record.state.value, how=how)
        self._news.changed.emit(record)

    async def _tell(self, copy: LabelRecord, reason: str) -> None:
        await self._news.note(copy, "reprint", reason=reason)
        self._news.changed.emit(copy)
        self._put(copy)


def _on_its_way(earlier: Sequence[LabelRecord], record: LabelRecord) -> LabelRecord | None:
    """Give the label of the same verification that prints by itself: another would be a second."""
    session = record.content.session_id
    found = (one for one in earlier if one.content.session_id == session and one.state in _ON_ITS_WAY)
    return next(found, None)
