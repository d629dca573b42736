"""``settings.toml``: read with words for every mistake, written without losing anybody's comments."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from station.adapters.settings import TomlSettings, check_url, secrets_of, shown_url
from station.adapters.settings.fields import PROFILE, SECTIONS
from station.core.errors import BadSettings
from station.core.settings import LabelSettings, Profile, Settings, SoundSettings, WithoutContainer

FULL = """\
# of line three
[station]
name = "line-3"            # stands in every journal record
language = "en"
[profiles.line3]
url = "http://pi-line3.local:8080"
target_ssid = "Factory-WPA2"
ca_file = ""
[labels]
printer = "zpl-tcp://10.1.2.3:9100"
template = "container-57x32"
automatic = true
[scanner]
wedge = true
wedge_gap_ms = 55
serial = ""
camera = ""
pair_containers = false
[journal]
url = ""
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_the_defaults(file: Path) -> None:
    assert TomlSettings(file).load() == Settings()


def test_the_documented_example_is_read(file: Path) -> None:
    file.write_text(FULL)

    settings = TomlSettings(file).load()

    assert settings.station.name == "line-3"
    assert settings.profiles["line3"] == Profile("line3", "http://pi-line3.local:8080", "Factory-WPA2")
    assert settings.current() == settings.profiles["line3"]
    assert settings.labels.printer == "zpl-tcp://10.1.2.3:9100"
    assert settings.scanner.wedge_gap_ms == 55


@pytest.mark.parametrize("code", ["", "de", "zh_CN", "zh-CN", "zh_Hans_CN", "zh-Hans", "fil"])
def test_a_language_may_be_written_in_each_usual_way(file: Path, code: str) -> None:
    file.write_text(f'[station]\nlanguage = "{code}"\n')

    assert TomlSettings(file).load().station.language == code


def test_what_is_saved_is_read_again_and_comments_stay(file: Path) -> None:
    file.write_text(FULL)
    store = TomlSettings(file)
    changed = store.load().with_profile(Profile("line4", "https://pi-line4:8443", pin=f"sha256:{'0f' * 32}"))

    store.save(changed)

    assert store.load() == changed
    assert "# of line three" in file.read_text()
    assert "# stands in every journal record" in file.read_text()
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"], "no temporary file is left"


def test_the_first_save_makes_the_folder(tmp_path: Path) -> None:
    store = TomlSettings(tmp_path / "new" / "settings.toml")
    settings = Settings().with_profile(Profile("line3", "http://pi:8080"))

    store.save(settings)

    assert store.load() == settings


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[scanner]\nwedge_gap_ms = 5\n", 2, ["wedge_gap_ms", "5", "10"]),
        ("[scanner]\nwedge = 'yes'\n", 2, ["wedge", "yes", "boolean"]),
        ("[station]\n\n# x\nlanguage = 'english'\n", 4, ["language", "english"]),
        ("[profiles.a]\nurl = 'pi:8080'\n", 2, ["[profiles.a] url", "http://pi-line3.local:8080"]),
        ("[profiles.'line 3']\nurl = 'http://x'\nkey = 'k'\n", 3, ["key", "not known", "target_ssid"]),
        ("[labels]\nprinter = 'lpt1:'\n", 2, ["printer", "pdf:DIRECTORY"]),
        ("[labels]\nprintr = 1\n", 2, ["printr", "printer, template, automatic"]),
        ("[profiles.line3]\ntarget_ssid = 'x'\n", 1, ["[profiles.line3] url", "is missing"]),
        ("[journal]\nurl = 'db'\n", 2, ["[journal] url", "postgresql://"]),
        ("[journal]\nurl = 'postgresql://u@h:port/x'\n", 2, ["[journal] url", "the port is a number"]),
        ("[journal]\nurl = 'postgresql://u:a@b@h/x'\n", 2, ["[journal] url", "escaped"]),
        ("[stations]\n", 1, ["stations", "labels"]),
        ("profiles = 3\n", None, ["profiles", "[profiles.NAME]"]),
        ("[station]\nname = \n", 2, ["not TOML", "line 2"]),
        ("labels = 3\n", None, ["labels", "3", "a table"]),
        ("[sound]\nvolume = true\n", 2, ["volume", "True", "0 to 100"]),
        ("[sound]\nvolume = 101\n", 2, ["volume", "101", "0 to 100"]),
        ("[station]\nname = ''\n", 2, ["name", "1 to 64"]),
        ("[station]\noperator_pattern = '('\n", 2, ["operator_pattern", "badge"]),
        ("[scanner]\ncontainer_pattern = '.*'\n", 2, ["container_pattern", "MAC addresses"]),
        ("[scanner]\nprefix = '123456789'\n", 2, ["prefix", "at most 8"]),
        ('[scanner]\nsuffix = "\\r"\n', 2, ["suffix", "without Enter"]),
        ("[profiles.a]\nurl = 8080\n", 2, ["[profiles.a] url", "8080", "a text"]),
        ("[profiles.a]\nurl = 'http://x'\npin = 'sha1:00'\n", 3, ["pin", "sha1:00", "sha256:"]),
    ],
)
def test_a_mistake_names_line_key_and_what_is_allowed(
    text: str, line: int | None, words: list[str], file: Path
) -> None:
    file.write_text(text)

    with pytest.raises(BadSettings) as caught:
        TomlSettings(file).load()

    said = str(caught.value)
    assert str(file) in said
    assert line is None or f"line {line}" in said
    assert all(word in said for word in words), said


