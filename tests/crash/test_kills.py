"""No kill loses a label or a scan, and none doubles one (a thousand: ``python -m tests.crash``)."""

from __future__ import annotations

from tests.crash.campaign import run


def test_fifty_kills_lose_nothing_and_double_nothing(qapp: object) -> None:
    total = run(50, seed=4711)
    assert total.wrong == [], str(total)
    assert total.kills.total() >= 50
    assert total.kills["window"] > 0
    assert 0 < total.confirmed < total.printed
