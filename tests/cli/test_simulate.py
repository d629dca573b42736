"""``station simulate``: the simulated Pi as a server of its own, worked as a real one."""

from __future__ import annotations

import json
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.end_to_end.bench import SSID, bare
from tests.support.label_printer import LabelPrinter
from tests.support.station_process import KEY, Running, Workplace


@contextmanager
def simulator(workplace: Workplace, *more: object) -> Iterator[tuple[Running, dict[str, Any]]]:
    with workplace.running("simulate", "--port", 0, "--pace", 0.02, *more) as run:
        yield run, json.loads(run.line())


def test_a_whole_batch_is_provisioned_and_labelled(workplace: Workplace) -> None:
    with (
        simulator(workplace, "--devices", 6, "--api-key", KEY) as (pi, told),
        LabelPrinter().switch_on() as printer,
    ):
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        devices = workplace.devices(told["boards"])
        done = workplace.run(
            "provision", "--url", told["url"], "--ssid", SSID, "--devices", devices, "--json"
        )
        pi.process.send_signal(signal.SIGTERM)
        left = pi.finish()

    assert (done.code, done.err) == (0, "")
    assert done.summary["devices"] == dict.fromkeys(told["boards"], "verified")
    assert printer.read == bare(told["boards"])
    assert (left.code, left.err) == (0, "")


def test_a_client_that_goes_away_within_a_request_leaves_no_word(workplace: Workplace) -> None:
    with simulator(workplace) as (pi, told):
        port = urlsplit(told["url"]).port
        assert port is not None
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", port)) as line:
                line.sendall(b"POST /api/v1/provisioning/batch/start HTTP/1.1\r\nHost: pi\r\n")
                line.sendall(b"Content-Length: 99\r\n\r\n{")
        workplace.run("allowlist", "list", "--url", told["url"])  # answered after those
        pi.process.send_signal(signal.SIGTERM)
        left = pi.finish()

    assert (left.code, left.err) == (0, "")


def test_boards_that_fail_are_tried_again(workplace: Workplace) -> None:
    with simulator(workplace, "--devices", 5, "--fail-rate", 0.4, "--seed", 7) as (_, told):
        devices = workplace.devices(told["boards"])
        done = workplace.run(
            "provision", "--url", told["url"], "--ssid", SSID, "--devices", devices, "--retries", 8, "--json"
        )

    assert done.code == 0
    assert "failed" in [event["state"] for event in done.of("device")]
    assert done.summary["verified"] == done.summary["labels"] == 5


def test_the_same_seed_lays_the_same_boards_on_the_bench(workplace: Workplace) -> None:
    boards = []
    for _ in range(2):
        with simulator(workplace, "--devices", 3, "--seed", 11) as (_, told):
            boards.append(told["boards"])

    assert boards[0] == boards[1]
    assert len(boards[0]) == 3


def test_a_simulator_that_is_restarted_in_the_middle_is_taken_up_again(workplace: Workplace) -> None:
    state = workplace.home / "simulator.json"
    with simulator(workplace, "--devices", 4, "--state", state) as (pi, told):
        port = told["url"].rpartition(":")[2]
        devices = workplace.devices(told["boards"])
        command = ["provision", "--url", told["url"], "--ssid", SSID, "--devices", devices, "--json"]
        with workplace.running(*command) as run:
            run.event(lambda event: event["event"] == "device" and event["state"] == "provisioned")
            pi.process.kill()
            pi.finish()
            again = ["simulate", "--port", port, "--pace", 0.02, "--devices", 4, "--state", state]
            with workplace.running(*again):
                done = run.finish()

    assert done.code == 0
    assert done.summary["devices"] == dict.fromkeys(told["boards"], "verified")
    assert done.summary["labels"] == 4


def test_bad_usage_is_one_clear_line(workplace: Workplace) -> None:
    done = workplace.run("simulate", "--fail-rate", "2")

    assert done.code == 2
    assert "fail_rate must be 0 to 1" in done.err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_run_that_is_told_to_end_sums_up_and_tidies_up(
    workplace: Workplace, number: signal.Signals
) -> None:
    with simulator(workplace, "--devices", 4, "--pace", 1) as (_, told):
        devices = workplace.devices(told["boards"])
        arguments = ("--url", told["url"], "--ssid", SSID, "--devices", devices, "--json")
        with workplace.running("provision", *arguments) as run:
            run.event(lambda event: event["event"] == "session")
            run.process.send_signal(number)
            done = run.finish()
    assert done.code == 128 + number
    assert done.events[-1]["event"] == "summary"
    assert "Traceback" not in done.err
    assert not list(workplace.data.glob("*-wal")), "the journal was closed"


def test_a_run_that_is_to_outlive_its_terminal_goes_on(workplace: Workplace) -> None:
    lasting = replace(workplace, command=("nohup", *workplace.command))
    with simulator(workplace, "--devices", 2, "--pace", 0.2) as (_, told):
        arguments = ("--url", told["url"], "--ssid", SSID, "--devices", workplace.devices(told["boards"]))
        with lasting.running("provision", *arguments, "--json") as run:
            run.event(lambda event: event["event"] == "session")
            run.process.send_signal(signal.SIGHUP)
            done = run.finish()
    assert done.code == 0
    assert set(done.summary["devices"].values()) == {"verified"}


def test_a_port_that_is_taken_is_named_with_what_to_do(workplace: Workplace) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = workplace.run("simulate", "--port", port)

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"station simulate: port {port} of 127.0.0.1 cannot be used: Address already in use; "
        "choose another one, or 0 for one that is free\n"
    )
