"""The number itself, and what became of its slip."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.clock import Clock
from hall_client.queue.views import BusinessView, TicketClass, TicketView
from hall_client.ui.kiosk.calling import PAPER_OUT
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.reasons import reason_label
from hall_client.ui.kiosk.words import business_name, say, span, tr, wait_template
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Colour, Span, Type, bold, line, medium, mixed, paragraph, regular, spans
from hall_client.ui.widgets.paint import frame

PrintState = Literal["printing", "printed", "failed"]
_BANDS: dict[PrintState, tuple[str, str]] = {
    "printing": ("blue", "print"),
    "printed": ("green", "check"),
    "failed": ("amber", "warn"),
}

FULL_STATS, LOW_STATS = 245.0, 192.0
WARNING = 96.0
_STAT: tuple[tuple[Type, Colour], tuple[Type, Colour]] = (
    (medium(46), PUBLIC.ink),
    (bold(80, tracking=1), PUBLIC.ink),
)


class Band(Figure):
    """What became of the slip."""

    def __init__(self, parent: QWidget) -> None:
        """Printing."""
        super().__init__(parent, "print-band")
        self.state: PrintState = "printing"
        self.trouble = ""
        """What is wrong with the printer, as the guide knows: paper_out, printer, or empty."""
        self.again = False
        """The person has had this number before."""

    def words(self) -> tuple[str, str]:
        """The sentence and what it means."""
        if self.state == "failed":
            told = tr("It is saved and will be called; the guide has been told")
            if self.trouble == PAPER_OUT:
                return tr("No paper: remember or photograph your number"), told
            photo = tr("It is saved and will be called; you may take a photo")
            return tr("No slip was printed. Remember your number"), told if self.trouble else photo
        if self.again:
            title = tr("You are checked in already. This is your number")
            return title, tr("Its slip comes once more") if self.state == "printing" else tr("Please take your slip")
        if self.state == "printed":
            return tr("Done. Please take your slip"), tr("The slip comes out of the slot below the screen")
        return tr("Printing your slip …"), tr("Your number is saved")

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the band."""
        tone_name, icon = _BANDS[self.state]
        tone = PUBLIC.tone(tone_name)
        frame(painter, rect, fill=tone.tint, edge=tone.strong, width=2, radius=20)
        paint_icon(painter, icon, QRectF(38, rect.center().y() - 42, 84, 84), tone.strong)
        title, sub = self.words()
        middle = rect.center().y()
        text = QRectF(150, middle - 52, rect.width() - 186, 58)
        line(painter, text, title, bold(46, least=28), tone.strong)
        line(painter, QRectF(150, middle + 8, rect.width() - 186, 43), sub, medium(32, least=22), tone.strong)


