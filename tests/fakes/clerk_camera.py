"""A document camera that looks at a drawn page, without QtMultimedia."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from hall_client.devices.errors import DeviceError

LINES = (
    "出租方（甲方）：连云港某某置业有限公司", "承租方（乙方）：王䶮", "一、房屋坐落：海州区朝阳中路某号 1 幢 502 室",
    "二、租赁期限：自 2026 年 12 月 1 日起", "三、用途：办公，可用于市场主体住所登记", "四、租金及支付方式：……",
    "五、甲方保证该房屋权属清楚……", "六、双方的其他权利义务……",
)  # fmt: skip


def draw_page(width: int, height: int) -> QImage:
    """A lease on white paper."""
    page = QImage(width, height, QImage.Format.Format_RGB888)
    page.fill(QColor("#FAFAF5"))
    painter = QPainter(page)
    font = QFont("Noto Sans SC")
    font.setPixelSize(max(8, width // 16))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#333333"))
    painter.drawText(QRectF(0, height * 0.05, width, height * 0.08), Qt.AlignmentFlag.AlignCenter, "房 屋 租 赁 合 同")
    font.setBold(False)
    font.setPixelSize(max(5, width // 30))
    painter.setFont(font)
    for index, line in enumerate(LINES):
        painter.drawText(QPointF(width * 0.08, height * (0.2 + index * 0.07)), line)
    painter.end()
    return page


class FakeCamera(QObject):
    """Shows one still picture: a page, a little turned, on a dark table."""

    frame_changed = Signal()
    state_changed = Signal()

    def __init__(self) -> None:
        """Off."""
        super().__init__()
        self._on = False
        self.fault: DeviceError | None = None
        self.captures = 0
        self._picture = QImage(1440, 1080, QImage.Format.Format_RGB888)
        self._picture.fill(QColor("#2A3138"))
        painter = QPainter(self._picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(720, 540)
        painter.rotate(-1.6)
        painter.drawImage(QRectF(-340, -460, 680, 920), draw_page(680, 920))
        painter.end()

    def start(self) -> None:
        """Looks."""
        self._on = True
        self.frame_changed.emit()

    def stop(self) -> None:
        """Looks away."""
        self._on = False

    @property
    def running(self) -> bool:
        """Looking."""
        return self._on

    def frame(self) -> QImage:
        """The picture."""
        return self._picture if self._on and self.fault is None else QImage()

    def frame_age(self) -> float:
        """Fresh."""
        return 0.0

    def frame_rate(self) -> float:
        """As in the picture."""
        return 30.0

    def trouble(self) -> DeviceError | None:
        """Why there is no picture."""
        return self.fault

    def capture(self) -> QImage:
        """The picture."""
        if self.fault is not None:
            raise self.fault
        self.captures += 1
        return QImage(self._picture)

    def pixels(self, image: QImage) -> NDArray[np.uint8]:
        """The picture as numbers."""
        rgb = image.convertToFormat(QImage.Format.Format_RGB888)
        raw = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
        return raw[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).copy()

    def close(self) -> None:
        """Off."""
        self._on = False
