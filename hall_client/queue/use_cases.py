"""What all use cases of the queue share: the store, the hall's rules, and the shapes of one transaction at a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hall_client.base.errors import BadInput
from hall_client.base.words import clean_line, mask_numbers
from hall_client.queue import desk, reading
from hall_client.queue.current import Current
from hall_client.queue.drafts import with_draft
from hall_client.queue.records import Ticket, Visit
from hall_client.queue.views import CallView, TicketView, VisitView
from hall_client.queue.writing import writing
from hall_client.store.work import Store


class UseCases:
    """The ground that the parts of ``QueueService`` stand on."""

    def __init__(self, store: Store, at_end: desk.VisitEnd = desk.nothing_more, current: Current | None = None) -> None:
        """Takes a store, what else belongs to the end of every visit, and the rules shared with other services."""
        self._store = store
        self._at_end = at_end
        self.current = current or Current(store, at_end)

    @contextmanager
    def _desk(self, window: str, *others: str | None, bound: bool = False) -> Iterator[desk.Desk]:
        """A window in a transaction; ``others`` are windows that are decided upon as well. ``bound``: it is decided which
        windows may call a ticket, by what all windows serve; one at a time does so."""
        settings = self.current.settings()
        with writing(self._store) as work:
            if bound:
                work.alone("windows")
            yield desk.desk(self._store, work, window, self._at_end, settings, others)

    def _at(
        self, window: str, act: Callable[[desk.Desk], Ticket], *others: str | None, bound: bool = False
    ) -> TicketView:
        with self._desk(window, *others, bound=bound) as at:
            ticket = act(at)
            return reading.ticket_view(ticket, reading.business_names(at.session, self._store)[ticket.business])

    def _call(self, window: str, act: Callable[[desk.Desk], Ticket]) -> CallView:
        with self._desk(window) as at:
            ticket = act(at)
            return reading.call_view(ticket, reading.business_names(at.session, self._store)[ticket.business])

    def _visit(self, window: str, act: Callable[[desk.Desk], tuple[Visit, Ticket]]) -> VisitView:
        with self._desk(window) as at:
            visit, ticket = act(at)
            at.session.flush()
            name = reading.business_names(at.session, self._store)[ticket.business]
            merged = reading.merged_numbers(at.session, self._store, ticket)
            return with_draft(self._store, reading.visit_view(self._store, visit, ticket, name, merged))


def reason_given(text: str) -> str:
    """A reason as it is kept: one line, without ID and mobile numbers.

    Raises:
        BadInput: empty, or too long.
    """
    reason = mask_numbers(clean_line(text, longest=100))
    if not reason:
        raise BadInput("Give a reason; it is kept in the journal.")
    return reason
