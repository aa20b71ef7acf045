"""Cases as screens and scripts use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlmodel import Session, col, select

from hall_client.base.errors import BadInput
from hall_client.base.ids import new_id
from hall_client.base.words import clean_line, mask_numbers
from hall_client.base.working_days import WorkCalendar
from hall_client.cases import pages, rules
from hall_client.cases.errors import CaseError
from hall_client.cases.reading import Published, Reader, answers_of, case_view, due, read_case
from hall_client.cases.records import CaseCounter, CaseDocument, CaseFile, CaseMaterial, CasePage
from hall_client.cases.steps import add_step, give_up, unfinished
from hall_client.cases.views import CaseState, CaseView, CheckRow, MaterialState, Outcome
from hall_client.queue.records import Visit
from hall_client.queue.writing import LOCK
from hall_client.store.upserts import upsert
from hall_client.store.work import Store, Work

AFTER = {
    Outcome.ACCEPT: CaseState.ACCEPTED,
    Outcome.ACCEPT_DEFERRED: CaseState.ACCEPTED,
    Outcome.NOTICE: CaseState.NOTIFIED,
    Outcome.REFUSE: CaseState.REFUSED,
    Outcome.NOT_DONE: CaseState.NOT_DONE,
}
NEED_REASON = frozenset({Outcome.REFUSE, Outcome.NOT_DONE})


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper drawn up: the facts it states as JSON, their SM3 digest and the short code to verify it by."""

    facts: str
    digest: str
    verify_code: str


class Drafter(Protocol):
    """Draws up the paper of an outcome; given by the composition root, since papers stand above cases."""

    def __call__(self, case: CaseView, kind: str, document_number: str) -> Draft:
        """Gives the facts of the paper; makes no database call."""
        ...