class NumberCard(Figure):
    """The number itself, as large as it gets, and how long it will take."""

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Without a ticket."""
        super().__init__(parent, "number-card")
        self._clock = clock
        self._ticket: TicketView | None = None
        self._business: BusinessView | None = None
        self.failed = False

    def show_ticket(self, ticket: TicketView | None, business: BusinessView | None) -> None:
        """Shows a ticket, or forgets it."""
        self._ticket, self._business, self.failed = ticket, business, False
        self.setAccessibleName(ticket.number if ticket else "")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the card."""
        edge, width = (PUBLIC.amber.strong, 6) if self.failed else (PUBLIC.line, 2)
        frame(painter, rect, fill=PUBLIC.card, edge=edge, width=width, radius=24)
        if self._ticket is None:
            return
        inner = rect.adjusted(width, width, -width, -width)
        self._draw_head(painter, self._ticket, QRectF(44, inner.top() + 34, rect.width() - 88, 68))
        tall = FULL_STATS if rect.height() >= 600 else LOW_STATS
        stats = QRectF(inner.left(), inner.bottom() - tall, inner.width(), tall)
        if self._ticket.warning is not None:
            strip = QRectF(inner.left(), stats.top() - WARNING, inner.width(), WARNING)
            draw_warning(painter, strip, say(self._ticket.warning))
            stats.setTop(stats.top() - WARNING)
        room = QRectF(44, inner.top() + 102, rect.width() - 88, stats.top() - inner.top() - 102)
        stats = QRectF(inner.left(), inner.bottom() - tall, inner.width(), tall)
        kind = bold(min(348.0, room.height() * 348 / 390), least=60, tracking=4)
        line(painter, room.adjusted(0, -12, 0, -8), self._ticket.number, kind, PUBLIC.fill, "centre")
        self._draw_stats(painter, self._ticket, stats)

    def _draw_head(self, painter: QPainter, ticket: TicketView, rect: QRectF) -> None:
        at = tr("Taken at {time}").format(time=f"{self._clock.local(ticket.issued_at):%H:%M}")
        taken = line(painter, rect, at, regular(32), PUBLIC.ink2, "right")
        green = ticket.klass is TicketClass.GREEN
        booked = f"{self._clock.local(ticket.appointment_at):%H:%M}" if ticket.appointment_at else ""
        chip = class_words(ticket, booked)
        kind = medium(30, least=20)
        room = taken.left() - rect.left() - 24
        wide = min(kind.width(chip) + 44, room * 0.58)
        name = business_name(self._business) if self._business else ticket.business_name
        place = QRectF(rect.left(), rect.top(), room - wide - 20, rect.height())
        right = self._draw_name(painter, place, name)
        pill = QRectF(right + 20, rect.center().y() - 28, wide, 56)
        tone = PUBLIC.tone("green" if green else "blue")
        frame(painter, pill, fill=tone.tint, radius=28)
        line(painter, pill.adjusted(16, 0, -16, 0), chip, kind, tone.strong, "centre")

    @staticmethod
    def _draw_name(painter: QPainter, rect: QRectF, name: str) -> float:
        if bold(36).width(name) <= rect.width():
            return line(painter, rect, name, bold(56, least=34), PUBLIC.ink).right()
        paragraph(painter, rect.adjusted(0, -6, 0, 6), name, bold(34, least=24), PUBLIC.ink, leading=1.15, middle=True)
        return rect.right()

    def _draw_stats(self, painter: QPainter, ticket: TicketView, rect: QRectF) -> None:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), QColor(PUBLIC.line))
        split = 384.0 if rect.width() > 800 else rect.width() * 0.4
        painter.fillRect(QRectF(rect.left() + split, rect.top(), 2, rect.height()), QColor(PUBLIC.line))
        left = QRectF(44, rect.top() + 32, split - 60, rect.height())
        right = QRectF(rect.left() + split + 44, rect.top() + 32, rect.width() - split - 76, rect.height())
        words = tr("{n} person", "ahead") if ticket.ahead == 1 else tr("{n} people", "ahead")
        ahead = spans(words, *_STAT, n=ticket.ahead)
        _draw_stat(painter, left, tr("Ahead of you"), ahead, tr("The order may change"))
        _draw_stat(painter, right, tr("Expected wait"), *self._wait(ticket))

    def _wait(self, ticket: TicketView) -> tuple[list[Span], str]:
        low, high = ticket.wait_low, ticket.wait_high
        if self._business is not None and not self._business.staffed:
            return [Span(tr("Not known yet"), bold(56), PUBLIC.amber.strong)], tr("As soon as a window opens")
        if not high:
            return [Span(tr("No wait"), bold(64), PUBLIC.green.strong)], tr("Please watch the big screen now")
        start = self._clock.local(ticket.issued_at)
        early, late = (f"{start + timedelta(minutes=minutes):%H:%M}" for minutes in (low, high))
        sentence = tr("Called between about {early} and {late}").format(early=early, late=late)
        if low == high:
            sentence = tr("Called at about {time} or later").format(time=late)
        return spans(wait_template(low, high), *_STAT, range=span(low, high)), sentence


def _draw_stat(painter: QPainter, rect: QRectF, title: str, value: list[Span], sentence: str) -> None:
    """A title, a large value and, where there is room, a sentence under it."""
    line(painter, _band(rect, 0, 46), title, regular(34, least=24), PUBLIC.ink2)
    mixed(painter, rect, value, rect.top() + 121, 12)
    if rect.height() >= FULL_STATS:
        line(painter, _band(rect, 138, 41), sentence, regular(30, least=20), PUBLIC.ink2)


def draw_warning(painter: QPainter, rect: QRectF, sentence: str) -> None:
    """What the person must know at once, above the figures."""
    painter.fillRect(rect, QColor(PUBLIC.amber.tint))
    paint_icon(painter, "warn", QRectF(rect.left() + 40, rect.center().y() - 24, 48, 48), PUBLIC.amber.strong)
    text = rect.adjusted(108, 4, -40, -4)
    paragraph(painter, text, sentence, medium(34, least=22), PUBLIC.amber.strong, leading=1.2, middle=True)


def class_words(ticket: TicketView, booked: str = "") -> str:
    """The ticket's class in a word, the green channel with its reason, an appointment with its time (``booked``)."""
    booked = f" {booked}" if booked else ""
    words = {
        TicketClass.NORMAL: tr("Normal number"),
        TicketClass.APPOINTMENT: tr("Appointment", "ticket") + booked,
        TicketClass.GREEN: tr("Green channel"),
        TicketClass.RETURNED: tr("Returned", "ticket"),
    }[ticket.klass]
    return f"{words} · {reason_label(ticket.class_note)}" if ticket.class_note else words


def _band(rect: QRectF, top: float, tall: float) -> QRectF:
    return QRectF(rect.left(), rect.top() + top, rect.width(), tall)
