"""A PostgreSQL of the tests' own: a throw-away cluster on a Unix socket, and nothing of the system's."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

import psycopg

USER: Final = "station"
PASSWORD: Final = "s3cret-word"
"""Not asked for here; it stands in the addresses so that it can be looked for where it must not be."""
_OWNER: Final = "postgres"
_PR_SET_PDEATHSIG: Final = 1
_SECONDS: Final = 60.0
"""Patience with a loaded machine."""
_CARELESS: Final = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "autovacuum=off")


class PostgresServer:
    """Makes room for journals, and breaks the connections to them; `folder` holds its socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count(1)
        self._server: subprocess.Popen[bytes] | None = None

    def new_journal(self) -> str:
        """Make room for a journal; gives its address as the settings take it, with a password."""
        schema = f"journal_{next(self._numbers)}"
        self.ask(f"CREATE SCHEMA {schema} AUTHORIZATION {USER}")
        return f"postgresql://{USER}:{PASSWORD}@/postgres?host={self.folder}&options=-csearch_path%3D{schema}"

    def ask(self, sql: str, *, of: str = "") -> list[tuple[object, ...]]:
        """Do a statement of our own, in the journal at the address `of`; gives its rows."""
        schema = of.rpartition("%3D")[2] or "public"
        where = f"host={self.folder} dbname=postgres user={_OWNER} options=-csearch_path={schema}"
        with psycopg.connect(where, autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []

    def cut(self) -> None:
        """Break every station's connection, as a network or a restart would."""
        query = f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '{USER}'"  # noqa: S608
        self.ask(query)

    def make(self) -> None:
        """Make the cluster and start it, with a user like a station's."""
        arguments = (
            "-N",
            "-U",
            _OWNER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-locale",
            "-D",
            self.folder / "data",
        )
        assert self._begin("initdb", *arguments).wait(_SECONDS) == 0, self._said()
        self.start()
        self.ask(f"CREATE ROLE {USER} LOGIN")

    def start(self) -> None:
        """Start; it takes connections when this returns."""
        nowhere = ("-c", "listen_addresses=")
        self._server = self._begin(
            "postgres", "-D", self.folder / "data", "-k", self.folder, *nowhere, *_CARELESS
        )
        end = time.monotonic() + _SECONDS
        while True:
            assert self._server.poll() is None, self._said()
            try:
                self.ask("SELECT 1")
            except psycopg.OperationalError:
                assert time.monotonic() < end, self._said()
                time.sleep(0.02)
            else:
                return

    @contextmanager
    def down(self) -> Iterator[None]:
        """Be stopped for a while, and well again afterwards, whatever a test found out meanwhile."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    @contextmanager
    def frozen(self, *pids: int) -> Iterator[None]:
        """Stand still for a while, all of it or these processes, while the kernel keeps its connections."""
        assert self._server is not None
        first = self._server.pid
        if not pids:
            os.kill(first, signal.SIGSTOP)  # first, so that it starts no other
            children = Path(f"/proc/{first}/task/{first}/children").read_text()
            pids = (first, *map(int, children.split()))
        try:
            for pid in pids:
                os.kill(pid, signal.SIGSTOP)
            yield
        finally:
            for pid in reversed(pids):
                os.kill(pid, signal.SIGCONT)

    def stop(self) -> None:
        """Stop at once, whoever is connected."""
        if self._server is not None:
            self._server.send_signal(signal.SIGQUIT)
            self._server.wait(_SECONDS)
            self._server = None

    def _begin(self, program: str, *arguments: object) -> subprocess.Popen[bytes]:
        command = [str(_programs() / program), *map(str, arguments)]
        with (self.folder / "said").open("ab") as said:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                stdout=said,
                stderr=said,
                user=_unprivileged(),
                preexec_fn=_end_with_the_tests,  # noqa: PLW1509 - no thread of ours holds a lock here
            )

    def _said(self) -> str:
        return (self.folder / "said").read_text()


def _programs() -> Path:
    """Find the newest server's programs where Debian puts them, which is in no PATH."""
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda found: int(found.parent.name))


def _end_with_the_tests() -> None:
    """Have the server stop at once when the tests are killed; the kernel does it."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)


def _unprivileged() -> str | None:
    """The server refuses root; Debian's package brings a user for it."""
    return _OWNER if os.getuid() == 0 else None


@contextmanager
def running_postgresql() -> Iterator[PostgresServer]:
    """Run a server (Debian: ``postgresql``); its folder's name is short, as a socket's has to be."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if os.getuid() == 0:
            user = pwd.getpwnam(_OWNER)
            os.chown(folder, user.pw_uid, user.pw_gid)
        server = PostgresServer(folder)
        try:
            server.make()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)
