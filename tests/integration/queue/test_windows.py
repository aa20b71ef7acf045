"""Windows: what they serve, who sits there, and that no ticket is stranded when they change."""

from __future__ import annotations

from typing import Any

import pytest

from hall_client.base.errors import BadInput
from hall_client.queue.errors import QueueError
from hall_client.queue.service import QueueService
from hall_client.queue.views import TicketState, WindowKind
from hall_client.staff.service import StaffService
from hall_client.store.work import Store
from tests.halls import PlainSql


def called(queue: QueueService, window: str) -> str | None:
    call = queue.call_next(window)
    return call.ticket.number if call else None


def send_to_nine(queue: QueueService) -> str:
    """A ticket of A, sent from window 1 to window 9."""
    ticket = queue.issue("A")
    queue.call_ticket("1", ticket.id, "x")
    queue.transfer("1", None, "9", "九号窗口会办")
    return ticket.id


def test_a_window_is_reassigned_live_and_keeps_its_present_ticket(queue: QueueService) -> None:
    queue.issue("F")
    queue.issue("F")
    assert called(queue, "9") == "F001"
    queue.assign_window("9", WindowKind.ASSISTED, [("A", 1), ("B", 2)], "9001", "企业开办人多")
    view = queue.window("9")
    assert view.call is not None
    assert (view.kind, view.call.ticket.number, view.helps) == ("assisted", "F001", ("B",))
    assert [lane.business for lane in view.lanes] == ["A", "B"]
    queue.start("9")
    queue.finish("9")
    assert called(queue, "9") is None
    queue.issue("A")
    assert called(queue, "9") == "A001"


def test_a_queue_helped_out_with_counts_less(queue: QueueService, clock: Any) -> None:
    queue.assign_window("9", "by_domain", [("A", 1), ("B", 3)], "9001", "试行")
    queue.issue("B")
    clock.advance(minutes=2)
    queue.issue("A")
    clock.advance(minutes=4)
    assert called(queue, "9") == "A001"


@pytest.mark.parametrize(
    ("kind", "businesses", "words"),
    [
        ("buffet", [("A", 1)], "no kind of window"),
        ("by_domain", [("Z", 1)], "no business Z"),
        ("by_domain", [("A", 1), ("A", 2)], "named twice"),
        ("by_domain", [("A", 0)], "rank"),
    ],
)
def test_a_plan_that_cannot_work_changes_nothing(
    queue: QueueService, kind: str, businesses: list[tuple[str, int]], words: str
) -> None:
    before = queue.window("9")
    with pytest.raises(BadInput, match=words):
        queue.assign_window("9", kind, businesses, "9001", "试行")
    with pytest.raises(BadInput, match="reason"):
        queue.assign_window("9", "by_domain", [("A", 1)], "9001", "")
    assert queue.window("9") == before


def test_a_window_without_a_queue_says_so(queue: QueueService) -> None:
    queue.assign_window("9", "by_domain", [], "9001", "待安排")
    assert queue.window("9").notice == "Window 9 serves no queue. Ask the manager to assign one."
    assert queue.window("1").notice is None
    with pytest.raises(QueueError, match="Window 9 serves no queue"):
        queue.call_next("9")
    send_to_nine(queue)
    assert called(queue, "9") == "A001", "what is sent to it can still be called"


def test_who_takes_a_ticket_that_no_window_serves_is_told(queue: QueueService) -> None:
    assert queue.issue("F").warning is None
    for number in ("1", "2", "3", "9"):
        queue.set_window(number, "closed", "9001", "散场")
    warning = queue.issue("F").warning
    assert warning is not None
    assert "No window is open for this business" in warning


@pytest.mark.parametrize("how", ["closed", "loses its queue"])
def test_a_ticket_sent_to_a_window_that_goes_away_waits_for_any(queue: QueueService, how: str) -> None:
    queue.assign_window("9", "by_domain", [("A", 1)], "9001", "试行")
    ticket = send_to_nine(queue)
    assert called(queue, "2") is None
    if how == "closed":
        queue.set_window("9", "closed", "9001", "有事")
    else:
        queue.assign_window("9", "by_domain", [("B", 1)], "9001", "改岗")
    assert called(queue, "2") == "A001"
    assert "Free for any window again, window 9" in [str(step.text) for step in queue.steps(ticket)]


def test_a_closed_window_gives_back_what_was_sent_there(queue: QueueService, clock: Any) -> None:
    """Others wait at the windows that are open, so nobody looks for stranded tickets there."""
    ticket = send_to_nine(queue)
    assert called(queue, "9") == "A001"
    queue.set_window("9", "closed", "9001", "x")
    queue.return_to_queue("9", "x")
    clock.advance(minutes=1)
    queue.issue("A")
    assert queue.ticket(ticket).state is TicketState.WAITING
    assert called(queue, "2") == "A001"


