"""The real ESC/POS driver against the simulated printer, over TCP and over a serial line."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from hall_client.devices.drivers.escpos import EscPosPrinter, Patience
from hall_client.devices.errors import (
    BadData,
    Claimed,
    Disconnected,
    HardwareFault,
    Need,
    NeedsOperator,
    OutcomeUnknown,
    StatusUnknown,
)
from hall_client.devices.profiles import printer_profile
from hall_client.devices.simulators.receipt_printer import SimulatedPrinter
from hall_client.devices.transports.opening import open_transport
from hall_client.devices.views import Known, Paper

QUICK = Patience(answer=0.2, late=0.5, stall=0.4, completion=0.6, fallback=0.1, look=0.12)
TICKET = b"\x1b@\x1ba\x01\x1d!\x55A023\n\x1d!\x00\x1c&" + "前面还有 12 人\n".encode("gbk") + b"\x1c.\x1dVB\x20"
PICTURE = b"\x1b@\x1dv0\x00\x48\x00\x90\x01" + bytes([0xAA]) * (72 * 400) + b"\x1dVB\x10"


def connect(simulator: SimulatedPrinter, patience: Patience = QUICK) -> EscPosPrinter:
    profile = printer_profile(simulator.settings.profile)
    return EscPosPrinter(open_transport(simulator.settings.address, profile.baud), profile, patience)


@pytest.fixture(params=["tcp", pytest.param("pty", marks=pytest.mark.skipif(sys.platform == "win32", reason="no pty"))])
def simulator(request: pytest.FixtureRequest) -> Iterator[SimulatedPrinter]:
    device = SimulatedPrinter(pty=request.param == "pty")
    yield device
    device.close()


@pytest.fixture
def on_tcp() -> Iterator[SimulatedPrinter]:
    device = SimulatedPrinter()
    yield device
    device.close()


@pytest.fixture
def printer(simulator: SimulatedPrinter) -> Iterator[EscPosPrinter]:
    driver = connect(simulator)
    yield driver
    driver.close()


@pytest.fixture
def tcp_printer(on_tcp: SimulatedPrinter) -> Iterator[EscPosPrinter]:
    driver = connect(on_tcp)
    yield driver
    driver.close()


class Started:
    """Counts the calls of on_first_byte."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


def wait_for(condition: Callable[[], bool], seconds: float = 3) -> None:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        time.sleep(0.005)
    assert condition()


