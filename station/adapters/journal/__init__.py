"""The journal: what must outlive a crash, in one database.

Importing this package does not import SQLAlchemy (a third of a second); opening a
journal does, on the journal's own thread.
"""

from station.adapters.journal.opening import Journal, look_at_journal, open_journal

__all__ = ["Journal", "look_at_journal", "open_journal"]
