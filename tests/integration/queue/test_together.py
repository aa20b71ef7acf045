"""Two clicks, two clerks, two kiosks at the same moment: one of them wins, and the ticket is in one piece."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from typing import Any

import psycopg
import pytest

from hall_client.base.errors import HallError
from hall_client.queue.appointments import AppointmentService
from hall_client.queue.errors import QueueError
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.service import QueueService
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Booking, Person, TicketClass, TicketState, TicketView
from hall_client.staff.journal import verify_journal
from hall_client.staff.service import StaffService
from hall_client.store.work import Store
from tests.halls import PlainSql

Act = Callable[[], Any]
Stations = Callable[[str], Store]
TIMES = 6


def together(*acts: Act) -> list[Any]:
    """Runs all at the same moment; gives what each gave, or the sentence with which it was refused."""
    barrier, results = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Act) -> None:
        barrier.wait()
        try:
            results[place] = act()
        except HallError as refusal:
            results[place] = refusal

    threads = [threading.Thread(target=run, args=(n, act)) for n, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"
    return results


def done(results: Sequence[Any]) -> list[Any]:
    """What was not refused; a refusal is the queue's own sentence, never that the database is busy."""
    refused = [one for one in results if isinstance(one, HallError)]
    assert all(isinstance(one, QueueError) for one in refused), refused
    return [one for one in results if not isinstance(one, HallError)]


@pytest.fixture
def desks(open_station: Stations) -> list[QueueService]:
    """Four programs of the hall."""
    return [QueueService(open_station(f"window-{n}")) for n in range(1, 5)]


def test_two_clicks_are_one(queue: QueueService, desks: list[QueueService], sql: PlainSql) -> None:
    for _ in range(TIMES):
        ticket = queue.issue("A")
        calls = together(*(lambda desk=desk: desk.call_next("1", expected=None) for desk in desks))
        assert {call.ticket.number for call in calls} == {ticket.number}
        assert len(done(together(*(lambda desk=desk: desk.start("1") for desk in desks)))) == 1
        assert len(done(together(*(lambda desk=desk: desk.finish("1") for desk in desks)))) == 1
        assert queue.ticket(ticket.id).state is TicketState.DONE
    assert sql("SELECT count(*) FROM visit WHERE state = 'ended'") == [(TIMES,)]


def test_two_clerks_want_the_same_ticket(queue: QueueService, desks: list[QueueService]) -> None:
    for _ in range(TIMES):
        ticket = queue.issue("A")
        numbers = ("1", "2", "3", "5")
        calls = together(*(partial(d.call_ticket, n, ticket.id, "x") for d, n in zip(desks, numbers, strict=True)))
        window = done(calls)[0].window
        assert [queue.window(n).call is not None for n in numbers] == [n == window for n in numbers]
        queue.start(window)
        queue.hold(window, "x")
        visits = done(together(*(partial(d.resume, n, ticket.id) for d, n in zip(desks, numbers, strict=True))))
        assert len(visits) == 1
        queue.finish(visits[0].window)


def test_a_person_at_two_kiosks_gets_one_ticket(
    queue: QueueService, desks: list[QueueService], wang: Person, sql: PlainSql
) -> None:
    for _ in range(TIMES):
        tickets = done(together(*(lambda desk=desk: desk.issue("A", person=wang) for desk in desks)))
        assert len(tickets) == 1
        queue.cancel(tickets[0].id, "1", "x")
    assert sql("SELECT max(last) FROM ticket_counter") == [(TIMES,)], "who was refused used up no number"


def test_a_key_gives_one_ticket(desks: list[QueueService]) -> None:
    for place in range(TIMES):
        key = f"{place:032x}"
        tickets = done(together(*(partial(desk.issue, "A", key=key) for desk in desks)))
        assert {ticket.number for ticket in tickets} == {f"A{place + 1:03d}"}
        assert len(tickets) == 4


def test_two_kiosks_check_the_same_appointment_in(
    queue: QueueService, open_station: Stations, clock: Any, sql: PlainSql
) -> None:
    kiosks = [AppointmentService(open_station(f"kiosk-{n}"), queue.current, queue.forecast) for n in range(4)]
    at = datetime.fromisoformat("2026-11-20 10:30")
    people = ("11010519491231002X", "110101199003074610")
    kiosks[0].book_batch([Booking("A", at, "王五", number, f"CODE-{n}") for n, number in enumerate(people)], "s", "w")
    clock.advance(minutes=30)
    for n in range(2):
        identity = kiosks[0].find(code=f"CODE-{n}")[0].id
        tickets = done(together(*(partial(one.check_in, identity) for one in kiosks)))
        assert len(tickets) == 4
        assert {ticket.number for ticket in tickets} == {f"A{n + 1:03d}"}
    assert sql("SELECT count(*) FROM journal WHERE action = 'appointment.check_in'") == [(2,)]


