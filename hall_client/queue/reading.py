"""Reads the queue into views: one short read transaction per view."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from hall_client.base.text import Text
from hall_client.base.words import mask_id, mask_phone
from hall_client.queue.conditions import is_at_window, is_ended, is_open, is_set_aside, is_waiting
from hall_client.queue.errors import QueueError
from hall_client.queue.forecast import Forecast
from hall_client.queue.records import Business, ServiceWindow, Ticket, TicketStep, Visit, WindowBusiness
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import (
    BusinessView,
    CallView,
    LaneLoad,
    StepView,
    TicketClass,
    TicketState,
    TicketView,
    VisitView,
    WaitingRow,
    WindowView,
)
from hall_client.staff.records import StaffAccount
from hall_client.store.work import Store

ORIGIN_WORDS = {
    "kiosk": Text("the kiosk"),
    "clerk": Text("the window"),
    "phone": Text("a phone"),
}
UPCOMING = 12

STEP_WORDS = {
    "issue": Text("Ticket taken"),
    "call": Text("Called"),
    "recall": Text("Called again"),
    "no_show": Text("Passed over"),
    "rejoin": Text("Back in line"),
    "start": Text("Visit started"),
    "hold": Text("Put on hold"),
    "resume": Text("Resumed"),
    "transfer": Text("Transferred"),
    "return": Text("Given back to the queue"),
    "release": Text("Free for any window again"),
    "merge": Text("Taken into another visit"),
    "split": Text("Waiting by itself again"),
    "finish": Text("Finished"),
    "cancel": Text("Cancelled"),
    "keep": Text("Kept for the next day"),
    "expire": Text("Expired at the end of the day"),
}


def ticket_view(ticket: Ticket, business_name: str) -> TicketView:
    """A ticket as screens get it, without its place in the line."""
    return TicketView(
        id=ticket.id,
        number=ticket.number,
        business=ticket.business,
        business_name=business_name,
        klass=TicketClass(ticket.klass),
        class_note=ticket.class_note,
        state=TicketState(ticket.state),
        person_mask=ticket.person_mask,
        issued_at=ticket.issued_at,
        calls=ticket.calls,
        window=ticket.window,
        appointment_at=ticket.appointment_at,
    )


def read_ticket(session: Session, store: Store, ticket_id: str) -> Ticket:
    """The ticket's row.

    Raises:
        QueueError: no such ticket in this hall.
    """
    ticket = session.get(Ticket, ticket_id)
    if ticket is None or ticket.hall_id != store.hall_id:
        raise QueueError("This ticket is not known in this hall.")
    return ticket


def business_names(session: Session, store: Store) -> dict[str, str]:
    """Code and name of every business."""
    rows = session.exec(select(Business.code, Business.name).where(Business.hall_id == store.hall_id))
    return dict(rows.all())


def call_view(ticket: Ticket, business_name: str) -> CallView:
    """The call that a ticket at a window stands for."""
    stored = ticket.call_reason
    reason = Text(stored["template"], **stored["params"]) if stored else Text("Called by the window.")
    return CallView(ticket_view(ticket, business_name), ticket.window, reason, ticket.called_at or ticket.issued_at)


def visit_view(
    store: Store, visit: Visit, ticket: Ticket, business_name: str, merged: tuple[str, ...] = ()
) -> VisitView:
    """A visit with its person opened for the clerk."""
    name, number = open_person(store, visit.person_sealed)
    phone = store.vault.open(visit.phone_sealed)
    return VisitView(
        id=visit.id,
        ticket=ticket_view(ticket, business_name),
        window=visit.window,
        staff_no=visit.staff_no,
        started_at=visit.started_at,
        ended_at=visit.ended_at,
        person_name=name,
        person_id_mask=mask_id(number),
        person_verified=visit.verified,
        phone=phone,
        phone_mask=mask_phone(phone) if phone else "",
        draft={key: str(value) for key, value in visit.draft.items()},
        other_holder=bool(visit.verified and ticket.person_key) and ticket.person_key != visit.person_key,
        merged=merged,
    )


def merged_numbers(session: Session, store: Store, ticket: Ticket) -> tuple[str, ...]:
    """The numbers of the tickets that this one's visit took in."""
    query = select(Ticket.number).where(Ticket.day == ticket.day, Ticket.hall_id == store.hall_id)
    return tuple(session.exec(query.where(Ticket.merged_into == ticket.id).order_by(col(Ticket.number))))


def open_person(store: Store, sealed: bytes) -> tuple[str, str]:
    """Name and ID number behind a sealed person; empty strings for none."""
    words = store.vault.open(sealed)
    if not words:
        return "", ""
    name, number = json.loads(words)
    return name, number


