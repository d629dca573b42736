"""``station provision`` against a strict Pi: what it does, says and answers."""

from __future__ import annotations

import csv

import pytest

from tests.end_to_end.bench import MACS, provision
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import PASSWORD, Finished, Workplace
from tests.support.strict_pi import HANDOFF, PEER, UNAVAILABLE, Board, Dialect, StrictPi, rate_limited

DIALECTS = pytest.mark.parametrize("dialect", [HANDOFF, PEER], ids=lambda dialect: dialect.name)
FOREIGN = "A0:B7:65:FF:FF:01"


@DIALECTS
def test_all_boards_become_verified_without_one_breach_of_the_contract(
    dialect: Dialect, workplace: Workplace
) -> None:
    with StrictPi(map(Board, MACS), dialect=dialect) as pi:
        done = provision(pi, workplace)

    assert (done.code, done.err) == (0, "")
    _assert_every_step_is_told(done)
    assert pi.breaches == []
    assert set(pi.states.values()) == {"verified"}
    assert pi.allowlist == {mac: (f"CT-{n}", f"Camera {n}") for n, mac in enumerate(MACS, start=1)}
    assert pi.asked["start"] == pi.asked["stop"] == 1
    assert list(pi.sessions.values()) == ["closed"]
    assert done.summary == {
        "event": "summary",
        "session_id": "sess_000001",
        "verified": 4,
        "failed": 0,
        "missing": 0,
        "labels": 4,
        "devices": dict.fromkeys(MACS, "verified"),
    }


def _assert_every_step_is_told(done: Finished) -> None:
    steps = ["discovered", "provisioning", "provisioned", "verifying", "verified"]
    for mac in MACS:
        assert [event["state"] for event in done.of("device") if event["mac"] == mac] == steps
        # A PDF that is on the disk is seen to be there: confirmed.
        assert [event["state"] for event in done.of("label") if event["mac"] == mac] == ["confirmed"]
    assert [event["state"] for event in done.of("feed")] == ["live"]
    assert {event["id"] for event in done.of("session")} == {"sess_000001"}
    assert [event["state"] for event in done.of("session")] == ["discovering", "active", "closing", "closed"]
    assert all(next(iter(event)) == "event" for event in done.events)
    assert done.of("error") == []


def test_every_record_tells_by_whom_it_was_done(workplace: Workplace) -> None:
    workplace.settings("[station]\nrequire_operator = true\n")
    with StrictPi([Board(MACS[0])]) as pi:
        done = provision(pi, workplace, "--operator", "Ana", macs=MACS[:1])
    exported = workplace.home / "all.csv"
    workplace.run("--data-dir", workplace.data, "journal", "export", exported)

    assert done.code == 0
    records = list(csv.DictReader(exported.read_text(encoding="utf-8-sig").splitlines()))
    assert {record["kind"] for record in records} >= {"allowlist", "session", "device", "label"}
    assert {record["operator"] for record in records} == {"Ana"}


@DIALECTS
def test_a_board_that_fails_is_tried_once_more(dialect: Dialect, workplace: Workplace) -> None:
    boards = [Board(MACS[0]), Board(MACS[1], fails=1)]
    with StrictPi(boards, dialect=dialect) as pi:
        done = provision(pi, workplace, macs=MACS[:2])

    assert done.code == 0
    assert pi.breaches == []
    assert pi.asked["retry"] == 1
    states = [event["state"] for event in done.of("device") if event["mac"] == MACS[1]]
    assert states[:3] == ["discovered", "provisioning", "failed"]
    assert states[-1] == "verified"
    assert done.summary["labels"] == 2


def test_a_board_that_fails_for_good_is_named_with_its_reason(workplace: Workplace) -> None:
    boards = [Board(MACS[0]), Board(MACS[1], fails=9)]
    with StrictPi(boards) as pi:
        done = provision(pi, workplace, "--retries", "2", macs=MACS[:2])

    assert done.code == 1
    assert pi.asked["retry"] == 2
    assert done.summary["devices"] == {MACS[0]: "verified", MACS[1]: "failed"}
    assert (done.summary["verified"], done.summary["failed"], done.summary["missing"]) == (1, 1, 0)
    failed = [event for event in done.of("device") if event["state"] == "failed"]
    assert all("DEVICE_TIMEOUT" in event["error"] for event in failed)
    assert done.summary["labels"] == 1


def test_no_retry_means_none(workplace: Workplace) -> None:
    with StrictPi([Board(MACS[0], fails=1)]) as pi:
        done = provision(pi, workplace, "--retries", "0", macs=MACS[:1])

    assert (done.code, pi.asked["retry"]) == (1, 0)


