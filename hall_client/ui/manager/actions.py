"""What the manager does. Each is one service call with who and why; the rules are the service's, the journal keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_client.ui.manager.feed import Feed
from hall_client.ui.manager.ports import ManagerHall
from hall_client.ui.shell.language import tr

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import GuideCallView, NoticeView


class Actions:
    """Runs them through the feed, so that the picture follows at once."""

    def __init__(self, hall: ManagerHall, feed: Feed, who: str) -> None:
        """``who`` is the manager's staff number."""
        self._hall, self._feed, self._who = hall, feed, who

    def set_window(self, number: str, state: str, reason: str) -> None:
        """Opens, pauses or closes a window."""
        done = {
            "open": tr("Window {n} is open."),
            "paused": tr("Window {n} is paused."),
            "closed": tr("Window {n} is closed."),
        }[state]
        self._feed.act(
            f"window {number}",
            lambda: self._hall.queue.set_window(number, state, self._who, reason),
            done.format(n=number),
        )

    def assign(self, number: str, kind: str, businesses: tuple[tuple[str, int], ...], reason: str) -> None:
        """Gives a window other queues."""
        self._feed.act(
            f"assign {number}",
            lambda: self._hall.queue.assign_window(number, kind, businesses, self._who, reason),
            tr("Window {n} has other queues now.").format(n=number),
        )

    def stop_issuing(self, reason: str) -> None:
        """Issues no more tickets."""
        self._feed.act(
            "issuing", lambda: self._hall.day.stop_issuing(self._who, reason), tr("No tickets are issued any more.")
        )

    def issue_again(self, reason: str) -> None:
        """Issues tickets again."""
        self._feed.act(
            "issuing", lambda: self._hall.day.issue_again(self._who, reason), tr("Tickets are issued again.")
        )

    def post_notice(self, text: str, minutes: int, reason: str) -> None:
        """Puts a notice on the board."""
        self._feed.act(
            "notice",
            lambda: self._hall.day.post_notice(text, minutes, self._who, reason),
            tr("The notice stands on the board."),
        )

    def take_notice_down(self, notice: NoticeView, reason: str) -> None:
        """Takes a notice off the board."""
        self._feed.act(
            f"notice {notice.id}",
            lambda: self._hall.day.take_notice_down(notice.id, self._who, reason),
            tr("The notice is off the board."),
        )

    def call_guide(self, place: str, kind: str, note: str) -> None:
        """Asks the guide to come."""
        self._feed.act(
            f"guide {place}",
            lambda: self._hall.day.call_guide(place, kind, note),
            tr("The guide is called to {place}.").format(place=place),
        )

    def answer_guide(self, call: GuideCallView) -> None:
        """The guide has been there."""
        self._feed.act(
            f"guide call {call.id}",
            lambda: self._hall.day.answer_guide(call.id, self._who),
            tr("The call for the guide is answered."),
        )
