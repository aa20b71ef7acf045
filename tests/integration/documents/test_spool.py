"""The spool on a real database: nothing lost, nothing printed twice unasked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from hall_client.devices.errors import (
    BadData,
    DeviceError,
    Disconnected,
    HardwareFault,
    NeedsOperator,
    NotSent,
    OutcomeUnknown,
)
from hall_client.devices.ports import ReceiptPrinter
from hall_client.documents.errors import DocumentError
from hall_client.documents.job_rows import move
from hall_client.documents.records import PrintJob
from hall_client.documents.spool import Spool
from hall_client.documents.views import JobState, PrintJobView
from hall_client.store.errors import StoreAway
from hall_client.store.work import Store
from tests.fakes.receipt_printer import FakePrinter

SOON = 10.0


@pytest.fixture
def spool(store: Store) -> Iterator[Spool]:
    spool = Spool(store)
    yield spool
    spool.close()


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


def add(spool: Spool, payload: bytes = b"paper", kind: str = "voucher") -> PrintJobView:
    return spool.enqueue("receipt", kind, "ref", payload)


def test_a_job_is_a_row_before_there_is_a_printer(spool: Spool) -> None:
    job = add(spool)
    assert job.state is JobState.QUEUED
    assert spool.job(job.id) == job
    assert spool.payload(job.id) == (b"paper", 576)


def test_a_job_is_printed_once_and_says_so(spool: Spool, printer: FakePrinter) -> None:
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    done = spool.wait(job.id, SOON)
    assert (done.state, done.attempts, done.trouble) == (JobState.PRINTED, 1, None)
    assert printer.papers == [b"paper"]


def test_a_job_of_a_transaction_that_fails_never_was(spool: Spool, store: Store, printer: FakePrinter) -> None:
    spool.feed("receipt", lambda: printer)

    def issue_and_fail() -> None:
        with store.write() as work:
            spool.enqueue("receipt", "ticket", "t", b"paper", work=work)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        issue_and_fail()
    assert spool.jobs() == ()
    with store.write() as work:
        job = spool.enqueue("receipt", "ticket", "t", b"paper", work=work)
    assert spool.wait(job.id, SOON).state is JobState.PRINTED
    assert printer.papers == [b"paper"]


def test_tickets_come_before_reports(spool: Spool, printer: FakePrinter) -> None:
    add(spool, b"report 1")
    add(spool, b"report 2")
    last = add(spool, b"ticket", kind="ticket")
    spool.feed("receipt", lambda: printer)
    spool.wait(last.id, SOON)
    until(lambda: len(printer.papers) == 3)
    assert printer.papers == [b"ticket", b"report 1", b"report 2"]


def test_without_a_printer_the_job_waits_and_says_why(spool: Spool, printer: FakePrinter) -> None:
    there: list[ReceiptPrinter | None] = [None]
    job = add(spool)
    spool.feed("receipt", lambda: there[0])
    until(lambda: spool.job(job.id).trouble is not None)
    assert str(spool.job(job.id).trouble) == "No receipt printer is connected. The job waits."
    there[0] = printer
    spool.nudge()
    assert spool.wait(job.id, SOON).state is JobState.PRINTED


@pytest.mark.parametrize(
    "trouble",
    [
        NotSent("The printer took nothing."),
        NeedsOperator("The printer is out of paper.", need="paper"),
        Disconnected("The printer is away."),
        HardwareFault("The printer is broken."),
    ],
)
def test_trouble_before_the_first_byte_keeps_it_waiting(
    spool: Spool, printer: FakePrinter, trouble: DeviceError
) -> None:
    printer.before = [trouble]
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: spool.job(job.id).trouble is not None or spool.job(job.id).state is JobState.PRINTED)
    spool.nudge()
    assert spool.wait(job.id, SOON).state is JobState.PRINTED
    assert printer.papers == [b"paper"]


def test_an_unknown_outcome_waits_for_a_person(spool: Spool, printer: FakePrinter) -> None:
    printer.after = [OutcomeUnknown("The connection broke after {sent} bytes.", sent=3)]
    job, other = add(spool), add(spool, b"next")
    spool.feed("receipt", lambda: printer)
    assert spool.wait(other.id, SOON).state is JobState.PRINTED
    unknown = spool.job(job.id)
    assert unknown.state is JobState.UNKNOWN
    assert unknown.trouble is not None
    assert (unknown.trouble.template, unknown.trouble.params) == (
        "The connection broke after {sent} bytes.",
        {"sent": 3},
    )
    assert [found.id for found in spool.jobs(unsettled=True)] == [job.id]
    assert printer.papers == [b"next"]


def test_a_person_resolves_an_unknown_job_once(spool: Spool, printer: FakePrinter) -> None:
    printer.after = [OutcomeUnknown("Who knows?")] * 2
    first, second = add(spool), add(spool)
    spool.feed("receipt", lambda: printer)
    spool.wait(second.id, SOON)
    assert spool.resolve(first.id, printed=True).state is JobState.PRINTED
    assert spool.resolve(second.id, printed=False).state is JobState.FAILED
    with pytest.raises(DocumentError, match="needs no decision"):
        spool.resolve(first.id, printed=False)
    assert printer.papers == []


def test_a_reprint_is_a_new_marked_job(spool: Spool, printer: FakePrinter) -> None:
    printer.after = [OutcomeUnknown("Who knows?")]
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    spool.wait(job.id, SOON)
    again = spool.reprint(job.id)
    assert again.reprint_of == job.id
    assert spool.wait(again.id, SOON).state is JobState.PRINTED
    assert spool.job(job.id).state is JobState.FAILED
    (paper,) = printer.papers
    assert paper.endswith(b"paper")
    assert len(paper) > 500
    third = spool.reprint(again.id)
    spool.wait(third.id, SOON)
    assert third.reprint_of == job.id
    assert len(printer.papers[1]) == len(paper)


def test_a_paper_that_never_came_out_is_printed_without_the_mark(spool: Spool, printer: FakePrinter) -> None:
    spool.cancel(add(spool).id)
    (cancelled,) = spool.jobs()
    again = spool.reprint(cancelled.id)
    assert again.reprint_of == ""
    spool.feed("receipt", lambda: printer)
    assert spool.wait(again.id, SOON).state is JobState.PRINTED
    assert printer.papers == [b"paper"]
    assert spool.reprint(cancelled.id).reprint_of == cancelled.id, "now it is out"


def test_a_double_click_makes_one_job(spool: Spool) -> None:
    with ThreadPoolExecutor(4) as pool:
        clicks = [pool.submit(spool.enqueue, "receipt", "voucher", "doc", b"paper", once=True) for _ in range(8)]
    assert len({click.result().id for click in clicks}) == 1
    assert len(spool.jobs(ref="doc")) == 1


def test_a_waiting_job_cannot_be_reprinted_but_cancelled(spool: Spool, printer: FakePrinter) -> None:
    job = add(spool)
    with pytest.raises(DocumentError, match="still waiting"):
        spool.reprint(job.id)
    assert spool.cancel(job.id).state is JobState.CANCELLED
    other = add(spool, b"other")
    spool.feed("receipt", lambda: printer)
    spool.wait(other.id, SOON)
    with pytest.raises(DocumentError, match="still waits"):
        spool.cancel(other.id)
    assert printer.papers == [b"other"]


def test_a_job_cancelled_at_the_last_moment_is_not_sent(spool: Spool) -> None:
    class Slow(FakePrinter):
        def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
            spool.cancel(job.id)
            super().print(data, on_first_byte)

    printer = Slow()
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: printer.asked > 0)
    assert spool.wait(job.id, SOON).state is JobState.CANCELLED
    assert printer.papers == []


def test_what_cannot_be_printed_fails_and_does_not_block_the_rest(spool: Spool, printer: FakePrinter) -> None:
    printer.before = [BadData("There is nothing to print.")]
    job, other = add(spool), add(spool, b"other")
    spool.feed("receipt", lambda: printer)
    spool.wait(other.id, SOON)
    assert spool.job(job.id).state is JobState.FAILED
    assert printer.papers == [b"other"]


@pytest.mark.parametrize(("where", "state"), [("before", JobState.FAILED), ("after", JobState.UNKNOWN)])
def test_a_bug_is_logged_and_never_counts_as_printed(
    spool: Spool, printer: FakePrinter, caplog: pytest.LogCaptureFixture, where: str, state: JobState
) -> None:
    getattr(printer, where).append(ZeroDivisionError())
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    assert spool.wait(job.id, SOON).state is state
    assert "a print job failed" in caplog.text


def test_what_a_crash_left_half_sent_becomes_unknown(spool: Spool, store: Store, printer: FakePrinter) -> None:
    job, other = add(spool), add(spool, b"other")
    with store.write() as work:
        assert move(work, store, job.id, JobState.QUEUED, JobState.SENDING)
    spool.feed("receipt", lambda: printer)
    assert spool.wait(other.id, SOON).state is JobState.PRINTED
    assert spool.job(job.id).state is JobState.UNKNOWN
    assert printer.papers == [b"other"]


def test_a_second_start_of_the_station_does_not_hide_that_it_was_printed(spool: Spool, store: Store) -> None:
    at_work, go_on = threading.Event(), threading.Event()
    first, second = FakePrinter(), FakePrinter()

    def during() -> None:
        at_work.set()
        go_on.wait(SOON)

    first.during = during
    job = add(spool)
    spool.feed("receipt", lambda: first)
    assert at_work.wait(SOON)
    again = Spool(store)
    again.feed("receipt", lambda: second)
    until(lambda: again.job(job.id).state is JobState.UNKNOWN)
    go_on.set()
    until(lambda: spool.job(job.id).state is JobState.PRINTED)
    again.close()
    assert spool.job(job.id).trouble is None
    assert second.papers == []


def test_a_lost_answer_to_the_commit_leaves_no_job_being_sent_for_ever(
    spool: Spool, printer: FakePrinter, caplog: pytest.LogCaptureFixture
) -> None:
    printer.after = [StoreAway("The hall's database does not answer.")]
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: printer.asked == 1)

    def is_unknown() -> bool:
        spool.nudge()
        return spool.job(job.id).state is JobState.UNKNOWN

    until(is_unknown)
    assert printer.asked == 1
    assert "cannot be read" in caplog.text


def test_damaged_bytes_fail_and_do_not_block_the_rest(spool: Spool, store: Store, printer: FakePrinter) -> None:
    job, other = add(spool), add(spool, b"other")
    with store.write() as work:
        row = work.session.get_one(PrintJob, job.id)
        row.payload = b"no deflated bytes"
        work.session.add(row)
    spool.feed("receipt", lambda: printer)
    assert spool.wait(other.id, SOON).state is JobState.PRINTED
    assert spool.job(job.id).state is JobState.FAILED
    with pytest.raises(DocumentError, match="damaged"):
        spool.payload(job.id)


def test_two_clicks_on_reprint_make_one_job(spool: Spool, printer: FakePrinter) -> None:
    first = add(spool, kind="ticket")
    spool.feed("receipt", lambda: printer)
    assert spool.wait(first.id, SOON).state is JobState.PRINTED
    printer.before = [NeedsOperator("The printer is out of paper. Put in a new roll.", need="paper")] * 50
    assert spool.reprint(first.id).reprint_of == first.id
    with pytest.raises(DocumentError, match="still waiting"):
        spool.reprint(first.id)
    assert len(spool.jobs(ref="ref")) == 2


def test_a_job_of_another_station_is_left_alone(
    spool: Spool, printer: FakePrinter, open_station: Callable[[str], Store]
) -> None:
    elsewhere = Spool(open_station("window-9"))
    foreign, own = add(elsewhere), add(spool, b"own")
    spool.feed("receipt", lambda: printer)
    spool.wait(own.id, SOON)
    assert elsewhere.job(foreign.id).state is JobState.QUEUED
    assert spool.jobs() == (spool.job(own.id),)
    elsewhere.close()


def test_waiting_ends_in_time(spool: Spool) -> None:
    job = add(spool)
    began = time.monotonic()
    assert spool.wait(job.id, 0.3).state is JobState.QUEUED
    assert 0.25 < time.monotonic() - began < 2


def test_closing_lets_go_of_a_printer_that_hangs(store: Store) -> None:
    class Hanging(FakePrinter):
        def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
            del data
            on_first_byte()
            self.closed.wait()
            raise OutcomeUnknown("This device was closed.")

    spool, printer = Spool(store), Hanging()
    job = add(spool)
    spool.feed("receipt", lambda: printer)
    until(lambda: spool.job(job.id).state is JobState.SENDING)
    spool.close()
    assert spool.job(job.id).state is JobState.UNKNOWN
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("print-")]


def test_old_papers_are_dropped_but_their_rows_stay(spool: Spool, store: Store, printer: FakePrinter) -> None:
    done, waiting = add(spool), spool.enqueue("elsewhere", "voucher", "ref", b"waits")
    spool.feed("receipt", lambda: printer)
    spool.wait(done.id, SOON)
    store.clock.advance(days=8)  # type: ignore[attr-defined]  # the tests' clock
    assert spool.clean(store.clock.now()) == 1
    assert spool.job(done.id).state is JobState.PRINTED
    assert spool.payload(waiting.id)[0] == b"waits"
    with pytest.raises(DocumentError, match="no longer kept"):
        spool.reprint(done.id)


def test_unknown_jobs_and_empty_papers_are_refused(spool: Spool) -> None:
    with pytest.raises(DocumentError, match="no such print job"):
        spool.job("0" * 32)
    with pytest.raises(DocumentError, match="nothing to print"):
        add(spool, b"")
