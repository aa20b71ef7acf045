"""The end of a visit: its ticket, its case and the request for a rating, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from hall_client.app import Hall, open_hall
from hall_client.cases.errors import CaseError
from hall_client.cases.views import CaseState, CaseView, CheckRow, MaterialState, Outcome
from hall_client.documents.facts import NoticeFacts, VoucherFacts, from_json
from hall_client.queue.errors import QueueError
from hall_client.queue.views import Person, TicketState, VisitView
from hall_client.reviews.views import ReviewProgress
from hall_client.store.errors import StoreAway
from tests.halls import PlainSql

WANG = Person("王䶮", "11010519491231002X", "card")
LI = Person("李雷", "110101199003074610", "card")
M = MaterialState


@pytest.fixture
def hall(hall_db: str | Path, clock: Any) -> Iterator[Hall]:
    with open_hall(hall_db, station="window-3", clock=clock) as opened:
        yield opened


def visit(hall: Hall, window: str = "3") -> VisitView:
    hall.queue.issue("A")
    hall.queue.call_next(window)
    return hall.queue.start(window)


def begun(hall: Hall, at: VisitView) -> CaseView:
    """The registration of a company, every question answered."""
    company = next(h.code for h in hall.catalog.search("gssl", 50) if "有限责任" in h.name)
    return answered(hall, hall.cases.begin(at.id, company))


def answered(hall: Hall, case: CaseView, which: int = 0) -> CaseView:
    """Answers every question with its first answer, or another one."""
    while not case.answered:
        question = next(q for q in case.questions if q.code not in case.answers)
        case = hall.cases.answer(case.id, question.code, (question.answers[which].code,))
    return case


def accepted(hall: Hall, case: CaseView) -> CaseView:
    return hall.cases.decide(hall.cases.mark_all_received(case.id).id, Outcome.ACCEPT)


def test_the_end_gives_up_what_is_undecided_and_asks_for_a_rating(hall: Hall) -> None:
    case = begun(hall, visit(hall))
    ended = hall.visits.finish_and_ask("3")
    after = hall.cases.view(case.id)
    assert (after.state, after.steps[-1].text.template) == (CaseState.ABANDONED, "Item given up")
    assert hall.reviews.progress(ended.id) is ReviewProgress.WAITING
    request = hall.reviews.claim("3")
    assert request is not None
    assert request.item_name == case.item.name


def test_a_visit_without_an_item_is_rated_by_its_business(hall: Hall) -> None:
    business = visit(hall).ticket.business_name
    hall.visits.finish_and_ask("3")
    request = hall.reviews.claim("3")
    assert request is not None
    assert request.item_name == business


def test_when_the_rating_cannot_be_asked_the_visit_goes_on(hall: Hall, sql: PlainSql) -> None:
    case = begun(hall, visit(hall))
    sql("ALTER TABLE review_step RENAME TO away")
    with pytest.raises((StoreAway, DBAPIError)):
        hall.visits.finish_and_ask("3")
    view = hall.queue.window("3")
    assert view.visit is not None
    assert view.visit.ended_at is None
    assert hall.cases.view(case.id).state is CaseState.PREPARING


@pytest.mark.parametrize("end", ["transfer", "cancel", "expire"])
def test_however_a_visit_ends_nothing_is_left_dangling(hall: Hall, sql: PlainSql, clock: Any, end: str) -> None:
    at = visit(hall)
    case = begun(hall, at)
    if end == "transfer":
        hall.queue.transfer("3", "B", None, "另一业务")
    else:
        hall.queue.hold("3", "补材料")
    if end == "cancel":
        hall.queue.cancel(at.ticket.id, "3", "不办了")
    if end == "expire":
        clock.advance(days=1)
        hall.queue.expire_past_days()
    assert hall.cases.view(case.id).state is CaseState.ABANDONED
    assert sql("SELECT state, ended_at IS NOT NULL FROM visit") == [("ended", True)]


def test_a_case_on_hold_cannot_be_changed_from_a_stale_screen(hall: Hall) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    case = hall.cases.mark_all_received(begun(hall, at).id)
    hall.queue.hold("3", "补材料")
    with pytest.raises(CaseError, match="on hold or over"):
        hall.cases.decide(case.id, Outcome.ACCEPT)
    hall.queue.resume("3", at.ticket.id)
    assert hall.cases.decide(case.id, Outcome.ACCEPT).state is CaseState.ACCEPTED


def test_who_takes_a_visit_up_answers_for_it(hall: Hall) -> None:
    first = hall.staff.sign_in("1027", "hall-1027", "3")
    at = visit(hall)
    hall.queue.identify("3", WANG)
    case = hall.cases.mark_all_received(begun(hall, at).id)
    hall.queue.hold("3", "补材料")
    hall.staff.sign_out(first)
    other = next(s for s in hall.staff.members() if s.staff_no != "1027")
    hall.staff.sign_in(other.staff_no, f"hall-{other.staff_no}", "5")
    hall.queue.resume("5", at.ticket.id)
    decided = hall.cases.decide(case.id, Outcome.ACCEPT)
    assert (decided.staff_no, decided.window) == (other.staff_no, "5")
    assert "-05-0001" in decided.number
    facts = from_json(hall.cases.document_facts(decided.documents[0].id)[1])
    assert isinstance(facts, VoucherFacts)
    assert (facts.window, facts.staff_no) == ("5", other.staff_no)
    hall.visits.finish_and_ask("5")
    request = hall.reviews.claim("5")
    assert request is not None
    assert request.staff_no == other.staff_no


def test_a_new_clerk_takes_over_the_open_visit(hall: Hall) -> None:
    first = hall.staff.sign_in("1027", "hall-1027", "3")
    visit(hall)
    hall.staff.sign_out(first)
    other = next(s for s in hall.staff.members() if s.staff_no != "1027")
    second = hall.staff.sign_in(other.staff_no, f"hall-{other.staff_no}", "3")
    shown = hall.queue.window("3").visit
    assert shown is not None
    assert shown.staff_no == other.staff_no
    hall.staff.sign_out(first)
    assert hall.queue.window("3").staff_no == other.staff_no, "a stale screen signs nobody else out"
    hall.staff.sign_out(second)
    assert hall.queue.window("3").staff_no == ""


def test_what_one_person_left_here_is_not_reused_for_another(hall: Hall) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    accepted(hall, begun(hall, at))
    hall.visits.finish_and_ask("3")
    at = visit(hall)
    hall.queue.identify("3", WANG)
    case = hall.cases.mark_all_received(begun(hall, at).id)
    code = case.rows[0].material.code
    assert hall.cases.mark(case.id, code, M.REUSED).rows[0].state is M.REUSED
    hall.queue.identify("3", LI)
    again = hall.cases.view(case.id)
    assert again.rows[0].state is None
    with pytest.raises(CaseError, match="Not every required material"):
        hall.cases.decide(case.id, Outcome.ACCEPT)


def test_a_decided_case_stays_with_its_person(hall: Hall) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    case = accepted(hall, begun(hall, at))
    hall.queue.identify("3", LI)
    assert hall.cases.view(case.id).person_name == WANG.name
    assert begun(hall, at).person_name == LI.name


def test_an_unchecked_identity_opens_no_earlier_case(hall: Hall) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    accepted(hall, begun(hall, at))
    hall.visits.finish_and_ask("3")
    hall.queue.issue("A", person=WANG)
    hall.queue.call_next("3")
    case = begun(hall, hall.queue.start("3"))
    assert not any(c.allowed for c in case.rows[0].choices if c.state is M.REUSED)
    hall.queue.identify("3", WANG)
    assert any(c.allowed for c in hall.cases.view(case.id).rows[0].choices if c.state is M.REUSED)


def test_a_refused_case_gave_its_materials_back(hall: Hall) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    case = hall.cases.mark_all_received(begun(hall, at).id)
    hall.cases.decide(case.id, Outcome.REFUSE, "不属于本机关职权范围")
    hall.visits.finish_and_ask("3")
    at = visit(hall)
    hall.queue.identify("3", WANG)
    assert not any(c.allowed for c in begun(hall, at).rows[0].choices if c.state is M.REUSED)


def optional(row: CheckRow) -> bool:
    return row.material.necessity == "optional"


def deferrable(row: CheckRow) -> bool:
    return bool(row.material.deferral_days) and not optional(row)


@pytest.mark.parametrize(
    ("kind", "which", "state", "named"), [(deferrable, 0, M.DEFERRED, True), (optional, -1, M.MISSING, False)]
)
def test_a_notice_names_what_may_follow_and_asks_for_nothing_optional(
    hall: Hall, kind: Callable[[CheckRow], bool], which: int, state: MaterialState, named: bool
) -> None:
    at = visit(hall)
    hall.queue.identify("3", WANG)
    for hit in hall.catalog.items():
        case = answered(hall, hall.cases.begin(at.id, hit.code), which)
        special = next((row for row in case.rows if kind(row)), None)
        owed = next((row for row in case.rows if not optional(row) and not deferrable(row)), None)
        if special and owed:
            break
    else:
        pytest.fail("the sample catalog has no such item")
    hall.cases.mark_all_received(case.id)
    hall.cases.mark(case.id, special.material.code, state)
    hall.cases.mark(case.id, owed.material.code, M.MISSING)
    decided = hall.cases.decide(case.id, Outcome.NOTICE)
    facts = from_json(hall.cases.document_facts(decided.documents[0].id)[1])
    assert isinstance(facts, NoticeFacts)
    missing = {missing.name for missing in facts.missing}
    assert missing == {owed.material.name} | ({special.material.name} if named else set())
    assert special.material.name not in facts.received


def test_no_number_of_a_person_stands_in_reasons_or_notes(hall: Hall, sql: PlainSql) -> None:
    at = visit(hall)
    case = begun(hall, at)
    hall.cases.decide(case.id, Outcome.NOT_DONE, f"身份证 {WANG.id_number} 系统查无，电话 13812345678")
    hall.queue.transfer("3", "B", None, f"找 {WANG.id_number}")
    raw = sql.everything()
    for secret in (WANG.id_number, "13812345678"):
        assert secret.encode() not in raw


def test_a_second_ticket_taken_meanwhile_is_named(hall: Hall) -> None:
    first = hall.queue.issue("A", person=WANG)
    hall.queue.call_next("3")
    hall.queue.start("3")
    second = hall.queue.issue("A", person=WANG)
    with pytest.raises(QueueError, match=f"waits for this business with {second.number}"):
        hall.queue.hold("3", "补材料")
    with pytest.raises(QueueError, match=second.number):
        hall.queue.transfer("3", None, "5", "换窗口")
    third = hall.queue.issue("B", person=WANG)
    with pytest.raises(QueueError, match=third.number):
        hall.queue.transfer("3", "B", None, "换业务")
    hall.queue.cancel(second.id, "3", "重复取号")
    assert hall.queue.hold("3", "补材料").state is TicketState.HELD
    assert hall.queue.ticket(first.id).business == "A"


def test_a_passed_over_ticket_does_not_rejoin_beside_a_new_one(hall: Hall) -> None:
    first = hall.queue.issue("A", person=WANG)
    hall.queue.call_next("3")
    hall.queue.no_show("3")
    second = hall.queue.issue("A", person=WANG)
    with pytest.raises(QueueError, match=second.number):
        hall.queue.rejoin(first.id, "3")
    assert hall.queue.ticket(first.id).state is TicketState.NO_SHOW
