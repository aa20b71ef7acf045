"""The screen lock: visitors cannot leave the program, staff can."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.words import say, tr
from hall_client.ui.shell.job import Job

TAPS, TAP_SECONDS = 5, 4.0
TRIES, SHUT_FOR = 3, timedelta(minutes=5)


class Knock(QObject):
    """Five taps on the hall's mark within four seconds: nobody does that by chance."""

    heard = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        """``now`` in seconds."""
        super().__init__(parent)
        self._now = now
        self._taps: list[float] = []

    def tap(self) -> None:
        """One tap."""
        now = self._now()
        self._taps = [at for at in self._taps if now - at < TAP_SECONDS] + [now]
        if len(self._taps) >= TAPS:
            self._taps.clear()
            self.heard.emit()


class Lock(QObject):
    """Whether the program may be left now. After three wrong tries it asks nobody for five minutes.

    ``hall.staff`` journals every try and locks an account after five.
    """

    opened = Signal()
    refused = Signal(str)
    """Why not, in the kiosk's language."""

    def __init__(self, hall: KioskHall, parent: QObject) -> None:
        """Locked where the settings say so."""
        super().__init__(parent)
        self._hall = hall
        self.locked = hall.settings.kiosk_locked
        self._wrong = 0
        self._shut_until: datetime | None = None

    @property
    def shut(self) -> bool:
        """Too many wrong tries: nobody is asked now."""
        return self._shut_until is not None and self._hall.clock.now() < self._shut_until

    def try_open(self, staff_no: str, password: str) -> None:
        """Asks whether this is a member of staff."""
        if self.shut:
            self.refused.emit(self._shut_words())
            return
        check = self._hall.staff.check_password
        Job.run(self, lambda: check(staff_no, password), lambda _staff: self._open(), self._refuse)

    def _open(self) -> None:
        self._wrong, self.locked = 0, False
        self.opened.emit()

    def _refuse(self, error: HallError) -> None:
        if not isinstance(error, EnvironmentFailure):
            self._wrong += 1
            if self._wrong >= TRIES:
                self._wrong, self._shut_until = 0, self._hall.clock.now() + SHUT_FOR
                self.refused.emit(self._shut_words())
                return
        self.refused.emit(say(error))

    def _shut_words(self) -> str:
        return tr("Too many wrong tries. This machine asks again in {n} min.").format(
            n=int(SHUT_FOR.total_seconds() // 60)
        )
