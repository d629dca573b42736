"""Every step of the schema, as modules that a frozen program carries like any other.

Importing this package imports Alembic (a third of a second): only a journal that is
not of this station's format pays for it.
"""

from __future__ import annotations

from typing import Final

from station.adapters.journal.revisions import r0001_baseline, r0002_facts_by_kind, r0003_stations

CHAIN: Final = (r0001_baseline, r0002_facts_by_kind, r0003_stations)
"""The revisions, the first one first; `schema.REVISION` names the last."""
