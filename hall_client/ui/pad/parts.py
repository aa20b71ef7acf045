"""Small parts that several pages of the pad share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QScroller, QWidget

from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.snapshot import Clerk
from hall_client.ui.pad.words import star_words
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import label
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.people import PhotoBadge, Stars
from hall_client.ui.widgets.picture import Icon

SETTLE_MS = 350
"""A finger that comes down twice must not press what the first touch brought up."""


class Page(QWidget):
    """One state of the pad. It takes no touch in its first moments, and has the focus itself: nothing is pre-selected."""

    def __init__(self, m: Measure) -> None:
        """``m`` are the measures of this screen."""
        super().__init__()
        self.m = m
        self._guard = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._guard.timeout.connect(self._awake)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def settle(self) -> None:
        """Begins: lets touches fall through for a third of a second."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._guard.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _awake(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)


def middle(rect: QRectF, size: float) -> float:
    """The baseline that puts Han characters of this size in the middle of the rectangle."""
    return rect.center().y() + size * 0.38


def one_line(text: str, size: float, *, weight: int = BOLD, tone: str = "ink", least: float = 24.0) -> NumberLabel:
    """A line that shrinks down to ``least`` pixels before it would be cut."""
    return NumberLabel((Piece(text, size, weight, tone),), least=min(1.0, least / size))


def confidential(
    m: Measure, text: str, *, size: float, icon: int, tone: str = "ink", icon_tone: str = "fill"
) -> QWidget:
    """The lock and what the pad promises."""
    part = QWidget()
    words: QLabel = label(text, size=m(size), tone=tone)
    part.setLayout(row(Icon("lock", m(icon), icon_tone), words, None, gap=m(12)))
    return part


def clerk_lines(m: Measure, clerk: Clerk, window: str, *, size: float = 38) -> QWidget:
    """Window and number of the clerk, stars under it; the name only where the hall shows names."""
    part = QWidget()
    first = one_line(
        tr("Window {window} · Clerk {staff_no}").format(window=window, staff_no=clerk.staff_no), m(size), least=m(24)
    )
    first.setMinimumHeight(m(size * 1.2))
    stars = star_words(clerk.stars)
    second: list[QWidget] = [label(clerk.name, size=m(26), tone="ink2")] if clerk.name else []
    if stars:
        second += [Stars(clerk.stars, size=m(30), gap=m(4)), label(stars, size=m(26), tone="ink2")]
    part.setLayout(column(None, m(4), first, row(*second, None, gap=m(14)), None, gap=m(6)))
    return part


def clerk_card(m: Measure, clerk: Clerk, window: str, item: str) -> Card:
    """The head of the rating: who served, and for what."""
    card = Card(radius=m(18))
    card.setFixedHeight(m(136))
    photo = PhotoBadge(clerk.photo, QSize(m(92), m(111)), radius=m(12))
    right = column(gap=0)
    if item:
        above = label(tr("This service"), size=m(24), tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        name = NumberLabel((Piece(item, m(28), 500),), align=Qt.AlignmentFlag.AlignRight, least=24 / 28)
        name.setMinimumHeight(m(38))
        right = column(None, above, name, None, gap=0)
    lines = row(photo, clerk_lines(m, clerk, window), gap=m(28), margins=(m(16), 0, m(34), 0))
    lines.setStretch(1, 1)
    lines.addLayout(right)
    card.setLayout(lines)
    return card


def plate(m: Measure, text: str) -> Card:
    """The blue plate with window and clerk's number."""
    card = Card(fill="blue", edge="tint", radius=m(12))
    card.setFixedHeight(m(56))
    words = label(text, size=m(26), weight=BOLD, tone="fill")
    card.setLayout(row(words, margins=(m(20), 0, m(20), 0)))
    return card


class Pushed(QScrollArea):
    """What can be pushed up and down with a finger when it is too tall; the bar stands there only then.

    Qt's own "as needed" shows the bar for a moment before it knows the heights of wrapped lines.
    """

    def __init__(self, layout: QBoxLayout, *, always: bool = False) -> None:
        """``always``: the bar is never hidden."""
        super().__init__()
        self._always, self._layout = always, layout
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.decide)
        body = QWidget()
        body.setObjectName("body")
        body.setLayout(layout)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(_bar(shown=always))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def decide_soon(self) -> None:
        """Decides once what was just put in knows its size."""
        self._later.start()

    def decide(self) -> None:
        """Shows the bar when the content is taller than the place."""
        layout = self._layout
        need = layout.minimumSize().height()
        if layout.hasHeightForWidth():
            need = max(need, layout.minimumHeightForWidth(self.width()))
        self.setVerticalScrollBarPolicy(_bar(shown=self._always or need > self.height()))

    def arrange(self) -> None:
        """Lays everything out at once, so that places are known."""
        self.decide()
        self._layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decides anew."""
        self.decide()
        super().resizeEvent(event)


def _bar(*, shown: bool) -> Qt.ScrollBarPolicy:
    return Qt.ScrollBarPolicy.ScrollBarAlwaysOn if shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
