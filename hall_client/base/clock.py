"""The time of day, as something that can be handed in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Gives instants in UTC and the hall's own calendar day."""

    zone: ZoneInfo

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def today(self) -> date:
        """The present day in the hall's time zone."""
        ...

    def local(self, instant: datetime) -> datetime:
        """The instant as the hall's wall clock shows it."""
        ...


class SystemClock:
    """The computer's clock, seen from the hall's time zone."""

    def __init__(self, zone: str = "Asia/Shanghai") -> None:
        """Takes an IANA zone name."""
        self.zone = ZoneInfo(zone)

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The present day in the hall's time zone."""
        return self.local(self.now()).date()

    def local(self, instant: datetime) -> datetime:
        """The instant as the hall's wall clock shows it."""
        return instant.astimezone(self.zone)