def test_a_split_ticket_kept_from_its_sender_may_be_called_by_it_when_nobody_else_is_left(
    queue: QueueService, clock: Any
) -> None:
    for number in queue.windows():
        queue.assign_window(number, "by_domain", [("A", 1)] if number in ("1", "2") else [("B", 1)], "9001", "x")
    sent, own = queue.issue("A"), queue.issue("A")
    queue.call_ticket("1", sent.id, "x")
    queue.transfer("1", "A", None, "x")
    queue.call_ticket("3", own.id, "x")
    queue.start("3")
    queue.merge("3", sent.id, "x")
    queue.close_window("2")
    queue.split("3", sent.id)
    clock.advance(minutes=1)
    queue.issue("A")
    assert called(queue, "1") == sent.number


def test_a_paused_window_keeps_what_was_sent_to_it(queue: QueueService) -> None:
    send_to_nine(queue)
    queue.set_window("9", "paused", "9001", "午休")
    assert called(queue, "2") is None
    queue.open_window("9")
    assert called(queue, "9") == "A001"


def test_a_ticket_comes_back_to_its_sender_only_when_nobody_else_is_left(queue: QueueService) -> None:
    queue.issue("F")
    assert called(queue, "9") == "F001"
    queue.transfer("9", "F", None, "别的窗口")
    assert called(queue, "9") is None
    for number in ("1", "2"):
        queue.set_window(number, "closed", "9001", "散场")
    assert called(queue, "9") is None
    queue.set_window("3", "closed", "9001", "散场")
    assert called(queue, "9") == "F001"


def test_one_who_became_stranded_otherwise_is_found_by_the_next_call(queue: QueueService, sql: PlainSql) -> None:
    """As when a transfer and the closing of the last other window happen at the same moment."""
    queue.issue("F")
    assert called(queue, "9") == "F001"
    queue.transfer("9", "F", None, "别的窗口")
    sql("UPDATE service_window SET state = 'closed' WHERE number IN ('1', '2', '3')")
    assert called(queue, "9") == "F001"


def test_a_window_is_set_from_afar_with_who_and_why(queue: QueueService, clock: Any, sql: PlainSql) -> None:
    queue.issue("A")
    assert called(queue, "1") == "A001"
    clock.advance(minutes=1)
    queue.set_window("1", "paused", "9001", "设备检修")
    view = queue.window("1")
    assert (view.state, view.pause_reason, view.state_at) == ("paused", "设备检修", clock.now())
    assert view.call is not None
    queue.start("1")
    queue.finish("1")
    with pytest.raises(QueueError, match="paused \\(设备检修\\)"):
        queue.call_next("1")
    assert sql("SELECT who, subject FROM journal WHERE action = 'window.paused'") == [("9001", "1")]
    for state, reason in (("broken", "x"), ("closed", "")):
        with pytest.raises(BadInput):
            queue.set_window("1", state, "9001", reason)
    clock.advance(minutes=1)
    queue.set_window("1", "paused", "9001", "还在检修")
    assert queue.window("1").state_at == view.state_at, "paused since then, whatever the reason"


def test_one_person_per_window_and_one_window_per_person(queue: QueueService, store: Store) -> None:
    staff = {member.staff_no: member.id for member in StaffService(store).members()}
    first, second = list(staff.values())[:2]
    queue.seat("1", first)
    queue.seat("2", first)
    assert queue.window("1").staff_no == ""
    queue.seat("2", second)
    assert staff[queue.window("2").staff_no] == second
    claim = queue.claim_station("2")
    with pytest.raises(QueueError, match="Window 2 already runs on"):
        queue.seat("2", first)
    with pytest.raises(QueueError, match="signed in at window 2"):
        queue.seat("3", second)
    claim.release()
    queue.seat("3", second)
    assert queue.window("2").staff_no == ""


def test_a_closed_window_finishes_what_it_has(queue: QueueService) -> None:
    ticket = queue.issue("A")
    called(queue, "1")
    queue.start("1")
    queue.close_window("1")
    queue.finish("1")
    assert queue.ticket(ticket.id).state is TicketState.DONE
    with pytest.raises(QueueError, match="closed"):
        queue.call_next("1")


def test_an_open_window_without_staff_serves_nobody_once_others_signed_in(queue: QueueService, store: Store) -> None:
    marriage = next(one for one in queue.businesses() if one.code == "F")
    assert marriage.staffed
    assert marriage.open_windows == marriage.windows
    first = next(member for member in StaffService(store).members() if member.role == "clerk")
    queue.seat("1", first.id)
    queue.assign_window("1", WindowKind.BY_DOMAIN, [("A", 1)], "9001", "试行")
    seen = {one.code: one for one in queue.businesses()}
    assert seen["A"].open_windows == ("1",)
    assert (seen["F"].staffed, seen["F"].open_windows) == (False, ())
    assert seen["F"].windows
