"""Items, materials, pages and outcomes."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from hall_client.cases.views import MaterialState, Outcome
from hall_client.devices.errors import Disconnected
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def states(clerk: Clerk) -> list[MaterialState | None]:
    return [row.state for row in clerk.find("checklist").rows()]


def test_search_by_words_initials_and_code(clerk: Clerk) -> None:
    clerk.identify()
    hits = clerk.find("search_hits")
    for words, first in (
        ("社会", "社会保险关系转移接续"),
        ("spjy", "食品经营许可（新办）"),
        ("140100", "不动产转移登记"),
    ):
        clerk.window.stages.search.line.clear()
        clerk.type(words)
        assert hits.lines()[0].name == first


def test_arrows_choose_among_the_hits_while_typing(clerk: Clerk) -> None:
    clerk.identify()
    clerk.type("yxzr")
    clerk.key(K.Key_Down)
    clerk.key(K.Key_Return)
    assert clerk.find("item_title").text() == "有限责任公司变更登记"


def test_nothing_found_says_what_to_try(clerk: Clerk) -> None:
    clerk.identify()
    clerk.type("z" * 120)
    assert clerk.find("search_empty").isVisible()
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.SEARCH


def test_a_late_answer_to_an_older_search_is_dropped(clerk: Clerk) -> None:
    clerk.identify()
    gate = clerk.hall.catalog.slow["yx"] = threading.Event()
    QTest.keyClicks(clerk.window.focusWidget(), "yx")
    clerk.wait(lambda: "yx" in clerk.hall.catalog.asked)
    clerk.window.stages.search.line.setText("spjy")
    clerk.wait(lambda: clerk.find("search_hits").lines()[0].name == "食品经营许可（新办）")
    gate.set()
    clerk.settle()
    assert [line.name for line in clerk.find("search_hits").lines()] == ["食品经营许可（新办）"]


def test_enter_waits_for_the_hits_of_what_was_typed(clerk: Clerk) -> None:
    clerk.identify()
    QTest.keyClicks(clerk.window.focusWidget(), "spjyxk")
    QTest.keyClick(clerk.window.focusWidget(), K.Key_Return)
    clerk.settle()
    assert clerk.find("item_title").text() == "食品经营许可（新办）"


def test_clicks_set_states(clerk: Clerk) -> None:
    clerk.checklist()
    rows = clerk.find("checklist")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.cell_point(2, MaterialState.LICENCE))
    clerk.settle()
    assert states(clerk)[2] is MaterialState.LICENCE
    assert rows.current().number == 3


def test_a_forbidden_state_says_the_rule_and_changes_nothing(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_2)
    assert states(clerk)[0] is None
    words = clerk.find("check_status").text()
    assert words == "公司登记（备案）申请书: No electronic licence replaces this material."
    rows = clerk.find("checklist")
    assert "No electronic licence" in rows.words_at(rows.cell_point(0, MaterialState.LICENCE).toPointF())


def test_undo_brings_a_state_back(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_Space)
    clerk.key(K.Key_6)
    assert states(clerk)[0] is MaterialState.MISSING
    clerk.key(K.Key_Z, CTRL)
    assert states(clerk)[0] is MaterialState.RECEIVED
    clerk.key(K.Key_Backspace)
    assert states(clerk)[0] is None


def test_enter_goes_to_the_next_open_row(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_Down)
    clerk.key(K.Key_Space)
    clerk.key(K.Key_Up)
    clerk.key(K.Key_Space)
    clerk.key(K.Key_Return)
    assert clerk.find("checklist").current().number == 3


def test_a_page_is_captured_straightened_and_taken_back(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_C)
    clerk.wait(lambda: len(clerk.find("checklist").rows()[0].pages) == 1)
    assert states(clerk)[0] is MaterialState.RECEIVED
    image = QImage.fromData(next(iter(clerk.hall.cases.pages.values())))
    assert image.height() > image.width()  # the page, not the camera's picture
    clerk.key(K.Key_Delete)
    assert clerk.find("checklist").rows()[0].pages == ()
    clerk.key(K.Key_Z, CTRL)
    assert len(clerk.find("checklist").rows()[0].pages) == 1


def test_a_double_click_captures_one_page(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.double_click("capture")
    clerk.wait(lambda: len(clerk.hall.cases.pages) == 1)
    assert clerk.hall.desk_devices.camera_object.captures == 1


def test_a_page_opens_large(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_C)
    clerk.wait(lambda: len(clerk.hall.cases.pages) == 1)
    clerk.settle()
    thumbs = clerk.find("page_thumbs")
    clerk.click("page_thumbs", thumbs.tile(0).center())
    clerk.wait(lambda: clerk.seen("zoom"))
    clerk.key(K.Key_Escape)
    assert not clerk.seen("zoom")


def test_a_camera_in_trouble_says_so_and_captures_nothing(clerk: Clerk) -> None:
    camera = clerk.hall.desk_devices.camera_object
    clerk.checklist()
    camera.fault = Disconnected("The document camera is not connected.")
    camera.state_changed.emit()
    clerk.hall.change("case")
    clerk.settle()
    assert clerk.find("camera_view").words() == "The document camera is not connected."
    clerk.key(K.Key_C)
    assert clerk.hall.cases.pages == {}
    assert clerk.said() == "The document camera is not connected."


def test_without_a_camera_the_checklist_works(clerk: Clerk) -> None:
    clerk.hall.desk_devices.camera_object = None
    clerk.complete()
    assert "No document camera" in clerk.find("camera_view").words()
    assert clerk.find("outcome_accept").isEnabled()


def test_the_camera_is_off_between_visits(clerk: Clerk) -> None:
    camera = clerk.hall.desk_devices.camera_object
    clerk.checklist()
    assert camera.running
    clerk.key(K.Key_A, CTRL)
    clerk.key(K.Key_1, CTRL)
    assert not camera.running


def test_only_lawful_outcomes_and_why_not(clerk: Clerk) -> None:
    clerk.checklist()
    assert not clerk.find("outcome_accept").isEnabled()
    assert "行政许可法" in clerk.find("outcome_accept").toolTip()
    clerk.key(K.Key_1, CTRL)
    assert clerk.hall.cases.decided == 0
    assert "Not every required material is here." in clerk.said()
    clerk.key(K.Key_A, CTRL)
    assert clerk.find("outcome_accept").isEnabled()
    assert not clerk.find("outcome_notice").isEnabled()
    assert clerk.find("outcome_summary").text() == "All materials are here."


def test_a_double_stroke_decides_once(clerk: Clerk) -> None:
    clerk.complete()
    QTest.keyClick(clerk.window, K.Key_1, CTRL)
    QTest.keyClick(clerk.window, K.Key_1, CTRL)
    clerk.settle()
    assert clerk.hall.cases.decided == 1
    assert clerk.hall.paper.printed == ["first"]


@pytest.mark.parametrize(("key", "outcome"), [(K.Key_4, Outcome.REFUSE), (K.Key_5, Outcome.NOT_DONE)])
def test_a_refusal_needs_its_reason(clerk: Clerk, key: Qt.Key, outcome: Outcome) -> None:
    clerk.checklist()
    clerk.key(key, CTRL)
    clerk.key(K.Key_Return)
    assert clerk.hall.cases.decided == 0
    clerk.type("Out of scope")
    clerk.key(K.Key_Return)
    assert clerk.hall.cases.case is not None
    assert (clerk.hall.cases.case.outcome, clerk.hall.cases.case.outcome_note) == (outcome, "Out of scope")
    assert clerk.stage is Stage.DOCUMENT


def test_finish_without_an_outcome_asks(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.key(K.Key_F12)
    assert clerk.asking() == "sheet_finish_open"
    clerk.key(K.Key_Escape)
    assert clerk.hall.queue.visit is not None


def test_print_again_says_that_it_is_a_reprint(clerk: Clerk) -> None:
    clerk.decided()
    clerk.wait(lambda: clerk.find("print_status").text() == "Printed.")
    clerk.key(K.Key_P, CTRL)
    assert clerk.hall.paper.printed == ["first", "reprint"]


def test_nobody_knows_whether_the_paper_came_out(clerk: Clerk) -> None:
    clerk.hall.paper.then = "unknown"
    clerk.decided()
    clerk.wait(lambda: clerk.seen("paper_yes"))
    clerk.key(K.Key_Y)
    assert clerk.find("print_status").text() == "Printed."
    assert not clerk.seen("paper_yes")


def test_no_paper_came_out_prints_again(clerk: Clerk) -> None:
    clerk.hall.paper.then = "unknown"
    clerk.decided()
    clerk.wait(lambda: clerk.seen("paper_no"))
    clerk.hall.paper.then = "printed"
    clerk.key(K.Key_N)
    clerk.wait(lambda: clerk.find("print_status").text() == "Printed.")
    assert clerk.hall.paper.printed == ["first", "reprint"]


def test_the_pdf_is_saved(clerk: Clerk, tmp_path: Path) -> None:
    clerk.window.serving.pdf_folder = tmp_path
    clerk.decided()
    clerk.key(K.Key_S, CTRL)
    saved = list(tmp_path.iterdir())
    assert [one.suffix for one in saved] == [".pdf"]
    assert saved[0].read_bytes().startswith(b"%PDF")
    assert str(saved[0]) in clerk.said()


def test_a_pdf_that_cannot_be_saved_says_why(clerk: Clerk, tmp_path: Path) -> None:
    clerk.window.serving.pdf_folder = tmp_path / "nowhere"
    clerk.decided()
    clerk.key(K.Key_S, CTRL)
    assert "Not saved" in clerk.said()


def test_a_decided_checklist_stays_as_it_is(clerk: Clerk) -> None:
    clerk.decided()
    clerk.window.presenter.go(Stage.CHECKLIST)
    clerk.key(K.Key_6)
    assert "decided" in clerk.find("check_status").text()
    assert set(states(clerk)) == {MaterialState.RECEIVED}
