"""A card over the page: the page stays as it is below, and cannot be touched."""

from __future__ import annotations

from typing import Literal

import shiboken6
from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.tokens import SCRIM, SCRIM_OPACITY
from hall_client.ui.stage.boxes import beside
from hall_client.ui.stage.figure import Figure, stage_of
from hall_client.ui.stage.ink import Type, bold, line, paragraph, regular, set_text
from hall_client.ui.widgets.paint import frame

_LEADING = 1.4
_FOOT = 128.0


class Overlay(Figure):
    """Mark or figure, a title, a sentence, and two buttons: what to do, and what to do without."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget, name: str, accept: str, decline: str) -> None:
        """Hidden; ``accept`` and ``decline`` name the buttons."""
        super().__init__(parent, name)
        self._accept = Button(self, accept, "fill")
        self._decline = Button(self, decline)
        self._accept.clicked.connect(self.accepted)
        self._decline.clicked.connect(self.declined)
        self._icon, self._figure, self._tone = "", "", "blue"
        self._title = self._text = ""
        self._card = QRectF()
        self._before: QWidget | None = None
        """What had the keyboard before."""
        self.hide()

    def show_card(
        self,
        title: str,
        text: str,
        accept: str,
        decline: str = "",
        *,
        mark: str = "",
        figure: str = "",
        tone: Literal["blue", "green", "amber"] = "blue",
    ) -> None:
        """Puts the words; ``mark``: an icon, or ``figure``: a large number instead of it."""
        self._title, self._text, self._icon, self._figure, self._tone = title, text, mark, figure, tone
        self._accept.set_words(accept)
        self._decline.set_words(decline)
        self._decline.setVisible(bool(decline))
        self.setAccessibleName(title)
        self.rearrange()
        if self.isHidden():
            self._before = self.window().focusWidget()
            self.show()
            self.raise_()
            self._accept.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def pressed(self) -> bool:
        """A finger is on one of its buttons."""
        return self._accept.pressed or self._decline.pressed

    def leave(self) -> None:
        """Goes; the keyboard is given back."""
        self._accept.leave()
        self._decline.leave()
        shown, before = not self.isHidden(), self._before
        if shown and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing below it is touched; but somebody is there."""
        event.accept()
        stage = stage_of(self)
        if stage is not None:
            stage.stirred.emit()

    def arrange(self, size: QSizeF) -> None:
        """A card in the middle, as high as its words."""
        wide = min(size.width() - 96, 984.0)
        room = wide - 128
        tall = sum(height for _, _, _, height in self._blocks(room, size.height()))
        whole = min(size.height() - 40, 56 + self._side(size) + 32 + tall + 24 + 44 + _FOOT + 48)
        left, top = (size.width() - wide) / 2, (size.height() - whole) / 2
        self._card = QRectF(left, top, wide, whole)
        foot = QRectF(left + 48, self._card.bottom() - 48 - _FOOT, wide - 96, _FOOT)
        if self._decline.isHidden():
            self._accept.place(foot)
        else:
            first, second = beside(foot, [None, None], 20)
            self._decline.place(first)
            self._accept.place(second)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws scrim and card."""
        scrim = QColor(SCRIM)
        scrim.setAlphaF(SCRIM_OPACITY + 0.16)
        painter.fillRect(rect, scrim)
        card, tone = self._card, PUBLIC.tone(self._tone)
        frame(painter, card, fill=PUBLIC.card, edge=tone.strong, width=4, radius=28)
        side = self._side(rect.size())
        mark = QRectF(card.center().x() - side / 2, card.top() + 56, side, side)
        frame(painter, mark, fill=tone.tint, radius=side / 2)
        if self._figure:
            line(painter, mark, self._figure, bold(side * 0.5), tone.strong, "centre")
        else:
            inner = side * 0.24
            paint_icon(painter, self._icon, mark.adjusted(inner, inner, -inner, -inner), tone.strong)
        top = mark.bottom() + 32
        for text, kind, ink, tall in self._blocks(card.width() - 128, rect.height()):
            place = QRectF(card.left() + 64, top, card.width() - 128, tall)
            paragraph(painter, place, text, kind, ink, align="centre", leading=_LEADING)
            top += tall + 24

    def _blocks(self, width: float, height: float) -> list[tuple[str, Type, str, float]]:
        made = []
        for text, kind, ink, share in (
            (self._title, bold(60, least=40), PUBLIC.ink, 0.2),
            (self._text, regular(38, least=28), PUBLIC.ink2, 0.26),
        ):
            used, lines = set_text(text, kind, width, height * share, _LEADING)
            made.append((text, kind, ink, len(lines) * used.size * _LEADING))
        return made

    @staticmethod
    def _side(size: QSizeF) -> float:
        return max(72.0, min(220.0, size.height() * 0.16))
