"""From what was read to what the dashboard shows: windows and businesses. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hall_client.base.text import Text, restored
from hall_client.flows.dashboard_views import BusinessLoad, WindowTile
from hall_client.queue.day_sums import DaySums
from hall_client.queue.overview import AtWindow, BusinessFacts, WindowFacts
from hall_client.queue.reading import by_number

OWN_RANK = 1
NO_WORDS = Text("")
Waits = Callable[[str, int, int], tuple[int, int]]
"""Gives the wait in minutes, lowest and highest, from business, people ahead and open windows."""


@dataclass(frozen=True, slots=True)
class WindowsNow:
    """The windows as they were read."""

    facts: Sequence[WindowFacts]
    served: Mapping[str, list[tuple[int, str]]]
    at_windows: Iterable[AtWindow]
    held: Iterable[AtWindow]
    lease: timedelta
    """A program that was not heard of for longer runs no more."""


def window_tiles(read: WindowsNow, day: DaySums, now: datetime) -> tuple[WindowTile, ...]:
    """Every window, by number."""
    present = {ticket.window: ticket for ticket in read.at_windows}
    held: dict[str, int] = {}
    for ticket in read.held:
        held[ticket.window] = held.get(ticket.window, 0) + 1
    ordered = sorted(read.facts, key=lambda facts: by_number(facts.number))
    return tuple(
        _tile(facts, read, present.get(facts.number), held.get(facts.number, 0), day, now) for facts in ordered
    )


def _tile(
    facts: WindowFacts, read: WindowsNow, ticket: AtWindow | None, held: int, day: DaySums, now: datetime
) -> WindowTile:
    queues = read.served.get(facts.number, [])
    runs = bool(facts.station) and facts.station_seen is not None and now - facts.station_seen <= read.lease
    return WindowTile(
        number=facts.number,
        kind=facts.kind,
        state=_state(facts, ticket),
        since=_since(facts, ticket, day),
        staff_no=facts.staff_no or "",
        staff_name=facts.staff_name or "",
        ticket=ticket.number if ticket else "",
        business=ticket.business if ticket else "",
        pause_reason=facts.pause_reason if facts.state == "paused" else "",
        served_today=day.ends[facts.number],
        businesses=tuple(code for _, code in queues),
        helps=tuple(code for rank, code in queues if rank > OWN_RANK),
        light=facts.light if runs else "",
        light_words=restored(facts.light_words) if runs else NO_WORDS,
        held=held,
        ranks=tuple(rank for rank, _ in queues),
    )


def _state(facts: WindowFacts, ticket: AtWindow | None) -> str:
    if ticket is not None:
        return ticket.state
    if facts.state != "open":
        return facts.state
    return "free" if facts.staff_no else "unmanned"


def _since(facts: WindowFacts, ticket: AtWindow | None, day: DaySums) -> datetime | None:
    if ticket is not None:
        standing = day.away.get(ticket.id)
        return standing.since if standing else ticket.state_at or ticket.called_at
    if facts.state == "open" and facts.staff_no:
        known = [at for at in (facts.state_at, day.last_end.get(facts.number)) if at is not None]
        return max(known, default=None)
    return facts.state_at


def business_loads(
    facts: Sequence[BusinessFacts], tiles: Sequence[WindowTile], day: DaySums, hours: Sequence[int], wait: Waits,
    now: datetime,
) -> tuple[BusinessLoad, ...]:  # fmt: skip
    """Every business, in the hall's order."""
    open_for: dict[str, list[str]] = {queue.code: [] for queue in facts}
    for tile in tiles:
        if tile.state in ("free", "called", "serving"):
            for code in tile.businesses:
                open_for.setdefault(code, []).append(tile.number)
    loads = []
    for queue in facts:
        low, high = wait(queue.code, queue.waiting, len(open_for[queue.code]))
        loads.append(
            BusinessLoad(
                code=queue.code,
                name=queue.name,
                name_en=queue.name_en,
                waiting=queue.waiting,
                longest_minutes=_waited(queue, now),
                wait_low=low,
                wait_high=high,
                open_windows=tuple(open_for[queue.code]),
                arrivals=tuple(day.arrivals[queue.code, hour] for hour in hours),
                served=tuple(day.served[queue.code, hour] for hour in hours),
                closed_text=queue.closed_text,
            )
        )
    return tuple(loads)


def _waited(queue: BusinessFacts, now: datetime) -> int:
    return max(0, int((now.timestamp() - queue.oldest / 1e6) // 60)) if queue.waiting else 0
