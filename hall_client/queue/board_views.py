"""What the lobby board gets to know: numbers and windows, never a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hall_client.queue.views import BusinessView


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call or recall; ``call_id`` is its own. ``state``: where the ticket is by now (``TicketState``)."""

    call_id: str
    number: str
    window: str
    at: datetime
    state: str = "called"


@dataclass(frozen=True, slots=True)
class BoardCalls:
    """The calls of today as read at ``at``, newest first: at least all since the instant that was asked for."""

    at: datetime
    calls: tuple[BoardCall, ...]


@dataclass(frozen=True, slots=True)
class BoardLoads:
    """What stands around the calls. ``stopped``: the hall gives out no more tickets today."""

    at: datetime
    soon: tuple[str, ...]
    businesses: tuple[BusinessView, ...]
    no_shows: tuple[str, ...]
    notices: tuple[str, ...]
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """The whole board at once, for scripts; the last call of each number, newest first."""

    hall_name: str
    at: datetime
    calls: tuple[BoardCall, ...]
    soon: tuple[str, ...]
    businesses: tuple[BusinessView, ...]
    no_shows: tuple[str, ...]
    notices: tuple[str, ...]
