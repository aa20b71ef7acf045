"""The top of the wall: which hall, what day and time, and whether the numbers are fresh."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.board.ports import BoardHall
from hall_client.ui.board.words import date_words, english
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, paragraph, regular
from hall_client.ui.widgets.paint import frame


class BoardHeader(Figure):
    """Hall, date and clock; a pill takes the date's place while the database is away."""

    def __init__(self, parent: QWidget, hall: BoardHall) -> None:
        """Fresh."""
        super().__init__(parent, "board-header")
        self._hall = hall
        self._stale = ""
        self._stopped = False
        self._shown = ("", "")
        self.tick()

    def tick(self) -> None:
        """Looks at the clock."""
        now = self._hall.clock.local(self._hall.clock.now())
        shown = (f"{now:%H:%M}", date_words(QDate(now.year, now.month, now.day)))
        if shown != self._shown:
            self._shown = shown
            self.update()

    def set_stale(self, words: str) -> None:
        """Says that the numbers are old; empty: they are fresh."""
        if words != self._stale:
            self._stale = words
            self.setAccessibleDescription(words)
            self.update()

    def set_stopped(self, stopped: bool) -> None:
        """Says that no more tickets are given out."""
        if stopped != self._stopped:
            self._stopped = stopped
            self.setAccessibleName(tr("No more tickets today") if stopped else "")
            self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the line."""
        time, day = self._shown
        body = rect.adjusted(40, 4, -40, 0)
        clock = line(painter, body, time, bold(72, tracking=2), WALL.ink, "right")
        room = body.adjusted(0, 0, clock.left() - body.right() - 24, 0)
        upright = rect.width() < 1400
        words = self._stale or (tr("No more tickets today") if self._stopped else "")
        used = room.right()
        if words:
            used = self._draw_pill(painter, room, "clock" if self._stale else "info", words, left=upright)
        elif not upright:
            place = room.adjusted(room.width() / 2 - 120, 0, 0, 0)
            used = line(painter, place, day, regular(44, least=28), WALL.ink2, "right").left()
        if not (words and upright):
            self._draw_name(painter, QRectF(room.left(), room.top(), used - room.left() - 32, room.height()))

    def _draw_name(self, painter: QPainter, room: QRectF) -> None:
        info = self._hall.info
        name = info.name_en if english() and info.name_en else info.name
        kind = bold(48, least=38, tracking=2)
        if kind.fitted(name, room.width()).width(name) <= room.width():
            line(painter, room, name, kind, WALL.ink)
        else:
            paragraph(painter, room, name, bold(42, least=30), WALL.ink, leading=1.14, middle=True)

    def _draw_pill(self, painter: QPainter, room: QRectF, icon: str, words: str, *, left: bool) -> float:
        """Draws the pill on the right, or on the left where the hall's name has no room beside it."""
        kind = bold(44, least=26)
        wide = min(kind.width(words) + 56 + 64, room.width() * (1.0 if left else 0.66))
        start = room.left() - 8 if left else room.right() - wide
        pill = QRectF(start, room.center().y() - 36, wide, 72)
        frame(painter, pill, fill=WALL.amber.strong, radius=36)
        ink = WALL.amber.tint
        paint_icon(painter, icon, QRectF(pill.left() + 28, pill.center().y() - 24, 48, 48), ink)
        line(painter, pill.adjusted(92, 0, -28, 0), words, kind, ink)
        return pill.left()
