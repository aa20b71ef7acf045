"""What a window does with the ticket it called: recall, start, hold, finish. One transaction each."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.base.words import clean_line
from hall_client.queue.conditions import is_at_window, is_open
from hall_client.queue.errors import QueueError
from hall_client.queue.records import Appointment, ServiceWindow, Ticket, TicketStep, Visit
from hall_client.queue.rules import next_state
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketState
from hall_client.staff.journal import write_journal
from hall_client.staff.records import StaffAccount
from hall_client.store.columns import one_of
from hall_client.store.work import Store, Work

VisitEnd = Callable[[Work, str], None]
"""What else belongs to the end of a visit, in its transaction; gets the key of the visit."""


def nothing_more(_work: Work, _visit_id: str) -> None:
    """The end of a visit to which nothing else belongs."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A window in one transaction; its row is locked until the end."""

    store: Store
    work: Work
    row: ServiceWindow
    staff_no: str
    now: datetime
    at_end: VisitEnd = nothing_more
    settings: QueueSettings = field(default_factory=QueueSettings)

    @property
    def session(self) -> Session:
        """The transaction's session."""
        return self.work.session


def desk(
    store: Store,
    work: Work,
    number: str,
    at_end: VisitEnd = nothing_more,
    settings: QueueSettings | None = None,
    others: Sequence[str | None] = (),
) -> Desk:
    """Opens a window in a transaction; ``others`` are windows that are decided upon as well.

    Raises:
        QueueError: no such window.
    """
    rows = {row.number: row for row in lock_windows(store, work, {number, *(other for other in others if other)})}
    if number not in rows:
        raise QueueError("There is no window {window} in this hall.", window=number)
    row = rows[number]
    staff = work.session.get(StaffAccount, row.staff_id) if row.staff_id else None
    return Desk(
        store, work, row, staff.staff_no if staff else "", store.clock.now(), at_end, settings or QueueSettings()
    )


def lock_windows(store: Store, work: Work, numbers: set[str]) -> Sequence[ServiceWindow]:
    """The rows of these windows, locked in the order of their numbers, so that nobody waits in a ring."""
    query = (
        select(ServiceWindow)
        .where(ServiceWindow.hall_id == store.hall_id, col(ServiceWindow.number).in_(sorted(numbers)))
        .order_by(col(ServiceWindow.number))
        .with_for_update(key_share=True)
    )
    return work.session.exec(query).all()


def nowhere(store: Store, work: Work, at_end: VisitEnd = nothing_more, who: str = "") -> Desk:
    """For what happens to tickets at no window: the end of a day, the hand of a manager."""
    return Desk(store, work, ServiceWindow(hall_id=store.hall_id, number="", kind=""), who, store.clock.now(), at_end)


def present_ticket(at: Desk) -> Ticket:
    """The ticket called to or served at the window.

    Raises:
        QueueError: the window is free.
    """
    query = select(Ticket).where(Ticket.hall_id == at.store.hall_id, Ticket.window == at.row.number, is_at_window())
    ticket = at.session.exec(query.with_for_update(key_share=True)).first()
    if ticket is None:
        raise QueueError("There is no ticket at window {window} now. Call the next one first.", window=at.row.number)
    return ticket


def some_ticket(at: Desk, ticket_id: str) -> Ticket:
    """A ticket of this hall by its key, as it stands now.

    Raises:
        QueueError: no such ticket.
    """
    query = select(Ticket).where(Ticket.id == ticket_id, Ticket.hall_id == at.store.hall_id)
    ticket = at.session.exec(query.with_for_update(key_share=True)).first()
    if ticket is None:
        raise QueueError("This ticket is not known in this hall.")
    return ticket


def step(at: Desk, ticket: Ticket, name: str, note: str = "") -> None:
    """Takes a ticket one step along the state machine, with its step row and journal entry.

    Raises:
        QueueError: not allowed from the present state, or its person meanwhile took another ticket for the business.
    """
    after = next_state(name, ticket.number, TicketState(ticket.state))
    if name in BACK_IN_LINE and ticket.person_key:
        _refuse_second(at, ticket)
    ticket.state, ticket.state_at = after.value, _moment(at, ticket)
    at.session.add(ticket)
    add_step(at, ticket, name, note)


