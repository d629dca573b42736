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


def test_all_three_systems_are_built_after_the_checks() -> None:
    runners = [each["runner"] for each in JOBS["bundle"]["strategy"]["matrix"]["include"]]

    assert {runner.split("-")[0] for runner in runners} == {"ubuntu", "windows", "macos"}
    assert JOBS["bundle"]["needs"] == "check"


def test_every_step_is_a_target_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    runs = [step["run"] for job in JOBS for step in _steps(job) if "make " in step.get("run", "")]
    used = {target for run in runs for target in run.partition("make ")[2].split()}

    assert used == {"check", "test", "audit", "bundle", "reproduce"}
    assert used <= targets


def test_on_linux_the_bundle_is_tried_as_root_and_elsewhere_as_whoever_builds() -> None:
    runs = {step["if"]: step["run"] for step in _steps("bundle") if "make bundle" in step.get("run", "")}

    assert runs == {
        "runner.os == 'Linux'": 'sudo env "PATH=$PATH" make bundle reproduce',
        "runner.os != 'Linux'": "make bundle",
    }


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [step["uses"] for job in JOBS for step in _steps(job) if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_the_artefacts_come_with_their_sums_and_their_bill_of_materials() -> None:
    (upload,) = (step for step in _steps("bundle") if "upload-artifact" in step.get("uses", ""))

    assert {"dist/SHA256SUMS", "dist/*.cdx.json", "dist/*.exe", "dist/*.dmg", "dist/*.deb"} <= set(
        upload["with"]["path"].split()
    )


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
