"""Issuing a ticket and calling the next one: the two use cases whose speed people feel."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.base.words import clean_line, mask_name
from hall_client.queue import statements as sql
from hall_client.queue.errors import QueueError
from hall_client.queue.rules import CallingPolicy, Choice, LaneHead, ticket_number, unserved
from hall_client.queue.views import CallView, Person, TicketClass, TicketState, TicketView
from hall_client.queue.writing import refusing
from hall_client.staff.journal import Chain, chain_end
from hall_client.store.columns import read_instant, read_json, stored_instant
from hall_client.store.hot_line import Row, Statement
from hall_client.store.work import HotWork, Store

TOKEN_LENGTH = 12
CALL_TURNS = 3
"""How often a window that lost the race for a ticket looks again at once."""
PATIENCE = 5.0
"""Seconds that it then goes on looking before its clerk is asked to. It lets go of everything between two looks: those who
hold the last tickets may need what it holds to come to their commit."""
PAUSE, LONGEST_PAUSE = 0.002, 0.05
"""Seconds before the first of these looks, and at most."""

Forecast = Callable[[str, int, int], tuple[int, int]]
"""Gives the wait range in minutes from business, people ahead and open windows."""


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks a ticket for."""

    business: str
    klass: TicketClass
    class_note: str
    origin: str
    person: Person | None
    appointment_at: datetime | None = None
    lane_at: int = 0
    """Microseconds since 1970; 0: now."""
    kept: bool = False
    """Tickets of an earlier day were kept: their numbers are not given out again."""
    concealed: tuple[str, str, bytes] | None = None
    """Fingerprint, mask and sealed words of somebody who is known already, instead of ``person``."""
    key: str = ""
    """Chosen by one who may ask again without knowing what became of the first time: the same key, the same ticket."""


def issue(store: Store, request: Request, forecast: Forecast) -> TicketView:
    """Saves a ticket with the next number of its business and day: counter, ticket, step and journal in one
    transaction. ``forecast`` is asked after the commit.

    Raises:
        QueueError: unknown or closed business, or this person already holds a ticket for it.
        BadInput: a note or name that is too long.
    """
    paper = _Paper(store, request)
    try:
        with refusing():
            business, ahead, windows = store.hot(paper.write)
    except _AlreadyDoneError as done:
        business, ahead, windows = done.business
    low, high = forecast(request.business, ahead, windows)
    return TicketView(
        id=paper.identity, number=paper.number, business=request.business, business_name=business, klass=request.klass,
        class_note=paper.note, state=TicketState.WAITING, person_mask=paper.mask, issued_at=paper.now, calls=0, window="",
        ahead=ahead, wait_low=low, wait_high=high, token=ticket_token(store, paper.identity), warning=unserved(windows),
        appointment_at=request.appointment_at,
    )  # fmt: skip


class _AlreadyDoneError(Exception):
    """An earlier attempt was committed; this one is to be rolled back."""

    def __init__(self, business: tuple[str, int, int]) -> None:
        super().__init__()
        self.business = business


class _Paper:
    """A ticket about to be written, by as many attempts as it takes."""

    def __init__(self, store: Store, request: Request) -> None:
        self._store, self._request = store, request
        self.identity = request.key or new_id()
        self.note = clean_line(request.class_note, longest=40)
        self._key, self.mask, self._sealed = request.concealed or _concealed(store, request.person)
        self.now = store.clock.now()
        self._day = store.clock.today().isoformat()
        self.number = ""

    def write(self, work: HotWork) -> tuple[str, int, int]:
        """Name of the business, people ahead and open windows."""
        request, hall, day = self._request, self._store.hall_id, self._day
        held = (sql.HELD, (hall, day, request.business, self._key)) if self._key else ("", ())
        again = (sql.TICKET_OF_KEY, (self.identity,)) if work.attempt or request.key else ("", ())
        # The counter first: its row is what those who issue at the same moment wait at.
        counted, found, other, mine, _, last = work.together(
            (sql.COUNT_UP, (hall, request.business, day)), (sql.BUSINESS, (hall, request.business)), held, again,
            *chain_end(self._store, work.hot.engine),
        )  # fmt: skip
        # Only now it is this ticket's turn: whoever has the lower number came earlier, to the microsecond.
        self.now = self._store.clock.now()
        if mine:
            self.number, self.mask, issued_at = mine[0]
            self.now = read_instant(issued_at)
            raise _AlreadyDoneError(self._open_business(found))
        business, ahead, windows = self._open_business(found)
        if other:
            raise QueueError(
                "You already have number {number} for {business}. One number per person and business is enough.",
                number=other[0][0],
                business=business,
            )
        self._number(work, counted[0][0])
        self._add(work, last)
        return business, ahead, windows

    def _open_business(self, found: list[Row]) -> tuple[str, int, int]:
        if not found:
            raise QueueError("There is no business {code} in this hall.", code=self._request.business)
        name, closed, ahead, windows = found[0]
        if closed:
            raise QueueError("No tickets for {business} now: {reason}", business=name, reason=closed)
        return name, ahead, windows

    def _number(self, work: HotWork, count: int) -> None:
        self.number = ticket_number(self._request.business, count)
        while self._request.kept and work.hot.one(sql.NUMBER_TAKEN, (self._day, self.number, self._store.hall_id)):
            row = work.hot.one(sql.COUNT_UP, (self._store.hall_id, self._request.business, self._day))
            self.number = ticket_number(self._request.business, row[0] if row else count + 1)

    def _add(self, work: HotWork, last: list[Row]) -> None:
        request, stamp = self._request, stored_instant(self.now)
        planned = stored_instant(request.appointment_at) if request.appointment_at else None
        row = (
            self.identity, self._store.hall_id, request.business, self._day, self.number, request.klass.value, self.note,
            request.lane_at or int(self.now.timestamp() * 1_000_000), stamp, stamp, request.origin,
            self._key, self.mask, self._sealed, planned,
        )  # fmt: skip
        work.later(sql.ADD_TICKET, row)
        _step(work, self._store, self.identity, self.now, "issue", TicketState.WAITING, note=request.origin)
        detail: dict[str, object] = {"origin": request.origin, "klass": request.klass.value}
        Chain(self._store, last).add(work.hot, "ticket.issue", self.number, "", self.now, detail)
        work.changed("ticket", self.identity)


