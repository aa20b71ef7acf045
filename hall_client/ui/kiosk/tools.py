"""What helps everybody, on every page: large type, the voice, the other language, the guide."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.words import english, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import beside
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import line, medium
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame

STRIP = 156.0
"""How high the strip is at the foot of an upright screen, with its margin."""
STACKED = 150.0
"""How wide a tool is that carries its word under its icon."""
_BESIDE = 220.0
_GAP = 12.0


class Tool(Touch):
    """Icon and word, side by side where there is room, else one above the other; filled while it is on."""

    def __init__(self, parent: QWidget, name: str, icon: str) -> None:
        """Off, without a word."""
        super().__init__(parent, name)
        self._icon, self._words, self._on = icon, "", False
        # A touch on a tool leaves the keyboard with the field that somebody types into.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_state(self, words: str, *, on: bool = False) -> None:
        """Its word, and whether it is on now."""
        self._words, self._on = words, on
        self.setAccessibleName(words)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the tool."""
        fill = PUBLIC.track if self.pressed else PUBLIC.tint2 if self._on else PUBLIC.quiet
        frame(painter, rect, fill=fill, edge=PUBLIC.fill if self._on else None, width=3, radius=self.radius)
        ink = PUBLIC.fill if self._on else PUBLIC.ink
        if rect.width() < _BESIDE:
            self._draw_stacked(painter, rect, ink)
        else:
            kind = medium(34, least=24).fitted(self._words, rect.width() - 24 - 60)
            left = rect.center().x() - (kind.width(self._words) + 60) / 2
            paint_icon(painter, self._icon, QRectF(left, rect.center().y() - 22, 44, 44), ink)
            line(
                painter, QRectF(left + 60, rect.top(), rect.right() - left - 60, rect.height()), self._words, kind, ink
            )
        self.draw_focus(painter, rect)

    def _draw_stacked(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        middle = rect.center()
        paint_icon(painter, self._icon, QRectF(middle.x() - 21, middle.y() - 40, 42, 42), ink)
        place = QRectF(rect.left() + 6, middle.y() + 4, rect.width() - 12, 36)
        line(painter, place, self._words, medium(28, least=20), ink, "centre")


class Tools(Figure):
    """The four tools; the voice is missing where none speaks the language of the screen."""

    large = Signal()
    voice = Signal()
    language = Signal()
    guide = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Without a voice."""
        super().__init__(parent, "tools")
        self._large = Tool(self, "large-type", "type")
        self._voice = Tool(self, "voice", "sound")
        self._language = Tool(self, "language", "globe")
        self._guide = Tool(self, "call-guide", "help")
        for tool, signal in zip(
            (self._large, self._voice, self._language, self._guide),
            (self.large, self.voice, self.language, self.guide),
            strict=True,
        ):
            tool.clicked.connect(signal)
        self._voice.hide()
        self.large_now = self.voice_now = self.voice_able = False

    def wanted(self) -> float:
        """How wide it is in the header of a lying screen."""
        return len(self._shown()) * (STACKED + _GAP) - _GAP

    def say_all(self) -> None:
        """Puts every word."""
        self._large.show_state(
            tr("Normal type", "kiosk") if self.large_now else tr("Large type", "kiosk"), on=self.large_now
        )
        self._voice.show_state(tr("Voice off") if self.voice_now else tr("Voice on"), on=self.voice_now)
        self._language.show_state("中文" if english() else "English")
        self._guide.show_state(tr("Call a guide"))
        if self.voice_able == self._voice.isHidden():
            self._voice.setVisible(self.voice_able)
            self.rearrange()

    def leave(self) -> None:
        """Half-done presses end."""
        for tool in self._shown():
            tool.leave()

    def arrange(self, size: QSizeF) -> None:
        """Side by side."""
        shown = self._shown()
        row = QRectF(0, 0, size.width(), size.height())
        for tool, cell in zip(shown, beside(row, [None] * len(shown), _GAP), strict=True):
            tool.place(cell)

    def _shown(self) -> list[Tool]:
        return [tool for tool in (self._large, self._voice, self._language, self._guide) if not tool.isHidden()]
