"""The queue on a real database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hall_client.base.errors import BadInput
from hall_client.queue.errors import QueueError
from hall_client.queue.service import QueueService
from hall_client.queue.views import Person, TicketClass, TicketState
from hall_client.staff.journal import verify_journal
from hall_client.staff.service import StaffService
from hall_client.store.work import Store
from tests.halls import REFUSED, PlainSql

WANG = Person("王䶮", "11010519491231002X", "card")


def test_numbers_count_per_business_and_day(queue: QueueService, clock: Any) -> None:
    numbers = [queue.issue(business).number for business in ("A", "A", "B")]
    assert numbers == ["A001", "A002", "B001"]
    clock.advance(days=1)
    assert queue.issue("A").number == "A001"


def test_a_ticket_knows_its_place_in_the_line(queue: QueueService) -> None:
    first, second = queue.issue("A"), queue.issue("A")
    assert (first.ahead, first.wait_low, first.wait_high) == (0, 0, 0)
    assert second.ahead == 1
    assert 0 <= second.wait_low < second.wait_high
    assert first.token
    assert first.token != second.token


def test_one_waiting_ticket_per_person_and_business(queue: QueueService) -> None:
    first = queue.issue("A", person=WANG)
    assert first.person_mask == "王*"
    with pytest.raises(QueueError, match="already have number A001"):
        queue.issue("A", person=WANG)
    assert queue.issue("B", person=WANG).number == "B001"
    assert queue.issue("A").number == "A002", "the refused try used up no number"


@pytest.mark.parametrize("number", ["123", "11010519491231002Y", "110105194912310021"])
def test_a_malformed_id_gets_no_ticket(queue: QueueService, number: str) -> None:
    with pytest.raises(BadInput):
        queue.issue("A", person=Person("王五", number))
    assert queue.businesses()[0].waiting == 0


def test_unknown_business_and_window_are_named(queue: QueueService) -> None:
    with pytest.raises(QueueError, match="no business Z"):
        queue.issue("Z")
    with pytest.raises(QueueError, match="no window 99"):
        queue.call_next("99")


def test_a_call_takes_the_first_and_says_why(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    clock.advance(minutes=7)
    call = queue.call_next("1")
    assert call is not None
    assert (call.ticket.number, call.ticket.state, call.window) == ("A001", TicketState.CALLED, "1")
    assert call.reason == "First in line, waiting 7 min."
    assert queue.window("1").call == call
    assert queue.call_next("2") is None


def test_a_double_click_calls_one_ticket(queue: QueueService) -> None:
    queue.issue("A")
    queue.issue("A")
    first = queue.call_next("1", expected=None)
    again = queue.call_next("1", expected=None)
    assert first is not None
    assert again is not None
    assert first.ticket.number == again.ticket.number == "A001"
    assert queue.businesses()[0].waiting == 1


def test_calling_on_passes_the_absent_one_over(queue: QueueService) -> None:
    queue.issue("A")
    queue.issue("A")
    first = queue.call_next("1")
    assert first is not None
    second = queue.call_next("1", expected=first.ticket.id)
    assert second is not None
    assert second.ticket.number == "A002"
    assert queue.ticket(first.ticket.id).state is TicketState.NO_SHOW
    assert queue.board().no_shows == ("A001",)


def test_a_visit_in_progress_blocks_the_next_call(queue: QueueService) -> None:
    queue.issue("A")
    queue.issue("A")
    queue.call_next("1")
    queue.start("1")
    with pytest.raises(QueueError, match="A001 is being served at window 1"):
        queue.call_next("1")


def test_a_whole_visit_leaves_its_steps(queue: QueueService, clock: Any) -> None:
    ticket = queue.issue("A")
    for act in (lambda: queue.call_next("1"), lambda: queue.recall("1"), lambda: queue.start("1")):
        clock.advance(minutes=1)
        act()
    visit = queue.identify("1", WANG)
    assert (visit.person_name, visit.person_id_mask, visit.person_verified) == ("王䶮", "110***********002X", "card")
    assert queue.set_phone("1", "138 1234 5678").phone_mask == "138****5678"
    ended = queue.finish("1")
    assert ended.ended_at is not None
    assert queue.ticket(ticket.id).state is TicketState.DONE
    assert [step.text.params.get("step", step.text) for step in queue.steps(ticket.id)] == [
        "Ticket taken", "Called", "Called again", "Visit started", "Finished",
    ]  # fmt: skip
    assert queue.window("1").served_today == 1


def test_hold_frees_the_window_and_resume_brings_everything_back(queue: QueueService) -> None:
    queue.issue("A")
    queue.issue("A")
    queue.call_next("1")
    queue.start("1")
    queue.identify("1", WANG)
    queue.save_draft("1", {"search": "gssl"})
    held = queue.hold("1", "去复印")
    call = queue.call_next("1", expected=None)
    assert call is not None
    assert call.ticket.number == "A002"
    with pytest.raises(QueueError, match="A002 is still at window 1"):
        queue.resume("1", held.id)
    queue.no_show("1")
    visit = queue.resume("1", held.id)
    assert (visit.person_name, visit.draft) == ("王䶮", {"search": "gssl"})
    assert [row.number for row in queue.window("1").no_shows] == ["A002"]


def test_a_transferred_ticket_keeps_its_place_and_does_not_come_straight_back(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    clock.advance(minutes=5)
    queue.issue("B")
    queue.call_next("1")
    queue.start("1")
    moved = queue.transfer("1", "B", None, "走错业务")
    assert (moved.number, moved.business) == ("A001", "B")
    mine = queue.call_next("1", expected=None)
    assert mine is not None
    assert mine.ticket.number == "B001"
    theirs = queue.call_next("6")
    assert theirs is not None
    assert theirs.ticket.number == "A001"


def test_a_ticket_sent_to_a_window_is_called_there_only(queue: QueueService) -> None:
    queue.issue("A")
    queue.call_next("1")
    queue.transfer("1", None, "9", "要找九号窗口")
    assert queue.call_next("2") is None
    call = queue.call_next("9")
    assert call is not None
    assert (call.ticket.number, call.reason) == ("A001", "Sent to this window, waiting 0 min.")


def test_no_window_serves_it_elsewhere(queue: QueueService) -> None:
    queue.issue("F")
    queue.call_next("9")
    with pytest.raises(QueueError, match="already at window 9"):
        queue.transfer("9", None, "9", "误点")
    with pytest.raises(BadInput, match="Choose a business or a window"):
        queue.transfer("9", None, None, "误点")
    with pytest.raises(BadInput, match="Give a reason"):
        queue.transfer("9", "A", None, "  ")


def test_a_passed_over_ticket_rejoins_at_the_end(queue: QueueService, clock: Any) -> None:
    first = queue.issue("A")
    queue.call_next("1")
    queue.no_show("1")
    clock.advance(minutes=3)
    queue.issue("A")
    clock.advance(minutes=1)
    back = queue.rejoin(first.id, "1")
    assert back.klass is TicketClass.RETURNED
    call = queue.call_next("1")
    assert call is not None
    assert call.ticket.number == "A002"


def test_a_chosen_ticket_needs_a_reason_that_is_kept(queue: QueueService, store: Store) -> None:
    queue.issue("A")
    later = queue.issue("A")
    with pytest.raises(BadInput, match="Give a reason"):
        queue.call_ticket("1", later.id, "")
    call = queue.call_ticket("1", later.id, "孕妇不适")
    assert call.reason == "Chosen by the window: 孕妇不适"
    assert verify_journal(store) == []


def test_a_paused_window_calls_nobody(queue: QueueService) -> None:
    queue.issue("A")
    queue.pause_window("1", "换纸")
    with pytest.raises(QueueError, match=r"Window 1 is paused \(换纸\)"):
        queue.call_next("1")
    queue.open_window("1")
    assert queue.call_next("1") is not None


def test_a_paused_window_takes_no_chosen_ticket_either(queue: QueueService) -> None:
    ticket = queue.issue("A")
    queue.pause_window("3", "午休")
    with pytest.raises(QueueError, match="Window 3 is not open"):
        queue.call_ticket("3", ticket.id, "老年人")
    assert queue.ticket(ticket.id).state is TicketState.WAITING


def test_nobody_is_sent_to_a_closed_window(queue: QueueService) -> None:
    queue.issue("A")
    queue.call_next("3")
    queue.close_window("5")
    with pytest.raises(QueueError, match="Window 5 is closed"):
        queue.transfer("3", None, "5", "换窗口")


def test_the_board_shows_numbers_and_never_a_person(queue: QueueService, clock: Any) -> None:
    queue.issue("A", person=WANG)
    queue.issue("A")
    queue.call_next("1")
    clock.advance(seconds=5)
    queue.call_next("2")
    board = queue.board()
    assert [(call.number, call.window) for call in board.calls] == [("A002", "2"), ("A001", "1")]
    before = board.calls[0].call_id
    clock.advance(seconds=5)
    queue.recall("1")
    again = queue.board().calls
    assert again[0].number == "A001"
    assert again[0].call_id != before
    assert "王" not in repr(board)


def test_yesterday_ends(queue: QueueService, clock: Any) -> None:
    old = queue.issue("A", person=WANG)
    clock.advance(days=1)
    assert queue.expire_past_days() == 1
    assert queue.ticket(old.id).state is TicketState.EXPIRED
    assert queue.call_next("1") is None
    assert queue.issue("A", person=WANG).number == "A001"


def test_a_program_that_runs_through_the_night_calls_nobody_of_yesterday(queue: QueueService, clock: Any) -> None:
    queue.issue("A")
    old = queue.issue("A")
    clock.advance(days=1)
    assert queue.call_next("1") is None
    assert queue.ticket(old.id).state is TicketState.EXPIRED
    assert queue.issue("A").ahead == 0


def test_rare_characters_and_emoji_in_a_name_survive(queue: QueueService) -> None:
    queue.issue("A", person=Person("𠮷😀䶮", WANG.id_number))
    queue.call_next("1")
    assert queue.start("1").person_name == "𠮷😀䶮"


def test_huge_text_is_refused_and_nothing_is_half_saved(queue: QueueService) -> None:
    queue.issue("A")
    queue.call_next("1")
    queue.start("1")
    with pytest.raises(BadInput, match="at most 60"):
        queue.identify("1", Person("王" * 61, WANG.id_number))
    with pytest.raises(BadInput, match="at most 2000"):
        queue.save_draft("1", {"search": "x" * 2001})
    visit = queue.window("1").visit
    assert visit is not None
    assert (visit.person_name, visit.draft) == ("", {})


def test_no_personal_data_lies_open_in_the_database(queue: QueueService, sql: PlainSql) -> None:
    queue.issue("A", person=WANG)
    queue.call_next("1")
    queue.start("1")
    queue.identify("1", WANG)
    queue.set_phone("1", "13812345678")
    queue.save_draft("1", {"name": "王䶮", "number": WANG.id_number, "phone": "13812345678"})
    raw = sql.everything()
    for secret in ("王䶮", WANG.id_number, "13812345678"):
        assert secret.encode() not in raw


def test_a_draft_comes_back_and_goes_with_its_visit(
    queue: QueueService, sql: PlainSql, open_station: Callable[[str], Store]
) -> None:
    queue.issue("A")
    queue.call_next("1")
    queue.start("1")
    queue.save_draft("1", {"name": "王䶮", "number": "1101"})
    queue.save_draft("1", {"number": ""})
    reopened = QueueService(open_station("window-1")).window("1").visit
    assert reopened is not None
    assert reopened.draft == {"name": "王䶮"}
    queue.finish("1")
    assert sql("SELECT CAST(draft AS TEXT) FROM visit") == [("{}",)]


def test_identity_has_a_source_that_is_known(queue: QueueService) -> None:
    queue.issue("A")
    queue.call_next("1")
    queue.start("1")
    with pytest.raises(BadInput, match="card or typed"):
        queue.identify("1", Person("王䶮", WANG.id_number, "hearsay"))


def test_history_cannot_be_rewritten(queue: QueueService, sql: PlainSql, store: Store, engine_name: str) -> None:
    queue.issue("A")
    for table in ("journal", "ticket_step"):
        for verb in (f"UPDATE {table} SET at = at", f"DELETE FROM {table}"):  # noqa: S608 - names of this test
            with pytest.raises(REFUSED, match="append-only"):
                sql(verb)
    lift = {"sqlite": "DROP TRIGGER journal_no_update", "postgresql": "DROP TRIGGER journal_append_only ON journal"}
    sql(lift[engine_name])
    sql("UPDATE journal SET who = 'somebody' WHERE action = 'ticket.issue'")
    assert [str(line) for line in verify_journal(store)] == ["The journal of test is broken at entry 1."]


def test_constraints_not_code_forbid_two_tickets_at_a_window(queue: QueueService, sql: PlainSql) -> None:
    queue.issue("A")
    queue.issue("A")
    queue.call_next("1")
    with pytest.raises(REFUSED, match=r"(?i)unique"):
        sql("""UPDATE ticket SET state = 'called', "window" = '1' WHERE number = 'A002'""")
    with pytest.raises(REFUSED, match=r"(?i)unique"):
        sql("UPDATE ticket SET number = 'A001' WHERE number = 'A002'")


def test_one_pc_per_window(open_station: Callable[[str], Store], clock: Any) -> None:
    here, there = QueueService(open_station("pc-1")), QueueService(open_station("pc-2"))
    claim = here.claim_station("3")
    with pytest.raises(QueueError, match="Window 3 already runs on"):
        there.claim_station("3")
    clock.advance(seconds=30)
    taken = there.claim_station("3")
    with pytest.raises(QueueError, match="now run by another PC"):
        claim.renew()
    claim.release()
    taken.renew()
    taken.release()
    here.claim_station("3").release()


def test_a_visitor_who_did_not_take_the_ticket_is_seen(queue: QueueService) -> None:
    queue.issue("A", person=WANG)
    queue.call_next("1")
    queue.start("1")
    assert not queue.identify("1", WANG).other_holder
    assert queue.identify("1", Person("李雷", "110101199003074610")).other_holder


def test_a_foreigners_card_is_taken_as_it_says(queue: QueueService) -> None:
    smith = Person("SMITH", "USA110080010101", "card")
    queue.issue("A", person=smith)
    with pytest.raises(QueueError, match="already have number"):
        queue.issue("A", person=smith)
    queue.call_next("1")
    queue.start("1")
    assert queue.identify("1", smith).person_verified == "card"


def test_a_window_where_nobody_sits_is_promised_to_nobody(queue: QueueService, store: Store) -> None:
    assert queue.issue("A").warning is None
    staff = StaffService(store).check_password("1027", "hall-1027")
    queue.seat("12", staff.id)
    assert queue.issue("A").warning is not None
    queue.unseat("12", staff.id)
    queue.seat("1", staff.id)
    assert queue.issue("A").warning is None
