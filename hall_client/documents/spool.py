"""The durable spool: what is to be printed is a row before the first byte, and stays one."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from hall_client.base.ids import new_id
from hall_client.documents.errors import DocumentError
from hall_client.documents.job_rows import TOPIC, find, move, view
from hall_client.documents.pump import Pump, Supplier
from hall_client.documents.records import PrintJob
from hall_client.documents.slip import WIDE
from hall_client.documents.views import JobState, PrintJobView
from hall_client.store.changes import ANYTHING, Change
from hall_client.store.work import Store, Work

_TICKET = "ticket"
_POLL = 0.2
_SETTLED = tuple(state.value for state in JobState if state.settled)


class Spool:
    """The print jobs of one station.

    A job is printed once. Trouble before the first byte keeps it waiting and it goes on by itself; trouble after it makes
    the job ``unknown``, and only a person decides (``resolve``, ``reprint``). A reprint is a new job marked 重打.

    Raises ``DocumentError`` (refused, nothing changed) or ``StoreAway``.
    """

    def __init__(self, store: Store) -> None:
        """Starts no thread; see ``feed``."""
        self._store = store
        self._pumps: dict[str, Pump] = {}
        self._moved = threading.Condition()
        self._forget = store.feed.listen(self._heard)

    # jobs

    def enqueue(
        self, printer: str, kind: str, ref: str, payload: bytes, *, width: int = WIDE, once: bool = False,
        work: Work | None = None,
    ) -> PrintJobView:  # fmt: skip
        """A new job for a printer of this station, in the caller's transaction if one is given.

        With ``once`` a paper that has a job here already gets none: its first job is given back, also to a double click.
        ``kind``: ticket, voucher, notice …; ``ref``: key of what it is the paper of; ``width``: dots it was laid out for.
        """
        row = self._new(printer, kind, ref, payload, width)
        if work is not None:
            return self._add(row, work)
        with self._store.write() as own:
            self._alone(own, ref)
            first = self._of(own.session, ref) if once else []
            return view(first[0]) if first else self._add(row, own)

    def job(self, job_id: str) -> PrintJobView:
        """The job as it is now."""
        with self._store.read() as session:
            return view(find(session, self._store, job_id))

    def jobs(self, *, ref: str = "", unsettled: bool = False, limit: int = 50) -> tuple[PrintJobView, ...]:
        """This station's jobs, newest first: all, those of one paper, or those that wait, are sent or need a person."""
        statement = select(PrintJob).where(
            PrintJob.hall_id == self._store.hall_id, PrintJob.station == self._store.station
        )
        if ref:
            statement = statement.where(PrintJob.ref == ref)
        if unsettled:
            states = [JobState.QUEUED.value, JobState.SENDING.value, JobState.UNKNOWN.value]
            statement = statement.where(col(PrintJob.state).in_(states))
        with self._store.read() as session:
            rows = session.exec(statement.order_by(col(PrintJob.id).desc()).limit(limit)).all()
        return tuple(view(row) for row in rows)

    def payload(self, job_id: str) -> tuple[bytes, int]:
        """The very bytes that are or were sent, and the paper's width in dots (for a preview)."""
        with self._store.read() as session:
            row = find(session, self._store, job_id)
        return _inflated(row), row.width

    def wait(self, job_id: str, timeout: float) -> PrintJobView:
        """Waits up to ``timeout`` seconds until nothing more happens to the job by itself; gives it as it is then."""
        deadline = time.monotonic() + timeout
        while True:
            now = self.job(job_id)
            left = deadline - time.monotonic()
            if now.state.settled or left <= 0:
                return now
            with self._moved:
                self._moved.wait(min(left, _POLL))

    def resolve(self, job_id: str, *, printed: bool) -> PrintJobView:
        """A person says whether the paper of an ``unknown`` job came out: it becomes printed or failed."""
        after = JobState.PRINTED if printed else JobState.FAILED
        with self._store.write() as work:
            if not move(work, self._store, job_id, JobState.UNKNOWN, after):
                raise DocumentError("This print job needs no decision any more.")
            return view(find(work.session, self._store, job_id))

    def reprint(
        self, job_id: str, *, redraw: Callable[[int], bytes] | None = None, work: Work | None = None
    ) -> PrintJobView:
        """A new job with the same paper, marked 重打. An ``unknown`` job counts as failed from then on.

        A paper that surely never came out (cancelled, failed) is printed without the mark. While a job of the paper waits
        there is no second one, also not for a double click. ``redraw`` makes the bytes anew, for a width in dots, when they
        are no longer kept.
        """
        from hall_client.documents.escpos import reprint_bytes

        with self._store.read() as session:
            row = find(session, self._store, job_id)
            if not JobState(row.state).settled:
                raise DocumentError("This is still waiting to be printed; it cannot be reprinted yet.")
            first = find(session, self._store, row.reprint_of) if row.reprint_of else row
            known = self._of(session, row.ref)
            out = any(_may_be_out(job) for job in (row, *known))
        local = self._store.clock.local(self._store.clock.now())
        bare = _inflated(first) if first.payload or redraw is None else redraw(first.width)
        paper = reprint_bytes(bare, first.width, local) if out else bare
        again = self._new(first.printer, first.kind, first.ref, paper, first.width)
        again.reprint_of = first.id if out else None
        if work is not None:
            return self._add_again(again, job_id, work)
        with self._store.write() as own:
            self._alone(own, row.ref)
            if len(self._of(own.session, row.ref)) == len(known):
                return self._add_again(again, job_id, own)
        return self.reprint(job_id, redraw=redraw)  # there is another paper by now, so this one needs the mark

    def cancel(self, job_id: str) -> PrintJobView:
        """Takes a waiting job back; what is being sent cannot be called back."""
        with self._store.write() as work:
            if not move(work, self._store, job_id, JobState.QUEUED, JobState.CANCELLED):
                raise DocumentError("Only a job that still waits can be cancelled.")
            return view(find(work.session, self._store, job_id))

    def clean(self, before: datetime) -> int:
        """Drops the bytes of settled jobs that are older; their rows stay. Gives how many."""
        statement = (
            update(PrintJob)
            .where(
                col(PrintJob.hall_id) == self._store.hall_id,
                col(PrintJob.station) == self._store.station,
                col(PrintJob.state).in_([s for s in _SETTLED if s != JobState.UNKNOWN.value]),
                col(PrintJob.updated_at) < before,
                col(PrintJob.payload) != b"",
            )
            .values(payload=b"")
        )
        with self._store.write() as work:
            result: CursorResult[Any] = work.session.execute(statement)  # type: ignore[assignment]  # an UPDATE gives a cursor
            return result.rowcount

    # printers

    def feed(self, printer: str, supplier: Supplier) -> None:
        """Begins to print this printer's jobs; ``supplier`` gives the device, or None while there is none."""
        if printer in self._pumps:
            raise DocumentError("{printer} is fed already.", printer=printer)
        self._pumps[printer] = Pump(self._store, printer, supplier)
        self._pumps[printer].start()

    def nudge(self) -> None:
        """A printer may be well again: looks at once instead of waiting out the pause."""
        for pump in list(self._pumps.values()):
            pump.wake(surely=True)

    def close(self) -> None:
        """Stops feeding and joins the threads; what is not printed waits for the next start."""
        self._forget()
        for pump in self._pumps.values():
            pump.close()
        self._pumps.clear()

    def _heard(self, change: Change) -> None:
        if change.topic not in (TOPIC, ANYTHING):
            return
        for pump in list(self._pumps.values()):
            pump.wake(surely=change.topic == TOPIC)
        with self._moved:
            self._moved.notify_all()

    def _new(self, printer: str, kind: str, ref: str, payload: bytes, width: int) -> PrintJob:
        if not payload:
            raise DocumentError("There is nothing to print.")
        now = self._store.clock.now()
        return PrintJob(
            id=new_id(),
            hall_id=self._store.hall_id,
            station=self._store.station,
            printer=printer,
            kind=kind,
            ref=ref,
            priority=0 if kind == _TICKET else 1,
            width=width,
            payload=zlib.compress(payload, 6),
            state=JobState.QUEUED.value,
            created_at=now,
            updated_at=now,
        )

    def _of(self, session: Session, ref: str) -> list[PrintJob]:
        """This station's jobs of a paper, oldest first."""
        statement = select(PrintJob).where(
            PrintJob.hall_id == self._store.hall_id, PrintJob.station == self._store.station, PrintJob.ref == ref
        )
        return list(session.exec(statement.order_by(col(PrintJob.id))).all())

    def _alone(self, work: Work, ref: str) -> None:
        work.alone(f"paper/{self._store.station}/{ref}")

    def _add_again(self, again: PrintJob, job_id: str, work: Work) -> PrintJobView:
        self._alone(work, again.ref)
        if not all(JobState(job.state).settled for job in self._of(work.session, again.ref)):
            raise DocumentError("This is still waiting to be printed; it cannot be reprinted yet.")
        move(work, self._store, job_id, JobState.UNKNOWN, JobState.FAILED)
        return self._add(again, work)

    def _add(self, row: PrintJob, work: Work) -> PrintJobView:
        work.session.add(row)
        work.session.flush()
        work.changed(TOPIC, row.id)
        return view(row)


def _may_be_out(row: PrintJob) -> bool:
    """Printed, nobody knows, or itself the repetition of such a one."""
    return row.state in (JobState.PRINTED, JobState.UNKNOWN) or row.reprint_of is not None


def _inflated(row: PrintJob) -> bytes:
    if not row.payload:
        raise DocumentError("The paper of this old job is no longer kept; print it anew from its case.")
    try:
        return zlib.decompress(row.payload)
    except zlib.error:
        raise DocumentError("The stored bytes of this paper are damaged. Print it anew from its case.") from None