def businesses(session: Session, store: Store, forecast: Forecast) -> tuple[BusinessView, ...]:
    """Every business with its present load, in the hall's order."""
    rows = session.exec(
        select(Business).where(Business.hall_id == store.hall_id).order_by(col(Business.position))
    ).all()
    forecast.refresh()
    loads = _loads(session, store)
    windows = windows_by_business(session, store)
    serving = _now_serving(session, store)
    return tuple(_business_view(row, loads, windows, serving, forecast, store) for row in rows)


def _business_view(
    row: Business,
    loads: dict[str, tuple[int, int]],
    windows: dict[str, list[tuple[str, str]]],
    serving: dict[str, str],
    forecast: Forecast,
    store: Store,
) -> BusinessView:
    waiting, oldest = loads.get(row.code, (0, 0))
    served = sorted(windows.get(row.code, []), key=lambda window: by_number(window[0]))
    working = tuple(number for number, state in served if state == "open")
    low, high = forecast.wait(row.code, waiting, len(working))
    return BusinessView(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        icon=row.icon,
        area=row.area,
        area_en=row.area_en,
        windows=tuple(number for number, _ in served),
        waiting=waiting,
        longest_minutes=_minutes_since(store, oldest) if waiting else 0,
        wait_low=low,
        wait_high=high,
        now_serving=serving.get(row.code, ""),
        closed_text=row.closed_text,
        staffed=bool(working),
        open_windows=working,
    )


def by_number(number: str) -> tuple[int, str]:
    """Sort key: windows by their number, named ones last."""
    return (int(number), number) if number.isdigit() else (10**6, number)


