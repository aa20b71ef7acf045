"""Two hands on one case at the same moment: a double click, a second program of the window, the end of the visit."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from hall_client.base.working_days import WorkCalendar
from hall_client.cases.service import CaseService
from hall_client.cases.steps import give_up
from hall_client.cases.views import CaseState, CaseView, MaterialState, Outcome
from hall_client.catalog.service import CatalogService
from hall_client.flows.drafting import CaseDrafter
from hall_client.queue.service import QueueService
from hall_client.queue.views import Person
from hall_client.staff.service import StaffService
from hall_client.store.work import Store
from tests.halls import PlainSql
from tests.racing import done, race, refused

Programs = list[CaseService]
COMPANY = "有限责任公司设立登记"


@pytest.fixture
def programs(open_station: Callable[[str], Store], clock: Any) -> Programs:
    """Two programs of the hall."""
    found = []
    for number in (3, 5):
        store = open_station(f"window-{number}")
        drafter = CaseDrafter(StaffService(store).hall(), clock, WorkCalendar())
        found.append(CaseService(store, CatalogService(store), WorkCalendar(), drafter, "云审"))
    return found


@pytest.fixture
def company(catalog: CatalogService) -> str:
    """Code of the item that the tests apply for."""
    return next(hit.code for hit in catalog.search("gssl", 50) if hit.name == COMPANY)


def serve(queue: QueueService, window: str = "3") -> str:
    """Begins a visit at a window and gives its key."""
    queue.issue("A")
    queue.call_next(window)
    queue.start(window)
    return queue.identify(window, Person("王䶮", "11010519491231002X", "card")).id


@pytest.fixture
def case(queue: QueueService, programs: Programs, company: str) -> CaseView:
    """A case at window 3 that only waits for its outcome."""
    view = programs[0].begin(serve(queue), company)
    while not view.answered:
        question = next(one for one in view.questions if one.code not in view.answers)
        view = programs[0].answer(view.id, question.code, (question.answers[0].code,))
    return programs[0].mark_all_received(view.id)


def test_choosing_an_item_twice_begins_one_case(
    hall_db: str | Path, queue: QueueService, programs: Programs, company: str, sql: PlainSql
) -> None:
    visit = serve(queue)
    begun = race(hall_db, "case_file", *(lambda one=one: one.begin(visit, company) for one in programs))
    assert len({view.id for view in done(begun)}) == 1
    assert len(done(begun)) == 2
    assert sql("SELECT count(*) FROM case_file") == [(1,)]
    assert sql("SELECT times FROM catalog_use") in ([(1,)], [(2,)])


def test_no_answer_is_lost(hall_db: str | Path, queue: QueueService, programs: Programs, company: str) -> None:
    begun = programs[0].begin(serve(queue), company)
    first, second, *_ = begun.questions
    race(
        hall_db,
        "case_file",
        lambda: programs[0].answer(begun.id, first.code, (first.answers[0].code,)),
        lambda: programs[1].answer(begun.id, second.code, (second.answers[0].code,)),
    )
    assert set(programs[0].view(begun.id).answers) == {first.code, second.code}


def test_marking_a_material_twice(hall_db: str | Path, case: CaseView, programs: Programs) -> None:
    material = case.rows[0].material.code
    programs[0].mark(case.id, material, None)
    marks = race(
        hall_db,
        "case_material",
        *(lambda one=one: one.mark(case.id, material, MaterialState.RECEIVED) for one in programs),
    )
    assert [view.rows[0].state for view in done(marks)] == [MaterialState.RECEIVED] * 2


def test_one_outcome_one_number_one_paper(
    hall_db: str | Path, case: CaseView, programs: Programs, sql: PlainSql
) -> None:
    decided = race(hall_db, "case_counter", *(lambda one=one: one.decide(case.id, Outcome.ACCEPT) for one in programs))
    assert [view.number for view in done(decided)] == ["L20261120-03-0001"]
    assert refused(decided) == ["Case L20261120-03-0001 is already decided and cannot change."]
    assert sql("SELECT count(*) FROM case_document") == [(1,)]
    assert sql("SELECT last FROM case_counter") == [(1,)]


def test_a_decision_and_the_end_of_the_visit(
    hall_db: str | Path, case: CaseView, programs: Programs, store: Store, sql: PlainSql
) -> None:
    queue = QueueService(store, at_end=partial(give_up, store))
    decided, _ = race(
        hall_db, "case_file", lambda: programs[0].decide(case.id, Outcome.ACCEPT), lambda: queue.finish("3")
    )
    after = programs[0].view(case.id)
    assert after.state is (CaseState.ACCEPTED if isinstance(decided, CaseView) else CaseState.ABANDONED)
    assert sql("SELECT state FROM visit") == [("ended",)]
    assert sql("SELECT count(*) FROM case_step WHERE step <> 'begin'") == [(1,)], "decided or given up, not both"
    assert len(sql("SELECT id FROM case_document")) == (1 if isinstance(decided, CaseView) else 0)


def test_two_windows_take_the_same_picture(
    hall_db: str | Path, case: CaseView, queue: QueueService, programs: Programs, company: str, sql: PlainSql
) -> None:
    other = programs[1].begin(serve(queue, "5"), company)
    out = io.BytesIO()
    Image.new("RGB", (320, 450), "white").save(out, "JPEG")
    race(
        hall_db,
        "page",
        lambda: programs[0].add_page(case.id, case.rows[0].material.code, out.getvalue()),
        lambda: programs[1].add_page(other.id, other.rows[0].material.code, out.getvalue()),
    )
    assert sql("SELECT count(*) FROM page") == [(1,)]
    assert [len(programs[0].view(one.id).rows[0].pages) for one in (case, other)] == [1, 1]
