"""Streams that break and Pis that lose their power: the end is the same as without."""

from __future__ import annotations

import pytest

from tests.end_to_end.bench import MACS, bare, order, provision
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import Event, Running, Workplace
from tests.support.strict_pi import HANDOFF, PEER, Board, Dialect, StrictPi
from tests.support.strict_pi.faults import WEB_PAGE

DIALECTS = pytest.mark.parametrize("dialect", [HANDOFF, PEER], ids=lambda dialect: dialect.name)


def _in_the_middle(run: Running) -> None:
    run.event(lambda event: event["event"] == "device" and event["state"] == "provisioned")


@DIALECTS
def test_a_stream_that_is_cut_at_any_byte_changes_nothing(dialect: Dialect, workplace: Workplace) -> None:
    boards = [*map(Board, MACS[:3]), Board(MACS[3], fails=1)]
    with StrictPi(boards, dialect=dialect, pace=0.2) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        pi.cuts = [1, 700, 1234]
        done = provision(pi, workplace)

    assert done.code == 0
    assert pi.streams_opened >= 3
    assert "reconnecting" in [event["state"] for event in done.of("feed")]
    assert done.summary["devices"] == dict.fromkeys(MACS, "verified")
    assert printer.read == bare(MACS)
    assert pi.breaches == []


def test_a_pi_without_a_stream_is_polled(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS[:2]), pace=0.001) as pi:
        pi.misbehave("events", *[WEB_PAGE] * 9)
        done = provision(pi, workplace, macs=MACS[:2])

    assert done.code == 0
    assert "polling" in [event["state"] for event in done.of("feed")]
    assert done.summary["labels"] == 2


@pytest.mark.parametrize(
    ("dialect", "forgetful"),
    [(HANDOFF, False), (PEER, True)],
    ids=["shown as paused", "unknown until resumed"],
)
def test_a_pi_that_is_switched_off_in_the_middle_is_taken_up_again(
    dialect: Dialect, forgetful: bool, workplace: Workplace
) -> None:
    with StrictPi(map(Board, MACS), dialect=dialect, pace=0.2) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        if forgetful:
            pi.forget_interrupted_sessions()
        with workplace.running(*order(pi, workplace)) as run:
            _in_the_middle(run)
            pi.switch_off()
            run.event(_lost)
            pi.switch_on()
            done = run.finish()

    assert done.code == 0
    assert (pi.asked["start"], pi.asked["resume"]) == (1, 1)
    assert done.summary["devices"] == dict.fromkeys(MACS, "verified")
    assert printer.read == bare(MACS)
    assert pi.breaches == []


def _lost(event: Event) -> bool:
    return event["event"] == "feed" and event["state"] in ("reconnecting", "down")


def test_the_next_run_resumes_what_the_pi_and_the_station_both_lost(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS), pace=0.1) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        with workplace.running(*order(pi, workplace)) as run:
            run.event(lambda event: event["event"] == "label" and event["state"] == "sent")
            run.process.kill()
        pi.switch_off()
        pi.switch_on()
        done = provision(pi, workplace, "--resume")

    assert done.code == 0
    assert (pi.asked["start"], pi.asked["resume"]) == (1, 1)
    assert done.summary["devices"] == dict.fromkeys(MACS, "verified")
    assert pi.breaches == []
    labels = workplace.run("labels", "list", "--json").events
    doubtful = {label["mac"].replace(":", "") for label in labels if label["state"] == "unknown"}
    assert set(printer.read) | doubtful == set(bare(MACS))
    assert len(printer.read) == len(set(printer.read)), f"a label was printed twice: {labels}"


def test_resuming_where_nothing_was_left_starts_anew(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS[:1])) as pi:
        done = provision(pi, workplace, "--resume", macs=MACS[:1])

    assert done.code == 0
    assert (pi.asked["start"], pi.asked["resume"]) == (1, 0)


def test_a_pi_that_stays_away_ends_the_run_out_of_reach(workplace: Workplace) -> None:
    with (
        StrictPi(map(Board, MACS), pace=0.1) as pi,
        workplace.running(*order(pi, workplace, "--timeout", "2.5")) as run,
    ):
        _in_the_middle(run)
        pi.switch_off()
        done = run.finish()

    assert done.code == 3
    assert done.of("error")[-1]["code"] == "UNREACHABLE"
    assert done.summary["session_id"] == "sess_000001"
    assert "Traceback" not in done.err


def test_a_key_that_is_changed_in_the_middle_ends_the_run_refused(workplace: Workplace) -> None:
    with (
        StrictPi(map(Board, MACS), pace=0.1) as pi,
        workplace.running(*order(pi, workplace)) as run,
    ):
        _in_the_middle(run)
        pi.change_the_key("another-key")
        done = run.finish()

    assert done.code == 4
    assert done.of("error")[-1]["code"] == "UNAUTHORIZED"
