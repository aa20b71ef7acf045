"""One paper from many clicks, also when they reach the database at the same moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hall_client.documents.spool import Spool
from hall_client.documents.views import JobState
from hall_client.store.work import Store
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
