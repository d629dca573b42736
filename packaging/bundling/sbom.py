"""The bill of materials of a bundle, as CycloneDX 1.6 JSON."""

from __future__ import annotations

import platform
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.utils import canonicalize_name

from bundling.inventory import Part
from bundling.names import PACKAGE
from bundling.natives import PYTHON, Native
from bundling.stamp import Stamp

FILE: Final = "sbom.cdx.json"
UNTOLD: Final = "Its version is unknown: nothing in what holds it tells."


def bill(parts: Iterable[Part], version: str, stamp: Stamp, natives: Iterable[Native] = ()) -> str:
    """Give the document; the same parts, version and stamp give the same bytes."""
    parts, natives = list(parts), list(natives)
    running = platform.python_version()
    program = Component(
        name=PACKAGE, version=version, type=ComponentType.APPLICATION, bom_ref=PACKAGE,
        licenses=_licences("Apache-2.0"),
    )  # fmt: skip
    python = Component(
        name=PYTHON, version=running, type=ComponentType.PLATFORM, bom_ref=PYTHON,
        purl=PackageURL("generic", None, PYTHON, running),
        cpe=f"cpe:2.3:a:python:python:{running}:*:*:*:*:*:*:*", licenses=_licences("PSF-2.0"),
    )  # fmt: skip
    made = {canonicalize_name(part.name): _component(part) for part in parts}
    inside = {native.purl: _native(native) for native in natives}
    bom = Bom(
        components=[python, *made.values(), *inside.values()],
        serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{PACKAGE}:{version}:{stamp.commit}"),
    )
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromtimestamp(stamp.epoch, UTC)

    def held(holder: str) -> list[Component]:
        return [inside[native.purl] for native in natives if native.holder == holder]

    bom.register_dependency(program, [python, *made.values(), *held("")])
    bom.register_dependency(python, held(PYTHON))
    for part in parts:
        needed = [each for name, each in made.items() if name in part.needs]
        bom.register_dependency(made[canonicalize_name(part.name)], [*needed, *held(part.name)])
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _component(part: Part) -> Component:
    name = str(canonicalize_name(part.name))
    return Component(
        name=part.name, version=part.version, type=ComponentType.LIBRARY, bom_ref=f"{name}@{part.version}",
        purl=PackageURL("pypi", None, name, part.version), licenses=_licences(part.licence),
        hashes=_hashes(part.sha256),
    )  # fmt: skip


def _native(native: Native) -> Component:
    return Component(
        name=native.name, version=native.version or None, type=ComponentType.LIBRARY, bom_ref=native.purl,
        purl=PackageURL.from_string(native.purl), cpe=native.cpe or None, licenses=_licences(native.licence),
        description=None if native.version else UNTOLD, hashes=_hashes(native.sha256),
    )  # fmt: skip


def _hashes(sha256: str) -> list[HashType]:
    return [HashType(alg=HashAlgorithm.SHA_256, content=sha256)] if sha256 else []


def _licences(told: str) -> list[License]:
    return [LicenseFactory().make_from_string(told)] if told else []
