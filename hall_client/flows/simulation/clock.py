"""The time of a played day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


class PlayedClock:
    """Stands at the minute that the play says, on one day of the hall."""

    def __init__(self, zone: ZoneInfo, day: date) -> None:
        """Begins at midnight."""
        self.zone = zone
        self._midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
        self.minute = 0.0

    def now(self) -> datetime:
        """The played instant, in UTC."""
        return self._midnight + timedelta(minutes=self.minute)

    def today(self) -> date:
        """The played day."""
        return self.local(self.now()).date()

    def local(self, instant: datetime) -> datetime:
        """The instant as the hall's wall clock shows it."""
        return instant.astimezone(self.zone)

    def minute_of(self, instant: datetime) -> float:
        """The minute of the played day at which an instant falls."""
        return (instant - self._midnight).total_seconds() / 60
