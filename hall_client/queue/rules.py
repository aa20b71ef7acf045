"""Pure decisions of the queue: the state machine, what a calling policy is, numbers, and whether tickets are issued."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from hall_client.base.text import Text
from hall_client.queue.errors import QueueError
from hall_client.queue.settings import QueueSettings, minute_of_day
from hall_client.queue.views import TicketClass, TicketState

S = TicketState

TRANSITIONS: dict[str, tuple[frozenset[TicketState], TicketState | None]] = {
    "call": (frozenset({S.WAITING}), S.CALLED),
    "recall": (frozenset({S.CALLED}), S.CALLED),
    "no_show": (frozenset({S.CALLED}), S.NO_SHOW),
    "rejoin": (frozenset({S.NO_SHOW}), S.WAITING),
    "start": (frozenset({S.CALLED}), S.SERVING),
    "hold": (frozenset({S.SERVING}), S.HELD),
    "resume": (frozenset({S.HELD}), S.SERVING),
    "transfer": (frozenset({S.CALLED, S.SERVING}), S.WAITING),
    "return": (frozenset({S.CALLED, S.SERVING}), S.WAITING),
    "release": (frozenset({S.WAITING}), S.WAITING),
    "merge": (frozenset({S.WAITING, S.NO_SHOW, S.HELD}), S.MERGED),
    "split": (frozenset({S.MERGED}), S.WAITING),
    "finish": (frozenset({S.SERVING}), S.DONE),
    "cancel": (frozenset({S.WAITING, S.NO_SHOW, S.HELD}), S.CANCELLED),
    "keep": (frozenset({S.WAITING, S.HELD}), None),
    "expire": (frozenset({S.WAITING, S.CALLED, S.HELD, S.NO_SHOW}), S.EXPIRED),
}
"""Every step after ``issue``: the states it may start from and the state it leads to; None: the state stays. The same
table stands in ``docs/queue.md``."""

STATE_WORDS = {
    S.WAITING: Text("waiting"),
    S.CALLED: Text("called"),
    S.SERVING: Text("being served"),
    S.HELD: Text("on hold"),
    S.NO_SHOW: Text("passed over"),
    S.DONE: Text("finished"),
    S.CANCELLED: Text("cancelled"),
    S.EXPIRED: Text("expired"),
    S.MERGED: Text("taken into another visit"),
}


def next_state(step: str, number: str, state: TicketState) -> TicketState:
    """The state after this step.

    Raises:
        QueueError: the step is not allowed from the present state, which the sentence names.
    """
    allowed, after = TRANSITIONS[step]
    if state not in allowed:
        raise QueueError("{number} is {state}: this step is not possible now.", number=number, state=STATE_WORDS[state])
    return state if after is None else after


class LaneHead(NamedTuple):
    """The first ticket of a lane. A tuple: a call makes one for every lane.

    ``lane_at`` in microseconds since 1970: when it entered the lane; of an appointment, the time that was booked.
    """

    id: str
    number: str
    business: str
    klass: TicketClass
    class_note: str
    lane_at: int
    directed: bool
    """Sent to this very window."""
    rank: int = 1
    """1: a queue of the window's own; higher: one it helps out with."""

    def waited_seconds(self, now: datetime) -> float:
        """How long it has stood in its lane; never negative."""
        return max(0.0, now.timestamp() - self.lane_at / 1e6)


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticket to call and the reason to show. ``last`` is what the policy wants to be told at this window's next call
    (as ``last_class``): the class, and a count after a space where it counts."""

    head: LaneHead
    reason: Text
    last: str


class CallingPolicy(Protocol):
    """A named order of calling; given the heads of all lanes of a window, picks one and says why: see ``policies``."""

    @property
    def name(self) -> str:
        """As ``QueueSettings.policy`` says it."""
        ...

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:
        """Picks among at least one head; ``last_class`` is ``Choice.last`` of this window's last call."""
        ...


def wait_range(ahead: int, windows: int, service_minutes: float) -> tuple[int, int]:
    """A wait as a range in whole minutes, (0, 0) when nobody is ahead.

    ``service_minutes`` is the usual service time of the business; ``windows`` those open for it now (0 counts as 1,
    since somebody must open one). The range widens with the number ahead.
    """
    if ahead <= 0:
        return 0, 0
    middle = ahead * service_minutes / max(1, windows)
    spread = service_minutes * math.sqrt(ahead) / max(1, windows) * 0.8
    low = max(1, round(middle - spread))
    return low, max(low + 1, round(middle + spread))


def ticket_number(business: str, count: int) -> str:
    """The printed number: the business letter and at least three digits (A001 … A999, A1000)."""
    return f"{business}{count:03d}"


def issuing_by_rule(settings: QueueSettings, local: datetime, drained: datetime | None) -> tuple[str, Text]:
    """Whether tickets are issued at this time of the hall's wall clock, and why: open, stopped or closed.

    ``drained`` is when those who wait now would all have been served, None when that is not known.
    """
    if not settings.keep_hours:
        return "open", Text("Tickets are issued.")
    minute = local.hour * 60 + local.minute
    if minute < minute_of_day(settings.opens) or minute >= minute_of_day(settings.closes):
        return "closed", Text(
            "Tickets are issued from {opens} to {last}.", opens=settings.opens, last=settings.last_ticket
        )
    if minute >= minute_of_day(settings.last_ticket):
        return "stopped", Text("The last ticket of the day was issued at {last}.", last=settings.last_ticket)
    closing = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(
        minutes=minute_of_day(settings.closes)
    )
    if settings.stop_at_backlog and drained is not None and drained > closing:
        return "stopped", Text("Those who wait now will fill the time until {closes}.", closes=settings.closes)
    return "open", Text("Tickets are issued until {last}.", last=settings.last_ticket)


def unserved(windows: int) -> Text | None:
    """What somebody who takes a ticket must know when this many windows are open for the business."""
    if windows:
        return None
    return Text("No window is open for this business now. Please ask at the information desk.")
