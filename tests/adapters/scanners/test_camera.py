"""The camera, fed through its sink: scanning case 27, and codes as bad as they come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from station.adapters.scanners.camera import CameraScanner, cameras
from station.adapters.scanners.decoding import Picture, decode, formats, texts
from station.adapters.scanners.stability import GONE_FRAMES, STEADY_FRAMES, Steady
from station.ports.scanner import Scan, ScannerState
from tests.adapters.scanners.codes import Damage, degraded, scene
from tests.fakes.clock import FakeClock

MAC = "A0B765010203"
SMALL = (640, 480)
KINDS = ("Data Matrix", "QR", "Code 128")


class Bench:
    """A camera scanner without a camera: frames go into its sink."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.scans: list[Scan] = []
        self.states: list[ScannerState] = []
        self.pictures: list[Picture] = []
        self.scanner = CameraScanner(
            "default", self.scans.append, self.states.append, self.pictures.append, FakeClock()
        )
        self.scanner.open()

    def show(self, image: QImage, times: int = STEADY_FRAMES) -> None:
        for _ in range(times):
            before = len(self.pictures)
            self.scanner.sink.setVideoFrame(QVideoFrame(image))
            self._qtbot.waitUntil(partial(self._came_after, before))

    def _came_after(self, before: int) -> bool:
        return len(self.pictures) > before


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    bench.scanner.close()


def empty() -> QImage:
    image = QImage(*SMALL, QImage.Format.Format_Grayscale8)
    image.fill(200)
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_a_code_that_is_held_still_is_one_scan_of_its_kind(bench: Bench, kind: str) -> None:
    bench.show(scene(MAC, kind, size=SMALL), times=5)
    (scan,) = bench.scans
    assert (scan.source, scan.symbology) == ("camera", kind)
    assert scan.text.endswith(MAC)


def test_a_code_is_locked_until_it_has_left(bench: Bench) -> None:
    code = scene(MAC, "Data Matrix", size=SMALL)
    bench.show(code, times=4)
    bench.show(empty(), times=2)
    bench.show(code, times=4)
    assert len(bench.scans) == 1
    bench.show(empty(), times=GONE_FRAMES)
    bench.show(code, times=4)
    assert len(bench.scans) == 2


def test_the_picture_shows_where_the_code_is(bench: Bench) -> None:
    bench.show(scene(MAC, "Data Matrix", size=SMALL))
    picture = bench.pictures[-1]
    assert not picture.image.isNull()
    (sighting,) = picture.sightings
    assert len(sighting.outline) == 4
    assert all(0.2 < x < 0.8 and 0.2 < y < 0.8 for x, y in sighting.outline)


def test_without_a_camera_that_is_said_with_what_to_do(bench: Bench) -> None:
    assert cameras() == ()
    (state,) = bench.states
    assert (state.source, state.now.ok) == ("camera", False)
    assert state.now.why == "There is no camera."
    assert state.now.remedy


@pytest.mark.parametrize(
    ("image_format", "pixel_format"),
    [
        (QImage.Format.Format_Grayscale8, QVideoFrameFormat.PixelFormat.Format_Y8),
        (QImage.Format.Format_RGB32, QVideoFrameFormat.PixelFormat.Format_BGRX8888),
        (QImage.Format.Format_RGBX8888, QVideoFrameFormat.PixelFormat.Format_RGBX8888),
    ],
)
def test_frames_of_every_format_are_read(
    image_format: QImage.Format, pixel_format: QVideoFrameFormat.PixelFormat
) -> None:
    frame = QVideoFrame(scene(MAC, "QR", size=SMALL).convertToFormat(image_format))
    assert frame.pixelFormat() == pixel_format
    assert texts(decode(frame)) == [f"]Q1{MAC}"]


@pytest.mark.parametrize(
    "pixel_format",
    [
        QVideoFrameFormat.PixelFormat.Format_NV12,
        QVideoFrameFormat.PixelFormat.Format_YUV420P,
        QVideoFrameFormat.PixelFormat.Format_YUYV,
    ],
)
def test_frames_of_a_webcam_are_read_by_their_brightness(
    pixel_format: QVideoFrameFormat.PixelFormat,
) -> None:
    image = scene(MAC, "Data Matrix", size=SMALL)
    frame = QVideoFrame(QVideoFrameFormat(image.size(), pixel_format))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    packed = pixel_format is QVideoFrameFormat.PixelFormat.Format_YUYV
    plane, stride = memoryview(frame.bits(0)), frame.bytesPerLine(0)
    for row in range(image.height()):
        line = bytes(memoryview(image.constScanLine(row)))[: image.width()]  # type: ignore[arg-type]
        if packed:
            line = bytes(value for grey in line for value in (grey, 128))
        plane[row * stride : row * stride + len(line)] = line
    frame.unmap()
    picture = decode(frame)
    assert texts(picture) == [f"]d1{MAC}"]
    assert picture.image.width() == 480


@pytest.mark.parametrize("kind", KINDS)
def test_not_one_degraded_code_fewer_is_read_than_by_zxing_alone(kind: str) -> None:
    ours, alone = [], []
    for _, damage in degraded((kind,)):
        image = scene(MAC, kind, damage, SMALL)
        ours.append([text[3:] for text in texts(decode(QVideoFrame(image)))])
        alone.append([code.text for code in zxingcpp.read_barcodes(image, formats=formats())])
    assert ours == alone
    assert sum(found == [MAC] for found in ours) >= len(ours) // 2


@pytest.mark.parametrize(
    "damage",
    [Damage(angle=45), Damage(blur=2), Damage(dark=0.2), Damage(skew=0.1), Damage(inverted=True)],
    ids=["rotated", "blurred", "dark", "skewed", "inverted"],
)
def test_a_damaged_code_is_a_scan(bench: Bench, damage: Damage) -> None:
    bench.show(scene(MAC, "Data Matrix", damage, SMALL))
    assert [scan.text for scan in bench.scans] == [f"]d1{MAC}"]


def test_a_code_of_one_frame_only_is_no_read() -> None:
    steady = Steady()
    assert [steady.see(frame) for frame in (["A"], [], ["A"], [], ["B"], ["A"])] == [[]] * 6


def test_two_codes_in_one_picture_are_two_reads() -> None:
    steady = Steady()
    assert [steady.see(["A", "B"]) for _ in range(3)] == [[], ["A", "B"], []]
