"""What the Pi's readings mean for the eye: words, and what is not normal. Nothing is filled in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from station.app.monitor import Snapshot, Source
from station.app.reconnect import FeedState, FeedStatus
from station.core.monitor import MonitorData, Threat, Uptime
from station.core.skew import remaining, since
from station.models.text import local_moment
from station.views.facts import UNKNOWN, Fact, number_fact, state_fact
from station.views.link_words import age, of_link
from station.views.translation import translate

QUIET: Final = timedelta(seconds=30)
"""News that are older than this are shown as old, whatever the connection says."""
_SOON: Final = timedelta(days=14)
_GOOD: Final = frozenset({"healthy", "ok", "good", "normal", "up"})


def uptime_text(uptime: Uptime | None) -> str:
    """Say how long something runs; the Pi's own words where it gave no number."""
    if uptime is None:
        return UNKNOWN
    if uptime.span is None:
        return uptime.text or UNKNOWN
    if uptime.span.days:
        text = translate("Time", "{d} d {h} h")
        return text.format(d=uptime.span.days, h=uptime.span.seconds // 3600)
    return age(uptime.span.total_seconds())


def verdict(name: str, word: str | None) -> Fact:
    """Say the Pi's verdict on itself; a word that is not known to be good is not taken for good."""
    if not word:
        return Fact(name, UNKNOWN)
    return Fact(name, word, "" if word.strip().lower() in _GOOD else "warn")


def machine_facts(data: MonitorData) -> list[Fact]:
    """Say how the machine is."""
    health = data.health
    return [
        number_fact(translate("Monitor", "Processor"), health.cpu, "{:.0f} %", warn=85, bad=95),
        number_fact(translate("Monitor", "Memory"), health.memory, "{:.0f} %", warn=85, bad=95),
        number_fact(translate("Monitor", "Disk"), health.disk, "{:.0f} %", warn=85, bad=95),
        number_fact(translate("Monitor", "Temperature"), health.temperature, "{:.1f} °C", warn=70, bad=80),
        Fact(translate("Monitor", "Load"), health.load or UNKNOWN),
        Fact(translate("Monitor", "Runs for"), uptime_text(health.uptime)),
        verdict(translate("Monitor", "The Pi's own verdict"), data.overall),
    ]


def service_facts(data: MonitorData, now: datetime, skew: timedelta | None) -> list[Fact]:
    """Say which services answer."""
    services = data.services
    connected, apart = translate("Monitor", "connected"), translate("Monitor", "not connected")
    answers, silent = translate("Monitor", "answers"), translate("Monitor", "does not answer")
    secure, plain = translate("Monitor", "encrypted"), translate("Monitor", "not encrypted")
    return [
        state_fact(translate("Monitor", "MQTT broker"), services.mqtt_connected, connected, apart),
        state_fact(translate("Monitor", "MQTT link"), services.mqtt_secure, secure, plain, bad=""),
        state_fact(translate("Monitor", "Database"), services.database_connected, connected, apart),
        state_fact(translate("Monitor", "API"), services.api_responding, answers, silent),
        Fact(translate("Monitor", "Services run for"), uptime_text(services.uptime)),
        Fact(translate("Monitor", "Checked"), ago(services.last_check, now, skew)),
    ]


def network_facts(data: MonitorData) -> list[Fact]:
    """Say how the network is."""
    network = data.network
    return [
        number_fact(translate("Monitor", "Latency"), network.latency, "{:.1f} ms", warn=200, bad=1000),
        number_fact(translate("Monitor", "Packets lost"), network.packet_loss, "{:.1f} %", warn=2, bad=10),
        number_fact(translate("Monitor", "Connections"), network.active_connections, "{}"),
        Fact(translate("Monitor", "Received"), _bytes(network.bytes_received)),
        Fact(translate("Monitor", "Sent"), _bytes(network.bytes_sent)),
    ]


def security_facts(data: MonitorData, now: datetime, skew: timedelta | None) -> list[Fact]:
    """Say how safe the Pi takes itself to be; a threat level that nobody knows counts as the worst."""
    security = data.security
    tones = {None: "", Threat.LOW: "", Threat.MEDIUM: "warn", Threat.HIGH: "bad"}
    left = remaining(security.certificate_expiry, now, skew)
    tone = "" if left is None or left > _SOON else "bad" if not left else "warn"
    return [
        Fact(translate("Monitor", "Threat level"), security.threat_text or UNKNOWN, tones[security.threat]),
        number_fact(translate("Monitor", "Failed log-ins"), security.failed_logins, "{}", warn=5),
        Fact(translate("Monitor", "Encryption"), security.encryption or UNKNOWN),
        number_fact(translate("Monitor", "Secure connections"), security.secure_connections, "{}"),
        Fact(
            translate("Monitor", "Certificate until"),
            local_moment(security.certificate_expiry) or UNKNOWN,
            tone,
        ),
        Fact(translate("Monitor", "Checked"), ago(security.last_check, now, skew)),
    ]


def alert_facts(data: MonitorData) -> list[Fact]:
    """Say how many alerts are open, and who else looks."""
    return [
        number_fact(translate("Monitor", "Alerts"), data.alerts, "{}", warn=1),
        number_fact(translate("Monitor", "Clients that watch"), data.clients, "{}"),
    ]


def ago(at: datetime | None, now: datetime, skew: timedelta | None) -> str:
    """Say how long ago a moment of the Pi's clock was."""
    passed = since(at, now, skew)
    return (
        UNKNOWN if passed is None else translate("Time", "{age} ago").format(age=age(passed.total_seconds()))
    )


def is_stale(snapshot: Snapshot | None, status: FeedStatus | None, now: datetime) -> bool:
    """Say whether what is shown may not be true any more."""
    if snapshot is None:
        return False
    return status is None or not status.state.is_reachable or now - snapshot.received > QUIET


def source_text(snapshot: Snapshot | None, status: FeedStatus | None, now: datetime) -> str:
    """Say where the readings come from and how old they are, and what is wrong where they do not come."""
    trouble = of_link(status) if status is not None else ""
    if snapshot is None:
        return trouble or translate("Monitor", "Nothing has come from the Pi yet.")
    old = age((now - snapshot.received).total_seconds())
    if is_stale(snapshot, status, now):
        at = f"{snapshot.received.astimezone():%H:%M:%S}"
        text = translate("Monitor", "Not live: as of {time}, {age} ago.").format(time=at, age=old)
        return f"{text} {trouble}".strip()
    if snapshot.source is Source.SOCKET and status is not None and status.state is FeedState.LIVE:
        return translate("Monitor", "Live from the Pi's monitor, {age} ago").format(age=old)
    text = translate(
        "Monitor", "Asked every 5 s, {age} ago: the Pi's monitor is not there, only its health is known."
    )
    return text.format(age=old)


def _bytes(count: int | None) -> str:
    if count is None:
        return UNKNOWN
    size, units = float(count), ("B", "kB", "MB", "GB", "TB")
    for unit in units[:-1]:
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} {units[-1]}"
