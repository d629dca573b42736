"""PySide takes the support that was compiled for a bundle, instead of what it has inside."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import shiboken6

from bundling.pyside_support import lay_support

ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal(int)

heard = []
sender = Sender()
sender.sent.connect(heard.append)
sender.sent.emit(7)
try:
    sender.setObjectName(7, 8)
except TypeError as error:
    told = str(error)
loader = sys.modules["shibokensupport.signature.loader"]
print(json.dumps([loader.__file__, heard, "setObjectName" in told, len(QObject.__doc__)]))
"""
"""Its error messages, its signatures and a signal: what the support is there for."""


def asked(folder: Path) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", ASK, folder], capture_output=True, text=True, check=True, timeout=60
    )
    answer: list[object] = json.loads(done.stdout)
    return answer


def test_pyside_runs_on_the_compiled_support_as_on_its_own(tmp_path: Path) -> None:
    copy = tmp_path / "shiboken6"
    shutil.copytree(Path(shiboken6.__file__).parent, copy)
    own = asked(tmp_path)
    files = lay_support(copy / "files.dir")

    compiled = asked(tmp_path)

    assert list(files.rglob("*.py")) == []
    assert str(compiled[0]).startswith(str(files))
    assert not str(own[0]).startswith(str(files))
    assert compiled[1:] == own[1:]
    assert own[1:3] == [[7], True]
