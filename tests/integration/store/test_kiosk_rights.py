"""Everything that the kiosk's screens ask of a hall, asked with the rights of a kiosk."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import psycopg
import pytest

from hall_client.app import Hall, open_hall
from hall_client.queue.views import Booking, TicketClass, TicketState
from hall_client.staff.errors import StaffError
from hall_client.store.opening import station_urls, stations_file, upgrade_hall
from tests.halls import PlainSql

pytestmark = pytest.mark.engine("postgresql")

ID_NUMBER = "11010519491231002X"


@pytest.fixture
def station(hall_db: str) -> Iterator[Callable[[str], Hall]]:
    """Opens the hall as a kind of station."""
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    urls = tomllib.loads(file.read_text(encoding="utf-8"))
    halls: list[Hall] = []

    def opener(kind: str) -> Hall:
        halls.append(open_hall(urls[kind], station=f"{kind}-1"))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def test_a_kiosk_may_check_in_and_show_the_number_again(station: Callable[[str], Hall]) -> None:
    manager, kiosk = station("manager"), station("kiosk")
    at = kiosk.clock.now() + timedelta(minutes=6)
    report = manager.appointments.book_batch([Booking("A", at, "王五", ID_NUMBER)], "city", "2001")
    (code,) = report.codes
    (found,) = kiosk.appointments.find(id_number=ID_NUMBER)
    assert kiosk.appointments.find(code=code) == (found,)
    ticket = kiosk.appointments.check_in(found.id)
    assert ticket.klass is TicketClass.APPOINTMENT
    assert kiosk.appointments.check_in(found.id).number == ticket.number
    assert ticket.token in kiosk.paper.ticket_url(kiosk.appointments.check_in(found.id))
    assert kiosk.appointments.find(code=code)[0].ticket_number == ticket.number


def test_a_kiosk_may_call_the_guide_and_take_it_back(station: Callable[[str], Hall]) -> None:
    kiosk = station("kiosk")
    call = kiosk.day.call_guide("Ticket machine 2", "paper_out")
    assert kiosk.day.call_guide("Ticket machine 2", "paper_out").id == call.id
    kiosk.day.answer_guide(call.id, "Ticket machine 2")
    assert kiosk.day.guide_calls() == ()


def test_a_kiosk_may_ask_who_works_here(station: Callable[[str], Hall]) -> None:
    kiosk = station("kiosk")
    with pytest.raises(StaffError):
        kiosk.staff.check_password("1027", "wrong-password")


def test_a_kiosk_may_read_what_its_first_page_shows(station: Callable[[str], Hall]) -> None:
    kiosk = station("kiosk")
    assert kiosk.store_state() == "here"
    assert kiosk.day.issuing().state in {"open", "stopped", "closed"}
    assert kiosk.queue.settings().opens
    assert kiosk.queue.businesses()
    assert isinstance(kiosk.catalog.departments(), tuple | list)


TODAY = [
    "UPDATE ticket SET state = 'cancelled'",
    "UPDATE ticket SET state = 'expired'",
    "UPDATE ticket SET \"window\" = '2'",
    "UPDATE visit SET state = 'ended', ended_at = now()",
    "UPDATE appointment SET state = 'cancelled'",
]


def test_a_kiosk_ends_what_yesterday_left_and_nothing_of_today(
    station: Callable[[str], Hall], hall_db: str, sql: PlainSql
) -> None:
    kiosk, window, manager = station("kiosk"), station("window"), station("manager")
    booking = Booking("A", kiosk.clock.now() + timedelta(minutes=6), "王五", ID_NUMBER)
    manager.appointments.book_batch([booking], "city", "2001")
    old, _, served = (kiosk.queue.issue("A") for _ in range(3))
    window.queue.call_ticket("1", served.id, "x")
    window.queue.start("1")
    with closing(psycopg.connect(station_urls(hall_db)["kiosk"], autocommit=True)) as line:
        for statement in TODAY:
            with pytest.raises(psycopg.errors.RaiseException):
                line.execute(statement.encode())
    sql(f"UPDATE ticket SET day = day - 1 WHERE id = '{old.id}'")  # noqa: S608 - its own key
    sql("DELETE FROM hall_day")
    other = open_hall(station_urls(hall_db)["kiosk"], station="kiosk-2")
    other.queue.issue("A")
    other.close()
    assert kiosk.queue.ticket(old.id).state is TicketState.EXPIRED
