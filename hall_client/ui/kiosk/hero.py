"""The blue sheet that says what to do with the ID card."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, medium, paragraph, regular
from hall_client.ui.widgets.paint import frame

_ART = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="12 6 276 330" fill="none" stroke="#fff" stroke-width="5"
 stroke-linecap="round" stroke-linejoin="round"><rect x="40" y="14" width="220" height="140" rx="16" fill="#fff" stroke="none"/>
 <g stroke="#0F4288"><circle cx="200" cy="62" r="19"/><path d="M166 122c4-20 16-29 34-29s30 9 34 29M68 50h72M68 78h56M68 122h66"/></g>
 <path d="M150 178v44M126 200l24 24 24-24"/><rect x="16" y="254" width="268" height="76" rx="18"/>
 <path d="M138 304a18 18 0 0 1 24 0M124 290a38 38 0 0 1 52 0"/></svg>"""
_ART_SHAPE = 252 / 316


class Hero(Figure):
    """A title, a sentence, a picture of card and reader, and one button."""

    def __init__(self, parent: QWidget, button: str, icon: str = "keyboard") -> None:
        """``button``: the name of its button; a button without words is hidden."""
        super().__init__(parent, "hero")
        self.button = Button(self, button, "ghost", icon=icon, type_=medium(34, least=26))
        self._title = self._text = ""
        self._art = True
        self._fill = PUBLIC.fill

    def set_words(self, title: str, text: str, button: str, *, art: bool = True, warning: bool = False) -> None:
        """``art``: card and reader are drawn where there is room; ``warning``: the sheet is not blue but amber."""
        self._title, self._text, self._art = title, text, art
        self._fill = PUBLIC.amber.strong if warning else PUBLIC.fill
        self.button.set_words(button)
        self.button.setVisible(bool(button))
        self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """The button at the foot; in a low sheet on the right."""
        wide = self.button.wanted()
        if self._narrow(size):
            self.button.place(QRectF(44, size.height() - 28 - 92, min(wide, size.width() - 88), 92))
        elif self._low(size):
            self.button.place(QRectF(size.width() - 44 - wide, (size.height() - 92) / 2, wide, 92))
        else:
            wide = min(wide, size.width() - 88)
            self.button.place(QRectF(44, size.height() - 44 - 92, wide, 92))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the sheet."""
        frame(painter, rect, fill=self._fill, radius=24)
        size = rect.size()
        if self._narrow(size):
            head = QRectF(44, 16, size.width() - 88, size.height() - 28 - 92 - 24)
            paragraph(painter, head, self._title, bold(76, least=40), PUBLIC.on_fill, leading=1.15, middle=True)
        elif self._low(size):
            end = self.button.x() / self.unit - 24 if not self.button.isHidden() else size.width() - 44
            self._draw_low(painter, QRectF(44, 0, end - 44, size.height()))
        elif self._tall(size):
            self._draw_tall(painter, rect)
        else:
            art = self._art_rect(size)
            beside = art is not None and art.top() < 200
            end = art.left() - 24 if art is not None and beside else rect.right() - 44
            foot = 40 if self.button.isHidden() else 44 + 92 + 12
            self._draw_words(painter, QRectF(44, 42, end - 44, size.height() - 42 - foot))
            if art is not None:
                _art().render(painter, art)
        if self.hasFocus():
            self.button.update()

    def _draw_words(self, painter: QPainter, rect: QRectF) -> None:
        title = bold(92, least=56, tracking=2)
        head = QRectF(rect.left(), rect.top() - 4, rect.width(), 122)
        if title.sized(64).width(self._title) <= rect.width():
            line(painter, head.adjusted(0, 8, 0, -13), self._title, title, PUBLIC.on_fill)
        else:
            paragraph(painter, head, self._title, bold(56, least=44), PUBLIC.on_fill, leading=1.08, middle=True)
        rest = QRectF(rect.left(), rect.top() + 123, rect.width(), rect.height() - 123)
        if rest.height() >= 50:
            paragraph(painter, rest, self._text, regular(36, least=26), PUBLIC.on_fill, leading=1.45)

    def _draw_low(self, painter: QPainter, rect: QRectF) -> None:
        tall = rect.height()
        title = QRectF(rect.left(), tall / 2 - 82, rect.width(), 84)
        line(painter, title, self._title, bold(68, least=40), PUBLIC.on_fill)
        text = QRectF(rect.left(), tall / 2 + 8, rect.width(), 84)
        paragraph(painter, text, self._text, regular(32, least=26), PUBLIC.on_fill, leading=1.3)

    def _draw_tall(self, painter: QPainter, rect: QRectF) -> None:
        foot = 44 + 92 if not self.button.isHidden() else 24
        most = rect.height() - 42 - foot - 12
        words = QRectF(44, 42, rect.width() - 88, min(123.0 + 104, most) if self._art else most)
        self._draw_words(painter, words)
        room = QRectF(44, words.bottom() + 16, rect.width() - 88, rect.height() - words.bottom() - foot - 40)
        if self._art and room.height() >= 170:
            tall = min(316.0, room.height())
            wide = tall * _ART_SHAPE
            _art().render(painter, QRectF(room.center().x() - wide / 2, room.center().y() - tall / 2, wide, tall))

    def _art_rect(self, size: QSizeF) -> QRectF | None:
        if not self._art or size.width() < 800:
            return None
        tall = min(316.0, size.height() - 100) if size.height() < 560 else min(460.0, size.height() * 0.62)
        top = (size.height() - tall) / 2 if size.height() < 560 else size.height() - tall - 56
        return QRectF(size.width() - 48 - tall * _ART_SHAPE, top, tall * _ART_SHAPE, tall)

    def _narrow(self, size: QSizeF) -> bool:
        """Low, and button and title do not stand side by side."""
        words = 0.0 if self.button.isHidden() else self.button.wanted()
        return self._low(size) and bool(words) and size.width() - words - 112 < bold(56).width(self._title)

    @staticmethod
    def _low(size: QSizeF) -> bool:
        return size.height() < 330

    @staticmethod
    def _tall(size: QSizeF) -> bool:
        return size.width() < 760


@cache
def _art() -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_ART.encode()))
