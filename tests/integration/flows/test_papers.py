"""Papers through the real spool, driver and wire, against the simulated printer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from hall_client.app import Hall, open_hall
from hall_client.cases.views import Outcome
from hall_client.config import Settings
from hall_client.devices.simulated import SimulatedStation, simulated_station
from hall_client.devices.views import Kind
from hall_client.documents.errors import DocumentError
from hall_client.documents.views import JobState
from hall_client.queue.views import Booking, Person, TicketClass, TicketView
from tests.integration.conftest import HandClock

WANG = Person("王䶮", "11010519491231002X", "card")


@pytest.fixture
def devices() -> Iterator[SimulatedStation]:
    with simulated_station((Kind.RECEIPT_PRINTER,)) as station:
        yield station


@pytest.fixture
def hall(hall_db: str | Path, devices: SimulatedStation) -> Iterator[Hall]:
    with open_hall(hall_db, station="kiosk-2", settings=Settings(devices=devices.devices)) as opened:
        opened.start_devices()
        yield opened


def decided(hall: Hall) -> str:
    """Refuses a company's registration and gives the key of the paper."""
    hall.queue.issue("A")
    hall.queue.call_next("3")
    visit = hall.queue.start("3")
    hall.queue.identify("3", WANG)
    case = hall.cases.begin(visit.id, hall.catalog.search("gssl")[0].code)
    return hall.cases.decide(case.id, Outcome.REFUSE, "不属于本机关职权范围").documents[0].id


def test_a_ticket_comes_out_of_the_printer(hall: Hall, devices: SimulatedStation) -> None:
    ticket = hall.queue.issue("A", TicketClass.GREEN, WANG, "老年人")
    job = hall.paper.wait(hall.paper.print_ticket(ticket).id, 10)
    assert job.state is JobState.PRINTED
    assert devices.printer is not None
    (paper,) = devices.printer.pages
    read = {code.text for code in zxingcpp.read_barcodes(paper.convert("L"))}
    assert read == {hall.paper.ticket_url(ticket)}
    assert hall.paper.sent_bytes(job.id) in devices.printer.received
    text = pypdfium2.PdfDocument(hall.paper.ticket_pdf(ticket))[0].get_textpage().get_text_range()
    assert ticket.number in text.replace(" ", "")
    assert "王*" in text
    assert "䶮" not in text
    assert WANG.id_number not in text


def test_a_printer_without_paper_leaves_the_ticket_and_prints_it_later_once(
    hall: Hall, devices: SimulatedStation
) -> None:
    assert devices.printer is not None
    devices.printer.paper_out_after(0)
    ticket = hall.queue.issue("A")
    job = hall.paper.wait(hall.paper.print_ticket(ticket).id, 1.5)
    assert job.state is JobState.QUEUED
    assert [problem.id for problem in hall.paper.open_problems()] == [job.id]
    assert hall.queue.ticket(ticket.id).number == ticket.number
    devices.printer.load_paper()
    assert hall.paper.wait(job.id, 15).state is JobState.PRINTED
    assert len(devices.printer.pages) == 1


def test_a_ticket_is_never_printed_twice_unasked(hall_db: str | Path) -> None:
    with open_hall(hall_db, station="kiosk-2") as hall:
        ticket = hall.queue.issue("A")
        job = hall.paper.print_ticket(ticket)
        assert hall.paper.print_ticket(ticket) == job
        hall.paper.cancel(job.id)
        again = hall.paper.print_ticket(ticket)
        assert (again.id != job.id, again.state, again.reprint_of) == (True, JobState.QUEUED, "")


def test_a_document_prints_once_and_a_reprint_says_so(hall: Hall, devices: SimulatedStation) -> None:
    assert devices.printer is not None
    document = decided(hall)
    first = hall.paper.wait(hall.paper.print_document(document).id, 10)
    assert hall.paper.print_document(document).id == first.id
    again = hall.paper.wait(hall.paper.reprint(document).id, 10)
    assert (again.state, again.reprint_of) == (JobState.PRINTED, first.id)
    assert len(devices.printer.pages) == 2
    assert devices.printer.pages[1].height > devices.printer.pages[0].height, "the reprint carries its mark"


def test_an_old_document_is_drawn_anew_for_a_reprint(hall_db: str | Path, clock: HandClock) -> None:
    with (
        simulated_station((Kind.RECEIPT_PRINTER,)) as station,
        open_hall(hall_db, station="window-3", clock=clock, settings=Settings(devices=station.devices)) as hall,
    ):
        hall.start_devices()
        document = decided(hall)
        first = hall.paper.wait(hall.paper.print_document(document).id, 10)
        assert first.state is JobState.PRINTED
        bare = hall.paper.sent_bytes(first.id)
        clock.advance(days=30)
        hall.paper.close()
        hall.paper.start()
        with pytest.raises(DocumentError, match="no longer kept"):
            hall.paper.sent_bytes(first.id)
        again = hall.paper.wait(hall.paper.reprint(document).id, 10)
        assert (again.state, again.reprint_of) == (JobState.PRINTED, first.id)
        assert len(hall.paper.sent_bytes(again.id)) > len(bare)


def test_pictures_and_letters(hall: Hall) -> None:
    document = decided(hall)
    text = pypdfium2.PdfDocument(hall.paper.document_pdf(document))[0].get_textpage().get_text_range()
    assert "不予受理" in text.replace(" ", "")
    assert "王䶮" in text
    assert Image.open(io.BytesIO(hall.paper.document_png(document))).size == (1588, 2246)
    assert Image.open(io.BytesIO(hall.paper.slip_png(document))).width == 576


def test_without_a_printer_the_paper_waits(hall_db: str | Path) -> None:
    with open_hall(hall_db, station="kiosk-9") as hall:
        hall.start_devices()
        job = hall.paper.print_ticket(hall.queue.issue("A"))
        assert hall.paper.wait(job.id, 0.2).state is JobState.QUEUED
        with pytest.raises(DocumentError, match="still waiting"):
            hall.paper.reprint(job.ref)


def test_a_script_that_opens_a_hall_starts_no_thread(hall_db: str | Path) -> None:
    import threading

    before = threading.active_count()
    with open_hall(hall_db) as hall:
        assert hall.queue.issue(business="A").number == "A001"
        call = hall.queue.call_next(window="1")
        assert call is not None
        assert (call.ticket.number, str(call.reason)) == ("A001", "First in line, waiting 0 min.")
        assert threading.active_count() == before


def _words_of(hall: Hall, ticket: TicketView) -> str:
    return pypdfium2.PdfDocument(hall.paper.ticket_pdf(ticket))[0].get_textpage().get_text_bounded()


def test_the_paper_says_what_was_booked_and_where_nobody_serves(hall: Hall) -> None:
    at = hall.clock.now() + timedelta(minutes=5)
    hall.appointments.book_batch([Booking("A", at, "王五", "11010519491231002X", "C100")], "test", "1001")
    booked = hall.appointments.check_in(hall.appointments.find(code="C100")[0].id)
    assert f"预约 {hall.clock.local(at):%H:%M}" in _words_of(hall, booked)
    ticket = hall.queue.issue("E")
    assert "暂无窗口" not in _words_of(hall, ticket)
    hall.queue.seat("5", hall.staff.check_password("1027", "hall-1027").id)
    assert "暂无窗口" in _words_of(hall, ticket)
