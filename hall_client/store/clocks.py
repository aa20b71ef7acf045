"""The time of the hall's server: stations whose own clocks differ still agree on every instant."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from hall_client.base.clock import SystemClock

log = logging.getLogger(__name__)

TRUSTED_SECONDS, LONGEST_SECONDS = 0.25, 10.0
"""An answer that took longer than the first says too little about the server's present time, but for a clock that is far
off; longer than the second, nothing at all."""
WORTH_SAYING = timedelta(seconds=5)
_STEP = timedelta(milliseconds=20)


class DatabaseClock(SystemClock):
    """This computer's clock, corrected by how far it is off the server's."""

    def __init__(self, zone: str) -> None:
        """Trusts this computer until the server is heard."""
        super().__init__(zone)
        self.offset = timedelta()
        self._told = False

    def now(self) -> datetime:
        """The present instant by the server's clock."""
        return super().now() + self.offset

    def heard(self, epoch: float, took: float, at: datetime | None = None) -> None:
        """Takes the server's time, in seconds since 1970, from an answer that took so many seconds and came at this instant
        of this computer's clock, or now."""
        if took > LONGEST_SECONDS:
            return
        offset = datetime.fromtimestamp(epoch, UTC) + timedelta(seconds=took / 2) - (at or super().now())
        least = _STEP if took <= TRUSTED_SECONDS else WORTH_SAYING
        if abs(offset - self.offset) > max(least, timedelta(seconds=took)):
            self.offset = offset
        if abs(offset) > WORTH_SAYING and not self._told:
            self._told = True
            log.warning("this computer's clock is %.0f s off the server's, whose time counts", -offset.total_seconds())