def test_windows_that_send_to_each_other_do_not_wait_in_a_ring(queue: QueueService, desks: list[QueueService]) -> None:
    for _ in range(TIMES):
        for number in ("1", "2"):
            queue.issue("A")
            queue.call_next(number)
        sent = done(
            together(
                lambda: desks[0].transfer("1", None, "2", "x"),
                lambda: desks[1].transfer("2", None, "1", "x"),
                lambda: desks[2].set_window("1", "open", "9001", "x"),
            )
        )
        assert len(sent) == 3
        for number in ("1", "2"):
            assert queue.call_next(number) is not None
            queue.start(number)
            queue.finish(number)


def test_a_window_closes_while_a_ticket_is_sent_there(queue: QueueService, desks: list[QueueService]) -> None:
    for _ in range(TIMES):
        ticket = queue.issue("F")
        queue.call_ticket("1", ticket.id, "x")
        together(
            lambda: desks[0].transfer("1", None, "9", "x"), lambda: desks[1].set_window("9", "closed", "9001", "x")
        )
        view = queue.ticket(ticket.id)
        if view.state is TicketState.CALLED:
            queue.return_to_queue("1", "x")
        assert any(queue.call_next(number) for number in ("2", "1")), "somebody can call it"
        for number in ("1", "2"):
            if queue.window(number).call:
                queue.start(number)
                queue.finish(number)
        queue.open_window("9")


def test_people_change_places(queue: QueueService, desks: list[QueueService], store: Store) -> None:
    first, second = [member.id for member in StaffService(store).members()][:2]
    queue.seat("1", first)
    queue.seat("2", second)
    for _ in range(TIMES):
        results = together(lambda: desks[0].seat("2", first), lambda: desks[1].seat("1", second))
        done(results)
        seated = [queue.window(number).staff_no for number in ("1", "2")]
        assert len(set(seated) - {""}) == len([one for one in seated if one])


def test_two_managers_change_the_rules_at_once(queue: QueueService, desks: list[QueueService]) -> None:
    rules = [QueueSettings(recall_limit=n) for n in range(1, 5)]
    acts = (partial(d.change_settings, one, "9001", "x") for d, one in zip(desks, rules, strict=True))
    assert done(together(*acts))
    queue.current.forget()
    assert queue.settings() in rules


def test_one_program_runs_a_window(desks: list[QueueService]) -> None:
    for _ in range(TIMES):
        claims = done(together(*(lambda desk=desk: desk.claim_station("3") for desk in desks)))
        assert len(claims) == 1
        claims[0].release()


def test_the_guide_is_called_once(queue: QueueService, open_station: Stations) -> None:
    kiosks = [HallDayService(open_station(f"kiosk-{n}"), queue.current, queue.forecast) for n in range(4)]
    for _ in range(TIMES):
        calls = done(together(*(lambda one=one: one.call_guide("kiosk-1", "paper_out") for one in kiosks)))
        assert len(calls) == 4
        assert len({call.id for call in calls}) == 1
        kiosks[0].answer_guide(calls[0].id, "2001")


def test_a_day_begins_once(queue: QueueService, desks: list[QueueService], clock: Any, sql: PlainSql) -> None:
    queue.change_settings(QueueSettings(keep_overnight=True), "9001", "x")
    for desk in desks:
        desk.current.forget()
    tickets = [queue.issue("A") for _ in range(3)]
    queue.call_ticket("1", tickets[0].id, "x")
    clock.advance(days=1)
    numbers = together(*(lambda desk=desk: desk.issue("A").number for desk in desks))
    assert sorted(numbers) == ["A001", "A004", "A005", "A006"]
    steps = sql("SELECT step, count(*) FROM ticket_step WHERE step IN ('keep', 'expire') GROUP BY step ORDER BY step")
    assert steps == [("expire", 1), ("keep", 2)]


def test_a_storm_leaves_every_ticket_in_one_piece(
    queue: QueueService, desks: list[QueueService], wang: Person, sql: PlainSql, store: Store
) -> None:
    """Clerks, kiosks and a manager do whatever they like, wherever they like, all at once."""
    tickets = [queue.issue(business) for business in "ABAB" * 3]
    results = together(*(lambda n=n: _storm(desks[n % 4], random.Random(n), tickets, wang) for n in range(6)))
    assert [one for one in results if one is not None] == []
    live = sql("SELECT count(*) FROM ticket WHERE state = 'serving'")
    assert live == sql("SELECT count(*) FROM visit WHERE state = 'open'")
    assert sql("SELECT count(*) FROM ticket WHERE state = 'held'") == sql(
        "SELECT count(*) FROM visit WHERE state = 'held'"
    )
    assert sql("SELECT count(*) FROM ticket WHERE state = 'merged' AND merged_into IS NULL") == [(0,)]
    assert sql("SELECT count(*) FROM ticket WHERE state <> 'merged' AND merged_into IS NOT NULL") == [(0,)]
    for ticket in sql("SELECT id FROM ticket"):
        _check_history(queue, sql, str(ticket[0]))
    assert verify_journal(store) == []


