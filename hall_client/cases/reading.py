"""Reads a case into the one view that the counter, the pad and the papers share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from hall_client.base.text import Text
from hall_client.base.words import mask_id, mask_phone
from hall_client.base.working_days import WorkCalendar
from hall_client.cases import rules
from hall_client.cases.errors import CaseError
from hall_client.cases.records import CaseDocument, CaseFile, CaseMaterial, CasePage, CaseStep, Page
from hall_client.cases.views import (
    CaseState,
    CaseView,
    CheckRow,
    Deadline,
    DocumentView,
    MaterialState,
    Outcome,
    PageView,
)
from hall_client.catalog.views import ChecklistPlan, ItemView, MaterialView
from hall_client.queue.reading import open_person
from hall_client.queue.records import Visit
from hall_client.queue.views import StepView
from hall_client.store.work import Store

STEP_WORDS = {
    "begin": Text("Item chosen"),
    "abandon": Text("Item given up"),
    "receive": Text("Materials received"),
    "accept": Text("Accepted"),
    "accept_deferred": Text("Accepted with deferral"),
    "notice": Text("Told what is missing"),
    "refuse": Text("Refused"),
    "not_done": Text("Recorded as could not be done"),
}


class Published(Protocol):
    """What cases need of the catalog: an item as it was published, by the key of its row."""

    def row_id(self, code: str) -> str:
        """The key of the item's current row; raises CatalogError when it is not offered."""
        ...

    def item_by_id(self, row_id: str) -> ItemView:
        """The item as published in that row."""
        ...

    def plan_by_id(self, row_id: str, answers: dict[str, tuple[str, ...]]) -> ChecklistPlan:
        """Questions and owed materials under these answers."""
        ...

    def mark_used(self, code: str) -> None:
        """Counts that the item was chosen."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a case takes."""

    store: Store
    catalog: Published
    calendar: WorkCalendar


def read_case(session: Session, store: Store, case_id: str) -> CaseFile:
    """The case's row.

    Raises:
        CaseError: no such case in this hall.
    """
    row = session.get(CaseFile, case_id)
    if row is None or row.hall_id != store.hall_id:
        raise CaseError("This case is not known in this hall.")
    return row


def answers_of(row: CaseFile) -> dict[str, tuple[str, ...]]:
    """The answers given so far."""
    return {question: tuple(given) for question, given in row.answers.items()}


def case_view(reader: Reader, session: Session, row: CaseFile) -> CaseView:
    """Everything that is shown of a case."""
    visit = session.get_one(Visit, row.visit_id)
    plan = reader.catalog.plan_by_id(row.item_row, answers_of(row))
    item = _as_answered(reader.catalog.item_by_id(row.item_row), plan)
    checks = _check_rows(session, row, plan, _held(reader, session, row, visit))
    standing = standing_of(checks, plan, visit, item)
    promised, statutory = deadlines(reader, row, item)
    name, number = open_person(reader.store, row.person_sealed if row.decided_at else visit.person_sealed)
    phone = reader.store.vault.open(visit.phone_sealed)
    needed = [check for check in checks if check.material.necessity != "optional"]
    return CaseView(
        id=row.id,
        number=row.number or "",
        state=CaseState(row.state),
        visit_id=row.visit_id,
        window=row.window,
        staff_no=row.staff_no,
        person_name=name,
        person_id_mask=mask_id(number),
        person_verified=visit.verified,
        phone_mask=mask_phone(phone) if phone else "",
        item=item,
        questions=plan.questions,
        answers=plan.answers,
        answered=plan.complete,
        rows=checks,
        owed=len(needed),
        settled=sum(check.state in rules.SETTLED for check in needed),
        outcomes=rules.outcome_choices(standing),
        summary=rules.summary(standing),
        hint=rules.hint(standing),
        promised=promised,
        statutory=statutory,
        received_at=row.received_at,
        decided_at=row.decided_at,
        outcome=Outcome(row.outcome) if row.outcome else None,
        outcome_note=row.outcome_note,
        documents=_documents(session, row),
        steps=_steps(session, row),
    )


def _as_answered(item: ItemView, plan: ChecklistPlan) -> ItemView:
    """The item with the limits and fee that the answers lead to."""
    return replace(
        item,
        instant=plan.instant,
        promised_days=plan.promised_days,
        statutory_days=plan.statutory_days,
        fee=plan.fee,
    )


def standing_of(checks: tuple[CheckRow, ...], plan: ChecklistPlan, visit: Visit, item: ItemView) -> rules.Standing:
    """What the outcomes depend on."""
    rows = [rules.Row(check.number, check.material, check.state) for check in checks]
    dues = [check.due for check in checks if check.due]
    return rules.Standing(rows, plan.complete, bool(visit.verified), item.kind, max(dues) if dues else None)


