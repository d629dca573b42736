"""``python -m bundling.audit``: known holes in what uv.lock pins, or plain words that nobody was asked.

Ends with 0 (asked, nothing known), 1 (holes), or 3 (not asked): that is not the same as nothing found.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bundling.names import ROOT

CLEAN, HOLES, NOT_ASKED = 0, 1, 3
_BIN: Final = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of pip-audit left."""

    code: int
    out: str
    err: str


def verdict(ran: Ran) -> tuple[int, list[str]]:
    """Read a run of ``pip-audit --format json``; gives the exit code and the lines for the reader.

    pip-audit ends with 1 for holes as well as for a service that does not answer: only a
    report on standard output, whole and not empty, is an answer.
    """
    try:
        told = json.loads(ran.out)["dependencies"]
        holes = [_line(part, hole) for part in told for hole in part.get("vulns", ())]
        unknown = [part["name"] for part in told if "skip_reason" in part]
    except (ValueError, KeyError, TypeError):
        told, holes, unknown = [], [], []
    lines = [f"KNOWN HOLES: {len(holes)}", *holes] if holes else []
    if unknown:
        lines.append(
            f"NOT AUDITED: the service knows nothing of {len(unknown)} of {len(told)} distributions, "
            f"so it was not reached or is another one: {', '.join(unknown)}"
        )
    elif not told or (ran.code and not holes):
        why = (ran.err.strip().splitlines() or ["no report"])[-1]
        lines.append(f"NOT AUDITED: the advisory service gave no answer: {why}")
    if lines:
        return HOLES if holes else NOT_ASKED, lines
    return CLEAN, [f"{len(told)} distributions, no known hole"]


def _line(part: Any, hole: Any) -> str:
    mended = ", ".join(hole["fix_versions"]) or "nothing yet"
    return f"{part['name']} {part['version']}: {hole['id']}, mended in {mended}"


def pinned() -> Ran:
    """Audit the locked versions of everything that a bundle is made of and with, nothing installed."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "requirements.txt"
        subprocess.run(  # noqa: S603 - a tool of this environment
            [_BIN / "uv", "export", "--quiet", "--frozen", "--no-emit-project", "--no-dev",
             "--group", "bundle", "--output-file", listed],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        done = subprocess.run(  # noqa: S603
            [_BIN / "pip-audit", "--format", "json", "--progress-spinner", "off", "--disable-pip",
             "--require-hashes", "--timeout", "15", "--requirement", listed],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)


def main(ask: Callable[[], Ran] = pinned) -> int:
    """Audit and tell; gives the exit code."""
    code, lines = verdict(ask())
    sys.stdout.writelines(f"audit: {line}\n" for line in lines)
    return code


if __name__ == "__main__":
    sys.exit(main())
