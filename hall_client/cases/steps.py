"""What every change of a case leaves behind, and the end of one that nobody decided; light enough for a visit's end."""

from __future__ import annotations

from sqlmodel import Session, select

from hall_client.base.ids import new_id
from hall_client.cases.records import CaseFile, CaseStep
from hall_client.cases.views import CaseState
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store, Work


def unfinished(session: Session, visit_id: str) -> CaseFile | None:
    """The case of a visit that is still being prepared."""
    return session.exec(select(CaseFile).where(CaseFile.visit_id == visit_id, CaseFile.state == "preparing")).first()


def give_up(store: Store, work: Work, visit_id: str) -> None:
    """Gives up the undecided case of a visit that ends, in the same transaction: nothing was accepted or kept."""
    row = unfinished(work.session, visit_id)
    if row is not None:
        row.state = CaseState.ABANDONED.value
        add_step(store, work, row, "abandon")


def add_step(store: Store, work: Work, row: CaseFile, step: str) -> None:
    """Writes the step and journal rows of something that happened to a case, in its present state."""
    now = store.clock.now()
    work.session.add(
        CaseStep(
            id=new_id(), hall_id=row.hall_id, case_id=row.id, at=now, step=step, state=row.state, window=row.window,
            staff_no=row.staff_no, note=row.outcome_note,
        )
    )  # fmt: skip
    work.session.flush()
    subject = row.number or row.id
    write_journal(work, store, f"case.{step}", subject, who=row.staff_no, at=now, item=row.item_code)
    work.changed("case", row.id)
