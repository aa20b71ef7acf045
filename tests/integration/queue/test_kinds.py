"""Each kind of station does its part of the queue with the rights of its own database role."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest

from hall_client.app import Hall, open_hall
from hall_client.cases.views import CaseState
from hall_client.queue.errors import QueueError
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Booking, Person, TicketClass, TicketState, TicketView
from hall_client.store.opening import stations_file, upgrade_hall

pytestmark = pytest.mark.engine("postgresql")
WANG = Person("王五", "11010519491231002X")


@pytest.fixture
def station(hall_db: str, clock: Any) -> Iterator[Callable[[str], Hall]]:
    """Opens the hall as a kind of station."""
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    urls = tomllib.loads(file.read_text(encoding="utf-8"))
    halls: list[Hall] = []

    def opener(kind: str) -> Hall:
        halls.append(open_hall(urls[kind], station=f"{kind}-1", clock=clock))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def serve(window: Hall, ticket: TicketView) -> str:
    """Calls a ticket to window 1 and gives its visit."""
    window.queue.call_ticket("1", ticket.id, "x")
    window.queue.start("1")
    return window.queue.identify("1", WANG).id


def test_an_appointment_from_the_manager_by_the_kiosk_to_the_window(station: Callable[[str], Hall], clock: Any) -> None:
    manager, kiosk, window = station("manager"), station("kiosk"), station("window")
    at = datetime.fromisoformat("2026-11-20 10:30")
    manager.appointments.book_batch([Booking("A", at, "王五", WANG.id_number, "CODE-1")], "s", "9001")
    clock.advance(minutes=30)
    found = kiosk.appointments.find(id_number=WANG.id_number)
    ticket = kiosk.appointments.check_in(found[0].id)
    assert (ticket.klass, ticket.person_mask) == (TicketClass.APPOINTMENT, "王*")
    assert kiosk.appointments.check_in(found[0].id).number == ticket.number
    with pytest.raises(QueueError, match="already have number A001"):
        kiosk.queue.issue("A", person=WANG)
    window.queue.call_next("1")
    assert window.queue.start("1").person_name == "王五"


def test_a_clerk_does_every_step(station: Callable[[str], Hall]) -> None:
    kiosk, window = station("kiosk"), station("window")
    first, other = kiosk.queue.issue("A", person=WANG), kiosk.queue.issue("B", person=WANG)
    serve(window, first)
    assert [row.number for row in window.queue.mergeable("1")] == [other.number]
    window.queue.merge("1", other.id, "x")
    window.queue.split("1", other.id)
    window.queue.hold("1", "x")
    window.queue.resume("1", first.id)
    window.queue.return_to_queue("1", "x")
    window.queue.call_next("1")
    window.queue.recall("1")
    window.queue.no_show("1")
    window.queue.rejoin(first.id, "1")
    window.queue.call_ticket("1", first.id, "x")
    window.queue.transfer("1", None, "2", "x")
    window.queue.close_window("2")
    window.queue.cancel(first.id, "1", "x")
    assert kiosk.queue.ticket(first.id).state is TicketState.CANCELLED


def test_a_manager_rules_the_hall(station: Callable[[str], Hall]) -> None:
    manager, kiosk, window = station("manager"), station("kiosk"), station("window")
    ticket = kiosk.queue.issue("A", person=WANG)
    window.queue.call_ticket("1", ticket.id, "x")
    window.queue.transfer("1", None, "9", "x")
    manager.queue.change_settings(QueueSettings(policy="strict"), "9001", "x")
    manager.queue.assign_window("9", "assisted", [("A", 1)], "9001", "x")
    manager.queue.set_window("9", "closed", "9001", "x")
    assert [str(step.text) for step in manager.queue.steps(ticket.id)][-1] == "Free for any window again, window 9"
    notice = manager.day.post_notice("请到二楼", 5, "9001", "x")
    assert [one.id for one in manager.day.notices()] == [notice.id]
    manager.day.take_notice_down(notice.id, "9001", "x")
    call = kiosk.day.call_guide("kiosk-1", "paper_out")
    manager.day.answer_guide(call.id, "9001")
    manager.day.stop_issuing("9001", "x")
    kiosk.queue.current.forget()
    with pytest.raises(QueueError, match="No tickets now"):
        kiosk.queue.issue("A")
    assert manager.day.issue_again("9001", "x").state == "open"
    assert manager.queue.suspects() == ()
    assert manager.day.end_day("9001", "x") == 1


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("first", ["kiosk", "window", "manager"])
def test_whoever_comes_first_begins_the_day(station: Callable[[str], Hall], clock: Any, first: str, keep: bool) -> None:
    manager, kiosk, window = station("manager"), station("kiosk"), station("window")
    manager.queue.change_settings(QueueSettings(keep_overnight=keep), "9001", "x")
    held, waiting = kiosk.queue.issue("A", person=WANG), kiosk.queue.issue("A")
    visit = serve(window, held)
    case = window.cases.begin(visit, window.catalog.search("gssl", limit=1)[0].code)
    window.queue.hold("1", "x")
    clock.advance(days=1)
    begin = {
        "kiosk": lambda: kiosk.queue.issue("B"),
        "window": lambda: window.queue.call_next("2"),
        "manager": lambda: manager.day.stop_issuing("9001", "x"),
    }
    begin[first]()
    if first != "window":
        window.queue.call_next("3")
    states = [kiosk.queue.ticket(one.id).state for one in (held, waiting)]
    assert states == ([TicketState.HELD, TicketState.CALLED] if keep else [TicketState.EXPIRED, TicketState.EXPIRED])
    assert (window.cases.view(case.id).state is CaseState.ABANDONED) is not keep
