"""A slow hall (every call takes 300 ms) and a clerk who does not wait: what is typed ends as in a fast hall, or is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from hall_client.base.errors import BadInput
from hall_client.cases.views import MaterialState, Outcome
from hall_client.queue.views import Person
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

SLOW = 0.3
CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key


def rush(clerk: Clerk, *keys: K | str | tuple[K, Qt.KeyboardModifier]) -> None:
    """Types at full speed: nothing is waited for between two keys."""
    for key in keys:
        at = clerk.window.focusWidget() or clerk.window
        if isinstance(key, str):
            QTest.keyClicks(at, key)
        elif isinstance(key, tuple):
            QTest.keyClick(at, *key)
        else:
            QTest.keyClick(at, key)


def slowly(clerk: Clerk) -> None:
    """From here on the hall is slow."""
    clerk.settle()
    clerk.hall.slow = SLOW


def rest(clerk: Clerk) -> None:
    """Until everything that was typed was used."""
    ahead = clerk.window.presenter.ahead
    clerk.qtbot.waitUntil(lambda: not ahead.active and not ahead.waiting, timeout=30_000)
    clerk.hall.slow = 0.0
    clerk.settle()


def answers(clerk: Clerk) -> dict[str, tuple[str, ...]]:
    case = clerk.hall.cases.case
    assert case is not None
    return dict(case.answers)


def states(clerk: Clerk) -> list[MaterialState | None]:
    case = clerk.hall.cases.case
    assert case is not None
    return [row.state for row in case.rows]


def test_each_digit_answers_its_own_question(clerk: Clerk) -> None:
    clerk.item()
    slowly(clerk)
    rush(clerk, K.Key_1, K.Key_2, K.Key_2, K.Key_1)
    rest(clerk)
    assert answers(clerk) == {"q1": ("own",), "q2": ("no",), "q3": ("no",), "q4": ("yes",)}
    assert clerk.stage is Stage.CHECKLIST


def test_a_digit_too_many_marks_nothing_and_is_said(clerk: Clerk) -> None:
    clerk.item()
    slowly(clerk)
    rush(clerk, K.Key_1, K.Key_2, K.Key_2, K.Key_1, K.Key_1)
    rest(clerk)
    assert set(states(clerk)) == {None}
    assert "not used: 1" in clerk.said()


def test_a_failed_answer_takes_the_typed_ones_with_it(clerk: Clerk) -> None:
    clerk.item()
    plain, calls = clerk.hall.cases.answer, []

    def refuse(*parts: object) -> object:
        calls.append(parts)
        if len(calls) == 2:
            raise BadInput("This answer is not possible.")
        return plain(*parts)  # type: ignore[arg-type] # handed on

    clerk.hall.cases.answer = refuse  # type: ignore[method-assign, assignment] # the fake's own call
    slowly(clerk)
    rush(clerk, K.Key_1, K.Key_2, K.Key_2, K.Key_1)
    rest(clerk)
    assert answers(clerk) == {"q1": ("own",)}
    assert "not possible" in clerk.said()
    assert clerk.find("situation_panel").current() == "q2"


def test_arrows_and_enter_go_on_from_the_answer_under_way(clerk: Clerk) -> None:
    clerk.item()
    slowly(clerk)
    rush(clerk, K.Key_2, K.Key_Down, K.Key_1, K.Key_Return, K.Key_2, K.Key_2)
    rest(clerk)
    assert answers(clerk) == {"q1": ("rent",), "q2": ("no",), "q3": ("yes",), "q4": ("no",)}


def test_search_and_answers_in_one_go(clerk: Clerk) -> None:
    clerk.identify()
    slowly(clerk)
    rush(clerk, "yxzrgssl", K.Key_Return, K.Key_1, K.Key_2, K.Key_2, K.Key_1)
    rest(clerk)
    case = clerk.hall.cases.case
    assert case is not None
    assert case.item.code == "110100-001"
    assert answers(clerk) == {"q1": ("own",), "q2": ("no",), "q3": ("no",), "q4": ("yes",)}


def test_an_arrow_before_the_hits_chooses_among_the_hits(clerk: Clerk) -> None:
    clerk.identify()
    slowly(clerk)
    rush(clerk, "yxzr", K.Key_Down, K.Key_Return)
    rest(clerk)
    case = clerk.hall.cases.case
    assert case is not None
    assert case.item.code == "110100-002"


def test_nothing_found_begins_nothing_and_keeps_the_words(clerk: Clerk) -> None:
    clerk.identify()
    slowly(clerk)
    rush(clerk, "zzzz", K.Key_Return, "1")
    rest(clerk)
    assert clerk.hall.cases.case is None
    assert clerk.find("search_line").text() == "zzzz1"


def test_a_second_enter_takes_no_item_that_nobody_looked_for(clerk: Clerk) -> None:
    clerk.start()
    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    rush(clerk, ID, K.Key_Return)
    clerk.settle()
    assert clerk.stage is Stage.SEARCH
    rush(clerk, K.Key_Return, K.Key_Return)
    clerk.settle()
    assert clerk.hall.cases.case is None


def test_marks_go_to_the_rows_that_were_meant(clerk: Clerk) -> None:
    clerk.checklist()
    slowly(clerk)
    rush(clerk, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Down, K.Key_2, K.Key_Return, K.Key_6)
    rest(clerk)
    wanted = [MaterialState.RECEIVED, MaterialState.RECEIVED, MaterialState.LICENCE, MaterialState.MISSING]
    assert states(clerk)[:4] == wanted


def test_a_mark_that_is_taken_back_at_once_is_taken_back(clerk: Clerk) -> None:
    clerk.checklist()
    slowly(clerk)
    rush(clerk, K.Key_1, K.Key_Backspace)
    rest(clerk)
    assert states(clerk)[0] is None


def test_undo_right_after_two_marks_takes_the_second_back(clerk: Clerk) -> None:
    clerk.checklist()
    slowly(clerk)
    rush(clerk, K.Key_1, K.Key_Down, K.Key_1, (K.Key_Z, CTRL))
    rest(clerk)
    assert states(clerk)[:2] == [MaterialState.RECEIVED, None]


def test_three_quick_clicks_on_one_row_end_as_clicked(clerk: Clerk) -> None:
    clerk.checklist()
    slowly(clerk)
    rows = clerk.find("checklist")
    for state in (MaterialState.RECEIVED, MaterialState.MISSING, MaterialState.RECEIVED):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.cell_point(0, state))
    rest(clerk)
    clerk.wait(lambda: states(clerk)[0] is MaterialState.RECEIVED)


def test_the_outcome_waits_for_the_marks_before_it(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_A, CTRL)
    clerk.key(K.Key_Backspace)
    assert not clerk.find("outcome_accept").isEnabled()
    slowly(clerk)
    rush(clerk, K.Key_1, (K.Key_1, CTRL))
    rest(clerk)
    case = clerk.hall.cases.case
    assert case is not None
    assert case.outcome is Outcome.ACCEPT
    assert clerk.stage is Stage.DOCUMENT


def test_call_start_and_name_in_one_go(clerk: Clerk) -> None:
    slowly(clerk)
    rush(clerk, K.Key_F5, K.Key_F10, "Wang Yan", K.Key_Return, ID, K.Key_Return)
    rest(clerk)
    assert clerk.hall.queue.person == Person("Wang Yan", ID, "typed")
    assert clerk.hall.queue.calls == 1
    assert clerk.stage is Stage.SEARCH


@pytest.mark.parametrize("pause", [0, DOUBLE_MS + 100])
def test_f5_again_while_the_call_is_on_its_way_passes_nobody_over(clerk: Clerk, pause: int) -> None:
    slowly(clerk)
    clerk.hall.slow = 0.6
    rush(clerk, K.Key_F5)
    clerk.qtbot.wait(pause)
    rush(clerk, *((K.Key_F5, K.Key_F5, K.Key_Return) if pause else (K.Key_F5,)))
    rest(clerk)
    assert clerk.hall.queue.calls == 1
    assert clerk.stage is Stage.CALLED
    assert not clerk.asking()
    assert ("not used" in clerk.said()) is bool(pause)


def test_enter_right_after_a_recall_is_refused_with_a_word(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    slowly(clerk)
    rush(clerk, K.Key_F6, K.Key_Return)
    assert "not used" in clerk.said()
    rest(clerk)
    assert clerk.stage is Stage.CALLED


def test_digits_after_f9_choose_in_its_sheet(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.hall.cases.case = None
    clerk.hall.change("case")
    clerk.wait(lambda: clerk.stage is Stage.SEARCH)
    slowly(clerk)
    rush(clerk, K.Key_F9, K.Key_5, K.Key_Return)
    rest(clerk)
    assert clerk.hall.queue.sent == (None, "5", "Belongs to another queue")
    assert clerk.stage is Stage.FREE


def test_keys_after_finish_belong_to_what_comes_next(clerk: Clerk) -> None:
    clerk.decided()
    slowly(clerk)
    rush(clerk, K.Key_F12, K.Key_F5)
    rest(clerk)
    ticket = clerk.window.presenter.desk.ticket
    assert ticket is not None
    assert ticket.number == "B011"


def test_a_card_during_the_start_is_not_lost(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    slowly(clerk)
    rush(clerk, K.Key_F10)
    clerk.hall.desk_devices.lay_card("王䶮", ID)
    rest(clerk)
    clerk.wait(lambda: clerk.stage is Stage.SEARCH)
    assert clerk.hall.queue.person == Person("王䶮", ID, "card")


def test_a_step_that_takes_long_is_told_with_the_keys_that_wait(clerk: Clerk) -> None:
    clerk.item()
    slowly(clerk)
    clerk.hall.slow = 1.0
    rush(clerk, K.Key_1, K.Key_2)
    clerk.wait(lambda: clerk.seen("on_its_way") and "1" in clerk.find("on_its_way").text())
    clerk.hall.slow = 0.0
    rest(clerk)
    assert not clerk.seen("on_its_way")


def test_a_click_names_its_question_whatever_is_on_its_way(clerk: Clerk) -> None:
    clerk.item()
    slowly(clerk)
    for code, index in (("q1", 1), ("q3", 1), ("q3", 0)):
        box = clerk.find(f"question_{code}")
        place: QPoint = box.answer_rect(index).center().toPoint()
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)
    rest(clerk)
    clerk.wait(lambda: answers(clerk) == {"q1": ("rent",), "q3": ("yes",)})


def test_no_step_holds_the_keyboard_for_ever(clerk: Clerk) -> None:
    ahead = clerk.window.presenter.ahead
    ahead.hold()
    ahead._limit.start(50)
    rush(clerk, K.Key_F6)
    clerk.wait(lambda: not ahead.active)
    assert "keys that were not used: 1" in clerk.said()
    clerk.key(K.Key_F5)
    assert clerk.stage is Stage.CALLED


def test_keys_that_come_from_the_system_wait_as_well(clerk: Clerk) -> None:
    """Not handed to a widget, as the tests above do, but to the window as the platform does, shortcuts and all."""
    handle = clerk.window.windowHandle()
    clerk.window.activateWindow()
    clerk.wait(clerk.window.isActiveWindow)
    slowly(clerk)
    for key in (K.Key_F5, K.Key_F10, K.Key_A, K.Key_Tab, K.Key_F8):
        QTest.keyClick(handle, key)
    rest(clerk)
    assert clerk.hall.queue.calls == 1
    assert clerk.asking() == "sheet_hold"
    clerk.key(K.Key_Escape)
    assert clerk.find("id_name").text() == "a"


def test_what_an_input_method_commits_waits_as_well(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    slowly(clerk)
    rush(clerk, K.Key_F10)
    words = QInputMethodEvent()
    words.setCommitString("王䶮")
    QCoreApplication.sendEvent(clerk.window.focusWidget() or clerk.window, words)
    rest(clerk)
    assert clerk.find("id_name").text() == "王䶮"
