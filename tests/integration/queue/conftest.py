"""Services beside the queue, as the hall wires them, and short ways to a situation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hall_client.queue.appointments import AppointmentService
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.service import QueueService
from hall_client.queue.views import Person, TicketView
from hall_client.store.work import Store

WANG = Person("王䶮", "11010519491231002X", "card")


@pytest.fixture
def appointments(store: Store, queue: QueueService) -> AppointmentService:
    """The hall's appointments."""
    return AppointmentService(store, queue.current, queue.forecast)


@pytest.fixture
def day(store: Store, queue: QueueService) -> HallDayService:
    """The hall's day."""
    return HallDayService(store, queue.current, queue.forecast)


@pytest.fixture
def wang() -> Person:
    """Somebody with a card."""
    return WANG


@pytest.fixture
def serving(queue: QueueService) -> Callable[..., TicketView]:
    """Takes a ticket, calls it to window 1 and starts its visit."""

    def begin(business: str = "A", person: Person | None = None) -> TicketView:
        ticket = queue.issue(business, person=person)
        queue.call_ticket("1", ticket.id, "x")
        queue.start("1")
        return ticket

    return begin
