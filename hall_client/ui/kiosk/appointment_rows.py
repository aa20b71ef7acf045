"""One appointment as a large row to touch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.clock import Clock
from hall_client.queue.views import AppointmentView
from hall_client.ui.kiosk.checking import CANCELLED, CHECKED_IN, MISSED
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.words import english, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import grid
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, medium, paragraph
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame

ROW = 208.0
GAP = 20.0
_PAGER = 112.0
_ROUNDING = 4.0
"""What whole pixels of a small screen may take from a height, in design pixels."""


def appointment_name(appointment: AppointmentView) -> str:
    """The name of its business in the kiosk's language."""
    return appointment.business_name_en if english() and appointment.business_name_en else appointment.business_name


class AppointmentRow(Touch):
    """Its time, its business, and what a touch will do."""

    def __init__(self, parent: QWidget, appointment: AppointmentView, clock: Clock) -> None:
        """Named ``appointment-<id>``."""
        super().__init__(parent, f"appointment-{appointment.id}")
        self._appointment = appointment
        self._time = f"{clock.local(appointment.at):%H:%M}"
        self._other_day = (
            "" if clock.local(appointment.at).date() == clock.today() else f"{clock.local(appointment.at):%m-%d}"
        )
        self._opens = f"{clock.local(appointment.opens_at):%H:%M}"

    def say_all(self) -> None:
        """Puts every word."""
        self.setAccessibleName(f"{self._time} {appointment_name(self._appointment)}. {self._state()[0]}")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the row."""
        words, tone_name, act = self._state()
        tone = PUBLIC.tone(tone_name)
        frame(painter, rect, fill=tone.tint if self.pressed else PUBLIC.card, edge=tone.strong, width=3, radius=24)
        clock = QRectF(rect.left() + 32, rect.top(), 188, rect.height())
        line(painter, clock, self._time, bold(68, least=48), PUBLIC.fill)
        painter.fillRect(QRectF(clock.right() + 12, rect.top() + 32, 2, rect.height() - 64), PUBLIC.line)
        left = clock.right() + 40
        wide = min(bold(38).width(act) + 92, rect.width() * 0.3)
        button = QRectF(rect.right() - 28 - wide, rect.center().y() - 50, wide, 100)
        usable = not self._appointment.early and not self._other_day
        frame(painter, button, fill=PUBLIC.fill if usable else PUBLIC.quiet, radius=18)
        ink = PUBLIC.on_fill if usable else PUBLIC.ink
        line(painter, button.adjusted(16, 0, -16, 0), act, bold(38, least=24), ink, "centre")
        text = QRectF(left, rect.center().y() - 76, button.left() - left - 20, 86)
        name = appointment_name(self._appointment)
        if bold(40).width(name) <= text.width():
            line(painter, text, name, bold(50, least=40), PUBLIC.ink)
        else:
            paragraph(painter, text, name, bold(36, least=26), PUBLIC.ink, leading=1.15, middle=True)
        under = QRectF(left + 46, rect.center().y() + 18, text.width() - 46, 48)
        icon = {"green": "check", "amber": "clock"}.get(tone_name, "calendar")
        paint_icon(painter, icon, QRectF(left, under.top() + 6, 36, 36), tone.strong)
        line(painter, under, words, medium(34, least=22), tone.strong)
        self.draw_focus(painter, rect)

    def _state(self) -> tuple[str, str, str]:
        """What to know of it, its tone, and the word on its button."""
        one = self._appointment
        if one.state == CHECKED_IN:
            words = tr("Checked in: number {number}").format(number=one.ticket_number)
            return words, "green", tr("Show it")
        if one.state == CANCELLED:
            return tr("This appointment was cancelled"), "amber", tr("Take a number")
        if self._other_day:
            return tr("It is for {day}").format(day=self._other_day), "amber", tr("Not today")
        if one.late or one.state == MISSED:
            return tr("Time passed: a normal number"), "amber", tr("Take it", "number")
        if one.early:
            return tr("Come back at {time}").format(time=self._opens), "amber", tr("Not yet")
        return tr("In time"), "blue", tr("Check in")


class AppointmentRows(Figure):
    """The rows, a page at a time."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Empty."""
        super().__init__(parent, "appointments")
        self._clock, self._rows, self._page = clock, list[AppointmentRow](), 0
        self._pager = Pager(self)
        self._pager.turned.connect(self._turn)

    def show_appointments(self, appointments: Sequence[AppointmentView]) -> None:
        """Shows these."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._page = [], 0
        for one in appointments:
            row = AppointmentRow(self, one, self._clock)
            row.clicked.connect(lambda one=one: self.chosen.emit(one))
            row.say_all()
            self._rows.append(row)
        self.rearrange()

    def say_all(self) -> None:
        """Puts every word."""
        for row in self._rows:
            row.say_all()

    def focus(self) -> None:
        """Enter chooses the first."""
        if self._rows:
            self._rows[0].setFocus()

    def wanted(self, width: float) -> float:
        """How high all rows are together."""
        rows = -(-len(self._rows) // _columns(width))
        return rows * (ROW + GAP) - GAP if rows else 0.0

    def arrange(self, size: QSizeF) -> None:
        """Places the rows of the present page."""
        columns = _columns(size.width())
        paged = self.wanted(size.width()) > size.height() + _ROUNDING
        fit = max(1, int((size.height() + _ROUNDING - (_PAGER if paged else 0) + GAP) // (ROW + GAP)))
        cells = grid(QRectF(0, 0, size.width(), fit * (ROW + GAP) - GAP), columns, fit, GAP)
        pages = max(1, -(-len(self._rows) // len(cells)))
        self._page = min(self._page, pages - 1)
        first = self._page * len(cells)
        for index, row in enumerate(self._rows):
            here = first <= index < first + len(cells)
            if here:
                row.place(cells[index - first])
            row.setVisible(here)
        self._pager.place(QRectF(0, size.height() - 92, size.width(), 92))
        self._pager.set(self._page, pages)

    def _turn(self, by: int) -> None:
        self._page = max(0, self._page + by)
        self.rearrange()


def _columns(width: float) -> int:
    return 2 if width > 1300 else 1
