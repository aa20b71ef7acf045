"""Pure decisions of the queue: the state machine, who is called next and why, how long it will take."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, NamedTuple, Protocol

from hall_client.base.text import Text
from hall_client.queue.errors import QueueError
from hall_client.queue.views import TicketClass, TicketState

S = TicketState

TRANSITIONS: dict[str, tuple[frozenset[TicketState], TicketState]] = {
    "call": (frozenset({S.WAITING}), S.CALLED),
    "recall": (frozenset({S.CALLED}), S.CALLED),
    "no_show": (frozenset({S.CALLED}), S.NO_SHOW),
    "rejoin": (frozenset({S.NO_SHOW}), S.WAITING),
    "start": (frozenset({S.CALLED}), S.SERVING),
    "hold": (frozenset({S.SERVING}), S.HELD),
    "resume": (frozenset({S.HELD}), S.SERVING),
    "transfer": (frozenset({S.CALLED, S.SERVING}), S.WAITING),
    "finish": (frozenset({S.SERVING}), S.DONE),
    "cancel": (frozenset({S.WAITING, S.NO_SHOW, S.HELD}), S.CANCELLED),
    "expire": (frozenset({S.WAITING, S.CALLED, S.HELD, S.NO_SHOW}), S.EXPIRED),
}
"""Every step: the states it may start from and the state it leads to."""

STATE_WORDS = {
    S.WAITING: Text("waiting"),
    S.CALLED: Text("called"),
    S.SERVING: Text("being served"),
    S.HELD: Text("on hold"),
    S.NO_SHOW: Text("passed over"),
    S.DONE: Text("finished"),
    S.CANCELLED: Text("cancelled"),
    S.EXPIRED: Text("expired"),
}


def next_state(step: str, number: str, state: TicketState) -> TicketState:
    """The state after this step.

    Raises:
        QueueError: the step is not allowed from the present state, which the sentence names.
    """
    allowed, after = TRANSITIONS[step]
    if state not in allowed:
        raise QueueError("{number} is {state}: this step is not possible now.", number=number, state=STATE_WORDS[state])
    return after


class LaneHead(NamedTuple):
    """The first ticket of a lane. ``lane_at`` in microseconds since 1970. A tuple: a call makes one for every lane."""

    id: str
    number: str
    business: str
    klass: TicketClass
    class_note: str
    lane_at: int
    directed: bool
    """Sent to this very window."""

    def waited_seconds(self, now: datetime) -> float:
        """How long it has stood in its lane; never negative."""
        return max(0.0, now.timestamp() - self.lane_at / 1e6)


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticket to call and the reason to show."""

    head: LaneHead
    reason: Text


class CallingPolicy(Protocol):
    """A named order of calling; given the heads of all lanes of a window, picks one and says why."""

    name: str

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:
        """Picks among at least one head; ``last_class`` is the class that this window called last."""
        ...


class Aging:
    """The default: waiting time counts, faster for those with priority, so that nobody starves.

    A green-channel arrival is next, but never twice in a row while others wait; a ticket sent to this window comes
    before all; otherwise the largest weighted waiting time wins, and inside a lane it is first in, first out.
    """

    name = "aging"
    weights: ClassVar[dict[TicketClass, float]] = {
        TicketClass.GREEN: 6.0,
        TicketClass.APPOINTMENT: 3.0,
        TicketClass.RETURNED: 1.5,
        TicketClass.NORMAL: 1.0,
    }

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:
        """Picks among at least one head."""
        sent = [head for head in heads if head.directed]
        if sent:
            first = min(sent, key=lambda head: head.lane_at)
            return Choice(first, Text("Sent to this window."))
        green = [head for head in heads if head.klass is TicketClass.GREEN]
        if green and (last_class != TicketClass.GREEN or len(green) == len(heads)):
            first = min(green, key=lambda head: head.lane_at)
            return Choice(first, self._green(first, now))
        best = max(heads, key=lambda head: (head.waited_seconds(now) * self.weights[head.klass], -head.lane_at))
        return Choice(best, self._waited(best, heads, now))

    def _green(self, head: LaneHead, now: datetime) -> Text:
        minutes = int(head.waited_seconds(now) // 60)
        if head.class_note:
            return Text("Green channel ({note}), waiting {minutes} min.", note=head.class_note, minutes=minutes)
        return Text("Green channel, waiting {minutes} min.", minutes=minutes)

    def _waited(self, head: LaneHead, heads: Sequence[LaneHead], now: datetime) -> Text:
        minutes = int(head.waited_seconds(now) // 60)
        if head.klass is TicketClass.APPOINTMENT:
            return Text("Appointment, waiting {minutes} min.", minutes=minutes)
        if head.klass is TicketClass.RETURNED:
            return Text("Back after being passed over, waiting {minutes} min.", minutes=minutes)
        if len(heads) == 1:
            return Text("First in line, waiting {minutes} min.", minutes=minutes)
        if head.lane_at == min(other.lane_at for other in heads):
            return Text("Longest wait of all, {minutes} min.", minutes=minutes)
        return Text("First of its queue, waiting {minutes} min.", minutes=minutes)


POLICIES: dict[str, CallingPolicy] = {Aging.name: Aging()}


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
