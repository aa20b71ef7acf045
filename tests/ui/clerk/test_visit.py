"""A whole visit, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_client.cases.views import MaterialState, Outcome
from hall_client.queue.views import Person
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key


def test_from_the_call_to_the_rating(clerk: Clerk) -> None:
    hall = clerk.hall
    assert clerk.stage is Stage.FREE
    clerk.key(K.Key_F5)
    assert clerk.stage is Stage.CALLED
    assert clerk.find("ticket_number" if clerk.seen("ticket_number") else "ticket_panel") is not None
    clerk.key(K.Key_F10)
    assert clerk.stage is Stage.IDENTITY

    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    assert hall.queue.person == Person("王䶮", ID, "typed")
    assert clerk.find("person_id").text() == "110***********002X"

    assert clerk.stage is Stage.SEARCH
    clerk.type("yxzrgssl")
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.SITUATION
    for digit in (K.Key_2, K.Key_2, K.Key_2, K.Key_1):
        clerk.key(digit)
    assert clerk.stage is Stage.CHECKLIST
    assert len(clerk.find("checklist").rows()) == 7

    for digit in (K.Key_Space, K.Key_1, K.Key_2, K.Key_3, K.Key_Space, K.Key_4, K.Key_Space):
        clerk.key(digit)
        clerk.key(K.Key_Down)
    states = [row.state for row in clerk.find("checklist").rows()]
    assert states == [
        MaterialState.RECEIVED,
        MaterialState.RECEIVED,
        MaterialState.LICENCE,
        MaterialState.REUSED,
        MaterialState.RECEIVED,
        MaterialState.DEFERRED,
        MaterialState.RECEIVED,
    ]
    clerk.key(K.Key_2, CTRL)
    assert clerk.stage is Stage.DOCUMENT
    assert hall.cases.case is not None
    assert hall.cases.case.outcome is Outcome.ACCEPT_DEFERRED
    clerk.wait(lambda: clerk.find("print_status").text() == "Printed.")
    assert hall.paper.printed == ["first"]

    clerk.key(K.Key_F12)
    assert clerk.stage is Stage.REVIEW
    assert clerk.find("plain_words").text() == "Waiting for the rating"
    hall.reviews.state = ReviewProgress.DONE
    hall.change("review")
    clerk.wait(lambda: clerk.find("plain_words").text() == "The rating is done")
    clerk.key(K.Key_F5)
    assert clerk.stage is Stage.CALLED


def test_answers_narrow_the_checklist_while_they_are_given(clerk: Clerk) -> None:
    clerk.item()
    assert clerk.find("owed_count").text() == "Owed in this situation: 7"
    clerk.key(K.Key_1)
    assert clerk.find("owed_count").text() == "Owed in this situation: 6"
    clerk.key(K.Key_Up)
    clerk.key(K.Key_2)
    assert clerk.find("owed_count").text() == "Owed in this situation: 7"


def test_a_click_answers_a_question_too(clerk: Clerk) -> None:
    clerk.item()
    box = clerk.find("question_q3")
    clerk.click("question_q3", box.answer_rect(1).center().toPoint())
    assert clerk.hall.cases.case is not None
    assert clerk.hall.cases.case.answers["q3"] == ("no",)


def test_changing_an_answer_later_leads_back_by_enter(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_F3)
    assert clerk.stage is Stage.SITUATION
    clerk.key(K.Key_1)
    assert clerk.stage is Stage.SITUATION
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.CHECKLIST


def test_a_second_item_in_the_same_visit(clerk: Clerk) -> None:
    clerk.decided()
    clerk.key(K.Key_F2)
    assert clerk.stage is Stage.SEARCH
    clerk.type("spjyxk")
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.CHECKLIST
    assert clerk.find("item_title").text() == "食品经营许可（新办）"


def test_escape_goes_back_to_what_comes_next(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_F2)
    assert clerk.stage is Stage.SEARCH
    clerk.key(K.Key_Escape)
    assert clerk.stage is Stage.CHECKLIST


def test_the_clerk_cannot_rate(clerk: Clerk) -> None:
    clerk.decided()
    clerk.key(K.Key_F12)
    for code in (*range(int(K.Key_0), int(K.Key_9) + 1), int(K.Key_Space), int(K.Key_F1), int(K.Key_F4)):
        clerk.key(Qt.Key(code))
    assert clerk.hall.reviews.state is ReviewProgress.WAITING
    public = {name for name in dir(type(clerk.hall.reviews)) if not name.startswith("_")}
    assert public == {"progress"}


def test_focus_is_where_the_next_keystroke_belongs(clerk: Clerk) -> None:
    focus = clerk.window.focusWidget
    clerk.key(K.Key_F5)
    assert focus().objectName() == "middle_start"
    clerk.qtbot.wait(DOUBLE_MS + 50)
    clerk.key(K.Key_Return)
    assert focus().objectName() == "id_name"
    clerk.hall.desk_devices.lay_card("王䶮", ID)
    clerk.settle()
    assert focus().objectName() == "search_line"
    clerk.type("yxzrgssl")
    clerk.key(K.Key_Return)
    assert focus().objectName() == "situation_panel"
    for digit in (K.Key_2, K.Key_2, K.Key_2, K.Key_1):
        clerk.key(digit)
    assert focus().objectName() == "checklist"
    clerk.key(K.Key_C)
    assert focus().objectName() == "checklist"
