"""A printer in trouble is given pauses, each longer than the one before, and nothing shortens them but somebody who knows."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import event

from hall_client.devices.errors import NotSent
from hall_client.documents.spool import Spool
from hall_client.documents.views import JobState
from hall_client.store.changes import Change
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


def test_not_sent_after_all_goes_back_and_pauses(spool: Spool, printer: FakePrinter) -> None:
    printer.after = [NotSent("The printer took nothing.")] * 2
    job = spool.enqueue("receipt", "voucher", "ref", b"paper")
    began = time.monotonic()
    spool.feed("receipt", lambda: printer)
    done = spool.wait(job.id, SOON)
    assert (done.state, done.attempts) == (JobState.PRINTED, 3)
    assert time.monotonic() - began > 0.6
    assert printer.papers == [b"paper"]


def test_a_hint_while_it_looks_does_not_shorten_the_next_pause(
    spool: Spool, store: Store, printer: FakePrinter
) -> None:
    def hint(*_: object) -> None:
        if threading.current_thread().name == "print-receipt":
            other = threading.Thread(target=store.feed.publish, args=([Change("*")],))
            other.start()
            other.join()

    printer.after = [NotSent("The printer took nothing.")] * 2
    job = spool.enqueue("receipt", "voucher", "ref", b"paper")
    began = time.monotonic()
    event.listen(store.engine, "before_cursor_execute", hint)
    try:
        spool.feed("receipt", lambda: printer)
        done = spool.wait(job.id, SOON)
        took = time.monotonic() - began
    finally:
        spool.close()
        event.remove(store.engine, "before_cursor_execute", hint)
    assert done.state is JobState.PRINTED
    assert took > 0.6
