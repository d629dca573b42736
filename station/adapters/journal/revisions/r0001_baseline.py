"""The first schema: facts, labels with their events, and the outbox.

It stands here as it was and is never changed: `schema.py` says what is true today.
Columns of foreign text are plain TEXT in every database.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _moment(prefix: str, *, nullable: bool = False) -> list[sa.Column[object]]:
    return [
        sa.Column(f"{prefix}_utc", sa.DateTime, nullable=nullable),
        sa.Column(f"{prefix}_offset", sa.SmallInteger, nullable=nullable),
    ]


def _texts(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def upgrade() -> None:
    """Make every table of an empty database."""
    op.create_table(
        "station_meta",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_station_meta"),
    )
    op.create_table(
        "facts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        *_moment("at"),
        *_texts("outcome"),
        sa.Column("mac", sa.String(17)),
        *_texts("session_id", "container_id", "station", "operator", "correlation_id", "detail"),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
    )
    op.create_table(
        "labels",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("mac", sa.String(17), nullable=False),
        *_texts("session_id"),
        sa.Column("copy", sa.Integer, nullable=False),
        *_texts("container_id", "ssid", "firmware"),
        *_moment("verified_at", nullable=True),
        *_texts("station", "operator", "reason"),
        sa.Column("state", sa.String(16), nullable=False),
        *_moment("changed_at"),
        *_texts("printer", "detail"),
        sa.PrimaryKeyConstraint("id", name="pk_labels"),
        sa.UniqueConstraint("mac", "session_id", "copy", name="uq_labels_mac_session_id_copy"),
    )
    op.create_table(
        "label_events",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("label_id", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        *_moment("at"),
        *_texts("printer", "detail"),
        sa.PrimaryKeyConstraint("id", name="pk_label_events"),
        sa.ForeignKeyConstraint(["label_id"], ["labels.id"], name="fk_label_events_label_id"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("wish", sa.String(16), nullable=False),
        sa.Column("mac", sa.String(17), nullable=False),
        *_texts("container_id", "description"),
        *_moment("at"),
        sa.Column("outcome", sa.Text),
        *_moment("settled_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    for table, column in (
        ("facts", "at_utc"),
        ("facts", "mac"),
        ("facts", "session_id"),
        ("labels", "state"),
        ("label_events", "label_id"),
        ("outbox", "outcome"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
