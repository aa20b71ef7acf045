"""QR codes, sharp at any size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import COUNTER

QUIET = 4
"""Modules of white around the code that ISO/IEC 18004 asks for; on a white card 2 are enough."""


class QrCode(QWidget):
    """A code for a link or a token. Modules are whole device pixels, so cameras read it at once."""

    def __init__(
        self, text: str = "", size: int = 150, *, quiet: int = 2, name: str = "", parent: QWidget | None = None
    ) -> None:
        """``size`` in pixels with the quiet zone of ``quiet`` modules; empty text draws nothing."""
        super().__init__(parent)
        self._text, self._quiet = text, quiet
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or tr("QR code"))

    def set_text(self, text: str) -> None:
        """Another link."""
        self._text = text
        self.update()

    def text(self) -> str:
        """What the code says."""
        return self._text

    def sizeHint(self) -> QSize:
        """Its fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the modules."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._text:
            return
        modules = matrix(self._text)
        count = len(modules) + 2 * self._quiet
        ratio = self.devicePixelRatioF()
        step = max(1, int(self.width() * ratio / count)) / ratio
        start = round((self.width() - step * len(modules)) / 2 * ratio) / ratio
        ink = QColor(COUNTER.ink)
        for y, line in enumerate(modules):
            for x, length in _runs(line):
                painter.fillRect(QRectF(start + x * step, start + y * step, length * step, step), ink)


@lru_cache(maxsize=8)
def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a code without its quiet zone, error correction M."""
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(cell) for cell in line) for line in code.get_matrix())


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(line):
        if not dark:
            continue
        if runs and runs[-1][0] + runs[-1][1] == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((x, 1))
    return runs
