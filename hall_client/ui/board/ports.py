"""What the lobby board asks of a hall, and of a voice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from hall_client.base.clock import Clock
from hall_client.queue.board_views import BoardCall, BoardCalls, BoardLoads
from hall_client.staff.views import HallView
from hall_client.ui.shell.change_bus import ChangeLike


class BoardWall(Protocol):
    """What the board reads; never a person."""

    def calls(self, since: datetime | None = None) -> BoardCalls:
        """The newest calls of today, and all since then."""

    def loads(self) -> BoardLoads:
        """Who waits for what, who was passed over, and the notices."""


class BoardQueue(Protocol):
    """The queue as the wall sees it."""

    @property
    def wall(self) -> BoardWall:
        """The board's readings."""


class VoiceSettings(Protocol):
    """How the wall speaks, as the station's settings say."""

    @property
    def board_voice(self) -> str:
        """clips, system or off."""

    @property
    def board_voice_repeats(self) -> int:
        """How often a call is said."""


class BoardHall(Protocol):
    """The hall as the wall sees it."""

    @property
    def info(self) -> HallView:
        """The hall's own facts."""

    @property
    def clock(self) -> Clock:
        """The hall's clock."""

    @property
    def settings(self) -> VoiceSettings:
        """The station's settings."""

    @property
    def queue(self) -> BoardQueue:
        """The queue."""

    def listen(self, callback: Callable[[ChangeLike], None]) -> Callable[[], None]:
        """Hears of changes."""


class Announcer(Protocol):
    """Says calls aloud."""

    def announce(self, call: BoardCall, behind: int, finished: Callable[[], None]) -> None:
        """Begins to say the call and returns at once; calls ``finished`` on the main thread when all is said.

        ``behind``: how many calls wait for this one to end.
        """

    def close(self) -> None:
        """Falls silent for good."""
