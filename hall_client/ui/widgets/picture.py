"""Icons as widgets, and what a place says while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.theme import colour
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL, STROKE
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.card import tint
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.paint import frame


class Icon(QWidget):
    """An icon in a colour of the palette, on a rounded ground if wanted (the kiosk's badges)."""

    def __init__(
        self,
        name: str,
        size: int = 24,
        tone: str = "ink2",
        *,
        stroke: float = STROKE,
        ground: str = "",
        ground_size: int = 0,
        radius: float = 20,
        parent: QWidget | None = None,
    ) -> None:
        """``ground``: colour or tone name of a square of ``ground_size`` behind it."""
        super().__init__(parent)
        self._name, self._icon_size, self._tone, self._stroke = name, size, tone, stroke
        self._ground, self._radius = ground, radius
        self.setFixedSize(ground_size or size, ground_size or size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str | None = None, tone: str | None = None) -> None:
        """Another icon or colour."""
        self._name, self._tone = name or self._name, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        """Its fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground and icon."""
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._ground:
            frame(painter, rect, fill=tint(self, self._ground), radius=self._radius)
        inset = (rect.width() - self._icon_size) / 2
        paint_icon(
            painter,
            self._name,
            rect.adjusted(inset, inset, -inset, -inset),
            colour(self, self._tone),
            stroke=self._stroke,
        )


class EmptyState(QWidget):
    """An icon, a sentence and what to do next, in the middle of an empty place."""

    def __init__(
        self, icon: str, sentence: str, hint: str = "", *, size: float = BODY, parent: QWidget | None = None
    ) -> None:
        """``size`` of the sentence in pixels; everything else follows it."""
        super().__init__(parent)
        self._icon = Icon(icon, round(size * 2.6), "ink3", stroke=1.5)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._sentence = WrapLabel(sentence, size=size, weight=MEDIUM, tone="ink2", align=middle)
        self._hint = WrapLabel(hint, size=max(SMALL, size - 2), tone="ink2", align=middle)
        if not hint:
            self._hint.hide()
        box = column(None, gap=round(size * 0.5), margins=(16, 16, 16, 16))
        box.addWidget(self._icon, 0, middle)
        box.addSpacing(2)
        box.addWidget(self._sentence)
        box.addWidget(self._hint)
        box.addStretch(1)
        self.setLayout(box)

    def set(self, sentence: str, hint: str = "", icon: str | None = None) -> None:
        """Another sentence."""
        self._sentence.set_text(sentence)
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self._icon.set(icon)
