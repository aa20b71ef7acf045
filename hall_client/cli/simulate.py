"""``hall-client simulate --day``: a day of invented people in any hall, for demos, tests and pictures."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from datetime import date, datetime

from hall_client.app import Hall, open_hall
from hall_client.base.clock import SystemClock
from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.cli.speech import say_line, sentence
from hall_client.flows.simulation.clock import PlayedClock
from hall_client.flows.simulation.hall_floor import HallFloor
from hall_client.flows.simulation.model import Day, counters_for, works_for
from hall_client.flows.simulation.pace import Pace
from hall_client.flows.simulation.play import Play
from hall_client.flows.simulation.tally import Tally
from hall_client.queue.settings import minute_of_day
from hall_client.queue.views import TicketClass

STATION = "simulation"
TICKETS_OF_A_WINDOW = 32
"""Tickets of a day for each window when nobody says how many."""
MOST_OF_A_WINDOW = 36
"""When more come than so many for each window, their visits are shorter: the hall is to be loaded, not lost."""
TOLD_EVERY = 30.0
"""Minutes of the day between two lines of progress."""
SOME_HOURS = 180.0
"""How long the hall has been open when its day is moved to the present."""
NOW = "now"
CLASS_WORDS = {
    TicketClass.NORMAL: Text("normal"),
    TicketClass.APPOINTMENT: Text("appointment"),
    TicketClass.GREEN: Text("green channel"),
    TicketClass.RETURNED: Text("returned"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A day with its clock and pace."""

    day: Day
    until: float
    pace: Pace
    moved: bool


def simulate(options: argparse.Namespace) -> int:
    """Plays the day and says what it came to; Ctrl-C ends it where it is."""
    with open_hall(options.hall, station=STATION) as looked:
        zone, windows = looked.clock.zone, _served_windows(looked, options.windows)
        codes = tuple(business.code for business in looked.queue.businesses())
        settings = looked.queue.settings()
    real = SystemClock(zone.key)
    clock = PlayedClock(zone, _date(options.day, real))
    hours = float(minute_of_day(settings.opens)), float(minute_of_day(settings.closes))
    plan = plan_day(options, windows, codes, hours, clock.minute_of(real.now()))
    clock.minute = plan.day.opens
    with open_hall(options.hall, station=STATION, clock=clock) as hall:
        _refuse_second(hall, windows, again=options.again)
        floor = HallFloor(hall, clock, options.seed)
        play = Play(plan.day, floor)
        _begin(floor, play, plan, windows)
        try:
            _run(play, floor.tally, clock, plan)
        except KeyboardInterrupt:
            say_line(sentence(Text("Stopped at {time}.", time=_time(clock.minute))))
    _tell(floor.tally)
    return 0


def _served_windows(hall: Hall, most: int) -> dict[str, tuple[str, ...]]:
    """The windows with their businesses, as many as asked for."""
    served: dict[str, list[str]] = {number: [] for number in hall.queue.windows()}
    for business in hall.queue.businesses():
        for number in business.windows:
            served[number].append(business.code)
    chosen = [(number, tuple(codes)) for number, codes in served.items() if codes]
    return dict(chosen[: most or None])


def _date(text: str, real: SystemClock) -> date:
    try:
        return date.fromisoformat(text) if text else real.today()
    except ValueError:
        raise BadInput("{text} is not a day; write it like 2026-11-20.", text=text) from None


def _clock_minute(text: str) -> float:
    try:
        at = datetime.strptime(text, "%H:%M")  # noqa: DTZ007 - a time of the day without a day
    except ValueError:
        raise BadInput("{text} is not a time; write it like 10:30, or now.", text=text) from None
    return at.hour * 60.0 + at.minute


def plan_day(
    options: argparse.Namespace, windows: dict[str, tuple[str, ...]], codes: tuple[str, ...],
    hours: tuple[float, float], now: float,
) -> Plan:  # fmt: skip
    """The day that the options ask for, in a hall with these windows and hours, when it is minute ``now`` of it.

    Raises:
        BadInput: a time that is none, or no window serves anything.
    """
    whole = options.fast or (options.speed > 0 and not options.until and not options.live)
    live = options.live or options.speed > 0 or not (options.fast or options.until)
    up_to_now = not whole and options.until in {"", NOW}
    moved = up_to_now and not hours[0] + 15 <= now < hours[1]
    opens, closes = _moved_hours(hours, now) if moved else hours
    day = _day(options, windows, codes, opens, closes)
    speed = (options.speed or 1.0) if live and not options.fast else 0.0
    if whole:
        return Plan(day, math.inf, Pace(opens, speed), moved)
    until = now if up_to_now else _clock_minute(options.until)
    return Plan(day, math.inf if live else until, Pace(until, speed), moved)


