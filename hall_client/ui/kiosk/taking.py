"""Taking a number: saved first, shown at once, printed after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from hall_client.base.errors import HallError
from hall_client.queue.views import AppointmentView, TicketView
from hall_client.ui.kiosk.checking import CHECKED_IN
from hall_client.ui.kiosk.ports import KioskHall, PrintJob
from hall_client.ui.kiosk.printing import UNDER_WAY, print_once_more, print_second, print_slip
from hall_client.ui.kiosk.session import Session
from hall_client.ui.shell.job import Job


@dataclass(frozen=True, slots=True)
class Taken:
    """A saved ticket and what its QR code says."""

    ticket: TicketView
    url: str
    again: bool = False
    """The person has had it before."""


class Taking(QObject):
    """Issues one ticket at a time and prints its slip."""

    taken = Signal(object)
    refused = Signal(object)
    printed = Signal(bool)
    """What became of the slip of the present ticket: printed, or not (or nobody knows)."""

    def __init__(self, hall: KioskHall, parent: QObject) -> None:
        """``parent``: the window, which also hears of bugs."""
        super().__init__(parent)
        self._hall = hall
        self.busy = False
        self._ticket: TicketView | None = None
        self._job: PrintJob | None = None
        self._printing = False

    def take(self, session: Session) -> bool:
        """Saves a ticket for the session; False while another one is being saved (a double touch)."""
        if self.busy or session.business is None:
            return False
        hall, code, klass = self._hall, session.business.code, session.klass
        person, note = session.person, session.note
        return self._save(lambda: hall.queue.issue(code, klass, person, note, "kiosk"))

    def check_in(self, appointment: AppointmentView) -> bool:
        """Saves the ticket of an appointment, or brings back the one that it has; False while another one is being saved."""
        if self.busy:
            return False
        check_in, key = self._hall.appointments.check_in, appointment.id
        return self._save(lambda: check_in(key, "kiosk"), again=appointment.state == CHECKED_IN)

    def _save(self, operation: Callable[[], TicketView], *, again: bool = False) -> bool:
        self.busy = True
        paper = self._hall.paper

        def issue() -> Taken:
            ticket = operation()
            try:
                return Taken(ticket, paper.ticket_url(ticket), again)
            except HallError:
                return Taken(ticket, "", again)

        Job.run(self, issue, self._issued, self._refused)
        return True

    def give_up(self) -> None:
        """A bug ended the saving."""
        self.busy = False

    def forget(self) -> None:
        """The person left: a slip that still waits for the printer is taken back, or it would come out for nobody."""
        self._take_back(self._job)
        self._ticket, self._job, self._printing = None, None, False

    def print_again(self) -> None:
        """Tries to print the present slip once more."""
        ticket, before, paper = self._ticket, self._job, self._hall.paper
        if ticket is None or self._printing:
            return
        self._printing = True
        Job.run(
            self,
            lambda: print_once_more(paper, ticket, before),
            lambda job: self._settled(ticket, job),
            lambda _error: self._settled(ticket, None),
        )

    def look_again(self) -> None:
        """Something changed in the spool: a late slip may have come out."""
        ticket, before, paper = self._ticket, self._job, self._hall.paper
        if ticket is None or before is None or self._printing or str(before.state) not in UNDER_WAY | {"unknown"}:
            return

        def look(job: PrintJob) -> None:
            if str(job.state) == "printed":
                self._settled(ticket, job)

        Job.run(self, lambda: paper.job(before.id), look, lambda _error: None, key="look")

    def _issued(self, taken: Taken) -> None:
        self.busy = False
        self._ticket, self._job, self._printing = taken.ticket, None, True
        self.taken.emit(taken)
        ticket, paper = taken.ticket, self._hall.paper
        Job.run(
            self,
            lambda: print_second(paper, ticket) if taken.again else print_slip(paper, ticket),
            lambda job: self._settled(ticket, job),
            lambda _error: self._settled(ticket, None),
        )

    def _refused(self, error: HallError) -> None:
        self.busy = False
        self.refused.emit(error)

    def _settled(self, ticket: TicketView, job: PrintJob | None) -> None:
        if self._ticket is not ticket:
            self._take_back(job)
            return
        self._job, self._printing = job, False
        self.printed.emit(job is not None and str(job.state) == "printed")

    def _take_back(self, job: PrintJob | None) -> None:
        paper = self._hall.paper
        if job is not None and str(job.state) in UNDER_WAY:
            Job.run(self, lambda: paper.cancel(job.id), None, lambda _error: None)
