"""Maintenance: how the Pi reaches the rest of the world."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.errors import StationError
from station.core.house import Feature
from station.views.error_words import of_error
from station.views.facts import Fact, FactCard
from station.views.house_words import bridge_facts, mqtt_facts, tailscale_facts, why_missing
from station.views.icons import Icons
from station.views.part import Part
from station.views.tables import Field
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import plain_label, push_button, tell

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?")

T = TypeVar("T")


class NetworkPart(Part):
    """VPN, broker and bridge, asked when they come into sight and on request; and a ping."""

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Network")
        self.vpn = FactCard(translate("Maintenance", "Tailscale"), icons)
        self.broker = FactCard(translate("Maintenance", "MQTT broker"), icons)
        self.bridge = FactCard(translate("Maintenance", "Bridge"), icons)
        self.look_again = push_button(
            translate("Maintenance", "Ask again"), name="Ask network", icon=icons.icon("refresh")
        )
        self.look_again.clicked.connect(self.ask)
        self.host = Field(translate("Maintenance", "Host or address"), name="Host to ping")
        self.host.setMaxLength(253)
        self.host.textChanged.connect(lambda _: self.refresh())
        self.ping = push_button(translate("Maintenance", "Ping from the Pi"), name="Ping")
        self.ping.clicked.connect(lambda: self.run("ping", self._ping()))
        self.answer = plain_label(wrap=True)
        cards = QHBoxLayout()
        for card in (self.vpn, self.broker, self.bridge):
            cards.addWidget(card, 1)
        row = QHBoxLayout()
        row.addWidget(self.look_again)
        row.addWidget(self.host, 1)
        row.addWidget(self.ping)
        self.body.addLayout(cards)
        self.body.addLayout(row)
        self.body.addWidget(self.answer)
        self.body.addStretch(1)
        self.vpn.show_facts(tailscale_facts(None))
        self.broker.show_facts(mqtt_facts(None))
        self.bridge.show_facts(bridge_facts(None))

    def ask(self) -> None:
        """Ask for all three."""
        self.run("tailscale", self._show(self.vpn, self.house.tailscale, tailscale_facts))
        self.run("mqtt", self._show(self.broker, self.house.mqtt, mqtt_facts))
        self.run("bridge", self._show(self.bridge, self.house.bridge, bridge_facts))

    def refresh(self) -> None:
        """Say whether a ping can be sent."""
        against = why_missing(self.house.lacks(Feature.PING))
        if not against and not _HOST.fullmatch(self.host.text().strip()):
            against = translate("Maintenance", "Type a host's name or address.")
        self.ping.setEnabled(not against and not self.is_busy("ping"))
        tell(self.ping, against)

    async def _show(
        self, card: FactCard, ask: Callable[[], Awaitable[T]], facts: Callable[[T], list[Fact]]
    ) -> None:
        try:
            card.show_facts(facts(await ask()))
        except StationError as error:
            said = of_error(error)
            text = why_missing(error) or said.text
            card.show_facts([Fact(translate("Maintenance", "Not known"), text, "warn")])

    async def _ping(self) -> None:
        host = self.host.text().strip()
        self.answer.setText(translate("Maintenance", "{host} is pinged …").format(host=host))
        try:
            result = await self.house.ping(host)
        except StationError:
            self.answer.setText("")
            raise

        def told(value: float | None, unit: str) -> str:
            return "–" if value is None else f"{value:.1f} {unit}"

        text = translate(
            "Maintenance", "{host}: lost {loss}; on average {average}, shortest {least}, longest {most}."
        )
        self.tell("")
        self.answer.setText(
            text.format(
                host=host,
                loss=told(result.loss, "%"),
                average=told(result.average, "ms"),
                least=told(result.shortest, "ms"),
                most=told(result.longest, "ms"),
            )
        )
