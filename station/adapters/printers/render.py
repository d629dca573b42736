"""The one renderer: every printer and the preview draw a label with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from station.adapters.printers.codes import Modules, encode
from station.adapters.printers.fields import fields_of, fill
from station.adapters.printers.layout import (
    MM_PER_INCH,
    Align,
    Box,
    Code,
    Cut,
    Element,
    Line,
    Picture,
    Template,
    Text,
    dots_per_mm,
)
from station.core.label import LEAST_MODULE_DOTS, LEAST_MODULE_MM, LabelContent, SmallCode

_BLACK = QColor(0, 0, 0)
_WHITE = QColor(255, 255, 255)
_AS_PDF_LIKES_IT = [0xFF000000, 0xFFFFFFFF]
"""Qt writes one bit a dot only where 0 is black; anything else becomes 24 bits."""
_LIGATURES = QFont.Tag.fromString("liga")
"""Switched off: a PDF's text is searched letter by letter."""
_EM_OF_BOX = 0.8
"""A font's em in a box: leaves room for accents above and tails below."""
_ELIDE = {Cut.MIDDLE: Qt.TextElideMode.ElideMiddle, Cut.END: Qt.TextElideMode.ElideRight}


class Renderer:
    """Draws labels of one template. Safe on any thread; needs a QGuiApplication.

    `zone` is the one in which times are printed, None the workstation's.
    """

    def __init__(self, template: Template, *, zone: tzinfo | None = None) -> None:
        self.template = template
        self.zone = zone

    def image(self, content: LabelContent, dpi: int) -> QImage:
        """Draw the label in a printer's dots: black and white, one bit a dot."""
        width, height = self.template.dots(dpi)
        image = QImage(width, height, QImage.Format.Format_Grayscale8)
        image.fill(_WHITE)
        image.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
        image.setDotsPerMeterY(round(dpi / MM_PER_INCH * 1000))
        painter = QPainter(image)
        try:
            self._paint(painter, self.template.elements, content, dots_per_mm(dpi))
        finally:
            painter.end()
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        return image.convertToFormat(QImage.Format.Format_Mono, flags)

    def small_codes(self, content: LabelContent, dpi: int) -> Sequence[SmallCode]:
        """List the codes of a label whose modules are too small to be read for certain."""
        fields, dots = fields_of(content, self.zone), dots_per_mm(dpi)
        sizes = (
            (number, _module(encode(element.symbology, text), _area(element.box, dots)))
            for number, element in enumerate(self.template.elements, start=1)
            if isinstance(element, Code) and (text := fill(element.text, fields))
        )
        return [
            SmallCode(number, size, size / dots)
            for number, size in sizes
            if size < LEAST_MODULE_DOTS or size / dots < LEAST_MODULE_MM
        ]

    def page(self, painter: QPainter, content: LabelContent, dpi: int) -> None:
        """Put the label onto a page of `dpi`, its top left corner at 0, 0: the very dots of `image`.

        Beneath them lie its texts, so that a PDF can be searched.
        """
        texts = [element for element in self.template.elements if isinstance(element, Text)]
        self._paint(painter, texts, content, dots_per_mm(dpi))
        image = self.image(content, dpi)
        image.invertPixels()
        image.setColorTable(_AS_PDF_LIKES_IT)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.drawImage(image.rect(), image)

    def _paint(
        self, painter: QPainter, elements: Iterable[Element], content: LabelContent, dots: float
    ) -> None:
        fields = fields_of(content, self.zone)
        for element in elements:
            painter.save()
            self._element(painter, element, fields, dots)
            painter.restore()

    def _element(self, painter: QPainter, element: Element, fields: Mapping[str, str], dots: float) -> None:
        area = _area(element.box, dots)
        match element:
            case Line():
                painter.fillRect(area, _BLACK)
            case Picture():
                _picture(painter, area, element)
            case Code() if text := fill(element.text, fields):
                self._code(painter, area, element, text, dots)
            case Text() if text := fill(element.text, fields):
                self._text(painter, area, element, text, dots)
            case _:
                pass  # a text or a code that says nothing

    def _text(self, painter: QPainter, area: QRect, element: Text, text: str, dots: float) -> None:
        if element.inverted:
            painter.fillRect(area, _BLACK)
        painter.setPen(_WHITE if element.inverted else _BLACK)
        painter.setClipRect(area)
        font = QFont(list(self.template.fonts))
        font.setBold(element.bold)
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)  # not the system's taste
        font.setFeature(_LIGATURES, 0)
        text = _fit(font, text, area, round(element.least * dots * _EM_OF_BOX), _ELIDE[element.cut])
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        spare = area.width() - metrics.horizontalAdvance(text)
        left = {Align.LEFT: 0.0, Align.CENTER: spare / 2, Align.RIGHT: spare}[element.align]
        baseline = (area.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(area.x() + round(left), area.y() + round(baseline)), text)

    def _code(self, painter: QPainter, area: QRect, element: Code, text: str, dots: float) -> None:
        modules = encode(element.symbology, text)
        size = _module(modules, area)
        if modules is None or size < 1:
            words = Text(element.box, "", least=1.0, align=Align.CENTER)
            self._text(painter, area, words, "code: too long", dots)
            return
        tall = area.height() if modules.is_linear else size
        left = area.x() + (area.width() - modules.columns * size) // 2
        top = area.y() + (area.height() - len(modules.rows) * tall) // 2
        for y, row in enumerate(modules.rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(left + x * size, top + y * tall, size, tall, _BLACK)


def _module(modules: Modules | None, area: QRect) -> int:
    """Give the side of a code's modules in dots; 0 where it does not fit."""
    if modules is None:
        return 0
    across = modules.columns + 2 * modules.quiet
    down = 1 if modules.is_linear else len(modules.rows) + 2 * modules.quiet
    return min(area.width() // across, area.height() // down)


def _area(box: Box, dots: float) -> QRect:
    """Give a box in whole dots, rounded to the inside."""
    left, top = round(box.x * dots), round(box.y * dots)
    right, bottom = int((box.x + box.width) * dots + 1e-6), int((box.y + box.height) * dots + 1e-6)
    return QRect(left, top, max(1, right - left), max(1, bottom - top))


def _fit(font: QFont, text: str, area: QRect, least: int, mode: Qt.TextElideMode) -> str:
    """Set `font` to the largest size at which `text` fits `area`; gives the text, cut if need be."""
    largest = max(1, int(area.height() * _EM_OF_BOX))
    font.setPixelSize(largest)
    width = QFontMetricsF(font).horizontalAdvance(text)
    size = largest if width <= area.width() else max(1, int(largest * area.width() / width) + 1)
    while size > least:
        font.setPixelSize(size)
        if QFontMetricsF(font).horizontalAdvance(text) <= area.width():
            return text
        size -= 1
    font.setPixelSize(max(1, min(largest, least)))
    return QFontMetricsF(font).elidedText(text, mode, area.width())


def _picture(painter: QPainter, area: QRect, element: Picture) -> None:
    scaled = QImage.fromData(element.data).scaled(
        area.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(area.x(), area.y(), scaled)
