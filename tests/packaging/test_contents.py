"""What goes into a bundle, by names as PyInstaller gives them on the three systems."""

from __future__ import annotations

import importlib.util

import pytest

from bundling.contents import EXCLUDED, HIDDEN, Contents
from bundling.targets import LINUX, MACOS, WINDOWS, Target

VENV = "/home/me/.venv/lib/python3.11/site-packages"


def _belongs(target: Target, name: str, source: str = "") -> bool:
    return Contents(target, ("de",)).belongs(name, source or f"{VENV}/{name}")


@pytest.mark.parametrize(
    ("target", "name"),
    [
        (LINUX, "PySide6/Qt/lib/libQt6Core.so.6"),
        (LINUX, "libQt6Widgets.so.6"),
        (LINUX, "PySide6/Qt/lib/libQt6FFmpegStub-va-x11.so.2"),
        (LINUX, "PySide6/Qt/lib/libicudata.so.73"),
        (LINUX, "PySide6/Qt/plugins/platforms/libqxcb.so"),
        (LINUX, "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so"),
        (LINUX, "PySide6/QtWidgets.abi3.so"),
        (LINUX, "PySide6/libpyside6.abi3.so.6.11"),
        (LINUX, "PySide6/Qt/translations/qtbase_de.qm"),
        (LINUX, "i18n/station_de.qm"),
        (LINUX, "cryptography/hazmat/bindings/_rust.abi3.so"),
        (LINUX, "keyring-25.7.0.dist-info/entry_points.txt"),
        (WINDOWS, "PySide6\\Qt6Core.dll"),
        (WINDOWS, "PySide6\\avcodec-61.dll"),
        (WINDOWS, "PySide6\\plugins\\platforms\\qwindows.dll"),
        (WINDOWS, "PySide6\\plugins\\printsupport\\windowsprintersupport.dll"),
        (WINDOWS, "PySide6\\QtSerialPort.pyd"),
        (WINDOWS, "PySide6\\translations\\qtbase_de.qm"),
        (WINDOWS, "python311.dll"),
        (MACOS, "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"),
        (MACOS, "PySide6/Qt/lib/QtGui.framework/Resources"),
        (MACOS, "PySide6/Qt/plugins/platforms/libqcocoa.dylib"),
        (MACOS, "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.dylib"),
        (MACOS, "PySide6/QtGui.abi3.so"),
        (MACOS, "libssl.3.dylib"),
    ],
)
def test_what_the_station_needs_goes_in(target: Target, name: str) -> None:
    assert _belongs(target, name)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        (LINUX, "PySide6/Qt/lib/libQt6Pdf.so.6"),
        (LINUX, "libQt6WaylandClient.so.6"),
        (LINUX, "PySide6/Qt/plugins/platforms/libqeglfs.so"),
        (LINUX, "PySide6/Qt/plugins/platformthemes/libqgtk3.so"),
        (LINUX, "PySide6/Qt/plugins/imageformats/libqwebp.so"),
        (LINUX, "PySide6/QtConcurrent.abi3.so"),
        (LINUX, "PySide6/Qt/translations/qtbase_fr.qm"),
        (LINUX, "PySide6/Qt/translations/qtdeclarative_de.qm"),
        (LINUX, "click-8.5.1.dist-info/RECORD"),
        (WINDOWS, "PySide6\\opengl32sw.dll"),
        (WINDOWS, "PySide6\\Qt6Pdf.dll"),
        (WINDOWS, "PySide6\\plugins\\platforms\\qminimal.dll"),
        (WINDOWS, "PySide6\\translations\\qtbase_ja.qm"),
        (MACOS, "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf"),
        (MACOS, "PySide6/Qt/plugins/imageformats/libqpdf.dylib"),
    ],
)
def test_what_the_station_never_asks_for_stays_out(target: Target, name: str) -> None:
    assert not _belongs(target, name)


def test_libraries_of_the_system_stay_with_it_on_linux_alone() -> None:
    library = ("libglib-2.0.so.0", "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0")

    assert not _belongs(LINUX, *library)
    assert _belongs(MACOS, *library)


def test_python_is_kept_wherever_it_was_found() -> None:
    assert _belongs(LINUX, "libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    assert _belongs(LINUX, "python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so")


def test_the_order_is_the_same_however_the_files_were_found() -> None:
    entries = [("b", "/b", "DATA"), ("a", "/a", "DATA"), ("libQt6Pdf.so.6", "/c", "BINARY")]

    assert (
        Contents(LINUX, ()).keep(entries)
        == Contents(LINUX, ()).keep(entries[::-1])
        == [entries[1], entries[0]]
    )


def test_every_hidden_import_exists() -> None:
    hidden = [*HIDDEN, *(target.keyring for target in (LINUX, WINDOWS, MACOS))]

    assert [name for name in hidden if importlib.util.find_spec(name) is None] == []


def test_a_keyring_of_plain_files_is_never_taken_in() -> None:
    assert "keyrings" in EXCLUDED
