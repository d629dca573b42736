"""The Pi's configuration off the wire (handoff 3.4): values are texts, secrets stay here."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.house_tools import Number, Row, Rows, alias
from station.adapters.orchestrator.wire import Flag, Name, Text, Wire, read_one, read_rows
from station.core.house import ConfigItem, ConfigSection

MASK = "********"
_SECRET_KINDS = frozenset({"secret", "password"})


def _value(value: Any) -> str | None:
    """Give a configuration's value as the text that it would be written as."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value == "" else values.text(value)


Value = Annotated[str | None, BeforeValidator(_value)]


class ValidationWire(Wire):
    """What a value must be like."""

    options: Rows = Field(default_factory=list)
    least: Number = alias("min", "minimum")
    most: Number = alias("max", "maximum")
    pattern: Text = None


class ConfigItemWire(Wire):
    """One value; an item that does not say whether it can be edited can."""

    key: Name
    value: Value = None
    default_value: Value = alias("default_value", "default")
    type: Text = None
    description: Text = None
    required: Flag = None
    editable: Flag = None
    validation: Row = Field(default_factory=dict)

    def item(self) -> ConfigItem:
        """Give the core's value; that of a secret stays here."""
        kind = (self.type or "string").strip().lower()
        secret = kind in _SECRET_KINDS
        rules = ValidationWire.model_validate(self.validation)
        return ConfigItem(
            key=self.key,
            value=None if secret else self.value,
            default=None if secret else self.default_value,
            kind=kind,
            description=self.description or "",
            is_required=bool(self.required),
            is_editable=self.editable is not False,
            is_secret=secret,
            is_set=bool(self.value),
            options=tuple(text for option in rules.options if (text := _value(option)) is not None),
            least=rules.least,
            most=rules.most,
            pattern=rules.pattern or "",
        )


class ConfigSectionWire(Wire):
    """A heading with its values."""

    name: Name
    description: Text = None
    items: Rows = Field(default_factory=list)

    def section(self) -> ConfigSection:
        """Give the core's value; unreadable items are left out."""
        items = (read_one(ConfigItemWire, row) for row in self.items)
        return ConfigSection(
            self.name, tuple(item.item() for item in items if item is not None), self.description or ""
        )


def config(reply: Reply) -> tuple[ConfigSection, ...]:
    """Read ``{sections: [{name, items: [...]}]}``."""
    return tuple(read_rows(reply, ConfigSectionWire, ConfigSectionWire.section, "sections"))


def restored(reply: Reply) -> str | None:
    """Read ``{value}``, the default that a value was set back to; a mask is no value."""
    value = _value(values.mapping(reply.payload).get("value"))
    return None if value == MASK else value
