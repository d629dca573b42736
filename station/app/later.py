"""Something that is waited for before it is there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:  # it comes after the first picture
    import asyncio

T = TypeVar("T")


class Later(Generic[T]):
    """A value for those who wait until it is there; made before there is an event loop."""

    def __init__(self) -> None:
        self._values: list[T] = []

    @cached_property
    def _is_there(self) -> asyncio.Event:
        import asyncio

        return asyncio.Event()

    def put(self, value: T) -> None:
        """Give it to everybody who waits."""
        self._values.append(value)
        self._is_there.set()

    async def get(self) -> T:
        """Wait for it."""
        while not self._values:
            await self._is_there.wait()
        return self._values[0]
