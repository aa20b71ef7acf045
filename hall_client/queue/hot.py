"""Issuing a ticket and calling the next one: the two use cases whose speed people feel."""

from __future__ import annotations

import json
import secrets
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

COUNTED_AHEAD = 1000
"""People ahead are counted up to here; nobody is helped by a larger number."""
_COUNT_AHEAD = (
    "SELECT count(*) FROM (SELECT 1 FROM ticket WHERE hall_id = ? AND business = ? AND state = 'waiting' LIMIT ?)"
)
_OPEN_WINDOWS = (
    "SELECT count(*) FROM window_business wb JOIN service_window w ON w.hall_id = wb.hall_id AND w.number = wb.window"
    " WHERE wb.hall_id = ? AND wb.business = ? AND w.state = 'open'"
)
_BUSINESS = "SELECT name, closed_text FROM business WHERE hall_id = ? AND code = ?"
_HELD = (
    "SELECT number FROM ticket WHERE hall_id = ? AND day = ? AND business = ? AND person_key = ?"
    " AND state IN ('waiting', 'called', 'held') AND person_key <> ''"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks a ticket for."""

    business: str
    klass: TicketClass
    class_note: str
    origin: str
    person: Person | None


def issue(store: Store, request: Request) -> tuple[TicketView, int]:
    """Saves a ticket with the next number of its business and day: counter, ticket, step and journal in one
    transaction. Gives it with the number of open windows; wait times are filled in by the caller.

    Raises:
        QueueError: unknown or closed business, or this person already holds a ticket for it.
        BadInput: a note or name that is too long.
    """
    note = clean_line(request.class_note, longest=40)
    name = clean_line(request.person.name, longest=60) if request.person else ""
    now, day = store.clock.now(), store.clock.today().isoformat()
    identity, number_text = new_id(), request.person.id_number if request.person else ""
    key = store.vault.fingerprint(number_text) if number_text else ""
    sealed = store.vault.seal(json.dumps([name, number_text], ensure_ascii=False)) if request.person else b""
    token = secrets.token_urlsafe(9)
    with store.hot() as work:
        business_name = _open_business(work, store, request.business)
        _refuse_second(work, store, day, request.business, business_name, key)
        count = work.cursor.execute(sql.COUNT_UP, (store.hall_id, request.business, day)).fetchone()[0]
        number = ticket_number(request.business, count)
        ahead = work.cursor.execute(_COUNT_AHEAD, (store.hall_id, request.business, COUNTED_AHEAD)).fetchone()[0]
        windows = work.cursor.execute(_OPEN_WINDOWS, (store.hall_id, request.business)).fetchone()[0]
        row = (identity, store.hall_id, request.business, day, number, request.klass.value, note)
        lane_at = int(now.timestamp() * 1_000_000)
        person = (key, mask_name(name), sealed, store.vault.fingerprint(token))
        work.cursor.execute(sql.ADD_TICKET, (*row, lane_at, stored_instant(now), request.origin, *person))
        _step(work, store, identity, now, "issue", TicketState.WAITING, note=request.origin)
        write_journal(
            work.cursor, store, "ticket.issue", number, at=now, origin=request.origin, klass=request.klass.value
        )
        work.changed("ticket", identity)
    ticket = TicketView(
        id=identity, number=number, business=request.business, business_name=business_name, klass=request.klass,
        class_note=note, state=TicketState.WAITING, person_mask=mask_name(name), issued_at=now, calls=0, window="",
        ahead=ahead, token=token,
    )  # fmt: skip
    return ticket, windows


def _open_business(work: HotWork, store: Store, code: str) -> str:
    row = work.cursor.execute(_BUSINESS, (store.hall_id, code)).fetchone()
    if row is None:
        raise QueueError("There is no business {code} in this hall.", code=code)
    if row[1]:
        raise QueueError("No tickets for {business} now: {reason}", business=row[0], reason=row[1])
    return str(row[0])


def _refuse_second(work: HotWork, store: Store, day: str, business: str, business_name: str, key: str) -> None:
    held = work.cursor.execute(_HELD, (store.hall_id, day, business, key)).fetchone() if key else None
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
        last_class, staff_no = _calling_window(work, store, window)
        present = work.cursor.execute(sql.AT_WINDOW, (store.hall_id, window)).fetchone()
        if present is not None and expected not in (ANY_TICKET, present[0]):
            return _call_view(work, window, present[0])
        if present is not None:
            _pass_over(work, store, window, staff_no, now, present)
        heads = [_head(row) for row in work.cursor.execute(sql.HEADS, {"hall": store.hall_id, "window": window})]
        if not heads:
            return None
        choice = policy.choose(heads, now, last_class)
        _claim(work, store, window, staff_no, now, choice)
        return _call_view(work, window, choice.head.id)


_CALLED = (
    "SELECT t.id, t.number, t.business, b.name, t.klass, t.class_note, t.state, t.person_mask, t.issued_at, t.calls,"
    " t.called_at, t.call_reason FROM ticket t JOIN business b ON b.hall_id = t.hall_id AND b.code = t.business"
    " WHERE t.id = ?"
)


def _call_view(work: HotWork, window: str, ticket_id: str) -> CallView:
    row = work.cursor.execute(_CALLED, (ticket_id,)).fetchone()
    stored = json.loads(row[11])
    ticket = TicketView(
        id=row[0], number=row[1], business=row[2], business_name=row[3], klass=TicketClass(row[4]), class_note=row[5],
        state=TicketState(row[6]), person_mask=row[7], issued_at=read_instant(row[8]), calls=row[9], window=window,
    )  # fmt: skip
    return CallView(ticket, window, Text(stored["template"], **stored["params"]), read_instant(row[10]))


def _calling_window(work: HotWork, store: Store, window: str) -> tuple[str, str]:
    row = work.cursor.execute(sql.WINDOW, (store.hall_id, window)).fetchone()
    if row is None:
        raise QueueError("There is no window {window} in this hall.", window=window)
    if row[0] == "paused":
        raise QueueError(
            "Window {window} is paused ({reason}). Resume it before calling.", window=window, reason=row[1]
        )
    if row[0] == "closed":
        raise QueueError("Window {window} is closed. Open it before calling.", window=window)
    return row[2], row[3]


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


def _claim(work: HotWork, store: Store, window: str, staff_no: str, now: datetime, choice: Choice) -> None:
    head = choice.head
    stored = json.dumps({"template": choice.reason.template, "params": choice.reason.params}, ensure_ascii=False)
    work.cursor.execute(sql.CLAIM, (window, stored_instant(now), stored, head.id))
    if work.cursor.rowcount != 1:
        raise QueueError("{number} was taken by another window. Call again.", number=head.number)
    work.cursor.execute(sql.LAST_CLASS, (head.klass.value, store.hall_id, window))
    _step(work, store, head.id, now, "call", TicketState.CALLED, window, staff_no)
    write_journal(
        work.cursor, store, "ticket.call", head.number, at=now, who=staff_no, window=window, policy_reason=choice.reason
    )
    work.changed("ticket", head.id)


def _step(
    work: HotWork, store: Store, ticket_id: str, now: datetime, step: str, state: TicketState, window: str = "",
    staff_no: str = "", note: str = "",
) -> None:  # fmt: skip
    values = (new_id(), store.hall_id, ticket_id, stored_instant(now), step, state.value, window, staff_no, note)
    work.cursor.execute(sql.ADD_STEP, values)


def _head(row: Any) -> LaneHead:
    return LaneHead(row[0], row[1], row[2], TicketClass(row[3]), row[4], row[5], bool(row[6]))
