"""The five levels: identical targets in official order, nothing pre-selected, and no need to answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hall_client.reviews.views import LevelView, ReviewRequest
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Page, clerk_card, confidential, middle
from hall_client.ui.pad.snapshot import Clerk
from hall_client.ui.pad.words import day_words, level_name
from hall_client.ui.shell.fonts import font, width
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, FACE_STROKE
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import FocusRing
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import label
from hall_client.ui.widgets.marks import Bar
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.paint import frame
from hall_client.ui.widgets.qr import QrCode
from hall_client.ui.widgets.touch import TouchButton

LATE_SECONDS = 15
_NAME = 36
_LEAST_NAME = 28
_FACE = 136


class LevelTile(FocusRing):
    """One level: a face and its official name. All five are drawn alike."""

    def __init__(self, level: int, name: str, lines: int, size: int, m: Measure) -> None:
        """``lines`` and ``size`` of the name are those of the longest of the five names."""
        super().__init__()
        self.level = level
        self._lines, self._size, self._m = lines, size, m
        self.setText(name)
        self.setAccessibleName(name)
        self.setObjectName(f"level-{level}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(m(180), m(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws frame, face and name."""
        painter, palette, rect, m = QPainter(self), look(self), QRectF(self.rect()), self._m
        ground = palette.tint if self.isDown() or self.busy else palette.card
        frame(painter, rect, fill=ground, edge=palette.edge, width=m(3), radius=m(20))
        if self.ringed:
            inner = rect.adjusted(m(7), m(7), -m(7), -m(7))
            frame(painter, inner, fill=None, edge=palette.fill, width=m(3), radius=m(14))
        line = self._size * 1.2
        top = (rect.height() - m(_FACE) - m(24) - line * self._lines) / 2
        face = QRectF((rect.width() - m(_FACE)) / 2, top, m(_FACE), m(_FACE))
        paint_icon(painter, f"f{self.level}", face, palette.fill, stroke=FACE_STROKE)
        painter.setFont(font(self._size, BOLD))
        painter.setPen(palette.ink)
        metrics, words = QFontMetricsF(painter.font()), broken(self.text(), self._lines)
        for index, part in enumerate(words):
            band = QRectF(0, face.bottom() + m(24) + index * line, rect.width(), line)
            left = (rect.width() - metrics.horizontalAdvance(part)) / 2
            painter.drawText(QPointF(left, middle(band, self._size)), part)


class RatePage(Page):
    """Asks for a level; ``tick`` shows how much time is left."""

    chosen = Signal(int)
    declined = Signal()
    more_time = Signal()

    def __init__(self, m: Measure, request: ReviewRequest, clerk: Clerk, link: str) -> None:
        """``link`` is what the code for rating by phone says."""
        super().__init__(m)
        self.tiles = tuple(self._tiles(request.levels))
        head = clerk_card(m, clerk, request.window, request.item_name)
        five = row(*self.tiles, gap=m(18))
        ask = NumberLabel(
            (
                Piece(tr("Please rate this service"), m(48), gap=m(24)),
                Piece(tr("One touch is enough; it is up to you"), m(28), 400, "ink2"),
            ),
            least=0.8,
        )
        ask.setFixedHeight(m(62))
        foot = row(self._words(), self._phone(request, link), gap=m(36))
        foot.setStretch(0, 1)
        page = column(head, row(m(4), ask), five, foot, gap=m(20) - m(1), margins=(m(36), m(24), m(36), m(24)))
        page.setStretch(2, 1)
        self.setLayout(page)

    def _tiles(self, levels: tuple[LevelView, ...]) -> list[LevelTile]:
        names = [level_name(level) for level in levels]
        lines = 2 if any(" " in name for name in names) else 1
        room = self.m(227 - 28)
        longest = max(width(part, self.m(_NAME), BOLD) for name in names for part in broken(name, lines))
        size = max(self.m(_LEAST_NAME), math.floor(self.m(_NAME) * min(1.0, room / longest)))
        tiles = [LevelTile(level.level, name, lines, size, self.m) for level, name in zip(levels, names, strict=True)]
        for tile in tiles:
            tile.clicked.connect(lambda _checked=False, level=tile.level: self.chosen.emit(level))
        return tiles

    def _words(self) -> QWidget:
        m, part = self.m, QWidget()
        promise = confidential(m, tr("Confidential: the clerk cannot see who rated."), size=28, icon=32)
        self.time_words = QLabel()
        self.time_words.setFont(font(m(24)))
        self.time_words.setWordWrap(True)
        self.time_words.setProperty("tone", "ink2")
        self.time_words.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.time_words.setObjectName("time-words")
        self.bar = Bar(1.0, "edge", height=m(8))
        self.more_button = TouchButton(
            tr("More time"), size=m(28), height=m(84), padding=m(30), radius=m(16), clicked=self.more_time.emit
        )
        self.more_button.setObjectName("more-time")
        self.decline_button = TouchButton(
            tr("No, thanks"), size=m(28), height=m(84), padding=m(30), radius=m(16), clicked=self.declined.emit
        )
        self.decline_button.setObjectName("decline")
        time = column(None, self.time_words, self.bar, gap=m(8))
        wait = row(time, self.more_button, self.decline_button, gap=m(20))
        wait.setStretch(0, 1)
        wait.setAlignment(self.more_button, Qt.AlignmentFlag.AlignBottom)
        wait.setAlignment(self.decline_button, Qt.AlignmentFlag.AlignBottom)
        part.setLayout(column(promise, None, wait, gap=m(8), margins=(0, m(4), 0, 0)))
        return part

    def _phone(self, request: ReviewRequest, link: str) -> Card:
        m = self.m
        card = Card(radius=m(18))
        until = tr("Valid until 24:00, {day}").format(day=day_words(request.phone_until))
        words = column(
            None,
            label(tr("Rate by phone"), size=m(28), weight=BOLD),
            label(tr("Scan to rate later"), size=m(24), tone="ink2"),
            label(until, size=m(24), tone="ink2"),
            None,
            gap=0,
        )
        self.code = QrCode(link, m(150), name=tr("Code for rating by phone"))
        card.setLayout(row(self.code, words, gap=m(18), margins=(m(10), m(8), m(28), m(8))))
        card.setFixedHeight(m(176))
        return card

    def tick(self, remaining: float, full: float) -> None:
        """Shows the time left, in seconds; the last fifteen are said louder."""
        seconds = max(0, math.ceil(remaining))
        late = remaining <= LATE_SECONDS
        self.bar.set(remaining / full if full else 0.0)
        self.more_button.set(kind="outline" if late else "edge")
        if late:
            words = tr("{b}{n} s left.{e} If you need more, touch More time.")
            words = words.format(n=seconds, b=f'<b style="color:{look(self).ink}">', e="</b>")
        else:
            words = tr("No hurry, {n} s left. No answer is stored as not rated.").format(n=seconds)
        self.time_words.setText(words)


def broken(name: str, lines: int) -> list[str]:
    """A name on at most so many lines, broken at its first space."""
    return name.split(" ", 1) if lines > 1 else [name]
