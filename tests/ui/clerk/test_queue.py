"""Tickets: calling, passing over, holding, transferring, and what a double stroke does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_client.queue.views import TicketState
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def number(clerk: Clerk) -> str:
    ticket = clerk.window.presenter.desk.ticket
    return ticket.number if ticket else ""


@pytest.mark.parametrize("name", ["next", "middle_next"])
def test_a_double_click_calls_one_ticket(clerk: Clerk, name: str) -> None:
    clerk.double_click(name)
    assert clerk.hall.queue.calls == 1
    assert number(clerk) == "A023"
    assert not clerk.asking()


def test_a_double_stroke_calls_one_ticket(clerk: Clerk) -> None:
    QTest.keyClick(clerk.window, K.Key_F5)
    QTest.keyClick(clerk.window, K.Key_F5)
    clerk.settle()
    assert clerk.hall.queue.calls == 1
    assert not clerk.asking()


def test_the_next_call_asks_before_it_passes_somebody_over(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    assert clerk.asking() == "sheet_pass_over"
    clerk.key(K.Key_Escape)
    assert number(clerk) == "A023"
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    assert number(clerk) == "B011"
    assert [one.number for one in clerk.hall.queue.no_shows] == ["A023"]


def test_enter_confirms_too(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    clerk.key(K.Key_Return)
    assert number(clerk) == "B011"


def test_a_stale_screen_gets_the_present_call_back(clerk: Clerk) -> None:
    clerk.hall.queue.call_next("3", expected=None)
    clerk.hall.queue.calls = 0
    clerk.key(K.Key_F5)
    assert clerk.hall.queue.calls == 0
    assert number(clerk) == "A023"


def test_recall_counts_and_no_show_frees_the_window(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.key(K.Key_F6)
    assert "2" in clerk.said()
    clerk.key(K.Key_F7)
    assert clerk.stage is Stage.FREE
    assert "Passed over 1" in clerk.find("aside").text()


def test_hold_and_take_up_again(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    assert clerk.asking() == "sheet_hold"
    clerk.key(K.Key_2)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.reason == "Makes copies"
    assert clerk.stage is Stage.FREE
    clerk.key(K.Key_H, CTRL)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.IDENTITY
    assert number(clerk) == "A023"


def test_a_reason_of_ones_own(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    clerk.type("x")
    clerk.type("-ray 𠮷🙂")
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.reason == "x-ray 𠮷🙂"


def test_no_reason_no_hold(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    clerk.key(K.Key_Tab)
    clerk.key(K.Key_Return)
    assert clerk.asking() == "sheet_hold"
    clerk.key(K.Key_Escape)
    assert clerk.stage is Stage.IDENTITY


def test_transfer_to_a_window(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F9)
    clerk.wait(lambda: clerk.asking() == "sheet_transfer")
    clerk.key(K.Key_5)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.sent == (None, "5", "Belongs to another queue")
    assert clerk.stage is Stage.FREE


def test_the_second_half_of_a_double_enter_calls_nobody(clerk: Clerk) -> None:
    clerk.start()
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_F9)
    clerk.wait(lambda: clerk.asking() == "sheet_transfer")
    clerk.key(K.Key_5)
    clerk.key(K.Key_Return)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.FREE
    assert clerk.hall.queue.call is None


def test_transfer_to_a_queue_before_the_visit(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.key(K.Key_F9)
    clerk.wait(lambda: clerk.asking() == "sheet_transfer")
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.sent == ("B", None, "Belongs to another queue")


def test_a_passed_over_ticket_waits_again(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.key(K.Key_F7)
    clerk.key(K.Key_H, CTRL)
    clerk.key(K.Key_1)
    assert clerk.hall.queue.waiting[-1].number == "A023"
    assert "A023" in clerk.said()


def test_call_a_chosen_ticket_with_its_reason(clerk: Clerk) -> None:
    clerk.key(K.Key_G, CTRL)
    clerk.key(K.Key_Down)
    clerk.key(K.Key_Down)
    clerk.key(K.Key_Return)
    clerk.type("Fever")
    clerk.key(K.Key_Return)
    assert number(clerk) == "A019"
    assert "Fever" in clerk.find("call_reason").text()


def test_a_click_on_a_waiting_ticket_offers_to_call_it(clerk: Clerk) -> None:
    waits = clerk.find("wait_list")
    clerk.click("wait_list", waits.row_rect(3).center().toPoint())
    assert clerk.asking() == "sheet_choose"
    assert clerk.find("sheet_list").current() == 3


def test_nobody_waits(clerk: Clerk) -> None:
    clerk.hall.queue.waiting, clerk.hall.queue.extra = [], 0
    clerk.hall.change()
    clerk.wait(lambda: clerk.find("plain_words").text() == "Nobody is waiting")
    assert clerk.window.focusWidget().objectName() == "plain_panel"
    clerk.key(K.Key_F5)
    assert clerk.said() == "Nobody is waiting for this window."
    assert clerk.find("nobody_waiting").isVisible()


def test_pause_and_open(clerk: Clerk) -> None:
    clerk.key(K.Key_F11)
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.PAUSED
    assert clerk.hall.queue.reason == "Short break"
    clerk.key(K.Key_F5)
    assert clerk.hall.queue.calls == 0
    assert "F11" in clerk.said()
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F11)
    assert clerk.stage is Stage.FREE


def test_a_key_that_cannot_work_says_why(clerk: Clerk) -> None:
    clerk.key(K.Key_F12)
    assert clerk.said() == "There is no ticket at the window. F5 calls the next one."
    assert not clerk.find("finish").isEnabled()
    assert clerk.find("finish").toolTip() == clerk.said()


def test_f5_finishes_a_decided_visit_and_calls(clerk: Clerk) -> None:
    clerk.decided()
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    assert clerk.asking() == "sheet_finish_next"
    clerk.key(K.Key_Return)
    assert number(clerk) == "B011"
    assert clerk.stage is Stage.CALLED


def test_a_new_ticket_appears_by_itself(clerk: Clerk) -> None:
    before = len(clerk.window.presenter.desk.view.upcoming)  # type: ignore[union-attr] # it was read
    gone = clerk.hall.queue.waiting.pop()
    clerk.hall.change()
    clerk.wait(lambda: len(clerk.window.presenter.desk.view.upcoming) == before - 1)  # type: ignore[union-attr] # read
    assert gone.state is TicketState.WAITING


def test_sign_out_only_from_a_free_window(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_Q, CTRL)
    assert "Somebody is at the window" in clerk.said()
    clerk.hall.queue.finish("3")
    clerk.hall.change()
    clerk.wait(lambda: clerk.stage is Stage.FREE)
    clerk.qtbot.wait(DOUBLE_MS + 60)
    with clerk.qtbot.waitSignal(clerk.window.signed_out, timeout=2000):
        QTest.keyClick(clerk.window, K.Key_Q, CTRL)
    clerk.wait(lambda: clerk.hall.queue.claim.released)
    assert len(clerk.hall.staff.out) == 1
