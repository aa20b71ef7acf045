"""Everybody does everything at once for some seconds; then the database itself is asked whether the day makes sense."""

from __future__ import annotations

import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hall_client.queue.appointments import AppointmentService
from hall_client.queue.errors import QueueError
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.rules import TRANSITIONS
from hall_client.queue.service import QueueService
from hall_client.queue.views import Booking, Person, TicketClass, TicketState
from hall_client.staff.journal import verify_journal
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store
from tests.halls import PlainSql

SECONDS = 4.0
ACTORS = 6
WINDOWS = ("1", "2", "3", "5")
BUSINESSES = "AB"
PEOPLE = (
    Person("王䶮", "11010519491231002X", "card"),
    Person("李雷", "110101199003074610", "card"),
)
Act = Callable[[], Any]


class Actor(threading.Thread):
    """A program of the hall whose clerk presses whatever there is."""

    def __init__(self, store: Store, seed: int, tickets: list[str], until: float) -> None:
        super().__init__(name=f"actor-{seed}")
        self.queue = QueueService(store)
        self.day = HallDayService(store, self.queue.current, self.queue.forecast)
        self.appointments = AppointmentService(store, self.queue.current, self.queue.forecast)
        self.store, self.rng, self.tickets, self.until = store, random.Random(seed), tickets, until
        self.done: dict[str, int] = defaultdict(int)
        self.failed: list[str] = []

    def run(self) -> None:
        """Presses until the time is over; only the queue's own refusals are as they should be."""
        acts = [(name, act) for name, times, act in self._acts() for _ in range(times)]
        while time.monotonic() < self.until:
            name, act = self.rng.choice(acts)
            try:
                act()
                self.done[name] += 1
            except QueueError as refusal:
                if "at this moment" in str(refusal):
                    self.failed.append(f"{name}: {refusal!r}")
            except Exception as error:  # noqa: BLE001 - everything else is what this test looks for
                self.failed.append(f"{name}: {error!r}")

    def _acts(self) -> list[tuple[str, int, Act]]:
        queue, at, some = self.queue, self._window, self._ticket
        return [
            ("issue", 8, self._issue),
            ("call_next", 10, lambda: queue.call_next(at())),
            ("call_expected", 4, lambda: self._call_expected(at())),
            ("call_ticket", 3, lambda: queue.call_ticket(at(), some(), "x")),
            ("recall", 2, lambda: queue.recall(at())),
            ("no_show", 3, lambda: queue.no_show(at())),
            ("rejoin", 6, lambda: queue.rejoin(some(), at())),
            ("start", 8, lambda: queue.start(at())),
            ("hold", 3, lambda: queue.hold(at(), "x")),
            ("resume", 6, lambda: queue.resume(at(), some())),
            ("to_window", 3, lambda: queue.transfer(at(), None, at(), "x")),
            ("to_business", 3, lambda: queue.transfer(at(), self.rng.choice(BUSINESSES), None, "x")),
            ("return", 2, lambda: queue.return_to_queue(at(), "x")),
            ("merge", 5, lambda: queue.merge(at(), some(), "x")),
            ("split", 5, lambda: queue.split(at(), some())),
            ("cancel", 2, lambda: queue.cancel(some(), at(), "x")),
            ("finish", 3, lambda: queue.finish(at())),
            ("assign", 1, self._assign),
            (
                "set_window",
                2,
                lambda: queue.set_window(at(), self.rng.choice(("open", "paused", "closed")), "9001", "x"),
            ),
            ("open", 4, lambda: queue.open_window(at())),
            ("end_day", 1 if self.name == "actor-0" else 0, self._end_day),
            ("check_in", 2, self._check_in),
        ]

    def _window(self) -> str:
        return self.rng.choice(WINDOWS)

    def _ticket(self) -> str:
        return self.rng.choice(self.tickets[-12:])

    def _issue(self) -> None:
        klass = self.rng.choice((TicketClass.NORMAL, TicketClass.NORMAL, TicketClass.GREEN))
        person = self.rng.choice((None, None, *PEOPLE))
        self.tickets.append(self.queue.issue(self.rng.choice(BUSINESSES), klass, person).id)

    def _call_expected(self, window: str) -> None:
        standing = self.queue.window(window).call
        self.queue.call_next(window, standing.ticket.id if standing else None)

    def _assign(self) -> None:
        codes = self.rng.sample(BUSINESSES, self.rng.randint(1, len(BUSINESSES)))
        served = tuple((code, self.rng.randint(1, 2)) for code in codes)
        self.queue.assign_window(self._window(), "by_domain", served, "9001", "x")

    def _end_day(self) -> None:
        self.day.end_day("9001", "x")
        self.day.issue_again("9001", "x")

    def _check_in(self) -> None:
        for booked in self.rng.sample(self.appointments.today(), 1):
            self.tickets.append(self.appointments.check_in(booked.id).id)


@pytest.fixture
def programs(hall_db: str | Path) -> Iterator[list[Store]]:
    """Programs of the hall with the time of the day, two of them with one and the same journal."""
    stores = [open_store(hall_db, f"station-{n // 2}") for n in range(ACTORS)]
    yield stores
    for store in stores:
        close_store(store)


