"""A command whose answer is lost is settled by asking; it is never sent twice."""

from __future__ import annotations

import pytest

from tests.end_to_end.bench import MACS, provision
from tests.support.station_process import Workplace
from tests.support.strict_pi import HANDOFF, LOSE_THE_ANSWER, PEER, Board, Dialect, StrictPi

DIALECTS = pytest.mark.parametrize("dialect", [HANDOFF, PEER], ids=lambda dialect: dialect.name)


@DIALECTS
def test_a_lost_answer_to_start_attaches_to_the_session_that_began(
    dialect: Dialect, workplace: Workplace
) -> None:
    with StrictPi(map(Board, MACS), dialect=dialect) as pi:
        pi.misbehave("start", LOSE_THE_ANSWER)
        done = provision(pi, workplace)

    assert done.code == 0
    assert pi.asked["start"] == 1
    assert len(pi.sessions) == 1
    assert done.summary["labels"] == 4, "what this run began is its own"
    assert list(pi.sessions.values()) == ["closed"]
    assert pi.breaches == []


def test_lost_answers_to_all_other_commands_change_nothing(workplace: Workplace) -> None:
    with StrictPi([Board(MACS[0]), Board(MACS[1], fails=1)]) as pi:
        for route in ("allow", "provision-all", "retry", "stop"):
            pi.misbehave(route, LOSE_THE_ANSWER)
        done = provision(pi, workplace, macs=MACS[:2])

    assert done.code == 0
    assert done.summary["devices"] == dict.fromkeys(MACS[:2], "verified")
    assert done.summary["labels"] == 2
    assert pi.asked["retry"] == pi.asked["stop"] == 1
    assert list(pi.sessions.values()) == ["closed"]
    assert pi.breaches == []


def test_a_lost_answer_to_resume_goes_on_with_the_session(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi:
        assert provision(pi, workplace, "--keep-open", macs=MACS[:2]).code == 0
        pi.switch_off()
        pi.switch_on()
        pi.misbehave("resume", LOSE_THE_ANSWER)
        done = provision(pi, workplace, "--resume")

    assert done.code == 0
    assert (pi.asked["start"], pi.asked["resume"]) == (1, 1)
    assert done.summary["devices"] == dict.fromkeys(MACS, "verified")
    assert pi.breaches == []
