"""A hall in memory for the dashboard: it shows the picture it is given and remembers what was done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.flows.dashboard_views import DashboardView
from hall_client.staff.views import HallView, StaffView
from tests.fakes.manager_views import NOW, OPEN, STOPPED, rush

ZONE = ZoneInfo("Asia/Shanghai")


class Away(EnvironmentFailure):
    """The database does not answer."""


class Refused(HallError):
    """The service refuses."""


class HandClock:
    """A clock that a test turns by hand."""

    zone = ZONE

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.local(self.at).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZONE)

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Hint:
    """A change as the feed tells it."""

    topic: str
    key: str = "*"


class FakeDashboard:
    """Shows the present picture and counts the looks at it."""

    def __init__(self, hall: ManagerHall) -> None:
        self._hall = hall
        self.picture = rush()
        self.looks = self.deeper = 0
        self.slow: threading.Event | None = None

    def view(self) -> DashboardView:
        self.looks += 1
        if self.slow is not None:
            self.slow.wait(5)
        self._hall.check()
        return self.picture

    def look_deeper(self) -> None:
        self._hall.check()
        self.deeper += 1


class FakeQueue:
    """Sets and assigns windows."""

    def __init__(self, hall: ManagerHall) -> None:
        self._hall = hall

    def set_window(self, number: str, state: str, who: str, reason: str) -> None:
        self._hall.do("set_window", number, state, who, reason)
        shown = {"open": "free"}.get(state, state)
        picture = self._hall.dashboard.picture
        tiles = tuple(replace(one, state=shown) if one.number == number else one for one in picture.windows)
        self._hall.show(replace(picture, windows=tiles))

    def assign_window(
        self, number: str, kind: str, businesses: tuple[tuple[str, int], ...], who: str, reason: str
    ) -> None:
        self._hall.do("assign_window", number, kind, businesses, who, reason)


class FakeDay:
    """Issuing, notices, the guide."""

    def __init__(self, hall: ManagerHall) -> None:
        self._hall = hall

    def stop_issuing(self, who: str, reason: str) -> None:
        self._hall.do("stop_issuing", who, reason)
        self._hall.show(replace(self._hall.dashboard.picture, issuing=STOPPED))

    def issue_again(self, who: str, reason: str) -> None:
        self._hall.do("issue_again", who, reason)
        self._hall.show(replace(self._hall.dashboard.picture, issuing=OPEN))

    def post_notice(self, text: str, minutes: int, who: str, reason: str) -> None:
        self._hall.do("post_notice", text, minutes, who, reason)

    def take_notice_down(self, notice_id: str, who: str, reason: str) -> None:
        self._hall.do("take_notice_down", notice_id, who, reason)

    def call_guide(self, place: str, kind: str, note: str = "") -> None:
        self._hall.do("call_guide", place, kind, note)

    def answer_guide(self, call_id: str, who: str) -> None:
        self._hall.do("answer_guide", call_id, who)


class FakeStaff:
    """One manager, one clerk."""

    def __init__(self, hall: ManagerHall) -> None:
        self._hall = hall

    def admit(self, staff_no: str, password: str) -> StaffView:
        self._hall.check()
        if password != "secret":
            raise Refused("This staff number and password do not fit together.")
        if staff_no != "2001":
            raise Refused("The dashboard is for the hall's managers. {name} signs in at a window.", name="周敏")
        return manager()


class ManagerHall:
    """The hall of the picture."""

    def __init__(self, picture: DashboardView | None = None) -> None:
        self.clock = HandClock()
        self.dashboard = FakeDashboard(self)
        self.queue, self.day, self.staff = FakeQueue(self), FakeDay(self), FakeStaff(self)
        self.done: list[tuple[object, ...]] = []
        self.refusal = ""
        self._away = False
        self._listeners: list[Callable[[Hint], None]] = []
        if picture is not None:
            self.dashboard.picture = picture

    info = HallView(
        id="h", code="yungang", name="云港市政务服务中心", name_en="Yungang Government Service Hall",
        authority="云港市行政审批局", document_prefix="云审", phone="", complaint_phone="", hours="", web="",
        pad_shows_name=False, kiosk_identity="optional", notices=(),
    )  # fmt: skip

    def listen(self, callback: Callable[[Hint], None]) -> Callable[[], None]:
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    @property
    def listeners(self) -> int:
        return len(self._listeners)

    def hint(self, topic: str, key: str = "*") -> None:
        for callback in tuple(self._listeners):
            callback(Hint(topic, key))

    def show(self, picture: DashboardView) -> None:
        self.dashboard.picture = picture
        self.hint("window")

    def away(self, *, away: bool = True) -> None:
        self._away = away
        self.hint("store", "away" if away else "back")

    def check(self) -> None:
        if self._away:
            raise Away("The hall's database does not answer.")

    def do(self, *what: object) -> None:
        self.check()
        if self.refusal:
            raise Refused(self.refusal)
        self.done.append(what)


def manager() -> StaffView:
    """林静, who manages the hall."""
    return StaffView("s1", "2001", "林静", "manager", 0, "")
