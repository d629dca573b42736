from __future__ import annotations

from hypothesis import settings

# A slow machine is not a bug.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