class CaseService:
    """Leads a case from its item through the checklist to a lawful outcome.

    Every use case is one transaction and raises ``CaseError`` (not lawful or not possible now), ``BadInput``,
    ``CatalogError`` (unknown item or answer) or ``StoreAway``.
    """

    def __init__(self, store: Store, catalog: Published, calendar: WorkCalendar, drafter: Drafter, prefix: str) -> None:
        """Takes the catalog, the calendar, who draws up papers, and the hall's prefix of document numbers."""
        self._store = store
        self._catalog = catalog
        self._reader = Reader(store, catalog, calendar)
        self._drafter = drafter
        self._prefix = prefix

    def begin(self, visit_id: str, item_code: str) -> CaseView:
        """Opens the case of an item in a visit; an unfinished case of another item is given up."""
        item_row = self._catalog.row_id(item_code)
        item = self._catalog.item_by_id(item_row)
        with self._store.write() as work:
            visit = _open_visit(work.session, self._store, visit_id)
            found = unfinished(work.session, visit_id)
            if found is not None and found.item_row == item_row:
                return case_view(self._reader, work.session, found)
            give_up(self._store, work, visit_id)
            row = CaseFile(
                id=new_id(), hall_id=self._store.hall_id, state=CaseState.PREPARING.value, visit_id=visit_id,
                window=visit.window, staff_no=visit.staff_no, item_row=item_row, item_code=item.code,
                item_name=item.name, person_key=visit.person_key, received_at=self._store.clock.now(),
            )  # fmt: skip
            work.session.add(row)
            work.session.flush()
            self._step(work, row, "begin")
            begun = case_view(self._reader, work.session, row)
        self._catalog.mark_used(item.code)
        return begun

    def answer(self, case_id: str, question: str, answers: tuple[str, ...]) -> CaseView:
        """Answers a situation question; the checklist follows. No answers take the answer back."""

        def set_answer(work: Work, row: CaseFile) -> None:
            given = answers_of(row)
            given.pop(question, None)
            if answers:
                given[question] = answers
            plan = self._catalog.plan_by_id(row.item_row, given)
            row.answers = {code: list(values) for code, values in plan.answers.items()}
            work.session.add(row)

        return self._change(case_id, set_answer)

    def mark(self, case_id: str, material: str, state: MaterialState | None, note: str = "") -> CaseView:
        """Says what became of a material; None takes it back. Refused with the rule when not allowed."""
        words = mask_numbers(clean_line(note))

        def set_state(work: Work, row: CaseFile) -> None:
            check = self._check(work.session, row, material)
            self._write_mark(work, row, check, state, words)

        return self._change(case_id, set_state)

    def matter(self, work: Work, visit_id: str) -> str:
        """Name of the item that a visit was about last, decided or not; empty when none was chosen."""
        query = select(CaseFile.item_name).where(CaseFile.visit_id == visit_id).order_by(col(CaseFile.id).desc())
        return work.session.exec(query).first() or ""

    def mark_all_received(self, case_id: str) -> CaseView:
        """Marks every row that nobody looked at yet as received: the quick way with a complete file."""

        def set_all(work: Work, row: CaseFile) -> None:
            for check in case_view(self._reader, work.session, row).rows:
                if check.state is None:
                    self._write_mark(work, row, check, MaterialState.RECEIVED, "")

        return self._change(case_id, set_all)

    def add_page(self, case_id: str, material: str, jpeg: bytes) -> CaseView:
        """Hangs a captured page on a material, which is thereby received."""

        def hang(work: Work, row: CaseFile) -> None:
            check = self._check(work.session, row, material)
            page = pages.store_page(work.session, self._store, jpeg)
            pages.attach(work.session, self._store, row.id, material, page)
            self._write_mark(work, row, check, MaterialState.RECEIVED, check.note)

        return self._change(case_id, hang)

    def remove_page(self, case_id: str, page_id: str) -> CaseView:
        """Takes a page off; ``restore_page`` puts it back."""
        return self._change(case_id, lambda work, row: self._take_off(work, row, page_id, restore=False))

    def restore_page(self, case_id: str, page_id: str) -> CaseView:
        """Puts a removed page back."""
        return self._change(case_id, lambda work, row: self._take_off(work, row, page_id, restore=True))

    def _take_off(self, work: Work, row: CaseFile, page_id: str, *, restore: bool) -> CasePage:
        return pages.take_off(work.session, row.id, page_id, None if restore else self._store.clock.now())

    def page(self, page_id: str) -> bytes:
        """The JPEG of a page."""
        with self._store.read() as session:
            return pages.page_bytes(session, self._store, page_id)

    def view(self, case_id: str) -> CaseView:
        """The case as it stands."""
        with self._store.read() as session:
            return case_view(self._reader, session, read_case(session, self._store, case_id))

    def of_visit(self, visit_id: str) -> CaseView | None:
        """The latest case of a visit that was not given up, or None."""
        with self._store.read() as session:
            query = select(CaseFile).where(CaseFile.visit_id == visit_id, CaseFile.state != "abandoned")
            row = session.exec(query.order_by(col(CaseFile.id).desc())).first()
            return case_view(self._reader, session, row) if row else None

    def document_facts(self, document_id: str) -> tuple[str, str]:
        """Kind and facts (JSON) of a paper."""
        with self._store.read() as session:
            row = session.get(CaseDocument, document_id)
            if row is None or row.hall_id != self._store.hall_id:
                raise CaseError("This document is not known in this hall.")
            return row.kind, self._store.vault.open(row.facts_sealed)

    def decide(self, case_id: str, outcome: Outcome, note: str = "") -> CaseView:
        """Takes an outcome: number, deadlines, paper and journal in one transaction. Unlawful ones are refused."""
        words = mask_numbers(clean_line(note))
        if outcome in NEED_REASON and not words:
            raise BadInput("Give the reason; it will stand on the paper.")

        def settle(work: Work, row: CaseFile) -> None:
            before = case_view(self._reader, work.session, row)
            choice = next(choice for choice in before.outcomes if choice.outcome is outcome)
            if not choice.allowed:
                raise CaseError("{reason} ({rule})", reason=choice.reason, rule=choice.rule)
            self._settle(work, row, before, outcome, words)

        return self._change(case_id, settle)

    def _settle(self, work: Work, row: CaseFile, before: CaseView, outcome: Outcome, note: str) -> None:
        visit = work.session.get_one(Visit, row.visit_id)
        # Who decides answers for it: a visit on hold may be taken up by somebody else, or at another window.
        row.window, row.staff_no = visit.window, visit.staff_no
        row.person_key, row.person_sealed = visit.person_key, visit.person_sealed
        day, count = self._store.clock.today(), self._count_up(work.session, row.window)
        row.number = rules.case_number(outcome, day, row.window, count)
        row.state, row.outcome, row.outcome_note = AFTER[outcome].value, outcome.value, note
        row.decided_at = self._store.clock.now()
        if AFTER[outcome] is CaseState.ACCEPTED and before.promised:
            row.promised_day, row.promised_provisional = before.promised.day, before.promised.provisional
        if AFTER[outcome] is CaseState.ACCEPTED and before.statutory:
            row.statutory_day, row.statutory_provisional = before.statutory.day, before.statutory.provisional
        work.session.add(row)
        self._step(work, row, outcome.value)
        number = rules.document_number(outcome, self._prefix, day, row.window, count)
        self._draw_up(work, row, rules.DOCUMENT_KIND[outcome], number)

    def _draw_up(self, work: Work, row: CaseFile, kind: str, number: str) -> None:
        draft = self._drafter(case_view(self._reader, work.session, row), kind, number)
        document = CaseDocument(
            id=new_id(), hall_id=self._store.hall_id, case_id=row.id, kind=kind, number=number,
            verify_code=draft.verify_code, digest=draft.digest, facts_sealed=self._store.vault.seal(draft.facts),
            created_at=self._store.clock.now(),
        )  # fmt: skip
        work.session.add(document)

    def _count_up(self, session: Session, window: str) -> int:
        first = {"hall_id": self._store.hall_id, "window": window, "day": self._store.clock.today(), "last": 1}
        statement = upsert(session, CaseCounter).values(first)
        count: int = session.execute(
            statement.on_conflict_do_update(
                index_elements=["hall_id", "window", "day"], set_={"last": col(CaseCounter.last) + 1}
            ).returning(col(CaseCounter.last))
        ).scalar_one()
        return count

    def _check(self, session: Session, row: CaseFile, material: str) -> CheckRow:
        for check in case_view(self._reader, session, row).rows:
            if check.material.code == material:
                return check
        raise CaseError("This material is not on the checklist; what is not listed must not be asked for.")

    def _write_mark(self, work: Work, row: CaseFile, check: CheckRow, state: MaterialState | None, note: str) -> None:
        found = work.session.get(CaseMaterial, (row.id, check.material.code))
        if state is None:
            if found is not None:
                work.session.delete(found)
            return
        choice = next(choice for choice in check.choices if choice.state is state)
        if not choice.allowed:
            raise CaseError("{material}: {reason}", material=check.material.name, reason=choice.reason)
        mark = found or CaseMaterial(
            case_id=row.id, code=check.material.code, hall_id=row.hall_id, state="", marked_at=self._store.clock.now()
        )
        mark.state, mark.note, mark.marked_at = state.value, note, self._store.clock.now()
        mark.due, mark.due_provisional = None, False
        if state is MaterialState.DEFERRED:
            day = due(self._reader.calendar, self._store.clock.today(), check.material.deferral_days)
            mark.due, mark.due_provisional = day.day, day.provisional
        work.session.add(mark)

    def _change(self, case_id: str, act: Callable[[Work, CaseFile], object]) -> CaseView:
        with self._store.write() as work:
            visit = _visit_of(work.session, self._store, case_id)
            row = read_case(work.session, self._store, case_id)
            if row.state != CaseState.PREPARING:
                raise CaseError("Case {number} is already decided and cannot change.", number=row.number or "")
            if visit is None or visit.state != "open":
                raise CaseError("The visit of this case is on hold or over. Resume it before changing the case.")
            act(work, row)
            work.session.flush()
            work.changed("case", row.id)
            return case_view(self._reader, work.session, row)

    def _step(self, work: Work, row: CaseFile, step: str) -> None:
        add_step(self._store, work, row, step)


def _visit_of(session: Session, store: Store, case_id: str) -> Visit | None:
    """The visit of a case, locked: its clerk's hand and its end come one after another, and so do two clicks."""
    query = select(Visit).join(CaseFile, col(CaseFile.visit_id) == Visit.id)
    query = query.where(CaseFile.id == case_id, CaseFile.hall_id == store.hall_id)
    return session.exec(query.with_for_update(of=Visit, **LOCK)).first()


def _open_visit(session: Session, store: Store, visit_id: str) -> Visit:
    visit = session.get(Visit, visit_id, with_for_update=LOCK)
    if visit is None or visit.hall_id != store.hall_id or visit.state != "open":
        raise CaseError("No visit is in progress. Call and start the next one first.")
    return visit
