"""A visit from the case to its rating, each station with the rights of its own database role."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PIL import Image

from hall_client.app import Hall, open_hall
from hall_client.cases.views import Outcome
from hall_client.documents.spool import Spool
from hall_client.queue.views import Person
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.views import ReviewProgress
from hall_client.store.opening import close_store, open_store, stations_file, upgrade_hall

pytestmark = pytest.mark.engine("postgresql")
WANG = Person("王五", "11010519491231002X", "card")
LATE = timedelta(days=1)


@pytest.fixture
def urls(hall_db: str) -> dict[str, str]:
    """The URL of each kind of station."""
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    return tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def station(urls: dict[str, str], clock: Any) -> Iterator[Callable[[str], Hall]]:
    """Opens the hall as a kind of station."""
    halls: list[Hall] = []

    def opener(kind: str) -> Hall:
        halls.append(open_hall(urls[kind], station=f"{kind}-3", clock=clock))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def serve(window: Hall) -> str:
    window.queue.issue("A")
    window.queue.call_next("3")
    window.queue.start("3")
    return window.queue.identify("3", WANG).id


def test_a_window_decides_a_case_and_the_pad_takes_the_rating(station: Callable[[str], Hall]) -> None:
    window, pad = station("window"), station("pad")
    item = window.catalog.items()[0].code
    case = window.cases.begin(serve(window), item)
    assert window.cases.begin(case.visit_id, item).id == case.id
    while not case.answered:
        question = next(one for one in case.questions if one.code not in case.answers)
        case = window.cases.answer(case.id, question.code, (question.answers[0].code,))
    out = io.BytesIO()
    Image.new("RGB", (320, 450), "white").save(out, "JPEG")
    for _ in range(2):
        window.cases.add_page(case.id, case.rows[0].material.code, out.getvalue())
    window.cases.mark_all_received(case.id)
    assert window.cases.decide(case.id, Outcome.ACCEPT).number
    window.visits.finish_and_ask("3")
    request = pad.reviews.claim("3")
    assert request is not None
    pad.reviews.rate(request, 4)
    pad.reviews.rate(request, 4)
    with pytest.raises(ReviewError, match="already"):
        pad.reviews.rate(request, 1)
    assert window.reviews.progress(case.visit_id) is ReviewProgress.DONE


def test_a_window_closes_what_a_dead_pad_left(station: Callable[[str], Hall], clock: Any) -> None:
    window = station("window")
    clock.instant = datetime.now(UTC) - LATE  # the server's own clock decides what is late
    visit = serve(window)
    window.visits.finish_and_ask("3")
    clock.instant += LATE
    assert window.reviews.expire_overdue() == 1
    assert window.reviews.progress(visit) is ReviewProgress.DONE


def test_passwords_are_counted_by_who_may_only_count_them(station: Callable[[str], Hall]) -> None:
    for kind in ("window", "kiosk", "manager"):
        assert station(kind).staff.check_password("1027", "hall-1027").staff_no == "1027"


def test_a_kiosk_prints_once(urls: dict[str, str], clock: Any) -> None:
    store = open_store(urls["kiosk"], "kiosk-1", clock)
    spool = Spool(store)
    jobs = [spool.enqueue("receipt", "ticket", "t", b"paper", once=True) for _ in range(2)]
    assert jobs[0].id == jobs[1].id
    assert spool.reprint(spool.cancel(jobs[0].id).id).id != jobs[0].id
    spool.close()
    close_store(store)
