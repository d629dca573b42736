"""Maintenance: the cameras that the Pi runs, a picture of one, and its restart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.house import Feature
from station.models.cameras import CameraRow, CamerasModel, of_camera
from station.models.text import local_time
from station.views.house_words import why_missing
from station.views.icons import Icons
from station.views.part import Part
from station.views.tables import Table
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.twice import TwiceButton
from station.views.widgets import plain_label, push_button, tell


class CamerasPart(Part):
    """The list when it comes into sight and on request; pictures are shown and never kept."""

    feature = Feature.CAMERAS

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Cameras")
        self.cameras = CamerasModel()
        self.table = Table(
            self.cameras,
            icons,
            [
                ("state", 14),
                ("id", 0),
                ("name", 14),
                ("container", 14),
                ("signal", 9),
                ("ip", 14),
                ("firmware", 10),
                ("seen", 20),
            ],
            name="Cameras",
            empty=translate("Maintenance", "The Pi knows no camera. Switch one on, then refresh the list."),
            spare=("firmware", "ip", "seen", "container", "name", "signal"),
            least_rest=190,
        )
        self.table.selectionModel().selectionChanged.connect(self.refresh)
        self.picture = CameraPicture()
        self.caption = plain_label(role="caption", wrap=True)
        self.look_again = push_button(
            translate("Maintenance", "Refresh the list"), name="List cameras", icon=icons.icon("refresh")
        )
        self.look_again.clicked.connect(self.ask)
        self.capture = push_button(
            translate("Maintenance", "Take a picture"), name="Take a picture", icon=icons.icon("eye")
        )
        self.capture.clicked.connect(lambda: self.run("capture", self._capture()))
        self.reboot = TwiceButton(translate("Maintenance", "Restart the camera"), "", name="Restart camera")
        self.reboot.sure.connect(lambda: self.run("reboot", self._reboot()))
        beside = QVBoxLayout()
        beside.addWidget(self.picture, 1)
        beside.addWidget(self.caption)
        top = QHBoxLayout()
        top.addWidget(self.table, 3)
        top.addLayout(beside, 2)
        tools = QHBoxLayout()
        for button in (self.look_again, self.capture, self.reboot):
            tools.addWidget(button)
        tools.addStretch(1)
        self.body.addLayout(top, 1)
        self.body.addLayout(tools)

    @property
    def chosen(self) -> CameraRow | None:
        """The camera that is selected."""
        return next(iter(self.table.selected_rows()), None)

    def ask(self) -> None:
        """List the cameras."""
        self.run("list", self._list())

    def refresh(self) -> None:
        """Show which commands can be given."""
        chosen, busy = self.chosen, translate("Maintenance", "It is being done.")
        none = "" if chosen else translate("Maintenance", "Select a camera first.")
        against = (
            why_missing(self.house.lacks(Feature.CAPTURE))
            or none
            or (busy if self.is_busy("capture") else "")
        )
        self.capture.setEnabled(not against)
        tell(self.capture, against)
        self.look_again.setEnabled(not self.is_busy("list"))
        no_reboot = why_missing(self.house.lacks(Feature.CAMERA_REBOOT)) or none
        self.reboot.offer(no_reboot or (busy if self.is_busy("reboot") else ""))
        text = translate("Maintenance", "{camera} gives no picture for a minute.")
        self.reboot.set_what(text.format(camera=chosen.id if chosen else ""))

    async def _list(self) -> None:
        skew = self.line.orchestrator.skew
        rows = [of_camera(camera, skew) for camera in await self.house.cameras()]
        self.cameras.set_cameras(rows)
        self.tell("" if rows else translate("Maintenance", "The Pi lists no camera."))

    async def _capture(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        self.caption.setText(translate("Maintenance", "Waiting for {camera} …").format(camera=chosen.id))
        try:
            photo = await self.house.capture(chosen.id)
        finally:
            self.caption.setText("")
        if not self.picture.show_bytes(photo.content):
            text = translate("Maintenance", "What {camera} sent is no picture ({n} bytes).")
            self.tell(text.format(camera=chosen.id, n=len(photo.content)), "problem")
            return
        self.tell("")
        text = translate("Maintenance", "{camera}, {time}")
        taken = local_time(photo.taken_at or self.ticker.now())
        self.caption.setText(text.format(camera=chosen.id, time=taken))

    async def _reboot(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        said = await self.house.reboot_camera(chosen.id)
        text = translate("Maintenance", "{camera} restarts. {said}").format(camera=chosen.id, said=said)
        self.tell(text.strip(), "fine")


class CameraPicture(QLabel):
    """Shows a picture as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMinimumSize(220, 165)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName("Camera picture")
        self.setProperty("role", "photo")
        self.setText(translate("Maintenance", "No picture yet"))
        self.image = QImage()

    def show_bytes(self, content: bytes) -> bool:
        """Show a picture from a file's bytes; says whether they are one."""
        image = QImage.fromData(content)
        if image.isNull():
            return False
        self.image = image
        self._fit()
        return True

    def sizeHint(self) -> QSize:
        """Ask for a picture of some size."""
        return QSize(360, 270)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.image.isNull():
            room = self.contentsRect().size()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.setPixmap(QPixmap.fromImage(self.image.scaled(room, keep, smooth)))
