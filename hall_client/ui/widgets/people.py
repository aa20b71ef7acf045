"""The clerk as applicants see them: photo and stars."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import colour, look
from hall_client.ui.widgets.paint import frame


class PhotoBadge(QWidget):
    """The clerk's photo with round corners, or a drawn silhouette while there is none."""

    def __init__(
        self, photo: Path | None = None, size: QSize | None = None, *, radius: float = 12, parent: QWidget | None = None
    ) -> None:
        """``size`` in pixels, 92 × 111 by default (pad-rate.png)."""
        super().__init__(parent)
        self._radius = radius
        self.setFixedSize(size or QSize(92, 111))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Photo of the clerk"))
        self.set_photo(photo)

    def set_photo(self, photo: Path | None) -> None:
        """Another photo; a file that is no picture gives the silhouette."""
        self._picture = QPixmap(str(photo)) if photo is not None and photo.is_file() else QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        """Its fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws photo or silhouette."""
        painter, rect, palette = QPainter(self), QRectF(self.rect()), look(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame(painter, rect, fill=palette.tint, radius=self._radius)
        clip = QPainterPath()
        clip.addRoundedRect(rect, self._radius, self._radius)
        painter.setClipPath(clip)
        if self._picture.isNull():
            _silhouette(painter, rect, palette.fill_dark, palette.tint)
            return
        ratio = max(rect.width() / self._picture.width(), rect.height() / self._picture.height())
        size = QSize(round(self._picture.width() * ratio), round(self._picture.height() * ratio))
        target = QRectF((rect.width() - size.width()) / 2, 0, size.width(), size.height())
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))


def _silhouette(painter: QPainter, rect: QRectF, ink: str, ground: str) -> None:
    """Head, shoulders and collar on a 96 × 116 grid."""
    painter.scale(rect.width() / 96, rect.height() / 116)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawEllipse(QRectF(26, 24, 44, 44))
    shoulders = QPainterPath()
    shoulders.moveTo(6, 116)
    shoulders.cubicTo(8, 88, 24, 76, 48, 76)
    shoulders.cubicTo(72, 76, 88, 88, 90, 116)
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.setBrush(QColor(ground))
    collar = QPainterPath()
    collar.moveTo(48, 78)
    for x, y in ((39, 87), (48, 109), (57, 87)):
        collar.lineTo(x, y)
    collar.closeSubpath()
    painter.drawPath(collar)


class Stars(QWidget):
    """So many stars of five."""

    def __init__(
        self, stars: int = 0, *, most: int = 5, size: int = 30, gap: int = 4, parent: QWidget | None = None
    ) -> None:
        """``size`` of one star in pixels."""
        super().__init__(parent)
        self._most, self._star, self._gap = most, size, gap
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stars(stars)

    def set_stars(self, stars: int) -> None:
        """Shows so many."""
        self._stars = min(self._most, max(0, stars))
        self.setAccessibleName(tr("{n} of {most} stars").format(n=self._stars, most=self._most))
        self.update()

    def sizeHint(self) -> QSize:
        """The row of stars."""
        return QSize(self._most * (self._star + self._gap) - self._gap, self._star)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the row."""
        painter, ink = QPainter(self), colour(self, "fill")
        for index in range(self._most):
            rect = QRectF(index * (self._star + self._gap), (self.height() - self._star) / 2, self._star, self._star)
            paint_icon(painter, "star" if index < self._stars else "star-outline", rect, ink, stroke=1.6)