def _moment(at: Desk, ticket: Ticket) -> datetime:
    """Now, but not before the ticket's last step, which may have been taken while this transaction waited for it."""
    return at.now if ticket.state_at is None else max(at.now, ticket.state_at)


BACK_IN_LINE = frozenset({"rejoin", "hold", "transfer", "return", "split"})
"""Steps after which a person may have a second ticket for a business, taken while the first one did not wait."""


def _refuse_second(at: Desk, ticket: Ticket) -> None:
    query = select(Ticket.number).where(
        Ticket.hall_id == at.store.hall_id,
        Ticket.day == ticket.day,
        Ticket.business == ticket.business,
        Ticket.person_key == ticket.person_key,
        Ticket.id != ticket.id,
        one_of(col(Ticket.state), "waiting", "called", "held"),
    )
    with at.session.no_autoflush:
        other = at.session.exec(query).first()
    if other is not None:
        raise QueueError(
            "The person of {number} already waits for this business with {other}. Cancel one of the two first.",
            number=ticket.number,
            other=other,
        )


def add_step(at: Desk, ticket: Ticket, name: str, note: str = "") -> None:
    """Writes the step and journal rows of something that just happened to a ticket, in its present state."""
    moment = ticket.state_at or at.now
    row = TicketStep(
        id=new_id(), hall_id=at.store.hall_id, ticket_id=ticket.id, at=moment, step=name, state=ticket.state,
        window=at.row.number, staff_no=at.staff_no, note=note,
    )  # fmt: skip
    at.session.add(row)
    at.session.flush()
    detail = {"window": at.row.number} | ({"note": note} if note else {})
    write_journal(at.work, at.store, f"ticket.{name}", ticket.number, who=at.staff_no, at=moment, **detail)
    at.work.changed("ticket", ticket.id)


def recall(at: Desk) -> Ticket:
    """Calls the present ticket once more; after the last call that the hall allows it is passed over instead."""
    ticket = present_ticket(at)
    if ticket.state == TicketState.CALLED and ticket.calls >= at.settings.recall_limit:
        step(at, ticket, "no_show", note=f"{ticket.calls}")
        return ticket
    ticket.calls += 1
    step(at, ticket, "recall")
    return ticket


def call_chosen(at: Desk, ticket: Ticket, reason: str) -> Ticket:
    """Calls a chosen ticket out of turn; the reason is kept.

    Raises:
        QueueError: the window is not open or not free, the ticket is not waiting, or it was sent to another window.
    """
    if at.row.state != "open":
        raise QueueError("Window {window} is not open. Open it before calling.", window=at.row.number)
    need_free(at)
    if ticket.state == TicketState.WAITING and ticket.only_window not in ("", at.row.number):
        raise QueueError(
            "{number} was sent to window {window}. Only that window calls it.",
            number=ticket.number,
            window=ticket.only_window,
        )
    ticket.window, ticket.calls = at.row.number, 1
    why = Text("Chosen by the window: {reason}", reason=reason)
    ticket.call_reason = {"template": why.template, "params": why.params}
    step(at, ticket, "call", reason)
    ticket.called_at = ticket.state_at
    return ticket


def need_free(at: Desk) -> None:
    """Makes sure that no ticket stands at the window.

    Raises:
        QueueError: one does.
    """
    query = select(Ticket.number).where(Ticket.hall_id == at.store.hall_id, Ticket.window == at.row.number)
    busy = at.session.exec(query.where(is_at_window())).first()
    if busy is not None:
        raise QueueError(
            "{number} is still at window {window}. Finish or hold it first.", number=busy, window=at.row.number
        )


