"""What is decided by rows that another transaction is just writing: everybody is held until all have read."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import psycopg
import pytest

from hall_client.queue.appointments import AppointmentService
from hall_client.queue.errors import QueueError
from hall_client.queue.service import QueueService
from hall_client.queue.views import Booking, Person, TicketState
from hall_client.store.work import Store
from tests.halls import PlainSql
from tests.racing import done, race, refused, until_waiting

TIMES = 3


@pytest.fixture
def desks(open_station: Callable[[str], Store]) -> list[QueueService]:
    """Two programs of the hall, which know its day already."""
    found = [QueueService(open_station(f"window-{number}")) for number in (1, 2)]
    for desk in found:
        desk.call_next("1")
    return found


def test_two_windows_that_want_each_others_ticket_do_not_wait_in_a_ring(
    hall_db: str | Path, desks: list[QueueService], wang: Person
) -> None:
    for _ in range(TIMES):
        tickets = [desks[0].issue(business, person=wang) for business in "AB"]
        for number, desk, ticket in zip("12", desks, tickets, strict=True):
            desk.call_ticket(number, ticket.id, "x")
            desk.start(number)
        merged = race(
            hall_db,
            "ticket",
            partial(desks[0].merge, "1", tickets[1].id, "x"),
            partial(desks[1].merge, "2", tickets[0].id, "x"),
        )
        assert len(refused(merged)) == 2
        for number, desk in zip("12", desks, strict=True):
            desk.finish(number)


def test_a_person_who_comes_back_and_takes_a_ticket_has_one(
    hall_db: str | Path, desks: list[QueueService], wang: Person, sql: PlainSql
) -> None:
    for _ in range(TIMES):
        ticket = desks[0].issue("A", person=wang)
        desks[0].call_ticket("1", ticket.id, "x")
        desks[0].no_show("1")
        both = race(
            hall_db, "ticket", partial(desks[0].rejoin, ticket.id, "1"), lambda: desks[1].issue("A", person=wang)
        )
        assert len(done(both)) == 1
        assert len(refused(both)) == 1
        assert sql("SELECT count(*) FROM ticket WHERE state = 'waiting'") == [(1,)]
        desks[0].cancel(done(both)[0].id, "1", "x")


def test_two_managers_set_the_first_rules(hall_db: str | Path, desks: list[QueueService], sql: PlainSql) -> None:
    before = desks[0].settings()
    race(
        hall_db,
        "queue_rules",
        lambda: desks[0].change_settings(replace(before, ratio=3), "9001", "x"),
        lambda: desks[1].change_settings(replace(before, ratio=4), "9002", "x"),
    )
    assert sql("SELECT count(*) FROM queue_rules") == [(1,)]
    assert sql("SELECT count(*) FROM journal WHERE action = 'hall.rules'") == [(2,)]


def test_the_same_list_is_booked_once(
    hall_db: str | Path, desks: list[QueueService], open_station: Callable[[str], Store], sql: PlainSql
) -> None:
    row = Booking("A", datetime.fromisoformat("2026-11-20 10:30"), "王五", "11010519491231002X")
    stores = [open_station(f"manager-{number}") for number in (1, 2)]
    services = [AppointmentService(one, desk.current, desk.forecast) for one, desk in zip(stores, desks, strict=True)]
    reports = race(hall_db, "appointment", *(lambda one=one: one.book_batch([row], "s", "9001") for one in services))
    assert sorted(report.booked for report in reports) == [0, 1]
    assert sql("SELECT count(*) FROM appointment") == [(1,)]


@pytest.mark.engine("postgresql")
def test_a_window_does_not_wait_for_a_ticket_that_somebody_holds(hall_db: str, desks: list[QueueService]) -> None:
    sent = desks[0].issue("A")
    desks[0].call_ticket("1", sent.id, "x")
    desks[0].transfer("1", None, "2", "x")
    with psycopg.connect(hall_db) as other:
        other.execute("SELECT 1 FROM ticket WHERE id = %s FOR UPDATE", (sent.id,))
        with pytest.raises(QueueError, match="Call again"):
            desks[1].call_next("2")
    call = desks[1].call_next("2")
    assert call is not None
    assert (call.ticket.id, call.ticket.state) == (sent.id, TicketState.CALLED)


@pytest.mark.engine("postgresql")
def test_what_only_the_database_sees_is_said_as_a_sentence(
    hall_db: str, desks: list[QueueService], wang: Person
) -> None:
    ticket = desks[0].issue("A", person=wang)
    desks[0].call_ticket("1", ticket.id, "x")
    desks[0].no_show("1")
    with psycopg.connect(hall_db) as other, ThreadPoolExecutor(1) as pool:
        other.execute("UPDATE ticket SET state = 'waiting' WHERE id = %s", (ticket.id,))
        asked = pool.submit(desks[1].issue, "A", person=wang)
        until_waiting(other, lambda: 1)
        other.commit()
        with pytest.raises(QueueError, match="already waits for this business"):
            asked.result()
