"""Monitor: what the Pi says of itself, how old it is, and nothing that it did not say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from station.core.errors import Unreachable
from station.core.monitor import (
    CameraReading,
    MonitorData,
    MonitorTrouble,
    SecurityMetrics,
    ServiceStatus,
    SystemHealth,
    Uptime,
)
from station.views.facts import FactCard
from tests.views.rig import PROFILE, Rig

FOREIGN = "<b>Süd</b> 🏭 שלום <img src=x>"
AWAY = Unreachable(PROFILE.url, "connection refused")


def told(card: FactCard) -> dict[str, tuple[str, str]]:
    return {fact.name: (fact.text, fact.tone) for fact in card.facts}


async def look(rig: Rig) -> None:
    await rig.press(Qt.Key.Key_5, ctrl=True)


async def test_the_pi_is_asked_only_while_somebody_looks(rig: Rig) -> None:
    seen = [rig.monitor.connections]
    await look(rig)
    seen.append(rig.monitor.connections)
    await rig.press(Qt.Key.Key_1, ctrl=True)
    seen.append(rig.monitor.connections)
    await look(rig)
    rig.window.hide()
    await rig.quiet()
    seen.append(rig.monitor.connections)
    assert seen == [0, 1, 0, 0]


async def test_what_the_pi_has_not_said_is_unknown(rig: Rig) -> None:
    rig.monitor.first = MonitorData()
    await look(rig)
    page = rig.work.pages.monitor
    for card in (page.machine, page.services, page.network, page.security):
        assert {text for text, _ in told(card).values()} <= {"–", "unknown"}
        assert {tone for _, tone in told(card).values()} == {""}
    assert not page.table.isVisible()


async def test_a_healthy_pi_is_grey(rig: Rig) -> None:
    await look(rig)
    assert told(rig.work.pages.monitor.machine)["Processor"] == ("10 %", "")
    assert "Live" in rig.work.pages.monitor.source.text()
    assert {tone for _, tone in told(rig.work.pages.monitor.machine).values()} == {""}


async def test_what_is_not_normal_is_coloured(rig: Rig) -> None:
    rig.monitor.first = MonitorData(
        health=SystemHealth(97, 88, 50, 72.5, Uptime(timedelta(days=2, hours=5)), "1 2 3"),
        services=ServiceStatus(mqtt_connected=False, database_connected=True),
        alerts=2,
    )
    await look(rig)
    machine, services = told(rig.work.pages.monitor.machine), told(rig.work.pages.monitor.services)
    assert machine["Processor"] == ("97 %", "bad")
    assert machine["Memory"] == ("88 %", "warn")
    assert machine["Temperature"] == ("72.5 °C", "warn")
    assert machine["Runs for"] == ("2 d 5 h", "")
    assert services["MQTT broker"] == ("not connected", "bad")
    assert services["Database"] == ("connected", "")
    assert told(rig.work.pages.monitor.security)["Alerts"] == ("2", "warn")


async def test_a_threat_level_that_nobody_knows_is_coloured_as_the_worst(rig: Rig) -> None:
    rig.monitor.first = MonitorData(security=SecurityMetrics(threat_text="SEVERE"))
    await look(rig)
    assert told(rig.work.pages.monitor.security)["Threat level"] == ("SEVERE", "bad")


async def test_a_certificate_that_runs_out_is_told_by_the_pis_clock(rig: Rig) -> None:
    rig.pi.skew = timedelta(days=30)
    expiry = rig.clock.now() + timedelta(days=20)
    rig.monitor.first = MonitorData(security=SecurityMetrics(certificate_expiry=expiry))
    await look(rig)
    assert told(rig.work.pages.monitor.security)["Certificate until"][1] == "bad"


async def test_without_the_socket_it_says_that_only_the_health_is_known(rig: Rig) -> None:
    rig.monitor.refuse(*[AWAY] * 50)
    await look(rig)
    await rig.clock.advance(10)
    await rig.quiet()
    assert "Asked every 5 s" in rig.work.pages.monitor.source.text()
    assert told(rig.work.pages.monitor.services)["API"] == ("unknown", "")


async def test_a_lost_pi_leaves_grey_readings_with_their_age(rig: Rig) -> None:
    await look(rig)
    rig.monitor.refuse(*[AWAY] * 50)
    rig.house.fail("system_info", *[AWAY] * 50)
    rig.monitor.cut(AWAY)
    await rig.clock.advance(75)
    rig.window._ticker.tick.emit()
    page = rig.work.pages.monitor
    assert "Not live" in page.source.text()
    assert "1 min 15 s" in page.source.text()
    assert "does not answer" in page.source.text()
    assert told(page.machine)["Processor"][0] == "10 %"
    assert page.machine._stale


async def test_a_socket_that_says_nothing_makes_old_readings_visibly_old(rig: Rig) -> None:
    await look(rig)
    await rig.clock.advance(45)
    rig.window._ticker.tick.emit()
    assert "Not live" in rig.work.pages.monitor.source.text()


async def test_foreign_names_are_plain_text(rig: Rig) -> None:
    data = MonitorData(
        cameras=MappingProxyType({FOREIGN: CameraReading(True, -50, 4096, rig.clock.now())}), overall=FOREIGN
    )
    rig.monitor.first = replace(data, security=SecurityMetrics(encryption=FOREIGN))
    await look(rig)
    rig.monitor.send(MonitorTrouble(FOREIGN))
    await rig.quiet()
    page = rig.work.pages.monitor
    assert page.cameras.rowCount() == 1
    assert FOREIGN in page.trouble.whole
    assert told(page.machine)["The Pi's own verdict"] == (FOREIGN, "warn")
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "<b>Süd" not in label.toolTip()
