"""Issuing a ticket and calling the next one: the two use cases whose speed people feel."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.base.words import clean_line, mask_name
from hall_client.queue import statements as sql
from hall_client.queue.errors import QueueError
from hall_client.queue.rules import CallingPolicy, Choice, LaneHead, ticket_number
from hall_client.queue.views import CallView, Person, TicketClass, TicketState, TicketView
from hall_client.staff.journal import write_journal
from hall_client.store.columns import read_instant, stored_instant
from hall_client.store.work import HotWork, Store

TOKEN_LENGTH = 12

COUNTED_AHEAD = 1000
"""People ahead are counted up to here; nobody is helped by a larger number."""
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


def issue(store: Store, request: Request, forecast: Forecast) -> TicketView:
    """Saves a ticket with the next number of its business and day: counter, ticket, step and journal in one
    transaction. ``forecast`` is asked after the commit.

    Raises:
        QueueError: unknown or closed business, or this person already holds a ticket for it.
        BadInput: a note or name that is too long.
    """
    note = clean_line(request.class_note, longest=40)
    key, mask, sealed = _concealed(store, request.person)
    now = store.clock.now()
    day, lane_at = store.clock.local(now).date().isoformat(), int(now.timestamp() * 1_000_000)
    identity, klass = new_id(), request.klass.value
    person = (key, mask, sealed)
    with store.hot() as work:
        business, ahead, windows = _open_business(work, store, request.business)
        _refuse_second(work, store, day, request.business, business, key)
        count = work.cursor.execute(sql.COUNT_UP, (store.hall_id, request.business, day)).fetchone()[0]
        number = ticket_number(request.business, count)
        row = (identity, store.hall_id, request.business, day, number, klass, note)
        work.cursor.execute(sql.ADD_TICKET, (*row, lane_at, stored_instant(now), request.origin, *person))
        _step(work, store, identity, now, "issue", TicketState.WAITING, note=request.origin)
        write_journal(work.cursor, store, "ticket.issue", number, at=now, origin=request.origin, klass=klass)
        work.changed("ticket", identity)
    low, high = forecast(request.business, ahead, windows)
    return TicketView(
        id=identity, number=number, business=request.business, business_name=business, klass=request.klass,
        class_note=note, state=TicketState.WAITING, person_mask=mask, issued_at=now, calls=0, window="",
        ahead=ahead, wait_low=low, wait_high=high, token=ticket_token(store, identity),
    )  # fmt: skip


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


def _open_business(work: HotWork, store: Store, code: str) -> tuple[str, int, int]:
    """Name, people ahead and open windows of a business."""
    row = work.cursor.execute(sql.BUSINESS, (COUNTED_AHEAD, store.hall_id, code)).fetchone()
    if row is None:
        raise QueueError("There is no business {code} in this hall.", code=code)
    name, closed, ahead, windows = row
    if closed:
        raise QueueError("No tickets for {business} now: {reason}", business=name, reason=closed)
    return name, ahead, windows


def _refuse_second(work: HotWork, store: Store, day: str, business: str, business_name: str, key: str) -> None:
    held = work.cursor.execute(sql.HELD, (store.hall_id, day, business, key)).fetchone() if key else None
    if held is not None:
        raise QueueError(
            "You already have number {number} for {business}. One number per person and business is enough.",
            number=held[0],
            business=business_name,
        )


ANY_TICKET = "*"
"""``expected`` of a caller that does not know what its window shows: a script."""


def call_next(store: Store, policy: CallingPolicy, window: str, expected: str | None) -> CallView | None:
    """Claims the next ticket for a window: claim, step, journal in one transaction, or None when nobody waits.

    With ``expected`` other than what stands at the window (a double click, a stale screen) nothing is claimed and the
    present ticket is given back. A called ticket whose person did not come is passed over by the next call.

    Raises:
        QueueError: unknown, paused or closed window, or a visit in progress there.
    """
    now = store.clock.now()
    with store.hot() as work:
        last_class, staff_no, *present = _calling_window(work, store, window)
        if present[0] is not None:
            if expected not in (ANY_TICKET, present[0]):
                return _standing_call(work, window, present[0])
            _pass_over(work, store, window, staff_no, now, present)
        heads = [_head(row) for row in work.cursor.execute(sql.HEADS, {"hall": store.hall_id, "window": window})]
        if not heads:
            return None
        return _claim(work, store, window, staff_no, now, policy.choose(heads, now, last_class))


_CLASSES = {klass.value: klass for klass in TicketClass}


def _head(row: Any) -> LaneHead:
    return LaneHead(row[0], row[1], row[2], _CLASSES[row[3]], row[4], row[5], bool(row[6]))


def _standing_call(work: HotWork, window: str, ticket_id: str) -> CallView:
    """The call that stands at the window already."""
    row = work.cursor.execute(sql.CALLED, (ticket_id,)).fetchone()
    stored = json.loads(row[11])
    ticket = TicketView(
        id=row[0], number=row[1], business=row[2], business_name=row[3], klass=TicketClass(row[4]), class_note=row[5],
        state=TicketState(row[6]), person_mask=row[7], issued_at=read_instant(row[8]), calls=row[9], window=window,
    )  # fmt: skip
    return CallView(ticket, window, Text(stored["template"], **stored["params"]), read_instant(row[10]))


def _calling_window(work: HotWork, store: Store, window: str) -> Any:
    """The window's last class, its clerk, and id, number and state of the ticket there (None when free)."""
    row = work.cursor.execute(sql.WINDOW, (store.hall_id, window)).fetchone()
    if row is None:
        raise QueueError("There is no window {window} in this hall.", window=window)
    state, pause_reason, *rest = row
    if state == "paused":
        raise QueueError(
            "Window {window} is paused ({reason}). Resume it before calling.", window=window, reason=pause_reason
        )
    if state == "closed":
        raise QueueError("Window {window} is closed. Open it before calling.", window=window)
    return rest


