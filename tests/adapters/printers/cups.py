"""A CUPS of the tests' own: a scheduler on a free port with its own folders, and nothing of the system's."""

from __future__ import annotations

import os
import pwd
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PPD: Final = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
_STRANGERS: Final = Path("/var/spool/cups-pdf/ANONYMOUS")
_START_SECONDS: Final = 15.0
_DAEMON: Final = """
Listen 127.0.0.1:{port}
LogLevel warn
WebInterface No
Browsing No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES: Final = """
ServerRoot {folder}/root
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SyncOnClose No
SystemGroup root
"""


class Cups:
    """Queues can be added, stopped and started; `environment` is what leads a client here."""

    def __init__(self, folder: Path, port: int) -> None:
        self.environment = {"CUPS_SERVER": f"127.0.0.1:{port}"}
        self._folder = folder

    def add_pdf_queue(self, name: str) -> None:
        """Add a queue that makes files, in the folder PDF of the user's home."""
        self._call("lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-P", _PPD)

    def add_raw_queue(self, name: str, port: int) -> None:
        """Add a queue that passes bytes on to a TCP port."""
        self.add_queue(name, f"socket://127.0.0.1:{port}")

    def add_queue(self, name: str, device: str) -> None:
        """Add a queue that passes bytes on to a device, such as ``ipp://host/ipp/print``."""
        self._call("lpadmin", "-p", name, "-E", "-v", device, "-m", "raw")

    def print_as(self, user: str, name: str, title: str) -> None:
        """Print a line of text for another user."""
        command = ("lp", "-d", name, "-U", user, "-t", title)
        subprocess.run(command, input=b"a line\n", env=self._all(), check=True, capture_output=True)

    def stop(self, name: str) -> None:
        """Keep the queue from printing; it takes jobs all the same."""
        self._call("cupsdisable", name)

    def reject(self, name: str) -> None:
        """Let the queue take no jobs."""
        self._call("cupsreject", name)

    def hold(self, name: str) -> None:
        """Let the queue take jobs and begin none."""
        self._call("cupsdisable", "--hold", name)

    def cancel(self, name: str) -> None:
        """Throw the queue's jobs away, as a person at the computer may."""
        self._call("cancel", "-a", name)

    def jobs(self, name: str) -> int:
        """Count the jobs that wait or are being printed."""
        told = subprocess.run(
            ["lpstat", "-o", name], env=self._all(), check=True, capture_output=True, text=True
        )
        return len(told.stdout.splitlines())

    def wait_for_a_job(self, name: str) -> None:
        """Wait until the queue has one."""
        self._wait(name, there=True)

    def wait_until_done(self, name: str) -> None:
        """Wait until the queue has none any more."""
        self._wait(name, there=False)

    @staticmethod
    def files_of(name: str) -> list[Path]:
        """Find what the PDF queue made of the jobs whose title holds `name`."""
        made = Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"
        return sorted(made.glob(f"*{name}*.pdf"))

    @staticmethod
    def forget_strangers(name: str) -> None:
        """Throw away what the PDF queue made of the jobs of users that this computer does not know."""
        for file in _STRANGERS.glob(f"*{name}*.pdf"):
            file.unlink()

    def _wait(self, name: str, *, there: bool) -> None:
        end = time.monotonic() + _START_SECONDS
        while bool(self.jobs(name)) is not there:
            assert time.monotonic() < end, f"the queue {name} has {self.jobs(name)} jobs"
            time.sleep(0.02)

    def _call(self, *command: str) -> None:
        subprocess.run(command, env=self._all(), check=True, capture_output=True)

    def _all(self) -> dict[str, str]:
        return {**os.environ, **self.environment}


@contextmanager
def running(folder: Path) -> Iterator[Cups]:
    """Run the scheduler (Debian: ``cups``, ``printer-driver-cups-pdf``); its filters run as another user."""
    folder.chmod(0o755)
    for name in ("root", "cache", "state", "spool", "tmp"):
        (folder / name).mkdir()
    (folder / "tmp").chmod(0o1777)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    (folder / "root" / "cupsd.conf").write_text(_DAEMON.format(port=port))
    (folder / "root" / "cups-files.conf").write_text(_FILES.format(folder=folder))
    arguments = ("-f", "-c", folder / "root" / "cupsd.conf", "-s", folder / "root" / "cups-files.conf")
    process = subprocess.Popen(["/usr/sbin/cupsd", *arguments], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield Cups(folder, port)
    finally:
        process.terminate()
        process.wait(_START_SECONDS)


def _wait_for(port: int) -> None:
    end = time.monotonic() + _START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1.0).close()
        except OSError:
            assert time.monotonic() < end, "cupsd does not start"
            time.sleep(0.02)
        else:
            return
