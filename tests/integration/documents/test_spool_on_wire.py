"""The spool through the real driver onto the simulated printer, over TCP: what really lies on the paper."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import ImageChops

from hall_client.devices.drivers.escpos import EscPosPrinter
from hall_client.devices.ports import ReceiptPrinter
from hall_client.devices.registry import DRIVERS
from hall_client.devices.simulators.receipt_printer import SimulatedPrinter
from hall_client.documents.escpos import receipt_bytes
from hall_client.documents.papers import slip
from hall_client.documents.raster import image
from hall_client.documents.spool import Spool
from hall_client.documents.views import JobState, PrintJobView
from hall_client.store.work import Store
from tests.fakes.papers import TICKET, VOUCHER

SOON = 20.0
ROOT = Path(__file__).parents[3]
CHILD = """
import sys, time
from hall_client.config import DeviceSettings
from hall_client.devices.drivers.escpos import EscPosPrinter
from hall_client.devices.ports import ReceiptPrinter
from hall_client.devices.registry import DRIVERS
from hall_client.documents.spool import Spool
from hall_client.store.opening import open_store
settings = DeviceSettings(kind="receipt-printer", driver="escpos", address=sys.argv[2], profile="80mm")
printer = DRIVERS["escpos"].make(settings)
Spool(open_store(sys.argv[1], "test")).feed("receipt", lambda: printer)
time.sleep(60)
"""


@pytest.fixture
def simulator() -> Iterator[SimulatedPrinter]:
    device = SimulatedPrinter()
    yield device
    device.close()


@pytest.fixture
def printer(simulator: SimulatedPrinter) -> Iterator[ReceiptPrinter]:
    device = DRIVERS["escpos"].make(simulator.settings)
    assert isinstance(device, EscPosPrinter)
    yield device
    device.close()


@pytest.fixture
def spool(store: Store) -> Iterator[Spool]:
    spool = Spool(store)
    yield spool
    spool.close()


def print_ticket(spool: Spool) -> PrintJobView:
    return spool.enqueue("receipt", "ticket", "t1", receipt_bytes(slip(TICKET)))


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def test_the_ticket_lies_on_the_paper_as_it_was_drawn(
    spool: Spool, printer: ReceiptPrinter, simulator: SimulatedPrinter
) -> None:
    spool.feed("receipt", lambda: printer)
    assert spool.wait(print_ticket(spool).id, SOON).state is JobState.PRINTED
    (page,) = simulator.pages
    drawn = image(slip(TICKET)).convert("L")
    assert ImageChops.difference(page.crop((0, 0, *drawn.size)), drawn).getbbox() is None
    assert zxingcpp.read_barcodes(page)[0].text == TICKET.url
    assert simulator.problems == []


def test_out_of_paper_the_job_waits_and_goes_on_by_itself(
    spool: Spool, printer: ReceiptPrinter, simulator: SimulatedPrinter
) -> None:
    simulator.paper_out_after(0)
    job = print_ticket(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: spool.job(job.id).trouble is not None)
    waiting = spool.job(job.id)
    assert waiting.state is JobState.QUEUED
    assert "out of paper" in str(waiting.trouble)
    assert simulator.pages == []
    simulator.load_paper()
    assert spool.wait(job.id, SOON).state is JobState.PRINTED
    assert len(simulator.pages) == 1


def test_the_roll_that_ends_in_the_middle_leaves_it_to_a_person(
    spool: Spool, printer: ReceiptPrinter, simulator: SimulatedPrinter
) -> None:
    simulator.paper_out_after(20_000)
    spool.feed("receipt", lambda: printer)
    job = print_ticket(spool)
    assert spool.wait(job.id, SOON).state is JobState.UNKNOWN
    simulator.load_paper()
    again = spool.reprint(job.id)
    assert spool.wait(again.id, SOON).state is JobState.PRINTED
    assert spool.job(job.id).state is JobState.FAILED


def test_unplugged_before_the_job_it_prints_when_plugged_in(
    spool: Spool, printer: ReceiptPrinter, simulator: SimulatedPrinter
) -> None:
    simulator.unplug()
    job = print_ticket(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: spool.job(job.id).trouble is not None)
    simulator.plug_in()
    assert spool.wait(job.id, SOON).state is JobState.PRINTED
    assert len(simulator.pages) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_while_sending_nothing_is_lost_and_nothing_doubled(
    spool: Spool, printer: ReceiptPrinter, simulator: SimulatedPrinter, hall_db: str | Path
) -> None:
    simulator.never_read_after(10_000)
    job = spool.enqueue("receipt", "voucher", "v1", receipt_bytes(slip(VOUCHER)))
    later = print_ticket(spool)
    spool.cancel(later.id)
    address = simulator.settings.address
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(hall_db), address], cwd=ROOT)
    try:
        until(lambda: spool.job(job.id).state is JobState.SENDING)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert spool.job(job.id).state is JobState.SENDING

    simulator.power_cycle()
    simulator.read_again()
    spool.feed("receipt", lambda: printer)
    after = print_ticket(spool)
    assert spool.wait(after.id, SOON).state is JobState.PRINTED
    lost = spool.job(job.id)
    assert (lost.state, lost.attempts) == (JobState.UNKNOWN, 1)
    assert "ended while" in str(lost.words)
    before = len(simulator.pages)
    again = spool.reprint(job.id)
    assert spool.wait(again.id, SOON).state is JobState.PRINTED
    assert len(simulator.pages) == before + 1
