"""The day of a hall: hours, a manager's word, the end, the night, notices and the guide."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from hall_client.base.errors import BadInput
from hall_client.queue.errors import QueueError
from hall_client.queue.forecast import Forecast
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.service import QueueService
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Person, TicketState, TicketView
from hall_client.store.work import Store
from tests.halls import PlainSql

Begin = Callable[..., TicketView]
HOURS = QueueSettings(keep_hours=True, stop_at_backlog=False)
NIGHT = QueueSettings(keep_overnight=True)


def state(queue: QueueService, ticket: TicketView) -> TicketState:
    return queue.ticket(ticket.id).state


def test_a_hall_with_hours_issues_within_them(queue: QueueService, day: HallDayService, clock: Any) -> None:
    queue.change_settings(HOURS, "9001", "作息")
    assert day.issuing().state == "open"
    queue.issue("A")
    clock.advance(hours=7, minutes=15)
    view = day.issuing()
    assert (view.state, view.by_hand, view.last_ticket) == ("stopped", False, "17:15")
    with pytest.raises(QueueError, match=r"No tickets now\. The last ticket of the day was issued at 17:15\."):
        queue.issue("A")
    assert queue.call_next("1") is not None, "those who wait are served"
    clock.advance(hours=16)
    assert day.issuing().state == "open"
    assert queue.issue("A").number == "A001"


def test_a_backlog_beyond_closing_time_stops_issuing(queue: QueueService, store: Store, clock: Any) -> None:
    queue.change_settings(dataclasses.replace(HOURS, stop_at_backlog=True), "9001", "作息")
    for number in queue.windows():
        if number != "9":
            queue.close_window(number)
    clock.advance(hours=7)
    for _ in range(12):
        queue.issue("F")
    later = HallDayService(store, queue.current, Forecast(store))
    view = later.issuing()
    assert view.state == "stopped"
    assert view.drained_at is not None
    assert "will fill the time until 17:30" in view.words


def test_a_manager_stops_and_starts_against_the_rule(
    queue: QueueService, day: HallDayService, clock: Any, sql: PlainSql
) -> None:
    queue.change_settings(HOURS, "9001", "作息")
    view = day.stop_issuing("9001", "系统升级")
    assert (view.state, view.by_hand, view.words) == ("stopped", True, "No more tickets today: 系统升级")
    with pytest.raises(QueueError, match="系统升级"):
        queue.issue("A")
    assert (day.issue_again("9001", "恢复").state, day.issuing().by_hand) == ("open", False)
    clock.advance(hours=7, minutes=20)
    assert day.issuing().state == "stopped"
    view = day.issue_again("9001", "群众还在排队")
    assert (view.state, view.by_hand) == ("open", True)
    assert queue.issue("A").number == "A001"
    clock.advance(days=1, hours=-7)
    assert day.issuing().by_hand is False, "a new day begins by the rule"
    actions = [row[0] for row in sql("SELECT action FROM journal WHERE who = '9001' ORDER BY at, seq")]
    assert actions == ["hall.rules", "hall.issuing.stopped", "hall.issuing.by_rule", "hall.issuing.open"]
    with pytest.raises(BadInput, match="reason"):
        day.stop_issuing("9001", " ")


def test_other_programs_follow_a_manager(
    queue: QueueService, day: HallDayService, open_station: Callable[[str], Store]
) -> None:
    kiosk = QueueService(open_station("kiosk-1"))
    kiosk.issue("A")
    day.stop_issuing("9001", "系统升级")
    kiosk.current.forget()
    with pytest.raises(QueueError, match="系统升级"):
        kiosk.issue("A")


def test_the_end_of_the_day_expires_what_is_open(
    queue: QueueService, day: HallDayService, serving: Begin, sql: PlainSql
) -> None:
    held = serving("A")
    queue.hold("1", "去复印")
    served = serving("A")
    waiting = queue.issue("A")
    assert day.end_day("9001", "下班") == 2
    assert [state(queue, one) for one in (held, served, waiting)] == [
        TicketState.EXPIRED, TicketState.SERVING, TicketState.EXPIRED,
    ]  # fmt: skip
    assert day.end_day("9001", "下班") == 0
    assert day.issuing().state == "closed"
    with pytest.raises(QueueError, match="The day was ended: 下班"):
        queue.issue("A")
    queue.finish("1")
    assert sql("SELECT count(*) FROM visit WHERE state <> 'ended'") == [(0,)]
    day.issue_again("9001", "误操作")
    assert queue.issue("A").number == "A004"


def test_a_hall_that_keeps_tickets_keeps_number_and_place(
    queue: QueueService, day: HallDayService, clock: Any, serving: Begin, wang: Person
) -> None:
    queue.change_settings(NIGHT, "9001", "试行")
    held = serving("A", wang)
    queue.hold("1", "明天补材料")
    second, gone = queue.issue("A"), queue.issue("A")
    queue.call_ticket("1", gone.id, "x")
    queue.no_show("1")
    assert day.end_day("9001", "下班") == 1
    assert [state(queue, one) for one in (held, second, gone)] == [
        TicketState.HELD, TicketState.WAITING, TicketState.EXPIRED,
    ]  # fmt: skip
    clock.advance(days=3)
    numbers = [queue.issue("A").number for _ in range(3)]
    assert numbers == ["A003", "A004", "A005"], "001 and 002 are held by tickets kept from Friday"
    assert "Kept for the next day" in [str(step.text) for step in queue.steps(second.id)]
    assert [row.number for row in queue.window("1").held] == ["A001"]
    call = queue.call_next("2")
    assert call is not None
    assert call.ticket.number == "A002"
    with pytest.raises(QueueError, match="already have number A001"):
        queue.issue("A", person=wang)


def test_tomorrow_starts_at_one(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    clock.advance(days=1)
    assert queue.issue("A").number == "A001"
    assert queue.expire_past_days() == 0


def test_many_programs_begin_a_day_and_one_of_them_does(
    queue: QueueService, clock: Any, open_station: Callable[[str], Store], sql: PlainSql
) -> None:
    queue.issue("A")
    others = [QueueService(open_station(f"w{n}")) for n in range(3)]
    clock.advance(days=1)
    for one in others:
        assert one.call_next("1") is None
    assert sql("SELECT count(*) FROM ticket_step WHERE step = 'expire'") == [(1,)]
    assert sql("SELECT count(*) FROM hall_day") == [(2,)]


def test_a_notice_stands_for_its_time(day: HallDayService, queue: QueueService, clock: Any, sql: PlainSql) -> None:
    first = day.post_notice("叫号系统 15:00 检修", 30, "9001", "检修")
    second = day.post_notice("请拨 13812345678 咨询", 10, "9001", "咨询多")
    assert [one.text for one in day.notices()] == ["叫号系统 15:00 检修", "请拨 138****5678 咨询"]
    clock.advance(minutes=10)
    assert [one.id for one in day.notices()] == [first.id]
    day.take_notice_down(first.id, "9001", "修好了")
    day.take_notice_down(first.id, "9001", "修好了")
    assert day.notices() == ()
    day.take_notice_down(second.id, "9001", "过了")
    assert sql("SELECT count(*) FROM journal WHERE action = 'notice.down'") == [(1,)]
    for text, minutes, reason in (("", 5, "x"), ("x", 0, "x"), ("x", 10**6, "x"), ("x", 5, ""), ("长" * 121, 5, "x")):
        with pytest.raises(BadInput):
            day.post_notice(text, minutes, "9001", reason)
    with pytest.raises(QueueError, match="not known"):
        day.take_notice_down("0" * 32, "9001", "x")


def test_the_guide_is_called_once_and_answered_once(day: HallDayService, clock: Any, sql: PlainSql) -> None:
    first = day.call_guide("kiosk-1", "paper_out")
    assert day.call_guide("kiosk-1", "paper_out", "again").id == first.id
    clock.advance(minutes=1)
    other = day.call_guide("kiosk-1", "help", "老人需要协助")
    assert [one.id for one in day.guide_calls()] == [first.id, other.id]
    day.answer_guide(first.id, "2001")
    day.answer_guide(first.id, "2002")
    assert [one.kind for one in day.guide_calls()] == ["help"]
    assert day.call_guide("kiosk-1", "paper_out").id != first.id
    assert sql("SELECT who, count(*) FROM journal WHERE action = 'guide.answer' GROUP BY who") == [("2001", 1)]
    with pytest.raises(BadInput):
        day.call_guide("kiosk-1", "coffee")
    with pytest.raises(QueueError, match="not known"):
        day.answer_guide("0" * 32, "2001")


def test_a_kiosk_begins_the_day_and_leaves_visits_on_hold_to_a_window(
    store: Store, clock: Any, open_station: Callable[[str], Store], sql: PlainSql
) -> None:
    ended: list[str] = []
    window = QueueService(store, at_end=lambda _work, visit: ended.append(visit))
    kiosk = QueueService(open_station("kiosk-1"))
    held, waiting = window.issue("A"), window.issue("A")
    window.call_ticket("1", held.id, "x")
    window.start("1")
    window.hold("1", "x")
    clock.advance(days=1)
    assert kiosk.issue("A").number == "A001"
    assert [state(kiosk, one) for one in (held, waiting)] == [TicketState.HELD, TicketState.EXPIRED]
    assert window.window("1").held == ()
    window.call_next("2")
    assert state(kiosk, held) is TicketState.EXPIRED
    assert len(ended) == 1
    assert sql("SELECT count(*) FROM visit WHERE state <> 'ended'") == [(0,)]


def test_two_tickets_of_one_person_from_two_days_do_not_stop_the_third(
    queue: QueueService, serving: Begin, wang: Person, clock: Any, sql: PlainSql
) -> None:
    """A kiosk leaves what is on hold to the windows, none of which came before the hall began to keep tickets."""
    serving("A", wang)
    queue.hold("1", "x")
    clock.advance(days=1)
    queue.issue("A", person=wang)
    queue.change_settings(NIGHT, "9001", "x")
    clock.advance(days=1)
    assert queue.issue("B").number == "B001"
    steps = "SELECT step, count(*) FROM ticket_step WHERE step IN ('keep', 'expire') GROUP BY step ORDER BY step"
    assert sql(steps) == [("expire", 1), ("keep", 1)]