def ticket_token(store: Store, ticket_id: str) -> str:
    """The secret in a ticket's QR code: only who holds the paper, or the hall's key, can know it."""
    return store.vault.fingerprint(f"ticket/{ticket_id}")[:TOKEN_LENGTH]


def _concealed(store: Store, person: Person | None) -> tuple[str, str, bytes]:
    """Fingerprint, mask and sealed words of a person; all empty for nobody."""
    if person is None:
        return "", "", b""
    name = clean_line(person.name, longest=60)
    key = store.vault.fingerprint(person.id_number) if person.id_number else ""
    return key, mask_name(name), store.vault.seal(json.dumps([name, person.id_number], ensure_ascii=False))


ANY_TICKET = "*"
"""``expected`` of a caller that does not know what its window shows: a script."""


def call_next(store: Store, policy: CallingPolicy, window: str, expected: str | None) -> CallView | None:
    """Claims the next ticket for a window: claim, step, journal in one transaction, or None when nobody waits.

    With ``expected`` other than what stands at the window (a double click, a stale screen) nothing is claimed and the
    present ticket is given back. A called ticket whose person did not come is passed over by the next call.

    Raises:
        QueueError: unknown, paused or closed window, or a visit in progress there.
    """
    calling, pause, end = _Calling(store, policy, window, expected), PAUSE, time.monotonic() + PATIENCE
    while True:
        try:
            return store.hot(calling.call)
        except _LostRaceError:
            if time.monotonic() > end:
                raise QueueError("Several windows are calling at this moment. Call again.") from None
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


class _LostRaceError(Exception):
    """Others hold every ticket that this window may call."""


