"""What the building Python tells of itself inside a bundle."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from bundling.python_facts import lay_facts, module_name, telling

ASK = """
import json, sys, sysconfig
sys.path.insert(0, sys.argv[1])
told = sysconfig.get_config_vars()
print(json.dumps([sysconfig.get_platform(), told["EXT_SUFFIX"], sys.modules[sys.argv[2]].__file__]))
"""


def test_sysconfig_still_knows_what_programs_ask_and_no_folder(tmp_path: Path) -> None:
    folder = lay_facts(tmp_path / "facts")

    done = subprocess.run(
        [sys.executable, "-c", ASK, folder, module_name()], capture_output=True, text=True, check=True
    )

    platform, suffix, file = json.loads(done.stdout)
    assert (platform, suffix) == (sysconfig.get_platform(), sysconfig.get_config_var("EXT_SUFFIX"))
    assert Path(file).parent == folder
    assert "/" not in Path(file).read_text()


@pytest.mark.parametrize(
    ("prefix", "places"),
    [
        ("/usr", ()),
        ("/usr/local", ()),
        ("", ()),
        ("/home/somebody/.python/3.11.7", ("/home/somebody/.python/3.11.7",)),
    ],
)
def test_a_folder_that_every_machine_has_tells_nothing(prefix: str, places: tuple[str, ...]) -> None:
    assert telling(prefix) == places