def start(at: Desk) -> tuple[Visit, Ticket]:
    """Begins the visit of the called ticket; who identified at the kiosk is carried over, still to be verified."""
    ticket = present_ticket(at)
    step(at, ticket, "start")
    visit = Visit(
        id=new_id(), hall_id=at.store.hall_id, ticket_id=ticket.id, window=at.row.number, staff_no=at.staff_no,
        state="open", started_at=ticket.state_at or at.now, person_key=ticket.person_key, person_mask=ticket.person_mask,
        person_sealed=ticket.person_sealed or _booked_person(at, ticket),
    )  # fmt: skip
    at.session.add(visit)
    at.work.changed("visit", visit.id)
    return visit, ticket


def _booked_person(at: Desk, ticket: Ticket) -> bytes:
    """The sealed person of the appointment that the ticket was given for: its key is the ticket's."""
    booked = at.session.get(Appointment, ticket.id) if ticket.appointment_at is not None else None
    return booked.person_sealed if booked is not None else b""


def open_visit(at: Desk) -> Visit:
    """The visit in progress at the window.

    Raises:
        QueueError: there is none.
    """
    query = select(Visit).where(Visit.hall_id == at.store.hall_id, Visit.window == at.row.number, is_open())
    visit = at.session.exec(query.with_for_update(key_share=True)).first()
    if visit is None:
        raise QueueError("No visit is in progress at window {window}.", window=at.row.number)
    return visit


def hold(at: Desk, reason: str) -> Ticket:
    """Sets the visit aside; its ticket waits for this window to resume it."""
    ticket = served_ticket(at)
    visit = open_visit(at)
    step(at, ticket, "hold", reason)
    visit.state = "held"
    at.session.add(visit)
    at.work.changed("visit", visit.id)
    return ticket


def served_ticket(at: Desk) -> Ticket:
    """The ticket whose visit is in progress at the window.

    Raises:
        QueueError: no visit is in progress.
    """
    query = select(Ticket).where(Ticket.hall_id == at.store.hall_id, Ticket.window == at.row.number, is_at_window())
    ticket = at.session.exec(query.with_for_update(key_share=True)).first()
    if ticket is None or ticket.state != TicketState.SERVING:
        raise QueueError("No visit is in progress at window {window}.", window=at.row.number)
    return ticket


def resume(at: Desk, ticket: Ticket) -> tuple[Visit, Ticket]:
    """Takes a held visit up again, at this window, by whoever sits there now.

    Raises:
        QueueError: the window is not free, or the ticket is not on hold.
    """
    need_free(at)
    step(at, ticket, "resume")
    ticket.window = at.row.number
    query = select(Visit).where(Visit.ticket_id == ticket.id, Visit.state == "held")
    visit = at.session.exec(query.with_for_update(key_share=True)).one()
    visit.state, visit.window = "open", at.row.number
    visit.staff_no = at.staff_no or visit.staff_no
    at.session.add(visit)
    at.work.changed("visit", visit.id)
    return visit, ticket


def end_visit(at: Desk, visit: Visit) -> None:
    """Ends a visit with all that belongs to its end; what was only being typed is not kept longer."""
    visit.state, visit.ended_at, visit.draft = "ended", max(at.now, visit.started_at), {}
    at.session.add(visit)
    at.session.flush()
    at.at_end(at.work, visit.id)
    at.work.changed("visit", visit.id)


def end_held(at: Desk, ticket: Ticket) -> None:
    """Ends the visit that a ticket left on hold, if there is one."""
    query = select(Visit).where(Visit.ticket_id == ticket.id, Visit.state == "held")
    for visit in at.session.exec(query.with_for_update(key_share=True)).all():
        end_visit(at, visit)


def finish(at: Desk) -> tuple[Visit, Ticket]:
    """Ends the visit and its ticket."""
    ticket = served_ticket(at)
    visit = open_visit(at)
    step(at, ticket, "finish")
    end_visit(at, visit)
    return visit, ticket


def seal_person(store: Store, name: str, id_number: str) -> bytes:
    """Name and ID number, sealed with the hall's key."""
    return store.vault.seal(json.dumps([clean_line(name, longest=60), id_number], ensure_ascii=False))
