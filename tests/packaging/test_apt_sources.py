"""Where a bare system is fetched from: apt's own settings say it."""

from __future__ import annotations

from pathlib import Path

from smoke.apt_sources import Source, sources

DEB822 = """\
# the mirror
Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates trixie
Components: main contrib

Types: deb
URIs: http://security.example/debian
Suites: bookworm-security
Components: main
Enabled: no
"""

ONE_LINERS = """\
# deb http://commented.example/debian bookworm main
deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] http://other.example/debian bookworm main universe
deb-src http://source.example/debian bookworm main
deb https://tools.example/apt cloud-bookworm main
"""


def test_both_formats_are_read_and_other_archives_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "sources.list.d" / "debian.sources").write_text(DEB822)
    (tmp_path / "sources.list").write_text(ONE_LINERS)

    assert sources(tmp_path, "bookworm") == [
        Source("http://other.example/debian", ("bookworm",), ("main", "universe")),
        Source("http://mirror.example/debian", ("bookworm", "bookworm-updates"), ("main", "contrib")),
    ]


def test_a_machine_without_archives_has_none(tmp_path: Path) -> None:
    assert sources(tmp_path, "bookworm") == []


def test_an_archive_is_told_to_apt_suite_by_suite() -> None:
    source = Source("http://mirror.example", ("a", "a-updates"), ("main",))

    assert source.lines == ["deb http://mirror.example a main", "deb http://mirror.example a-updates main"]


def test_a_list_of_mirrors_is_followed_to_its_first(tmp_path: Path) -> None:
    mirrors = tmp_path / "mirrors.txt"
    mirrors.write_text("http://near.example/ubuntu/\tpriority:1\nhttp://far.example/ubuntu/\n")
    (tmp_path / "sources.list").write_text(f"deb mirror+file:{mirrors} noble main universe\n")

    assert sources(tmp_path, "noble") == [
        Source("http://near.example/ubuntu/", ("noble",), ("main", "universe"))
    ]


def test_parts_of_an_archive_in_lines_of_their_own_are_taken_along(tmp_path: Path) -> None:
    lines = [
        "deb http://ubuntu.example/ubuntu/ jammy main restricted",
        "deb http://ubuntu.example/ubuntu/ jammy universe",
        "deb http://ubuntu.example/ubuntu/ jammy-updates universe",
        "deb http://tools.example/apt jammy stable",
    ]
    (tmp_path / "sources.list").write_text("\n".join(lines))

    assert [line for source in sources(tmp_path, "jammy") for line in source.lines] == lines[:3]
