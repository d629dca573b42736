"""What the programs for the other systems say of themselves."""

from __future__ import annotations

import ast

import pytest

from bundling.macos import info_plist
from bundling.windows import four_numbers, version_resource


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
        ("2.0rc1", (2, 0, 1, 0)),
        ("1.99999", (1, 65535, 0, 0)),
    ],
)
def test_windows_compares_four_small_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert four_numbers(version) == numbers


def test_the_version_resource_is_one_expression_that_names_program_and_version() -> None:
    (call,) = (ast.parse(version_resource("0.1.0", "Provisioning Station"), mode="eval").body,)

    strings = {
        ast.literal_eval(node.args[0]): ast.literal_eval(node.args[1])
        for node in ast.walk(call)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "StringStruct"
    }
    assert isinstance(call, ast.Call)
    assert isinstance(call.func, ast.Name)
    assert call.func.id == "VSVersionInfo"
    assert strings["ProductVersion"] == "0.1.0"
    assert strings["OriginalFilename"] == "Provisioning Station.exe"


def test_the_mac_application_says_what_the_camera_is_for_and_speaks_the_catalogues() -> None:
    told = info_plist("0.1.0", ["de"])

    assert "codes" in str(told["NSCameraUsageDescription"])
    assert "printer" in str(told["NSLocalNetworkUsageDescription"])
    assert told["NSHighResolutionCapable"] is True
    assert told["CFBundleLocalizations"] == ["en", "de"]
    assert told["CFBundleShortVersionString"] == "0.1.0"
