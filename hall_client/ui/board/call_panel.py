"""The large call, and who should get ready."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from hall_client.queue.board_views import BoardCall
from hall_client.ui.shell.language import language, tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Span, bold, line, medium, mixed, mixed_width, paragraph, regular, spans
from hall_client.ui.widgets.paint import frame

STRIP = 100.0
UPRIGHT_ABOVE = 420.0
"""A call area higher than this has two lines."""
PULSE_MS = 1600
PULSES = 3
GLOW_STEPS = 8
CAPITAL = 0.733
"""Height of a capital or figure, as a share of the type's size."""
_BRIGHT = "#0F4288"


class CallPanel(Figure):
    """请 A023 到 3 号窗口, on one baseline; it glows softly while the call is new."""

    def __init__(self, parent: QWidget) -> None:
        """Nobody was called yet."""
        super().__init__(parent, "call-panel")
        self._call: BoardCall | None = None
        self._soon: tuple[str, ...] = ()
        self._stale = False
        self._glow = 0.0
        self._hours = ""
        self._ink = QPixmap()
        self._drawn: tuple[object, ...] = ()
        self._pulse = QVariantAnimation(self, startValue=0.0, endValue=0.0, duration=PULSE_MS)
        self._pulse.setLoopCount(PULSES)
        self._pulse.setKeyValueAt(0.5, 1.0)
        self._pulse.valueChanged.connect(self._set_glow)

    def show_call(self, call: BoardCall | None, *, new: bool) -> None:
        """Shows a call; ``new``: with a glow."""
        same, self._call = call == self._call, call
        words = tr("{number} to window {window}")
        self.setAccessibleName(words.format(number=call.number, window=call.window) if call else tr("Welcome", "board"))
        if new and self.isVisible():
            self._pulse.stop()
            self._pulse.start()
        if new or not same:
            self.update()

    def show_soon(self, numbers: Sequence[str], hours: str) -> None:
        """Who should get ready; ``hours`` are shown while nobody waits."""
        if (self._soon, self._hours) != (tuple(numbers), hours):
            self._soon, self._hours = tuple(numbers), hours
            self.update()

    def set_stale(self, stale: bool) -> None:
        """The numbers are old: they lose their colour."""
        if stale == self._stale:
            return
        self._stale = stale
        if stale:
            self.stop()
        self.update()

    def stop(self) -> None:
        """Ends the glow."""
        self._pulse.stop()
        self._glow = 0.0

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the panel."""
        outline = QPainterPath()
        outline.addRoundedRect(rect, 24, 24)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(rect, _between(WALL.fill, _BRIGHT, self._glow))
        strip = QRectF(rect.left(), rect.bottom() - STRIP, rect.width(), STRIP)
        painter.fillRect(strip, QColor(WALL.fill_dark))
        painter.restore()
        painter.save()
        painter.scale(1 / self.unit, 1 / self.unit)
        painter.drawPixmap(0, 0, self._words(rect, strip))
        painter.restore()
        if self._glow > 0:
            edge = QColor(WALL.ink)
            edge.setAlphaF(0.75 * self._glow)
            frame(painter, rect, fill=None, edge=edge, width=8, radius=24)

    def _words(self, rect: QRectF, strip: QRectF) -> QPixmap:
        """The words by themselves, drawn when they change and not at every step of the glow."""
        what = (self._call, self._soon, self._hours, self._stale, language().code, self.size())
        if what != self._drawn:
            self._drawn = what
            ratio = self.devicePixelRatioF()
            self._ink = QPixmap(self.size() * ratio)
            self._ink.setDevicePixelRatio(ratio)
            self._ink.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ink)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.unit, self.unit)
            above = QRectF(rect.left(), rect.top(), rect.width(), rect.height() - STRIP)
            self._draw_call(painter, above) if self._call else self._draw_welcome(painter, above)
            self._draw_strip(painter, strip)
            painter.end()
        return self._ink

    def _draw_call(self, painter: QPainter, rect: QRectF) -> None:
        if self._call is None:
            return
        key = WALL.ink if self._stale else WALL.key
        room = rect.adjusted(48, 0, -48, 0)
        template = tr("{number} to window {window}")
        fields = {"number": self._call.number, "window": self._call.window}
        if rect.height() > UPRIGHT_ABOVE:
            pieces = spans(template, (bold(116), WALL.ink), (bold(220, tracking=2), key), **fields)
            self._draw_two(painter, room, pieces)
            return
        words, values = (bold(140), WALL.ink), (bold(264, tracking=2), key)
        pieces = spans(template, words, values, **fields)
        scale = min(1.0, room.width() / mixed_width(pieces, 38))
        base = rect.center().y() + rect.height() * 20 / 304 + values[0].size * scale * CAPITAL / 2
        mixed(painter, room, pieces, base, 38, "centre")

    def _draw_two(self, painter: QPainter, room: QRectF, pieces: list[Span]) -> None:
        """On an upright wall: the number on a line of its own, so that both lines can be large."""
        cut = next(place for place, piece in enumerate(pieces) if self._call and piece.text == self._call.number) + 1
        for share, part in ((0.445, pieces[:cut]), (0.91, pieces[cut:])):
            mixed(painter, room, part, room.top() + room.height() * share, 36, "centre")

    def _draw_welcome(self, painter: QPainter, rect: QRectF) -> None:
        middle = rect.center().y()
        title = QRectF(rect.left() + 48, middle - 128, rect.width() - 96, 150)
        line(painter, title, tr("Welcome", "board"), bold(128, tracking=6), WALL.ink, "centre")
        words = tr("Take a number at the machine, then watch this screen")
        under = QRectF(rect.left() + 48, middle + 36, rect.width() - 96, 84)
        paragraph(painter, under, words, regular(56, least=36), WALL.ink2, align="centre", leading=1.3)

    def _draw_strip(self, painter: QPainter, rect: QRectF) -> None:
        body = rect.adjusted(48, 0, -48, 0)
        if self._stale:
            words = tr("Until then please follow the call of the staff at the window.")
            line(painter, body, words, regular(56 if body.width() > 1400 else 44, least=30), WALL.ink)
            return
        if not self._soon:
            line(painter, body, self._hours, regular(48, least=32), WALL.ink2, "centre")
            return
        number = bold(68, tracking=2)
        metrics = number.metrics()
        base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
        pieces = [Span(tr("Get ready"), regular(48), WALL.ink2), *(Span(one, number, WALL.ink) for one in self._soon)]
        used = mixed(painter, body, pieces, base, 56)
        hint = body.adjusted(used + 56, 0, 0, 0)
        words = tr("Please wait near the windows")
        if medium(44).width(words) <= hint.width():
            line(painter, hint, words, regular(48, least=44), WALL.ink2, "right")

    def _set_glow(self, value: float) -> None:
        glow = round(float(value) * GLOW_STEPS) / GLOW_STEPS
        if glow != self._glow:
            self._glow = glow
            self.update()


def _between(first: str, second: str, share: float) -> QColor:
    one, two = QColor(first), QColor(second)
    return QColor.fromRgbF(
        one.redF() + (two.redF() - one.redF()) * share,
        one.greenF() + (two.greenF() - one.greenF()) * share,
        one.blueF() + (two.blueF() - one.blueF()) * share,
    )
