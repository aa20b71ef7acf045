"""One paper from many clicks, also when they reach the database at the same moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hall_client.documents.spool import Spool
from hall_client.documents.views import JobState
from hall_client.store.work import Store
from tests.fakes.receipt_printer import FakePrinter
from tests.racing import done, race, refused


@pytest.fixture
def spools(open_station: Callable[[str], Store]) -> Iterator[list[Spool]]:
    """Three programs that print as the same station."""
    found = [Spool(open_station("kiosk-1")) for _ in range(3)]
    yield found
    for spool in found:
        spool.close()


def test_a_paper_is_put_in_line_once(hall_db: str | Path, spools: list[Spool]) -> None:
    jobs = race(
        hall_db,
        "print_job",
        *(lambda one=one: one.enqueue("receipt", "voucher", "doc", b"paper", once=True) for one in spools),
    )
    assert len(done(jobs)) == 3
    assert len({job.id for job in jobs}) == 1
    assert len(spools[0].jobs(ref="doc")) == 1


def test_a_paper_is_repeated_once(hall_db: str | Path, spools: list[Spool]) -> None:
    job = spools[0].cancel(spools[0].enqueue("receipt", "voucher", "doc", b"paper").id)
    again = race(hall_db, "print_job", *(lambda one=one: one.reprint(job.id) for one in spools))
    assert len(done(again)) == 1
    assert refused(again) == ["This is still waiting to be printed; it cannot be reprinted yet."] * 2
    assert len(spools[0].jobs(ref="doc")) == 2


def test_a_job_is_decided_once(hall_db: str | Path, spools: list[Spool]) -> None:
    job = spools[0].enqueue("receipt", "voucher", "doc", b"paper")
    taken = race(hall_db, "print_job", *(lambda one=one: one.cancel(job.id) for one in spools))
    assert [one.state for one in done(taken)] == [JobState.CANCELLED]


def test_a_paper_that_came_out_meanwhile_is_marked(spools: list[Spool], clock: Any) -> None:
    """The first repetition is printed while the second is still being drawn."""
    job = spools[0].cancel(spools[0].enqueue("receipt", "voucher", "doc", b"paper").id)
    clock.advance(days=1)
    spools[0].clean(clock.now())
    drawn: list[int] = []

    def draw_slowly(width: int) -> bytes:
        drawn.append(width)
        if len(drawn) == 1:
            spools[1].feed("receipt", FakePrinter)
            other = spools[1].reprint(job.id, redraw=lambda _: b"paper")
            assert spools[1].wait(other.id, 10).state is JobState.PRINTED
            assert other.reprint_of == ""
        return b"paper"

    assert spools[0].reprint(job.id, redraw=draw_slowly).reprint_of == job.id
    assert len(drawn) == 2
