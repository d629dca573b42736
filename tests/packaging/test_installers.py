"""The installers of the systems that cannot be tried here: their scripts, and the commands around them."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

from bundling import signing
from bundling.names import PACKAGE, ROOT, TITLE
from bundling.targets import WINDOWS
from bundling.tools import ToolTrouble, tool_path
from bundling.windows_package import SCRIPT, installer_command, windows_packages

SCRIPT_TEXT: Final = (ROOT / SCRIPT).read_text(encoding="utf-8")
DEFINES: Final = {
    **dict(re.findall(r'^#define (\w+) "([^"]*)"$', SCRIPT_TEXT, re.MULTILINE)),
    "Version": "0.1.0",
    "Numbers": "0.1.0.0",
    "Signer": "station",
}


def _section(name: str) -> list[str]:
    """The entries of a section, the defines filled in, comments left out."""
    (body,) = re.findall(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", SCRIPT_TEXT, re.MULTILINE | re.DOTALL)
    filled = re.sub(r"\{#(\w+)\}", lambda found: DEFINES[found[1]], body)
    return [line for line in filled.splitlines() if line and not line.startswith((";", "#"))]


SETUP: Final = dict(line.split("=", 1) for line in _section("Setup"))


def test_the_application_is_known_by_an_id_that_never_changes() -> None:
    assert SETUP["AppId"] == "{{6C0E6C0B-6B9D-4E0B-9B53-3E2A7D0C51A4}"


def test_the_version_comes_from_the_command_line_alone() -> None:
    command = [str(part) for part in installer_command("0.2.0rc1")]

    assert {"/DVersion=0.2.0rc1", "/DNumbers=0.2.0.1"} <= set(command)
    assert Path(command[-1]).is_file()
    assert not re.search(r"^#define (Version|Numbers)", SCRIPT_TEXT, re.MULTILINE)
    assert SETUP["AppVersion"] == "0.1.0"
    assert SETUP["VersionInfoVersion"] == "0.1.0.0"


def test_it_installs_for_one_or_for_all_as_whoever_starts_it_says() -> None:
    assert SETUP["PrivilegesRequired"] == "lowest"
    assert SETUP["PrivilegesRequiredOverridesAllowed"].split() == ["commandline", "dialog"]
    assert SETUP["DefaultDirName"] == rf"{{autopf}}\{TITLE}"


def test_what_it_takes_lies_where_the_build_puts_it() -> None:
    def place(path: str) -> Path:
        return (ROOT / SCRIPT).parent.joinpath(*path.split("\\")).resolve()

    (source,) = (re.findall(r'Source: "([^"]+)"', line)[0] for line in _section("Files"))
    assert place(source).parent == ROOT / "dist" / PACKAGE
    assert place(SETUP["OutputDir"]) == ROOT / "dist"
    assert place(SETUP["SetupIconFile"]) == ROOT / "build" / "station" / WINDOWS.icon
    assert place(SETUP["LicenseFile"]).is_file()


def test_the_start_menu_starts_the_program_without_a_console() -> None:
    (windowed,) = (program.name for program in WINDOWS.programs if not program.console)
    icons = _section("Icons")

    assert len(icons) == 2
    assert all(f'"{{app}}\\{windowed}.exe"' in line and "--from-menu" in line for line in icons)


def test_removing_it_leaves_the_data_and_says_so_in_each_of_its_languages() -> None:
    assert "[UninstallDelete]" not in SCRIPT_TEXT
    assert not any("localappdata" in line for line in _section("InstallDelete"))
    code = "\n".join(_section("Code"))
    used = {*re.findall(r"CustomMessage\('(\w+)'\)", code), "Demo"}
    said = [line.partition("=")[0] for line in _section("CustomMessages")]
    languages = [re.findall(r'Name: "(\w+)"', line)[0] for line in _section("Languages")]
    assert sorted(said) == sorted(f"{language}.{name}" for language in languages for name in used)
    assert rf"{{localappdata}}\{PACKAGE}" in code
    assert rf"%LOCALAPPDATA%\{PACKAGE}" in code


def test_nothing_is_taken_from_under_a_station_that_runs() -> None:
    (deleted,) = _section("InstallDelete")
    code = "\n".join(_section("Code"))

    assert deleted.endswith("Check: not StillRuns")
    assert all(f"{{app}}\\{program.name}.exe" in code for program in WINDOWS.programs)
    assert "function InitializeUninstall: Boolean;" in code


def test_braces_and_quotes_are_closed() -> None:
    for line in SCRIPT_TEXT.splitlines():
        if not line.startswith((";", "AppId")):
            assert line.count('"') % 2 == 0, line
            assert line.count("{") == line.count("}"), line


# -- signing ---------------------------------------------------------------------------


def test_windows_programs_are_signed_by_the_certificate_of_the_environment() -> None:
    command = signing.of_windows([Path("a.exe")], {signing.WINDOWS_CERTIFICATE: "AB12"})

    assert command is not None
    assert command[:6] == ("signtool", "sign", "/sha1", "AB12", "/fd", "SHA256")
    assert command[-3:] == ("/d", TITLE, "a.exe")
    assert {"/tr", "/td"} <= set(command)


def test_without_a_certificate_nothing_is_signed_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(signing.WINDOWS_CERTIFICATE, raising=False)

    assert signing.sign_windows([Path("x/a.exe")]) == "not signed, STATION_SIGN_THUMBPRINT is not set: a.exe"


def test_a_signature_that_fails_stops_the_build(monkeypatch: pytest.MonkeyPatch, tools: Path) -> None:
    monkeypatch.setenv(signing.WINDOWS_CERTIFICATE, "AB12")
    _tool(tools, "signtool", "echo no such certificate; exit 1")

    with pytest.raises(ToolTrouble, match="no such certificate"):
        signing.sign_windows([Path("a.exe")])


def test_the_programs_are_signed_before_they_are_packed_and_inno_setup_signs_the_rest(
    monkeypatch: pytest.MonkeyPatch, tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(signing.WINDOWS_CERTIFICATE, "AB12")
    log = tmp_path / "log"
    for name in ("signtool", "iscc"):
        _tool(tools, name, f'echo "{name} $*" >>"{log}"')
    (tmp_path / "station.exe").touch()

    (installer,) = windows_packages(tmp_path, tmp_path / "dist", "0.1.0")

    signed, packed = log.read_text().splitlines()
    assert signed.startswith("signtool sign /sha1 AB12")
    assert signed.endswith("station.exe")
    assert packed.startswith("iscc ")
    assert f"/DSigner=station /Sstation=$q{tools}/signtool$q $qsign$q $q/sha1$q $qAB12$q" in packed
    assert f"$q{TITLE}$q $f " in packed
    assert installer.stem == SETUP["OutputBaseFilename"]
    assert "signed: station.exe" in capsys.readouterr().out


def test_without_a_certificate_inno_setup_signs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(signing.WINDOWS_CERTIFICATE, raising=False)

    assert not [part for part in installer_command("0.1.0") if str(part).startswith(("/S", "/DSigner"))]
    assert re.search(r"^#ifdef Signer\nSignTool=\{#Signer\}\n#endif$", SCRIPT_TEXT, re.MULTILINE)


def test_tools_that_windows_keeps_beside_the_path_are_found_and_the_newest_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("10.0.9.0", "10.0.26100.0", "10.0.19041.0"):
        folder = tmp_path / "Windows Kits" / "10" / "bin" / version / "x64"
        folder.mkdir(parents=True)
        _tool(folder, "signtool", "")
    (tmp_path / "Inno Setup 6").mkdir()
    _tool(tmp_path / "Inno Setup 6", "iscc", "")
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))

    assert "10.0.26100.0" in tool_path("signtool")
    assert tool_path("iscc") == str(tmp_path / "Inno Setup 6" / "iscc")


@pytest.mark.parametrize(
    ("tool", "origin"),
    [("signtool", "Windows SDK"), ("iscc", "Inno Setup"), ("no-such-tool", "system-packages")],
)
def test_a_missing_tool_is_told_with_what_brings_it(
    tool: str, origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(ToolTrouble, match=origin):
        tool_path(tool)


def test_the_mac_application_is_signed_by_the_identity_of_the_environment_or_ad_hoc() -> None:
    assert signing.of_macos({signing.MACOS_IDENTITY: "Developer ID"})["codesign_identity"] == "Developer ID"
    assert signing.of_macos({signing.MACOS_IDENTITY: ""})["codesign_identity"] is None


def test_the_entitlements_are_the_camera_and_what_replaceable_libraries_need() -> None:
    file = signing.of_macos({})["entitlements_file"]
    assert file is not None
    with Path(file).open("rb") as told:
        assert plistlib.load(told) == {
            "com.apple.security.cs.allow-unsigned-executable-memory": True,
            "com.apple.security.cs.disable-library-validation": True,
            "com.apple.security.device.camera": True,
        }


# -- the .dmg, by stand-ins for Apple's tools ------------------------------------------------


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stand-ins that comes first in the path."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder


def _tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/usr/bin/env bash\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def mac(tools: Path, tmp_path: Path) -> Path:
    """A source tree with an application in dist; the tools write down how they are called."""
    script = tmp_path / "packaging/macos/package.sh"
    script.parent.mkdir(parents=True)
    script.write_text((ROOT / "packaging/macos/package.sh").read_text())
    (tmp_path / f"dist/{TITLE}.app").mkdir(parents=True)
    for name in ("codesign", "ditto", "hdiutil", "xcrun"):
        _tool(tools, name, f'echo "{name} $1 $2 ${{3##*/}}" >>"{tmp_path}/log"; [ "$1" != -c ] || touch "$5"')
    return script


def _packed(script: Path, tmp_path: Path, **variables: str) -> tuple[list[str], str]:
    done = subprocess.run(
        ["bash", script, "0.1.0"],
        env={"PATH": f"{tmp_path}/tools:/usr/bin:/bin", **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return (tmp_path / "log").read_text().splitlines(), done.stderr


def test_without_an_identity_the_image_is_made_and_said_to_be_unsigned(mac: Path, tmp_path: Path) -> None:
    calls, said = _packed(mac, tmp_path)

    assert [call.split()[0] for call in calls] == ["codesign", "ditto", "hdiutil"]
    assert "not signed" in said


def test_with_an_identity_alone_it_is_signed_and_said_to_be_not_notarised(mac: Path, tmp_path: Path) -> None:
    calls, said = _packed(mac, tmp_path, STATION_SIGN_IDENTITY="Developer ID")

    assert calls[-1] == "codesign --sign Developer ID --timestamp"
    assert not any("notarytool" in call for call in calls)
    assert "not notarised" in said


def test_with_apples_key_application_and_image_are_notarised_and_stapled(mac: Path, tmp_path: Path) -> None:
    key = {"APPLE_API_KEY": "k.p8", "APPLE_API_KEY_ID": "id", "APPLE_API_ISSUER": "me"}

    calls, said = _packed(mac, tmp_path, STATION_SIGN_IDENTITY="Developer ID", **key)

    image = f"provisioning-station-0.1.0-macos-{os.uname().machine}.dmg"
    asked = [call for call in calls if call.startswith(("xcrun", "hdiutil"))]
    assert asked == [
        "xcrun notarytool submit app.zip",
        f"xcrun stapler staple {TITLE}.app",
        "hdiutil create -quiet -ov",
        f"xcrun notarytool submit {image}",
        f"xcrun stapler staple {image}",
    ]
    assert said == ""


@pytest.mark.parametrize(
    "listed", [[], ["/Users/me/Library/Keychains/login.keychain-db", "/Users/me/a b.keychain"]]
)
def test_the_keychain_of_the_certificate_joins_those_that_are_searched(
    tools: Path, tmp_path: Path, listed: list[str]
) -> None:
    lines = "".join(f'    "{path}"\n' for path in listed)
    (tmp_path / "listed").write_text(lines)
    asked = '[ "$*" != "list-keychains -d user" ] || cat "$RUNNER_TEMP/listed"\n'
    _tool(tools, "security", asked + '[ "$4" != -s ] || printf "%s\\n" "${@:4}" >"$RUNNER_TEMP/searched"')
    subprocess.run(
        ["bash", ROOT / "packaging/macos/keychain.sh"],
        env={
            "PATH": f"{tools}:/usr/bin:/bin",
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_ENV": str(tmp_path / "env"),
            "CERTIFICATE": "YWJj",
            "CERTIFICATE_PASSWORD": "x",
            "IDENTITY": "Developer ID",
        },
        check=True,
    )

    searched = (tmp_path / "searched").read_text().splitlines()
    assert searched == ["-s", f"{tmp_path}/station.keychain-db", *listed]
    assert not (tmp_path / "certificate.p12").exists()
    assert (tmp_path / "env").read_text() == "STATION_SIGN_IDENTITY=Developer ID\n"
