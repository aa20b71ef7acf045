"""``wait_estimate``: how far the estimate at issue is from the wait that followed, against count × average ÷ windows.

Days are played in memory in halls of several shapes; an estimate is taken at every few tickets that find somebody in
line or no window free. One more day is played into a real hall on SQLite, where the forecast learns from its steps.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from benchmarks import _halls
from benchmarks._paper_hall import PaperHall
from benchmarks._replayed import replayed
from hall_client.flows.simulation.model import Counter, Day, Manners, Work, counters_for, works_for
from hall_client.flows.simulation.play import Play
from hall_client.queue.estimate import WaitRange, estimate

FIGURES = ("wait_estimate", "wait_coverage")
SEEDS = (1, 2, 3)
EVERY = 3
REPLAYED = 330
GOAL = 0.75
COVERED = (0.75, 0.85)


@dataclass(frozen=True, slots=True)
class Case:
    """What one visitor was told, and what came."""

    told: WaitRange
    plain: float
    """Count × average ÷ windows."""
    waited: float


def shapes(seed: int) -> dict[str, Day]:
    """Halls and days of different shapes."""
    six: dict[str, tuple[str, ...]] = {str(number): ("A",) for number in range(1, 7)}
    mixed = {str(number): tuple("ABCDEF") for number in range(1, 4)} | {
        "5": ("A", "C"), "6": ("B",), "7": ("B",), "8": ("C",), "9": ("F",), "10": ("D",), "12": ("E",),
    }  # fmt: skip
    large: dict[str, tuple[str, ...]] = {
        str(n): tuple("ABCDEFGH") if n % 3 == 0 else ("A", "BCDEFGH"[n % 7]) for n in range(24)
    }
    classes = Manners(appointment=0.35, green=0.12)
    return {
        "quiet": _day(mixed, "ABCDEF", 190, seed),
        "rush": _day(six, "A", 245, seed, works=(Work("A", 1.0),)),
        "pauses": _day(mixed, "ABCDEF", 250, seed, pauses=1.2),
        "all_items": _day({str(n): tuple("ABCDEFGH") for n in range(8)}, "ABCDEFGH", 290, seed),
        "classes": _day(mixed, "ABCDEF", 290, seed, manners=classes),
        "large": _day(large, "ABCDEFGH", 720, seed),
    }


def _day(
    windows: dict[str, tuple[str, ...]], codes: str, tickets: int, seed: int, *, works: tuple[Work, ...] = (),
    manners: Manners | None = None, pauses: float = 0.25,
) -> Day:  # fmt: skip
    counters: tuple[Counter, ...] = tuple(
        replace(counter, pauses_per_hour=pauses) for counter in counters_for(windows, 510, 1020, seed)
    )
    return Day(works or works_for(tuple(codes)), counters, tickets, manners=manners or Manners(), seed=seed)


def cases(day: Day, every: int = EVERY) -> Iterator[Case]:
    """Plays the day before, then the day, and compares."""
    before = PaperHall(day)
    for minute in Play(replace(day, seed=day.seed + 1000), before).steps():
        before.now = minute
    hall = PaperHall(day)
    hall.past = before.of_yesterday()
    told: dict[str, tuple[WaitRange, float]] = {}
    play = Play(day, hall)
    for minute in play.steps():
        _ask(hall, told, every)
        hall.now = minute
    _ask(hall, told, every)
    for ticket, (told_range, plain) in told.items():
        steps = hall.tickets[ticket].steps
        waited = next((at for at, step, *_ in steps if step == "call"), None)
        if waited is not None:
            yield Case(told_range, plain, waited - steps[0][0])


def _ask(hall: PaperHall, told: dict[str, tuple[WaitRange, float]], every: int) -> None:
    """What the newest ticket is told: an estimate for its own place, as just before the next event."""
    ticket, hall.newest = hall.tickets.get(hall.newest), ""
    if ticket is None or int(ticket.id) % every:
        return
    lane = hall.lanes[ticket.business, ticket.klass]
    able = [at for at in hall.windows.values() if ticket.business in at.businesses and at.state == "open"]
    ahead = sum(len(line) for (code, _), line in hall.lanes.items() if code == ticket.business) - 1
    if not able or (ahead == 0 and any(at.ticket is None for at in able)):
        return
    snapshot = hall.snapshot()
    found = estimate(snapshot).for_position(ticket.business, ticket.klass, lane.index(ticket) + 1)
    mean = statistics.fmean(snapshot.habits.taken.get(ticket.business, (8.0,)))
    told[ticket.id] = (found, ahead * mean / len(able))


def run(seeds: tuple[int, ...] = SEEDS, every: int = EVERY, replay: int = REPLAYED) -> list[dict[str, Any]]:
    """Both figures, with a line per shape; ``replay`` people come on the day that is played in a real hall."""
    found: dict[str, list[Case]] = {}
    for seed in seeds:
        for name, day in shapes(seed).items():
            found.setdefault(name, []).extend(cases(day, every))
    with _halls.folder() as place:
        found["replay"] = [Case(*case) for case in replayed(place / "hall.db", replay, seeds[0], every)]
    print(f"  {'hall':<11}{'cases':>6}{'waited':>8}{'covered':>9}{'error':>7}{'plain':>7}{'ratio':>7}  (minutes)")
    for name, own in found.items():
        if own:
            _tell(name, own)
    pooled = [case for own in found.values() for case in own]
    _tell("all", pooled)
    return figures(pooled)


def _tell(name: str, own: list[Case]) -> None:
    error, plain = errors(own)
    waited = statistics.fmean(case.waited for case in own)
    print(f"  {name:<11}{len(own):>6}{waited:>8.1f}{covered(own):>9.1%}{error:>7.2f}{plain:>7.2f}{error / plain:>7.2f}")


def covered(own: list[Case]) -> float:
    """The share of cases whose wait lay in the range that was told."""
    return sum(case.told.low <= case.waited <= case.told.high for case in own) / len(own)


def errors(own: list[Case]) -> tuple[float, float]:
    """The mean absolute error of the estimate and of the plain rule, in minutes."""
    return (
        statistics.fmean(abs(case.told.middle - case.waited) for case in own),
        statistics.fmean(abs(case.plain - case.waited) for case in own),
    )


def figures(own: list[Case]) -> list[dict[str, Any]]:
    """Error and coverage as ``script/bench`` prints them; each is ok only with the other."""
    error, plain = errors(own)
    share = covered(own)
    holds = error <= GOAL * plain and COVERED[0] <= share <= COVERED[1]
    return [
        {"name": "wait_estimate", "value": error, "unit": "min", "limit": plain, "ratio": error / plain,
         "goal": f"<= {GOAL:g} x", "ok": holds},
        {"name": "wait_coverage", "value": share, "unit": "of waits", "limit": 0.8, "ratio": share / 0.8,
         "goal": "0.75-0.85", "ok": holds},
    ]  # fmt: skip
