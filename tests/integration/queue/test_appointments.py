"""Appointments: booked all or none, checked in once, early, late and missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from hall_client.queue.appointments import AppointmentService
from hall_client.queue.booking import read_bookings
from hall_client.queue.errors import QueueError
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.service import QueueService
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Booking, Person, TicketClass
from hall_client.store.work import Store
from tests.halls import PlainSql

WANG, LI = "11010519491231002X", "110101199003074610"


def at(time: str, day: str = "2026-11-20") -> datetime:
    return datetime.fromisoformat(f"{day} {time}")


def wang(time: str = "10:30", business: str = "A", code: str = "WX-1001") -> Booking:
    return Booking(business, at(time), "王䶮", WANG, code)


@pytest.fixture
def booked(appointments: AppointmentService) -> str:
    """Wang has business A booked for 10:30; the clock stands at 10:00."""
    assert appointments.book_batch([wang()], "网上办事大厅", "9001").booked == 1
    return appointments.find(code="wx-1001")[0].id


def test_a_batch_is_booked_as_a_whole(appointments: AppointmentService, sql: PlainSql) -> None:
    rows = [wang(), Booking("B", at("11:00"), "李雷", LI)]
    report = appointments.book_batch(rows, "12345", "9001")
    assert (report.booked, report.refused, report.codes[0]) == (2, (), "WX-1001")
    assert report.codes[1].isdigit()
    assert [(one.business, one.person_mask, one.state) for one in appointments.today()] == [
        ("A", "王*", "booked"),
        ("B", "李*", "booked"),
    ]
    assert sql("SELECT who, subject FROM journal WHERE action = 'appointment.book'") == [("9001", "12345")]


def test_one_fault_books_nothing_and_every_fault_is_listed_by_row(appointments: AppointmentService) -> None:
    appointments.book_batch([wang(code="USED-1")], "s", "9001")
    rows = [
        wang("11:00", "B", "GOOD-1"),
        wang("09:00", "Z", ""),
        wang("09:59", "C", ""),
        Booking("C", at("11:00"), "王䶮", "123", ""),
        Booking("C", at("11:00"), " ", WANG, ""),
        wang("11:00", "C", "a b!"),
        Booking("D", at("11:00"), "李雷", LI, "used-1"),
        wang("12:00", "A", "OTHER-1"),
        wang("12:00", "B", "OTHER-2"),
        Booking("E", at("11:00"), "李雷", LI, "GOOD-1"),
    ]
    report = appointments.book_batch(rows, "s", "9001")
    assert report.booked == 0
    assert [str(words) for number, words in report.refused if number == 2] == [
        "There is no business Z in this hall.",
        "2026-11-20 09:00 has passed.",
    ]
    assert {number: str(words)[:32] for number, words in report.refused if number != 2} == {
        3: "2026-11-20 09:59 has passed.",
        4: "An ID number has 18 characters; ",
        5: "The name is empty.",
        6: "A code has 4 to 32 letters, digi",
        7: "The code USED-1 is booked alread",
        8: "This person has this business bo",
        9: "The same as row 1: one person bo",
        10: "The same as row 1: one person bo",
    }
    assert [one.code for one in appointments.today()] == ["USED-1"]


def test_the_halls_hours_count(appointments: AppointmentService, queue: QueueService) -> None:
    queue.change_settings(QueueSettings(keep_hours=True), "9001", "试行")
    report = appointments.book_batch([wang("17:30")], "s", "9001")
    assert [str(words) for _, words in report.refused] == ["At 17:30 the hall is closed."]
    assert appointments.book_batch([wang("17:29")], "s", "9001").booked == 1


def test_an_appointment_is_found_by_its_code_or_its_persons_id(appointments: AppointmentService, booked: str) -> None:
    assert [one.id for one in appointments.find(code=" wx-1001 ")] == [booked]
    assert [one.id for one in appointments.find(id_number=WANG.lower())] == [booked]
    assert appointments.find(id_number=LI) == appointments.find(code="NONE") == appointments.find() == ()
    assert appointments.find(code="WX\x00-1001") == (), "a scanner may read anything"


def test_too_early_is_refused_with_the_time(appointments: AppointmentService, booked: str) -> None:
    view = appointments.find(code="WX-1001")[0]
    assert (view.early, view.late) == (True, False)
    with pytest.raises(QueueError, match=r"at 10:30\. Check in from 10:15 on"):
        appointments.check_in(booked)


def test_on_time_it_is_called_when_its_time_has_come(
    appointments: AppointmentService, queue: QueueService, clock: Any, booked: str
) -> None:
    clock.advance(minutes=15)
    queue.issue("A")
    ticket = appointments.check_in(booked)
    assert (ticket.number, ticket.klass, ticket.person_mask) == ("A002", TicketClass.APPOINTMENT, "王*")
    clock.advance(minutes=14)
    queue.issue("A")
    numbers = []
    for _ in range(3):
        call = queue.call_next("1")
        assert call is not None
        numbers.append((call.ticket.number, str(call.reason)))
        clock.advance(minutes=3)
    assert numbers == [
        ("A001", "First in line, waiting 14 min."),
        ("A002", "Appointment at 10:30, due for 2 min."),
        ("A003", "First in line, waiting 6 min."),
    ]


def test_late_it_is_a_normal_ticket_and_says_so(appointments: AppointmentService, clock: Any, booked: str) -> None:
    clock.advance(minutes=46)
    assert appointments.find(code="WX-1001")[0].late
    ticket = appointments.check_in(booked)
    assert (ticket.klass, ticket.warning) == (
        TicketClass.NORMAL,
        "The appointment was at 10:30; this is a ticket without a booked time.",
    )
    assert appointments.check_in(booked).warning == ticket.warning


def test_checking_in_twice_gives_the_same_ticket(
    appointments: AppointmentService, queue: QueueService, clock: Any, booked: str, open_station: Callable[[str], Store]
) -> None:
    clock.advance(minutes=30)
    first = appointments.check_in(booked)
    other_kiosk = QueueService(open_station("kiosk-2"))
    there = AppointmentService(open_station("kiosk-2"), other_kiosk.current, other_kiosk.forecast)
    second = there.check_in(booked)
    assert (second.id, second.number, second.token) == (first.id, first.number, first.token)
    view = appointments.find(id_number=WANG)[0]
    assert (view.state, view.ticket_number) == ("checked_in", "A001")
    assert queue.issue("A").number == "A002", "no number was used up"


def test_the_window_learns_who_booked(
    appointments: AppointmentService, queue: QueueService, clock: Any, booked: str, sql: PlainSql
) -> None:
    clock.advance(minutes=30)
    ticket = appointments.check_in(booked)
    assert [bytes(row[0]) for row in sql("SELECT person_sealed FROM ticket")] == [b""], "the kiosk never saw it"
    queue.call_ticket("1", ticket.id, "x")
    visit = queue.start("1")
    assert (visit.person_name, visit.person_id_mask) == ("王䶮", "110***********002X")


def test_a_check_in_that_broke_off_goes_on(
    appointments: AppointmentService, queue: QueueService, clock: Any, booked: str, sql: PlainSql
) -> None:
    """The ticket was written, but not that the appointment is checked in."""
    clock.advance(minutes=30)
    first = appointments.check_in(booked)
    sql("UPDATE appointment SET state = 'booked', ticket_id = NULL")
    assert appointments.check_in(booked).number == first.number
    assert appointments.find(code="WX-1001")[0].state == "checked_in"
    assert sql("SELECT count(*) FROM ticket") == [(1,)]


def test_who_waits_for_the_business_already_keeps_that_ticket(
    appointments: AppointmentService, queue: QueueService, clock: Any, booked: str, wang: Person
) -> None:
    queue.issue("A", person=wang)
    clock.advance(minutes=30)
    with pytest.raises(QueueError, match="already have number A001"):
        appointments.check_in(booked)
    assert appointments.find(code="WX-1001")[0].state == "booked"


def test_a_cancelled_or_missed_appointment_gives_no_ticket(
    appointments: AppointmentService, day: HallDayService, clock: Any, booked: str
) -> None:
    appointments.book_batch([wang("11:00", "B", "WX-1002"), wang("16:00", "C", "WX-1003")], "s", "9001")
    appointments.cancel(booked, "9001", "本人来电")
    appointments.cancel(booked, "9001", "本人来电")
    with pytest.raises(QueueError, match="was cancelled"):
        appointments.check_in(booked)
    clock.advance(hours=5)
    day.end_day("9001", "停电")
    states = {one.code: one.state for one in appointments.today()}
    assert states == {"WX-1001": "cancelled", "WX-1002": "missed", "WX-1003": "booked"}
    for code, words in (("WX-1002", "was missed"), ("WX-1003", "has closed for today")):
        with pytest.raises(QueueError, match=words):
            appointments.check_in(appointments.find(code=code)[0].id)
    clock.advance(days=1)
    assert appointments.find(code="WX-1003")[0].state == "missed"
    with pytest.raises(QueueError, match="checked in or missed"):
        appointments.cancel(appointments.find(code="WX-1003")[0].id, "9001", "x")


def test_another_days_appointment_names_its_day(appointments: AppointmentService) -> None:
    appointments.book_batch([Booking("A", at("10:00", "2026-11-23"), "王䶮", WANG, "MON-1")], "s", "9001")
    with pytest.raises(QueueError, match="is for 2026-11-23 10:00"):
        appointments.check_in(appointments.find(code="MON-1")[0].id)
    assert appointments.miss_past() == 0


def test_booked_people_may_check_in_after_issuing_stopped(
    appointments: AppointmentService, queue: QueueService, day: HallDayService, clock: Any, booked: str
) -> None:
    day.stop_issuing("9001", "人多")
    clock.advance(minutes=30)
    with pytest.raises(QueueError, match="No tickets now"):
        queue.issue("A")
    assert appointments.check_in(booked).number == "A001"


def test_nothing_of_the_person_lies_open(appointments: AppointmentService, booked: str, sql: PlainSql) -> None:
    held = sql.everything()
    assert "王䶮".encode() not in held
    assert WANG.encode() not in held


CSV = "业务,预约时间,姓名,身份证号,预约码\r\nA,2026/11/20 10:30,王䶮,11010519491231002X,WX-1001\r\nB,下午三点,李雷,110101199003074610,\r\nC,,,,\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_is_read_and_its_unreadable_rows_are_listed(
    appointments: AppointmentService, tmp_path: Path, encoding: str
) -> None:
    file = tmp_path / "bookings.csv"
    file.write_bytes(CSV.encode(encoding))
    report = appointments.book_batch(read_bookings(file), file.name, "9001")
    assert [(number, str(words)) for number, words in report.refused] == [
        (2, "下午三点 is no time like 2026-11-23 10:00."),
        (3, "This row lacks at, name, id_number."),
    ]
    file.write_bytes("\r\n".join(CSV.split("\r\n")[:2]).encode(encoding))
    assert appointments.book_batch(read_bookings(file), file.name, "9001").booked == 1
    again = appointments.book_batch(read_bookings(file), file.name, "9001")
    assert [str(words) for _, words in again.refused] == ["The code WX-1001 is booked already."]
