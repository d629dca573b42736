"""The CI matrix; its form is checked by `make check`, this is what it has to do."""

from __future__ import annotations

import re
import subprocess
from typing import Any, Final

from ruamel.yaml import YAML

from bundling.names import ROOT

WORKFLOW: Final[Any] = YAML(typ="safe").load(ROOT / ".github/workflows/build.yml")
JOBS: Final = WORKFLOW["jobs"]


def _steps(job: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = JOBS[job]["steps"]
    return steps


def test_windows_and_macos_are_built_once_all_is_well_on_linux() -> None:
    runners = [each["runner"] for each in JOBS["bundle"]["strategy"]["matrix"]["include"]]

    assert {runner.split("-")[0] for runner in runners} == {"windows", "macos"}
    assert JOBS["bundle"]["needs"] == "linux"


def test_linux_does_what_is_done_on_a_bare_machine_and_the_others_what_the_makefile_knows() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    runs = {
        job: [step["run"] for step in _steps(job) if step.get("run", "").startswith(("make", ".ci"))]
        for job in JOBS
    }

    assert runs == {"linux": [".ci/run", "make reproduce", "make audit"], "bundle": ["make bundle"]}
    assert {"reproduce", "audit", "bundle"} <= targets


def test_what_is_tried_as_root_in_namespaces_may_make_them() -> None:
    options = JOBS["linux"]["container"]["options"].split()

    assert {"--privileged", "--init"} <= set(options)


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [step["uses"] for job in JOBS for step in _steps(job) if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_the_artefacts_come_with_their_sums_and_their_bill_of_materials() -> None:
    carried = {
        job: set(step["with"]["path"].split())
        for job in JOBS
        for step in _steps(job)
        if "upload-artifact" in step.get("uses", "")
    }
    papers = {"dist/SHA256SUMS", "dist/*.cdx.json"}

    assert carried["linux"] == {"dist/*.deb", "dist/*.tar.xz", *papers}
    assert carried["bundle"] == {"dist/*.exe", "dist/*.dmg", *papers}


def test_no_certificate_is_given_to_a_pull_request() -> None:
    for job in JOBS:
        for step in _steps(job):
            if "secrets." in str(step):
                assert "github.event_name == 'push'" in f"{step.get('if', '')}{step.get('env', '')}"


def test_git_lays_the_scripts_as_they_are_on_windows_too() -> None:
    told = subprocess.run(
        ["git", "check-attr", "text", "packaging/setup.sh"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == "packaging/setup.sh: text: unset\n"
