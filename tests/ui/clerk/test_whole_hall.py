"""What a whole hall adds to the window: every step of a ticket by key, several tickets in one visit, the manager's hand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_client.base.text import Text
from hall_client.queue.views import TicketState
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def waiting(clerk: Clerk) -> list[str]:
    return [one.number for one in clerk.hall.queue.waiting]


def test_a_called_ticket_goes_back_to_its_place(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.key(K.Key_F4)
    assert clerk.asking() == "sheet_return"
    clerk.key(K.Key_2)
    clerk.key(K.Key_Return)
    assert waiting(clerk)[0] == "A023"
    assert clerk.hall.queue.reason == "The person is not ready yet"
    assert clerk.stage is Stage.FREE
    assert clerk.said() == "A023 waits again at its old place."


def test_a_transfer_asks_before_it_gives_up_an_open_item(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_F9)
    assert clerk.asking() == "sheet_give_up"
    clerk.key(K.Key_Escape)
    assert clerk.stage is Stage.CHECKLIST
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_F9)
    clerk.key(K.Key_Return)
    assert clerk.asking() == "sheet_transfer"
    clerk.key(K.Key_1)
    assert clerk.asking() == "sheet_transfer"
    assert clerk.find("sheet_reason").text() == "Belongs to another queue"
    clerk.key(K.Key_2)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.sent == ("B", None, "Needs somebody who knows this matter")
    assert "A023 was sent on" in clerk.said()


def test_giving_back_asks_before_it_gives_up_an_open_item(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_F4)
    assert clerk.asking() == "sheet_give_up"
    clerk.key(K.Key_Return)
    assert clerk.asking() == "sheet_return"


def test_the_last_recall_passes_over_and_says_so(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    for _ in range(3):
        clerk.qtbot.wait(DOUBLE_MS + 50)
        clerk.key(K.Key_F6)
    assert clerk.said() == "A023 did not come and is passed over (calls: 3)."
    assert clerk.stage is Stage.FREE
    clerk.key(K.Key_H, CTRL)
    clerk.key(K.Key_1)
    assert "behind those who wait already" in clerk.said()


def test_a_ticket_of_the_same_person_is_taken_in_and_out(clerk: Clerk) -> None:
    clerk.hall.queue.owners.update({"A023": "王*", "C007": "王*"})
    clerk.identify()
    clerk.key(K.Key_M, CTRL)
    assert clerk.asking() == "sheet_merge"
    assert clerk.find("sheet_list").lines()[0].name == "C007"
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.reason == "Two matters of one person"
    assert clerk.find("merged_numbers").text() == "+ C007"
    assert "C007" not in waiting(clerk)
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_M, CTRL)
    clerk.key(K.Key_1)
    assert not clerk.seen("merged_numbers")
    assert "C007" in waiting(clerk)


def test_a_ticket_of_somebody_else_is_refused_in_the_services_words(clerk: Clerk) -> None:
    clerk.identify()
    clerk.key(K.Key_M, CTRL)
    clerk.hall.queue.owners["B011"] = "李*"
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.said().startswith("B011 was taken with another person's ID.")


def test_tickets_without_an_id_are_offered_with_a_hint(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_M, CTRL)
    lines = clerk.find("sheet_list").lines()
    assert lines[0].note == "Taken without an ID: ask whose it is"


def test_a_ticket_is_withdrawn_with_its_reason(clerk: Clerk) -> None:
    clerk.key(K.Key_W, CTRL)
    clerk.key(K.Key_3)
    assert clerk.asking() == "sheet_withdraw"
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert "A019" not in waiting(clerk)
    assert clerk.hall.queue.reason == "The person left"
    assert clerk.said() == "A019 is withdrawn."


def test_a_quick_reason_calls_out_of_turn(clerk: Clerk) -> None:
    clerk.key(K.Key_G, CTRL)
    clerk.key(K.Key_2)
    assert clerk.asking() == "sheet_call"
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert "Old, ill or disabled" in clerk.find("call_reason").text()


def test_the_key_of_each_step_stands_on_its_button(clerk: Clerk) -> None:
    clerk.start()
    for name, key in (("return", "F4"), ("merge", "Ctrl+M"), ("withdraw", "Ctrl+W"), ("transfer", "F9")):
        assert clerk.find(name).command.key == key


def test_a_ticket_on_hold_for_long_is_brought_to_mind(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert not clerk.seen("overdue")
    clerk.hall.queue.overdue = {"A023"}
    clerk.hall.change()
    clerk.wait(lambda: clerk.seen("overdue"))
    assert clerk.find("overdue").text() == "On hold for long: A023 · Ctrl H"
    clerk.key(K.Key_H, CTRL)
    assert clerk.find("sheet_list").lines()[0].tone == "amber"
    clerk.key(K.Key_1)
    assert not clerk.seen("overdue")


def test_an_appointment_shows_its_time(clerk: Clerk) -> None:
    clerk.key(K.Key_G, CTRL)
    assert clerk.find("sheet_list").lines()[1].note == "Appointment 10:20"
    clerk.key(K.Key_2)
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.find("ticket_class").text() == "Appointment 10:20"


def test_a_window_without_a_queue_says_so(clerk: Clerk) -> None:
    clerk.hall.queue.waiting, clerk.hall.queue.served_queues = [], ()
    words = Text("Window {window} serves no queue. Ask the manager to assign one.", window="3")
    clerk.hall.queue.notice = words
    clerk.hall.change("window")
    clerk.wait(lambda: "serves no queue" in clerk.find("plain_words").text())
    assert "serves no queue" in clerk.find("nobody_waiting").text()
    assert "nothing" in clerk.find("afar_bar_words").text()


def test_the_manager_pauses_during_a_visit_and_the_visit_goes_on(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.hall.queue.from_afar("paused", "Fire drill at 11")
    clerk.wait(lambda: clerk.seen("afar_bar"))
    assert clerk.find("afar_bar_words").text() == "The manager paused this window at 10:18. Reason: Fire drill at 11"
    assert "visit at hand goes on" in clerk.find("afar_bar_advice").text()
    assert clerk.stage is Stage.CHECKLIST
    clerk.key(K.Key_Space)
    assert clerk.hall.cases.case.rows[0].state is not None
    clerk.key(K.Key_K, CTRL)
    assert not clerk.seen("afar_bar")
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_F12)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.PAUSED
    assert "Fire drill at 11" in clerk.find("plain_hint").text()


def test_ones_own_pause_is_not_told_as_the_managers(clerk: Clerk) -> None:
    clerk.key(K.Key_F11)
    clerk.key(K.Key_1)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.PAUSED
    assert not clerk.seen("afar_bar")


def test_opening_again_puts_the_managers_note_away(clerk: Clerk) -> None:
    clerk.hall.queue.from_afar("closed", "Staff meeting")
    clerk.wait(lambda: clerk.seen("afar_bar"))
    clerk.key(K.Key_F11)
    assert clerk.stage is Stage.FREE
    assert not clerk.seen("afar_bar")


def test_another_order_of_queues_and_another_seat_are_told(clerk: Clerk) -> None:
    clerk.hall.queue.helps = ("C",)
    clerk.hall.change("window")
    clerk.wait(lambda: clerk.seen("afar_bar"))
    assert "Property (helps out)" in clerk.find("afar_bar_words").text()
    clerk.hall.queue.seated = ("1031", "李强")
    clerk.hall.change("window")
    clerk.wait(lambda: "李强 (1031)" in clerk.find("afar_bar_words").text())


# the database away and back


def test_away_is_told_with_its_time_and_goes_by_itself(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.hall.lose()
    clerk.wait(lambda: clerk.seen("notice_bar"))
    assert "Since 10:18:00, for 0:00" in clerk.find("notice_words").text()
    clerk.hall.clock.at += timedelta(seconds=75)
    clerk.wait(lambda: "for 1:15" in clerk.find("notice_words").text())
    clerk.hall.queue.waiting.pop(0)
    clerk.hall.come_back()
    clerk.wait(lambda: not clerk.seen("notice_bar"))
    assert [row.number for row in clerk.window.presenter.desk.view.upcoming] == waiting(clerk)  # type: ignore[union-attr] # it was read


def test_while_away_every_step_is_answered_at_once(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.hall.lose()
    clerk.wait(lambda: clerk.seen("notice_bar"))
    clerk.hall.slow = 30.0  # as a server that hangs: nobody may wait for it
    for key, mods in (
        (K.Key_1, Qt.KeyboardModifier.NoModifier),
        (K.Key_1, CTRL),
        (K.Key_F8, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(clerk.window.focusWidget() or clerk.window, key, mods)
        assert "does not answer" in clerk.said()
    clerk.hall.slow = 0.0
    assert clerk.hall.cases.case.rows[0].state is None
    clerk.hall.come_back()
    clerk.wait(lambda: not clerk.seen("notice_bar"))


def test_a_reason_that_was_being_typed_stays(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    clerk.type("f")
    clerk.type("etches the deed")
    clerk.hall.lose()
    clerk.wait(lambda: clerk.seen("notice_bar"))
    clerk.key(K.Key_Return)
    assert clerk.asking() == "sheet_hold"
    assert "does not answer" in clerk.find("sheet_why_not").text()
    clerk.hall.come_back()
    clerk.wait(lambda: not clerk.window.presenter.desk.away)
    clerk.key(K.Key_Return)
    assert [visit.ticket.state for visit in clerk.hall.queue.held] == [TicketState.HELD]
    assert clerk.hall.queue.reason == "fetches the deed"


def test_a_reason_whose_step_was_not_taken_is_offered_again(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_F8)
    clerk.type("f")
    clerk.type("etches the deed")
    clerk.hall.away()
    clerk.key(K.Key_Return)
    assert "does not answer" in clerk.said()
    clerk.hall.trouble = None
    clerk.key(K.Key_R, CTRL)
    clerk.wait(lambda: not clerk.window.presenter.desk.away)
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_F8)
    assert clerk.find("sheet_reason").text() == "fetches the deed"


def test_a_step_that_outlasts_a_short_outage_ends_with_the_truth(clerk: Clerk) -> None:
    clerk.hall.slow = 0.8
    QTest.keyClick(clerk.window, K.Key_F5)
    clerk.hall.state = "away"
    clerk.hall.change("store", "away")
    clerk.wait(lambda: clerk.seen("notice_bar"))
    clerk.hall.come_back()
    clerk.hall.slow = 0.0
    clerk.wait(lambda: not clerk.seen("notice_bar"))
    assert clerk.stage is Stage.CALLED
