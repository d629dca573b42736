"""The artefact's commands, without a display."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import httpx
import pytest
from PySide6.QtGui import QImage

from bundling.names import version
from smoke.conftest import as_nobody, read_only, silent_network
from smoke.tls_front import TlsFront
from tests.adapters.orchestrator.test_tls import PEM
from tests.adapters.printers.reading import codes_in, rows_of
from tests.support.secret_service import run_with_keyring
from tests.support.station_process import KEY, PATIENCE, Workplace
from tests.support.strict_pi import StrictPi


def test_it_says_its_version(desk: Workplace) -> None:
    done = subprocess.run(
        [*desk.command, "--version"], capture_output=True, text=True, check=False, env=desk.environment
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, f"station {version()}\n", "")


def test_the_doctor_finds_everything_that_it_brings(desk: Workplace) -> None:
    done = desk.run("doctor", "--json")

    found = {line["name"]: line for line in done.events}
    assert (done.code, done.err) == (0, "")
    assert [
        name for name in ("data directory", "settings", "printer", "fonts", "camera") if not found[name]["ok"]
    ] == []
    assert "keyring" in found["keyring"]["why"], "none here, and it says so"


@pytest.mark.parametrize("named", [{"LANG": ""}, {"LC_ALL": "C"}], ids=str)
def test_it_says_nothing_more_where_nobody_has_set_a_language(desk: Workplace, named: dict[str, str]) -> None:
    bare = Workplace(desk.home, {**desk.variables, **named}, desk.command)
    done = bare.run("--headless-demo", desk.home / "größer")

    assert (done.code, done.err) == (0, "")


def test_the_keyring_keeps_tries_and_forgets_a_key(desk: Workplace) -> None:
    person = Workplace(desk.home, {}, desk.command)
    with StrictPi([]) as pi:
        common = ["--url", pi.url, "--data-dir", str(person.data)]
        kept, tried, gone, missing = run_with_keyring(
            person,
            *([*desk.command, "key", action, *common] for action in ("set", "test", "clear", "test")),
            typed=f"{KEY}\n",
        )

    assert kept.code == 0, kept.err
    assert (tried.code, tried.out) == (0, "The Pi takes the key; 0 boards are on its allowlist.\n")
    assert (gone.code, missing.code) == (0, 4), missing.err


def test_a_private_ca_is_trusted_when_named_and_not_otherwise(desk: Workplace) -> None:
    with StrictPi([]) as pi, TlsFront(pi.url, PEM) as front:
        found = {}
        for ca_file in (str(PEM), ""):
            desk.settings(f'[profiles.line3]\nurl = "{front.url}"\nca_file = "{ca_file}"\n')
            done = desk.run("doctor", "--json", "--profile", "line3")
            found[ca_file] = next(line for line in done.events if line["name"] == "Pi")

    assert found[str(PEM)]["ok"] is True
    assert found[""]["ok"] is False
    assert "certificate" in found[""]["why"].lower()


def test_the_demo_plays_itself_without_any_network_and_prints_labels_that_can_be_read(
    desk: Workplace,
) -> None:
    target = desk.home / "Etiketten größer"
    done = subprocess.run(
        silent_network(*desk.command, "--headless-demo", str(target)),
        capture_output=True,
        text=True,
        timeout=PATIENCE * 2,
        check=False,
        env=desk.environment,
    )

    assert (done.returncode, done.stderr) == (0, "")
    boards = [line.split()[0] for line in done.stdout.splitlines() if " verified " in line]
    labels = sorted((target / "labels").glob("*.pdf"))
    assert len(boards) == len(labels) == 8
    assert _codes(labels[0], desk.home) & {board.replace(":", "") for board in boards}
    assert QImage(str(target / "station-done.png")).width() > 1000


def test_the_simulator_answers_and_ends_when_it_is_told_to(desk: Workplace) -> None:
    with desk.running("simulate", "--port", 0, "--devices", 3) as pi:
        told = json.loads(pi.line())
        answer = httpx.get(f"{told['url']}/health", trust_env=False, timeout=PATIENCE)
        pi.process.send_signal(signal.SIGTERM)
        done = pi.finish()

    assert answer.json()["status"] == "healthy"
    assert len(told["boards"]) == 3
    assert (done.code, done.err) == (0, "")


def test_it_plays_from_a_place_that_cannot_be_written(desk: Workplace, program: str) -> None:
    still = Path(program).parents[1]
    done = subprocess.run(
        read_only(still, program, "--headless-demo", str(desk.home / "out")),
        capture_output=True,
        text=True,
        timeout=PATIENCE * 2,
        check=False,
        env=desk.environment,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((desk.home / "out" / "labels").glob("*.pdf"))) == 8


def test_data_on_a_file_system_that_became_read_only_are_told_in_one_sentence(
    desk: Workplace, program: str
) -> None:
    desk.data.mkdir()
    done = subprocess.run(
        read_only(desk.data, program, "doctor", "--data-dir", str(desk.data)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=desk.environment,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert f"{desk.data} cannot be written" in done.stderr
    assert "Read-only file system" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_home_that_cannot_be_written_is_told_in_one_sentence(program: str, locked_home: Path) -> None:
    person = Workplace(locked_home, {})
    done = subprocess.run(
        [*as_nobody(program), "doctor"],
        capture_output=True,
        text=True,
        check=False,
        env=person.environment,
        timeout=PATIENCE,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert str(locked_home) in done.stderr
    assert "cannot be written" in done.stderr
    assert "--data-dir" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(locked_home.iterdir()) == []


def _codes(label: Path, folder: Path) -> set[str]:
    picture = folder / "label"
    subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", "300", label, picture], check=True)
    return set(codes_in(rows_of(QImage(f"{picture}.png"))))
