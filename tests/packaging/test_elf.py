"""What libraries tell of the machine that built them."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import pytest

from bundling.elf import forget_builder, search_paths
from bundling.tools import run

VERSION = "3.11.7"
BUILDER = f"/home/somebody/.python/{VERSION}"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that tells its builder's folder in its text and looks for others there."""
    return _linked(tmp_path / "libown.so", f"{BUILDER}/lib")


def _linked(path: Path, *search: str, tags: str = "--enable-new-dtags") -> Path:
    source, compiled = path.with_suffix(".s"), path.with_suffix(".o")
    source.write_text(
        ".section .rodata\n.globl told\n.type told, @object\n"
        f'told: .string "{BUILDER}/include"\n.size told, . - told\n'
        ".globl version\n.type version, @object\n"
        f'.ascii "{BUILDER.removesuffix(VERSION)}"\n'
        f'version: .string "{VERSION}"\n.size version, . - version\n'
    )
    run("as", "-o", compiled, source)
    run("ld", "-shared", tags, "-z", "noexecstack", "-rpath", ":".join(search), "-o", path, compiled)
    return path


def _dynamic(path: Path) -> str:
    return subprocess.run(["readelf", "-dW", path], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("tags", "word"), [("--enable-new-dtags", "RUNPATH"), ("--disable-new-dtags", "RPATH")]
)
def test_a_search_path_of_the_builder_goes_and_the_library_still_loads(
    tmp_path: Path, tags: str, word: str
) -> None:
    library = _linked(tmp_path / "libown.so", f"{BUILDER}/lib", tags=tags)
    before = _dynamic(library)
    assert f"({word})" in before

    forget_builder(library, (BUILDER,))

    after = _dynamic(library)
    assert f"({word})" not in after
    lines = [line.split(maxsplit=1)[1] for line in before.splitlines() if "0x" in line and word not in line]
    assert [line for line in lines if line.startswith("(")] == [
        line.split(maxsplit=1)[1] for line in after.splitlines() if line.startswith(" 0x")
    ]
    assert BUILDER.encode() not in library.read_bytes()
    loaded = ctypes.CDLL(str(library))
    text, version = ctypes.c_char * (len(BUILDER) + len("/include")), ctypes.c_char * len(VERSION)
    assert text.in_dll(loaded, "told").value == b"/" + b"_" * 21 + b"/3.11.7/include"
    assert version.in_dll(loaded, "version").value == VERSION.encode(), (
        "the end of a text may be another text"
    )


def test_a_search_path_from_the_library_itself_stays_to_the_byte(tmp_path: Path) -> None:
    library = _linked(tmp_path / "libown.so", "$ORIGIN", "$ORIGIN/../Qt/lib")
    before = library.read_bytes()

    forget_builder(library)

    assert library.read_bytes() == before
    assert search_paths(before) == [b"$ORIGIN:$ORIGIN/../Qt/lib"]


def test_one_that_mixes_both_goes(tmp_path: Path) -> None:
    library = _linked(tmp_path / "libown.so", "$ORIGIN", "/opt/lib")

    forget_builder(library)

    assert search_paths(library.read_bytes()) == []


def test_what_is_no_library_stays_as_it_is(tmp_path: Path, library: Path) -> None:
    script = tmp_path / "loader.so"
    script.write_text(f"INPUT({BUILDER}/lib/libown.so)")

    forget_builder(script, (BUILDER,))
    assert BUILDER in script.read_text()

    before = library.stat().st_mode
    forget_builder(library, (BUILDER,))
    assert library.stat().st_mode == before
