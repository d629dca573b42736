"""Several stations on one database: whose each open record is; and a container's facts at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the stations, the keepers of labels and waiting scans, and an index."""
    op.create_table(
        "stations",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("home", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_stations"),
    )
    op.add_column("labels", sa.Column("keeper", sa.Text, nullable=False, server_default=""))
    op.execute("UPDATE labels SET keeper = station")
    op.add_column("outbox", sa.Column("keeper", sa.Text, nullable=False, server_default=""))
    op.create_index("ix_facts_container_id", "facts", ["container_id"])
    op.execute("UPDATE station_meta SET value = '3' WHERE key = 'schema_version'")
