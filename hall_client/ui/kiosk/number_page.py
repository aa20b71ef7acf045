"""The number that was taken, on the screen whatever the printer does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from hall_client.base.clock import Clock
from hall_client.queue.views import BusinessView, TicketView
from hall_client.ui.kiosk.countdown import Countdown
from hall_client.ui.kiosk.guide import Guide
from hall_client.ui.kiosk.number_card import Band, NumberCard, PrintState
from hall_client.ui.kiosk.page import BOTTOM, GAP, MARGIN, TOP, Sheet
from hall_client.ui.stage.boxes import beside, stacked

FOOT = 224.0


class NumberPage(Sheet):
    """Band, number, guide and countdown."""

    extend = Signal()
    another = Signal()
    print_again = Signal()
    done = Signal()

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Without a ticket."""
        super().__init__(parent, "number-page")
        self._band, self._card, self._guide = Band(self), NumberCard(self, clock), Guide(self)
        self._foot = Countdown(self)
        for mine, its in (
            (self.extend, self._foot.extend),
            (self.another, self._foot.another),
            (self.print_again, self._foot.print_again),
            (self.done, self._foot.done),
        ):
            its.connect(mine)

    @property
    def state(self) -> PrintState:
        """What became of the slip: printing, printed, failed."""
        return self._band.state

    @property
    def number(self) -> str:
        """The number shown; empty when none is."""
        return self._card.accessibleName()

    @property
    def trouble(self) -> str:
        """What is wrong with the printer now: paper_out, printer, or empty."""
        return self._band.trouble

    def show_trouble(self, trouble: str) -> None:
        """What is wrong with the printer now; the guide has been told of it."""
        self._band.trouble = trouble
        self._band.setAccessibleName(self._band.words()[0])
        self._band.update()

    def show_ticket(self, ticket: TicketView, business: BusinessView | None, url: str, *, again: bool = False) -> None:
        """Shows a ticket whose slip is being printed; ``again``: the person has had it before."""
        self._band.again = again
        self._card.show_ticket(ticket, business)
        self._guide.show_ticket(business, url)
        self.set_state("printing")

    def set_state(self, state: PrintState) -> None:
        """Says what became of the slip."""
        self._band.state = state
        self._card.failed = state == "failed"
        self._foot.set_state(state)
        self._band.setAccessibleName(self._band.words()[0])
        for figure in (self._band, self._card, self._foot):
            figure.update()

    def set_time(self, left: int, total: int) -> None:
        """Seconds until it goes."""
        self._foot.set_time(left, total)

    def say_all(self) -> None:
        """Puts every word."""
        self._foot.say_all()
        self.rearrange()
        for figure in (self._band, self._card, self._guide, self._foot):
            figure.update()

    def entered(self) -> None:
        """Enter ends it."""
        self._foot.focus()

    def left(self) -> None:
        """Forgets the ticket."""
        super().left()
        self._card.show_ticket(None, None)
        self._guide.show_ticket(None, "")

    def arrange(self, size: QSizeF) -> None:
        """One column, or two on a lying screen."""
        body = QRectF(MARGIN, TOP, size.width() - 2 * MARGIN, size.height() - TOP - BOTTOM)
        if size.width() > size.height():
            left, right = beside(body, [body.width() * 0.56, None], 28)
            band, card = stacked(left, [150 if body.height() > 800 else 112, None], GAP)
            guide, foot = stacked(right, [None, FOOT], GAP)
            guide.setHeight(min(guide.height(), 480.0))
        else:
            short = body.height() < 1300
            sizes = [120, None, 228, FOOT] if short else [160, None, 348, FOOT + 16]
            band, card, guide, rest = stacked(body, sizes, 16 if short else GAP)
            tall = min(rest.height(), FOOT)
            foot = QRectF(rest.left(), rest.bottom() - tall, rest.width(), tall)
        for figure, rect in ((self._band, band), (self._card, card), (self._guide, guide), (self._foot, foot)):
            figure.place(rect)
