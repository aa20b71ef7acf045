"""The use cases of a visit, from its start at a window to its end."""

from __future__ import annotations

from collections.abc import Callable

from hall_client.base.errors import BadInput
from hall_client.base.identity import card_number, parse_resident_id
from hall_client.base.words import clean_line, mask_name
from hall_client.queue import desk, merging, reading
from hall_client.queue.drafts import opened_draft, sealed_draft
from hall_client.queue.records import Ticket, Visit
from hall_client.queue.use_cases import UseCases, reason_given
from hall_client.queue.views import LONGEST_NAME, Person, TicketView, VisitView, WaitingRow
from hall_client.staff.journal import write_journal
from hall_client.store.work import Work

DRAFT_LENGTH = 2000
IDENTITY_SOURCES = ("card", "typed")


class Visiting(UseCases):
    """What happens to the ticket at a window once its person stands there."""

    def start(self, window: str) -> VisitView:
        """Begins the visit of the called ticket."""
        return self._visit(window, desk.start)

    def hold(self, window: str, reason: str) -> TicketView:
        """Sets the visit aside, to be resumed; the window is reminded of it after a while."""
        note = reason_given(reason)
        return self._at(window, lambda at: desk.hold(at, note))

    def resume(self, window: str, ticket_id: str) -> VisitView:
        """Takes a held visit up again."""
        return self._visit(window, lambda at: desk.resume(at, desk.some_ticket(at, ticket_id)))

    def finish(self, window: str, also: Callable[[Work, str], None] = desk.nothing_more) -> VisitView:
        """Ends the visit at the window; ``also`` gets its key and adds to the same transaction."""

        def end(at: desk.Desk) -> tuple[Visit, Ticket]:
            visit, ticket = desk.finish(at)
            also(at.work, visit.id)
            return visit, ticket

        return self._visit(window, end)

    def merge(self, window: str, ticket_id: str, reason: str) -> VisitView:
        """Takes another ticket of the same person into the visit; doing so twice is harmless."""
        note = reason_given(reason)
        return self._visit(window, lambda at: merging.merge(at, merging.both(at, ticket_id), note))

    def split(self, window: str, ticket_id: str) -> TicketView:
        """Takes a merged ticket out of the visit: it waits at its old place again."""
        return self._at(window, lambda at: merging.split(at, merging.both(at, ticket_id)), bound=True)

    def mergeable(self, window: str) -> tuple[WaitingRow, ...]:
        """The other open tickets of the person in the visit at this window; none before the person is known."""
        with self._store.read() as session:
            rows = merging.mergeable(session, self._store, window)
            return tuple(reading.waiting_row(self._store, row) for row in rows)

    def merged(self, window: str) -> tuple[WaitingRow, ...]:
        """The tickets that the visit at this window took in, for ``split``."""
        with self._store.read() as session:
            return tuple(reading.waiting_row(self._store, row) for row in merging.merged(session, self._store, window))

    def identify(self, window: str, person: Person) -> VisitView:
        """Says who the visitor is: read from the card, or typed and checked."""
        if person.source not in IDENTITY_SOURCES:
            raise BadInput("Identity is read from a card or typed; {source} is neither.", source=person.source)
        name = clean_line(person.name, longest=LONGEST_NAME)
        if not name:
            raise BadInput("The name is empty. Type it as it stands on the card.")
        number = number_of(person)

        def set_person(at: desk.Desk) -> tuple[Visit, Ticket]:
            ticket, visit = desk.served_ticket(at), desk.open_visit(at)
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
            ticket, visit = desk.served_ticket(at), desk.open_visit(at)
            visit.phone_sealed = self._store.vault.seal(digits)
            return _kept(at, visit, ticket, "visit.phone")

        return self._visit(window, set_it)

    def save_draft(self, window: str, draft: dict[str, str]) -> None:
        """Keeps what was typed so far, sealed, so that it survives a crash; the last word per field wins.

        An empty field is taken away, and the end of the visit takes away all.
        """
        clean = {key: clean_line(value, longest=DRAFT_LENGTH) for key, value in draft.items()}
        with self._desk(window) as at:
            visit = desk.open_visit(at)
            visit.draft = sealed_draft(self._store, opened_draft(self._store, visit.draft) | clean)
            at.session.add(visit)


def _kept(at: desk.Desk, visit: Visit, ticket: Ticket, action: str, **detail: str) -> tuple[Visit, Ticket]:
    at.session.add(visit)
    at.session.flush()
    write_journal(at.work, at.store, action, ticket.number, who=at.staff_no, at=at.now, **detail)
    at.work.changed("visit", visit.id)
    return visit, ticket


def number_of(person: Person) -> str:
    """The person's number: as the card says, or as typed and checked."""
    return card_number(person.id_number) if person.source == "card" else parse_resident_id(person.id_number).number
