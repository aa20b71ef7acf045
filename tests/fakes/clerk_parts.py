"""The time, the tickets and the refusals of a fake hall, for the counter window's tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.queue.views import TicketClass, TicketState, TicketView

NOW = datetime(2026, 11, 20, 2, 18, 0, tzinfo=UTC)
"""10:18 in the hall, as in the pictures."""


class Away(EnvironmentFailure):
    """The database does not answer."""


class Refused(HallError):
    """The service refuses."""


class FakeClock:
    """A clock that stands still unless it is moved."""

    zone = ZoneInfo("Asia/Shanghai")

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.local(self.at).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)


@dataclass(frozen=True)
class FakeChange:
    """A hint."""

    topic: str
    key: str = "*"


def ticket(number: str, minutes: int, klass: TicketClass = TicketClass.NORMAL, note: str = "") -> TicketView:
    """A waiting ticket that came some minutes ago."""
    return TicketView(
        id=f"t{number}", number=number, business=number[0], business_name=BUSINESSES[number[0]][0], klass=klass,
        class_note=note, state=TicketState.WAITING, person_mask="", issued_at=NOW - timedelta(minutes=minutes),
        calls=0, window="",
    )  # fmt: skip


BUSINESSES = {"A": ("企业", "Companies"), "B": ("社保", "Social security"), "C": ("不动产", "Property")}
