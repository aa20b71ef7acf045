"""What is wrong in the hall now, each with the action that helps. Pure: from what the dashboard shows to its problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hall_client.base.text import Text
from hall_client.flows.dashboard_views import BusinessLoad, Problem, Urgency, WindowTile
from hall_client.queue.views import GuideCallView, IssuingView, Suspect


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on something is a problem, in whole minutes."""

    long_wait: int = 30
    very_long_wait: int = 45
    pause: int = 15
    guide: int = 5
    """A call for the guide that nobody answered turns urgent."""
    hold: int = 10


@dataclass(frozen=True, slots=True)
class OnHold:
    """A ticket on hold."""

    number: str
    window: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Situation:
    """All that problems are found in."""

    now: datetime
    windows: Sequence[WindowTile]
    businesses: Sequence[BusinessLoad]
    guide_calls: Sequence[GuideCallView] = ()
    on_hold: Sequence[OnHold] = ()
    bad_reviews: Sequence[tuple[str, datetime]] = ()
    """Review and when its rectification was opened, oldest first."""
    issuing: IssuingView | None = None
    closes_at: datetime | None = None
    suspects: Sequence[Suspect] = ()


def find_problems(at: Situation, limits: Limits) -> tuple[Problem, ...]:
    """Everything wrong now, most urgent first, then oldest."""
    found = [
        *_nobody(at),
        *_waits(at, limits),
        *_pauses(at, limits),
        *_devices(at),
        *_guide(at, limits),
        *_bad_reviews(at),
        *_holds(at, limits),
        *_backlog(at),
        *_suspects(at.suspects),
    ]
    return tuple(sorted(found, key=lambda problem: (-problem.urgency, problem.since, problem.key)))