def _moved_hours(hours: tuple[float, float], now: float) -> tuple[float, float]:
    """Hours of the same length, as far as the day goes, in which the present is mid-morning."""
    opens = max(5.0, now - SOME_HOURS)
    return opens, min(1430.0, opens + hours[1] - hours[0])


def _day(
    options: argparse.Namespace, windows: dict[str, tuple[str, ...]], codes: tuple[str, ...],
    opens: float, closes: float,
) -> Day:  # fmt: skip
    asked = tuple(code for code in codes if any(code in served for served in windows.values()))
    if not asked:
        raise BadInput("No window of this hall serves any business: nothing can be played.")
    tickets = options.tickets or TICKETS_OF_A_WINDOW * len(windows)
    pace = min(1.0, MOST_OF_A_WINDOW * len(windows) / max(1, tickets))
    counters = counters_for(windows, opens, closes, options.seed)
    return Day(works_for(asked, options.seed, pace), counters, tickets, opens, closes, seed=options.seed)


def _refuse_second(hall: Hall, windows: dict[str, tuple[str, ...]], *, again: bool) -> None:
    if again:
        return
    waiting = any(business.waiting for business in hall.queue.businesses())
    if waiting or any(hall.queue.window(number).served_today for number in windows):
        raise BadInput("This hall has tickets of this day already. Play into it all the same with --again.")


def _begin(floor: HallFloor, play: Play, plan: Plan, windows: dict[str, tuple[str, ...]]) -> None:
    if plan.moved:
        words = Text(
            "The hall is closed at this hour: its day is moved, it opened at {time}.", time=_time(plan.day.opens)
        )
        say_line(sentence(words))
    added = floor.hire(list(windows))
    if added:
        say_line(sentence(Text("{count} clerks were added for windows without one.", count=added)))
    floor.book(play.visitors)


def _run(play: Play, tally: Tally, clock: PlayedClock, plan: Plan) -> None:
    tell_at = (plan.day.opens // TOLD_EVERY + 1) * TOLD_EVERY
    for minute in play.steps():
        if minute > plan.until:
            clock.minute = plan.until
            return
        plan.pace.wait_for(minute)
        clock.minute = minute
        if minute >= tell_at:
            _progress(tally, tell_at)
            tell_at = (minute // TOLD_EVERY + 1) * TOLD_EVERY


def _progress(tally: Tally, minute: float) -> None:
    counts = tally.counts
    words = Text(
        "{time}  tickets {tickets}, served {served}, waiting {waiting}", time=_time(minute), tickets=counts["tickets"],
        served=counts["served"], waiting=len(tally.waiting),
    )  # fmt: skip
    say_line(sentence(words))


def _time(minute: float) -> str:
    return f"{int(minute) // 60 % 24:02d}:{int(minute) % 60:02d}"


def _tell(tally: Tally) -> None:
    counts = tally.counts
    lines = [
        Text("Tickets: {tickets}, served: {served}, still waiting: {waiting}", tickets=counts["tickets"],
             served=counts["served"], waiting=len(tally.waiting)),
        Text("Passed over: {no_shows}, came back: {returned}, on hold: {held}, transferred: {transferred}, refused: {refused}",
             no_shows=counts["no_shows"], returned=counts["returned"], held=counts["held"],
             transferred=counts["transferred"], refused=counts["refused"]),
    ]  # fmt: skip
    for klass, words in CLASS_WORDS.items():
        mean = tally.mean_wait(klass)
        if mean is not None:
            lines.append(Text("Mean wait, {klass}: {minutes} min", klass=words, minutes=f"{mean:.1f}"))
    rated = sum(count for level, count in tally.levels.items() if level)
    shares = ", ".join(f"{level}: {tally.levels[level]}" for level in (5, 4, 3, 2, 1))
    lines.append(
        Text("Ratings: {rated} ({shares}), declined: {declined}", rated=rated, shares=shares, declined=tally.levels[0])
    )
    for line in lines:
        say_line(sentence(line))
