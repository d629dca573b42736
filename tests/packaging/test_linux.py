"""The packages for Linux, made of a small stand-in for a bundle."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from bundling.linux import SCRIPTS, Linux
from bundling.names import IDENTIFIER, ROOT
from bundling.stamp import Stamp
from bundling.sums import write_sums

STAMP = Stamp("0" * 40, 1_700_000_000)
LIB = "usr/lib/provisioning-station"
CATALOGUES = sorted((ROOT / "i18n").glob("*.ts"))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A program, a library that links zlib, data, a link between folders."""
    folder = tmp_path / "bundle"
    inside = folder / "_internal" / "Qt"
    inside.mkdir(parents=True)
    shutil.copy("/bin/true", folder / "station")
    shutil.copy(shutil.which("gzip") or "/bin/gzip", inside / "libown.so.1")
    (folder / "_internal" / "libown.so.1").symlink_to("Qt/libown.so.1")
    (folder / "_internal" / "text.txt").write_text("text")
    return folder


def _linux(bundle: Path, machine: str = "x86_64") -> Linux:
    return Linux(bundle, bundle.parent / "work", "0.1.0", STAMP, machine)


def _copied(bundle: Path, target: Path) -> Path:
    """Give a bundle whose files have the modes of the umask, as PyInstaller makes them."""
    shutil.copytree(bundle, target, symlinks=True, copy_function=shutil.copyfile)
    (target / "station").chmod((target / "station").stat().st_mode | 0o100)
    return target


@pytest.fixture
def tree(bundle: Path, tmp_path: Path) -> Path:
    """The .deb, unpacked with its control files."""
    package = _linux(bundle).deb(tmp_path, ["libc6 (>= 2.36)", "zlib1g"])
    assert package.name == "provisioning-station_0.1.0_amd64.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", package, tmp_path / "tree"], check=True)
    return tmp_path / "tree"


def test_the_deb_puts_the_program_into_the_path_and_itself_under_lib(tree: Path) -> None:
    assert (tree / "usr/bin/station").resolve() == tree / LIB / "station"
    assert (tree / LIB / "_internal/libown.so.1").readlink() == Path("Qt/libown.so.1")
    assert (tree / LIB / "_internal/text.txt").read_text() == "text"


def test_the_deb_says_what_it_needs_and_how_big_it_is(tree: Path) -> None:
    told = (tree / "DEBIAN/control").read_text().splitlines()

    assert "Depends: libc6 (>= 2.36), zlib1g" in told
    assert "Architecture: amd64" in told
    (size,) = (int(line.split()[1]) for line in told if line.startswith("Installed-Size"))
    assert 50 < size < 5000


def test_the_copyright_says_whose_it_is_and_where_the_others_stand(tree: Path) -> None:
    text = (tree / "usr/share/doc/provisioning-station/copyright").read_text(encoding="utf-8")

    assert "\nCopyright: 2023 The provisioning station authors\nLicense: Apache-2.0\n" in text
    assert f"/{LIB}/_internal/resources/THIRD-PARTY.txt" in text
    assert Path("/usr/share/common-licenses/Apache-2.0").exists()


def test_the_changes_are_dated_by_the_commit(tree: Path) -> None:
    told = gzip.decompress((tree / "usr/share/doc/provisioning-station/changelog.gz").read_bytes()).decode()

    assert told.startswith("provisioning-station (0.1.0) ")
    assert "  Tue, 14 Nov 2023 22:13:20 +0000\n" in told
    assert "@" not in told.replace("station@localhost", "")


def test_the_menu_entry_the_icons_and_the_store_entry_are_what_the_validators_want(tree: Path) -> None:
    share = tree / "usr/share"
    entry = share / "applications/provisioning-station.desktop"
    store = share / f"metainfo/{IDENTIFIER}.metainfo.xml"

    for command in (
        ["desktop-file-validate", entry],
        ["appstreamcli", "validate", "--no-net", "--pedantic", "--explain", store],
    ):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "0.1.0" in store.read_text()
    assert "@" not in store.read_text()
    for size in (16, 48, 256):
        assert (share / f"icons/hicolor/{size}x{size}/apps/provisioning-station.png").exists()
    assert (share / "icons/hicolor/scalable/apps/provisioning-station.svg").exists()


