"""Find what CUPS's virtual PDF printer made: it calls a job completed whether a file came of it or not."""

from __future__ import annotations

import os
import pwd
import re
from pathlib import Path
from typing import Final

_CONFIGURATION: Final = Path("/etc/cups")
_USUAL_PLACE: Final = "/var/spool/cups-pdf/${USER}"
_END: Final = b"%%EOF"


def is_whole(instance: str, title: str, configuration: Path = _CONFIGURATION) -> bool:
    """Tell whether a job of this user has left a whole PDF; `instance` is what stands behind ``cups-pdf:/``.

    cups-pdf makes the file's name of the job's title, and changes or drops what is no
    letter and no digit: the file's name has the title's words, and others perhaps.
    """
    words = re.findall(r"[0-9A-Za-z]+", title)
    try:
        files = list(_folder(instance, configuration).iterdir())
        found = [file for file in files if all(word in file.name for word in words)]
        return any(_END in file.read_bytes()[-32:] for file in found)
    except OSError:
        return False


def _folder(instance: str, configuration: Path) -> Path:
    own = configuration / f"cups-pdf-{instance}.conf"
    file = own if instance and own.exists() else configuration / "cups-pdf.conf"
    place = _USUAL_PLACE
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        if (setting := line.split(maxsplit=1))[:1] == ["Out"] and len(setting) == 2:
            place = setting[1].strip()
    user = pwd.getpwuid(os.getuid())
    return Path(place.replace("${HOME}", user.pw_dir).replace("${USER}", user.pw_name))
