"""The pad while nobody is asked anything: whose window this is, and whether it serves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import WindowView
from hall_client.staff.views import HallView
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Page
from hall_client.ui.pad.snapshot import Clerk
from hall_client.ui.pad.words import clock_words, star_words
from hall_client.ui.shell.language import SOURCE_LANGUAGE, language, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, MEDIUM
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card, Line
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.paint import frame
from hall_client.ui.widgets.people import PhotoBadge, Stars

_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Welcome:
    """The band under the clerk: a sentence, what to do, and its tone."""

    sentence: str
    hint: str
    tone: str = "blue"


def welcome_of(view: WindowView | None) -> Welcome:
    """What the window says to the person in front of it."""
    if view is None:
        return Welcome(tr("One moment, please"), tr("The pad is connecting to the hall."), "plain")
    if view.visit is not None:
        number = view.visit.ticket.number
        return Welcome(tr("Now serving {number}").format(number=number), tr("Please say what you came for."))
    if view.call is not None:
        number = view.call.ticket.number
        return Welcome(tr("{number}, please come here").format(number=number), tr("Please have your papers ready."))
    if view.state == "paused":
        return Welcome(tr("Paused"), tr("This window will serve again soon."), "amber")
    if view.state != "open" or not view.staff_no:
        return Welcome(tr("Closed"), tr("Please go to another window."), "plain")
    return Welcome(tr("Welcome"), tr("Please take a seat when your number is called."))


class Band(QWidget):
    """A tinted ground with round lower corners, the foot of a card."""

    def __init__(self, tone: str, radius: float) -> None:
        """``tone``: blue, amber or plain."""
        super().__init__()
        self._tone, self._radius = tone, radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground; the upper corners lie outside."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.setClipRect(rect)
        rect.setTop(rect.top() - 2 * self._radius)
        fill = look(self).quiet if self._tone == "plain" else look(self).tone(self._tone).tint
        frame(painter, rect, fill=fill, radius=self._radius)


class IdlePage(Page):
    """Hall, clock, window, clerk and one sentence."""

    def __init__(self, m: Measure, info: HallView, number: str, clerk: Clerk, welcome: Welcome) -> None:
        """``number`` is the window's."""
        super().__init__(m)
        self.setObjectName("idle-page")
        self.day = label("", size=m(26), tone="ink2")
        self.time = label("", size=m(38), weight=BOLD)
        english = language().code == SOURCE_LANGUAGE
        name = label(info.name_en if english else info.name, size=m(32), weight=BOLD)
        head = row(name, None, self.day, self.time, gap=m(20))
        page = column(head, self._card(number, clerk, welcome), gap=m(20), margins=(m(36), m(22), m(36), m(24)))
        page.setStretch(1, 1)
        if info.complaint_phone:
            phone = tr("Praise and complaints: {phone}").format(phone=info.complaint_phone)
            foot = label(phone, size=m(26), tone="ink2", align=Qt.AlignmentFlag.AlignHCenter)
            page.addWidget(foot)
        self.setLayout(page)

    def show_time(self, local: datetime) -> None:
        """Shows day and time of the hall."""
        self.day.setText(clock_words(local))
        self.time.setText(f"{local:%H:%M}")

    def _card(self, number: str, clerk: Clerk, welcome: Welcome) -> Card:
        m = self.m
        card = Card(radius=m(20))
        before, _, after = tr("Window {number}").partition("{number}")
        words = (
            Piece(before.strip(), m(64), MEDIUM, "ink2", gap=m(18) if before else 0),
            Piece(number, m(190), BOLD, "fill", gap=m(14) if after else 0),
            Piece(after.strip(), m(64), MEDIUM, "ink2"),
        )
        window = NumberLabel([piece for piece in words if piece.text], least=0.4)
        window.setMinimumHeight(m(170))
        upper = row(gap=m(56), margins=(m(64), m(20), m(64), m(20)))
        upper.addStretch(1)
        if clerk.staff_no:
            upper.addWidget(
                PhotoBadge(clerk.photo, QSize(m(216), m(260)), radius=m(18)), 0, Qt.AlignmentFlag.AlignVCenter
            )
        upper.addLayout(column(None, window, self._clerk(clerk), None, gap=m(10)))
        upper.addStretch(1)
        whole = column(upper, Line(width=m(2)), self._band(welcome), gap=0, margins=(m(2), m(2), m(2), m(2)))
        whole.setStretch(0, 1)
        card.setLayout(whole)
        return card

    def _clerk(self, clerk: Clerk) -> QWidget:
        m, part = self.m, QWidget()
        lines = column(gap=m(10))
        if clerk.staff_no:
            number = tr("Clerk {staff_no}").format(staff_no=clerk.staff_no)
            name = (Piece(clerk.name, m(38), MEDIUM, "ink"),) if clerk.name else ()
            lines.addWidget(NumberLabel((Piece(number, m(44), BOLD, "ink", gap=m(20)), *name), least=0.6))
        if words := star_words(clerk.stars):
            lines.addLayout(
                row(Stars(clerk.stars, size=m(36), gap=m(6)), label(words, size=m(28), tone="ink2"), None, gap=m(16))
            )
        part.setLayout(lines)
        return part

    def _band(self, welcome: Welcome) -> QWidget:
        m = self.m
        band = Band(welcome.tone, m(18))
        tone = {"amber": "amber", "plain": "ink"}.get(welcome.tone, "fill")
        sentence = NumberLabel(
            (Piece(welcome.sentence, m(60), BOLD, tone),), align=Qt.AlignmentFlag.AlignHCenter, least=0.4
        )
        sentence.setObjectName("sentence")
        sentence.setMinimumHeight(m(72))
        hint = WrapLabel(welcome.hint, size=m(30), tone="ink2", align=_MIDDLE)
        band.setLayout(column(sentence, hint, gap=m(8), margins=(m(36), m(30), m(36), m(30))))
        return band
