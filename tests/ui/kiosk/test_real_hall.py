"""The kiosk on the real services: a founded hall on a SQLite file, led by touches and a scanner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.config import Settings
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import Booking, TicketClass
from hall_client.ui.kiosk.home import Home
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.window import KioskWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.lobby_hall import ID_NUMBER, HandClock
from tests.fakes.lobby_visitor import Visitor, Voice

PATIENCE = 20_000
SETTINGS = Settings(kiosk_place="一层西门", kiosk_locked=True)


@pytest.fixture
def clock() -> HandClock:
    """10:12 on a Friday."""
    return HandClock()


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path, clock: HandClock) -> Iterator[Hall]:
    """The sample hall, which keeps its hours."""
    application()
    set_language("en")
    sample = resources() / "catalog"
    found_hall(tmp_path / "hall.db", read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    with open_hall(tmp_path / "hall.db", station="kiosk-2", clock=clock, settings=SETTINGS) as opened:
        opened.queue.change_settings(QueueSettings(keep_hours=True), "2001", "a test")
        yield opened


@pytest.fixture
def visitor(qtbot: QtBot, hall: Hall) -> Iterator[Visitor]:
    voice = Voice()
    kiosk = KioskWindow(hall, "2", lambda _parent, _kind: voice)
    kiosk.resize(540, 960)
    kiosk.show()
    qtbot.waitExposed(kiosk)
    visitor = Visitor(qtbot, kiosk, hall)
    visitor.settle()
    yield visitor
    kiosk._lock.locked = False
    kiosk.close()
    assert Jobs.wait_idle(PATIENCE / 1000)
    kiosk.deleteLater()


def take(visitor: Visitor, name: str) -> NumberPage:
    """Touches what gives a number. This machine has no printer: that takes its time to be known."""
    visitor.touch(name, settle=False)
    visitor.qtbot.waitUntil(lambda: visitor.page == "number-page", timeout=PATIENCE)
    page = visitor.kiosk.page
    assert isinstance(page, NumberPage)
    visitor.qtbot.waitUntil(lambda: page.state == "failed", timeout=PATIENCE)
    return page


def book(hall: Hall, at: datetime) -> str:
    report = hall.appointments.book_batch([Booking("A", at, "王小明", ID_NUMBER)], "city", "2001")
    return report.codes[0]


def test_an_appointment_early_then_in_time_then_again(visitor: Visitor, hall: Hall, clock: HandClock) -> None:
    code = book(hall, clock.now() + timedelta(minutes=60))
    visitor.scan(code)
    (found,) = hall.appointments.find(code=code)
    row = f"appointment-{found.id}"
    assert "Come back at 10:57" in visitor.read(row)
    visitor.touch(row)
    assert "10:57" in visitor.kiosk.page.sentence
    visitor.touch("go-home")
    clock.turn(50 * 60)
    visitor.scan(code)
    page = take(visitor, row)
    assert (page.number, visitor.kiosk.session.ticket.klass) == ("A001", TicketClass.APPOINTMENT)
    visitor.touch("done")
    visitor.scan(code)
    assert visitor.read(row).endswith("Checked in: number A001")
    assert take(visitor, row).number == "A001"


def test_a_late_one_is_told_so(visitor: Visitor, hall: Hall, clock: HandClock) -> None:
    code = book(hall, clock.now() + timedelta(minutes=5))
    clock.turn(40 * 60)
    visitor.scan(code)
    take(visitor, f"appointment-{hall.appointments.find(code=code)[0].id}")
    ticket = visitor.kiosk.session.ticket
    assert ticket.klass is TicketClass.NORMAL
    assert "10:17" in str(ticket.warning)


def test_the_day_ends_and_the_first_page_says_so(visitor: Visitor, hall: Hall, clock: HandClock) -> None:
    page = visitor.kiosk.page
    assert isinstance(page, Home)
    assert page.stopped == ""
    hall.day.stop_issuing("2001", "power cut")
    visitor.qtbot.waitUntil(lambda: "power cut" in page.stopped, timeout=PATIENCE)
    hall.day.issue_again("2001", "back")
    visitor.qtbot.waitUntil(lambda: page.stopped == "", timeout=PATIENCE)
    clock.turn(8 * 3600)
    visitor.kiosk._outlook.look()
    visitor.settle()
    assert "next working day at 08:30" in page.stopped


def test_no_window_is_open(visitor: Visitor, hall: Hall) -> None:
    for number in hall.queue.windows():
        hall.queue.close_window(number)
    visitor.qtbot.waitUntil(lambda: visitor.read("business-A").endswith("No open window"), timeout=PATIENCE)
    visitor.touch("business-A")
    take(visitor, "take-number")
    assert visitor.kiosk.session.ticket.warning is not None


def test_the_guide_is_called_answered_and_staff_leave(visitor: Visitor, hall: Hall) -> None:
    visitor.touch("call-guide")
    (call,) = hall.day.guide_calls()
    assert (call.place, call.kind) == ("一层西门", "help")
    hall.day.answer_guide(call.id, "2001")
    visitor.qtbot.waitUntil(lambda: visitor.see("guide-back") is None, timeout=PATIENCE)
    visitor.touch("guide-ok")
    visitor.kiosk._knock.heard.emit()
    visitor.see("staff-number").setText("1027")
    visitor.see("staff-password").setText("hall-1027")
    visitor.touch("leave-program")
    assert not visitor.kiosk.isVisible()