def minutes_since(since: datetime, now: datetime) -> int:
    """Whole minutes gone by; never negative."""
    return max(0, int((now - since).total_seconds() // 60))


def _nobody(at: Situation) -> Iterator[Problem]:
    """People wait in a hall where nobody sits anywhere: its windows count as open, as where nobody ever signs in."""
    waiting = [load for load in at.businesses if load.waiting]
    if not waiting or not at.windows or any(tile.staff_no or tile.state == "serving" for tile in at.windows):
        return
    count, longest = sum(load.waiting for load in waiting), max(load.longest_minutes for load in waiting)
    words = Text("{count} waiting and nobody at any window", count=count)
    advice = Text("Have somebody sign in at a window.")
    yield Problem("nobody", Urgency.FAULT, words, advice, "look", "", at.now - timedelta(minutes=longest))


def _waits(at: Situation, limits: Limits) -> Iterator[Problem]:
    for load in at.businesses:
        if not load.waiting:
            continue
        since = at.now - timedelta(minutes=load.longest_minutes)
        if not load.open_windows:
            words = Text("{business}: {count} waiting and no window open", business=load.name, count=load.waiting)
            yield _more_windows(at, load, f"unserved/{load.code}", Urgency.FAULT, words, since)
        elif load.longest_minutes >= limits.long_wait:
            words = Text(
                "{business}: {count} waiting, the longest for {minutes} min",
                business=load.name, count=load.waiting, minutes=load.longest_minutes,
            )  # fmt: skip
            urgency = Urgency.FAULT if load.longest_minutes >= limits.very_long_wait else Urgency.WARNING
            yield _more_windows(at, load, f"wait/{load.code}", urgency, words, since)


def _more_windows(
    at: Situation, load: BusinessLoad, key: str, urgency: Urgency, words: Text, since: datetime
) -> Problem:
    """The window that could open for this business, or the advice to give it another one."""
    ready = spare_window(load.code, at.windows)
    if ready is None:
        advice = Text("Let another window serve it.")
        return Problem(key, urgency, words, advice, "reassign", load.code, since)
    advice = Text("Open window {window}.", window=ready.number)
    return Problem(key, urgency, words, advice, "open_window", ready.number, since)


def spare_window(business: str, windows: Iterable[WindowTile]) -> WindowTile | None:
    """The window that may best be opened for a business: staffed before empty, its own before one that helps out, paused
    before closed; one whose counter program runs before one that stands dark."""
    able = [tile for tile in windows if business in tile.businesses and tile.state in ("paused", "closed", "unmanned")]
    return min(able, key=lambda tile: _readiness(tile, business), default=None)


def _readiness(tile: WindowTile, business: str) -> tuple[bool, bool, bool, bool]:
    return (not tile.staff_no, business in tile.helps, tile.state != "paused", not tile.light)


def _pauses(at: Situation, limits: Limits) -> Iterator[Problem]:
    for tile in at.windows:
        if tile.state != "paused" or tile.since is None or minutes_since(tile.since, at.now) < limits.pause:
            continue
        minutes = minutes_since(tile.since, at.now)
        words = Text("Window {window} paused for {minutes} min", window=tile.number, minutes=minutes)
        if tile.pause_reason:
            words = Text(
                "Window {window} paused for {minutes} min: {reason}",
                window=tile.number, minutes=minutes, reason=tile.pause_reason,
            )  # fmt: skip
        advice = Text("Open it again, or close it.")
        yield Problem(f"pause/{tile.number}", Urgency.WARNING, words, advice, "open_window", tile.number, tile.since)


def _devices(at: Situation) -> Iterator[Problem]:
    for tile in at.windows:
        if tile.light not in ("fault", "warning"):
            continue
        urgency = Urgency.WARNING if tile.light == "fault" else Urgency.NOTE
        words = Text("Window {window}: {problem}", window=tile.number, problem=tile.light_words)
        advice = Text("Send the guide there.")
        # A device does not say since when: it stands behind what is known to be older.
        yield Problem(f"device/{tile.number}", urgency, words, advice, "call_guide", tile.number, at.now)


GUIDE_WORDS = {
    "paper_out": Text("out of paper"),
    "printer": Text("the printer does not print"),
    "help": Text("somebody needs a hand"),
    "manager": Text("the manager asks"),
}


def _guide(at: Situation, limits: Limits) -> Iterator[Problem]:
    for call in at.guide_calls:
        why = GUIDE_WORDS.get(call.kind, Text("somebody calls"))
        words = Text("{place}: {why}", place=call.place, why=why)
        if call.note:
            words = Text("{place}: {why} ({note})", place=call.place, why=why, note=call.note)
        late = minutes_since(call.at, at.now) >= limits.guide
        urgency = Urgency.FAULT if late else Urgency.WARNING
        yield Problem(f"guide/{call.id}", urgency, words, _guide_advice(call), "answer_guide", call.id, call.at)


def _guide_advice(call: GuideCallView) -> Text:
    if call.kind == "paper_out":
        return Text("Put in a new roll.")
    return Text("The guide has been called.")


def _bad_reviews(at: Situation) -> Iterator[Problem]:
    if at.bad_reviews:
        review, since = at.bad_reviews[0]
        words = Text("{count} bad reviews without an answer", count=len(at.bad_reviews))
        if len(at.bad_reviews) == 1:
            words = Text("A bad review without an answer")
        advice = Text("Verify, mend and answer.")
        yield Problem("reviews", Urgency.WARNING, words, advice, "answer_review", review, since)


def _holds(at: Situation, limits: Limits) -> Iterator[Problem]:
    for held in at.on_hold:
        minutes = minutes_since(held.since, at.now)
        if minutes >= limits.hold:
            words = Text(
                "{number} on hold at window {window} for {minutes} min",
                number=held.number, window=held.window, minutes=minutes,
            )  # fmt: skip
            advice = Text("Ask the window to resume it or to end it.")
            yield Problem(f"hold/{held.number}", Urgency.NOTE, words, advice, "look", held.window, held.since)


def _backlog(at: Situation) -> Iterator[Problem]:
    if at.issuing is None or at.issuing.drained_at is None or at.closes_at is None:
        return
    over = minutes_since(at.closes_at, at.issuing.drained_at)
    if over and at.now < at.issuing.drained_at:
        words = Text("Those waiting would be served {minutes} min after closing time", minutes=over)
        issuing = at.issuing.state == "open"
        advice = Text("Stop issuing tickets, or open windows.") if issuing else Text("Open windows.")
        action = "stop_issuing" if issuing else "look"
        yield Problem("backlog", Urgency.WARNING, words, advice, action, "", at.now)


def _suspects(suspects: Sequence[Suspect]) -> Iterator[Problem]:
    for suspect in suspects:
        advice = Text("Look at these tickets: {numbers}", numbers=", ".join(suspect.numbers))
        key = f"suspect/{suspect.pattern}/{'/'.join(suspect.numbers)}"
        yield Problem(key, Urgency.NOTE, suspect.words, advice, "look", ",".join(suspect.numbers), suspect.at)
