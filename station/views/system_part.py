"""Maintenance: how the service and the machine are, and the restart of the Pi."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from station.app.line import Line
from station.app.polled import Polled
from station.app.tasks import Tasks
from station.core.device import UNDER_WAY
from station.core.house import Feature, Health
from station.core.monitor import SystemInfo
from station.views.facts import UNKNOWN, Fact, FactCard, number_fact, state_fact
from station.views.house_words import why_missing
from station.views.icons import Icons
from station.views.link_words import age
from station.views.monitor_words import machine_facts, uptime_text
from station.views.pace import Pace
from station.views.part import Part
from station.views.tables import Field
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.twice import TwiceButton
from station.views.widgets import ElidedLabel, plain_label, tell

WORD: Final = "RESET"
"""What a person types to mean it; the same in every language."""


class SystemPart(Part):
    """Health and system information at the intervals of the contract; the restart behind a typed word."""

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "System")
        self.service = FactCard(translate("Maintenance", "Service"), icons)
        self.machine = FactCard(translate("Maintenance", "Machine"), icons)
        self.consequence = plain_label(wrap=True)
        self.word = Field(WORD, name="Type RESET")
        self.word.setMaximumWidth(140)
        self.word.textChanged.connect(lambda _: self.refresh())
        self.reset = TwiceButton(
            translate("Maintenance", "Restart the Pi"),
            translate("Maintenance", "The Pi restarts."),
            name="Restart the Pi",
            icon=icons.icon("retry"),
        )
        self.reset.sure.connect(lambda: self.run("reset", self._reset()))
        cards = QHBoxLayout()
        cards.addWidget(self.service, 1)
        cards.addWidget(self.machine, 1)
        self.body.addLayout(cards)
        self.body.addWidget(self._reset_panel())
        self.body.addStretch(1)
        self._pace = Pace(self._say_consequence, self)
        self.bonds.add(
            self.house.health.changed.subscribe(lambda _: self.refresh()),
            self.house.system.changed.subscribe(lambda _: self.refresh()),
            line.watch.changed.subscribe(lambda _: self._changed()),
        )

    def begin(self) -> None:
        """Ask for both while somebody looks."""
        self.house.health.watch()
        self.house.system.watch()
        self._say_consequence()

    def end(self) -> None:
        """Ask no more."""
        self.house.health.unwatch()
        self.house.system.unwatch()

    def refresh(self) -> None:
        """Show what is known now."""
        health, info = self.house.health.latest, self.house.system.latest
        self.service.show_facts(
            [*_health_facts(health.value if health else None), self._age(self.house.health)],
            stale=self.house.health.error is not None,
        )
        self.machine.show_facts(
            [*_system_facts(info.value if info else SystemInfo()), self._age(self.house.system)],
            stale=self.house.system.error is not None,
        )
        self._say_consequence()
        missing = why_missing(self.house.lacks(Feature.SYSTEM_RESET))
        typed = self.word.text().strip() == WORD
        untyped = translate("Maintenance", "Type {word} into the field first.").format(word=WORD)
        busy = translate("Maintenance", "It is being done.") if self.is_busy("reset") else ""
        self.reset.offer(missing or busy or ("" if typed else untyped))
        self.word.setEnabled(not missing)
        tell(self.word, missing)

    def _age(self, polled: Polled[Health] | Polled[SystemInfo]) -> Fact:
        name = translate("Maintenance", "Asked")
        missing = why_missing(polled.error) if polled.error is not None else ""
        if polled.latest is None:
            return Fact(name, missing or UNKNOWN, "warn" if missing else "")
        seconds = (self.ticker.now() - polled.latest.at).total_seconds()
        text = translate("Time", "{age} ago").format(age=age(seconds))
        return Fact(name, f"{text}: {missing}" if missing else text)

    def _changed(self) -> None:
        """Follow the boards, which may tell hundreds of times a second, only while somebody looks."""
        if self.isVisible():
            self._pace.touch()

    def _say_consequence(self) -> None:
        text = translate("Maintenance", "No session runs: nothing is interrupted.")
        fleet = self.line.watch.fleet
        if fleet is not None and not fleet.session.is_over:
            under_way = fleet.count(*UNDER_WAY)
            text = translate(
                "Maintenance",
                "The running session {id} is interrupted; boards on their way: {n}. "
                "Once the Pi is back the session is offered to be resumed; boards that are done stay done.",
            ).format(id=fleet.session.id, n=under_way)
        self.consequence.setText(text)

    def _reset_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        row = QHBoxLayout()
        words = translate("Maintenance", "Type {word} to restart the Pi:").format(word=WORD)
        row.addWidget(ElidedLabel(words))
        row.addWidget(self.word)
        row.addWidget(self.reset)
        row.addStretch(1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 8, 12, 10)
        column.addWidget(plain_label(translate("Maintenance", "Restart"), role="heading"))
        column.addWidget(self.consequence)
        column.addLayout(row)
        return panel

    async def _reset(self) -> None:
        self.word.clear()
        self.tell(translate("Maintenance", "The Pi is told to restart …"))
        said = await self.house.reset_system()
        text = translate("Maintenance", "The Pi restarts; the station joins it again by itself. {said}")
        self.tell(text.format(said=said).strip(), "fine")


def _health_facts(health: Health | None) -> list[Fact]:
    known = health or Health(None, "")
    well = translate("Maintenance", "well") if not known.status else known.status
    ill = known.status or translate("Maintenance", "not well")
    fact = state_fact(translate("Maintenance", "Service"), known.ok, well, ill)
    if known.ok is None and known.status:
        fact = Fact(fact.name, known.status, "warn")
    return [
        fact,
        Fact(translate("Maintenance", "Version"), known.version or UNKNOWN),
        Fact(translate("Maintenance", "Runs for"), uptime_text(known.uptime)),
    ]


def _system_facts(info: SystemInfo) -> list[Fact]:
    megabytes, gigabytes = "{:.0f} MB", "{:.1f} GB"
    return [
        *machine_facts(info.as_monitor_data()),
        number_fact(translate("Maintenance", "Cores"), info.cpu.cores, "{}"),
        number_fact(translate("Maintenance", "Memory in all"), info.memory.total, megabytes),
        number_fact(translate("Maintenance", "Disk in all"), info.disk.total, gigabytes),
    ]
