"""What the artefacts are made of."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from bundling.elf import MAGIC, search_paths
from bundling.frozen import modules_of
from bundling.names import PACKAGE, ROOT, version
from bundling.python_facts import builders_places
from bundling.stamp import read_stamp
from smoke.conftest import DIST

LIMIT = 150_000_000


def test_the_sums_fit(archive: Path, deb: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=DIST, check=True)
    listed = (DIST / "SHA256SUMS").read_text()
    assert archive.name in listed
    assert deb.name in listed


def test_installed_it_takes_less_than_150_mb(unpacked: Path) -> None:
    told = subprocess.run(
        ["du", "--summarize", "--block-size=1", unpacked / "lib"], capture_output=True, text=True, check=True
    )
    assert int(told.stdout.split()[0]) <= LIMIT


def test_it_says_from_what_commit_it_is(unpacked: Path) -> None:
    told = json.loads((unpacked / "lib/_internal/resources/build.json").read_text())

    assert told["commit"] == read_stamp(ROOT).commit


def test_archive_and_deb_hold_the_same_program(unpacked: Path, deb: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", deb, tmp_path], check=True)

    subprocess.run(
        ["diff", "--recursive", "--brief", unpacked / "lib", tmp_path / "usr/lib" / PACKAGE], check=True
    )
    assert version() in deb.name


def test_every_library_finds_what_it_links(unpacked: Path) -> None:
    files = [path for path in (unpacked / "lib").rglob("*") if ".so" in path.name and not path.is_symlink()]
    told = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout

    assert [line for line in told.splitlines() if "not found" in line] == []


def test_nothing_inside_tells_where_it_was_built(unpacked: Path) -> None:
    words = [place.encode() for place in (str(ROOT), *builders_places())]
    packed = modules_of(unpacked / "lib" / "station")
    contents = chain(((str(path), path.read_bytes()) for path in _files(unpacked)), packed)

    assert [name for name, data in contents if any(word in data for word in words)] == []


def test_libraries_are_looked_for_inside_alone(unpacked: Path) -> None:
    libraries = [data for path in _files(unpacked) if (data := path.read_bytes()).startswith(MAGIC)]
    found = {part for data in libraries for search in search_paths(data) for part in search.split(b":")}

    assert len(libraries) > 50
    assert found
    assert {part for part in found if not part.startswith(b"$ORIGIN")} == set()


def test_there_is_every_catalogue_and_no_keyring_of_plain_files(unpacked: Path) -> None:
    inside = unpacked / "lib/_internal"
    catalogues = {path.stem for path in (ROOT / "i18n").glob("*.ts")}
    of_qt = {path.stem for path in (inside / "PySide6/Qt/translations").iterdir()}

    assert {path.stem for path in (inside / "i18n").iterdir()} == catalogues
    assert of_qt == {name.replace("station_", "qtbase_") for name in catalogues}
    assert not list(inside.rglob("keyrings*"))
    assert b"keyrings.alt" not in (unpacked / "lib/station").read_bytes()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
