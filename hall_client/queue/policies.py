"""Who is called next and why: the named policies that a hall chooses from.

All of them leave an appointment whose time has not come alone while somebody else is there, and all are first in, first
out inside a lane, since they only ever see the head of each lane. ``docs/queue.md`` says what each promises.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from hall_client.base.text import Text
from hall_client.queue.rules import CallingPolicy, Choice, LaneHead
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketClass

RETURNED_WEIGHT = 1.5
"""A returned ticket's waiting time counts so many times."""
_PLAIN = frozenset({TicketClass.NORMAL, TicketClass.RETURNED})
_ORDER = {TicketClass.GREEN: 0, TicketClass.APPOINTMENT: 1, TicketClass.RETURNED: 2, TicketClass.NORMAL: 3}


class Last(NamedTuple):
    """What a policy remembers of a window from one call to the next: a class and a count."""

    klass: str
    times: int

    @classmethod
    def read(cls, stored: str) -> Last:
        """From ``last_class``; a bare class counts 0."""
        klass, _, count = stored.partition(" ")
        return cls(klass, int(count) if count.isdigit() else 0)

    def __str__(self) -> str:
        """As ``last_class`` keeps it."""
        return f"{self.klass} {self.times}" if self.times else self.klass


def _first(head: LaneHead) -> int:
    return head.lane_at


def _here(heads: Sequence[LaneHead], now: datetime) -> Sequence[LaneHead]:
    """The heads that may be called now: an appointment before its time only when there is nobody else."""
    moment = now.timestamp() * 1e6
    due = [head for head in heads if head.klass is not TicketClass.APPOINTMENT or head.lane_at <= moment]
    return due or heads


def _plain(head: LaneHead) -> bool:
    return head.klass in _PLAIN and not head.directed


def _weighted(heads: Sequence[LaneHead], now: datetime, bound: float) -> LaneHead:
    """The longest weighted wait: the returned count a little more, a queue helped out with less; never more than
    ``bound`` apart, so that whoever waits gets their turn."""
    lightest = RETURNED_WEIGHT / bound

    def weight(head: LaneHead) -> float:
        own = RETURNED_WEIGHT if head.klass is TicketClass.RETURNED else 1.0
        return max(lightest, own / max(1, head.rank))

    return max(heads, key=lambda head: (head.waited_seconds(now) * weight(head), -head.lane_at))


