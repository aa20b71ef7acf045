"""The one door off the main thread: an operation runs on a worker, its result or error comes back here."""

from __future__ import annotations

import logging
import threading
import time
import weakref
from collections import defaultdict, deque
from collections.abc import Callable
from functools import cache, partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from hall_client.base.errors import HallError
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.messages import of_bug, of_error, tell
from hall_client.ui.shell.workers import Workers

log = logging.getLogger(__name__)

T = TypeVar("T")
WORKERS = 4
PATIENCE = 10.0
"""How long the end of the program waits for an operation, in seconds."""


def _nothing() -> Any:
    return None


class Job(Generic[T]):
    """One operation off the main thread. Everything but the operation itself happens on the main thread.

    ``done`` gets the result, ``failed`` the HallError; without ``failed`` the window shows the error. Any other exception
    is a bug: it is logged, and the window says so. Nothing happens any more once the parent is gone.
    """

    def __init__(
        self,
        parent: QObject,
        operation: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[HallError], object] | None = None,
        *,
        busy: Busy | None = None,
    ) -> None:
        """Only remembers; ``Job.run`` starts."""
        self._parent = weakref.ref(parent)
        self.operation = operation
        self._done = done
        self._failed = failed
        self._busy = busy
        self._dropped = False

    @staticmethod
    def run(
        parent: QObject,
        operation: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[HallError], object] | None = None,
        *,
        busy: Busy | None = None,
        key: str = "",
        lane: str = "",
    ) -> Job[T] | None:
        """Starts an operation.

        ``busy``: while it runs its widgets take no clicks, and a second start gives None.
        ``key``: the result of an earlier job of this parent and key is dropped (search as one types, refreshes).
        ``lane``: jobs of one lane run in the order of their start, one at a time (writes of one screen).
        """
        if busy is not None and not busy.begin():
            return None
        job = Job(parent, operation, done, failed, busy=busy)
        Jobs.get().start(job, (id(parent), key) if key else None, lane)
        return job

    def drop(self) -> None:
        """The result is no longer wanted; an operation that has begun still runs to its end."""
        self._dropped = True
        self._release()

    @property
    def wanted(self) -> bool:
        """Somebody still waits for the result."""
        parent = self._parent()
        return not self._dropped and parent is not None and shiboken6.isValid(parent)

    def settle(self, result: Any, error: BaseException | None) -> None:
        """Hands over result or error (on the main thread)."""
        self._release()
        parent = self._parent()
        if parent is None or not self.wanted:
            return
        if error is None:
            if self._done is not None:
                self._done(result)
        elif not isinstance(error, HallError):
            tell(parent, of_bug())
        elif self._failed is not None:
            self._failed(error)
        else:
            tell(parent, of_error(error))

    def forget(self) -> None:
        """Lets go of the callbacks here, so that no widget they hold can die on a worker."""
        self.operation, self._done, self._failed = _nothing, None, None

    def _release(self) -> None:
        if self._busy is not None:
            self._busy.end()
            self._busy = None


class Jobs(QObject):
    """The workers, and the desk on the main thread where results arrive."""

    _arrived = Signal(object, object, object)

    def __init__(self) -> None:
        """Starts no thread before the first job."""
        super().__init__()
        self._workers: Workers | None = None
        self._lock = threading.Lock()
        self._lanes: dict[str, deque[Job[Any]]] = defaultdict(deque)
        self._latest: dict[tuple[int, str], Job[Any]] = {}
        self._open = 0
        self._arrived.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            self.moveToThread(application.thread())

    @staticmethod
    @cache
    def get() -> Jobs:
        """The one set of workers of this process."""
        return Jobs()

    @staticmethod
    def wait_idle(timeout: float = 5.0) -> bool:
        """Runs the event loop until every job has settled; False when that takes longer (seconds)."""
        end = time.monotonic() + timeout
        while Jobs.get().open and time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.001)
        return Jobs.get().open == 0

    @staticmethod
    def shut_down() -> None:
        """Joins the workers; queued operations are not begun any more. A later job starts new workers."""
        Jobs.get().join()

    @property
    def open(self) -> int:
        """How many jobs have not settled."""
        return self._open

    def join(self) -> None:
        """Ends the workers and forgets what has not settled."""
        workers, self._workers = self._workers, None
        if workers is not None:
            workers.join(PATIENCE)
        self._lanes.clear()
        self._latest.clear()
        self._open = 0

    def start(self, job: Job[Any], latest: tuple[int, str] | None, lane: str) -> None:
        """Queues a job (on the main thread)."""
        if latest is not None:
            earlier = self._latest.get(latest)
            if earlier is not None:
                earlier.drop()
            self._latest[latest] = job
        self._open += 1
        if not lane:
            self._submit(partial(self._work, job))
            return
        with self._lock:
            self._lanes[lane].append(job)
            first = len(self._lanes[lane]) == 1
        if first:
            self._submit(partial(self._work_lane, lane))

    def _submit(self, work: Callable[[], None]) -> None:
        if self._workers is None:
            self._workers = Workers(WORKERS, "job")
        self._workers.submit(work)

    def _work_lane(self, lane: str) -> None:
        while True:
            with self._lock:
                job = self._lanes[lane][0] if self._lanes[lane] else None
            if job is None:
                return
            self._work(job)
            with self._lock:
                if self._lanes[lane]:
                    self._lanes[lane].popleft()
                if not self._lanes[lane]:
                    return

    def _work(self, job: Job[Any]) -> None:
        result: object = None
        failure: BaseException | None = None
        if job.wanted:
            try:
                result = job.operation()
            except HallError as error:
                failure = error.with_traceback(None)
            except Exception as error:
                log.exception("a job failed")
                failure = error.with_traceback(None)
        self._arrived.emit(job, result, failure)

    def _settle(self, job: Job[Any], result: object, error: BaseException | None) -> None:
        self._open = max(0, self._open - 1)
        for key in [key for key, latest in self._latest.items() if latest is job]:
            del self._latest[key]
        job.settle(result, error)
        job.forget()
