"""Years of history slow down nothing that happens all day: every reading finds its rows by an index made for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from hall_client.queue import statements
from hall_client.queue.appointments import AppointmentService
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.service import QueueService
from hall_client.queue.views import Booking, Person
from hall_client.reviews.service import ReviewService
from hall_client.store.work import Store

pytestmark = pytest.mark.engine("sqlite")  # it reads SQLite's plans
GROWING = ("appointment", "ticket", "ticket_step", "visit", "journal", "review", "review_step")
PARTIAL = {"lane", "sent_to_window", "one_ticket_at_window", "set_aside", "one_open_visit_at_window", "open_reviews"}
"""Indexes that hold only what is unfinished, so that walking all of one is cheap."""
NEWEST = re.compile(
    r"SELECT [\w., ]+ FROM (\w+) (?:WHERE \1\.hall_id = \? )?ORDER BY \1\.id DESC LIMIT \?(?: OFFSET \?)?"
)
"""The last few rows of the hall, whatever they are: read backwards from the end of the keys, and no further."""
WANG = Person("王五", "11010519491231002X")


@pytest.fixture
def walks(store: Store) -> Iterator[list[str]]:
    """Plans of the statements run meanwhile that would walk through all of the past."""
    found: list[str] = []

    def look(_connection: Any, cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if statement.startswith(("SELECT", "UPDATE")) and not many:
            found.extend(f"{line} in {statement}" for line in _walks(cursor.connection, statement, values))

    event.listen(store.engine, "before_cursor_execute", look)
    yield found
    event.remove(store.engine, "before_cursor_execute", look)


def _walks(connection: Any, statement: str, values: Any) -> list[str]:
    if NEWEST.fullmatch(" ".join(statement.split())):
        return []
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    return [line for line in plan if line.split()[1] in GROWING and not _is_narrow(line, statement)]


def _is_narrow(line: str, statement: str) -> bool:
    found = re.match(r"SEARCH \w+ USING (?:COVERING )?INDEX (\w+) \((.*)\)", line)
    if found is None:
        return False
    # These two in their own order are read backwards from now, "calls" as far as a limit says.
    backwards = found[1] == "served" or (found[1] == "calls" and re.search(r"\.at DESC\s+LIMIT", statement))
    return bool(found[1] in PARTIAL or backwards or found[2] != "hall_id=?")


def test_a_hall_opens_and_shows_its_queue(queue: QueueService, walks: list[str], store: Store) -> None:
    queue.expire_past_days()
    queue.issue("A")
    queue.businesses()
    queue.window("1")
    queue.board()
    ReviewService(store, 60).expire_overdue()
    assert walks == []


def test_a_window_works(queue: QueueService, walks: list[str]) -> None:
    for _ in range(3):
        queue.issue("A")
    acts: list[Callable[[], object]] = [
        lambda: queue.recall("1"),
        lambda: queue.start("1"),
        lambda: queue.identify("1", WANG),
        lambda: queue.save_draft("1", {"item": "gssl"}),
        lambda: queue.window("1"),
        lambda: queue.hold("1", "x"),
        lambda: queue.resume("1", first.ticket.id),
        lambda: queue.finish("1"),
    ]
    first = queue.call_next("1")
    assert first is not None
    for act in acts:
        act()
    second = queue.call_next("1")
    assert second is not None
    queue.no_show("1")
    queue.rejoin(second.ticket.id, "1")
    queue.call_next("1")
    queue.transfer("1", None, "2", "x")
    assert walks == []


HOT = (
    "BUSINESS",
    "HELD",
    "WINDOW",
    "HEADS",
    "CLAIM",
    "CLAIM_SENT",
    "CALLED",
    "SET_NO_SHOW",
    "TICKET_OF_KEY",
    "NUMBER_TAKEN",
)
PLACES = ("hall", "window", "now", "reason", "id", "business", "klass")


def test_a_manager_and_the_day_work(
    queue: QueueService, appointments: AppointmentService, day: HallDayService, walks: list[str], clock: Any
) -> None:
    clock.advance(minutes=1)
    at = clock.local(clock.now() + timedelta(minutes=10))
    appointments.book_batch([Booking("A", at, "王五", WANG.id_number, "CODE-1")], "s", "9001")
    ticket = appointments.check_in(appointments.find(id_number=WANG.id_number)[0].id)
    other = queue.issue("B", person=WANG)
    queue.call_ticket("1", ticket.id, "x")
    queue.start("1")
    acts: list[Callable[[], object]] = [
        lambda: queue.mergeable("1"),
        lambda: queue.merge("1", other.id, "x"),
        lambda: queue.split("1", other.id),
        lambda: queue.return_to_queue("1", "x"),
        lambda: queue.assign_window("9", "by_domain", [("A", 1)], "9001", "x"),
        lambda: queue.set_window("9", "closed", "9001", "x"),
        lambda: queue.call_next("8"),
        queue.suspects,
        day.notices,
        day.guide_calls,
        lambda: day.end_day("9001", "x"),
        lambda: day.issue_again("9001", "x"),
    ]
    for act in acts:
        act()
    clock.advance(days=1)
    queue.issue("A")
    queue.call_next("1")
    assert walks == []


@pytest.mark.parametrize("name", HOT)
def test_the_hot_statements(store: Store, name: str) -> None:
    found = getattr(statements, name)
    statement = found["sqlite"] if isinstance(found, dict) else found
    values = dict.fromkeys(PLACES, "x") if ":" in statement else ("x",) * statement.count("?")
    with store.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert _walks(driver, statement, values) == []
