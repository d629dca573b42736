"""``station key``: in the system's keyring or nowhere."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.secret_service import run_with_keyring
from tests.support.station_process import KEY, Workplace
from tests.support.strict_pi import StrictPi

STATION = [sys.executable, "-W", "error", "-m", "station"]


def _secretless(workplace: Workplace) -> Workplace:
    return Workplace(workplace.home, {})


def _holds_key(folder: Path) -> bool:
    return any(KEY.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_key_is_kept_tried_replaced_and_forgotten(workplace: Workplace) -> None:
    person = _secretless(workplace)
    with StrictPi([]) as pi:
        common = ["--url", pi.url, "--data-dir", str(person.data)]
        (kept,) = run_with_keyring(person, [*STATION, "key", "set", *common], typed=f"{KEY}\n")
        (tried,) = run_with_keyring(person, [*STATION, "key", "test", *common])
        (wrong,) = run_with_keyring(person, [*STATION, "key", "set", *common], typed="another\n")
        (refused,) = run_with_keyring(person, [*STATION, "key", "test", *common])
        (gone,) = run_with_keyring(person, [*STATION, "key", "clear", *common])
        (twice,) = run_with_keyring(person, [*STATION, "key", "clear", *common])
        (missing,) = run_with_keyring(person, [*STATION, "key", "test", *common])

    assert kept.code == 0
    assert pi.url in kept.out
    assert (tried.code, tried.out) == (0, "The Pi takes the key; 0 boards are on its allowlist.\n")
    assert (wrong.code, refused.code) == (0, 4), refused.err
    assert "station key set" in refused.err
    assert (gone.code, twice.code, missing.code) == (0, 0, 4), missing.err
    assert not _holds_key(workplace.home), "the keyring's own file is encrypted"


def test_without_a_keyring_it_says_so_and_writes_no_file(workplace: Workplace) -> None:
    person = _secretless(workplace)

    done = person.run("key", "set", "--url", "http://pi:8080", typed=f"{KEY}\n")

    assert (done.code, done.out) == (2, "")
    assert "keyring" in done.err
    assert "STATION_API_KEY" in done.err
    assert "Traceback" not in done.err
    assert not _holds_key(workplace.home)


def test_without_a_keyring_the_variable_is_used_for_this_run(workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        done = workplace.run("key", "test", "--url", pi.url)

    assert (done.code, done.out) == (0, "The Pi takes the key; 0 boards are on its allowlist.\n")
    assert not _holds_key(workplace.home)


def test_a_pi_without_a_key_says_so(workplace: Workplace) -> None:
    with StrictPi([], key=None) as pi:
        done = _secretless(workplace).run("key", "test", "--url", pi.url)

    assert (done.code, done.out) == (0, "The Pi answers without a key; 0 boards are on its allowlist.\n")


def test_a_key_that_no_header_can_carry_is_refused(workplace: Workplace) -> None:
    for typed in ("", "\n", "schlüssel\n"):
        done = workplace.run("key", "set", "--url", "http://pi:8080", typed=typed)
        assert done.code == 2
        assert "the key" in done.err
        assert "schlüssel" not in done.err
