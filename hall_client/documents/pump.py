"""Feeds one printer: takes its jobs in turn, and writes down what became of each before anything else happens."""

from __future__ import annotations

import logging
import threading
import zlib
from collections.abc import Callable

from hall_client.base.text import Text
from hall_client.devices.errors import BadData, DeviceError, HardwareFault, OutcomeUnknown
from hall_client.devices.ports import ReceiptPrinter
from hall_client.documents.job_rows import find, move, next_queued, sending
from hall_client.documents.views import JobState
from hall_client.store.errors import StoreError
from hall_client.store.work import Store

log = logging.getLogger(__name__)

Supplier = Callable[[], ReceiptPrinter | None]
"""Gives the printer, or None (or raises a DeviceError) while there is none; the job then waits."""

_IDLE = 1.0
_FIRST_PAUSE, _LONGEST_PAUSE, _REPAIR_PAUSE = 0.25, 4.0, 30.0
_GRACE = 3.0
_CRASHED = Text("The program ended while this was being sent. Check whether the paper came out.")
_NO_PRINTER = Text("No receipt printer is connected. The job waits.")
_BROKEN = Text("Printing failed by a fault of the program; the log has the details.")
_DAMAGED = Text("The stored bytes of this paper are damaged. Print it anew from its case.")


class _NotOurs(Exception):
    """The job was cancelled or taken meanwhile; nothing is sent."""


class Pump:
    """One thread, one printer.

    ``sending`` is committed before the first byte and ``printed`` after the printer's own answer, so a crash in between
    leaves ``sending``, which the next start turns into ``unknown``: never lost, never printed twice unasked.
    """

    def __init__(self, store: Store, printer: str, supplier: Supplier) -> None:
        """``printer`` is the device's name in the station's settings."""
        self._store = store
        self._name = printer
        self._supplier = supplier
        self._printer: ReceiptPrinter | None = None
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._idle = False
        self._surely = False
        self._pause = _FIRST_PAUSE
        self._thread = threading.Thread(target=self._run, name=f"print-{printer}", daemon=True)

    def start(self) -> None:
        """Begins to print."""
        self._thread.start()

    def wake(self, *, surely: bool) -> None:
        """Says that there is a new job (``surely``), or that there may be one: a hint does not shorten a pause that a
        printer in trouble was given."""
        if threading.current_thread() is not self._thread and (surely or self._idle):
            self._surely |= surely
            self._wake.set()

    def close(self) -> None:
        """Ends after the job in hand; a printer that takes too long over it is let go of."""
        self._stop.set()
        self._wake.set()
        if not self._thread.is_alive():
            return
        self._thread.join(_GRACE)
        printer = self._printer
        if self._thread.is_alive() and printer is not None:
            printer.close()
        self._thread.join()

    def _run(self) -> None:
        recovered = False
        while not self._stop.is_set():
            self._surely = False
            self._wake.clear()
            try:
                if not recovered:
                    self._recover()
                    recovered = True
                pause = self._one()
            except StoreError as error:
                log.warning("the print queue cannot be read: %s", error)
                pause = _LONGEST_PAUSE
                recovered = False  # a commit of ``sending`` may have reached the database although its answer did not
            except Exception:
                log.exception("the print queue stumbled")
                pause = _LONGEST_PAUSE
            if pause:
                self._wake.wait(pause)

    def _recover(self) -> None:
        """What a crash left in the middle: nobody knows whether paper came out."""
        with self._store.write() as work:
            for job_id in sending(work.session, self._store, self._name):
                move(work, self._store, job_id, JobState.SENDING, JobState.UNKNOWN, trouble=_CRASHED)

    def _one(self) -> float:
        """Prints the next job; gives how long to wait before the next look, in seconds."""
        self._idle = True
        with self._store.read() as session:
            found = next_queued(session, self._store, self._name)
        if found is None:
            return _IDLE
        self._idle = False
        self._wake.clear()  # a hint that came while it looked has been followed
        if self._surely:
            self._wake.set()
        job_id, packed = found
        try:
            payload = zlib.decompress(packed)
        except zlib.error:
            self._settle(job_id, JobState.QUEUED, JobState.FAILED, _DAMAGED)
            return 0
        try:
            self._printer = self._supplier()
        except DeviceError as error:
            return self._wait(job_id, error.text)
        if self._printer is None:
            return self._wait(job_id, _NO_PRINTER)
        return self._print(self._printer, job_id, payload)

    def _print(self, printer: ReceiptPrinter, job_id: str, payload: bytes) -> float:
        state = JobState.QUEUED

        def on_first_byte() -> None:
            nonlocal state
            with self._store.write() as work:
                if not move(work, self._store, job_id, JobState.QUEUED, JobState.SENDING):
                    raise _NotOurs
            state = JobState.SENDING

        try:
            printer.print(payload, on_first_byte)
        except (_NotOurs, StoreError) as stopped:
            if isinstance(stopped, StoreError):
                raise
            return 0
        except OutcomeUnknown as error:
            self._settle(job_id, state, JobState.UNKNOWN, error.text)
        except BadData as error:
            self._settle(job_id, state, JobState.FAILED, error.text)
        except DeviceError as error:
            self._settle(job_id, state, JobState.QUEUED, error.text)
            return _REPAIR_PAUSE if isinstance(error, HardwareFault) else self._longer()
        except Exception:
            log.exception("a print job failed")
            self._settle(job_id, state, JobState.FAILED if state is JobState.QUEUED else JobState.UNKNOWN, _BROKEN)
        else:
            self._settle(job_id, state, JobState.PRINTED, None)
        self._pause = _FIRST_PAUSE
        return 0

    def _wait(self, job_id: str, why: Text) -> float:
        self._settle(job_id, JobState.QUEUED, JobState.QUEUED, why)
        return self._longer()

    def _longer(self) -> float:
        pause, self._pause = self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        return pause

    def _settle(self, job_id: str, before: JobState, after: JobState, trouble: Text | None) -> None:
        """Writes down how it ended, however long that takes: what is in hand must not be forgotten."""
        while True:
            try:
                self._write(job_id, before, after, trouble)
            except StoreError as error:
                log.warning("the outcome of a print job cannot be written yet: %s", error)
                if self._stop.wait(_FIRST_PAUSE):
                    return
            else:
                return

    def _write(self, job_id: str, before: JobState, after: JobState, trouble: Text | None) -> None:
        if before is after:
            with self._store.read() as session:
                if find(session, self._store, job_id).trouble == (trouble.template if trouble else ""):
                    return
        with self._store.write() as work:
            if not move(work, self._store, job_id, before, after, trouble=trouble) and after is JobState.PRINTED:
                # Another start of this station took it for the rest of a crash; the printer's own answer knows better.
                move(work, self._store, job_id, JobState.UNKNOWN, after)
