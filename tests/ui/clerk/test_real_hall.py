"""The counter window on the real services: a founded hall on a SQLite file, a visit by keys, everything in the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.cases.views import CaseState
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.queue.views import Person, TicketState
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key


@pytest.fixture
def real(qapp: QApplication, tmp_path: Path) -> Iterator[Hall]:
    """The sample hall with its catalog, two people waiting."""
    application()
    set_language("en")
    sample = resources() / "catalog"
    found_hall(tmp_path / "hall.db", read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    with open_hall(tmp_path / "hall.db", station="window-3") as hall:
        hall.catalog.import_file(sample / "sample")
        hall.queue.issue("A")
        hall.queue.issue("B")
        yield hall


@pytest.fixture
def seated(qtbot: QtBot, real: Hall) -> Iterator[Clerk]:
    """1027 at window 3 of that hall."""
    window = ClerkWindow(real, real.staff.sign_in("1027", "hall-1027", "3"))
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: window.presenter.readings > 0, timeout=5000)
    yield Clerk(qtbot, real, window)
    window.close()
    window.deleteLater()
    Jobs.wait_idle()


def test_a_visit_leaves_everything_in_the_store(seated: Clerk, real: Hall) -> None:
    seated.key(K.Key_F5)
    seated.wait(lambda: seated.stage is Stage.CALLED)
    seated.key(K.Key_F10)
    seated.wait(lambda: seated.stage is Stage.IDENTITY)
    seated.type("王䶮")
    seated.key(K.Key_Return)
    seated.type(ID)
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.stage is Stage.SEARCH)
    seated.type("yxzrgssl")
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.stage is Stage.SITUATION)
    for _ in range(8):
        if seated.stage is Stage.SITUATION:
            seated.key(K.Key_1)
            seated.settle()
    seated.wait(lambda: seated.stage is Stage.CHECKLIST)
    seated.key(K.Key_A, CTRL)
    seated.wait(lambda: seated.find("outcome_accept").isEnabled())
    seated.key(K.Key_1, CTRL)
    seated.wait(lambda: seated.stage is Stage.DOCUMENT)
    seated.wait(lambda: not seated.find("document_page").image().isNull())

    visit = real.queue.window("3").visit
    assert visit is not None
    case = real.cases.of_visit(visit.id)
    assert case is not None
    assert case.state is CaseState.ACCEPTED
    assert case.person_name == "王䶮"
    assert seated.find("case_number").text() == f"Case {case.number}"
    seated.key(K.Key_F12)
    seated.wait(lambda: seated.stage is Stage.REVIEW)
    assert real.queue.ticket(visit.ticket.id).state is TicketState.DONE
    assert str(real.reviews.progress(visit.id)) == "waiting"


def test_a_second_window_with_the_same_number_is_refused(seated: Clerk, real: Hall, qtbot: QtBot) -> None:
    other = ClerkWindow(real, seated.window.sign_in)
    other.show()
    qtbot.waitUntil(lambda: other.presenter.stage is Stage.BLOCKED, timeout=5000)
    said = next(one for one in other.findChildren(QWidget, "plain_words") if one.isVisible())
    assert "already runs on" in said.text()  # type: ignore[attr-defined] # a WrapLabel
    other.close()
    other.deleteLater()


def test_tickets_of_one_person_and_the_ways_back_on_the_real_services(seated: Clerk, real: Hall) -> None:
    other = real.queue.issue("B", person=Person("王䶮", ID))
    seated.key(K.Key_F5)
    seated.key(K.Key_F10)
    seated.wait(lambda: seated.stage is Stage.IDENTITY)
    seated.type("王䶮")
    seated.key(K.Key_Return)
    seated.type(ID)
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.stage is Stage.SEARCH)
    present = seated.window.presenter.desk.ticket
    assert present is not None
    seated.key(K.Key_M, CTRL)
    assert seated.find("sheet_list").lines()[0].name == other.number
    seated.key(K.Key_1)
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.seen("merged_numbers"))
    assert seated.find("merged_numbers").text() == f"+ {other.number}"
    assert real.queue.ticket(other.id).state is TicketState.MERGED
    seated.qtbot.wait(DOUBLE_MS + 50)
    seated.key(K.Key_M, CTRL)
    seated.key(K.Key_1)
    seated.wait(lambda: not seated.seen("merged_numbers"))
    assert real.queue.ticket(other.id).state is TicketState.WAITING
    seated.key(K.Key_F4)
    seated.key(K.Key_1)
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.stage is Stage.FREE)
    assert real.queue.ticket(present.id).state is TicketState.WAITING
    seated.key(K.Key_W, CTRL)
    seated.key(K.Key_1)
    seated.key(K.Key_1)
    seated.key(K.Key_Return)
    assert "is withdrawn" in seated.said()


def test_the_manager_closes_and_reassigns_from_afar(seated: Clerk, real: Hall) -> None:
    seated.key(K.Key_F5)
    seated.wait(lambda: seated.stage is Stage.CALLED)
    real.queue.set_window("3", "closed", "2001", "Fire drill")
    seated.wait(lambda: seated.seen("afar_bar"))
    assert "Reason: Fire drill" in seated.find("afar_bar_words").text()
    assert seated.stage is Stage.CALLED
    real.queue.assign_window("3", "by_domain", [("C", 1), ("A", 2)], "2001", "Help is needed")
    seated.wait(lambda: "helps out" in seated.find("afar_bar_words").text())
    assert seated.find("window_kind").text() == "All-in-one · by domain"
    seated.key(K.Key_F7)
    seated.wait(lambda: seated.stage is Stage.PAUSED)
    assert "Fire drill" in seated.find("plain_hint").text()
