"""Every operation of a hall's queue, and what is refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from hall_client.base.errors import BadInput
from hall_client.queue.errors import QueueError
from hall_client.queue.reading import STEP_WORDS
from hall_client.queue.rules import TRANSITIONS
from hall_client.queue.service import QueueService
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Person, TicketClass, TicketState, TicketView
from tests.halls import PlainSql

LI = Person("李雷", "110101199003074610")
Begin = Callable[..., TicketView]


def state(queue: QueueService, ticket: TicketView) -> TicketState:
    return queue.ticket(ticket.id).state


def called(queue: QueueService, window: str = "1") -> str:
    call = queue.call_next(window)
    assert call is not None
    return call.ticket.number


def test_every_step_has_its_word_in_a_ticket_s_history() -> None:
    assert STEP_WORDS.keys() == TRANSITIONS.keys() | {"issue"}


def test_a_recall_past_the_limit_passes_the_ticket_over(queue: QueueService) -> None:
    queue.change_settings(QueueSettings(recall_limit=2), "1001", "试行")
    ticket = queue.issue("A")
    called(queue)
    assert queue.recall("1").ticket.calls == 2
    last = queue.recall("1")
    assert (last.ticket.number, last.ticket.state) == ("A001", TicketState.NO_SHOW)
    assert [str(step.text) for step in queue.steps(ticket.id)][-1] == "Passed over, window 1"
    with pytest.raises(QueueError, match="no ticket at window 1"):
        queue.recall("1")


@pytest.mark.parametrize(
    ("rejoin", "order", "klass"),
    [
        ("end", ["A002", "A003", "A004", "A001"], TicketClass.RETURNED),
        ("after", ["A002", "A003", "A001", "A004"], TicketClass.NORMAL),
        ("same_class", ["A002", "A003", "A004", "A001"], TicketClass.NORMAL),
    ],
)
def test_a_passed_over_ticket_comes_back_where_the_hall_says(
    queue: QueueService, clock: Any, rejoin: str, order: list[str], klass: TicketClass
) -> None:
    queue.change_settings(QueueSettings(rejoin=rejoin, rejoin_after=2), "1001", "试行")
    first = queue.issue("A")
    for _ in range(3):
        clock.advance(minutes=1)
        queue.issue("A")
    called(queue)
    queue.no_show("1")
    clock.advance(minutes=2)
    assert queue.rejoin(first.id, "1").klass is klass
    clock.advance(minutes=1)
    assert [called(queue) for _ in range(4)] == order


def test_after_n_with_fewer_waiting_is_the_end(queue: QueueService, clock: Any) -> None:
    queue.change_settings(QueueSettings(rejoin="after", rejoin_after=5), "1001", "试行")
    first = queue.issue("A")
    called(queue)
    queue.no_show("1")
    clock.advance(minutes=1)
    queue.issue("A")
    clock.advance(minutes=1)
    queue.rejoin(first.id, "1")
    clock.advance(minutes=1)
    assert [called(queue), called(queue)] == ["A002", "A001"]


def test_a_ticket_given_back_stands_at_its_old_place(queue: QueueService, clock: Any, serving: Begin) -> None:
    first = serving("A")
    clock.advance(minutes=3)
    queue.issue("A")
    back = queue.return_to_queue("1", "临时会议")
    assert (back.state, back.window) == (TicketState.WAITING, "")
    assert queue.window("1").visit is None
    assert called(queue, "2") == first.number
    with pytest.raises(BadInput, match="reason"):
        queue.return_to_queue("2", " ")


def test_a_hold_is_brought_to_mind(queue: QueueService, clock: Any, serving: Begin) -> None:
    serving("A")
    queue.hold("1", "去复印")
    clock.advance(minutes=9)
    assert [row.overdue for row in queue.window("1").held] == [False]
    clock.advance(minutes=1)
    assert [row.overdue for row in queue.window("1").held] == [True]


def test_two_businesses_of_one_person_become_one_visit(queue: QueueService, serving: Begin, wang: Person) -> None:
    mine = serving("A", wang)
    other, stranger = queue.issue("B", person=wang), queue.issue("B", person=LI)
    assert [row.number for row in queue.mergeable("1")] == [other.number]
    visit = queue.merge("1", other.id, "一次办两件")
    assert visit.merged == (other.number,)
    assert queue.merge("1", other.id, "一次办两件").merged == (other.number,), "a second click changes nothing"
    assert state(queue, other) is TicketState.MERGED
    assert queue.mergeable("1") == ()
    assert [(row.id, row.state) for row in queue.merged("1")] == [(other.id, TicketState.MERGED)]
    with pytest.raises(QueueError, match="another person's ID"):
        queue.merge("1", stranger.id, "x")
    with pytest.raises(QueueError, match=f"{mine.number} is the ticket of this visit"):
        queue.merge("1", mine.id, "x")
    queue.finish("1")
    assert state(queue, other) is TicketState.MERGED
    assert called(queue, "2") == stranger.number


def test_a_merged_ticket_can_be_taken_out_again(queue: QueueService, clock: Any, serving: Begin, wang: Person) -> None:
    other = queue.issue("B", person=wang)
    clock.advance(minutes=5)
    queue.issue("B")
    serving("A", wang)
    queue.merge("1", other.id, "一次办两件")
    assert queue.split("1", other.id).state is TicketState.WAITING
    assert queue.merged("1") == ()
    visit = queue.window("1").visit
    assert visit is not None
    assert visit.merged == ()
    assert called(queue, "2") == other.number
    with pytest.raises(QueueError, match="is called"):
        queue.split("1", other.id)


def test_a_held_ticket_can_be_merged_and_its_own_visit_ends(
    queue: QueueService, serving: Begin, wang: Person, sql: PlainSql
) -> None:
    held = serving("B", wang)
    queue.hold("1", "缺材料")
    serving("A", wang)
    assert [row.state for row in queue.mergeable("1")] == [TicketState.HELD]
    queue.merge("1", held.id, "材料齐了")
    assert sql("SELECT state, count(*) FROM visit GROUP BY state ORDER BY state") == [("ended", 1), ("open", 1)]


def test_another_visits_merged_ticket_stays_there(queue: QueueService, serving: Begin, wang: Person) -> None:
    serving("A", wang)
    other = queue.issue("B", person=wang)
    queue.merge("1", other.id, "x")
    queue.issue("A")
    called(queue, "2")
    queue.start("2")
    with pytest.raises(QueueError, match="not part of this visit"):
        queue.split("2", other.id)


def test_a_person_who_took_a_second_ticket_meanwhile_gets_no_two_places(
    queue: QueueService, serving: Begin, wang: Person
) -> None:
    serving("A", wang)
    queue.issue("A", person=wang)
    with pytest.raises(QueueError, match="already waits for this business with A002"):
        queue.return_to_queue("1", "x")
    assert queue.window("1").visit is not None


def test_a_stale_screen_is_told_the_state(queue: QueueService, serving: Begin) -> None:
    ticket = serving("A")
    for act, words in (
        (lambda: queue.start("1"), "A001 is being served"),
        (lambda: queue.recall("1"), "A001 is being served"),
        (lambda: queue.no_show("1"), "A001 is being served"),
        (lambda: queue.cancel(ticket.id, "1", "x"), "A001 is being served"),
        (lambda: queue.rejoin(ticket.id, "1"), "A001 is being served"),
        (lambda: queue.call_ticket("2", ticket.id, "x"), "A001 is being served"),
    ):
        with pytest.raises(QueueError, match=words):
            act()
    queue.finish("1")
    for again in (lambda: queue.finish("1"), lambda: queue.hold("1", "x")):
        with pytest.raises(QueueError, match="No visit is in progress"):
            again()
    with pytest.raises(QueueError, match="A001 is finished"):
        queue.cancel(ticket.id, "1", "x")


def test_a_ticket_sent_to_one_window_is_not_called_by_another(queue: QueueService) -> None:
    ticket = queue.issue("A")
    called(queue)
    queue.transfer("1", None, "5", "五号窗口会办")
    with pytest.raises(QueueError, match="was sent to window 5"):
        queue.call_ticket("2", ticket.id, "顺便")


def test_the_policy_is_the_halls_own(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    clock.advance(minutes=30)
    queue.issue("A", TicketClass.RETURNED)
    queue.change_settings(dataclasses.replace(queue.settings(), policy="strict"), "1001", "试行")
    call = queue.call_next("1")
    assert call is not None
    assert (call.ticket.number, call.reason) == ("A002", "Back after being passed over, waiting 0 min.")


def test_a_policy_remembers_across_calls_what_it_counts(queue: QueueService, clock: Any) -> None:
    queue.change_settings(QueueSettings(policy="ratio", ratio=2), "1001", "试行")
    for _ in range(5):
        clock.advance(seconds=10)
        queue.issue("A")
        queue.issue("A", TicketClass.GREEN)
    clock.advance(minutes=1)
    classes = []
    for _ in range(6):
        call = queue.call_next("1")
        assert call is not None
        classes.append(call.ticket.klass.value[0])
    assert "".join(classes) == "nngnng"


def test_settings_are_journaled_with_what_changed(queue: QueueService, sql: PlainSql) -> None:
    queue.change_settings(QueueSettings(recall_limit=5), "9001", "排队人多")
    queue.change_settings(QueueSettings(recall_limit=6), "9001", "还是多")
    rows = sql("SELECT who, detail FROM journal WHERE action = 'hall.rules' ORDER BY seq")
    assert [row[0] for row in rows] == ["9001", "9001"]
    assert '"recall_limit": 6' in str(rows[1][1])
    assert "ratio" not in str(rows[1][1])
    with pytest.raises(BadInput, match="reason"):
        queue.change_settings(QueueSettings(), "9001", "")
    assert queue.settings().recall_limit == 6


def test_when_a_ticket_last_moved_is_known(queue: QueueService, clock: Any, serving: Begin, sql: PlainSql) -> None:
    serving("A")
    before = sql("SELECT state_at FROM ticket")
    clock.advance(minutes=1)
    queue.finish("1")
    assert before != sql("SELECT state_at FROM ticket")
    assert sql("SELECT count(*) FROM ticket WHERE state_at IS NULL") == [(0,)]


def test_patterns_of_number_traders_are_listed(queue: QueueService, clock: Any, wang: Person) -> None:
    first = queue.issue("A", person=wang)
    queue.cancel(first.id, "1", "不办了")
    clock.advance(minutes=3)
    second = queue.issue("A", person=wang)
    queue.call_ticket("1", second.id, "x")
    queue.start("1")
    queue.identify("1", LI)
    queue.finish("1")
    clock.advance(minutes=3)
    queue.issue("A", person=wang)
    queue.issue("B", person=LI)
    assert [(one.pattern, one.numbers, str(one.words)) for one in queue.suspects()] == [
        ("duplicate", ("A001", "A002", "A003"), "3 tickets of one person for one business today."),
        ("transferred", ("A002",), "A002 was taken with one ID and used with another."),
        ("reissued", ("A001", "A002"), "A001 was cancelled; A002 was taken 3 min later."),
    ]
    assert {one.person_mask for one in queue.suspects()} == {"王*"}
