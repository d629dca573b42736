"""The floor under the start: the bare window with all of Python's and Qt's that the station has by then.

What is left between the two is the station's own: its modules, its widgets, its style sheet.
"""

from __future__ import annotations

import importlib
import json
import sys
from types import ModuleType
from typing import Final

from tests.benchmarks import children, programs

_QT: Final = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")


def needs() -> str:
    """Give what the station has loaded when it takes its first scan, as the text that `floor` takes."""
    return children.run("floor", "needs").splitlines()[0]


def tell_needs(folder: str) -> None:
    """Start the station; writes the modules of Python's own that it has then, and the classes of Qt's."""
    turns = iter((True,))

    def told() -> None:
        if next(turns, False):
            modules = [name for name in sys.modules if name.partition(".")[0] in sys.stdlib_module_names]
            classes = {name: _classes(sys.modules[name]) for name in _QT}
            sys.stdout.write(json.dumps([modules, classes]) + "\n")

    setattr(programs, "_stands", told)  # noqa: B010 - at the very moment that is measured
    programs.station(folder)


def _classes(module: ModuleType) -> list[str]:
    return [name for name, value in vars(module).items() if isinstance(value, type) and name[0] == "Q"]


def floor(needed: str) -> None:
    """Show the bare window after loading all of that."""
    modules, classes = json.loads(needed)
    for name in modules:
        importlib.import_module(name)
    for name, made in classes.items():
        module = importlib.import_module(name)
        for one in made:
            getattr(module, one)
    programs.bare()


def main(program: str, folder: str, *given: str) -> None:
    """Run one of them."""
    if program == "needs":
        tell_needs(folder)
    else:
        floor(*given)


if __name__ == "__main__":
    main(*sys.argv[1:])
