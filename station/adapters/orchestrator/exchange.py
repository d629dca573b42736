"""One question to the Pi and its answer: sending, repeating, logging."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import quote

import httpx

from station.adapters.orchestrator.client import ApiKey, address, bounded_body, new_client
from station.adapters.orchestrator.envelope import Answer, Failure, Reply, judge
from station.adapters.orchestrator.giving_up import tidily
from station.adapters.orchestrator.policy import Repeat, RetryPolicy
from station.adapters.orchestrator.reasons import unreachable
from station.core.errors import NotOurProtocol, OutcomeUnknown, StationError, Unreachable, Untrusted
from station.core.skew import SkewMeter
from station.ports.clock import Clock

_log = logging.getLogger("station.orchestrator.http")

_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


@dataclass(frozen=True, slots=True)
class Question:
    """A request: `path` is percent-encoded already, `params` are not.

    `repeatable` marks a POST that may be done twice; `once` asks a single time;
    `picture` also takes an image for an answer (the reply's payload is empty then, the bytes
    are the answer's body); `secrets` are texts in the body that no error may quote.
    """

    method: str
    path: str
    params: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = field(default=None, repr=False)
    body_due: bool = True
    repeatable: bool = False
    once: bool = False
    picture: bool = False
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_command(self) -> bool:
        """True where a lost answer leaves open what has been done."""
        return self.method in ("POST", "PATCH")

    @property
    def is_harmless(self) -> bool:
        """True where doing it twice is the same as once."""
        return not self.is_command or self.repeatable


class Exchange:
    """Asks one Pi, and asks again where `policy` allows it.

    `verify` is httpx's: True for the public roots, or an SSL context.
    """

    def __init__(
        self, url: str, *, key: ApiKey, clock: Clock, verify: ssl.SSLContext | bool, policy: RetryPolicy
    ) -> None:
        self._base = address(url)
        self._key = key
        self._clock = clock
        self._policy = policy
        self._client = new_client(
            self._base, httpx.Timeout(policy.timeout, connect=policy.connect_timeout), verify
        )
        self._skew = SkewMeter()
        self.url = str(self._base)

    @property
    def skew(self) -> timedelta | None:
        """How far the Pi's clock is ahead of ours, by its last few answers."""
        return self._skew.skew

    async def aclose(self) -> None:
        """Close the connections."""
        await tidily(self._client.aclose())

    async def ask(self, question: Question) -> Reply:
        """Give the Pi's answer, or raise the typed error of what went wrong."""
        attempt, doubt = 0, False
        while True:
            attempt += 1
            outcome = await self._try(question)
            if isinstance(outcome, Reply):
                return outcome
            doubt = doubt or self._leaves_a_doubt(question, outcome)
            wait = None if question.once else self._wait(question, outcome, attempt)
            if wait is None:
                raise self._final(outcome, doubt=doubt)
            _log.info("%s %s again in %g s: %s", question.method, question.path, wait, outcome.error)
            await self._clock.sleep(wait)

    def _wait(self, question: Question, failure: Failure, attempt: int) -> float | None:
        return self._policy.wait(
            attempt, failure.repeat, harmless=question.is_harmless, asked=failure.retry_after
        )

    def _final(self, failure: Failure, *, doubt: bool) -> Exception:
        """Give what to raise: after a doubtful attempt it stays a doubt, whatever became of the next ones."""
        if doubt:
            return OutcomeUnknown(self.url, _why(failure.error))
        return failure.error

    @staticmethod
    def _leaves_a_doubt(question: Question, failure: Failure) -> bool:
        """Say whether a command may have been carried out; what may be done twice is simply an error."""
        answered = isinstance(failure.error, NotOurProtocol)
        return question.is_command and failure.doubtful and not (answered and question.repeatable)

    async def _try(self, question: Question) -> Reply | Failure:
        started, sent = self._clock.monotonic(), self._clock.now()
        try:
            async with asyncio.timeout(self._policy.timeout):
                answer = await tidily(self._send(question))
        except _NEVER_SENT as error:
            outcome: Reply | Failure = self._lost(error, Repeat.ANYTHING, doubtful=False)
        except (httpx.TransportError, TimeoutError) as error:
            outcome = self._lost(error, Repeat.READS, doubtful=True)
        else:
            outcome = answer if isinstance(answer, Failure) else _judge(question, answer)
            self._compare_clocks(outcome, sent)
        self._report(question, outcome, self._clock.monotonic() - started)
        return outcome

    async def _send(self, question: Question) -> Answer | Failure:
        request = self._client.build_request(
            question.method,
            f"{self.url}{question.path}",
            params=dict(question.params) or None,
            json=question.body,
            headers={"Accept": "application/json", **self._key.headers()},
        )
        response = await self._client.send(request, stream=True)
        try:
            try:
                streams = response.headers.get("content-type", "").startswith("text/event-stream")
                body = b"" if streams else await bounded_body(response)
            except httpx.DecodingError:
                body = b""
        finally:
            await response.aclose()
        answer = Answer(
            url=self.url,
            method=question.method,
            path=question.path,
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body or b"",
            secrets=(*question.secrets, *([self._key.value] if self._key.value else [])),
        )
        if streams and answer.ok:
            return Failure(answer.unlike("a stream of events"), answer=answer)
        if body is None:
            return Failure(answer.unlike("an endless answer"), doubtful=answer.ok, answer=answer)
        return answer

    def _lost(self, error: Exception, repeat: Repeat, *, doubtful: bool) -> Failure:
        _log.debug("%s: %r", self.url, error)
        lost = unreachable(self.url, error)
        if isinstance(lost, Untrusted):
            repeat = Repeat.NEVER
        return Failure(lost, repeat, doubtful=doubtful)

    def _compare_clocks(self, outcome: Reply | Failure, sent: datetime) -> None:
        """Compare the Pi's clock with ours: the body's time is finer than the header's."""
        theirs = outcome.at
        if theirs is None and outcome.answer is not None:
            try:
                theirs = parsedate_to_datetime(outcome.answer.headers.get("date", ""))
            except (ValueError, OverflowError):
                return
        if theirs is not None and theirs.tzinfo is not None:
            self._skew.compare(theirs, sent, self._clock.now(), is_fine=outcome.at is not None)

    def _report(self, question: Question, outcome: Reply | Failure, seconds: float) -> None:
        status = outcome.answer.status if outcome.answer else "no answer"
        routine = isinstance(outcome, Reply) and not question.is_command
        level = logging.DEBUG if routine else logging.INFO
        _log.log(
            level,
            "%s %s: %s in %.0f ms, correlation id %s%s",
            question.method,
            question.path,
            status,
            seconds * 1000,
            outcome.correlation_id or "-",
            "" if isinstance(outcome, Reply) else f": {outcome.error}",
        )


def _why(error: StationError) -> str:
    match error:
        case Unreachable():
            return error.why
        case NotOurProtocol():
            return f"its answer was {error.got}"
        case _:
            return str(error)


def _judge(question: Question, answer: Answer) -> Reply | Failure:
    if question.picture and answer.ok and answer.headers.get("content-type", "").startswith("image/"):
        return Reply(answer, {})
    return judge(answer, body_due=question.body_due)


def segment(text: str) -> str:
    """Escape one segment of a path, so that neither ``/`` nor ``..`` changes the route."""
    return quote(text, safe="").replace(".", "%2E") if set(text) == {"."} else quote(text, safe="")
