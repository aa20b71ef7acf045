"""What invented people do in a hall: when they come, how long they take, what goes wrong. Pure; minutes since midnight.

Every draw comes from one seeded source, so that a day can be played again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from random import Random

from hall_client.queue.views import TicketClass

HOURS = ((8.0, 0.5), (8.5, 1.5), (9.0, 2.2), (10.0, 2.0), (11.0, 1.2), (12.0, 0.4), (13.0, 0.7), (14.0, 1.6), (15.0, 1.3), (16.0, 0.7), (16.75, 0.2))  # fmt: skip
"""From an hour of the day on: how many come, relative to a mean hour. A morning peak and a lunch dip."""
GREEN_REASONS = ("老年人", "孕妇", "残疾人", "退役军人", "携带婴幼儿")
PAUSE_REASONS = ("换打印纸", "接电话核实", "短暂休息", "整理材料")
SLOT = 30
"""Appointments are given every so many minutes."""
EARLIEST = 14
"""Nobody comes earlier than so many minutes before an appointment."""
LUNCH = "午餐"
HOLD_REASONS = ("去复印", "回家取材料", "等待核实", "填写表格")
LEVELS = ((5, 0.70), (4, 0.20), (3, 0.06), (2, 0.025), (1, 0.015))
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玲"
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True, slots=True)
class Work:
    """The load of one business. A visit is a short or a long one; both spread around their median."""

    code: str
    share: float
    short: float = 5.0
    long: float = 16.0
    long_share: float = 0.25


@dataclass(frozen=True, slots=True)
class Counter:
    """A window with the one who sits there. ``speed`` above 1 takes longer."""

    number: str
    businesses: tuple[str, ...]
    speed: float = 1.0
    opens: float = 510.0
    lunch: float = 0.0
    """Begins at this minute; 0: none."""
    lunch_minutes: float = 40.0
    pauses_per_hour: float = 0.25


@dataclass(frozen=True, slots=True)
class Manners:
    """How often what happens, as shares between 0 and 1."""

    appointment: float = 0.15
    green: float = 0.06
    no_show: float = 0.06
    rejoin: float = 0.4
    late_answer: float = 0.12
    """Called twice before they come."""
    hold: float = 0.02
    transfer: float = 0.03
    identified: float = 0.6
    rated: float = 0.82
    declined: float = 0.05


@dataclass(frozen=True, slots=True)
class Day:
    """A hall's day before it is played."""

    works: tuple[Work, ...]
    counters: tuple[Counter, ...]
    tickets: int = 400
    opens: float = 510.0
    closes: float = 1020.0
    manners: Manners = field(default_factory=Manners)
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes."""

    at: float
    business: str
    klass: TicketClass
    note: str
    name: str
    id_number: str
    """Empty: takes a ticket without saying who."""
    booked: float = 0.0
    """The minute of an appointment."""


class Dice:
    """Everything that chance decides."""

    def __init__(self, day: Day, stream: str = "") -> None:
        """One source per day and stream."""
        self._day = day
        self._random = Random(f"{day.seed}/{stream}")  # noqa: S311 - a play, not a secret

    def happens(self, share: float) -> bool:
        """Whether something of this probability happens."""
        return self._random.random() < share

    def spread(self, median: float, sigma: float) -> float:
        """A lognormal value."""
        return median * math.exp(self._random.gauss(0, sigma))

    def between(self, low: float, high: float) -> float:
        """A value anywhere between two."""
        return self._random.uniform(low, high)

    def one_of(self, things: tuple[str, ...] | str) -> str:
        """One of several, evenly."""
        return self._random.choice(things)

    def service(self, work: Work, counter: Counter) -> float:
        """Minutes that a visit takes at a window."""
        long = self.happens(work.long_share)
        minutes = self.spread(work.long, 0.45) if long else self.spread(work.short, 0.35)
        return max(0.7, minutes * counter.speed)

    def walk(self) -> float:
        """Minutes from the call until the person stands at the window."""
        return min(3.0, self.spread(0.6, 0.5))

    def breath(self) -> float:
        """Minutes that a clerk takes between two people."""
        return min(4.0, self.spread(0.5, 0.7))

    def level(self) -> int:
        """A rating's level, as they fall in the field."""
        return self._random.choices([level for level, _ in LEVELS], [share for _, share in LEVELS])[0]

    def visitors(self) -> list[Visitor]:
        """Everybody who comes this day, in order."""
        day = self._day
        hours = _hours(day)
        total = sum((end - start) * weight for start, end, weight in hours)
        found: list[Visitor] = []
        for start, end, weight in hours:
            expected = day.tickets * (end - start) * weight / total
            at = start
            while (at := at + self._random.expovariate(max(expected, 0.01) / (end - start))) < end:
                found.append(self._visitor(at))
        return sorted(found, key=lambda visitor: visitor.at)

    def _visitor(self, at: float) -> Visitor:
        day, shares = self._day, [work.share for work in self._day.works]
        business = self._random.choices(day.works, shares)[0].code
        klass, note = self._class()
        booked = round((at + self.between(-6, 10)) / SLOT) * SLOT if klass is TicketClass.APPOINTMENT else 0.0
        at = max(at, booked - EARLIEST)
        known = self.happens(day.manners.identified)
        return Visitor(at, business, klass, note, self._name() if known else "", self._id() if known else "", booked)

    def _class(self) -> tuple[TicketClass, str]:
        place = self._random.random()
        if place < self._day.manners.green:
            return TicketClass.GREEN, self.one_of(GREEN_REASONS)
        if place < self._day.manners.green + self._day.manners.appointment:
            return TicketClass.APPOINTMENT, ""
        return TicketClass.NORMAL, ""

    def _name(self) -> str:
        return self.one_of(SURNAMES) + "".join(self.one_of(GIVEN) for _ in range(self._random.choice((1, 2, 2))))

    def _id(self) -> str:
        """A well-formed number (GB 11643) of nobody: the area does not exist."""
        born = f"{self._random.randint(1945, 2004)}{self._random.randint(1, 12):02d}{self._random.randint(1, 28):02d}"
        head = f"990101{born}{self._random.randint(0, 999):03d}"
        total = sum(int(digit) * weight for digit, weight in zip(head, _ID_WEIGHTS, strict=True))
        return head + "10X98765432"[total % 11]


