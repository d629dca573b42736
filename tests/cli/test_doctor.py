"""``station doctor``: what works here, and what to do about what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.label_printer import LabelPrinter
from tests.support.station_process import KEY, Workplace
from tests.support.strict_pi import StrictPi

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def test_everything_configured_works(workplace: Workplace) -> None:
    with StrictPi([]) as pi, LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n[profiles.a]\nurl = "{pi.url}"\n')
        done = workplace.run("doctor", "--json")

    found = {row["name"]: row for row in done.events}
    assert done.code == 0
    expected = {
        "data directory",
        "settings",
        "journal",
        "keyring",
        "Pi",
        "clocks",
        "printer",
        "label template",
        "language",
        "fonts",
    }
    assert expected | {"serial scanner", "camera", "sound"} <= found.keys()
    assert found["Pi"]["ok"] is True
    assert pi.url in found["Pi"]["detail"]
    assert printer.address in found["printer"]["detail"]
    assert found["keyring"]["ok"] is False, "none is there, and none was asked for"
    assert found["keyring"]["remedy"]
    assert KEY not in done.out
    assert pi.breaches == []


def test_what_is_configured_and_fails_makes_the_exit_code_1(workplace: Workplace) -> None:
    with StrictPi([]) as pi, LabelPrinter() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n[profiles.a]\nurl = "{pi.url}"\n')
        no_printer = workplace.run("doctor")
        no_key = Workplace(workplace.home, {}).run("doctor", "--json")
    workplace.settings("[labels]\nprinter = 1\n")
    mistake = workplace.run("doctor", "--json")

    assert no_printer.code == 1
    (line,) = [line for line in no_printer.out.splitlines() if line.startswith("printer")]
    assert "FAILS" in line
    found = {row["name"]: row for row in no_key.events}
    assert (no_key.code, found["Pi"]["ok"]) == (1, False)
    assert found["Pi"]["remedy"]
    assert mistake.code == 1
    assert "line 2" in {row["name"]: row["why"] for row in mistake.events}["settings"]


def test_a_workstation_that_is_not_set_up_yet_is_not_broken(workplace: Workplace) -> None:
    assert workplace.run("doctor").code == 0


def test_a_label_whose_code_scanners_may_not_read_is_told_and_is_no_failure(workplace: Workplace) -> None:
    box = "x = 1\ny = 1\nwidth = 4\nheight = 4"
    code = f'kind = "datamatrix"\ntext = "{{mac_bare}}"\n{box}\n'
    workplace.write("data/templates/mine.toml", f"width = 20\nheight = 20\n[[element]]\n{code}")
    workplace.settings('[labels]\ntemplate = "mine"\nprinter = "zpl-tcp://127.0.0.1:9?dpi=300"\n')
    (found,) = [row for row in workplace.run("doctor", "--json").events if row["name"] == "label template"]
    assert (found["ok"], found["detail"]) == (None, "mine")
    assert "Element 1: scanners may not read the code. Its modules are 0.17 mm wide, 2 dots" in found["why"]


def test_a_system_queue_that_is_not_there_is_named(workplace: Workplace) -> None:
    workplace.settings('[labels]\nprinter = "system:Nobody"\n')
    found = {row["name"]: row for row in workplace.run("doctor", "--json").events}
    assert "no printer 'Nobody'" in found["printer"]["why"]
    assert found["label template"]["ok"] is True


def test_a_scanner_and_a_camera_that_are_set_and_not_there_fail_with_what_to_do(
    workplace: Workplace,
) -> None:
    workplace.settings('[scanner]\nserial = "/dev/no-such-scanner"\ncamera = "default"\n')
    done = workplace.run("doctor", "--json")
    found = {row["name"]: row for row in done.events}
    assert done.code == 1
    for name in ("serial scanner", "camera"):
        assert found[name]["ok"] is False
        assert found[name]["remedy"]


def test_it_tells_a_printer_that_tells_its_state_from_one_that_does_not_and_one_that_fell_silent(
    workplace: Workplace,
) -> None:
    def line() -> str:
        return next(line for line in workplace.run("doctor").out.splitlines() if line.startswith("printer"))

    with LabelPrinter().switch_on() as printer:
        workplace.settings(f'[labels]\nprinter = "{printer.address}"\n')
        plain = line()
        printer.answers = True
        well = line()
        printer.answers = False
        silent = line()

    assert "?" in plain
    assert "does not tell its state" in plain
    assert "ok" in well
    assert "tells its state, and is ready" in well
    assert "FAILS" in silent
    assert "needs attention" in silent


@pytest.mark.parametrize(
    ("folders", "ok"),
    [((RESOURCES / "fonts",), False), ((RESOURCES / "fonts", Path("/usr/share/fonts/truetype/wqy")), True)],
)
def test_a_language_whose_characters_no_font_has_is_told(
    workplace: Workplace, folders: tuple[Path, ...], *, ok: bool
) -> None:
    there = "".join(f"<dir>{folder}</dir>" for folder in folders)
    own = workplace.write(
        "fonts.conf", f"<fontconfig>{there}<cachedir>{workplace.home}</cachedir></fontconfig>"
    )
    reads = Workplace(workplace.home, {"FONTCONFIG_FILE": str(own), "LANG": "zh_CN.UTF-8"})

    done = reads.run("doctor", "--json", "--lang", "zh_CN")

    fonts = {row["name"]: row for row in done.events}["fonts"]
    assert (done.code, fonts["ok"]) == (0 if ok else 1, ok)
    assert ("zh_CN" in fonts["detail"]) is not ok
    assert ("fonts-noto-cjk" in fonts["remedy"]) is not ok


@pytest.mark.parametrize(
    ("chosen", "ok", "detail"),
    [
        ({"LANG": "de_AT.UTF-8"}, True, "de"),
        ({"LANG": "C.UTF-8"}, True, "en"),
        ({"LANG": "zh_TW.UTF-8"}, None, "zh_CN; there is no catalogue for zh_TW"),
        ({"LANG": "fi_FI.UTF-8"}, None, "en; there is no catalogue for fi_FI"),
    ],
)
def test_a_language_without_a_catalogue_is_told(
    workplace: Workplace, chosen: dict[str, str], *, ok: bool | None, detail: str
) -> None:
    done = Workplace(workplace.home, chosen).run("doctor", "--json")

    language = {row["name"]: row for row in done.events}["language"]
    assert (language["ok"], language["detail"]) == (ok, detail)
    assert bool(language["remedy"]) is not bool(ok)


def test_a_damaged_journal_is_named_and_left_as_it_is(workplace: Workplace) -> None:
    damaged = workplace.write("data/journal.sqlite3", b"no database" * 999)
    before = damaged.read_bytes()

    done = workplace.run("doctor", "--json")

    found = {row["name"]: row for row in done.events}["journal"]
    assert (done.code, found["ok"]) == (1, False)
    assert str(damaged) in found["why"]
    assert "sets the damaged file aside" in found["remedy"]
    assert [path.read_bytes() for path in damaged.parent.glob("journal*")] == [before]
