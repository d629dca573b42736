"""The program without standard streams, as a windowed one on Windows has it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WITHOUT = """
import sys
sys.stdout = sys.stderr = None
from station.__main__ import main
sys.exit(main())
"""


def test_without_standard_streams_errors_end_the_program_as_with_them(tmp_path: Path) -> None:
    file = tmp_path / "no-folder"
    file.touch()
    arguments = ["labels", "list", "--data-dir", file / "data"]

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT, *map(str, arguments)], capture_output=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")