def test_the_menu_entry_belongs_to_the_window_and_starts_what_is_installed(tree: Path) -> None:
    entry = (tree / "usr/share/applications/provisioning-station.desktop").read_text()
    source = (ROOT / "station/views/application.py").read_text()

    assert "\nStartupWMClass=provisioning-station\n" in entry
    assert 'setDesktopFileName("provisioning-station")' in source
    assert "\nExec=station --from-menu\n" in entry


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_menu_and_store_speak_every_language_of_the_station(tree: Path, catalogue: Path) -> None:
    language = catalogue.stem.removeprefix("station_")
    entry = (tree / "usr/share/applications/provisioning-station.desktop").read_text(encoding="utf-8")
    store = (tree / f"usr/share/metainfo/{IDENTIFIER}.metainfo.xml").read_text(encoding="utf-8")

    assert entry.count(f"\nName[{language}]=") == 2, "the window and the demo"
    assert entry.count(f"\nComment[{language}]=") == entry.count(f"\nGenericName[{language}]=") == 1
    assert f'<summary xml:lang="{language}">' in store


def test_serial_scanners_may_be_opened_by_whoever_sits_there(tree: Path) -> None:
    (rule,) = (tree / "usr/lib/udev/rules.d").iterdir()

    assert int(rule.name.split("-")[0]) < 73, "73-seat-late.rules acts on the tag"
    assert 'TAG+="uaccess"' in rule.read_text()


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_maintainer_scripts_are_sound_and_run_without_udev(tree: Path, script: str) -> None:
    for argument in ("configure", "remove", "purge", "upgrade"):
        done = subprocess.run(
            [tree / "DEBIAN" / script, argument],
            capture_output=True,
            text=True,
            check=True,
            env={"PATH": "/nowhere"},
        )
        assert done.stderr == ""
        assert ("~/.local/share/provisioning-station" in done.stdout) is (
            (script, argument) == ("postrm", "remove")
        )


def test_the_archive_holds_the_same_and_says_what_the_system_must_bring(bundle: Path, tmp_path: Path) -> None:
    archive = _linux(bundle).archive(tmp_path, ["libc6 (>= 2.36)"])
    (tmp_path / "out").mkdir()
    subprocess.run(["tar", "--extract", "--file", archive, "--directory", tmp_path / "out"], check=True)
    with tarfile.open(archive) as tar:
        owners = {(info.uname, info.uid, info.mtime) for info in tar}

    folder = tmp_path / "out/provisioning-station-0.1.0-linux-x86_64"
    assert subprocess.run([folder / "bin/station"], check=False).returncode == 0
    assert "    libc6 (>= 2.36)\n" in (folder / "INSTALL.txt").read_text()
    assert (folder / "share/applications/provisioning-station.desktop").exists()
    assert owners == {("root", 0, STAMP.epoch)}


def test_the_same_source_gives_the_same_packages(bundle: Path, tmp_path: Path) -> None:
    def built() -> list[str]:
        linux, needs = _linux(bundle), ["libc6"]
        packages = [linux.deb(tmp_path, needs), linux.archive(tmp_path, needs)]
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in packages]

    assert built() == built()


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o002], ids="{:03o}".format)
def test_whatever_the_umask_of_who_builds_the_packages_are_the_same(
    bundle: Path, tmp_path: Path, umask: int
) -> None:
    def built(name: str, mask: int) -> list[Path]:
        before = os.umask(mask)
        try:
            own, made = tmp_path / name, _copied(bundle, tmp_path / name / "bundle")
            linux = _linux(made)
            return [linux.deb(own, ["libc6"]), linux.archive(own, ["libc6"])]
        finally:
            os.umask(before)

    usual, other = built("usual", 0o022), built("other", umask)

    assert [path.read_bytes() for path in usual] == [path.read_bytes() for path in other]


def test_everybody_may_read_what_is_installed_and_only_programs_run(tree: Path) -> None:
    own = [path for path in tree.rglob("*") if not path.is_symlink()]
    modes = {path.relative_to(tree).as_posix(): path.stat().st_mode & 0o777 for path in own}

    runs = {name for name in modes if (tree / name).is_file() and modes[name] & 0o111}
    assert runs == {f"{LIB}/station", *(f"DEBIAN/{script}" for script in SCRIPTS)}
    assert modes[f"{LIB}/_internal/Qt/libown.so.1"] == 0o644
    assert modes[f"{LIB}/_internal"] == modes["DEBIAN"] == 0o755


def test_the_needs_are_read_out_of_the_files(bundle: Path) -> None:
    needs = _linux(bundle).needs()

    assert any(need.startswith("libc6 (>= ") for need in needs)
    assert "xkb-data" in needs


def test_a_machine_without_wheels_is_refused_by_name(bundle: Path) -> None:
    with pytest.raises(ValueError, match="riscv64"):
        _linux(bundle, "riscv64").deb(bundle, [])


def test_the_sums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    for name in ("b.deb", "a.tar.xz"):
        (tmp_path / name).write_text(name)

    sums = write_sums([tmp_path / "b.deb", tmp_path / "a.tar.xz"], tmp_path)

    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", sums.name], cwd=tmp_path, check=True)
    assert [line.split()[1] for line in sums.read_text().splitlines()] == ["a.tar.xz", "b.deb"]
