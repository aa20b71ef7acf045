"""The present ticket, why it was called, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.clerk.words import booked, class_tone, class_words, minutes
from hall_client.ui.shell.language import language, say, tr
from hall_client.ui.shell.tokens import BODY, BOLD, LARGE, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.marks import Chip
from hall_client.ui.widgets.number import NumberLabel, Piece

if TYPE_CHECKING:
    from hall_client.base.clock import Clock

_NONE = "—"


class TicketPanel(Card):
    """Number, class, reason, and the keys from F5 to F10. The buttons keep their places in every state."""

    def __init__(self, commands: Commands, clock: Clock) -> None:
        """Shows no ticket."""
        super().__init__()
        self.setObjectName("ticket_panel")
        self._clock = clock
        self._size = WIDE.number
        self._caption = label(tr("Current", "ticket"), size=SMALL, tone="ink2")
        self._class = Chip()
        self._class.setObjectName("ticket_class")
        self._number = NumberLabel()
        self._number.setObjectName("ticket_number")
        self._waited = label("", size=SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._calls = label("", size=SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._why = WrapLabel("", size=12.5, tone="blue")
        self._why.setObjectName("call_reason")
        self._why_box = Card(fill="blue", edge="tint", radius=7)
        self._next = CommandButton(commands["next"], kind="primary", spread=True)
        self._start = CommandButton(commands["start"], kind="primary", spread=True)
        self._merged = WrapLabel("", size=TEXT, weight=BOLD, tone="blue")
        self._merged.setObjectName("merged_numbers")
        self._back = CommandButton(commands["return"], spread=True)
        names = ("recall", "no_show", "hold", "transfer")
        self._small = [CommandButton(commands[name], spread=True) for name in names]
        self._grid = QGridLayout()
        self._box: QVBoxLayout = column(gap=0)
        self.setLayout(self._box)
        self._build()
        self.set_measures(WIDE)
        self.show_desk(Desk())

    def _build(self) -> None:
        facts = column(self._waited, self._calls, gap=1)
        head = row(self._caption, None, self._class)
        middle = row(gap=6)
        middle.addWidget(self._number, 1)
        middle.addLayout(facts)
        middle.setAlignment(facts, Qt.AlignmentFlag.AlignBottom)
        self._why_box.setLayout(column(self._why, margins=(10, 7, 10, 7)))
        self._grid.addWidget(self._start, 0, 0, 1, 2)
        self._grid.addWidget(self._next, 1, 0, 1, 2)
        for index, button in enumerate(self._small):
            self._grid.addWidget(button, 2 + index // 2, index % 2)
        self._grid.addWidget(self._back, 4, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._box.addLayout(head)
        self._box.addSpacing(4)
        self._box.addLayout(middle)
        self._box.addWidget(self._merged)
        self._box.addSpacing(8)
        self._box.addWidget(self._why_box)
        self._box.addSpacing(12)
        self._box.addLayout(self._grid)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        compact = measures.compact
        self._box.setContentsMargins(measures.pad, measures.pad, measures.pad, measures.pad)
        self._size = measures.number
        self._number.setFixedHeight(measures.number + 4)
        self._show_number(self._number.text() or _NONE)
        self._grid.setSpacing(6 if compact else 8)
        size = 15 if compact else LARGE
        for wide in (self._next, self._start):
            wide.set_measures(size=size, height=measures.wide_button, padding=10)
        size = (TEXT if language().code == "zh_CN" else SMALL) if compact else BODY
        for small in (*self._small, self._back):
            small.set_measures(size=size, height=measures.button, padding=7 if compact else 10)

    def show_desk(self, desk: Desk) -> None:
        """Shows the ticket, or that there is none."""
        ticket = desk.ticket
        self._show_number(ticket.number if ticket else _NONE)
        if ticket is not None:
            at = booked(ticket.appointment_at, self._clock)
            self._class.set(class_words(ticket.klass, ticket.class_note, at), class_tone(ticket.klass))
        merged = desk.visit.merged if desk.visit else ()
        self._merged.set_text(" ".join(f"+ {number}" for number in merged))
        self._merged.setVisible(bool(merged))
        self._class.setVisible(ticket is not None)
        self._calls.setText(tr("Call no. {n}").format(n=ticket.calls) if ticket and ticket.calls else "")
        self._waited.setText(self._waited_words(desk))
        call = desk.view.call if desk.view else None
        reason = tr("Why: {reason}").format(reason=say(call.reason)) if ticket and call and call.reason else ""
        self._why.set_text(reason or self._idle_words(desk))
        self._start.setVisible(desk.called)
        self._next.set_kind("normal" if desk.called else "primary")

    def _show_number(self, number: str) -> None:
        tone = "ink3" if number == _NONE else "blue"
        self._number.set_pieces(Piece(number, self._size, BOLD, tone, tracking=1))

    def _waited_words(self, desk: Desk) -> str:
        ticket = desk.ticket
        if ticket is None:
            return ""
        call = desk.view.call if desk.view else None
        until = call.called_at if call else self._clock.now()
        waited = max(0, int((until - ticket.issued_at).total_seconds() // 60))
        return tr("Waited {time}").format(time=minutes(waited))

    def _idle_words(self, desk: Desk) -> str:
        if desk.view is None:
            return tr("Reading the hall's data …")
        if desk.ticket is not None:
            return tr("At the window since {time}.").format(time=f"{self._clock.local(desk.ticket.issued_at):%H:%M}")
        if desk.view.state != "open":
            return tr("The window does not call now.")
        if not desk.view.upcoming:
            return tr("Nobody is at the window and nobody is waiting.")
        return tr("Nobody is at the window. F5 calls the next one.")
