"""The print job's row: reading it, and the only ways in which its state may change."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from hall_client.base.text import Text
from hall_client.documents.errors import DocumentError
from hall_client.documents.records import PrintJob
from hall_client.documents.views import JobState, PrintJobView
from hall_client.store.work import Store, Work

TOPIC = "print"


def view(row: PrintJob) -> PrintJobView:
    """The row as others see it."""
    return PrintJobView(
        id=row.id,
        station=row.station,
        printer=row.printer,
        kind=row.kind,
        ref=row.ref,
        state=JobState(row.state),
        reprint_of=row.reprint_of or "",
        attempts=row.attempts,
        trouble=_trouble(row),
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _trouble(row: PrintJob) -> Text | None:
    return Text(row.trouble, **row.trouble_params) if row.trouble else None


def find(session: Session, store: Store, job_id: str) -> PrintJob:
    """The row of this hall's job.

    Raises:
        DocumentError: there is none.
    """
    row = session.get(PrintJob, job_id)
    if row is None or row.hall_id != store.hall_id:
        raise DocumentError("There is no such print job.")
    return row


def next_queued(session: Session, store: Store, printer: str) -> tuple[str, bytes] | None:
    """Key and deflated bytes of the job whose turn it is at this station's printer: tickets first, then by age."""
    statement = (
        select(PrintJob)
        .where(
            PrintJob.hall_id == store.hall_id,
            PrintJob.station == store.station,
            PrintJob.printer == printer,
            PrintJob.state == JobState.QUEUED.value,
        )
        .order_by(col(PrintJob.priority), col(PrintJob.id))
        .limit(1)
    )
    row = session.exec(statement).first()
    return (row.id, row.payload) if row else None


def sending(session: Session, store: Store, printer: str) -> list[str]:
    """Keys of the jobs that were being sent to this station's printer."""
    statement = select(PrintJob.id).where(
        PrintJob.hall_id == store.hall_id,
        PrintJob.station == store.station,
        PrintJob.printer == printer,
        PrintJob.state == JobState.SENDING.value,
    )
    return list(session.exec(statement).all())


def move(
    work: Work, store: Store, job_id: str, before: JobState, after: JobState, *, trouble: Text | None = None
) -> bool:
    """Changes the state if it is ``before``, in one statement; False when it is not."""
    values: dict[str, Any] = {"state": after.value, "updated_at": store.clock.now(), **_columns(trouble)}
    if after is JobState.SENDING:
        values["attempts"] = PrintJob.attempts + 1
    statement = (
        update(PrintJob)
        .where(col(PrintJob.hall_id) == store.hall_id, col(PrintJob.id) == job_id, col(PrintJob.state) == before.value)
        .values(**values)
    )
    result: CursorResult[Any] = work.session.execute(statement)  # type: ignore[assignment]  # an UPDATE gives a cursor
    if result.rowcount != 1:
        return False
    work.changed(TOPIC, job_id)
    return True


def _columns(trouble: Text | None) -> dict[str, Any]:
    if trouble is None:
        return {"trouble": "", "trouble_params": {}}
    params = {name: value if isinstance(value, int | float) else str(value) for name, value in trouble.params.items()}
    return {"trouble": trouble.template, "trouble_params": params}
