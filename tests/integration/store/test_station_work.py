"""Everything that the screens of a counter window and of the manager ask of a hall, asked with their own rights."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PIL import Image

from hall_client.app import Hall, open_hall
from hall_client.base.errors import HallError
from hall_client.cases.views import MaterialState, Outcome
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Booking, Person
from hall_client.store.opening import station_urls, upgrade_hall

pytestmark = pytest.mark.engine("postgresql")

WANG = Person("王五", "11010519491231002X", "typed")


def picture() -> bytes:
    """A page as a camera gives it."""
    out = io.BytesIO()
    Image.new("RGB", (64, 64)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def station(hall_db: str) -> Iterator[Callable[[str], Hall]]:
    """Opens the hall as a kind of station."""
    upgrade_hall(hall_db)
    urls = station_urls(hall_db)
    halls: list[Hall] = []

    def opener(kind: str) -> Hall:
        halls.append(open_hall(urls[kind], station=f"{kind}-1"))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def refused(*acts: Callable[[], Any]) -> list[str]:
    """The sentences of those that were refused."""
    said = []
    for act in acts:
        try:
            act()
        except HallError as refusal:
            said.append(str(refusal))
    return said


def test_a_window_may_do_all_that_its_screen_asks(station: Callable[[str], Hall]) -> None:
    kiosk, window = station("kiosk"), station("window")
    queue = window.queue
    sign_in = window.staff.sign_in("1027", "hall-1027", "1")
    claim = queue.claim_station("1")
    claim.renew("ok")
    first, second, third, fourth = (kiosk.queue.issue("A") for _ in range(4))
    own = kiosk.queue.issue("B", person=WANG)
    assert refused(
        queue.businesses, queue.windows, lambda: queue.steps(first.id), lambda: queue.window("1"),
        lambda: queue.call_next("1", None), lambda: queue.recall("1"), lambda: queue.no_show("1"),
        lambda: queue.rejoin(first.id, "1"), lambda: queue.call_ticket("1", second.id, "x"), lambda: queue.start("1"),
        lambda: queue.identify("1", WANG), lambda: queue.set_phone("1", "13800000000"),
        lambda: queue.save_draft("1", {"item": "x"}), lambda: queue.mergeable("1"), lambda: queue.merge("1", own.id, "x"),
        lambda: queue.merged("1"), lambda: queue.split("1", own.id), lambda: queue.hold("1", "x"),
        lambda: queue.resume("1", second.id), lambda: queue.return_to_queue("1", "x"),
        lambda: queue.call_ticket("1", third.id, "x"), lambda: queue.transfer("1", None, "2", "x"),
        lambda: queue.cancel(fourth.id, "1", "x"), lambda: queue.pause_window("1", "x"), lambda: queue.open_window("1"),
        lambda: queue.close_window("2"), lambda: queue.call_next("1"), window.day.issuing, window.appointments.today,
        lambda: window.day.call_guide("Window 1", "help"),
    ) == []  # fmt: skip
    claim.release()
    window.staff.sign_out(sign_in)


def test_a_window_may_work_on_a_case(station: Callable[[str], Hall]) -> None:
    window = station("window")
    window.staff.sign_in("1027", "hall-1027", "1")
    ticket = window.queue.issue("A", origin="window")
    window.queue.call_ticket("1", ticket.id, "x")
    visit = window.queue.start("1")
    window.queue.identify("1", WANG)
    window.catalog.warm()
    (hit, *_) = window.catalog.search("公司")
    case = window.cases.begin(visit.id, hit.code)
    for question in case.questions:
        case = window.cases.answer(case.id, question.code, (question.answers[0].code,))
    material = case.rows[0].material.code
    page = window.cases.add_page(case.id, material, picture()).rows[0].pages[0].id
    assert refused(
        lambda: window.cases.page(page), lambda: window.cases.remove_page(case.id, page),
        lambda: window.cases.restore_page(case.id, page), lambda: window.cases.of_visit(visit.id),
        lambda: window.cases.mark(case.id, material, MaterialState.RECEIVED), lambda: window.cases.mark_all_received(case.id),
    ) == []  # fmt: skip
    paper = window.cases.decide(case.id, Outcome.ACCEPT).documents[0].id
    pad = station("pad")
    assert refused(
        lambda: window.paper.document_pdf(paper), lambda: window.paper.document_png(paper),
        lambda: window.paper.slip_png(paper), lambda: window.paper.print_document(paper),
        lambda: window.paper.jobs_of(paper), lambda: pad.queue.window("1"), lambda: pad.cases.of_visit(visit.id),
        lambda: pad.paper.document_png(paper), lambda: pad.paper.slip_png(paper),
        lambda: window.visits.finish_and_ask("1"), lambda: window.reviews.progress(visit.id), lambda: pad.reviews.claim("1"),
    ) == []  # fmt: skip


def test_a_manager_may_do_all_that_the_dashboard_asks(station: Callable[[str], Hall]) -> None:
    manager, window, kiosk = station("manager"), station("window"), station("kiosk")
    day, queue = manager.day, manager.queue
    for person in (WANG, None, None):
        kiosk.queue.issue("A", person=person)
    window.queue.call_next("1")
    visit = window.queue.start("1")
    window.queue.identify("1", WANG)
    case = window.cases.begin(visit.id, window.catalog.search("公司")[0].code)
    window.cases.add_page(case.id, case.rows[0].material.code, picture())
    window.queue.hold("1", "x")
    window.queue.call_next("1")
    window.queue.transfer("1", None, "2", "x")
    booked = manager.appointments.book_batch(
        [Booking("B", manager.clock.now() + timedelta(minutes=5), "王五", WANG.id_number)], "city", "2001"
    )
    call = day.call_guide("Kiosk 1", "help")
    notice = day.post_notice("x", 5, "2001", "x")
    assert refused(
        lambda: manager.staff.admit("2001", "hall-2001"), manager.dashboard.view, manager.dashboard.look_deeper,
        lambda: queue.set_window("2", "closed", "2001", "x"), lambda: queue.set_window("2", "open", "2001", "x"),
        lambda: queue.assign_window("2", "by_domain", (("A", 1), ("B", 2)), "2001", "x"),
        lambda: queue.change_settings(QueueSettings(recall_limit=4), "2001", "x"), queue.suspects,
        lambda: day.stop_issuing("2001", "x"), lambda: day.issue_again("2001", "x"),
        lambda: day.take_notice_down(notice.id, "2001", "x"), lambda: day.answer_guide(call.id, "2001"), day.notices,
        lambda: manager.appointments.cancel(manager.appointments.find(code=booked.codes[0])[0].id, "2001", "x"),
        manager.staff.verify_journal, lambda: day.end_day("2001", "x"),
    ) == []  # fmt: skip
    assert window.queue.window("1").held == ()
