"""Cases on a real database, with the sample catalog and the real papers."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PIL import Image

from hall_client.base.errors import BadInput
from hall_client.cases.errors import CaseError
from hall_client.cases.service import CaseService
from hall_client.cases.views import CaseState, CaseView, MaterialState, Outcome
from hall_client.catalog.errors import CatalogError
from hall_client.catalog.service import CatalogService
from hall_client.documents.facts import NoticeFacts, VoucherFacts, from_json
from hall_client.queue.service import QueueService
from hall_client.queue.views import Person, VisitView
from tests.halls import PlainSql

WANG = Person("王䶮", "11010519491231002X", "card")
COMPANY = "有限责任公司设立登记"
M = MaterialState


def jpeg(colour: str = "white") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (320, 450), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def company(catalog: CatalogService) -> str:
    """Code of the item that the tests apply for."""
    return next(hit.code for hit in catalog.search("gssl", 50) if hit.name == COMPANY)


def visit(queue: QueueService, window: str = "3", person: Person | None = WANG) -> VisitView:
    queue.issue("A")
    queue.call_next(window)
    started = queue.start(window)
    return queue.identify(window, person) if person else started


def answered(cases: CaseService, case: CaseView) -> CaseView:
    """Answers every question with its first answer."""
    while not case.answered:
        question = next(q for q in case.questions if q.code not in case.answers)
        case = cases.answer(case.id, question.code, (question.answers[0].code,))
    return case


def settled(cases: CaseService, case: CaseView, *, but: dict[str, MaterialState] | None = None) -> CaseView:
    """Receives every material but those named."""
    case = cases.mark_all_received(case.id)
    for code, state in (but or {}).items():
        case = cases.mark(case.id, code, state)
    return case


def required(case: CaseView) -> str:
    """A required material that cannot follow later."""
    return next(
        r.material.code for r in case.rows if r.material.necessity == "required" and not r.material.deferral_days
    )


def test_answers_narrow_the_checklist(cases: CaseService, queue: QueueService, company: str) -> None:
    case = cases.begin(visit(queue).id, company)
    assert (case.state, case.number, case.answered) == (CaseState.PREPARING, "", False)
    lengths = {len(case.rows)}
    for question in case.questions:
        for answer in question.answers:
            lengths.add(len(cases.answer(case.id, question.code, (answer.code,)).rows))
    assert len(lengths) > 1


def test_a_complete_case_is_accepted_with_number_deadlines_and_voucher(
    cases: CaseService, queue: QueueService, company: str
) -> None:
    case = settled(cases, answered(cases, cases.begin(visit(queue).id, company)))
    assert [choice.outcome for choice in case.outcomes if choice.proposed] == [Outcome.ACCEPT]
    done = cases.decide(case.id, Outcome.ACCEPT)
    assert (done.state, done.number) == (CaseState.ACCEPTED, "L20261120-03-0001")
    assert done.promised is not None
    assert (done.promised.day, done.promised.working_days, done.promised.provisional) == (
        date(2026, 11, 25),
        3,
        False,
    ), "an approval in advance lengthens it"
    assert done.statutory is not None
    assert done.statutory.day == date(2026, 12, 11)
    (paper,) = done.documents
    assert (paper.kind, paper.number) == ("voucher", "云审受〔2026〕1120-03-0001 号")
    kind, text = cases.document_facts(paper.id)
    facts = from_json(text)
    assert isinstance(facts, VoucherFacts)
    assert (kind, facts.case_number, facts.party.name, facts.party.mask) == ("voucher", done.number, "王䶮", "王*")
    assert facts.party.id_mask == "110***********002X"
    assert len(facts.materials) == len(done.rows)


def test_what_is_missing_stands_on_one_notice(cases: CaseService, queue: QueueService, company: str) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    missing = required(case)
    case = settled(cases, case, but={missing: M.MISSING})
    with pytest.raises(CaseError, match="Not every required material"):
        cases.decide(case.id, Outcome.ACCEPT)
    done = cases.decide(case.id, Outcome.NOTICE)
    assert (done.state, done.number[0]) == (CaseState.NOTIFIED, "S")
    facts = from_json(cases.document_facts(done.documents[0].id)[1])
    assert isinstance(facts, NoticeFacts)
    assert [entry.name for entry in facts.missing] == [r.material.name for r in case.rows if r.material.code == missing]
    assert facts.missing[0].why


def test_a_notice_waits_until_every_row_was_looked_at(cases: CaseService, queue: QueueService, company: str) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    case = cases.mark(case.id, required(case), M.MISSING)
    with pytest.raises(CaseError, match="one notice must name everything"):
        cases.decide(case.id, Outcome.NOTICE)
    assert cases.view(case.id).number == ""


def test_a_deferred_material_has_its_day(cases: CaseService, queue: QueueService, company: str) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    later = next((r for r in case.rows if r.material.deferral_days), None)
    assert later is not None, "the sample's first answers include a deferrable material"
    case = settled(cases, case, but={later.material.code: M.DEFERRED})
    (row,) = [r for r in case.rows if r.material.code == later.material.code]
    assert row.due is not None
    assert cases.decide(case.id, Outcome.ACCEPT_DEFERRED).outcome is Outcome.ACCEPT_DEFERRED


def test_states_that_the_guide_does_not_provide_are_refused(
    cases: CaseService, queue: QueueService, company: str
) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    for row in case.rows:
        for choice in row.choices:
            if not choice.allowed:
                with pytest.raises(CaseError, match=row.material.name[:4]):
                    cases.mark(case.id, row.material.code, choice.state)
    with pytest.raises(CaseError, match="not on the checklist"):
        cases.mark(case.id, "UNKNOWN", M.RECEIVED)


def test_without_identity_nothing_is_accepted(cases: CaseService, queue: QueueService, company: str) -> None:
    case = settled(cases, answered(cases, cases.begin(visit(queue, person=None).id, company)))
    with pytest.raises(CaseError, match="identity first"):
        cases.decide(case.id, Outcome.ACCEPT)
    queue.identify("3", WANG)
    assert cases.decide(case.id, Outcome.ACCEPT).state is CaseState.ACCEPTED


def test_a_decided_case_cannot_change(cases: CaseService, queue: QueueService, company: str) -> None:
    case = settled(cases, answered(cases, cases.begin(visit(queue).id, company)))
    done = cases.decide(case.id, Outcome.ACCEPT)
    with pytest.raises(CaseError, match="already decided"):
        cases.decide(case.id, Outcome.ACCEPT)
    with pytest.raises(CaseError, match="already decided"):
        cases.mark(case.id, case.rows[0].material.code, M.MISSING)
    assert cases.view(case.id) == done


@pytest.mark.parametrize("outcome", [Outcome.REFUSE, Outcome.NOT_DONE])
def test_refusals_need_their_reason(cases: CaseService, queue: QueueService, company: str, outcome: Outcome) -> None:
    case = cases.begin(visit(queue).id, company)
    with pytest.raises(BadInput, match="Give the reason"):
        cases.decide(case.id, outcome, " ")
    done = cases.decide(case.id, outcome, "不属于本机关职权范围")
    assert (done.outcome_note, len(done.documents)) == ("不属于本机关职权范围", 1)


def test_numbers_count_per_window_and_day(cases: CaseService, queue: QueueService, company: str, clock: Any) -> None:
    numbers = []
    for window in ("3", "3", "1"):
        case = cases.begin(visit(queue, window).id, company)
        numbers.append(cases.decide(case.id, Outcome.REFUSE, "理由").number)
        queue.finish(window)
    clock.advance(days=3)
    case = cases.begin(visit(queue, "3").id, company)
    numbers.append(cases.decide(case.id, Outcome.REFUSE, "理由").number)
    assert numbers == ["S20261120-03-0001", "S20261120-03-0002", "S20261120-01-0001", "S20261123-03-0001"]


def test_another_item_gives_the_first_one_up(
    cases: CaseService, queue: QueueService, catalog: CatalogService, company: str
) -> None:
    at = visit(queue)
    first = cases.begin(at.id, company)
    assert cases.begin(at.id, company).id == first.id, "the same item again is the same case"
    other = next(hit.code for hit in catalog.search("", 20) if hit.code != company)
    second = cases.begin(at.id, other)
    assert cases.view(first.id).state is CaseState.ABANDONED
    found = cases.of_visit(at.id)
    assert found is not None
    assert found.id == second.id


def test_unknown_items_and_ended_visits_are_refused(cases: CaseService, queue: QueueService, company: str) -> None:
    at = visit(queue)
    with pytest.raises(CatalogError):
        cases.begin(at.id, "NO-SUCH-ITEM")
    queue.finish("3")
    with pytest.raises(CaseError, match="No visit is in progress"):
        cases.begin(at.id, company)


def test_pages_hang_on_their_material_and_can_come_back(cases: CaseService, queue: QueueService, company: str) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    code = case.rows[0].material.code
    case = cases.add_page(case.id, code, jpeg())
    case = cases.add_page(case.id, code, jpeg("grey"))
    assert (case.rows[0].state, [page.number for page in case.rows[0].pages]) == (M.RECEIVED, [1, 2])
    page = case.rows[0].pages[0]
    assert (cases.page(page.id), page.width, page.height) == (jpeg(), 320, 450)
    assert len(cases.remove_page(case.id, page.id).rows[0].pages) == 1
    assert cases.restore_page(case.id, page.id).rows[0].pages[0].id == page.id


@pytest.mark.parametrize("bad", [b"", b"not a picture", b"\xff\xd8\xff" + b"0" * 50, b"x" * 2_000_001])
def test_a_page_that_is_no_picture_is_refused(
    cases: CaseService, queue: QueueService, company: str, bad: bytes
) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    with pytest.raises(BadInput, match="Capture it again"):
        cases.add_page(case.id, case.rows[0].material.code, bad)
    assert cases.view(case.id).rows[0].state is None


def test_a_page_that_claims_to_be_enormous_is_refused(cases: CaseService, queue: QueueService, company: str) -> None:
    case = cases.begin(visit(queue).id, company)
    small = jpeg()
    at = small.index(b"\xff\xc0") + 5
    for side in (9_000, 60_000):
        size = side.to_bytes(2, "big")
        with pytest.raises(BadInput, match="not a readable picture"):
            cases.add_page(case.id, case.rows[0].material.code, small[:at] + size + size + small[at + 4 :])


def test_one_picture_is_stored_once_and_sealed(
    cases: CaseService, queue: QueueService, company: str, sql: PlainSql
) -> None:
    case = answered(cases, cases.begin(visit(queue).id, company))
    for row in case.rows[:2]:
        case = cases.add_page(case.id, row.material.code, jpeg())
    assert sql("SELECT count(*) FROM page") == [(1,)]
    assert sql("SELECT count(*) FROM case_page") == [(2,)]
    ((sealed,),) = sql("SELECT sealed FROM page")
    assert jpeg()[:100] not in sealed


def test_what_the_hall_holds_is_not_asked_again(cases: CaseService, queue: QueueService, company: str) -> None:
    case = settled(cases, answered(cases, cases.begin(visit(queue).id, company)))
    first = cases.decide(case.id, Outcome.ACCEPT)
    queue.finish("3")
    again = answered(cases, cases.begin(visit(queue).id, company))
    (reuse,) = [choice for choice in again.rows[0].choices if choice.state is M.REUSED]
    assert reuse.allowed
    assert first.number in reuse.reason
    queue.finish("3")
    other = answered(cases, cases.begin(visit(queue, person=None).id, company))
    assert not any(choice.allowed for choice in other.rows[0].choices if choice.state is M.REUSED)


def test_a_deadline_beyond_the_calendar_is_provisional(
    cases: CaseService, queue: QueueService, company: str, clock: Any
) -> None:
    clock.instant = datetime(2026, 12, 28, 2, 0, tzinfo=UTC)
    case = settled(cases, answered(cases, cases.begin(visit(queue).id, company)))
    done = cases.decide(case.id, Outcome.ACCEPT)
    assert done.statutory is not None
    assert done.statutory.provisional
    facts = from_json(cases.document_facts(done.documents[0].id)[1])
    assert isinstance(facts, VoucherFacts)
    assert facts.statutory is not None
    assert facts.statutory.provisional


@pytest.mark.engine("sqlite")  # what it tries is the catalog and the rules
def test_every_sample_item_can_be_accepted_or_noticed(
    cases: CaseService, queue: QueueService, catalog: CatalogService
) -> None:
    at = visit(queue)
    for hit in catalog.items():
        case = answered(cases, cases.begin(at.id, hit.code))
        case = settled(cases, case)
        assert case.rows, hit.name
        assert any(choice.proposed for choice in case.outcomes), hit.name