def test_whatever_people_do_the_day_makes_sense(programs: list[Store], sql: PlainSql) -> None:
    main = programs[0]
    queue = QueueService(main)
    _book(main, queue)
    for number in queue.windows():
        queue.set_window(number, "open" if number in WINDOWS else "closed", "9001", "x")
        queue.assign_window(number, "by_domain", (("A", 1), ("B", 2)), "9001", "x")
    tickets = [queue.issue(code).id for code in BUSINESSES * 6]
    until = time.monotonic() + SECONDS
    actors = [Actor(store, seed, tickets, until) for seed, store in enumerate(programs)]
    for actor in actors:
        actor.start()
    for actor in actors:
        actor.join(SECONDS + 30)
    assert not any(actor.is_alive() for actor in actors), "somebody waits for ever"
    assert [trouble for actor in actors for trouble in actor.failed] == []
    _check_histories(sql)
    _check_places(sql)
    _check_visits(sql)
    assert verify_journal(main) == []
    _check_nobody_is_stranded(queue, sql)
    _check_histories(sql)


def _book(store: Store, queue: QueueService) -> None:
    booking = AppointmentService(store, queue.current, queue.forecast)
    now = store.clock.local(store.clock.now())
    rows = [
        Booking(code, now.replace(tzinfo=None) + timedelta(minutes=5), person.name, person.id_number)
        for person in PEOPLE
        for code in BUSINESSES
    ]
    booking.book_batch(rows, "city", "9001")


def _instant(stored: Any) -> datetime:
    return stored if isinstance(stored, datetime) else datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _check_histories(sql: PlainSql) -> None:
    """Every ticket went a way that the rules allow, forwards in time, and stands where its last step led."""
    steps = defaultdict(list)
    for ticket, at, step, state, _ in sql("SELECT ticket_id, at, step, state, id FROM ticket_step ORDER BY at, id"):
        steps[ticket].append((_instant(at), step, state))
    for ticket, number, state, issued in sql("SELECT id, number, state, issued_at FROM ticket"):
        way = steps[ticket]
        said = [(step, after) for _, step, after in way]
        assert said[0] == ("issue", "waiting"), (number, said)
        assert way[0][0] == _instant(issued)
        now = TicketState.WAITING
        for _, step, after in way[1:]:
            allowed, leads = TRANSITIONS[step]
            assert now in allowed, (number, step, now, way)
            assert after == (leads or now).value, (number, step, way)
            now = TicketState(after)
        assert now.value == state, (number, state, way)


def _check_places(sql: PlainSql) -> None:
    """A number is given once, a ticket called at one place, and who is merged is merged into somebody's visit."""
    for key in ("day, number", '"window"'):
        live = "" if key.startswith("day") else "WHERE state IN ('called', 'serving')"
        assert sql(f"SELECT {key} FROM ticket {live} GROUP BY {key} HAVING count(*) > 1") == []  # noqa: S608 - its own words
    assert sql("SELECT number FROM ticket WHERE state IN ('called', 'serving') AND \"window\" = ''") == []
    assert sql("SELECT number FROM ticket WHERE state = 'waiting' AND \"window\" <> ''") == []
    assert sql("SELECT number FROM ticket WHERE (state = 'merged') <> (merged_into IS NOT NULL)") == []
    assert sql("SELECT number FROM ticket WHERE called_at < issued_at OR state_at < called_at") == []
    counted = dict(sql("SELECT business, last FROM ticket_counter"))
    issued = dict(sql("SELECT substr(number, 1, 1), count(*) FROM ticket GROUP BY 1"))
    assert counted == issued, "a number was lost"
    assert sql("SELECT id FROM appointment WHERE ticket_id <> id") == []


def _check_visits(sql: PlainSql) -> None:
    """Who is served has an open visit at that window, who is on hold one that is held, all others none."""
    at_work = 'SELECT t.number, v.state, v."window", t."window" FROM ticket t LEFT JOIN visit v ON v.ticket_id = t.id'
    for state, visit in (("serving", "open"), ("held", "held")):
        found = sql(f"{at_work} AND v.state <> 'ended' WHERE t.state = '{state}'")
        assert [row for row in found if row[1] != visit or row[2] != row[3]] == [], (state, found)
        assert len({row[0] for row in found}) == len(found)
    assert sql(f"{at_work} WHERE v.state <> 'ended' AND t.state NOT IN ('serving', 'held')") == []
    assert sql("SELECT id FROM visit WHERE ended_at < started_at") == []


def _check_nobody_is_stranded(queue: QueueService, sql: PlainSql) -> None:
    """Windows that are not closed call everybody whom any of them may serve."""
    states = dict(sql("SELECT number, state FROM service_window"))
    there = [number for number in states if number in WINDOWS and states[number] != "closed"]
    for number in there:
        queue.open_window(number)
    called = True
    while called:
        called = False
        for number in there:
            if sql(f"SELECT 1 FROM ticket WHERE state = 'serving' AND \"window\" = '{number}'"):  # noqa: S608 - its own number
                queue.finish(number)
            called = queue.call_next(number) is not None or called
    left = sql(
        "SELECT number, business, only_window, not_window FROM ticket WHERE state = 'waiting' AND business IN"
        ' (SELECT wb.business FROM window_business wb JOIN service_window w ON w.number = wb."window"'
        " WHERE w.state <> 'closed')"
    )
    assert left == [], there
