"""What lies in a bundle stands in its bill of materials."""

from __future__ import annotations

import json
from importlib.metadata import packages_distributions

from packaging.utils import canonicalize_name

from bundling.frozen import modules_of
from tryout.test_program import INSIDE, PROGRAM


def test_every_distribution_that_lies_inside_stands_in_the_bill() -> None:
    bill = json.loads((INSIDE / "resources" / "sbom.cdx.json").read_text(encoding="utf-8"))
    billed = {canonicalize_name(each["name"]) for each in bill["components"]}
    holders = packages_distributions()
    laid = {path.name.partition(".")[0] for path in INSIDE.iterdir()}
    inside = {name.partition(".")[0] for name, _ in modules_of(PROGRAM)} | laid
    installed = {canonicalize_name(each) for name in inside for each in holders.get(name, ())}

    assert {"httpx", "pyside6-essentials", "pydantic-core"} <= installed, "it looked into the right place"
    assert installed - billed - {"provisioning-station"} == set()
