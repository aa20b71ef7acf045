"""The queue as screens and scripts use it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date

from sqlalchemy import or_
from sqlmodel import select

from hall_client.base.errors import BadInput
from hall_client.base.identity import card_number, parse_resident_id
from hall_client.base.words import clean_line, mask_name, mask_numbers
from hall_client.queue import desk, hot, reading
from hall_client.queue.board import Wall
from hall_client.queue.board_views import BoardView
from hall_client.queue.conditions import is_at_window, is_open, is_set_aside, is_waiting
from hall_client.queue.forecast import Forecast
from hall_client.queue.records import ServiceWindow, Ticket, Visit
from hall_client.queue.rules import POLICIES, TRANSITIONS
from hall_client.queue.stations import StationClaim, claim_station, leave, refuse_running
from hall_client.queue.views import (
    LONGEST_NAME,
    BusinessView,
    CallView,
    Person,
    StepView,
    TicketClass,
    TicketView,
    VisitView,
    WindowView,
)
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store, Work

DRAFT_LENGTH = 2000
IDENTITY_SOURCES = ("card", "typed")


class QueueService:
    """Issues tickets, calls them to windows and leads them through their visit.

    Every use case is one transaction and raises ``QueueError`` (refused, nothing changed), ``BadInput`` (what was typed
    cannot be used) or ``StoreAway`` (the database does not answer).
    """

    def __init__(self, store: Store, policy: str = "aging", at_end: desk.VisitEnd = desk.nothing_more) -> None:
        """Takes a store, the name of the hall's calling policy, and what else belongs to the end of every visit."""
        self._store = store
        self._policy = POLICIES[policy]
        self._at_end = at_end
        self._forecast = Forecast(store)
        self.wall = Wall(store, self._forecast)
        """What the lobby board reads, piece by piece."""
        self._day: date | None = None

    # tickets

    def businesses(self) -> tuple[BusinessView, ...]:
        """Every business with its present load."""
        with self._store.read() as session:
            return reading.businesses(session, self._store, self._forecast)

    def issue(
        self,
        business: str = "A",
        klass: TicketClass = TicketClass.NORMAL,
        person: Person | None = None,
        class_note: str = "",
        origin: str = "kiosk",
    ) -> TicketView:
        """Saves and gives a ticket; its ``ahead`` and wait range are those of this moment."""
        self._begin_day()
        if person is not None and person.id_number:
            person = dataclasses.replace(person, id_number=_number_of(person))
        return hot.issue(self._store, hot.Request(business, klass, class_note, origin, person), self._forecast.wait)

    def ticket(self, ticket_id: str) -> TicketView:
        """A ticket as it stands now."""
        with self._store.read() as session:
            row = reading.read_ticket(session, self._store, ticket_id)
            view = reading.ticket_view(row, reading.business_names(session, self._store)[row.business])
        return dataclasses.replace(view, token=hot.ticket_token(self._store, ticket_id))

    def rejoin(self, ticket_id: str, window: str) -> TicketView:
        """Puts a passed-over ticket back in line, at the end, on behalf of a window or the guide's desk."""
        return self._at(window, lambda at: desk.rejoin(at, desk.read_open_ticket(at, ticket_id)))

    def cancel(self, ticket_id: str, window: str, reason: str) -> TicketView:
        """Withdraws a ticket that is not at a window; a visit that it left on hold ends."""
        note = _reason(reason)

        def withdraw(at: desk.Desk) -> Ticket:
            ticket = desk.read_open_ticket(at, ticket_id)
            desk.step(at, ticket, "cancel", note)
            desk.end_held(at, ticket)
            return ticket

        return self._at(window, withdraw)

    def steps(self, ticket_id: str) -> tuple[StepView, ...]:
        """A ticket's history, oldest first."""
        with self._store.read() as session:
            return reading.steps(session, self._store, ticket_id)

    # calling

    def call_next(self, window: str = "1", expected: str | None = hot.ANY_TICKET) -> CallView | None:
        """Calls the next ticket to a window and says why this one; None when nobody waits.

        A screen passes the ticket it shows (or None) as ``expected``: a double click or a stale screen then gets the
        present call back instead of a second ticket. A script may leave it out. A called ticket whose person did not
        come is passed over; a visit in progress is refused.
        """
        self._begin_day()
        return hot.call_next(self._store, self._policy, window, expected)

    def call_ticket(self, window: str, ticket_id: str, reason: str) -> CallView:
        """Calls a chosen waiting ticket out of turn; the reason is journaled."""
        note = _reason(reason)
        return self._call(window, lambda at: desk.call_chosen(at, desk.read_open_ticket(at, ticket_id), note))

    def recall(self, window: str) -> CallView:
        """Calls the present ticket once more."""
        return self._call(window, desk.recall)

    def no_show(self, window: str) -> TicketView:
        """Passes the present ticket over: its person did not come."""

        def pass_over(at: desk.Desk) -> Ticket:
            ticket = desk.present_ticket(at)
            desk.step(at, ticket, "no_show")
            return ticket

        return self._at(window, pass_over)

    def transfer(self, window: str, to_business: str | None, to_window: str | None, reason: str) -> TicketView:
        """Sends the present ticket to another queue or window; number, class and waiting time stay."""
        note = _reason(reason)
        if not to_business and not to_window:
            raise BadInput("Choose a business or a window to transfer to.")
        return self._at(window, lambda at: desk.transfer(at, to_business, to_window, note))

    # visits

    def start(self, window: str) -> VisitView:
        """Begins the visit of the called ticket."""
        return self._visit(window, desk.start)

    def hold(self, window: str, reason: str) -> TicketView:
        """Sets the visit aside, to be resumed."""
        note = _reason(reason)
        return self._at(window, lambda at: desk.hold(at, note))

    def resume(self, window: str, ticket_id: str) -> VisitView:
        """Takes a held visit up again."""
        return self._visit(window, lambda at: desk.resume(at, desk.read_open_ticket(at, ticket_id)))

    def finish(self, window: str, also: Callable[[Work, str], None] = desk.nothing_more) -> VisitView:
        """Ends the visit at the window; ``also`` gets its key and adds to the same transaction."""

        def end(at: desk.Desk) -> tuple[Visit, Ticket]:
            visit, ticket = desk.finish(at)
            also(at.work, visit.id)
            return visit, ticket

        return self._visit(window, end)

    def identify(self, window: str, person: Person) -> VisitView:
        """Says who the visitor is: read from the card, or typed and checked."""
        if person.source not in IDENTITY_SOURCES:
            raise BadInput("Identity is read from a card or typed; {source} is neither.", source=person.source)
        name = clean_line(person.name, longest=LONGEST_NAME)
        if not name:
            raise BadInput("The name is empty. Type it as it stands on the card.")
        number = _number_of(person)

        def set_person(at: desk.Desk) -> tuple[Visit, Ticket]:
            visit, ticket = desk.open_visit(at), desk.present_ticket(at)
            visit.person_key = self._store.vault.fingerprint(number)
            visit.person_mask, visit.verified = mask_name(name), person.source
            visit.person_sealed = desk.seal_person(self._store, name, number)
            return _kept(at, visit, ticket, "visit.identify", source=person.source)

        return self._visit(window, set_person)

    def set_phone(self, window: str, phone: str) -> VisitView:
        """Keeps the visitor's phone number, sealed; empty takes it away."""
        digits = "".join(phone.split()).replace("-", "")
        if digits and not (digits.isascii() and digits.isdigit() and 7 <= len(digits) <= 15):
            raise BadInput("A phone number has 7 to 15 digits.")

        def set_it(at: desk.Desk) -> tuple[Visit, Ticket]:
            visit, ticket = desk.open_visit(at), desk.present_ticket(at)
            visit.phone_sealed = self._store.vault.seal(digits)
            return _kept(at, visit, ticket, "visit.phone")

        return self._visit(window, set_it)

    def save_draft(self, window: str, draft: dict[str, str]) -> None:
        """Keeps what was typed so far, sealed, so that it survives a crash; the last word per field wins.

        An empty field is taken away, and the end of the visit takes away all.
        """
        clean = {key: clean_line(value, longest=DRAFT_LENGTH) for key, value in draft.items()}
        with self._store.write() as work:
            visit = desk.open_visit(desk.desk(self._store, work, window))
            kept = {key: value for key, value in (self._opened(visit.draft) | clean).items() if value}
            words = json.dumps(kept, ensure_ascii=False) if kept else ""
            visit.draft = {_SEALED: self._store.vault.seal(words).hex()} if words else {}
            work.session.add(visit)

    def _opened(self, draft: dict[str, str]) -> dict[str, str]:
        """What was typed, from the one sealed word that the visit's row keeps."""
        if _SEALED not in draft:
            return {}
        typed: dict[str, str] = json.loads(self._store.vault.open(bytes.fromhex(draft[_SEALED])))
        return typed

    def _with_draft(self, view: VisitView) -> VisitView:
        return dataclasses.replace(view, draft=self._opened(view.draft))

    # windows

    def windows(self) -> tuple[str, ...]:
        """The numbers of the hall's windows."""
        with self._store.read() as session:
            rows = session.exec(select(ServiceWindow.number).where(ServiceWindow.hall_id == self._store.hall_id)).all()
        return tuple(sorted(rows, key=reading.by_number))

    def window(self, number: str) -> WindowView:
        """Everything a counter window shows of the queue."""
        with self._store.read() as session:
            view = reading.window(session, self._store, number)
        return dataclasses.replace(view, visit=self._with_draft(view.visit)) if view.visit else view

    def pause_window(self, number: str, reason: str) -> None:
        """Stops calling at a window; the reason is shown to its clerk and the manager."""
        self._set_state(number, "paused", _reason(reason))

    def open_window(self, number: str) -> None:
        """Lets a window call again."""
        self._set_state(number, "open", "")

    def close_window(self, number: str) -> None:
        """Closes a window for the day."""
        self._set_state(number, "closed", "")

    def _set_state(self, number: str, state: str, reason: str) -> None:
        with self._store.write() as work:
            at = desk.desk(self._store, work, number)
            at.row.state, at.row.pause_reason = state, reason
            work.session.add(at.row)
            work.session.flush()
            write_journal(work.cursor(), self._store, f"window.{state}", number, who=at.staff_no, reason=reason)
            work.changed("window", number)

    def seat(self, number: str, staff_id: str) -> None:
        """Puts a member of staff at a window; who sat elsewhere moves if nobody's program runs there any more.

        A visit that is in progress there goes on in this person's hands.

        Raises:
            QueueError: somebody else is signed in at a program that runs this window.
        """
        with self._store.write() as work:
            at = desk.desk(self._store, work, number)
            if at.row.staff_id not in (None, staff_id):
                refuse_running(self._store, at.row)
            other = work.session.exec(
                select(ServiceWindow)
                .where(ServiceWindow.hall_id == self._store.hall_id)
                .where(ServiceWindow.staff_id == staff_id, ServiceWindow.number != number)
            ).first()
            if other is not None:
                leave(self._store, work, other)
            at.row.staff_id, at.row.state = staff_id, "open"
            work.session.add(at.row)
            work.session.flush()
            self._hand_over(desk.desk(self._store, work, number))
            work.changed("window", number)

    def _hand_over(self, at: desk.Desk) -> None:
        write_journal(at.work.cursor(), self._store, "window.seat", at.row.number, who=at.staff_no)
        query = select(Visit).where(Visit.hall_id == self._store.hall_id, Visit.window == at.row.number, is_open())
        visit = at.session.exec(query).first()
        if visit is not None:
            visit.staff_no = at.staff_no
            at.session.add(visit)

    def unseat(self, number: str, staff_id: str) -> None:
        """Frees a window of this member of staff; one where somebody else sits by now stays as it is."""
        with self._store.write() as work:
            at = desk.desk(self._store, work, number)
            if at.row.staff_id != staff_id:
                return
            at.row.staff_id = None
            work.session.add(at.row)
            work.session.flush()
            write_journal(work.cursor(), self._store, "window.leave", number, who=at.staff_no)
            work.changed("window", number)

    def claim_station(self, number: str) -> StationClaim:
        """Makes this program the one that runs a window; a second one with the same number is refused."""
        return claim_station(self._store, number)

    # the hall

    def board(self) -> BoardView:
        """All that the lobby board shows."""
        return self.wall.board()

    def expire_past_days(self) -> int:
        """Ends every open ticket of an earlier day and gives their count."""
        open_states = [state.value for state in TRANSITIONS["expire"][0]]
        with self._store.write() as work:
            query = select(Ticket).where(Ticket.hall_id == self._store.hall_id)
            unfinished = work.session.exec(query.where(or_(is_waiting(), is_at_window(), is_set_aside()))).all()
            today = self._store.clock.today()
            past = [ticket for ticket in unfinished if ticket.day < today and ticket.state in open_states]
            nowhere = ServiceWindow(hall_id=self._store.hall_id, number="", kind="")
            at = desk.Desk(self._store, work, nowhere, "", self._store.clock.now(), self._at_end)
            for ticket in past:
                desk.step(at, ticket, "expire")
                desk.end_held(at, ticket)
        return len(past)

    def _begin_day(self) -> None:
        """Ends yesterday's tickets once a day, also in a program that runs through the night."""
        today = self._store.clock.today()
        if self._day != today:
            self.expire_past_days()
            self._day = today

    # the three shapes of a use case at a window

    def _at(self, window: str, act: Callable[[desk.Desk], Ticket]) -> TicketView:
        with self._store.write() as work:
            ticket = act(desk.desk(self._store, work, window, self._at_end))
            return reading.ticket_view(ticket, reading.business_names(work.session, self._store)[ticket.business])

    def _call(self, window: str, act: Callable[[desk.Desk], Ticket]) -> CallView:
        with self._store.write() as work:
            ticket = act(desk.desk(self._store, work, window, self._at_end))
            return reading.call_view(ticket, reading.business_names(work.session, self._store)[ticket.business])

    def _visit(self, window: str, act: Callable[[desk.Desk], tuple[Visit, Ticket]]) -> VisitView:
        with self._store.write() as work:
            visit, ticket = act(desk.desk(self._store, work, window, self._at_end))
            work.session.flush()
            name = reading.business_names(work.session, self._store)[ticket.business]
            return self._with_draft(reading.visit_view(self._store, visit, ticket, name))


_SEALED = "sealed"


def _kept(at: desk.Desk, visit: Visit, ticket: Ticket, action: str, **detail: str) -> tuple[Visit, Ticket]:
    at.session.add(visit)
    at.session.flush()
    write_journal(at.work.cursor(), at.store, action, ticket.number, who=at.staff_no, at=at.now, **detail)
    at.work.changed("visit", visit.id)
    return visit, ticket


def _reason(text: str) -> str:
    reason = mask_numbers(clean_line(text, longest=100))
    if not reason:
        raise BadInput("Give a reason; it is kept with the ticket.")
    return reason


def _number_of(person: Person) -> str:
    """The person's number: as the card says, or as typed and checked."""
    return card_number(person.id_number) if person.source == "card" else parse_resident_id(person.id_number).number
