"""What goes wrong outside: a sentence that names the thing and the next step, and nothing is lost."""

from __future__ import annotations

import pytest

from tests.end_to_end.bench import MACS, SSID, order, provision
from tests.support.station_process import PASSWORD, Finished, Workplace
from tests.support.strict_pi import CUT_JSON, EMPTY, WEB_PAGE, Board, Fault, StrictPi

NOWHERE = "http://127.0.0.1:1"


def _said(done: Finished) -> str:
    """What a person reads; never a traceback."""
    assert "Traceback" not in done.err + done.out
    return done.err


def _provision(workplace: Workplace, *more: object) -> Finished:
    devices = workplace.devices(MACS[:1])
    return workplace.run("provision", "--ssid", SSID, "--devices", devices, *more)


def test_a_wrong_address_is_named(workplace: Workplace) -> None:
    done = _provision(workplace, "--url", NOWHERE)

    assert done.code == 3
    assert f"{NOWHERE} does not answer" in _said(done)
    assert "Check that it is switched on" in _said(done)


@pytest.mark.parametrize("url", ["pi.local:8080", "http://key@pi:8080"])
def test_an_address_that_is_none_is_bad_usage(url: str, workplace: Workplace) -> None:
    done = _provision(workplace, "--url", url)

    assert done.code == 2
    assert "http://" in _said(done)
    assert "--url" in _said(done)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (WEB_PAGE, "This address answers with a web page, not with PiOrchestrator. Is the port right?"),
        (CUT_JSON, "answers with cut or broken JSON"),
        (EMPTY, "answers with an empty answer"),
    ],
    ids=["web page", "cut JSON", "nothing"],
)
def test_an_answer_that_is_no_pis_is_named(fault: Fault, words: str, workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        pi.misbehave("allowlist", fault)
        done = _provision(workplace, "--url", pi.url)

    assert done.code == 3
    assert words in _said(done)
    assert "Check the address and the port" in _said(done)


@pytest.mark.parametrize("key", ["", "wrong"], ids=["no key", "wrong key"])
def test_a_key_that_is_missing_or_wrong_is_named_and_costs_no_scan(key: str, workplace: Workplace) -> None:
    keyless = Workplace(workplace.home, {"STATION_API_KEY": key, "STATION_TARGET_PASSWORD": PASSWORD})
    with StrictPi(map(Board, MACS[:1])) as pi:
        refused = _provision(keyless, "--url", pi.url)
        assert pi.asked["start"] == 0
        done = _provision(workplace, "--url", pi.url)

    assert refused.code == 4
    assert "does not accept the API key, or wants one" in _said(refused)
    assert "station key set" in _said(refused)
    assert done.code == 0


def test_in_json_an_error_has_the_same_sentence_and_a_correlation_id(workplace: Workplace) -> None:
    keyless = Workplace(workplace.home, {"STATION_TARGET_PASSWORD": PASSWORD})
    with StrictPi([]) as pi:
        done = _provision(keyless, "--url", pi.url, "--json")

    assert done.code == 4
    (error,) = done.of("error")
    assert error["code"] == "UNAUTHORIZED"
    assert error["correlation_id"]
    assert "does not accept the API key, or wants one" in error["message"]
    assert done.summary["missing"] == 1


def test_a_missing_password_is_asked_for_by_name(workplace: Workplace) -> None:
    done = Workplace(workplace.home, {}).run("provision", "--url", NOWHERE, "--ssid", SSID, "--expect", "1")

    assert done.code == 2
    assert "STATION_TARGET_PASSWORD" in _said(done)


@pytest.mark.parametrize(
    ("more", "word"),
    [
        (["--expect", "1", "--url", NOWHERE], "--ssid"),
        (["--ssid", SSID, "--url", NOWHERE], "--devices"),
        (["--ssid", SSID, "--expect", "1"], "--url"),
        (["--ssid", SSID, "--expect", "0", "--url", NOWHERE], "--expect"),
        (["--ssid", SSID, "--expect", "1", "--timeout", "soon", "--url", NOWHERE], "--timeout"),
        (["--ssid", SSID, "--devices", "not-there.csv", "--url", NOWHERE], "not-there.csv"),
        (["--ssid", SSID, "--expect", "1", "--profile", "line9"], "line9"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missing_on_the_command_line_is_named(
    more: list[str], word: str, workplace: Workplace
) -> None:
    done = workplace.run("provision", *more)

    assert done.code == 2
    assert word in _said(done)


def test_broken_lines_are_told_by_number_and_the_others_go_on(workplace: Workplace) -> None:
    lines = [
        "\ufeffmac;container_id;description",
        f"{MACS[0]};CT-1;one",
        "A0:B7:65:0C;CT-2;short",
        "",
        "hello;CT-3;none",
        f"{MACS[1]};CT-4;two",
        f"{MACS[0]};CT-5;again",
    ]
    devices = workplace.write("macs.csv", "\n".join(lines))
    with StrictPi(map(Board, MACS[:2])) as pi:
        done = workplace.run("provision", "--url", pi.url, "--ssid", SSID, "--devices", devices, "--json")

    assert done.code == 0
    assert done.summary["devices"] == dict.fromkeys(MACS[:2], "verified")
    broken = [event["message"] for event in done.of("error")]
    for number, what in ((3, "A0:B7:65:0C"), (5, "hello"), (7, "it repeats line 2")):
        assert any(f"line {number}:" in message and what in message for message in broken)
    assert pi.allowlist == {MACS[0]: ("CT-1", "one"), MACS[1]: ("CT-4", "two")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[labels]\nprinter = "usb"\n', ["line 2", "printer", "zpl-tcp://"]),
        ("[labels\n", ["line 1", "is not TOML"]),
        ('[station]\noperator_pattern = "EMP-["\n', ["line 2", "operator_pattern", "badge"]),
    ],
    ids=["value", "syntax", "pattern"],
)
def test_a_mistake_in_the_settings_names_file_line_key_and_what_is_allowed(
    text: str, words: list[str], workplace: Workplace
) -> None:
    workplace.settings(text)

    done = _provision(workplace, "--url", NOWHERE)

    assert done.code == 2
    assert all(word in _said(done) for word in [str(workplace.data / "settings.toml"), *words])
    assert (workplace.data / "settings.toml").read_text() == text


@pytest.mark.parametrize("operator", [(), ("--operator", "EMP-1"), ("--operator", MACS[0])])
def test_a_station_that_wants_an_operator_begins_nothing_without_one(
    operator: tuple[str, ...], workplace: Workplace
) -> None:
    workplace.settings('[station]\nrequire_operator = true\noperator_pattern = "EMP-\\\\d{4}"\n')

    done = _provision(workplace, "--url", NOWHERE, *operator)

    assert done.code == 2
    assert "--operator" in _said(done)


def test_a_data_directory_that_cannot_be_written_is_named(workplace: Workplace) -> None:
    file = workplace.write("a-file", "no folder")

    done = _provision(workplace, "--url", NOWHERE, "--data-dir", file / "data")

    assert done.code == 2
    assert f"{file}/data" in _said(done)
    assert "--data-dir" in _said(done)


def test_a_second_station_on_one_data_directory_is_turned_away(workplace: Workplace) -> None:
    with (
        StrictPi(map(Board, MACS[:1]), pace=0.2) as pi,
        workplace.running(*order(pi, workplace, macs=MACS[:1])) as run,
    ):
        run.line()
        second = _provision(workplace, "--url", pi.url)
        first = run.finish()

    assert second.code == 2
    assert str(workplace.data) in _said(second)
    assert "in use by another station" in _said(second)
    assert first.code == 0
    assert first.summary["labels"] == 1


def test_a_journal_that_is_damaged_is_named_and_kept(workplace: Workplace) -> None:
    workplace.write("data/journal.sqlite3", b"this is no database" * 500)
    with StrictPi(map(Board, MACS[:1])) as pi:
        done = provision(pi, workplace, macs=MACS[:1])

    assert done.code == 0
    assert "journal.sqlite3" in _said(done)
    kept = [path for path in workplace.data.glob("journal*") if b"this is no database" in path.read_bytes()]
    assert len(kept) == 1
    assert done.summary["devices"] == {MACS[0]: "verified"}


def test_a_printer_that_is_none_is_bad_usage_before_anything_is_done(workplace: Workplace) -> None:
    workplace.settings('[labels]\nprinter = "zpl-tcp://printer:9100?dpi=72"\n')
    with StrictPi(map(Board, MACS[:1])) as pi:
        done = _provision(workplace, "--url", pi.url)

    assert done.code == 2
    assert "dpi=72" in _said(done)
    assert pi.requests == []
