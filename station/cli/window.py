"""The window."""

from __future__ import annotations

import argparse

from station.compose import Options


def run(given: argparse.Namespace, options: Options) -> int:
    """Run."""
    return 2
