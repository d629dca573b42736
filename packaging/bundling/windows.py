"""The version resource of the Windows programs: what Explorer shows under "Details"."""

from __future__ import annotations

import re

from bundling.names import TITLE

_NUMBER = re.compile(r"\d+")


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Give the four numbers that Windows compares; ``0.2.0rc1`` is 0.2.0.1 there."""
    numbers = [min(int(number), 65535) for number in _NUMBER.findall(version)][:4]
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_resource(version: str, program: str) -> str:
    """Give the text that PyInstaller's EXE takes as its version file; `program` is without ``.exe``."""
    strings = {
        "CompanyName": "The provisioning station authors",
        "FileDescription": TITLE,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": TITLE,
        "ProductVersion": version,
    }
    numbers = four_numbers(version)
    told = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, "
        "OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{told}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )
