"""What the macOS application says of itself: the changing part of its Info.plist."""

from __future__ import annotations

from collections.abc import Sequence


def info_plist(version: str, languages: Sequence[str]) -> dict[str, object]:
    """Give the entries beside those that PyInstaller writes by itself."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", *languages],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "13.0",
        "NSCameraUsageDescription": "The camera reads the codes of boards and containers.",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The provisioning station authors, Apache License 2.0",
        # From macOS 15 on each user is asked once; without it neither Pi nor printer is reached.
        "NSLocalNetworkUsageDescription": "The station talks to the Pi of its line and to the label printer.",
        "NSRequiresAquaSystemAppearance": True,
    }
