"""Everything a simulator can be told before it starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SimulatorConfig:
    """How the simulated Pi and its boards behave.

    ``pace`` is real seconds for one simulated second: it scales what boards do and the three
    timeouts of ``SessionConfig`` alike, so that the story stays the same, only told faster. Everything
    else in seconds (heartbeat, session lifetime, rate limits) is real time.

    Raises ``ValueError`` that names the field when a value makes no sense.
    """

    host: str = "127.0.0.1"
    port: int = 0
    """0 chooses a free port."""
    api_key: str = field(default="", repr=False)
    """Empty: no key is required (``PIORCHESTRATOR_DEV_MODE`` of section 6)."""
    devices: int = 6
    seed: int = 1
    """The same seed gives the same boards, times and failures."""
    fail_rate: float = 0.0
    """The share of provisioning attempts that fail, 0 to 1."""
    pace: float = 1.0
    state_file: Path | None = None
    """Where sessions and the allowlist survive a restart; None keeps them in memory."""
    exit_with_parent: bool = False
    """Stop when standard input reaches its end, as it does when the parent process goes away."""
    heartbeat_seconds: float = 15.0
    monitor_seconds: float = 5.0
    session_lifetime_seconds: float = 3600.0
    timeout_warning_seconds: float = 60.0
    """How long before its end a session warns (``session.timeout_warning``)."""
    requests_per_second: float = 50.0
    """Of protected routes, sustained; ten seconds' worth may come at once. 0: no limit."""
    wifi_scan_seconds: float = 10.0
    """The shortest time between two Wi-Fi scans. 0: no limit."""
    rate_limit_retry_after_seconds: int = 30
    """``RateLimitRetryAfterSeconds`` of section 4."""
    replay_events: int = 2000
    """How many past events a reconnecting client can still be given."""
    named_events: bool = False
    """Name every event, not only the greeting; ``onmessage`` of section 8.4 needs them unnamed."""

    def __post_init__(self) -> None:
        """Refuse values that make no sense."""
        if not 0 <= self.port <= 65535:
            raise ValueError(f"port must be 0 to 65535, not {self.port}")
        if not 0 <= self.devices <= 5000:
            raise ValueError(f"devices must be 0 to 5000, not {self.devices}")
        if not 0.0 <= self.fail_rate <= 1.0:
            raise ValueError(f"fail_rate must be 0 to 1, not {self.fail_rate}")
        for name in (
            "pace",
            "heartbeat_seconds",
            "monitor_seconds",
            "session_lifetime_seconds",
            "replay_events",
        ):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} must be positive, not {getattr(self, name)}")
        for name in ("timeout_warning_seconds", "requests_per_second", "wifi_scan_seconds"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative, not {getattr(self, name)}")
