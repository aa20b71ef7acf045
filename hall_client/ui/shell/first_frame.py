"""A window that is there at once: its outline first, its furniture right after the first frame.

Loading the widgets and services before showing costs three times a bare window. Even the first pen or brush costs 18 ms,
because PySide then makes all enumerations of the ``Qt`` namespace; so the outline is an SVG text that Qt draws by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_client.ui.shell.tokens import COMPACT_BELOW, COUNTER, FAMILY, RADIUS_CARD, Palette

Outline = Callable[[int, int, str], str]
"""Gives the SVG elements of an empty window from its width, height and name."""


class FirstFrame(QWidget):
    """The top-level window. ``furnish`` builds its content after the first frame and gives it back."""

    furnished = Signal()

    def __init__(
        self,
        furnish: Callable[[], QWidget],
        *,
        palette: Palette = COUNTER,
        outline: Outline | None = None,
        words: str = "",
    ) -> None:
        """``outline`` draws the empty window, the clerk's by default; ``words`` is the window's name in it."""
        super().__init__()
        self._build: Callable[[], QWidget] | None = furnish
        self._palette, self._outline, self._words = palette, outline or counter_outline, words
        self._painted = False
        self.content: QWidget | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the outline until the content covers it."""
        if self.content is not None:
            return
        width, height = self.width(), self.height()
        ground = f'<rect width="{width}" height="{height}" fill="{self._palette.ground}"/>'
        shapes = ground + self._outline(width, height, _escaped(self._words))
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shapes}</svg>'
        QSvgRenderer(QByteArray(svg.encode())).render(QPainter(self), QRectF(0, 0, width, height))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.furnish)

    def furnish(self) -> None:
        """Builds the content now, once (tests need not wait for the frame)."""
        if self._build is None:
            return
        build, self._build = self._build, None
        from hall_client.ui.shell.theme import dress

        dress(self, self._palette)
        content = build()
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(content)
        self.setMinimumSize(320, 240)
        self.content = content
        self.setLayout(box)
        self.furnished.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the content first, which may refuse."""
        if self.content is not None and not self.content.close():
            event.ignore()
            return
        super().closeEvent(event)


def counter_outline(width: int, height: int, words: str) -> str:
    """The clerk window without content: header, three columns of cards, the outcome bar (clerk.png, clerk-1366.png)."""
    compact = width < COMPACT_BELOW
    head, foot = (44, 66) if compact else (52, 84)
    side, gap, left, right = (12, 10, 228, 262) if compact else (16, 14, 300, 372)
    top = head + (10 if compact else 14)
    tall = height - foot - (10 if compact else 14) - top
    middle = width - 2 * (side + gap) - left - right
    upper, item, camera = (280, 118, 318) if compact else (346, 132, 428)
    size, base = (18, 29) if compact else (22, 34)
    parts = [_rect(-1, -1, width + 2, head + 1, 0), _rect(-1, height - foot, width + 2, foot + 1, 0)]
    for x, wide, first in (
        (side, left, upper),
        (side + left + gap, middle, item),
        (width - side - right, right, camera),
    ):
        parts += [_rect(x, top, wide, first), _rect(x, top + first + gap, wide, tall - first - gap)]
    style = f'font-family="{FAMILY}" font-weight="700" font-size="{size}" fill="{COUNTER.fill_dark}"'
    return "".join(parts) + f'<text x="{side + 4}" y="{base}" {style}>{words}</text>'


def _rect(x: float, y: float, width: float, height: float, radius: float = RADIUS_CARD) -> str:
    """A card with its hairline."""
    place = f'x="{x + 0.5}" y="{y + 0.5}" width="{width - 1}" height="{height - 1}" rx="{radius}"'
    return f'<rect {place} fill="{COUNTER.card}" stroke="{COUNTER.line}"/>'


def _escaped(words: str) -> str:
    # xml.sax.saxutils does the same and costs 25 ms.
    return words.replace("&", "&amp;").replace("<", "&lt;")