def test_every_setting_has_a_check_that_takes_its_default(file: Path) -> None:
    for name, checks in SECTIONS.items():
        part = getattr(Settings(), name)
        assert list(checks) == [field.name for field in fields(part)]
        assert all(check(getattr(part, key)) == getattr(part, key) for key, check in checks.items())
    assert ["name", *PROFILE] == [field.name for field in fields(Profile)]


def test_a_file_in_another_encoding_is_named(file: Path) -> None:
    file.write_bytes("[station]\nname = 'Müller'\n".encode("latin-1"))

    with pytest.raises(BadSettings, match="cannot be read"):
        TomlSettings(file).load()


def test_a_broken_file_is_not_written_over(file: Path) -> None:
    file.write_text("[station\n")

    with pytest.raises(BadSettings, match="left as it is"):
        TomlSettings(file).save(Settings())

    assert file.read_text() == "[station\n"


@pytest.mark.parametrize("url", ["http://pi:8080", "https://[fe80::1]:8443/pi", "http://10.0.0.1/"])
def test_an_address_loses_only_its_last_slash(url: str) -> None:
    assert check_url(url) == url.rstrip("/")


@pytest.mark.parametrize(
    "url", ["", "pi", "http://", "http://user:pw@pi", "http://pi?api_key=1", "http://pi#x", "http://pi:port"]
)
def test_what_would_end_in_logs_or_nowhere_is_no_address(url: str) -> None:
    with pytest.raises(ValueError, match="an address like"):
        check_url(url)


def test_what_to_do_without_a_container_is_one_of_three_and_survives_saving(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[labels]\nwithout_container = "ask"\n', encoding="utf-8")
    store = TomlSettings(file)
    settings = store.load()
    assert settings.labels.without_container is WithoutContainer.ASK
    store.save(replace(settings, labels=LabelSettings(without_container=WithoutContainer.WAIT)))
    assert 'without_container = "wait"' in file.read_text(encoding="utf-8")
    assert store.load().labels.without_container is WithoutContainer.WAIT
    file.write_text('[labels]\nwithout_container = "guess"\n', encoding="utf-8")
    with pytest.raises(BadSettings, match="without_container"):
        store.load()


@pytest.mark.parametrize(
    "url",
    ["http://h:80/?api_key=s3cret", "http://h:80#s3cret", "http://me:s3cret@h:80", "s3cret@h:80"],
)
def test_a_mistaken_address_is_shown_without_what_may_be_a_secret(url: str) -> None:
    shown = shown_url(url)
    assert "s3cret" not in shown
    assert "h:80" in shown


@pytest.mark.parametrize(
    "url",
    [
        "postgres://u:geheim77@h/x",
        "mysql://u:geheim77@h/x",
        "postgresql ://u:geheim77@h/x",
        "u:geheim77@h/x",
        "postgresql://u:a@geheim77@h/x",
        "postgres://u:a/b?geheim77@h/x",
    ],
)
def test_a_mistaken_address_of_the_journal_is_told_without_its_password(url: str, file: Path) -> None:
    file.write_text(f"[journal]\nurl = '{url}'\n")
    with pytest.raises(BadSettings) as caught:
        TomlSettings(file).load()
    assert "geheim77" not in str(caught.value)
    assert "h/x" in str(caught.value)


@pytest.mark.parametrize(
    ("url", "secrets"),
    [
        ("postgresql://ana:s3%2Fcret@host/journal", {"s3/cret"}),
        ("postgresql://ana@host/journal?password=s3cret&sslpassword=other", {"s3cret", "other"}),
        ("postgresql://ana@host/journal", set()),
        ("postgresql://[broken", set()),
        ("", set()),
    ],
)
def test_the_passwords_of_a_journals_address_are_found(url: str, secrets: set[str]) -> None:
    assert secrets_of(url) == secrets


ROLLED_OUT = """\
# rolled out by IT
[station]
name = "line-3"
future_key = true
require_operator = true
[labels]
printer = "zpl-tcp://10.0.0.7:9100"
[sound]
volume = 900
[profiles.line3]
url = "http://10.0.0.3:8080"
target_ssid = "Factory"
future = 1
[newer]
x = 1
"""


def test_what_is_right_beside_a_mistake_is_read_and_every_mistake_told(file: Path) -> None:
    file.write_text(ROLLED_OUT)
    settings, mistakes = TomlSettings(file).load_what_is_right()
    assert (settings.station.name, settings.station.require_operator) == ("line-3", True)
    assert settings.labels.printer == "zpl-tcp://10.0.0.7:9100"
    assert settings.profiles["line3"].target_ssid == "Factory"
    assert settings.sound == SoundSettings()
    for mistake, words in zip(mistakes, ("newer", "future_key", "volume", "future"), strict=True):
        assert words in str(mistake)


def test_saving_over_a_file_with_mistakes_keeps_it_beside_and_makes_one_that_loads(file: Path) -> None:
    file.write_text(ROLLED_OUT)
    store = TomlSettings(file)
    settings, _ = store.load_what_is_right()
    store.save(replace(settings, sound=SoundSettings(volume=50)))
    again = store.load()
    assert again == replace(settings, sound=SoundSettings(volume=50))
    assert again.profiles["line3"].target_ssid == "Factory"
    assert "# rolled out by IT" in file.read_text()
    assert file.with_name(f"{file.name}.bak").read_text() == ROLLED_OUT

    file.write_text("labels = 3\nprofiles = 3\n")
    store.save(settings)
    assert store.load() == settings
    assert file.with_name(f"{file.name}.bak2").read_text() == "labels = 3\nprofiles = 3\n"