def test_a_board_that_nobody_listed_is_left_alone(workplace: Workplace) -> None:
    with StrictPi([Board(FOREIGN), Board(MACS[0])]) as pi:
        done = provision(pi, workplace, macs=MACS[:1])

    assert done.code == 0
    assert pi.states == {FOREIGN: "discovered", MACS[0]: "verified"}
    assert done.summary["labels"] == 1
    assert done.summary["devices"][FOREIGN] == "discovered"


def test_a_board_that_never_appears_is_missing_when_the_time_is_over(workplace: Workplace) -> None:
    with StrictPi([Board(MACS[0])]) as pi:
        done = provision(pi, workplace, "--timeout", "1.5", macs=MACS[:2])

    assert done.code == 1
    assert done.summary["devices"] == {MACS[0]: "verified", MACS[1]: "missing"}
    assert (done.summary["verified"], done.summary["missing"]) == (1, 1)
    assert list(pi.sessions.values()) == ["closed"]


def test_expecting_fewer_boards_than_the_file_has_is_enough(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS[:2])) as pi:
        done = provision(pi, workplace, "--expect", "2", macs=MACS)

    assert done.code == 0
    assert (done.summary["verified"], done.summary["missing"]) == (2, 0)


def test_expecting_more_boards_than_the_file_has_counts_those_that_were_listed_before(
    workplace: Workplace,
) -> None:
    with StrictPi(map(Board, MACS)) as pi:
        assert workplace.run("allowlist", "import", workplace.devices(MACS), "--url", pi.url).code == 0
        done = provision(pi, workplace, "--expect", "4", macs=MACS[:2])

    assert done.code == 0
    assert done.summary["verified"] == 4


def test_without_a_file_any_listed_board_counts(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi:
        assert workplace.run("allowlist", "import", workplace.devices(MACS), "--url", pi.url).code == 0
        done = workplace.run("provision", "--url", pi.url, "--ssid", "Fab", "--expect", "4", "--json")

    assert done.code == 0
    assert done.summary["verified"] == 4


def test_a_session_that_is_to_be_kept_open_is_left_and_joined_by_the_next_run(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS)) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        first = provision(pi, workplace, "--keep-open", macs=MACS[:2])
        assert list(pi.sessions.values()) == ["active"]
        second = provision(pi, workplace, "--keep-open", macs=MACS)
        third = provision(pi, workplace, macs=MACS)

    assert (first.code, second.code, third.code) == (0, 0, 0)
    assert len({run.summary["session_id"] for run in (first, second, third)}) == 1
    assert list(pi.sessions.values()) == ["closed"]
    assert printer.read == sorted(mac.replace(":", "") for mac in MACS)
    assert pi.breaches == []


def test_a_session_that_somebody_else_runs_is_joined_and_not_closed(
    workplace: Workplace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Workplace(tmp_path_factory.mktemp("other"))
    with StrictPi(map(Board, MACS)) as pi:
        pi.keep_quiet_about_the_running_session()
        assert provision(pi, other, "--keep-open", macs=MACS[:2]).code == 0
        done = provision(pi, workplace, macs=MACS[2:])

    assert done.code == 0
    assert done.summary["labels"] == 2, "the other station has printed its own"
    assert list(pi.sessions.values()) == ["active"]
    assert pi.breaches == []


def test_a_busy_pi_is_waited_for_as_long_as_it_asks(workplace: Workplace) -> None:
    with StrictPi(map(Board, MACS[:1])) as pi:
        pi.misbehave("start", rate_limited(1))
        pi.misbehave("session", UNAVAILABLE)
        done = provision(pi, workplace, macs=MACS[:1])

    assert done.code == 0
    assert pi.asked["start"] == 2
    assert pi.breaches == []


def test_a_pi_that_wants_no_key_gets_none(workplace: Workplace) -> None:
    keyless = Workplace(workplace.home, {"STATION_TARGET_PASSWORD": PASSWORD})
    with StrictPi(map(Board, MACS[:1]), key=None) as pi:
        done = provision(pi, keyless, macs=MACS[:1])

    assert done.code == 0
    assert not any(request.header("x-api-key") for request in pi.requests)


def test_a_person_is_told_the_same_in_words(workplace: Workplace) -> None:
    with StrictPi([Board(MACS[0]), Board(MACS[1], fails=9)]) as pi:
        devices = workplace.devices(MACS[:2])
        done = workplace.run("provision", "--url", pi.url, "--ssid", "Fab", "--devices", devices)

    assert done.code == 1
    assert f"{MACS[0]}  verified" in done.out
    assert f"{MACS[1]}  failed  Device did not respond in time" in done.out
    assert done.out.splitlines()[-1] == "1 verified, 1 failed, 0 missing, 1 labels"
