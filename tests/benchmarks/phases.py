"""Where the time of a start goes: the processor's time of each step up to the first scan."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Any

from tests.benchmarks import children

RUNS = 7


def report() -> str:
    """Give the steps of one start, each with its least milliseconds out of some runs."""
    runs = [_read(children.run("phases", "start")) for _ in range(RUNS)]
    best = {step: min(run[step] for run in runs) for step in runs[0]}
    rows = "".join(f"{step:<32}{spent:8.1f} ms\n" for step, spent in best.items())
    return f"the start's steps, {sum(best.values()):.0f} ms of the processor in all\n{rows}"


def _read(told: str) -> dict[str, float]:
    return {step: float(spent) for step, _, spent in (line.rpartition("\t") for line in told.splitlines())}


def start(folder: str) -> None:
    """Start the station on a Pi that is switched off; writes a step and its milliseconds a line."""
    marks = [("Python", 1000 * time.process_time())]
    last = time.process_time()

    def mark(step: str) -> None:
        nonlocal last
        now = time.process_time()
        marks.append((step, 1000 * (now - last)))
        last = now

    def marked(step: str, work: Callable[..., Any], *given: Any, **how: Any) -> Any:
        result = work(*given, **how)
        mark(step)
        return result

    from station import compose
    from station.__main__ import main
    from station.cli import parser, window

    mark("import command line, wiring")
    from station.views import plain_imports

    mark("import QtCore")
    plain_imports.use_plain_imports()
    from PySide6 import QtGui, QtWidgets  # noqa: F401

    mark("import QtGui, QtWidgets")
    from PySide6.QtCore import Qt  # noqa: F401

    mark("Qt's enumerations")
    from station.views import application, main_window  # noqa: F401

    mark("import the window's modules")
    build = compose.build_window

    @wraps(build)
    def built(*given: Any, **how: Any) -> Any:
        mark("settings, lock, crash reports")
        made = build(*given, **how)
        mark("make the window")
        made.main.painted.connect(partial(seen, made))
        return made

    def seen(made: Any) -> None:
        from datetime import UTC, datetime

        from station.ports.scanner import Scan

        mark("show, paint, keyboard")
        made.main.take_scan(Scan("A0:B7:65:01:02:03", "wedge", datetime.now(UTC)))
        mark("take a scan")
        sys.stdout.writelines(f"{step}\t{spent}\n" for step, spent in marks)
        sys.stdout.flush()

    async def end(_: Any) -> None:
        """End at once."""

    for module, name, step in (
        (parser, "build_parser", "make the parser"),
        (application, "make_application", "make the application"),
    ):
        setattr(module, name, partial(marked, step, getattr(module, name)))
    setattr(window, "build_window", built)  # noqa: B010
    setattr(window, "run_window", partial(window.run_window, script=end))  # noqa: B010
    (Path(folder) / "settings.toml").write_text('[profiles.line3]\nurl = "http://127.0.0.1:9"\n', "utf-8")
    sys.argv[1:] = ["--data-dir", folder]
    main()


if __name__ == "__main__":
    start(sys.argv[2])
