"""Buttons, chips and cards of the kiosk."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Colour, Type, bold, line, medium
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame

Kind = Literal["outline", "fill", "ghost", "quiet", "card", "green"]


class Button(Touch):
    """Icon and words in the middle of a frame; the words shrink before they are cut.

    ``outline`` blue edge, ``fill`` blue, ``ghost`` white edge on blue, ``quiet`` grey, ``card`` white with a grey edge.
    """

    def __init__(
        self,
        parent: QWidget,
        name: str,
        kind: Kind = "outline",
        *,
        icon: str = "",
        type_: Type | None = None,
        focus: bool = True,
    ) -> None:
        """``type_``: bold 40 by default."""
        super().__init__(parent, name, focus=focus)
        self.kind, self.icon = kind, icon
        self._type = type_ or bold(40, least=24)
        self.words = ""
        self.radius = 16.0 if kind == "ghost" else 20.0

    def set_words(self, words: str) -> None:
        """Shows other words."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self.update()

    def wanted(self) -> float:
        """How wide it likes to be."""
        return self._type.width(self.words) + self._mark() + 56

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws frame, icon and words."""
        fill, edge, ink, width = self._colours()
        frame(painter, rect, fill=fill, edge=edge, width=width, radius=self.radius)
        room = rect.width() - 32 - self._mark()
        used = self._type.fitted(self.words, room)
        wide = min(room, used.width(self.words))
        left = rect.left() + (rect.width() - wide - self._mark()) / 2
        if self.icon:
            side = self._side()
            paint_icon(
                painter, self.icon, QRectF(left, rect.center().y() - side / 2, side, side), self._icon_colour(ink)
            )
            left += self._mark()
        line(painter, QRectF(left, rect.top(), wide + 1, rect.height()), self.words, used, ink)
        self.draw_focus(painter, rect, "on_fill" if self.kind in {"fill", "ghost"} else "fill")

    def _side(self) -> float:
        return round(self._type.size * 1.3)

    def _mark(self) -> float:
        return (self._side() + (16 if self.words else 0)) if self.icon else 0.0

    def _icon_colour(self, ink: Colour) -> Colour:
        return PUBLIC.fill if self.kind == "card" and self.isEnabled() else ink

    def _colours(self) -> tuple[Colour | None, Colour | None, Colour, float]:
        if not self.isEnabled():
            return PUBLIC.quiet, None, PUBLIC.ink2, 0
        down = self.pressed
        if self.kind == "fill":
            return (QColor(PUBLIC.fill).darker(130) if down else PUBLIC.fill), None, PUBLIC.on_fill, 0
        if self.kind == "ghost":
            return ("#0A2F63" if down else None), PUBLIC.on_fill, PUBLIC.on_fill, 2
        if self.kind == "quiet":
            return (PUBLIC.track if down else PUBLIC.quiet), None, PUBLIC.ink, 0
        if self.kind == "card":
            return (PUBLIC.tint if down else PUBLIC.card), PUBLIC.edge, PUBLIC.ink, 2
        if self.kind == "green":
            return (PUBLIC.green.tint if down else PUBLIC.card), PUBLIC.green.strong, PUBLIC.green.strong, 3
        return (PUBLIC.tint if down else PUBLIC.card), PUBLIC.fill, PUBLIC.fill, 3


class Way(Touch):
    """A large entry of the home page: icon in a tinted square, a title and a line under it."""

    def __init__(self, parent: QWidget, name: str, icon: str, tone: Literal["blue", "green"] = "blue") -> None:
        """Empty until ``set_words``."""
        super().__init__(parent, name)
        self._icon, self._tone = icon, tone
        self._title = self._sub = ""

    def set_words(self, title: str, sub: str) -> None:
        """Title and the line under it."""
        self._title, self._sub = title, sub
        self.setAccessibleName(f"{title}. {sub}")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the entry."""
        able = self.isEnabled()
        tone = PUBLIC.tone(self._tone if able else "plain")
        edge = tone.strong if able and self._tone == "green" else PUBLIC.edge
        fill = tone.tint if self.pressed else PUBLIC.card if able else PUBLIC.sunken
        frame(painter, rect, fill=fill, edge=edge, width=2, radius=self.radius, dashed=not able)
        side = min(88.0 if rect.width() > 400 else 64.0, rect.height() - 40)
        pad = 28.0 if rect.width() > 400 else 20.0
        mark = QRectF(rect.left() + pad, rect.center().y() - side / 2, side, side)
        frame(painter, mark, fill=tone.tint, radius=20)
        inner = side * 56 / 88
        paint_icon(
            painter,
            self._icon,
            QRectF(mark.center().x() - inner / 2, mark.center().y() - inner / 2, inner, inner),
            tone.strong,
        )
        left = mark.right() + 24 * pad / 28
        text = QRectF(left, rect.center().y() - 46, rect.right() - left - 16, 54)
        line(painter, text, self._title, bold(42, least=30), PUBLIC.ink if able else PUBLIC.ink2)
        line(painter, text.translated(0, 53).adjusted(0, 0, 0, -14), self._sub, Type(28, least=22), PUBLIC.ink2)
        self.draw_focus(painter, rect)


class ChipFigure(Figure):
    """A pill with a word, for classes and the known person."""

    def __init__(self, parent: QWidget, name: str = "", tone: str = "blue", size: float = 30) -> None:
        """Hidden while it has no words."""
        super().__init__(parent, name)
        self._type, self.words, self.tone = medium(size, least=22), "", tone
        self.hide()

    def set_words(self, words: str, tone: str | None = None) -> None:
        """Shows other words, in another tone if given."""
        self.words, self.tone = words, tone or self.tone
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def wanted(self) -> float:
        """How wide it is."""
        return self._type.width(self.words) + 44

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the pill."""
        tone = PUBLIC.tone(self.tone)
        frame(painter, rect, fill=tone.tint, radius=rect.height() / 2)
        line(painter, rect.adjusted(16, 0, -16, 0), self.words, self._type, tone.strong, "centre")


class Back(Button):
    """The way back, at the same place on every page."""

    def __init__(self, parent: QWidget) -> None:
        """An arrow and its word."""
        super().__init__(parent, "back", "card", icon="back", type_=medium(34, least=26))
