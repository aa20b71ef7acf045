"""What the papers of real cases state, as drawn up at the counter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hall_client.app import Hall, open_hall
from hall_client.cases.views import MaterialState, Outcome
from hall_client.catalog.views import ChecklistPlan
from hall_client.documents.facts import NotDoneFacts, NoticeFacts, VoucherFacts, Way, from_json
from hall_client.queue.views import Person
from tests.integration.conftest import HandClock

WANG = Person("王䶮", "11010519491231002X", "card")
YEAR_END = datetime(2026, 12, 30, 2, 0, tzinfo=UTC)


@pytest.fixture
def hall(hall_db: str | Path, clock: HandClock) -> Iterator[Hall]:
    with open_hall(hall_db, station="window-3", clock=clock) as opened:
        yield opened


def decided(
    hall: Hall,
    fits: Callable[[ChecklistPlan], bool],
    state: Callable[[bool], MaterialState],
    outcome: Outcome,
    note: str = "",
) -> object:
    """The facts of the paper of the first item that fits; ``state`` says what becomes of a material that may follow."""
    hall.queue.issue("A")
    hall.queue.call_next("3")
    visit = hall.queue.start("3")
    hall.queue.identify("3", WANG)
    code, plan = next(found for found in plans(hall) if fits(found[1]))
    case = hall.cases.begin(visit.id, code)
    for question, answers in plan.answers.items():
        case = hall.cases.answer(case.id, question, answers)
    for row in case.rows:
        case = hall.cases.mark(case.id, row.material.code, state(row.material.deferral_days > 0))
    case = hall.cases.decide(case.id, outcome, note)
    return from_json(hall.cases.document_facts(case.documents[0].id)[1])


def plans(hall: Hall) -> Iterator[tuple[str, ChecklistPlan]]:
    """Every item with what it asks for when each question is answered with its first answer."""
    for hit in hall.catalog.items():
        plan = hall.catalog.plan(hit.code, {})
        while not plan.complete:
            question = next(question for question in plan.questions if question.code not in plan.answers)
            plan = hall.catalog.plan(hit.code, {**plan.answers, question.code: (question.answers[0].code,)})
        yield hit.code, plan


def follows_later(plan: ChecklistPlan) -> bool:
    return plan.promised_days > 0 and any(material.deferral_days for material in plan.materials)


def test_a_notice_says_when_it_would_be_done_and_no_day_that_is_not_known_yet(hall: Hall) -> None:
    facts = decided(hall, follows_later, lambda _later: MaterialState.MISSING, Outcome.NOTICE)
    assert isinstance(facts, NoticeFacts)
    assert facts.done_by is not None
    assert facts.provisional == ()
    later = [missing for missing in facts.missing if missing.way is Way.DEFER]
    assert later
    assert all(missing.due is None and "受理后" in missing.way_note for missing in later)


def test_days_beyond_the_calendar_are_provisional_on_every_paper(hall: Hall, clock: HandClock) -> None:
    clock.instant = YEAR_END
    notice = decided(hall, follows_later, lambda _later: MaterialState.MISSING, Outcome.NOTICE)
    assert isinstance(notice, NoticeFacts)
    assert {notice.valid_until, notice.done_by} == set(notice.provisional)
    hall.queue.finish("3")
    voucher = decided(
        hall,
        follows_later,
        lambda later: MaterialState.DEFERRED if later else MaterialState.RECEIVED,
        Outcome.ACCEPT_DEFERRED,
    )
    assert isinstance(voucher, VoucherFacts)
    assert {m.due for m in voucher.materials if m.due} == set(voucher.provisional)
    assert voucher.promised is not None
    assert voucher.promised.provisional
    hall.queue.finish("3")
    not_done = decided(hall, lambda _plan: True, lambda _later: MaterialState.MISSING, Outcome.NOT_DONE, "查不到记录")
    assert isinstance(not_done, NotDoneFacts)
    assert not_done.provisional == (not_done.answer_by,)
    assert not_done.answer_by == date(2027, 1, 7)
