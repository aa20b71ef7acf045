"""What the lobby board asks of a hall, and of a voice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from hall_client.base.clock import Clock
from hall_client.queue.board_views import BoardCall, BoardView
from hall_client.staff.views import HallView
from hall_client.ui.shell.change_bus import ChangeLike


class BoardQueue(Protocol):
    """The queue as the wall sees it."""

    def board(self) -> BoardView:
        """All that the board shows; never a person."""


class BoardHall(Protocol):
    """The hall as the wall sees it."""

    @property
    def info(self) -> HallView:
        """The hall's own facts."""

    @property
    def clock(self) -> Clock:
        """The hall's clock."""

    @property
    def queue(self) -> BoardQueue:
        """The queue."""

    def listen(self, callback: Callable[[ChangeLike], None]) -> Callable[[], None]:
        """Hears of changes."""


class Announcer(Protocol):
    """A voice that says a call aloud."""

    def announce(self, call: BoardCall, finished: Callable[[], None]) -> None:
        """Begins to say the call and returns at once; calls ``finished`` on the main thread when all is said."""


class Silence:
    """The announcer of a hall without a voice."""

    def announce(self, call: BoardCall, finished: Callable[[], None]) -> None:  # noqa: ARG002 - says nothing
        """Is finished at once."""
        finished()
