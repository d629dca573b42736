"""Every pinned dependency has wheels for the systems that cannot be tried here; read from uv.lock alone."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any, Final

import pytest
from packaging.markers import Marker
from packaging.utils import parse_wheel_filename

from bundling.macos import info_plist
from bundling.names import PACKAGE, ROOT

SYSTEMS: Final = {
    "win_amd64": ("win32", "AMD64", "Windows", "nt", ("win_amd64",)),
    "macos_arm64": ("darwin", "arm64", "Darwin", "posix", ("arm64", "universal2")),
    "macos_x86_64": ("darwin", "x86_64", "Darwin", "posix", ("x86_64", "universal2", "intel")),
}
PYTHONS: Final = ("3.11", "3.12", "3.13")


def _environment(system: str, python: str) -> dict[str, str]:
    platform, machine, name, os_name, _ = SYSTEMS[system]
    return {
        "sys_platform": platform, "platform_machine": machine, "platform_system": name, "os_name": os_name,
        "python_version": python, "python_full_version": f"{python}.5", "implementation_name": "cpython",
        "platform_python_implementation": "CPython", "extra": "",
    }  # fmt: skip


def _locked(system: str, python: str) -> Iterator[dict[str, Any]]:
    """The packages that a bundle is made of and with there, walked as uv does: by markers."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    environment = _environment(system, python)
    (root,) = (each for each in packages if each["name"] == PACKAGE)
    waiting = [*root["dependencies"], *root["dev-dependencies"]["bundle"]]
    seen: set[tuple[str, str]] = set()
    while waiting:
        wanted = waiting.pop()
        if "marker" in wanted and not Marker(wanted["marker"]).evaluate(environment):
            continue
        for package in packages:
            key = (package["name"], package.get("version", ""))
            if key[0] != wanted["name"] or wanted.get("version", key[1]) != key[1] or key in seen:
                continue
            seen.add(key)
            waiting.extend(package.get("dependencies", ()))
            yield package


def _fits(file: str, system: str, python: str) -> bool:
    platform = "win" if system.startswith("win") else "macosx"
    digits = python.replace(".", "")
    for tag in parse_wheel_filename(file)[3]:
        right_platform = tag.platform == "any" or (
            tag.platform.startswith(platform) and tag.platform.endswith(SYSTEMS[system][4])
        )
        exact = tag.interpreter == f"cp{digits}" and tag.abi in (f"cp{digits}", "abi3", "none")
        stable = (
            tag.abi == "abi3" and tag.interpreter[:3] == "cp3" and int(tag.interpreter[2:]) <= int(digits)
        )
        pure = tag.interpreter in ("py3", f"py{digits}") and tag.abi == "none"
        if right_platform and (exact or stable or pure):
            return True
    return False


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_every_pinned_dependency_has_a_wheel(system: str, python: str) -> None:
    packages = list(_locked(system, python))

    without = [
        f"{each['name']} {each['version']}"
        for each in packages
        if not any(_fits(wheel["url"].rsplit("/", 1)[-1], system, python) for wheel in each.get("wheels", ()))
    ]

    names = {each["name"] for each in packages}
    assert {"pyside6-essentials", "pyinstaller", "pydantic-core", "keyring"} <= names
    assert ("pywin32-ctypes" in names) is (system == "win_amd64"), "the keyring speaks to Windows by it"
    assert ("macholib" in names) is system.startswith("macos"), "PyInstaller reads programs by it"
    assert not {"secretstorage", "cryptography"} & names, "they are Linux's"
    assert without == []


def test_the_oldest_macos_named_is_one_that_every_wheel_runs_on() -> None:
    named = tuple(map(int, str(info_plist("0", ())["LSMinimumSystemVersion"]).split(".")))
    oldest = []
    for system in ("macos_arm64", "macos_x86_64"):
        for package in _locked(system, "3.11"):
            files = [wheel["url"].rsplit("/", 1)[-1] for wheel in package["wheels"]]
            fitting = [file for file in files if _fits(file, system, "3.11")]
            oldest.append(min((_macos(file, system) for file in fitting), default=(0, 0)))

    assert named >= max(oldest)
    assert max(oldest) > (10, 9), "Qt's"


def _macos(file: str, system: str) -> tuple[int, int]:
    """The release that a wheel asks for; 0 where it asks for none."""
    told = [re.fullmatch(r"macosx_(\d+)_(\d+)_(\w+)", tag.platform) for tag in parse_wheel_filename(file)[3]]
    return min(((int(m[1]), int(m[2])) for m in told if m and m[3] in SYSTEMS[system][4]), default=(0, 0))


def test_every_file_in_the_lock_has_its_hash() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    files = [file for each in packages for file in (*each.get("wheels", ()), each.get("sdist")) if file]

    assert files
    assert all(file["hash"].startswith("sha256:") for file in files)


@pytest.mark.parametrize(
    ("file", "system", "fits"),
    [
        ("a-1-py3-none-any.whl", "win_amd64", True),
        ("a-1-cp39-abi3-win_amd64.whl", "win_amd64", True),
        ("a-1-cp311-cp311-win32.whl", "win_amd64", False),
        ("a-1-cp312-cp312-win_amd64.whl", "win_amd64", False),
        ("a-1-cp311-cp311-macosx_11_0_arm64.whl", "macos_arm64", True),
        ("a-1-cp311-cp311-macosx_11_0_arm64.whl", "macos_x86_64", False),
        ("a-1-cp39-abi3-macosx_13_0_universal2.whl", "macos_x86_64", True),
        ("a-1-cp311-cp311-manylinux_2_28_x86_64.whl", "macos_x86_64", False),
    ],
)
def test_a_wheel_fits_its_system_and_python(file: str, system: str, fits: bool) -> None:
    assert _fits(file, system, "3.11") is fits
