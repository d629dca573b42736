"""For every test: Qt draws without a display unless the caller chose a platform; one PostgreSQL for all."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.support.postgresql import PostgresServer, running_postgresql

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresServer]:
    """A server of the tests' own, started by the first test that wants it."""
    with running_postgresql() as server:
        yield server