def _storm(queue: QueueService, rng: random.Random, tickets: list[TicketView], person: Person) -> None:
    for _ in range(25):
        window, other, ticket = rng.choice("123"), rng.choice("123"), rng.choice(tickets)
        acts: list[Act] = [
            lambda w=window: queue.call_next(w),
            lambda w=window: queue.call_next(w),
            lambda w=window: queue.start(w),
            lambda w=window: queue.start(w),
            lambda w=window: queue.finish(w),
            lambda w=window: queue.recall(w),
            lambda w=window: queue.no_show(w),
            lambda w=window: queue.hold(w, "x"),
            lambda w=window, t=ticket: queue.resume(w, t.id),
            lambda w=window, t=ticket: queue.rejoin(t.id, w),
            lambda w=window, t=ticket: queue.merge(w, t.id, "x"),
            lambda w=window, t=ticket: queue.split(w, t.id),
            lambda w=window: queue.return_to_queue(w, "x"),
            lambda w=window, o=other: queue.transfer(w, None, o, "x"),
            lambda w=window: queue.transfer(w, "B", None, "x"),
            lambda w=window: queue.set_window(w, rng.choice(["open", "paused", "closed"]), "9001", "x"),
            lambda w=window: queue.open_window(w),
            lambda: queue.issue("A", rng.choice(list(TicketClass)), person=rng.choice([None, person])),
        ]
        try:
            rng.choice(acts)()
        except QueueError:
            continue


def _check_history(queue: QueueService, sql: PlainSql, ticket_id: str) -> None:
    """The last step led to the state in which the ticket is."""
    rows = sql(f"SELECT state FROM ticket_step WHERE ticket_id = '{ticket_id}' ORDER BY id DESC LIMIT 1")  # noqa: S608 - its own key
    assert rows == [(queue.ticket(ticket_id).state.value,)]


def test_no_early_appointment_is_called_in_place_of_a_due_one(
    queue: QueueService, desks: list[QueueService], open_station: Stations, clock: Any
) -> None:
    """Both windows see the due one at the head of the lane; the one that loses it takes somebody who waits."""
    kiosk = AppointmentService(open_station("kiosk-1"), queue.current, queue.forecast)
    people = [("王五", "11010519491231002X", "10:15"), ("李雷", "110101199003074610", "10:28")]
    rows = [Booking("A", datetime.fromisoformat(f"2026-11-20 {at}"), name, number) for name, number, at in people]
    codes = kiosk.book_batch(rows, "s", "9001").codes
    clock.advance(minutes=16)
    due, early = (kiosk.check_in(kiosk.find(code=code)[0].id) for code in codes)
    normal = queue.issue("A")
    calls = together(lambda: desks[0].call_next("1"), lambda: desks[1].call_next("2"))
    assert {call.ticket.number for call in calls} == {due.number, normal.number}
    assert queue.ticket(early.id).state is TicketState.WAITING


@pytest.mark.engine("postgresql")
def test_a_window_closes_while_a_ticket_is_sent_to_its_queue(
    queue: QueueService, desks: list[QueueService], store: Store, hall_db: str, clock: Any
) -> None:
    """The sender has seen that the window is open, and comes to its commit after the window has closed."""
    for number in queue.windows():
        queue.assign_window(number, "by_domain", [("A", 1)] if number in ("1", "2") else [("B", 1)], "9001", "x")
    sent = queue.issue("A")
    queue.call_ticket("1", sent.id, "x")
    acts = (partial(desks[0].transfer, "1", "A", None, "x"), partial(desks[1].close_window, "2"))
    with closing(psycopg.connect(hall_db)) as line:
        line.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (f"{store.hall_id}/window-1",))
        threads = [threading.Thread(target=act) for act in acts]
        for thread in threads:
            thread.start()
            thread.join(1)
        line.rollback()
    for thread in threads:
        thread.join(30)
    clock.advance(minutes=1)
    queue.issue("A")
    call = queue.call_next("1")
    assert call is not None
    assert call.ticket.number == sent.number, "it waits at its old place, for any window"
