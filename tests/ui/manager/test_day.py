"""The hall's day from the dashboard: issuing, notices, the guide; and the problems with their buttons."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_client.base.text import Text
from hall_client.flows.dashboard_views import Problem, Urgency
from tests.fakes import manager_views as views
from tests.ui.manager.driver import CTRL, Manager

K = Qt.Key


def test_stop_issuing_and_issue_again(at_rush: Manager) -> None:
    assert at_rush.find("issuing").text().startswith("Issuing tickets")
    at_rush.key(K.Key_F9)
    assert at_rush.sheet() == "sheet_stop"
    at_rush.key(K.Key_1, K.Key_Return)
    assert at_rush.hall.done == [("stop_issuing", "2001", "More wait than can be served today")]
    at_rush.wait(lambda: at_rush.find("issuing").text().startswith("Issuing stopped"))
    assert at_rush.find("do_issuing").text() == "Issue again…"
    at_rush.key(K.Key_F9)
    assert at_rush.sheet() == "sheet_again"
    at_rush.key(K.Key_1, K.Key_Return)
    assert at_rush.hall.done[-1] == ("issue_again", "2001", "The queues are short again")
    at_rush.wait(lambda: at_rush.find("issuing").text().startswith("Issuing tickets"))


def test_a_notice_with_duration_and_reason(at_rush: Manager) -> None:
    at_rush.key(K.Key_F4)
    at_rush.type("Lift out of order")
    at_rush.key(K.Key_Tab, K.Key_1, K.Key_Tab, K.Key_2, K.Key_Return)
    assert at_rush.hall.done == [("post_notice", "Lift out of order", 30, "2001", "System trouble")]


def test_a_notice_until_the_hall_closes(at_rush: Manager) -> None:
    at_rush.key(K.Key_F4)
    at_rush.type("Stairs are wet")
    at_rush.key(K.Key_Tab, K.Key_5, K.Key_Tab, K.Key_4, K.Key_Return)
    assert at_rush.hall.done[0][2] == 426  # 10:24 to 17:30


def test_a_notice_needs_words(at_rush: Manager) -> None:
    at_rush.key(K.Key_F4, K.Key_Tab, K.Key_Tab, K.Key_1, K.Key_Return)
    assert at_rush.sheet() == "sheet_notice"
    assert at_rush.window.focusWidget().objectName() == "notice_text"
    assert at_rush.hall.done == []


def test_take_a_notice_down(at_rush: Manager) -> None:
    at_rush.key(K.Key_3, mods=CTRL)
    assert at_rush.sheet() == "sheet_take_down"
    at_rush.key(K.Key_1, K.Key_Return)
    assert at_rush.hall.done == [("take_notice_down", "n1", "2001", "No longer true")]


def test_the_guide_was_there(at_rush: Manager) -> None:
    at_rush.key(K.Key_2, mods=CTRL)
    assert at_rush.hall.done == [("answer_guide", "g2", "2001")]
    assert at_rush.said() == "The call for the guide is answered."


def test_the_list_of_the_day_by_mouse_and_arrows(at_rush: Manager) -> None:
    rows = at_rush.window.body.today.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.row_rect(0).center().toPoint())
    at_rush.settle()
    assert at_rush.hall.done == [("answer_guide", "g1", "2001")]
    rows.setFocus()
    at_rush.key(K.Key_Down, K.Key_Return)
    assert at_rush.hall.done[-1] == ("answer_guide", "g2", "2001")


def test_call_the_guide_to_a_typed_place(at_rush: Manager) -> None:
    at_rush.key(K.Key_F7)
    at_rush.type("entrance")
    at_rush.key(K.Key_Tab, K.Key_1)
    at_rush.key(K.Key_Return)
    assert at_rush.hall.done == [("call_guide", "entrance", "help", "")]


# problems


def test_the_first_problem_opens_its_window(at_rush: Manager) -> None:
    at_rush.key(K.Key_1)
    assert at_rush.sheet() == "sheet_open"
    reason = at_rush.find("sheet_reason").text()
    assert reason == "社保医保: 34 waiting, the longest for 48 min"
    at_rush.key(K.Key_Return)
    assert at_rush.hall.done == [("set_window", "7", "open", "2001", reason)]


def test_the_button_beside_the_first_problem(at_rush: Manager) -> None:
    assert at_rush.find("problem_1").text() == "Open window 7"
    at_rush.click("problem_1")
    assert at_rush.sheet() == "sheet_open"


def test_a_problem_is_answered_at_once(at_rush: Manager) -> None:
    at_rush.key(K.Key_2)
    assert at_rush.hall.done == [("answer_guide", "g1", "2001")]


def test_a_queue_is_given_to_another_window(at_rush: Manager) -> None:
    at_rush.key(K.Key_3)
    assert at_rush.sheet() == "sheet_pick"
    picks = [row.face.number for row in at_rush.find("window_pick").rows()]
    assert picks[:2] == ["22", "24"]  # free ones first
    assert "18" not in picks  # serves it already
    at_rush.key(K.Key_Return)
    assert at_rush.sheet() == "sheet_assign"
    assert at_rush.window.asking.panel.ranks.ranks() == (("F", 1), ("E", 2))  # type: ignore[union-attr] # AssignSheet
    at_rush.key(K.Key_Return)
    at_rush.wait(lambda: at_rush.hall.done != [])
    assert at_rush.hall.done[0][:4] == ("assign_window", "22", "by_domain", (("F", 1), ("E", 2)))


def test_the_guide_is_sent_to_a_broken_device(at_rush: Manager) -> None:
    at_rush.key(K.Key_4)
    assert at_rush.find("guide_place").text() == "Window 11"
    assert "Card reader" in at_rush.find("sheet_reason").text()
    at_rush.key(K.Key_1, K.Key_Return)
    assert at_rush.hall.done[0][:3] == ("call_guide", "Window 11", "help")


def test_issuing_is_stopped_for_the_backlog(at_rush: Manager) -> None:
    at_rush.key(K.Key_5)
    assert at_rush.sheet() == "sheet_stop"


def test_a_window_is_looked_at(at_rush: Manager) -> None:
    at_rush.key(K.Key_7)
    assert at_rush.sheet() == "tile_sheet"
    assert at_rush.window.asking.panel.number == "12"  # type: ignore[union-attr] # a TileSheet


def test_a_problem_without_a_button_does_nothing(at_rush: Manager) -> None:
    at_rush.key(K.Key_6)
    assert at_rush.sheet() == ""
    suspect = Problem(
        "suspect/1", Urgency.NOTE, Text("Traded?"), Text("Look at these tickets."), "look", "A1,A2", views.NOW
    )
    at_rush.hall.show(replace(views.rush(), problems=(suspect,)))
    at_rush.wait(lambda: not at_rush.window.problems.list.rows())
    assert not at_rush.window.problems.hero.button.isVisible()
    at_rush.key(K.Key_1)
    assert at_rush.sheet() == ""


def test_problems_by_mouse(at_rush: Manager) -> None:
    rows = at_rush.window.problems.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.row_rect(1).center().toPoint())
    at_rush.settle()
    assert at_rush.sheet() == "sheet_pick"


def test_keys_are_silent_while_a_question_is_open(at_rush: Manager) -> None:
    at_rush.key(K.Key_F4)
    at_rush.key(K.Key_F9, K.Key_F3)
    assert at_rush.sheet() == "sheet_notice"
    at_rush.key(K.Key_Escape)
    at_rush.key(K.Key_F9)
    assert at_rush.sheet() == "sheet_stop"


def test_a_calm_hall_says_so(at_rush: Manager) -> None:
    at_rush.hall.show(views.quiet())
    at_rush.wait(lambda: at_rush.find("hero").accessibleName() == "Nothing needs you now.")
    assert not at_rush.window.problems.hero.button.isVisible()
