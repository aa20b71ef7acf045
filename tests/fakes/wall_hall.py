"""A hall for the lobby board: a test calls numbers, lets commits land late, and takes the database away."""

from __future__ import annotations

import dataclasses
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hall_client.queue.board_views import BoardCall, BoardCalls, BoardLoads
from tests.fakes.lobby_hall import FakeQueue, FakeSettings, Hint, LobbyHall

NEWEST = 8
OVERLAP = timedelta(seconds=30)


class FakeWall:
    """The board's readings from memory."""

    def __init__(self, hall: WallHall) -> None:
        self._hall = hall
        self.calls_reads = self.loads_reads = 0
        self.committed: list[BoardCall] = []
        self.soon: tuple[str, ...] = ()
        self.no_shows: tuple[str, ...] = ()
        self.stopped = False
        self.hold: threading.Event | None = None
        """A test sets this to make a reading hang."""

    def calls(self, since: datetime | None = None) -> BoardCalls:
        self.calls_reads += 1
        if self.hold is not None:
            self.hold.wait(10)
        self._hall.answer()
        newest = sorted(self.committed, key=lambda call: (call.at, call.call_id), reverse=True)
        if since is None or len(newest) <= NEWEST or newest[NEWEST - 1].at < since - OVERLAP:
            newest = newest[:NEWEST]
        else:
            newest = [call for call in newest if call.at >= since - OVERLAP]
        states = dict.fromkeys(self.no_shows, "no_show")
        found = tuple(dataclasses.replace(call, state=states.get(call.number, call.state)) for call in newest)
        return BoardCalls(self._hall.clock.now(), found)

    def loads(self) -> BoardLoads:
        self.loads_reads += 1
        self._hall.answer()
        businesses, notices = self._hall.queue.businesses(), self._hall.notices
        return BoardLoads(self._hall.clock.now(), self.soon, businesses, self.no_shows, notices, self.stopped)


class WallQueue(FakeQueue):
    """Calls numbers for the board."""

    def __init__(self, hall: WallHall) -> None:
        super().__init__(hall)
        self.wall = FakeWall(hall)
        self._count = 0

    def call(self, number: str, window: str, *, late: float = 0.0, state: str = "called") -> BoardCall:
        """A window calls (or recalls) a number; ``late``: seconds that the commit came after the call began."""
        self._count += 1
        at = self._hall.clock.now() - timedelta(seconds=late)
        call = BoardCall(f"call-{self._count:04d}", number, window, at, state)
        self.wall.committed.append(call)
        return call


@dataclass
class WallSettings(FakeSettings):
    """A wall that says nothing, unless a test lets it speak."""

    board_voice: str = "off"
    board_voice_repeats: int = 2


@dataclass
class WallHall(LobbyHall):
    """The hall itself."""

    settings: WallSettings = field(default_factory=WallSettings)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.queue = WallQueue(self)

    def tell(self, topic: str, key: str = "*") -> None:
        """A change was committed somewhere, or the database came or went."""
        for listener in list(self._listeners):
            listener(Hint(topic, key))
