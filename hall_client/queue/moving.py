"""Tickets that leave their place: sent on to a queue or window, back in line after being passed over, freed again."""

from __future__ import annotations

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from hall_client.queue.conditions import is_waiting
from hall_client.queue.desk import Desk, end_visit, open_visit, present_ticket, step
from hall_client.queue.errors import QueueError
from hall_client.queue.records import Business, ServiceWindow, Ticket, WindowBusiness
from hall_client.queue.views import TicketClass, TicketState
from hall_client.store.work import Store


def transfer(at: Desk, to_business: str | None, to_window: str | None, reason: str) -> Ticket:
    """Sends the present ticket on: it keeps number, class and waiting time, and does not come straight back.

    Raises:
        QueueError: no such business or window, a closed one, or this very window.
    """
    ticket = present_ticket(at)
    if to_window:
        _check_window(at, ticket, to_window)
    if to_business and at.session.get(Business, (at.store.hall_id, to_business)) is None:
        raise QueueError("There is no business {code} in this hall.", code=to_business)
    if not to_window and not served_elsewhere(at, to_business or ticket.business, at.row.number):
        raise QueueError("No other window serves this business. Choose a window instead.")
    if ticket.state == TicketState.SERVING:
        end_visit(at, open_visit(at))
    ticket.business = to_business or ticket.business
    ticket.only_window, ticket.not_window = to_window or "", at.row.number
    ticket.window, ticket.calls = "", 0
    step(at, ticket, "transfer", reason)
    return ticket


def return_to_queue(at: Desk, reason: str) -> Ticket:
    """Puts the present ticket back to its old place in the queue; a visit that had begun ends.

    Bound to a window that nobody calls from any more, it waits for any.
    """
    ticket = present_ticket(at)
    if ticket.state == TicketState.SERVING:
        end_visit(at, open_visit(at))
    ticket.window, ticket.calls = "", 0
    step(at, ticket, "return", reason)
    free(at, ticket)
    return ticket


def _check_window(at: Desk, ticket: Ticket, number: str) -> None:
    if number == at.row.number:
        raise QueueError("{number} is already at window {window}.", number=ticket.number, window=number)
    goal = at.session.get(ServiceWindow, (at.store.hall_id, number))
    if goal is None:
        raise QueueError("There is no window {window} in this hall.", window=number)
    if goal.state == "closed":
        raise QueueError("Window {window} is closed: nobody would call there. Choose another one.", window=number)


def served_elsewhere(at: Desk, business: str, window: str) -> bool:
    """Whether a window other than this one, not closed, serves the business."""
    query = (
        select(WindowBusiness.window)
        .join(
            ServiceWindow,
            (col(ServiceWindow.hall_id) == WindowBusiness.hall_id)
            & (col(ServiceWindow.number) == WindowBusiness.window),
        )
        .where(WindowBusiness.hall_id == at.store.hall_id, WindowBusiness.business == business)
        .where(WindowBusiness.window != window, ServiceWindow.state != "closed")
    )
    return at.session.exec(query).first() is not None


def rejoin(at: Desk, ticket: Ticket) -> Ticket:
    """Puts a passed-over ticket back where the hall's rule says.

    ``end``: behind all, as returned. ``after``: in its own class behind the first so many of its lane. ``same_class``:
    at the end of its own class. A passed-over appointment has lost its time and comes back as a normal ticket.
    """
    step(at, ticket, "rejoin")
    now = int(at.now.timestamp() * 1_000_000)
    if at.settings.rejoin == "end":
        ticket.klass = TicketClass.RETURNED.value
    elif ticket.klass == TicketClass.APPOINTMENT:
        ticket.klass = TicketClass.NORMAL.value
    ticket.lane_at = _behind(at, ticket, at.settings.rejoin_after) if at.settings.rejoin == "after" else now
    ticket.calls, ticket.window = 0, ""
    ticket.only_window = ticket.not_window = ""
    at.session.add(ticket)
    return ticket


def _behind(at: Desk, ticket: Ticket, count: int) -> int:
    """The place right behind the first ``count`` of the ticket's lane, at its end when there are fewer."""
    query = (
        select(Ticket.lane_at)
        .where(Ticket.hall_id == at.store.hall_id, Ticket.business == ticket.business, Ticket.klass == ticket.klass)
        .where(is_waiting(), Ticket.id != ticket.id, Ticket.only_window == "")
        .order_by(col(Ticket.lane_at))
        .offset(count - 1)
        .limit(1)
    )
    with at.session.no_autoflush:
        last = at.session.exec(query).first()
    return int(at.now.timestamp() * 1_000_000) if last is None else last + 1


def free_stranded(at: Desk, lost: frozenset[str] = frozenset()) -> int:
    """Lets tickets wait for any window that nobody would call otherwise, and gives their count.

    These are tickets sent to a window that is closed, or that lost their queue (``lost``, codes taken from the window
    of this desk), and tickets kept from the only window that still serves their queue.
    """
    query = _bound(at.store).order_by(col(Ticket.id)).with_for_update(key_share=True)
    return sum(free(at, ticket, lost) for ticket in at.session.exec(query).all())


def any_bound(session: Session, store: Store) -> bool:
    """Whether any waiting ticket may be called by some windows of its queue only."""
    return session.exec(_bound(store).limit(1)).first() is not None


def _bound(store: Store) -> SelectOfScalar[Ticket]:
    query = select(Ticket).where(Ticket.hall_id == store.hall_id, is_waiting())
    return query.where((Ticket.only_window != "") | (Ticket.not_window != ""))


def free(at: Desk, ticket: Ticket, lost: frozenset[str] = frozenset()) -> bool:
    """Lets one waiting ticket wait for any window if nobody would call it otherwise, and says whether it did."""
    sent = ticket.only_window
    if sent and _calls(at, sent) and not (sent == at.row.number and ticket.business in lost):
        return False
    kept_from = ticket.not_window if served_elsewhere(at, ticket.business, ticket.not_window) else ""
    if not sent and kept_from == ticket.not_window:
        return False
    ticket.only_window, ticket.not_window = "", kept_from
    step(at, ticket, "release")
    return True


def _calls(at: Desk, number: str) -> bool:
    row = at.row if number == at.row.number else at.session.get(ServiceWindow, (at.store.hall_id, number))
    return row is not None and row.state != "closed"
