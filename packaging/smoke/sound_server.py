"""A real sound server without a loudspeaker, and an ear at it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from smoke.waiting import until


class SoundServer:
    """PulseAudio with a loudspeaker that nobody hears, for the length of a ``with``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "pulse"
        self._folder.mkdir(mode=0o700)
        self._socket = self._folder / "native"
        self._processes: list[subprocess.Popen[bytes]] = []
        self.variables = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
        }
        self._environment = {
            "PATH": "/usr/bin:/bin", "HOME": str(self._folder), "XDG_RUNTIME_DIR": str(self._folder),
            "XDG_CONFIG_HOME": str(self._folder), **self.variables,
        }  # fmt: skip

    def __enter__(self) -> SoundServer:
        """Start it and wait for its socket."""
        self._start(
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
            "--load=module-null-sink sink_name=hall",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={self._socket}",
        )  # fmt: skip
        until(self._socket.exists, "the sound server")
        return self

    def __exit__(self, *_: object) -> None:
        """Stop it and all listeners."""
        for process in reversed(self._processes):
            process.kill()
            process.communicate()

    def listen(self) -> Callable[[], bytes]:
        """Record from now on what the loudspeaker is given; the result gives it without silence (zeros)."""
        file = self._folder / "heard.raw"
        with file.open("wb") as target:
            self._start("parec", "--device=hall.monitor", "--raw", stdout=target.fileno())
        return lambda: file.read_bytes().strip(b"\0")

    def plays(self, program: str) -> bool:
        """Say whether a program has connected to it."""
        done = subprocess.run(
            ["pactl", "list", "clients"], env=self._environment, capture_output=True, text=True, check=True
        )
        return f'application.process.binary = "{program}"' in done.stdout

    def _start(self, *command: str, stdout: int = subprocess.DEVNULL) -> None:
        self._processes.append(
            subprocess.Popen(command, env=self._environment, stdout=stdout, stderr=subprocess.DEVNULL)
        )