def deadlines(reader: Reader, row: CaseFile, item: ItemView) -> tuple[Deadline | None, Deadline | None]:
    """Promised and statutory due days: as fixed by the outcome, or as they would be if accepted today."""
    if row.decided_at is not None:
        return (
            _fixed(row.promised_day, item.promised_days, provisional=row.promised_provisional),
            _fixed(row.statutory_day, item.statutory_days, provisional=row.statutory_provisional),
        )
    today = reader.store.clock.today()
    return (
        due(reader.calendar, today, 0 if item.instant else item.promised_days),
        due(reader.calendar, today, item.statutory_days) if item.statutory_days else None,
    )


def due(calendar: WorkCalendar, start: date, days: int) -> Deadline:
    """The deadline that many working days after a day."""
    reached = calendar.add(start, days)
    return Deadline(reached.day, days, reached.provisional)


def _fixed(day: date | None, days: int, *, provisional: bool) -> Deadline | None:
    return Deadline(day, days, provisional) if day else None


def _held(reader: Reader, session: Session, row: CaseFile, visit: Visit) -> dict[str, str]:
    """What may be reused: of the person whose identity was checked in this visit, and of nobody else."""
    if row.decided_at is not None:
        return held_materials(session, reader.store, row.id, row.person_key)
    return held_materials(session, reader.store, row.id, visit.person_key if visit.verified else "")


def _check_rows(session: Session, row: CaseFile, plan: ChecklistPlan, held: dict[str, str]) -> tuple[CheckRow, ...]:
    marked = {mark.code: mark for mark in session.exec(select(CaseMaterial).where(CaseMaterial.case_id == row.id))}
    pages = _pages(session, row)
    return tuple(
        _check_row(
            number, material, marked.get(material.code), pages.get(material.code, ()), held.get(material.code, "")
        )
        for number, material in enumerate(plan.materials, 1)
    )


def _check_row(
    number: int, material: MaterialView, mark: CaseMaterial | None, pages: tuple[PageView, ...], held: str
) -> CheckRow:
    if mark is not None and mark.state == MaterialState.REUSED and not held:
        mark = None  # marked under another identity than the one that holds now
    return CheckRow(
        number=number,
        material=material,
        state=MaterialState(mark.state) if mark else None,
        choices=rules.state_choices(material, held),
        due=mark.due if mark else None,
        note=mark.note if mark else "",
        pages=pages,
    )


def _pages(session: Session, row: CaseFile) -> dict[str, tuple[PageView, ...]]:
    rows = session.exec(
        select(CasePage, Page)
        .join(Page, col(Page.id) == CasePage.page_id)
        .where(CasePage.case_id == row.id, col(CasePage.removed_at).is_(None))
        .order_by(col(CasePage.position))
        .options(defer(Page.sealed))  # type: ignore[arg-type]  # SQLModel types columns as values
    )
    found: dict[str, tuple[PageView, ...]] = {}
    for hung, page in rows:
        there = found.get(hung.material, ())
        found[hung.material] = (*there, PageView(hung.id, len(there) + 1, page.size, page.width, page.height))
    return found


def held_materials(session: Session, store: Store, case_id: str, person_key: str) -> dict[str, str]:
    """Materials that the hall received from this person in an earlier case: material code and that case's number.

    A refused case and one that could not be done gave its materials back.
    """
    if not person_key:
        return {}
    found = session.exec(
        select(CaseMaterial.code, CaseFile.number)
        .join(CaseFile, col(CaseFile.id) == CaseMaterial.case_id)
        .where(CaseFile.hall_id == store.hall_id, CaseFile.person_key == person_key, CaseFile.id != case_id)
        .where(CaseMaterial.state == "received", col(CaseFile.state).in_(["accepted", "notified"]))
        .order_by(col(CaseFile.decided_at))
    )
    return {code: number or "" for code, number in found}


def _documents(session: Session, row: CaseFile) -> tuple[DocumentView, ...]:
    rows = session.exec(
        select(CaseDocument).where(CaseDocument.case_id == row.id).order_by(col(CaseDocument.created_at))
    )
    return tuple(DocumentView(d.id, d.kind, d.number, d.verify_code, d.digest, d.created_at) for d in rows)


def _steps(session: Session, row: CaseFile) -> tuple[StepView, ...]:
    rows = session.exec(select(CaseStep).where(CaseStep.case_id == row.id).order_by(col(CaseStep.at), col(CaseStep.id)))
    return tuple(StepView(step.at, _step_words(step), step.staff_no) for step in rows)


def _step_words(step: CaseStep) -> Text:
    words = STEP_WORDS[step.step]
    return Text("{step}: {note}", step=words, note=step.note) if step.note else words
