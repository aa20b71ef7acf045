"""The document camera: a live picture with the page that was found, and the key that captures it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.base.errors import HallError
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.page_eyes import Corners, encode, find
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BODY, BOLD, MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import label
from hall_client.ui.widgets.marks import Chip

if TYPE_CHECKING:
    from hall_client.devices.ports import DocumentCamera

_DARK, _PALE, _FOUND = "#2A3138", "#C9D6E4", "#43D17F"
_LOOK_MS = 350
_FRAME_MS = 66
_CORNER = 14


class CameraView(QWidget):
    """The picture, fitted; without one, a sentence in its place."""

    def __init__(self) -> None:
        """No picture."""
        super().__init__()
        self.setObjectName("camera_view")
        self._frame, self._words = QImage(), ""
        self._corners: Corners | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_frame(self, frame: QImage, corners: Corners | None) -> None:
        """Shows a picture, with the page that was found in it."""
        self._frame, self._corners, self._words = frame, corners, ""
        self.update()

    def show_words(self, words: str) -> None:
        """Shows why there is no picture."""
        self._frame, self._corners, self._words = QImage(), None, words
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        """The sentence in the picture's place; empty while there is a picture."""
        return self._words

    def sizeHint(self) -> QSize:
        """The height that the window gives."""
        return QSize(300, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws picture or sentence."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_DARK))
        if self._frame.isNull():
            self._paint_words(painter)
            return
        room = QRectF(self.rect())
        size = self._frame.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._frame)
        if self._corners is not None:
            self._paint_corners(painter, place, self._corners)

    def _paint_words(self, painter: QPainter) -> None:
        side, middle = 34.0, QPointF(self.rect().center())
        paint_icon(painter, "camera", QRectF(middle.x() - side / 2, middle.y() - 44, side, side), _PALE, stroke=1.5)
        painter.setFont(font(TEXT, MEDIUM))
        painter.setPen(QColor(_PALE))
        room = QRectF(24, middle.y() + 2, self.width() - 48, self.height() / 2 - 8)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._words)

    def _paint_corners(self, painter: QPainter, place: QRectF, corners: Corners) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = [QPointF(place.left() + x * place.width(), place.top() + y * place.height()) for x, y in corners]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(_FOUND), 2))
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(QPen(QColor(_FOUND), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for index, point in enumerate(points):
            for other in (points[index - 1], points[(index + 1) % len(points)]):
                way = other - point
                length = max(1.0, (way.x() ** 2 + way.y() ** 2) ** 0.5)
                painter.drawLine(point, point + way * (_CORNER / length))


class CameraPanel(Card):
    """Live while a case is open; off otherwise, so that nothing is filmed between visits."""

    def __init__(self, commands: Commands, camera: Callable[[], DocumentCamera | None]) -> None:
        """``camera`` is asked for when the first case opens."""
        super().__init__()
        self.setObjectName("camera_panel")
        self._ask_camera, self._asked = camera, False
        self._camera: DocumentCamera | None = None
        self._corners: Corners | None = None
        self._looking = Busy()
        self._chip, self._rate = Chip(), label("", size=SMALL, tone="ink2")
        self._chip.setObjectName("camera_chip")
        self.view = CameraView()
        self._capture = CommandButton(commands["capture"], kind="primary")
        self._head = row(label(tr("Document camera"), size=BODY, weight=BOLD), self._chip, None, self._rate, gap=8)
        self._foot = row(gap=8)
        self._foot.addWidget(self._capture, 1)
        box = column(gap=0, margins=(1, 1, 1, 1))
        for part in (self._head, self.view, self._foot):
            box.addWidget(part) if isinstance(part, QWidget) else box.addLayout(part)
        self.setLayout(box)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._find)
        self._draw = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._draw.timeout.connect(self._show)
        self.set_measures(WIDE)
        self._rest()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        compact = measures.compact
        self.view.setFixedHeight(measures.preview)
        self._head.setContentsMargins(13, 9, 13, 9)
        self._foot.setContentsMargins(13, 11 if not compact else 9, 13, 11 if not compact else 9)
        self._rate.setVisible(not compact)
        self._capture.set_measures(size=TEXT if compact else BODY, height=34 if compact else 40, padding=8)

    def follow(self, *, active: bool) -> None:
        """Turns the camera on while pages may be captured, off otherwise."""
        if active and not self._asked:
            self._asked = True
            self._camera = self._ask_camera()
            if self._camera is not None:
                self._camera.frame_changed.connect(self._framed)
                self._camera.state_changed.connect(self._show)
        camera = self._camera
        if camera is not None and camera.running != active:
            camera.start() if active else camera.stop()
            self._look.start() if active else self._look.stop()
            self._corners = None
        self._show() if active else self._rest()

    def reason(self) -> str:
        """Why no page can be captured now; empty when one can."""
        if self._camera is None:
            return tr("No document camera is set up at this window.") if self._asked else tr("The camera is off.")
        trouble = self._camera.trouble()
        return say(trouble) if trouble is not None else ""

    def take(self) -> Callable[[], bytes]:
        """Captures now, and gives the function that makes the JPEG on a worker.

        Raises:
            HallError: there is no fresh picture.
        """
        if self._camera is None:
            raise HallError("No document camera is set up at this window.")
        pixels = self._camera.pixels(self._camera.capture())
        return lambda: encode(pixels)

    def close_camera(self) -> None:
        """Lets go of the camera."""
        self._look.stop()
        self._draw.stop()
        if self._camera is not None and shiboken6.isValid(self):
            self._camera.stop()

    def _framed(self) -> None:
        if not self._draw.isActive():
            self._draw.start()

    def _show(self) -> None:
        camera = self._camera
        if camera is None:
            self._chip.set("")
            self.view.show_words(tr("No document camera is set up. Pages can be left out."))
            return
        if not camera.running:
            return
        trouble, frame = camera.trouble(), camera.frame()
        if trouble is not None or frame.isNull():
            self._chip.set(tr("No picture") if trouble is not None else tr("Starting …"), "red" if trouble else "plain")
            self._rate.setText("")
            self.view.show_words(say(trouble) if trouble is not None else tr("The camera is starting …"))
            return
        self._chip.set(tr("Page found") if self._corners else tr("No page yet"), "green" if self._corners else "plain")
        self._rate.setText(tr("{lines}p · {rate} fps").format(lines=frame.height(), rate=round(camera.frame_rate())))
        self.view.show_frame(frame, self._corners)

    def _rest(self) -> None:
        self._chip.set("")
        self._rate.setText("")
        self.view.show_words(tr("The camera is on while a checklist is open."))

    def _find(self) -> None:
        camera = self._camera
        if camera is None or self._looking.active or not camera.running:
            return
        frame = camera.frame()
        if frame.isNull():
            self._corners = None
            return
        pixels = camera.pixels(frame)
        Job.run(self, lambda: find(pixels), self._found, lambda _error: self._found(None), busy=self._looking)

    def _found(self, corners: Corners | None) -> None:
        self._corners = corners