class _Calling:
    """One wish for the next ticket, through as many attempts as it takes."""

    def __init__(self, store: Store, policy: CallingPolicy, window: str, expected: str | None) -> None:
        self._store, self._policy, self._window, self._expected = store, policy, window, expected
        self._step_id = ""
        self.now = store.clock.now()

    def call(self, work: HotWork) -> CallView | None:
        here = (self._store.hall_id, self._window)
        engine = work.hot.engine
        done = (sql.STEP_OF_KEY, (self._step_id,)) if self._step_id else ("", ())
        _, found, heads, before = work.together(
            (sql.LOCK_WINDOW[engine], here), (sql.WINDOW, here), (sql.HEADS[engine], self._places()), done
        )
        # No step of this call is older than what it found.
        self.now = self._store.clock.now()
        last_class, staff_no, *present = _calling_window(found, self._window)
        if present[0] is not None:
            if before or self._expected not in (ANY_TICKET, present[0]):
                return _standing_call(work, self._window, present[0])
            if present[2] == TicketState.SERVING:
                raise QueueError(
                    "{number} is being served at window {window}. Finish or hold it first.",
                    number=present[1],
                    window=self._window,
                )
        return self._claim(work, heads, last_class, staff_no, present)

    def _places(self) -> dict[str, str]:
        return {"hall": self._store.hall_id, "window": self._window}

    def _claim(
        self, work: HotWork, rows: list[Row], last_class: str, staff_no: str, present: list[Any]
    ) -> CallView | None:
        """Passes over who did not come, and takes the head of the lane that the policy picks; where another window was
        faster in that lane, the next of it, or all lanes are looked at again."""
        leaving = self._passing_over(present[0])
        gone: list[Row] = []
        for _ in range(CALL_TURNS):
            heads = [_head(row) for row in rows]
            choice = self._policy.choose(heads, self.now, last_class) if heads else None
            if choice is None and not (leaving[0] or gone):
                return None
            wanted = self._claiming(work, choice) if choice is not None else ("", ())
            left, claimed, _, last = work.together(leaving, wanted, *chain_end(self._store, work.hot.engine))
            gone, leaving = gone or left, ("", ())
            if claimed or choice is None:
                chain = Chain(self._store, last)
                self._passed_over(work, chain, present, gone, staff_no)
                return self._called(work, chain, choice, claimed[0], staff_no) if choice is not None else None
            rows = work.together((sql.HEADS[work.hot.engine], self._places()))[0]
        raise _LostRaceError

    def _passing_over(self, ticket_id: str | None) -> Statement:
        return (sql.SET_NO_SHOW, {"now": stored_instant(self.now), "id": ticket_id}) if ticket_id else ("", ())

    def _passed_over(self, work: HotWork, chain: Chain, present: list[Any], gone: list[Row], staff_no: str) -> None:
        """Writes down that the person of the present ticket did not come; not if the day's end was faster."""
        if not gone:
            return
        identity, number, _ = present
        at = read_instant(gone[0][0])
        _step(work, self._store, identity, at, "no_show", TicketState.NO_SHOW, self._window, staff_no)
        work.changed("ticket", identity)
        chain.add(work.hot, "ticket.no_show", number, staff_no, at, {"window": self._window})

    def _claiming(self, work: HotWork, choice: Choice) -> tuple[str, dict[str, Any]]:
        head = choice.head
        values = {
            **self._places(), "now": stored_instant(self.now), "reason": _stored(choice.reason), "id": head.id,
            "business": head.business, "klass": head.klass.value,
            "until": max(head.lane_at, int(self.now.timestamp() * 1_000_000)),
        }  # fmt: skip
        return (sql.CLAIM_SENT if head.directed else sql.CLAIM)[work.hot.engine], values

    def _called(self, work: HotWork, chain: Chain, choice: Choice, row: Row, staff_no: str) -> CallView:
        identity, number, note, lane_at, mask, issued_at, called_at, business = row
        at = read_instant(called_at)
        head, reason = choice.head, choice.reason
        self._step_id = new_id()
        if identity != head.id:
            head = head._replace(id=identity, number=number, class_note=note, lane_at=lane_at)
            reason = self._policy.choose([head], self.now, "").reason
            work.later(sql.SET_REASON, (_stored(reason), identity))
        work.later(sql.LAST_CLASS, (choice.last, self._store.hall_id, self._window))
        _step(work, self._store, identity, at, "call", TicketState.CALLED, self._window, staff_no, key=self._step_id)
        detail: dict[str, object] = {"window": self._window, "policy_reason": reason}
        chain.add(work.hot, "ticket.call", number, staff_no, at, detail)
        work.changed("ticket", identity)
        ticket = TicketView(
            id=identity, number=number, business=head.business, business_name=business, klass=head.klass,
            class_note=note, state=TicketState.CALLED, person_mask=mask, issued_at=read_instant(issued_at), calls=1,
            window=self._window,
        )  # fmt: skip
        return CallView(ticket, self._window, reason, at)


_CLASSES = {klass.value: klass for klass in TicketClass}
_WRITTEN = json.JSONEncoder(ensure_ascii=False).encode


def _head(row: Any) -> LaneHead:
    return LaneHead(row[0], row[1], row[2], _CLASSES[row[3]], row[4], row[5], bool(row[6]), row[7])


def _stored(reason: Text) -> str:
    return _WRITTEN({"template": reason.template, "params": reason.params})


def _standing_call(work: HotWork, window: str, ticket_id: str) -> CallView | None:
    """The call that stands at the window already."""
    row = work.hot.one(sql.CALLED, (ticket_id,))
    if row is None:
        return None
    stored = read_json(row[11])
    ticket = TicketView(
        id=row[0], number=row[1], business=row[2], business_name=row[3], klass=TicketClass(row[4]), class_note=row[5],
        state=TicketState(row[6]), person_mask=row[7], issued_at=read_instant(row[8]), calls=row[9], window=window,
    )  # fmt: skip
    return CallView(ticket, window, Text(stored["template"], **stored["params"]), read_instant(row[10]))


def _calling_window(found: list[Row], window: str) -> list[Any]:
    """The window's last class, its clerk, and id, number and state of the ticket there (None when free)."""
    if not found:
        raise QueueError("There is no window {window} in this hall.", window=window)
    state, pause_reason, *rest = found[0]
    if state == "paused":
        raise QueueError(
            "Window {window} is paused ({reason}). Resume it before calling.", window=window, reason=pause_reason
        )
    if state == "closed":
        raise QueueError("Window {window} is closed. Open it before calling.", window=window)
    return rest


def _step(
    work: HotWork, store: Store, ticket_id: str, now: datetime, step: str, state: TicketState, window: str = "",
    staff_no: str = "", note: str = "", key: str = "",
) -> None:  # fmt: skip
    values = (key or new_id(), store.hall_id, ticket_id, stored_instant(now), step, state.value, window, staff_no, note)
    work.later(sql.ADD_STEP, values)