def _pass_over(work: HotWork, store: Store, window: str, staff_no: str, now: datetime, present: Any) -> None:
    identity, number, state = present
    if state == TicketState.SERVING:
        raise QueueError(
            "{number} is being served at window {window}. Finish or hold it first.", number=number, window=window
        )
    work.cursor.execute(sql.SET_NO_SHOW, (identity,))
    _step(work, store, identity, now, "no_show", TicketState.NO_SHOW, window, staff_no)
    write_journal(work.cursor, store, "ticket.no_show", number, at=now, who=staff_no, window=window)
    work.changed("ticket", identity)


def _claim(work: HotWork, store: Store, window: str, staff_no: str, now: datetime, choice: Choice) -> CallView:
    head, reason = choice.head, choice.reason
    stored = json.dumps({"template": reason.template, "params": reason.params}, ensure_ascii=False)
    row = work.cursor.execute(sql.CLAIM, (window, stored_instant(now), stored, head.id)).fetchone()
    if row is None:
        raise QueueError("{number} was taken by another window. Call again.", number=head.number)
    work.cursor.execute(sql.LAST_CLASS, (head.klass.value, store.hall_id, window))
    _step(work, store, head.id, now, "call", TicketState.CALLED, window, staff_no)
    write_journal(
        work.cursor, store, "ticket.call", head.number, at=now, who=staff_no, window=window, policy_reason=reason
    )
    work.changed("ticket", head.id)
    ticket = TicketView(
        id=head.id, number=head.number, business=head.business, business_name=row[2], klass=head.klass,
        class_note=head.class_note, state=TicketState.CALLED, person_mask=row[0], issued_at=read_instant(row[1]),
        calls=1, window=window,
    )  # fmt: skip
    return CallView(ticket, window, reason, now)


def _step(
    work: HotWork, store: Store, ticket_id: str, now: datetime, step: str, state: TicketState, window: str = "",
    staff_no: str = "", note: str = "",
) -> None:  # fmt: skip
    values = (new_id(), store.hall_id, ticket_id, stored_instant(now), step, state.value, window, staff_no, note)
    work.cursor.execute(sql.ADD_STEP, values)
