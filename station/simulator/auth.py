"""The door to protected routes: the API key (section 6) and the rate limit."""

from __future__ import annotations

import hmac
import math
import time
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from station.simulator.envelope import unauthorized
from station.simulator.errors import Code, RefusalError

_BURST_SECONDS = 10

Handler = Callable[[Request], Awaitable[Response]]


class Bucket:
    """A token bucket: ``rate`` a second sustained, ``burst`` at once. A rate of 0 means no limit."""

    def __init__(self, rate: float, burst: float) -> None:
        """Begin full."""
        self._rate = rate
        self._burst = max(1.0, burst)
        self._tokens = self._burst
        self._seen = time.monotonic()

    def wait_seconds(self) -> float:
        """Take a token and return 0, or take none and return how long until there is one."""
        if not self._rate:
            return 0.0
        now = time.monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._seen) * self._rate)
        self._seen = now
        if self._tokens < 1.0:
            return (1.0 - self._tokens) / self._rate
        self._tokens -= 1.0
        return 0.0


class Guard:
    """Lets a request through to a protected handler, or not."""

    def __init__(self, api_key: str, requests_per_second: float, retry_after_seconds: int) -> None:
        """Keep the key; an empty one opens the door to everyone."""
        self._key = api_key.encode()
        self._bucket = Bucket(requests_per_second, burst=requests_per_second * _BURST_SECONDS)
        self._retry_after_seconds = retry_after_seconds

    @property
    def required(self) -> bool:
        """Say whether a key is required at all."""
        return bool(self._key)

    def protect(self, handler: Handler) -> Handler:
        """Wrap a handler: 429 first, as the Pi's limiter stands before its key check, then 401."""

        async def guarded(request: Request) -> Response:
            if self._bucket.wait_seconds():
                raise RefusalError(Code.RATE_LIMITED, retry_after_seconds=self._retry_after_seconds)
            given = request.headers.get("x-api-key") or request.query_params.get("api_key", "")
            if self.required and not given:
                return unauthorized(request, "API key required")
            if self.required and not hmac.compare_digest(given.encode(), self._key):
                return unauthorized(request, "Invalid API key")
            return await handler(request)

        return guarded


class ScanLimit:
    """One Wi-Fi scan in so many seconds."""

    def __init__(self, seconds: float) -> None:
        """Keep the interval; 0 means no limit."""
        self._bucket = Bucket(1 / seconds if seconds else 0.0, burst=1)

    def check(self) -> None:
        """Refuse (RATE_LIMITED with the seconds left) a scan that comes too early."""
        wait = self._bucket.wait_seconds()
        if wait:
            raise RefusalError(
                Code.RATE_LIMITED,
                "one scan at a time: the radio is busy",
                retry_after_seconds=math.ceil(wait),
            )
