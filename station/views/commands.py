"""What the operator's keys do: checked, confirmed where numbers differ, run as owned tasks."""

from __future__ import annotations

import asyncio

from station.app.desk import Desk
from station.app.line import Line
from station.app.notices import Level, Notice, Topic
from station.app.reconnect import FeedState, FeedStatus
from station.app.tasks import Tasks
from station.core.errors import SecretsUnavailable, Untrusted
from station.core.mac import Mac
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from station.ports.secrets import SecretName
from station.views.errands import Errands
from station.views.error_words import Message, of_error
from station.views.label_commands import LabelCommands
from station.views.message_bar import MessageBar
from station.views.notice_words import of_notice
from station.views.offers import Offers, offers
from station.views.start_form import AskReason, AskStart, StartAnswer, StartQuestion
from station.views.translation import translate

LINK_SECONDS = 5.0


class Commands:
    """The commands of one line, as the window's keys and buttons give them.

    Each returns at once; what it does runs in a task that `tasks` owns, and what goes
    wrong is told in the message bar. A command that cannot run tells its reason.
    """

    def __init__(
        self,
        desk: Desk,
        line: Line,
        tasks: Tasks,
        messages: MessageBar,
        ask_start: AskStart,
        ask_reason: AskReason,
    ) -> None:
        self._desk = desk
        self._line = line
        self._messages = messages
        self._errands = Errands(tasks, messages)
        self.labels = LabelCommands(desk, line, self._errands, ask_reason)
        self._ask_start = ask_start
        self._asked = ""
        self._starting = False
        self._tells_of_trust = True
        messages.left.connect(self._question_left)
        self._unsubscribe = line.watch.status.subscribe(self._linked)

    # -- session -----------------------------------------------------------

    def start(self, *, ask: bool = False) -> None:
        """Start a session; `ask` opens the form even where everything is known."""
        if not self._starting and self._may(offers(self._line).start):
            self._starting = True
            self._errands.run(self._start(ask), "start")

    def provision_all(self) -> None:
        """Provision every ready board; says the numbers first where some would stay."""
        now = offers(self._line)
        if not self._may(now.provision_all):
            return
        if now.plan.not_allowed and self._asked != "provision-all":
            self._ask("provision-all", now)
            return
        self._settle_question()
        self._errands.run(self._line.provisioning.provision_all(), "provision all")

    def retry_failed(self) -> None:
        """Try every failed board again."""
        if self._may(offers(self._line).retry_failed):
            self._errands.run(self._line.provisioning.retry_failed(), "retry failed")

    def stop(self) -> None:
        """Stop the session; asks once while boards are on their way."""
        now = offers(self._line)
        if not self._may(now.stop):
            return
        if now.plan.under_way and self._asked != "stop":
            self._ask("stop", now)
            return
        self._settle_question()
        self._errands.run(self._line.provisioning.stop(), "stop")

    def resume(self, session_id: str) -> None:
        """Resume a session that was left on the Pi."""
        self._errands.run(self._line.provisioning.resume(session_id), "resume")

    def join(self, session_id: str) -> None:
        """Watch a session that runs on the Pi."""
        self._errands.run(self._line.provisioning.join(session_id), "join")

    def refresh(self) -> None:
        """Ask the Pi for everything again; out of reach, try to connect now."""
        self._errands.run(self._refresh(), "refresh")

    # -- boards ---------------------------------------------------------------

    def scan(self, scan: Scan) -> None:
        """Take a scan."""
        self._errands.run(self._line.take(scan), "scan")

    def undo(self) -> None:
        """Take the last scan back."""
        self._errands.run(self._line.undo(), "undo")

    def remove(self, macs: list[Mac]) -> None:
        """Take boards off the allowlist."""
        self._errands.run(self._remove(macs), "remove")

    def retry(self, mac: Mac) -> None:
        """Try one failed board again."""
        self._errands.run(self._line.provisioning.retry(mac), "retry one")

    # -- questions -----------------------------------------------------------

    def plan_changed(self) -> None:
        """Keep an open question's numbers true, or take it back."""
        if not self._asked:
            return
        now = offers(self._line)
        reason = now.stop if self._asked == "stop" else now.provision_all
        if reason:
            self._settle_question()
        else:
            self._ask(self._asked, now)

    def close(self) -> None:
        """Leave the message bar to the next line's commands."""
        self._unsubscribe()
        self._settle_question()
        self._messages.left.disconnect(self._question_left)

    def _ask(self, command: str, now: Offers) -> None:
        self._asked = command
        if command == "stop":
            what = translate("Commands", "On their way: {n}. They will not be finished.").format(
                n=now.plan.under_way
            )
            todo = translate("Commands", "Press F7 again to stop the session, Esc to leave it.")
        else:
            what = _what_would_stay(len(now.plan.ready), len(now.plan.not_allowed))
            todo = translate("Commands", "Press F9 again to go on, Esc to leave it.")
        self._messages.ask(Message(Level.WARNING, what, todo))

    def _settle_question(self) -> None:
        if self._asked:
            self._asked = ""
            self._messages.withdraw()

    def _linked(self, status: FeedStatus) -> None:
        if status.state in (FeedState.LIVE, FeedState.READY):
            self._tells_of_trust = True
            self._messages.link_is_back()
        elif isinstance(status.error, Untrusted) and self._tells_of_trust:
            self._tells_of_trust = False  # once, and again after the link was there
            self._messages.tell(of_error(status.error))

    def _question_left(self) -> None:
        self._asked = ""

    def _may(self, reason: str) -> bool:
        if reason:
            self._errands.tell(reason)
        return not reason

    # -- the work ------------------------------------------------------------

    async def _start(self, ask: bool) -> None:
        try:
            answer = await self._what_to_start(ask)
            if answer is None or answer.password is None:
                return
            await self._link()
            if not self._may(offers(self._line).start):
                return
            request = StartRequest(answer.ssid, answer.password, answer.timeouts)
            session = await self._line.provisioning.start(request)
        finally:
            self._starting = False
        if session is not None:
            await self._desk.remember_target(answer.ssid)
            if answer.keep:
                await self._desk.secrets.set(SecretName.wifi(answer.ssid), answer.password)

    async def _link(self) -> None:
        """Wait a little for a link that is just being made, instead of refusing."""
        decided = asyncio.Event()

        def linked(status: FeedStatus) -> None:
            if status.state is not FeedState.CONNECTING:
                decided.set()

        unsubscribe = self._line.watch.status.subscribe(linked)
        linked(self._line.watch.now)
        try:
            async with asyncio.timeout(LINK_SECONDS):
                await decided.wait()
        except TimeoutError:
            pass  # the command says itself what is wrong
        finally:
            unsubscribe()

    async def _what_to_start(self, ask: bool) -> StartAnswer | None:
        """Find target and password, asking only for what is not known."""
        profile = self._line.profile
        ssid = self._desk.settings.profiles.get(profile.name, profile).target_ssid
        password = await self._kept_password(ssid)
        if ssid and password is not None and not ask:
            return StartAnswer(ssid, password)
        keyring = await self._desk.secrets.availability()
        question = StartQuestion(
            ssid, password is not None, keyring, self._line.orchestrator.wifi_networks, self._knows_password
        )
        answer = await self._ask_start(question)
        if answer is not None and answer.password is None:
            return StartAnswer(answer.ssid, await self._kept_password(answer.ssid), timeouts=answer.timeouts)
        return answer

    async def _knows_password(self, ssid: str) -> bool:
        return await self._kept_password(ssid) is not None

    async def _kept_password(self, ssid: str) -> str | None:
        if not ssid:
            return None
        try:
            return await self._desk.secrets.get(SecretName.wifi(ssid))
        except SecretsUnavailable:
            return None  # the form says so beside its check box

    async def _refresh(self) -> None:
        if not self._line.watch.now.state.is_reachable:
            await self._line.reconnect()
        await self._line.refresh()
        self._messages.tell(of_notice(Notice(Level.INFO, Topic.REFRESHED)))

    async def _remove(self, macs: list[Mac]) -> None:
        gone = await self._line.enrolment.take_off(macs)
        text = translate("Commands", "Taken off the allowlist: {n}. Ctrl+Z brings them back.")
        self._errands.tell(text.format(n=gone))


def _what_would_stay(ready: int, not_allowed: int) -> str:
    if not_allowed == 1:
        text = translate("Commands", "{ready} will be provisioned, one is not allowed and stays.")
    else:
        text = translate("Commands", "{ready} will be provisioned, {not_allowed} are not allowed and stay.")
    return text.replace("{ready}", str(ready)).replace("{not_allowed}", str(not_allowed))
