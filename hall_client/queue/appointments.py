"""Appointments (预约): booked in batches, checked in at the kiosk or a window, missed at the day's end."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.base.words import clean_line
from hall_client.queue import appointment_rows, hot, reading
from hall_client.queue.booking import CODE, Ground, Row, check_rows, clean_code
from hall_client.queue.current import Current
from hall_client.queue.errors import QueueError
from hall_client.queue.forecast import Forecast
from hall_client.queue.records import Appointment, Business
from hall_client.queue.use_cases import reason_given
from hall_client.queue.views import AppointmentView, BookingReport, TicketClass, TicketView
from hall_client.queue.writing import LOCK, writing
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store, Work

MOST_ROWS = 20_000


class AppointmentService:
    """Books, finds, checks in and cancels. Raises ``QueueError``, ``BadInput`` and ``StoreAway`` as the queue does."""

    def __init__(self, store: Store, current: Current, forecast: Forecast) -> None:
        """Takes the rules shared with the queue and its forecast."""
        self._store, self._current, self._forecast = store, current, forecast

    def book_batch(self, rows: Sequence[Row], source: str, who: str) -> BookingReport:
        """Books all rows, or none when any of them has a fault; the report lists every fault by its row.

        Raises:
            BadInput: more than 20,000 rows, or a source that is too long.
        """
        if len(rows) > MOST_ROWS:
            raise BadInput("At most {most} appointments at once; these are {count}.", most=MOST_ROWS, count=len(rows))
        origin = clean_line(source, longest=60)
        settings = self._current.settings()
        with writing(self._store) as work:
            work.alone("appointments")
            codes = work.session.exec(select(Business.code).where(Business.hall_id == self._store.hall_id)).all()
            ground = Ground(frozenset(codes), settings, self._store.clock.zone, self._store.clock.now())
            good, faults = check_rows(rows, ground)
            bad = {number for number, _ in faults}
            numbers = [number for number in range(1, len(rows) + 1) if number not in bad]
            faults += appointment_rows.taken(work.session, self._store, list(zip(numbers, good, strict=True)))
            if faults:
                return BookingReport(0, tuple(sorted(faults, key=lambda fault: fault[0])))
            booked = tuple(appointment_rows.add(self._store, work, row, origin) for row in good)
            work.session.flush()
            write_journal(work, self._store, "appointment.book", origin, who=who, count=len(booked))
            work.changed("hall", "appointment")
        return BookingReport(len(booked), (), booked)

    def find(self, code: str = "", id_number: str = "") -> tuple[AppointmentView, ...]:
        """The appointment with this code, whatever its day and state; or those of this person for today, by time."""
        self._current.begin_day(ends_visits=False)
        settings, hall, wanted = self._current.settings(), self._store.hall_id, clean_code(code)
        with self._store.read() as session:
            if wanted:
                query = select(Appointment).where(Appointment.hall_id == hall, Appointment.code == wanted)
                rows = session.exec(query).all() if CODE.fullmatch(wanted) else ()
            elif id_number:
                rows = appointment_rows.of_person(session, self._store, clean_code(id_number))
            else:
                rows = ()
            return appointment_rows.read_views(session, self._store, rows, settings)

    def today(self) -> tuple[AppointmentView, ...]:
        """All appointments of today, by time."""
        self._current.begin_day(ends_visits=False)
        settings = self._current.settings()
        with self._store.read() as session:
            query = select(Appointment).where(Appointment.day == self._store.clock.today())
            rows = session.exec(query.where(Appointment.hall_id == self._store.hall_id).order_by(col(Appointment.at)))
            return appointment_rows.read_views(session, self._store, rows.all(), settings)

    def check_in(self, appointment_id: str, origin: str = "kiosk") -> TicketView:
        """Gives the one ticket of an appointment; checking in twice gives the same one.

        On time it stands in the lane of appointments, ordered by the booked time. Later than the hall tolerates it is a
        normal ticket, and ``warning`` says so.

        Raises:
            QueueError: too early (the sentence names the time), missed, cancelled or unknown, the day is over, or the
                person waits for the business already.
        """
        self._current.begin_day(ends_visits=False)
        row, view = self._read(appointment_id)
        if row.ticket_id is not None:
            return self._ticket(row.ticket_id)
        self._refuse(view)
        klass = TicketClass.NORMAL if view.late else TicketClass.APPOINTMENT
        lane_at = 0 if view.late else int(row.at.timestamp() * 1_000_000)
        # The ticket's key is the appointment's: two clicks, two kiosks or a retry can make only one. The sealed person
        # stays with the appointment, which a kiosk may not read; the window takes it over when the visit begins.
        request = hot.Request(
            business=row.business, klass=klass, class_note="", origin=origin, person=None,
            appointment_at=row.at, lane_at=lane_at, kept=self._current.day().kept > 0,
            concealed=(row.person_key, row.person_mask, b""), key=row.id,
        )  # fmt: skip
        ticket = hot.issue(self._store, request, self._forecast.wait)
        self._mark(row.id, ticket)
        return dataclasses.replace(ticket, warning=self._late_words(row.at)) if view.late else ticket

    def _refuse(self, view: AppointmentView) -> None:
        time = self._time(view.at)
        if view.state == "cancelled":
            raise QueueError("The appointment at {time} was cancelled.", time=time)
        if view.state == "missed":
            raise QueueError("The appointment at {time} was missed. Please take a ticket.", time=time)
        if self._current.day().ended_at is not None:
            raise QueueError("The hall has closed for today.")
        if self._store.clock.local(view.at).date() != self._store.clock.today():
            day = f"{self._store.clock.local(view.at):%Y-%m-%d %H:%M}"
            raise QueueError("This appointment is for {day}.", day=day)
        if view.early:
            opens = self._time(view.opens_at)
            raise QueueError("The appointment is at {time}. Check in from {opens} on.", time=time, opens=opens)

    def _time(self, at: datetime) -> str:
        return f"{self._store.clock.local(at):%H:%M}"

    def _late_words(self, at: datetime) -> Text:
        return Text("The appointment was at {time}; this is a ticket without a booked time.", time=self._time(at))

    def _read(self, appointment_id: str) -> tuple[Appointment, AppointmentView]:
        settings = self._current.settings()
        with self._store.read() as session:
            row = session.get(Appointment, appointment_id)
            if row is None or row.hall_id != self._store.hall_id:
                raise QueueError("This appointment is not known in this hall.")
            return row, appointment_rows.read_views(session, self._store, [row], settings)[0]

    def _ticket(self, ticket_id: str) -> TicketView:
        with self._store.read() as session:
            row = reading.read_ticket(session, self._store, ticket_id)
            view = reading.ticket_view(row, reading.business_names(session, self._store)[row.business])
        late = row.appointment_at is not None and view.klass is TicketClass.NORMAL
        warning = self._late_words(row.appointment_at) if late and row.appointment_at else None
        return dataclasses.replace(view, token=hot.ticket_token(self._store, ticket_id), warning=warning)

    def _mark(self, appointment_id: str, ticket: TicketView) -> None:
        with writing(self._store) as work:
            row = self._locked(work, appointment_id)
            if row.ticket_id is not None:
                return
            row.state, row.ticket_id = "checked_in", ticket.id
            work.session.add(row)
            write_journal(work, self._store, "appointment.check_in", ticket.number, at=self._store.clock.now())
            work.changed("hall", "appointment")

    def _locked(self, work: Work, appointment_id: str) -> Appointment:
        row = work.session.get(Appointment, appointment_id, with_for_update=LOCK)
        if row is None or row.hall_id != self._store.hall_id:
            raise QueueError("This appointment is not known in this hall.")
        return row

    def cancel(self, appointment_id: str, who: str, reason: str) -> None:
        """Cancels a booked appointment; doing so twice is harmless.

        Raises:
            QueueError: it was checked in (its ticket can be cancelled) or missed.
        """
        note = reason_given(reason)
        with writing(self._store) as work:
            row = self._locked(work, appointment_id)
            if row.state == "cancelled":
                return
            if row.state != "booked":
                raise QueueError("The appointment was checked in or missed already. Cancel its ticket instead.")
            row.state = "cancelled"
            work.session.add(row)
            write_journal(work, self._store, "appointment.cancel", row.code, who=who, reason=note)
            work.changed("hall", "appointment")

    def miss_past(self) -> int:
        """Marks the appointments of earlier days that nobody checked in for as missed, and gives their count."""
        today = reading.day_start(self._store, self._store.clock.today())
        with writing(self._store) as work:
            count = appointment_rows.miss_before(self._store, work, today)
            if count:
                work.changed("hall", "appointment")
        return count
