"""The process is killed, not stopped: what was on disk before a byte left is what counts."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from station.adapters.journal import open_journal
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import Wish

MAC = Mac.parse("A4:CF:12:00:00:01")
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)

_VICTIM = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from station.adapters.journal import open_journal
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import Wish

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
MAC = Mac.parse("A4:CF:12:00:00:01")

async def main():
    journal = await open_journal(sys.argv[1], now=lambda: NOON)
    await journal.outbox.put(Wish.ALLOW, MAC, container_id="CT-1", at=NOON)
    record = await journal.labels.intend(LabelContent(MAC, session_id="s-1"))
    if sys.argv[2] == "sending":
        await journal.labels.advance(record.id, LabelState.SENDING, printer="zpl-tcp://p:9100")
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


def killed_at(point: str, path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _VICTIM, str(path), point], check=False)
    assert done.returncode == -signal.SIGKILL


async def test_a_label_caught_between_intent_and_outcome_is_unknown_and_never_doubled(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    killed_at("sending", path)
    journal = await open_journal(path, now=lambda: NOON)
    assert journal.notices == ()
    (settled,) = await journal.labels.settle_interrupted()
    assert (settled.content.mac, settled.state) == (MAC, LabelState.UNKNOWN)
    assert await journal.labels.intend(LabelContent(MAC, session_id="s-1")) is None
    await journal.aclose()


async def test_a_label_that_was_only_queued_is_still_due_after_the_kill(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    killed_at("queued", path)
    journal = await open_journal(path, now=lambda: NOON)
    assert await journal.labels.settle_interrupted() == []
    (due,) = await journal.labels.labels(states=[LabelState.QUEUED])
    assert due.content.mac == MAC
    await journal.aclose()


async def test_a_scan_that_was_acknowledged_waits_for_the_pi_after_the_kill(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    killed_at("queued", path)
    journal = await open_journal(path, now=lambda: NOON)
    (item,) = await journal.outbox.waiting()
    assert (item.wish, item.mac, item.container_id) == (Wish.ALLOW, MAC, "CT-1")
    await journal.aclose()
