"""A day of invented people: plausible, complete, and the same again with the same seed."""

from __future__ import annotations

from collections import Counter

import pytest

from hall_client.base.identity import parse_resident_id
from hall_client.flows.simulation.floor import Called
from hall_client.flows.simulation.model import Day, Dice, Manners, Visitor, Work, counters_for, works_for
from hall_client.flows.simulation.pace import Pace
from hall_client.flows.simulation.play import Play
from hall_client.queue.views import TicketClass

WINDOWS = {"1": ("A", "B"), "2": ("A",), "3": ("B",)}


def day(seed: int = 1, tickets: int = 90, **manners: float) -> Day:
    return Day(works_for(("A", "B")), counters_for(WINDOWS, 510, 1020), tickets, manners=Manners(**manners), seed=seed)


class ListFloor:
    """A floor that keeps one line and a list of all that happened."""

    def __init__(self) -> None:
        self.line: list[tuple[str, str]] = []
        self.done: list[tuple[str, ...]] = []
        self.at: dict[str, str] = {}
        self.count = 0

    def _note(self, *what: str) -> bool:
        self.done.append(what)
        return True

    def issue(self, visitor: Visitor) -> str:
        self.count += 1
        self.line.append((str(self.count), visitor.business))
        self._note("issue", visitor.klass)
        return str(self.count)

    def seat(self, window: str) -> bool:
        return self._note("seat", window)

    def pause(self, window: str, reason: str) -> None:
        self._note("pause", window, reason)

    def reopen(self, window: str) -> None:
        self._note("reopen", window)

    def close(self, window: str) -> None:
        self._note("close", window)

    def call(self, window: str) -> Called | None:
        assert window not in self.at, "called while somebody was there"
        mine = next((entry for entry in self.line if entry[1] in WINDOWS[window]), None)
        if mine is None:
            return None
        self.line.remove(mine)
        self.at[window] = mine[0]
        self._note("call", window, mine[0])
        return Called(*mine)

    def recall(self, window: str) -> None:
        assert window in self.at
        self._note("recall", window)

    def no_show(self, window: str) -> None:
        self._note("no_show", self.at.pop(window))

    def rejoin(self, ticket: str, window: str) -> bool:
        self.line.append((ticket, WINDOWS[window][0]))
        return self._note("rejoin", ticket)

    def start(self, window: str) -> None:
        self._note("start", self.at[window])

    def hold(self, window: str, reason: str) -> None:
        self._note("hold", self.at.pop(window), reason)

    def resume(self, window: str, ticket: str) -> bool:
        self.at[window] = ticket
        return self._note("resume", ticket)

    def transfer(self, window: str, business: str) -> bool:
        ticket = self.at.pop(window)
        self.line.append((ticket, business))
        return self._note("transfer", ticket)

    def finish(self, window: str) -> None:
        self._note("finish", self.at.pop(window))

    def answer(self, window: str, level: int) -> None:
        self._note("answer", window, str(level))


def played(what: Day) -> ListFloor:
    floor = ListFloor()
    for _ in Play(what, floor).steps():
        pass
    return floor


def test_the_same_seed_plays_the_same_day() -> None:
    assert played(day()).done == played(day()).done
    assert played(day()).done != played(day(seed=2)).done


def test_everybody_who_came_is_served_or_did_not_come_when_called() -> None:
    floor = played(day())
    ends = {what[1] for what in floor.done if what[0] in {"finish", "no_show"}}
    assert ends == {str(number) for number in range(1, floor.count + 1)}
    assert floor.line == []
    assert floor.at == {}


def test_all_that_happens_in_a_hall_happens() -> None:
    floor = played(day(tickets=200, hold=0.1, transfer=0.1, no_show=0.15))
    seen = Counter(what[0] for what in floor.done)
    names = {"seat", "issue", "call", "recall", "no_show", "rejoin", "start", "hold", "resume", "transfer"}
    assert set(seen) == names | {"finish", "answer", "pause", "reopen", "close"}
    assert ("pause", "1", "午餐") in floor.done
    assert seen["close"] == seen["seat"] == len(WINDOWS)


def test_most_come_in_the_morning_and_few_at_noon() -> None:
    hours = Counter(int(visitor.at // 60) for visitor in Dice(day(tickets=2000), "visitors").visitors())
    assert hours[9] > 2 * hours[12]
    assert hours[9] > hours[14] > hours[16]
    assert 1700 < sum(hours.values()) < 2300


def test_visitors_have_classes_times_and_well_formed_numbers_of_nobody() -> None:
    visitors = Dice(day(tickets=400), "visitors").visitors()
    classes = Counter(visitor.klass for visitor in visitors)
    assert classes[TicketClass.NORMAL] > classes[TicketClass.APPOINTMENT] > classes[TicketClass.GREEN] > 5
    booked = [visitor for visitor in visitors if visitor.klass is TicketClass.APPOINTMENT]
    assert all(visitor.booked % 30 == 0 and abs(visitor.booked - visitor.at) < 30 for visitor in booked)
    known = [visitor for visitor in visitors if visitor.id_number]
    assert 100 < len(known) < len(visitors)
    assert all(parse_resident_id(visitor.id_number).number.startswith("99") for visitor in known)


def test_a_visit_is_short_or_long() -> None:
    dice, work = Dice(day()), Work("A", 1.0, short=5, long=30, long_share=0.3)
    times = sorted(dice.service(work, day().counters[0]) for _ in range(400))
    assert times[100] < 10
    assert times[370] > 20


def test_at_once_up_to_a_minute_and_then_in_time() -> None:
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(round(seconds, 3))
        now[0] += seconds

    pace = Pace(600, 2.0, lambda: now[0], sleep)
    for minute in (540, 600, 601, 603):
        pace.wait_for(minute)
    assert slept == [30.0, 60.0]


@pytest.mark.parametrize("minute", [0, 900])
def test_a_fast_day_never_waits(minute: float) -> None:
    def never(_: float) -> None:
        pytest.fail("it slept")

    Pace(0, 0.0, sleep=never).wait_for(minute)
