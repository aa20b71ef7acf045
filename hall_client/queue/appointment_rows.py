"""Rows of appointments, read and written inside a transaction."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.base.words import mask_name
from hall_client.queue.booking import Checked
from hall_client.queue.desk import seal_person
from hall_client.queue.records import Appointment, Business, Ticket
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import AppointmentView
from hall_client.store.columns import one_of
from hall_client.store.work import Store, Work

CODE_DIGITS = 8
_AT_ONCE = 500


def appointment_view(
    store: Store, row: Appointment, business: Business, number: str, settings: QueueSettings
) -> AppointmentView:
    """An appointment as a kiosk or window shows it."""
    now, tolerance = store.clock.now(), timedelta(minutes=settings.appointment_tolerance)
    waits = row.state == "booked"
    return AppointmentView(
        id=row.id,
        code=row.code,
        business=row.business,
        business_name=business.name,
        business_name_en=business.name_en,
        at=row.at,
        state=row.state,
        person_mask=row.person_mask,
        early=waits and now < row.at - tolerance,
        late=waits and now > row.at + tolerance,
        ticket_number=number,
        opens_at=row.at - tolerance,
    )


def read_views(
    session: Session, store: Store, rows: Sequence[Appointment], settings: QueueSettings
) -> tuple[AppointmentView, ...]:
    """The views of these rows, with names and ticket numbers."""
    query = select(Business).where(Business.hall_id == store.hall_id)
    businesses = {business.code: business for business in session.exec(query)}
    keys = [row.ticket_id for row in rows if row.ticket_id]
    numbers = dict(session.exec(select(Ticket.id, Ticket.number).where(col(Ticket.id).in_(keys))).all())
    return tuple(
        appointment_view(store, row, businesses[row.business], numbers.get(row.ticket_id or "", ""), settings)
        for row in rows
    )


def of_person(session: Session, store: Store, id_number: str) -> Sequence[Appointment]:
    """What this person has booked for today or is checked in for, by time. A checked-in one bears its ticket's key, and
    the tickets of a day are quicker to look through than the appointments of years."""
    key, today = store.vault.fingerprint(id_number), store.clock.today()
    booked = session.exec(
        select(Appointment)
        .where(Appointment.hall_id == store.hall_id, Appointment.day == today, Appointment.person_key == key)
        .where(one_of(col(Appointment.state), "booked"))
    ).all()
    checked_in = session.exec(
        select(Appointment)
        .join(Ticket, col(Ticket.id) == Appointment.id)
        .where(Ticket.day == today, Ticket.hall_id == store.hall_id, Ticket.person_key == key)
        .where(one_of(col(Appointment.state), "checked_in"))
    ).all()
    return sorted([*booked, *checked_in], key=lambda row: row.at)


def taken(session: Session, store: Store, rows: Sequence[tuple[int, Checked]]) -> list[tuple[int, Text]]:
    """Row numbers of those whose code is booked already, or whose person has the business booked for that day."""
    faults: list[tuple[int, Text]] = []
    for begin in range(0, len(rows), _AT_ONCE):
        part = rows[begin : begin + _AT_ONCE]
        codes = _codes(session, store, part)
        persons = _persons(session, store, part)
        for number, row in part:
            person = store.vault.fingerprint(row.id_number), row.business, store.clock.local(row.at).date()
            if row.code in codes:
                faults.append((number, Text("The code {code} is booked already.", code=row.code)))
            elif person in persons:
                faults.append((number, Text("This person has this business booked for that day already.")))
    return faults


def _codes(session: Session, store: Store, rows: Sequence[tuple[int, Checked]]) -> set[str]:
    query = select(Appointment.code).where(Appointment.hall_id == store.hall_id)
    return set(session.exec(query.where(col(Appointment.code).in_([row.code for _, row in rows if row.code]))))


def _persons(session: Session, store: Store, rows: Sequence[tuple[int, Checked]]) -> set[tuple[str, str, date]]:
    days = {store.clock.local(row.at).date() for _, row in rows}
    keys = [store.vault.fingerprint(row.id_number) for _, row in rows]
    query = (
        select(col(Appointment.person_key), col(Appointment.business), col(Appointment.day))
        .where(Appointment.hall_id == store.hall_id, one_of(col(Appointment.state), "booked"))
        .where(col(Appointment.day).in_(sorted(days)), col(Appointment.person_key).in_(keys))
    )
    return {(key, business, day) for key, business, day in session.exec(query)}


def add(store: Store, work: Work, row: Checked, source: str) -> str:
    """Books a checked row and gives its code."""
    code = row.code or "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
    work.session.add(
        Appointment(
            id=new_id(), hall_id=store.hall_id, code=code, business=row.business, at=row.at,
            day=store.clock.local(row.at).date(), person_key=store.vault.fingerprint(row.id_number),
            person_mask=mask_name(row.name), person_sealed=seal_person(store, row.name, row.id_number), source=source,
            booked_at=store.clock.now(),
        )
    )  # fmt: skip
    return code


def miss_before(store: Store, work: Work, instant: datetime) -> int:
    """Marks what was booked for a time before this instant, and never checked in, as missed; gives the count."""
    query = (
        select(Appointment)
        .where(Appointment.hall_id == store.hall_id, one_of(col(Appointment.state), "booked"))
        .where(Appointment.day <= store.clock.local(instant).date(), Appointment.at < instant)
        .order_by(col(Appointment.id))
        .with_for_update(key_share=True)
    )
    rows = work.session.exec(query).all()
    for row in rows:
        row.state = "missed"
        work.session.add(row)
    work.session.flush()
    return len(rows)