def _hours(day: Day) -> list[tuple[float, float, float]]:
    """Begin, end and weight of the parts of the day, moved and stretched with its opening hours."""
    first, last = 510.0, 1020.0
    scale = (day.closes - day.opens) / (last - first)
    points = [(day.opens + (hour * 60 - first) * scale, weight) for hour, weight in HOURS]
    ends = [*(at for at, _ in points[1:]), day.closes - 5]
    return [(at, end, weight) for (at, weight), end in zip(points, ends, strict=True) if end > at]


def counters_for(
    windows: dict[str, tuple[str, ...]], opens: float, closes: float, seed: int = 1
) -> tuple[Counter, ...]:
    """Clerks of different speed at the windows, some late, lunching by turns."""
    source = Random(f"{seed}/counters")  # noqa: S311 - a play, not a secret
    middle = opens + (closes - opens) * 0.43
    return tuple(
        Counter(
            number,
            served,
            speed=math.exp(source.gauss(0, 0.22)),
            opens=opens + (source.uniform(3, 35) if source.random() < 0.2 else 0),
            lunch=middle + (place % 3 - 1) * 35 + source.uniform(-5, 5) if closes - opens > 300 else 0,
            lunch_minutes=source.uniform(28, 42),
        )
        for place, (number, served) in enumerate(windows.items())
        if served
    )


def works_for(codes: tuple[str, ...], seed: int = 1, pace: float = 1.0) -> tuple[Work, ...]:
    """Loads for the businesses of a hall: the first are asked for most, each has its own times; a ``pace`` below 1
    makes all of them shorter."""
    source = Random(f"{seed}/works")  # noqa: S311 - a play, not a secret
    return tuple(
        Work(
            code,
            1 / (place + 1.5),
            source.uniform(3.5, 7) * pace,
            source.uniform(12, 22) * pace,
            source.uniform(0.15, 0.35),
        )
        for place, code in enumerate(codes)
    )
