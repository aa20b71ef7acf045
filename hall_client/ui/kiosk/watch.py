"""What the kiosk knows of the hall: the businesses, whether numbers are given out, whether the database is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.queue.views import BusinessView, IssuingView
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.shell.job import Job

HERE = "here"


@dataclass(frozen=True, slots=True)
class Load:
    """One look at the hall."""

    businesses: tuple[BusinessView, ...]
    issuing: IssuingView
    opens: str
    """When the hall begins to give out numbers, as HH:MM."""


class HallWatch(QObject):
    """Looks again whenever it is told to, one look at a time: a slow database is not asked the same many times."""

    seen = Signal(object)
    """A ``Load``."""
    gone = Signal()
    """The database does not answer any more."""
    back = Signal()
    """It answers again."""

    def __init__(self, hall: KioskHall, parent: QObject) -> None:
        """Has seen nothing yet."""
        super().__init__(parent)
        self._hall = hall
        self.away_since: datetime | None = None
        """Since when the database does not answer; None while it does."""
        self._looking = self._again = False

    def look(self) -> None:
        """Reads the hall, or reads it once more after the look that is under way."""
        if self._looking:
            self._again = True
            if self._hall.store_state() != HERE:  # nobody waits until the look under way gives up
                self._miss()
            return
        self._looking, hall = True, self._hall

        def read() -> Load:
            if hall.store_state() != HERE:
                raise EnvironmentFailure("The database does not answer.")
            return Load(tuple(hall.queue.businesses()), hall.day.issuing(), hall.queue.settings().opens)

        Job.run(self, read, self._seen, self._failed)

    def _looked(self) -> None:
        self._looking, again, self._again = False, self._again, False
        if again:
            self.look()

    def _seen(self, load: Load) -> None:
        self._looked()
        was_away, self.away_since = self.away_since is not None, None
        self.seen.emit(load)
        if was_away:
            self.back.emit()

    def _failed(self, _error: HallError) -> None:
        self._looked()
        self._miss()

    def _miss(self) -> None:
        if self.away_since is None:
            self.away_since = self._hall.clock.now()
            self.gone.emit()