@dataclass(frozen=True, slots=True)
class Reasons:
    """Says why a ticket was chosen, with times on the hall's wall clock."""

    zone: tzinfo

    def of(self, head: LaneHead, heads: Sequence[LaneHead], now: datetime) -> Text:
        """The reason that its class and wait give."""
        minutes = int(head.waited_seconds(now) // 60)
        if head.directed:
            return Text("Sent to this window, waiting {minutes} min.", minutes=minutes)
        if head.klass is TicketClass.GREEN:
            return self._green(head, minutes)
        if head.klass is TicketClass.APPOINTMENT:
            return self._booked(head, minutes, now)
        if head.klass is TicketClass.RETURNED:
            return Text("Back after being passed over, waiting {minutes} min.", minutes=minutes)
        return self._waited(head, heads, minutes)

    def _green(self, head: LaneHead, minutes: int) -> Text:
        if head.class_note:
            return Text("Green channel ({note}), waiting {minutes} min.", note=head.class_note, minutes=minutes)
        return Text("Green channel, waiting {minutes} min.", minutes=minutes)

    def _booked(self, head: LaneHead, minutes: int, now: datetime) -> Text:
        time = f"{datetime.fromtimestamp(head.lane_at / 1e6, self.zone):%H:%M}"
        if head.lane_at > now.timestamp() * 1e6:
            return Text("Appointment at {time}, here early; nobody else is waiting.", time=time)
        return Text("Appointment at {time}, due for {minutes} min.", time=time, minutes=minutes)

    def _waited(self, head: LaneHead, heads: Sequence[LaneHead], minutes: int) -> Text:
        if len(heads) == 1:
            return Text("First in line, waiting {minutes} min.", minutes=minutes)
        if head.lane_at == min(other.lane_at for other in heads):
            return Text("Longest wait of all, {minutes} min.", minutes=minutes)
        if head.rank > 1:
            return Text("Helping out, first of its queue, waiting {minutes} min.", minutes=minutes)
        return Text("First of its queue, waiting {minutes} min.", minutes=minutes)


@dataclass(frozen=True, slots=True)
class Aging:
    """The default: priority without starvation.

    1. A green-channel arrival is next, at most after one other.
    2. Who was passed by ``factor`` times in a row by somebody with priority is called.
    3. An appointment is called when its time has come, a ticket sent to this window at once; the older first.
    4. Otherwise the longest wait wins; weights keep all waits within ``factor`` of each other.

    ``Choice.last``: the class, and how many calls in a row went to priority while others waited.
    """

    factor: int
    reasons: Reasons
    name: str = "aging"

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:
        """Picks among at least one head."""
        last, here = Last.read(last_class), _here(heads, now)
        plain = [head for head in here if _plain(head)]
        head = self._pick(here, plain, last, now)
        if head in plain:
            its_turn = Text("Its turn after {count} with priority went before.", count=last.times)
            reason = its_turn if last.times >= self.factor else self.reasons.of(head, here, now)
            return Choice(head, reason, head.klass.value)
        passed = last.times + 1 if plain else 0
        return Choice(head, self.reasons.of(head, here, now), str(Last(head.klass.value, min(passed, self.factor))))

    def _pick(self, here: Sequence[LaneHead], plain: Sequence[LaneHead], last: Last, now: datetime) -> LaneHead:
        green = [head for head in here if head.klass is TicketClass.GREEN]
        others = [head for head in here if head.klass is not TicketClass.GREEN]
        if green and (last.klass != TicketClass.GREEN or not others):
            return min(green, key=_first)
        urgent = [head for head in others if not _plain(head)]
        if urgent and not (plain and last.times >= self.factor):
            return min(urgent, key=_first)
        return _weighted(plain, now, self.factor)


@dataclass(frozen=True, slots=True)
class Ratio:
    """``normal`` ordinary tickets (normal and returned) to one with priority (green, a due appointment, sent here).

    ``Choice.last``: the class, and how many ordinary tickets were called since the last one with priority.
    """

    normal: int
    reasons: Reasons
    name: str = "ratio"

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:
        """Picks among at least one head."""
        last, here = Last.read(last_class), _here(heads, now)
        plain = [head for head in here if _plain(head)]
        urgent = [head for head in here if not _plain(head)]
        if urgent and (not plain or last.times >= self.normal):
            head = self._with_priority(urgent, now)
            return Choice(head, self.reasons.of(head, here, now), head.klass.value)
        head = _weighted(plain, now, RATIO_BOUND)
        count = min(last.times + 1, self.normal)
        return Choice(head, self.reasons.of(head, here, now), str(Last(head.klass.value, count)))

    def _with_priority(self, urgent: Sequence[LaneHead], now: datetime) -> LaneHead:
        """The green channel's wait counts more; nobody among them starves either."""

        def weighted(head: LaneHead) -> tuple[float, int]:
            weight = RATIO_BOUND if head.klass is TicketClass.GREEN else 1.0
            return head.waited_seconds(now) * weight, -head.lane_at

        return max(urgent, key=weighted)


RATIO_BOUND = 4.0
"""Under ``ratio``, waits of one group count at most so many times more than others."""


@dataclass(frozen=True, slots=True)
class Strict:
    """Class order (green, due appointment, returned, normal), then tickets sent here, then the queue's rank, then first in,
    first out. Promises nothing to the lower classes while higher ones keep coming."""

    reasons: Reasons
    name: str = "strict"

    def choose(self, heads: Sequence[LaneHead], now: datetime, last_class: str) -> Choice:  # noqa: ARG002 - it needs no memory
        """Picks among at least one head."""
        here = _here(heads, now)
        head = min(here, key=lambda head: (_ORDER[head.klass], 0 if head.directed else head.rank, head.lane_at))
        return Choice(head, self.reasons.of(head, here, now), head.klass.value)


_MADE: dict[str, Callable[[QueueSettings, Reasons], CallingPolicy]] = {
    "aging": lambda settings, reasons: Aging(settings.starvation_factor, reasons),
    "ratio": lambda settings, reasons: Ratio(settings.ratio, reasons),
    "strict": lambda _settings, reasons: Strict(reasons),
}


def policy_of(settings: QueueSettings, zone: tzinfo = UTC) -> CallingPolicy:
    """The policy that the hall chose; ``zone`` is that of the times in its reasons."""
    return _MADE[settings.policy](settings, Reasons(zone))
