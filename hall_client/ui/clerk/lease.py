"""Keeps this program the one that runs its window, as long as the window is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.base.text import Text
from hall_client.ui.clerk.ports import Claim
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say

RENEW_MS = 5000
"""Four renewals fit into the lease of 20 s (queue.stations)."""

Health = Callable[[], tuple[str, Text]]


class Lease(QObject):
    """Claims, renews, releases. ``lost`` tells why the window may not be run here, or that it may again (empty)."""

    lost = Signal(str)
    away = Signal(object)

    def __init__(self, claim: Callable[[], Claim], health: Health, lane: str, parent: QObject) -> None:
        """``claim`` is the service call of the window; ``health`` gives the light of its devices, on a worker."""
        super().__init__(parent)
        self._ask, self._health, self._lane = claim, health, lane
        self._claim: Claim | None = None
        self._closed = False
        self._timer = QTimer(self, interval=RENEW_MS)
        self._timer.timeout.connect(self.renew_now)

    @property
    def held(self) -> bool:
        """This program runs the window."""
        return self._claim is not None

    def take(self) -> None:
        """Asks for the window."""
        Job.run(self, self._ask, self._got, self._refused, lane=self._lane)

    def release(self) -> None:
        """Gives the window up; the call outlives the window that is being closed."""
        self._closed = True
        self._timer.stop()
        claim, self._claim = self._claim, None
        application = QApplication.instance()
        if claim is not None and application is not None:
            Job.run(application, claim.release, None, lambda _error: None, lane=self._lane)

    def renew_now(self) -> None:
        """Renews without waiting for the timer."""
        claim = self._claim
        if claim is None:
            self.take()
        else:
            Job.run(
                self, lambda: claim.renew(*self._health()), lambda _: self.lost.emit(""), self._refused, lane=self._lane
            )

    def _got(self, claim: Claim) -> None:
        self._claim = claim
        self._timer.start()
        if self._closed:
            self.release()
        else:
            self.lost.emit("")

    def _refused(self, error: HallError) -> None:
        if isinstance(error, EnvironmentFailure):
            self.away.emit(error)
        else:
            self._claim = None
            self.lost.emit(say(error))
        self._timer.start()
