"""The commands on a journal in PostgreSQL, which several workstations share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.bench import MACS, SSID, provision
from tests.support.postgresql import PASSWORD, PostgresServer
from tests.support.station_process import Finished, Workplace
from tests.support.strict_pi import Board, StrictPi


def placed(home: Path, name: str, url: str, *, waits: bool = False) -> Workplace:
    """Give a workstation of its own, which keeps its journal at `url`; `waits`: labels for containers."""
    workplace = Workplace(home / name)
    labels = '[labels]\nwithout_container = "wait"\n' if waits else ""
    workplace.settings(f'[station]\nname = "{name}"\n[journal]\nurl = "{url}"\n{labels}')
    return workplace


def told(workplace: Workplace, *finished: Finished) -> str:
    """Give all that was said, printed and written down, but for the settings."""
    files = [path for path in workplace.home.rglob("*") if path.is_file() and path.name != "settings.toml"]
    return "".join([
        *(done.out + done.err for done in finished), *(path.read_text(errors="replace") for path in files)
    ])  # fmt: skip


@pytest.fixture
def url(postgresql: PostgresServer) -> str:
    return postgresql.new_journal()


def test_a_whole_job_labels_export_and_doctor_without_the_password_anywhere(url: str, tmp_path: Path) -> None:
    one, two = placed(tmp_path, "line-1", url), placed(tmp_path, "line-2", url)
    jobs = []
    for workplace, macs in ((one, MACS[:2]), (two, MACS[2:])):
        with StrictPi(map(Board, macs)) as pi:
            jobs.append(provision(pi, workplace, "--log-level", "DEBUG", macs=macs))
    labels = one.run("labels", "list", "--json")
    found = one.run("journal", "find", MACS[3], "--json")
    export = one.run("journal", "export", one.home / "all.csv")
    doctor = one.run("doctor", "--json", "--log-level", "DEBUG")

    assert [job.code for job in jobs] == [0, 0]
    assert {row["mac"]: row["state"] for row in labels.events} == dict.fromkeys(MACS, "confirmed")
    assert {row["station"] for row in found.events} == {"line-2"}
    assert export.out.endswith(f"records are in {one.home / 'all.csv'}\n")
    journal = {row["name"]: row for row in doctor.events}["journal"]
    assert journal["ok"] is True
    assert "PostgreSQL" in journal["detail"]
    assert PASSWORD not in told(one, jobs[0], labels, found, export, doctor) + told(two, jobs[1])


def test_a_database_that_is_down_is_named_with_what_to_do(url: str, tmp_path: Path) -> None:
    workplace = placed(tmp_path, "line-1", url.replace("host=", "host=/nowhere"))

    with StrictPi([]) as pi:
        job = provision(pi, workplace, "--log-level", "DEBUG", macs=MACS[:1])
    doctor = workplace.run("doctor", "--json")

    assert job.code == 2
    assert "postgresql://" in job.err
    assert "The database cannot be reached" in job.err
    assert "Check that its server runs" in job.err
    assert "Traceback" not in job.err
    journal = {row["name"]: row for row in doctor.events}["journal"]
    assert (doctor.code, journal["ok"]) == (1, False)
    assert "cannot be reached" in journal["why"]
    assert PASSWORD not in told(workplace, job, doctor)


def test_a_second_station_of_the_same_name_is_refused_with_words(url: str, tmp_path: Path) -> None:
    first, second = placed(tmp_path / "a", "line-1", url), placed(tmp_path / "b", "line-1", url)
    with StrictPi([]) as pi:
        devices = first.devices(MACS[:1])
        with first.running(
            "provision", "--url", pi.url, "--ssid", "Factory-WPA2", "--devices", devices, "--json"
        ) as busy:
            busy.event(lambda event: event["event"] == "session")
            refused = provision(pi, second, macs=MACS[:1])

    assert refused.code == 2
    assert "under this name: line-1" in refused.err
    assert str(first.data) in refused.err
    assert "another name in the settings" in refused.err


def test_a_label_that_waits_at_one_station_is_not_printed_by_another(url: str, tmp_path: Path) -> None:
    one, two = placed(tmp_path, "line-1", url, waits=True), placed(tmp_path, "line-2", url)
    bare = one.write("bare.csv", "\n".join(MACS[:2]))
    with StrictPi(map(Board, MACS[:2])) as pi:
        done = one.run("provision", "--url", pi.url, "--ssid", SSID, "--devices", bare)

    elsewhere = two.run("labels", "reprint", "--mac", MACS[0], "--reason", "it does not come")
    here = one.run("labels", "reprint", "--mac", MACS[0], "--reason", "it does not come")

    assert done.code == 0
    assert (elsewhere.code, elsewhere.out) == (1, "")
    assert MACS[0] in elsewhere.err
    assert "line-1" in elsewhere.err
    assert (here.code, here.err) == (0, "")
    states = {row["mac"]: row["state"] for row in one.run("labels", "list", "--json").events}
    assert states == {MACS[0]: "confirmed", MACS[1]: "waiting"}
