"""Draws Monitor, Logs and Maintenance: empty, usual, hostile, and with ten thousand lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage

from station.core.errors import NotOffered, Refusal, Unreachable
from station.core.house import Camera, ConfigItem, DoorEvent, EspCam, Wifi
from station.core.logs import LogLine
from station.core.monitor import (
    CameraReading,
    MonitorData,
    NetworkMetrics,
    SecurityMetrics,
    ServiceStatus,
    SystemHealth,
    Uptime,
)
from tests.fakes.house import FakeHouse
from tests.views.rig import PROFILE, Rig, board

Shoot = Callable[[Rig, str], Awaitable[None]]
NASTY = "<b>Süd</b> 🏭 שלום " + "x" * 60
AWAY = Unreachable(PROFILE.url, "connection refused")


def jpeg() -> bytes:
    """Give a small picture."""
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("#556677"))
    buffer = QBuffer()
    image.save(buffer, "JPG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def busy_pi(rig: Rig) -> MonitorData:
    """Give readings of a Pi that is not well."""
    now = rig.clock.now()
    return MonitorData(
        at=now,
        health=SystemHealth(97.2, 88.0, 37.0, 83.5, Uptime(timedelta(days=2, hours=5)), "1.20 0.80 0.40"),
        security=SecurityMetrics(7, now, now + timedelta(days=3), 2, "TLS 1.3", "SEVERE"),
        services=ServiceStatus(False, False, True, None, now, Uptime(None, "2d 5h")),
        network=NetworkMetrics(12, 123456789, 9876, 3.2, 12.5),
        cameras=MappingProxyType(
            {
                "espcam-b0f7f1": CameraReading(True, -47, 127700, now),
                NASTY: CameraReading(False, -88, 20000, now - timedelta(hours=3)),
                "espcam-000001": CameraReading(),
            }
        ),
        alerts=2,
        clients=3,
        overall="degraded",
    )


def furnish(house: FakeHouse) -> None:
    """Put something of everything into the house."""
    house.all_cameras = [
        Camera(
            "espcam-b0f7f1", "online", "Front", board(1), "192.168.4.20", "CT-1", rssi=-47, firmware="1.2.3"
        ),
        Camera("espcam-000002", "error", NASTY, board(2), "192.168.4.21"),
        Camera("espcam-000003", "calibrating"),
    ]
    house.paired = [
        EspCam(board(n), "online", f"Shelf {n}", f"CT-{n}", n, "1.2.3", -50 - n) for n in range(8)
    ]
    house.networks = (*house.networks, Wifi(NASTY[:32], -80, "WPA3", False, 1), Wifi("", -90))
    for item in (
        ConfigItem("mqtt.password", None, kind="secret", is_secret=True, description="MQTT password"),
        ConfigItem(
            "logging.level", "info", "info", "select", "Least level", options=("debug", "info", "warn")
        ),
        ConfigItem("camera.flash", "true", "false", "boolean", "Flash while a picture is taken"),
        ConfigItem("site.name", NASTY, "Factory", "string", NASTY),
    ):
        house.sections[item.key] = item
    house.history = [DoorEvent("open", ok=True, result="success"), DoorEvent("close", ok=False)]


async def look_at_the_house(shoot: Shoot) -> None:
    """Draw the three pages."""
    rig = await Rig.make()
    rig.monitor.first = None
    await rig.press(Qt.Key.Key_5, ctrl=True)
    await shoot(rig, "monitor-empty")
    rig.monitor.send(busy_pi(rig))
    await rig.quiet()
    await shoot(rig, "monitor-ill")
    rig.monitor.refuse(*[AWAY] * 50)
    rig.house.fail("system_info", *[AWAY] * 50)
    rig.monitor.cut(AWAY)
    await rig.clock.advance(75)
    rig.window._ticker.tick.emit()
    await shoot(rig, "monitor-lost")
    await rig.aclose()

    rig = await Rig.make()
    await rig.press(Qt.Key.Key_5, ctrl=True)
    await shoot(rig, "monitor")
    await rig.press(Qt.Key.Key_6, ctrl=True)
    await shoot(rig, "logs-empty")
    for number in range(10_000):
        level = ("debug", "info", "info", "warn", "error", "fatal")[number % 6]
        message = NASTY if number % 50 == 0 else f"line {number} of the log: something happened"
        rig.logs.repeat(
            LogLine(rig.clock.now(), level, "provisioning", message, f"retries={number}", str(number))
        )
    await rig.quiet()
    await shoot(rig, "logs")
    rig.work.pages.logs.level.setCurrentIndex(3)
    rig.logs.refuse(*[AWAY] * 50)
    rig.logs.page_trouble = AWAY
    rig.logs.cut(AWAY)
    await rig.clock.advance(75)
    rig.window._ticker.tick.emit()
    await shoot(rig, "logs-lost")
    await rig.aclose()

    rig = await Rig.make()
    furnish(rig.house)
    rig.house.info = replace(rig.house.info, temperature=53.1)
    await rig.press(Qt.Key.Key_7, ctrl=True)
    page = rig.work.pages.maintenance
    for name in page.parts:
        page.turn(name)
        await rig.quiet()
        for table in page.part.findChildren(type(rig.work.pages.allowlist.table)):
            table.selectRow(0)
        await rig.quiet()
        await shoot(rig, f"maintain-{name}")
    await rig.aclose()

    rig = await Rig.make()
    rig.house.has_door = False
    rig.house.fail("cameras", *[NotOffered(Refusal("NOT_FOUND", "no", 404, path="/api/v1/cameras"))] * 9)
    await rig.press(Qt.Key.Key_7, ctrl=True)
    for name in ("Door", "Cameras"):
        rig.work.pages.maintenance.turn(name)
        await rig.quiet()
    await shoot(rig, "maintain-missing")
    rig.work.pages.maintenance.turn("System")
    part = rig.work.pages.maintenance.parts["System"]
    part.word.setText("RESET")  # type: ignore[attr-defined]
    part.reset.click()  # type: ignore[attr-defined]
    await shoot(rig, "maintain-reset")
    await rig.aclose()