def _minutes_since(store: Store, lane_at: int) -> int:
    return max(0, int((store.clock.now().timestamp() - lane_at / 1e6) // 60))


def _loads(session: Session, store: Store) -> dict[str, tuple[int, int]]:
    rows = session.exec(
        select(Ticket.business, func.count(), func.min(Ticket.lane_at))
        .where(Ticket.hall_id == store.hall_id, is_waiting())
        .group_by(Ticket.business)
    )
    return {business: (count, oldest) for business, count, oldest in rows}


def windows_by_business(session: Session, store: Store) -> dict[str, list[tuple[str, str]]]:
    """Number and state of the windows that serve each business; an open one without staff is ``unmanned``, except where
    nobody signed in at all (scripts do the calling there)."""
    rows = session.exec(
        select(WindowBusiness.business, ServiceWindow.number, ServiceWindow.state, ServiceWindow.staff_id)
        .where(WindowBusiness.hall_id == store.hall_id, ServiceWindow.hall_id == store.hall_id)
        .where(WindowBusiness.window == ServiceWindow.number)
    ).all()
    signed_in = any(staff for *_, staff in rows)
    found: dict[str, list[tuple[str, str]]] = {}
    for business, number, state, staff in rows:
        manned = staff or not signed_in or state != "open"
        found.setdefault(business, []).append((number, state if manned else "unmanned"))
    return found


def _now_serving(session: Session, store: Store) -> dict[str, str]:
    rows = session.exec(
        select(Ticket.business, Ticket.number)
        .where(Ticket.hall_id == store.hall_id, is_at_window())
        .order_by(col(Ticket.called_at))
    )
    return dict(rows.all())


def window(session: Session, store: Store, number: str, settings: QueueSettings) -> WindowView:
    """Everything a counter window shows of the queue.

    Raises:
        QueueError: no such window.
    """
    row = session.get(ServiceWindow, (store.hall_id, number))
    if row is None:
        raise QueueError("There is no window {window} in this hall.", window=number)
    staff = session.get(StaffAccount, row.staff_id) if row.staff_id else None
    names = business_names(session, store)
    call, visit = _present(session, store, number, names)
    lanes, helps = _lanes(session, store, number)
    upcoming = _waiting_rows(session, store, [lane.business for lane in lanes], number)
    return WindowView(
        number=number,
        kind=row.kind,
        state=row.state,
        staff_no=staff.staff_no if staff else "",
        staff_name=staff.name if staff else "",
        call=call,
        visit=visit,
        lanes=lanes,
        upcoming=tuple(upcoming),
        held=_set_aside(session, store, number, TicketState.HELD, settings.hold_reminder),
        no_shows=_set_aside(session, store, number, TicketState.NO_SHOW),
        longest_minutes=max((entry.waited_minutes for entry in upcoming), default=0),
        served_today=_served_today(session, store, number),
        pause_reason=row.pause_reason,
        state_at=row.state_at,
        helps=helps,
        notice=None if lanes else serves_nothing(number),
    )


def serves_nothing(number: str) -> Text:
    """What a window without a queue is told."""
    return Text("Window {window} serves no queue. Ask the manager to assign one.", window=number)


def _present(
    session: Session, store: Store, number: str, names: dict[str, str]
) -> tuple[CallView | None, VisitView | None]:
    ticket = session.exec(
        select(Ticket).where(Ticket.hall_id == store.hall_id, Ticket.window == number, is_at_window())
    ).first()
    if ticket is None:
        return None, None
    call = call_view(ticket, names[ticket.business])
    visit = session.exec(select(Visit).where(Visit.hall_id == store.hall_id, Visit.window == number, is_open())).first()
    if visit is None:
        return call, None
    merged = merged_numbers(session, store, ticket)
    return call, visit_view(store, visit, ticket, names[ticket.business], merged)


def _lanes(session: Session, store: Store, number: str) -> tuple[tuple[LaneLoad, ...], tuple[str, ...]]:
    """The load of each queue that the window serves, its own first, and the codes of those it only helps out with."""
    loads = _loads(session, store)
    rows = session.exec(
        select(Business, WindowBusiness.rank)
        .join(WindowBusiness, col(WindowBusiness.business) == Business.code)
        .where(Business.hall_id == store.hall_id, WindowBusiness.hall_id == store.hall_id)
        .where(WindowBusiness.window == number)
        .order_by(col(WindowBusiness.rank), col(Business.position))
    ).all()
    lanes = tuple(LaneLoad(row.code, row.name, row.name_en, loads.get(row.code, (0, 0))[0]) for row, _ in rows)
    return lanes, tuple(row.code for row, rank in rows if rank > 1)


def _waiting_rows(session: Session, store: Store, served: Sequence[str], number: str) -> list[WaitingRow]:
    rows = session.exec(
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, is_waiting())
        .where(col(Ticket.business).in_(served) | (Ticket.only_window == number))
        .where(col(Ticket.only_window).in_(["", number]), Ticket.not_window != number)
        .order_by(col(Ticket.lane_at))
        .limit(UPCOMING)
    )
    return [waiting_row(store, ticket) for ticket in rows]


def waiting_row(store: Store, ticket: Ticket, reminder: int = 0) -> WaitingRow:
    """A ticket as one line; ``reminder`` is after how many minutes on hold it is brought to mind, 0 never."""
    since = ticket.state_at or ticket.issued_at
    return WaitingRow(
        id=ticket.id,
        number=ticket.number,
        klass=TicketClass(ticket.klass),
        class_note=ticket.class_note,
        waited_minutes=_minutes_since(store, ticket.lane_at),
        state=TicketState(ticket.state),
        business=ticket.business,
        person_mask=ticket.person_mask,
        overdue=bool(reminder) and store.clock.now() - since >= timedelta(minutes=reminder),
        appointment_at=ticket.appointment_at,
    )


def _set_aside(
    session: Session, store: Store, number: str, state: TicketState, reminder: int = 0
) -> tuple[WaitingRow, ...]:
    rows = session.exec(
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, Ticket.day == store.clock.today(), is_set_aside())
        .where(Ticket.state == state.value, Ticket.window == number)
        .order_by(col(Ticket.called_at).desc())
    )
    return tuple(waiting_row(store, ticket, reminder) for ticket in rows)


def _served_today(session: Session, store: Store, number: str) -> int:
    start = day_start(store, store.clock.today())
    query = select(func.count()).select_from(Visit).where(Visit.hall_id == store.hall_id, Visit.window == number)
    return session.exec(query.where(is_ended(), Visit.started_at >= start)).one()


def day_start(store: Store, day: date) -> datetime:
    """The instant at which a day begins in the hall."""
    return datetime(day.year, day.month, day.day, tzinfo=store.clock.zone)


def steps(session: Session, store: Store, ticket_id: str) -> tuple[StepView, ...]:
    """The ticket's history, oldest first."""
    rows = session.exec(
        select(TicketStep)
        .where(TicketStep.hall_id == store.hall_id, TicketStep.ticket_id == ticket_id)
        .order_by(col(TicketStep.at), col(TicketStep.id))
    )
    return tuple(_step_view(row) for row in rows)


def _step_view(row: TicketStep) -> StepView:
    words = STEP_WORDS[row.step]
    if row.step == "issue":
        words = Text("{step} at {where}", step=words, where=ORIGIN_WORDS.get(row.note, row.note))
    elif row.window:
        words = Text("{step}, window {window}", step=words, window=row.window)
    return StepView(row.at, words, row.staff_no)
