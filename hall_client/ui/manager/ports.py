"""What the dashboard asks of the hall; ``open_hall`` gives it, the tests' fake gives the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from hall_client.base.clock import Clock

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView
    from hall_client.staff.views import HallView, StaffView
    from hall_client.ui.shell.change_bus import ChangeLike

Forget = Callable[[], None]


class ManagerFlow(Protocol):
    """The one reading of the hall."""

    def view(self) -> DashboardView:
        """The hall as it is now."""

    def look_deeper(self) -> None:
        """Works out what takes longer than a view may; later views show it."""


class ManagerQueue(Protocol):
    """The windows, as a manager sets them. ``who`` is the staff number. Raises HallError with a sentence."""

    def set_window(self, number: str, state: str, who: str, reason: str) -> object:
        """Sets a window open, paused or closed from afar."""

    def assign_window(
        self, number: str, kind: str, businesses: tuple[tuple[str, int], ...], who: str, reason: str
    ) -> object:
        """Says what a window is for and which queues it serves: code and rank, 1 its own, higher ones it helps out with."""


class ManagerDay(Protocol):
    """The hall's day: issuing, notices, the guide. Raises HallError with a sentence."""

    def stop_issuing(self, who: str, reason: str) -> object:
        """Issues no tickets until told otherwise."""

    def issue_again(self, who: str, reason: str) -> object:
        """Issues tickets again."""

    def post_notice(self, text: str, minutes: int, who: str, reason: str) -> object:
        """Puts a notice on the board for some minutes."""

    def take_notice_down(self, notice_id: str, who: str, reason: str) -> object:
        """Takes a notice off the board."""

    def call_guide(self, place: str, kind: str, note: str = ...) -> object:
        """Asks the guide to come to a place."""

    def answer_guide(self, call_id: str, who: str) -> object:
        """Says that the guide has been there."""


class ManagerStaff(Protocol):
    """Who may see the dashboard."""

    def admit(self, staff_no: str, password: str) -> StaffView:
        """A manager by number and password; refuses everybody else with a sentence."""


class ManagerHall(Protocol):
    """The hall, as its manager uses it."""

    @property
    def info(self) -> HallView:
        """The hall's own facts."""

    @property
    def clock(self) -> Clock:
        """The hall's clock."""

    @property
    def dashboard(self) -> ManagerFlow:
        """The reading."""

    @property
    def queue(self) -> ManagerQueue:
        """The windows."""

    @property
    def day(self) -> ManagerDay:
        """The day."""

    @property
    def staff(self) -> ManagerStaff:
        """The staff."""

    def listen(self, callback: Callable[[ChangeLike], None]) -> Forget:
        """Hears of changes."""
