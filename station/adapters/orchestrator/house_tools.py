"""What the readers of the house share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BeforeValidator, Field

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.wire import Wire

W = TypeVar("W", bound=Wire)

Number = Annotated[float | None, BeforeValidator(values.number)]
Row = Annotated[Mapping[str, Any], BeforeValidator(values.mapping)]
Rows = Annotated[list[Any], BeforeValidator(lambda value: value if isinstance(value, list) else [])]


def alias(*names: str) -> Any:
    """Declare a field that is None unless it stands under one of these names."""
    return Field(default=None, validation_alias=AliasChoices(*names))


def either(word: str | None, yes: frozenset[str], no: frozenset[str]) -> bool | None:
    """Read a word that means yes or no; None for one that nobody knows."""
    known = (word or "").strip().lower()
    return True if known in yes else False if known in no else None


def whole(model: type[W], reply: Reply) -> W:
    """Read the payload."""
    return model.model_validate(values.mapping(reply.payload))


def inside(model: type[W], reply: Reply, key: str) -> W:
    """Read what stands under `key` (null: nothing is known), or the payload itself."""
    around = values.mapping(reply.payload)
    inner = around.get(key, around)
    return model.model_validate(around if isinstance(inner, str) else values.mapping(inner))


def words(reply: Reply) -> str:
    """Read ``{message}`` of an action that was carried out."""
    return values.text(values.mapping(reply.payload).get("message")) or ""
