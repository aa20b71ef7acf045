"""Reads the hall's picture, at most three times a second, and runs what the manager does. It draws nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.ui.manager.ports import ManagerHall
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.messages import Message, of_error

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView

LEAST_MS = 340
"""Between the starts of two readings."""
RETRY_MS = 2000
PATIENCE_MS = 4000
"""A reading that takes longer means that the picture is old."""
LANE = "manager"


class Feed(QObject):
    """Holds the last picture. Hints that come while one is read, or soon after, become one more reading."""

    viewed = Signal(object)
    """A new picture (DashboardView)."""
    away_changed = Signal()
    said = Signal(object)
    """A Message for the manager."""

    def __init__(self, hall: ManagerHall, parent: QObject | None = None) -> None:
        """Knows nothing until ``refresh``."""
        super().__init__(parent)
        self._hall = hall
        self.view: DashboardView | None = None
        self.read_at: datetime | None = None
        """When the picture was read."""
        self.away = ""
        """Why there is no newer picture; empty: there is."""
        self.readings = 0
        self.patience_ms = PATIENCE_MS
        self._again = self._ended = False
        self._reading, self._deeper = Busy(), Busy()
        self._since = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._read)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._read)
        self._running: dict[str, Busy] = {}

    def refresh(self) -> None:
        """Reads the picture again, soon."""
        if self._ended or self._soon.isActive():
            return
        if self._reading.active:
            self._again = True
            return
        waited = self._since.elapsed() if self._since.isValid() else LEAST_MS
        if waited >= LEAST_MS:
            self._read()
        else:
            self._soon.start(int(LEAST_MS - waited))

    def watch(self) -> None:
        """Looks whether the present reading still comes; to be called every second."""
        if self._reading.active and self._since.elapsed() > self.patience_ms and not self._ended:
            self._gone(tr("The hall's database does not answer."))

    def look_deeper(self) -> None:
        """Has worked out what takes longer than a reading; the next one shows it."""
        if not self._ended and not self.away:
            Job.run(self, self._hall.dashboard.look_deeper, None, lambda _error: None, busy=self._deeper)

    def act(self, name: str, operation: Callable[[], object], done: str) -> bool:
        """Does something off the main thread, says that it is done, and reads again; False while it is under way."""

        def well(_result: object) -> None:
            self.said.emit(Message("done", done))
            self.refresh()

        busy = self._running.setdefault(name, Busy())
        return Job.run(self, operation, well, self._refused, busy=busy, lane=LANE) is not None

    def stop(self) -> None:
        """Reads nothing more."""
        self._ended = True
        self._soon.stop()
        self._retry.stop()

    def _read(self) -> None:
        if self._ended:
            return
        if self._reading.active:
            self._again = True
            return
        self._again = False
        self._retry.stop()
        self._since.start()
        Job.run(self, self._hall.dashboard.view, self._viewed, self._failed, busy=self._reading)

    def _viewed(self, view: DashboardView) -> None:
        if self._ended:
            return
        self.view, self.read_at = view, self._hall.clock.now()
        self.readings += 1
        was_away, self.away = self.away, ""
        if was_away:
            self.away_changed.emit()
        self.viewed.emit(view)
        if self._again:
            self._again = False
            self.refresh()

    def _failed(self, error: HallError) -> None:
        self._again = False
        if not self._ended:
            self._gone(say(error))
            self._retry.start()

    def _gone(self, why: str) -> None:
        if why != self.away:
            self.away = why
            self.away_changed.emit()

    def _refused(self, error: HallError) -> None:
        if isinstance(error, EnvironmentFailure):
            self._gone(say(error))
            self._retry.start()
        self.said.emit(of_error(error))
        self.refresh()
