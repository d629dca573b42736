"""For every test: Qt draws without a display unless the caller chose a platform; one PostgreSQL a process."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest

from tests.support.postgresql import PostgresServer, running_postgresql

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MORE_THAN_CORES = 1
"""Tests wait much of their time for programs and wires; twice the cores kept some waiting too long."""


def pytest_xdist_auto_num_workers() -> int:
    """Say how many processes ``-n auto`` takes."""
    return (os.cpu_count() or 1) + MORE_THAN_CORES


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make, and not again and again among all modules and tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresServer]:
    """A server of the tests' own, started by the first test that wants it."""
    with running_postgresql() as server:
        yield server
