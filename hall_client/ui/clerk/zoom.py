"""A paper or page, large, over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.widgets.panel import Panel

_MARGIN, _ABOVE = 120, 190
_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Zoom(Panel):
    """Arrow keys scroll, Enter or Esc closes."""

    def __init__(self, over: QWidget, title: str, image: QImage) -> None:
        """``image`` is fitted to the window's width and scrolled."""
        window = over.window()
        width = min(image.width() + 64, window.width() - _MARGIN, 1100)
        super().__init__(over, title, width=width)
        self.setObjectName("zoom")
        self._picture = QLabel()
        shown = image.scaledToWidth(min(image.width(), width - 60), Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(QPixmap.fromImage(shown))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area = QScrollArea()
        self._area.setWidget(self._picture)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFixedHeight(min(shown.height() + 4, window.height() - _ABOVE))
        self.body.addWidget(self._area)
        self.add_button(tr("Close"), "Escape", "normal", self.cancel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls, or closes."""
        bar = self._area.verticalScrollBar()
        step = bar.pageStep() if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} else 60
        if event.key() in _KEYS:
            up = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_PageUp}
            bar.setValue(bar.value() + (-step if up else step))
            event.accept()
            return
        super().keyPressEvent(event)
