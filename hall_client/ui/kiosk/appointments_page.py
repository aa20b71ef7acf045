"""A person's appointments of today: check in, or take a normal number after all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.clock import Clock
from hall_client.queue.views import AppointmentView
from hall_client.ui.kiosk.appointment_rows import AppointmentRows
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.page import GAP, Page
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.ink import bold, paragraph, regular
from hall_client.ui.widgets.paint import frame

_LEAD = 92.0
_FOOT = 128.0


class AppointmentsPage(Page):
    """The rows, or that there are none; below them the way to a normal number."""

    chosen = Signal(object)
    normal = Signal()

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Empty."""
        super().__init__(parent, "appointments-page")
        self._rows = AppointmentRows(self, clock)
        self._normal = Button(self, "take-normal")
        self._rows.chosen.connect(self.chosen)
        self._normal.clicked.connect(self.normal)
        self._shown: tuple[AppointmentView, ...] = ()
        self._busy = False
        self._lead = self._none = QRectF()

    @property
    def title(self) -> str:
        """What it shows."""
        return tr("Your appointments today")

    @property
    def shown(self) -> tuple[AppointmentView, ...]:
        """The appointments on it."""
        return self._shown

    def show_appointments(self, appointments: Sequence[AppointmentView]) -> None:
        """Shows these; none: says so."""
        self._shown = tuple(appointments)
        self._rows.show_appointments(self._shown)

    def set_busy(self, busy: bool) -> None:
        """While one is being checked in nothing can be pressed."""
        self._busy = busy
        for widget in (self._rows, self._normal, self._back):
            widget.setEnabled(not busy)

    def say_all(self) -> None:
        """Puts every word."""
        self._rows.say_all()
        self._normal.set_words(tr("Take a normal number instead") if self._shown else tr("Take a normal number"))
        super().say_all()

    def entered(self) -> None:
        """Enter chooses the first."""
        if self._shown:
            self._rows.focus()
        else:
            self._normal.setFocus()

    def left(self) -> None:
        """Forgets them."""
        super().left()
        self.set_busy(busy=False)
        self.show_appointments(())

    def lay(self, body: QRectF) -> None:
        """A sentence, the rows, the way to a normal number."""
        self._rows.setVisible(bool(self._shown))
        if not self._shown:
            tall = min(body.height() - _FOOT - GAP, 620.0)
            self._none = QRectF(body.left(), body.top(), body.width(), tall)
            self._normal.place(QRectF(body.left(), self._none.bottom() + GAP, body.width(), _FOOT))
            return
        lead = _LEAD if body.height() > 640 else 0.0
        self._lead = QRectF(body.left() + 4, body.top(), body.width() - 8, lead)
        top = body.top() + (lead + GAP if lead else 0)
        tall = min(body.bottom() - top - _FOOT - GAP, self._rows.wanted(body.width()))
        self._rows.place(QRectF(body.left(), top, body.width(), tall))
        self._normal.place(QRectF(body.left(), top + tall + GAP, body.width(), _FOOT))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the sentence, or that there are none."""
        super().draw(painter, rect)
        if self._shown:
            words = tr("Touch an appointment to check in. Your number then comes by itself.")
            if self._lead.height():
                paragraph(painter, self._lead, words, regular(36, least=28), PUBLIC.ink2, leading=1.3, middle=True)
            return
        frame(painter, self._none, fill=PUBLIC.card, edge=PUBLIC.line, width=2, radius=24)
        side = min(160.0, self._none.height() * 0.3)
        top = self._none.center().y() - side - 40
        mark = QRectF(self._none.center().x() - side / 2, max(self._none.top() + 24, top), side, side)
        frame(painter, mark, fill=PUBLIC.tint, radius=side / 2)
        inner = side * 0.24
        paint_icon(painter, "calendar", mark.adjusted(inner, inner, -inner, -inner), PUBLIC.fill)
        title = QRectF(self._none.left() + 48, mark.bottom() + 20, self._none.width() - 96, 76)
        paragraph(painter, title, tr("No appointment today"), bold(52, least=34), PUBLIC.ink, align="centre")
        text = QRectF(title.left(), title.bottom() + 8, title.width(), self._none.bottom() - title.bottom() - 20)
        words = tr("There is none for this code or this person. You may take a normal number, or ask the guide.")
        paragraph(painter, text, words, regular(36, least=26), PUBLIC.ink2, align="centre")
