"""A hall in memory for ``wait_estimate``: it obeys the calling policy of the program and keeps what a store would keep.

The day that is played in it (hall_client.flows.simulation) draws visits of clerks with their own speeds, short and long
matters, absences and lunch; of all that the estimate gets the recorded steps only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hall_client.flows.simulation.floor import Called
from hall_client.flows.simulation.model import Day, Visitor
from hall_client.queue.estimate import HallSnapshot, LaneNow, WindowNow
from hall_client.queue.habits import StepSeen, learn
from hall_client.queue.policies import policy_of
from hall_client.queue.rules import LaneHead
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketClass

RECENT_CALLS = 600
TOLERANCE = 15.0
_MIDNIGHT = datetime(2026, 11, 20, tzinfo=UTC)


@dataclass(slots=True)
class _Ticket:
    id: str
    business: str
    klass: TicketClass
    lane_at: float
    """Since when in its lane."""
    entered: float
    not_window: str = ""
    came: bool = False
    called_at: float = 0.0
    steps: list[tuple[float, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Window:
    businesses: tuple[str, ...]
    state: str = "closed"
    ticket: _Ticket | None = None
    freed: float = 0.0
    last_class: str = ""


class PaperHall:
    """The floor of a played day, without a store."""

    def __init__(self, day: Day) -> None:
        """Everything is closed and empty."""
        self.now = day.opens
        self.windows = {counter.number: _Window(counter.businesses) for counter in day.counters}
        self.codes = tuple(work.code for work in day.works)
        self.tickets: dict[str, _Ticket] = {}
        self.lanes: dict[tuple[str, TicketClass], list[_Ticket]] = {}
        self.newest = ""
        self.past: list[StepSeen] = []
        self._called: list[_Ticket] = []
        self._policy = policy_of(QueueSettings())

    def issue(self, visitor: Visitor) -> str:
        """Gives a ticket."""
        at = self.now
        if visitor.klass is TicketClass.APPOINTMENT and abs(visitor.booked - at) <= TOLERANCE:
            at = visitor.booked
        ticket = _Ticket(str(len(self.tickets)), visitor.business, visitor.klass, at, self.now)
        self.tickets[ticket.id] = ticket
        self._enter(ticket, "issue")
        self.newest = ticket.id
        return ticket.id

    def _enter(self, ticket: _Ticket, step: str, window: str = "") -> None:
        self._step(ticket, step, window)
        self._line_up(ticket)

    def _line_up(self, ticket: _Ticket) -> None:
        lane = self.lanes.setdefault((ticket.business, ticket.klass), [])
        lane.append(ticket)
        lane.sort(key=lambda other: other.lane_at)

    def _step(self, ticket: _Ticket, step: str, window: str) -> None:
        ticket.steps.append((self.now, step, window))

    def seat(self, window: str) -> bool:
        """Opens."""
        self.windows[window].state, self.windows[window].freed = "open", self.now
        return True

    def pause(self, window: str, reason: str) -> None:
        """Pauses."""
        del reason
        self.windows[window].state = "paused"

    def reopen(self, window: str) -> None:
        """Opens again."""
        self.windows[window].state = "open"

    def close(self, window: str) -> None:
        """Closes."""
        self.windows[window].state = "closed"

    def call(self, window: str) -> Called | None:
        """Calls whom the policy chooses."""
        at = self.windows[window]
        at_time = _MIDNIGHT + timedelta(minutes=self.now)
        heads = [
            LaneHead(
                ticket.id,
                ticket.id,
                business,
                klass,
                "",
                int((_MIDNIGHT + timedelta(minutes=ticket.lane_at)).timestamp() * 1e6),
                False,
            )
            for (business, klass), lane in self.lanes.items()
            if business in at.businesses
            for ticket in [next((ticket for ticket in lane if ticket.not_window != window), None)]
            if ticket is not None
        ]
        if not heads:
            return None
        choice = self._policy.choose(heads, at_time, at.last_class)
        ticket = self.tickets[choice.head.id]
        self.lanes[ticket.business, ticket.klass].remove(ticket)
        ticket.called_at, ticket.came, at.ticket, at.last_class = self.now, False, ticket, choice.last
        self._step(ticket, "call", window)
        self._called.append(ticket)
        return Called(ticket.id, ticket.business)

    def recall(self, window: str) -> None:
        """Nothing changes."""

    def _release(self, window: str, step: str) -> _Ticket:
        at = self.windows[window]
        ticket = at.ticket
        assert ticket is not None
        self._step(ticket, step, window)
        at.ticket, at.freed = None, self.now
        return ticket

    def no_show(self, window: str) -> None:
        """Passes over."""
        self._release(window, "no_show")

    def rejoin(self, ticket: str, window: str) -> bool:
        """At the end, with the returned."""
        back = self.tickets[ticket]
        back.klass, back.lane_at, back.not_window = TicketClass.RETURNED, self.now, ""
        self._enter(back, "rejoin", window)
        return True

    def start(self, window: str) -> None:
        """Begins."""
        ticket = self.windows[window].ticket
        assert ticket is not None
        ticket.came = True
        self._step(ticket, "start", window)

    def hold(self, window: str, reason: str) -> None:
        """Sets aside."""
        del reason
        self._release(window, "hold")

    def resume(self, window: str, ticket: str) -> bool:
        """Goes on."""
        self.windows[window].ticket = self.tickets[ticket]
        self.tickets[ticket].called_at, self.tickets[ticket].came = self.now, True
        self._step(self.tickets[ticket], "resume", window)
        return True

    def transfer(self, window: str, business: str) -> bool:
        """Keeps its place."""
        if not any(business in other.businesses for number, other in self.windows.items() if number != window):
            return False
        ticket = self._release(window, "transfer")
        ticket.business, ticket.not_window = business, window
        self._line_up(ticket)
        return True

    def finish(self, window: str) -> None:
        """Ends."""
        self._release(window, "finish")

    def answer(self, window: str, level: int) -> None:
        """Nobody here reads it."""

    def snapshot(self) -> HallSnapshot:
        """The hall as a store could tell it now."""
        steps = [*self.past, *self._steps()]
        lanes = tuple(
            LaneNow(business, klass, tuple(self.now - ticket.lane_at for ticket in lane))
            for (business, klass), lane in self.lanes.items()
            if lane
        )
        windows = tuple(self._window(number, at) for number, at in self.windows.items() if at.state != "closed")
        return HallSnapshot(lanes, windows, learn(steps, self.now), self.codes)

    def _steps(self) -> list[StepSeen]:
        seen = {ticket.id: ticket for ticket in self._called[-RECENT_CALLS:]}
        seen |= {ticket.id: ticket for lane in self.lanes.values() for ticket in lane}
        return [
            StepSeen(ticket.id, at, step, window, ticket.business, ticket.klass)
            for ticket in seen.values()
            for at, step, window in ticket.steps
        ]

    def _window(self, number: str, at: _Window) -> WindowNow:
        if at.ticket is not None:
            phase = "serving" if at.ticket.came else "called"
            return WindowNow(
                number, at.businesses, phase, at.ticket.business, self.now - at.ticket.called_at, at.last_class
            )
        phase = "paused" if at.state == "paused" else "free"
        return WindowNow(number, at.businesses, phase, "", self.now - at.freed, at.last_class)

    def of_yesterday(self) -> list[StepSeen]:
        """The last steps as the next day finds them."""
        return [step._replace(ticket=f"y{step.ticket}", minute=step.minute - 1440) for step in self._steps()]
