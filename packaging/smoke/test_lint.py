"""The .deb is what Debian wants of one, but for what linux/lintian-overrides gives a reason for."""

from __future__ import annotations

import subprocess


def test_lintian_finds_nothing_that_is_not_meant(lintian: subprocess.Popen[str]) -> None:
    said, _ = lintian.communicate(timeout=600)

    assert (lintian.returncode, said) == (0, "")
