"""What goes into a bundle and what stays out, by the names that files have inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from bundling.targets import Target

Entry = tuple[str, str, str]
"""A line of PyInstaller's table of contents: name in the bundle, source on this machine, kind."""

HIDDEN: Final = (
    # Alembic and the revisions are imported only when an older journal is lifted.
    "station.adapters.journal.revisions",
    # SQLAlchemy names its dialect in a URL.
    "sqlalchemy.dialects.sqlite",
    # uvicorn chooses by name; the simulator speaks HTTP/1.1 and WebSocket.
    "uvicorn.lifespan.on",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.protocols.websockets.websockets_impl",
)
"""Modules that are imported by name only, on every system; `Target.keyring` is one more."""

EXCLUDED: Final = (
    # development: pulled in by the plugins that libraries carry for it
    "_pytest", "distutils", "hypothesis", "lib2to3", "mypy", "pip", "pydoc", "pytest", "setuptools", "test",
    # companions that a library would use if they were there
    "IPython", "PIL", "attr", "attrs", "chardet", "dotenv", "h2", "keyrings", "numpy", "pandas", "pygments",
    "rich", "socksio", "tomli", "tomli_w", "trio", "uvloop", "watchfiles", "wsproto", "yaml",
    # other toolkits and databases
    "MySQLdb", "aiosqlite", "asyncpg", "curses", "oracledb", "psycopg", "psycopg2", "psycopg_binary",
    "pymysql", "pyodbc", "pysqlite2",
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle",
    "sqlalchemy.testing", "tkinter",
    # pydantic's former self
    "pydantic.v1", "pydantic.mypy",
)  # fmt: skip
"""Modules that some hook or library would bring along."""

RESOURCES: Final = ("fonts", "icons", "labels", "sounds", "style")
"""Folders of ``resources`` that the program reads; the others are for the README."""

BINDINGS: Final = frozenset(
    {"QtCore", "QtGui", "QtMultimedia", "QtNetwork", "QtPrintSupport", "QtSerialPort", "QtSvg", "QtWidgets"}
)
"""The Python side of Qt: what the station imports, and QtNetwork, which QtMultimedia imports."""

LIBRARIES: Final = frozenset(
    {
        "Core", "DBus", "Gui", "Network", "PrintSupport", "SerialPort", "Svg", "Widgets", "XcbQpa",
        "Multimedia", "Concurrent",
        # linked by the FFmpeg plugin, without which there is no camera on Linux
        "OpenGL", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick",
        # stand-ins that FFmpeg links instead of OpenSSL and VA-API
        "FFmpegStub-crypto", "FFmpegStub-ssl", "FFmpegStub-va", "FFmpegStub-va-drm", "FFmpegStub-va-x11",
    }
)  # fmt: skip
"""Qt's own libraries, without ``libQt6`` before and ``.so.6`` behind."""

PLUGINS: Final = frozenset(
    {
        # The style sheet's pictures are SVG; a camera and the preview need no picture file at all.
        "iconengines/qsvgicon", "imageformats/qsvg",
        # system queues
        "printsupport/cupsprintersupport", "printsupport/windowsprintersupport",
        "printsupport/cocoaprintersupport",
        # Tones need none; the camera does. FFmpeg's is Qt's default everywhere.
        "multimedia/ffmpegmediaplugin",
        # offscreen draws labels where there is no display; minimal and the framebuffers draw for nobody
        "platforms/qoffscreen", "platforms/qxcb", "platforms/qwindows", "platforms/qcocoa",
        # dead keys and input methods in the fields
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        # file dialogs and dark mode of the desktop, without linking GTK
        "platformthemes/qxdgdesktopportal",
        "styles/qmodernwindowsstyle", "styles/qmacstyle",
    }
)  # fmt: skip
"""Folder and name of each plugin of Qt, without ``lib`` before and the suffix behind."""

_PLUGIN: Final = re.compile(r"(?:^|/)plugins/(?P<plugin>[^/]+/[^/]+)$")
_LIBRARY: Final = re.compile(
    r"^(?:lib)?Qt6?(?P<module>[A-Z][\w-]*?)(?:\.framework|\.so(?:\.\d+)*|\.\d*\.?dylib|\.dll)$"
)
_BINDING: Final = re.compile(r"^PySide6/(?P<binding>Qt\w+)(?:\.abi3|\.cpython[^.]*)?\.(?:so|pyd)$")
_DROPPED: Final = re.compile(
    r"""(?x)
    (^|/)opengl32sw\.dll$            # a software OpenGL of 20 MB; widgets need none
    | ^PySide6/.*\.(pyi|qml|json)$   # for people who write programs
    | \.dist-info/(?!METADATA|entry_points)
    """
)


@dataclass(frozen=True, slots=True)
class Contents:
    """Judges the entries of one target; `languages` are those of the station's catalogues."""

    target: Target
    languages: tuple[str, ...]

    def keep(self, entries: Iterable[Entry]) -> list[Entry]:
        """Give the entries that belong into the bundle, in a steady order."""
        return sorted(entry for entry in entries if self.belongs(entry[0], entry[1]))

    def belongs(self, name: str, source: str) -> bool:
        """Say whether a file belongs into the bundle."""
        name = name.replace("\\", "/")
        if _DROPPED.search(name) or self._comes_with_the_system(name, source):
            return False
        if found := _PLUGIN.search(name):
            folder, file = found["plugin"].split("/")
            return f"{folder}/{_bare(file)}" in PLUGINS
        if "/translations/" in name:
            return PurePosixPath(name).stem in {f"qtbase_{language}" for language in self.languages}
        if found := _BINDING.search(name):
            return found["binding"] in BINDINGS
        for part in PurePosixPath(name).parts:
            if found := _LIBRARY.search(part):
                return found["module"] in LIBRARIES
        return True

    def _comes_with_the_system(self, name: str, source: str) -> bool:
        """Tell the desktop's own libraries, which the package depends on instead of carrying them.

        Mixed with the system's (a bundled GLib under the system's PulseAudio) they break, and nobody
        mends their holes. Python's own library stays wherever it was found.
        """
        inside = source.startswith(self.target.system_libraries) if self.target.system_libraries else False
        return inside and "/" not in name and not name.startswith("libpython")


def _bare(file: str) -> str:
    return PurePosixPath(file).stem.removeprefix("lib")
