"""Maintenance: the door."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QListWidget

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.errors import StationError
from station.core.house import Door, DoorCommand, DoorEvent, Feature
from station.models.text import local_moment
from station.views.facts import FactCard
from station.views.house_words import door_command_word, door_facts, door_word, why_missing
from station.views.icons import Icons
from station.views.part import Part
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.twice import TwiceButton
from station.views.widgets import plain_label, push_button


class DoorPart(Part):
    """How the door is, what it was told, and commands that are asked about once."""

    feature = Feature.DOOR

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Door")
        self.door: Door | None = None
        self.state = FactCard(translate("Maintenance", "Door"), icons)
        self.history = QListWidget()
        self.history.setAccessibleName("Door history")
        self.look_again = push_button(
            translate("Maintenance", "Ask again"), name="Ask door", icon=icons.icon("refresh")
        )
        self.look_again.clicked.connect(self.ask)
        self.commands = {
            command: TwiceButton(
                door_command_word(command),
                translate("Maintenance", "The door of the container moves."),
                name=f"{command.value.capitalize()} the door",
            )
            for command in DoorCommand
        }
        row = QHBoxLayout()
        row.addWidget(self.look_again)
        for command, button in self.commands.items():
            button.sure.connect(lambda command=command: self.run("move", self._move(command)))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.state)
        self.body.addLayout(row)
        self.body.addWidget(plain_label(translate("Maintenance", "What it was told"), role="heading"))
        self.body.addWidget(self.history, 1)

    def ask(self) -> None:
        """Ask how the door is."""
        self.run("ask", self._ask())

    def refresh(self) -> None:
        """Show what is known now."""
        self.state.show_facts(door_facts(self.door))
        busy = translate("Maintenance", "It is being done.") if self.is_busy("move") else ""
        features = {
            DoorCommand.OPEN: Feature.DOOR_OPEN,
            DoorCommand.CLOSE: Feature.DOOR_CLOSE,
            DoorCommand.LOCK: Feature.DOOR_LOCK,
            DoorCommand.UNLOCK: Feature.DOOR_UNLOCK,
        }
        for command, button in self.commands.items():
            missing = why_missing(self.house.lacks(features[command]))
            button.setVisible(not missing or command in (DoorCommand.OPEN, DoorCommand.CLOSE))
            button.offer(missing or busy)

    async def _ask(self) -> None:
        self.door = None
        self.door = await self.house.door()
        self.refresh()
        self.tell("")
        try:
            events = await self.house.door_history()
        except StationError:
            if self.house.lacks(Feature.DOOR_HISTORY) is None:
                raise
            events = ()
        self.history.clear()
        self.history.addItems([_told(event) for event in events])

    async def _move(self, command: DoorCommand) -> None:
        self.tell(translate("Maintenance", "The door is told to move …"))
        answer = await self.house.command_door(command)
        await self._ask()
        state = door_word(self.door) if self.door is not None else answer.state_text
        text = translate("Maintenance", "Done; the door is {state}. {said}")
        self.tell(text.format(state=state, said=answer.message).strip(), "fine")


def _told(event: DoorEvent) -> str:
    outcome = (
        event.result
        or {
            True: translate("Maintenance", "done"),
            False: translate("Maintenance", "failed"),
            None: "–",
        }[event.ok]
    )
    return "  ".join((local_moment(event.at) or "–", event.command, outcome))
