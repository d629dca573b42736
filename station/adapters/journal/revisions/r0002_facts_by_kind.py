"""Find the facts of one kind without reading all: each start asks for its sessions.

A station of the first format looks only at ``schema_version``; it refuses a journal
that says 2.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the index."""
    op.create_index("ix_facts_kind", "facts", ["kind"])
    op.execute("UPDATE station_meta SET value = '2' WHERE key = 'schema_version'")
