"""Printing a slip and learning what became of it. Runs off the main thread."""

from __future__ import annotations

from hall_client.queue.views import TicketView
from hall_client.ui.kiosk.ports import KioskPaper, PrintJob

WAIT_SECONDS = 4.0
UNDER_WAY = frozenset({"queued", "sending"})


def print_slip(paper: KioskPaper, ticket: TicketView) -> PrintJob:
    """Puts the slip into the spool and waits a little for the printer's own word."""
    job = paper.print_ticket(ticket)
    return paper.wait(job.id, WAIT_SECONDS)


def print_second(paper: KioskPaper, ticket: TicketView) -> PrintJob:
    """Prints the slip of a number that was given out before; it says that it is a second one."""
    return paper.wait(paper.reprint(ticket.id).id, WAIT_SECONDS)


def print_once_more(paper: KioskPaper, ticket: TicketView, before: PrintJob | None) -> PrintJob:
    """Tries again without ever asking for two slips: what is still under way is only waited for."""
    if before is not None:
        now = paper.job(before.id)
        if str(now.state) in UNDER_WAY:
            return paper.wait(now.id, WAIT_SECONDS)
        if str(now.state) == "printed":
            return now
        if str(now.state) == "unknown":
            # The first slip may be out after all: the second one says that it is a second one.
            return paper.wait(paper.reprint(ticket.id).id, WAIT_SECONDS)
    return print_slip(paper, ticket)