def test_a_ticket_is_printed_and_reported(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    started = Started()
    printer.print(TICKET, started)
    assert started.count == 1
    assert TICKET in simulator.received
    assert [page.width for page in simulator.pages] == [576]
    assert simulator.problems == []


def test_a_ready_printer_says_so(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    status = printer.status()
    assert (status.online, status.paper, status.cover_open) == (Known.YES, Paper.OK, Known.NO)
    assert (status.jam, status.broken, status.need) == (Known.NO, Known.NO, None)
    simulator.load_paper(Paper.LOW)
    assert printer.status().paper is Paper.LOW


def test_a_big_picture_arrives_whole(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    printer.print(PICTURE, Started())
    assert [page.size for page in simulator.pages] == [(576, 416)]


def test_no_paper_before_the_job_sends_nothing(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    simulator.paper_out_after(0)
    started = Started()
    with pytest.raises(NeedsOperator) as caught:
        printer.print(TICKET, started)
    assert caught.value.need is Need.PAPER
    assert started.count == 0
    assert TICKET not in simulator.received
    simulator.load_paper()
    printer.print(TICKET, started)
    assert len(simulator.pages) == 1


def test_paper_that_ends_inside_a_job_is_an_unknown_outcome(
    simulator: SimulatedPrinter, printer: EscPosPrinter
) -> None:
    simulator.paper_out_after(12 + 20)
    with pytest.raises(OutcomeUnknown) as caught:
        printer.print(TICKET, Started())
    assert caught.value.need is Need.PAPER
    simulator.load_paper()
    wait_for(lambda: len(simulator.pages) == 1)
    printer.print(TICKET, Started())
    assert len(simulator.pages) == 2
    assert simulator.problems == []


@pytest.mark.parametrize("need", [Need.COVER, Need.JAM])
def test_what_a_person_must_do_is_told_before_a_byte(
    on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter, need: Need
) -> None:
    on_tcp.open_cover() if need is Need.COVER else on_tcp.jam()
    with pytest.raises(NeedsOperator) as caught:
        tcp_printer.print(TICKET, Started())
    assert caught.value.need is need


def test_a_broken_printer_is_a_hardware_fault(on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter) -> None:
    on_tcp.break_down()
    with pytest.raises(HardwareFault):
        tcp_printer.print(TICKET, Started())


def test_silence_is_an_unknown_state_and_never_no_paper(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    simulator.silent = True
    with pytest.raises(StatusUnknown):
        printer.status()
    started = Started()
    with pytest.raises(StatusUnknown):
        printer.print(TICKET, started)
    assert started.count == 0
    simulator.silent = False
    assert printer.status().paper is Paper.OK


def test_silence_after_the_job_is_an_unknown_outcome(on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter) -> None:
    def fall_silent() -> None:
        on_tcp.silent = True

    with pytest.raises(OutcomeUnknown) as caught:
        tcp_printer.print(TICKET, fall_silent)
    assert caught.value.need is None


def test_a_printer_that_never_reads_ends_in_finite_time(on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter) -> None:
    began = time.monotonic()
    huge = PICTURE * 300
    with pytest.raises(OutcomeUnknown, match="after"):
        tcp_printer.print(huge, lambda: on_tcp.never_read_after(0))
    assert time.monotonic() - began < 3
    on_tcp.read_again()


def test_a_small_job_that_nobody_reads_is_an_unknown_outcome(
    simulator: SimulatedPrinter, printer: EscPosPrinter
) -> None:
    with pytest.raises(OutcomeUnknown):
        printer.print(TICKET, lambda: simulator.never_read_after(0))


def test_a_late_answer_is_not_credited_to_the_next_question(
    simulator: SimulatedPrinter, printer: EscPosPrinter
) -> None:
    simulator.answer_delay = 0.3
    with pytest.raises(StatusUnknown):
        printer.status()
    simulator.answer_delay = 0.0
    simulator.open_cover()
    status = printer.status()
    assert status.cover_open is Known.YES
    assert status.online is Known.NO


@pytest.mark.parametrize("noise", [b"\x10\x00\x00\x0f", b"\x11\x13", b"\xff\xfe", b"\x5fEPSON\x00"])
def test_other_bytes_between_the_answers_change_nothing(
    simulator: SimulatedPrinter, printer: EscPosPrinter, noise: bytes
) -> None:
    simulator.before_answers = noise
    assert printer.status().need is None
    printer.print(TICKET, Started())
    assert len(simulator.pages) == 1


def test_automatic_status_tells_of_the_cover_while_printing(
    on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter
) -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        tcp_printer.print(b"\x1da\xff" + TICKET, on_tcp.open_cover)
    assert caught.value.need is Need.COVER
    on_tcp.close_cover()
    tcp_printer.print(TICKET, Started())


def test_an_older_model_completes_by_the_queued_answer(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    simulator.has_process_id = False
    printer.print(TICKET, Started())
    printer.print(TICKET, Started())
    assert len(simulator.pages) == 2
    assert simulator.received.count(b"\x1d(H") == 1


def test_a_small_printer_is_asked_by_the_queued_answer_alone() -> None:
    device = SimulatedPrinter("58mm")
    driver = connect(device)
    try:
        driver.print(TICKET, Started())
        assert device.pages[0].width == 384
        assert b"\x1d(H" not in device.received
    finally:
        driver.close()
        device.close()


@pytest.mark.parametrize("can_clear", [True, False])
def test_a_half_written_picture_does_not_eat_the_next_job(
    on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter, *, can_clear: bool
) -> None:
    on_tcp.can_clear = can_clear
    with pytest.raises(OutcomeUnknown):
        tcp_printer.print(PICTURE, lambda: on_tcp.cut_cable_after(10_000))
    tcp_printer.print(TICKET, Started())
    fresh = SimulatedPrinter()
    other = connect(fresh)
    try:
        other.print(TICKET, Started())
        assert on_tcp.pages[-1].tobytes() == fresh.pages[-1].tobytes()
    finally:
        other.close()
        fresh.close()


def test_an_idle_connection_that_died_is_made_anew(on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter) -> None:
    tcp_printer.status()
    on_tcp.power_cycle()
    tcp_printer.print(TICKET, Started())
    assert len(on_tcp.pages) == 1


def test_unplugged_and_plugged_in_again(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    printer.status()
    simulator.unplug()
    started = Started()
    with pytest.raises(Disconnected):
        printer.print(TICKET, started)
    assert started.count == 0
    simulator.plug_in()
    printer.print(TICKET, started)
    assert len(simulator.pages) == 1


def test_power_lost_while_printing_is_an_unknown_outcome(simulator: SimulatedPrinter, printer: EscPosPrinter) -> None:
    simulator.paper_out_after(20)
    threading.Timer(0.05, simulator.unplug).start()
    with pytest.raises(OutcomeUnknown):
        printer.print(TICKET, Started())


@pytest.mark.skipif(sys.platform == "win32", reason="no pty")
def test_two_programs_on_one_serial_port() -> None:
    device = SimulatedPrinter(pty=True)
    first, second = connect(device), connect(device)
    try:
        first.status()
        with pytest.raises(Claimed) as caught:
            second.status()
        assert "," in caught.value.holder
        first.close()
        assert second.status().need is None
    finally:
        first.close()
        second.close()
        device.close()


def test_nothing_to_print_is_bad_data(tcp_printer: EscPosPrinter) -> None:
    with pytest.raises(BadData):
        tcp_printer.print(b"", Started())


def test_a_caller_who_cannot_note_the_start_sends_nothing(on_tcp: SimulatedPrinter, tcp_printer: EscPosPrinter) -> None:
    def disk_full() -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        tcp_printer.print(TICKET, disk_full)
    assert TICKET not in on_tcp.received


def test_closing_ends_a_waiting_job(on_tcp: SimulatedPrinter) -> None:
    driver = connect(on_tcp, Patience(completion=30))
    threading.Timer(0.2, driver.close).start()
    began = time.monotonic()
    with pytest.raises(OutcomeUnknown):
        driver.print(TICKET, lambda: setattr(on_tcp, "silent", True))
    assert time.monotonic() - began < 2
    with pytest.raises(Disconnected):
        driver.status()
