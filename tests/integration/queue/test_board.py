"""What the lobby board reads of a real queue."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from hall_client.base.ids import new_id
from hall_client.queue.board import SHOWN_CALLS
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.records import HallNotice, TicketStep
from hall_client.queue.service import QueueService
from hall_client.queue.views import Person
from hall_client.store.work import Store

WANG = Person("王䶮", "11010519491231002X", "card")


def post(store: Store, words: str, begin: datetime, minutes: int) -> None:
    with store.write() as work:
        end = begin + timedelta(minutes=minutes)
        notice = HallNotice(id=new_id(), hall_id=store.hall_id, text=words, from_at=begin, until_at=end, who="")
        work.session.add(notice)


def add_call(store: Store, ticket_id: str, at: datetime) -> str:
    """A call that commits now but began at another time."""
    step = TicketStep(
        id=new_id(), hall_id=store.hall_id, ticket_id=ticket_id, at=at, step="recall", state="called", window="2"
    )
    with store.write() as work:
        work.session.add(step)
    return step.id


def test_a_call_and_its_recall_are_two_calls_of_one_ticket(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    queue.call_next("1")
    clock.advance(seconds=5)
    queue.recall("1")
    reading = queue.wall.calls()
    assert [(call.number, call.window, call.state) for call in reading.calls] == [("A001", "1", "called")] * 2
    assert reading.calls[0].call_id != reading.calls[1].call_id
    assert reading.calls[0].at > reading.calls[1].at
    assert len(queue.board().calls) == 1


def test_a_call_tells_what_became_of_its_ticket(queue: QueueService) -> None:
    for _ in range(3):
        queue.issue("A")
    queue.call_next("1")
    queue.no_show("1")
    queue.call_next("1")
    queue.start("1")
    queue.call_next("2")
    assert {call.number: call.state for call in queue.wall.calls().calls} == {
        "A001": "no_show",
        "A002": "serving",
        "A003": "called",
    }


def test_a_burst_between_two_readings_is_read_whole(queue: QueueService, store: Store, clock: Any) -> None:
    ticket = queue.issue("A")
    first = queue.wall.calls()
    clock.advance(seconds=2)
    made = {add_call(store, ticket.id, clock.now() + timedelta(milliseconds=turn)) for turn in range(SHOWN_CALLS * 3)}
    assert len(queue.wall.calls().calls) == SHOWN_CALLS, "a first look needs no more"
    assert {call.call_id for call in queue.wall.calls(first.at).calls} == made


def test_a_commit_that_comes_late_is_read(queue: QueueService, store: Store, clock: Any) -> None:
    ticket = queue.issue("A")
    begun = clock.now()
    clock.advance(seconds=10)
    for turn in range(SHOWN_CALLS + 1):
        add_call(store, ticket.id, clock.now() + timedelta(milliseconds=turn))
    reading = queue.wall.calls(begun)
    late = add_call(store, ticket.id, begun)
    assert late in {call.call_id for call in queue.wall.calls(reading.at).calls}


def test_yesterday_is_not_called_today(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    before = queue.wall.calls()
    queue.call_next("1")
    clock.advance(days=1)
    assert queue.wall.calls(before.at).calls == ()


def test_notices_are_shown_in_their_time_before_what_the_hall_always_says(
    queue: QueueService, store: Store, clock: Any
) -> None:
    always = queue.wall.loads().notices
    assert always
    post(store, "电梯检修，请走楼梯。", clock.now(), 30)
    post(store, "下午两点有讲座。", clock.now() + timedelta(minutes=20), 30)
    assert queue.wall.loads().notices == ("电梯检修，请走楼梯。", *always)
    clock.advance(minutes=25)
    assert queue.wall.loads().notices == ("下午两点有讲座。", "电梯检修，请走楼梯。", *always)
    clock.advance(minutes=5)
    assert queue.wall.loads().notices == ("下午两点有讲座。", *always)


def test_a_day_that_was_stopped(queue: QueueService, store: Store, clock: Any) -> None:
    day = HallDayService(store, queue.current, queue.forecast)
    assert not queue.wall.loads().stopped
    day.stop_issuing("9001", "fire drill")
    assert queue.wall.loads().stopped
    day.issue_again("9001", "drill over")
    assert not queue.wall.loads().stopped


@pytest.mark.parametrize(("hours", "stopped"), [(-2, False), (0, False), (7.3, True), (8, True), (12, True)])
def test_hours_before_they_begin_are_no_end(queue: QueueService, clock: Any, hours: float, stopped: bool) -> None:
    queue.change_settings(dataclasses.replace(queue.settings(), keep_hours=True), "9001", "our hours")
    clock.advance(hours=hours)
    assert queue.wall.loads().stopped is stopped


def test_who_should_get_ready_and_who_waits(queue: QueueService, clock: Any) -> None:
    for business in ("A", "B", "A", "C"):
        queue.issue(business)
        clock.advance(seconds=30)
    loads = queue.wall.loads()
    assert loads.soon == ("A001", "B001", "A002")
    assert [one.waiting for one in loads.businesses][:3] == [2, 1, 1]
    queue.call_next("1")
    assert len(queue.wall.loads().soon) == 3


@pytest.mark.parametrize("read", [lambda wall: wall.calls(), lambda wall: wall.loads(), lambda wall: wall.board()])
def test_it_reads_no_column_that_tells_of_a_person(
    queue: QueueService, store: Store, read: Callable[[Any], object]
) -> None:
    queue.issue("A", person=WANG)
    queue.issue("A")
    queue.call_next("1")
    asked: list[str] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def _note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    try:
        view = read(queue.wall)
    finally:
        event.remove(store.engine, "before_cursor_execute", _note)
    assert asked
    for word in ("person_", "phone_", "draft", "sealed"):
        assert not any(word in statement for statement in asked), word
    assert "王" not in repr(dataclasses.astuple(view))  # type: ignore[call-overload] - a view of either kind
