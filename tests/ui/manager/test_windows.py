"""Windows from the dashboard: moving among tiles, the panel of one, opening, pausing, closing, other queues, finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hall_client.ui.manager.sheets import AssignSheet
from tests.fakes import manager_views as views
from tests.ui.manager.driver import Manager

K = Qt.Key


def current(at: Manager) -> str:
    face = at.window.tiles.current()
    return face.number if face else ""


def test_arrows_move_among_the_tiles(at_rush: Manager) -> None:
    columns = at_rush.window.tiles._columns
    at_rush.key(K.Key_Right, K.Key_Right)
    assert current(at_rush) == "3"
    at_rush.key(K.Key_Down)
    assert current(at_rush) == str(3 + columns)
    at_rush.key(K.Key_Up, K.Key_Left, K.Key_Left, K.Key_Left)
    assert current(at_rush) == "1"
    at_rush.key(K.Key_Up)
    assert current(at_rush) == "1"
    at_rush.key(K.Key_End)
    assert current(at_rush) == "24"


def test_enter_opens_the_panel_and_esc_closes_it(at_rush: Manager) -> None:
    at_rush.key(K.Key_Right, K.Key_Right, K.Key_Return)
    assert at_rush.sheet() == "tile_sheet"
    assert at_rush.find("tile_state").text() == "Serving"
    assert at_rush.find("tile_staff").text() == "王芳 · 1023"
    assert at_rush.find("tile_own").text() == "Start a business"
    assert at_rush.find("tile_helps").text() == "Social and medical insurance"
    assert at_rush.find("tile_devices").text() == "Paper is low"
    at_rush.key(K.Key_Escape)
    assert at_rush.sheet() == ""
    at_rush.key(K.Key_Right)
    assert current(at_rush) == "4"


def test_the_panel_follows_its_window(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return)
    assert at_rush.find("tile_state").text() == "Serving"
    at_rush.hall.queue.set_window("1", "paused", "2001", "meal")
    at_rush.wait(lambda: at_rush.find("tile_state").text() == "Paused")
    assert at_rush.find("tile_open").isVisible()


def test_pause_with_a_quick_reason(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return, K.Key_P)
    assert at_rush.sheet() == "sheet_pause"
    at_rush.key(K.Key_2, K.Key_Return)
    assert at_rush.hall.done == [("set_window", "1", "paused", "2001", "Meal")]
    assert at_rush.said() == "Window 1 is paused."
    assert at_rush.find("last_deed").text() == "10:24 Window 1 is paused."
    at_rush.wait(lambda: at_rush.window.tiles.faces()[0].state == "Paused")


def test_close_with_a_typed_reason(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return, K.Key_C)
    at_rush.type("water in the hall")
    at_rush.key(K.Key_Return)
    assert at_rush.hall.done == [("set_window", "1", "closed", "2001", "water in the hall")]


def test_nothing_is_done_without_a_reason(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return, K.Key_P, K.Key_Return)
    assert at_rush.sheet() == "sheet_pause"
    assert not at_rush.find("sheet_confirm").isEnabled()
    at_rush.key(K.Key_Space, K.Key_Backspace)
    at_rush.key(K.Key_Escape)
    assert at_rush.sheet() == ""
    assert at_rush.hall.done == []


def test_an_enter_that_was_meant_for_the_tile_confirms_nothing(at_rush: Manager) -> None:
    at_rush.key(K.Key_1)
    assert at_rush.sheet() == "sheet_open"
    QTest.keyClick(at_rush.window.focusWidget(), K.Key_Return)
    at_rush.settle()
    assert at_rush.hall.done == []


def test_open_a_closed_window(at_rush: Manager) -> None:
    at_rush.click_tile("7")
    assert at_rush.sheet() == "tile_sheet"
    at_rush.key(K.Key_O, K.Key_1, K.Key_Return)
    assert at_rush.hall.done == [("set_window", "7", "open", "2001", "Long queue")]


def test_a_double_click_opens_one_panel(at_rush: Manager) -> None:
    at_rush.click_tile("5", twice=True)
    assert at_rush.sheet() == "tile_sheet"
    at_rush.key(K.Key_Escape)
    assert at_rush.sheet() == ""


def test_buttons_of_the_panel_are_clicked(at_rush: Manager) -> None:
    at_rush.click_tile("1")
    at_rush.click("tile_pause")
    reasons = at_rush.find("sheet_reasons")
    at_rush.click("sheet_reasons", reasons.place(0).center().toPoint())
    at_rush.qtbot.wait(260)
    at_rush.click("sheet_confirm")
    assert at_rush.hall.done == [("set_window", "1", "paused", "2001", "Short break")]


def test_other_queues_by_digits(at_rush: Manager) -> None:
    at_rush.key(K.Key_Right, K.Key_F3)
    sheet = at_rush.window.asking.panel
    assert isinstance(sheet, AssignSheet)
    assert sheet.ranks.ranks() == (("A", 1),)
    at_rush.key(K.Key_2, K.Key_Down, K.Key_3, K.Key_Down, K.Key_1)
    assert sheet.ranks.ranks() == (("C", 1), ("B", 2), ("A", 3))
    at_rush.key(K.Key_Tab, K.Key_5, K.Key_Tab, K.Key_1, K.Key_Return)
    queues = (("C", 1), ("B", 2), ("A", 3))
    assert at_rush.hall.done == [("assign_window", "2", "green_channel", queues, "2001", "Long queue")]


def test_other_queues_by_mouse(at_rush: Manager) -> None:
    at_rush.key(K.Key_F3)
    sheet = at_rush.window.asking.panel
    assert isinstance(sheet, AssignSheet)
    cell = sheet.ranks.cell(sheet.ranks.row_rect(0), 1).center().toPoint()
    QTest.mouseClick(sheet.ranks.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert sheet.ranks.ranks() == (("A", 1), ("B", 2))


def test_a_window_needs_a_queue_and_a_change(at_rush: Manager) -> None:
    at_rush.key(K.Key_F3)
    sheet = at_rush.window.asking.panel
    assert isinstance(sheet, AssignSheet)
    sheet.reason.set_text("because")
    assert sheet.missing() is sheet.ranks  # nothing changed yet
    at_rush.key(K.Key_Down, K.Key_0)
    assert sheet.ranks.ranks() == ()
    at_rush.key(K.Key_Return)
    assert at_rush.sheet() == "sheet_assign"
    at_rush.key(K.Key_1, K.Key_Left, K.Key_Right, K.Key_Right)
    assert sheet.ranks.ranks() == (("A", 3),)
    at_rush.key(K.Key_Return)
    assert at_rush.hall.done == [("assign_window", "1", "all_items", (("A", 3),), "2001", "because")]


def test_a_refusal_is_said(at_rush: Manager) -> None:
    at_rush.hall.refusal = "Nobody sits at window 7."
    at_rush.click_tile("7")
    at_rush.key(K.Key_O, K.Key_1, K.Key_Return)
    assert at_rush.said() == "Nobody sits at window 7."
    assert at_rush.hall.done == []


def test_find_a_window(at_rush: Manager) -> None:
    at_rush.key(K.Key_Slash)
    at_rush.type("10")
    assert next(face.number for face in at_rush.window.tiles.faces()) == "10"
    at_rush.key(K.Key_Return)
    assert at_rush.sheet() == "tile_sheet"
    assert at_rush.window.asking.panel.number == "10"  # type: ignore[union-attr] # a TileSheet
    at_rush.key(K.Key_Escape, K.Key_Escape)
    assert len(at_rush.window.tiles.faces()) == 24


def test_find_a_member_of_staff_and_a_ticket(at_rush: Manager) -> None:
    at_rush.key(K.Key_Slash)
    at_rush.type("1043")
    assert [face.number for face in at_rush.window.tiles.faces()] == ["23"]
    at_rush.find("search").setText("欧阳")
    assert {face.number for face in at_rush.window.tiles.faces()} == {"11", "23"}
    at_rush.find("search").setText("f020")
    assert [face.number for face in at_rush.window.tiles.faces()] == ["21"]
    at_rush.find("search").setText("nobody")
    assert at_rush.window.tiles.faces() == ()
    at_rush.key(K.Key_Escape)
    assert at_rush.window.tiles.hasFocus() or at_rush.window.focusWidget() is at_rush.window.tiles


def test_digits_typed_into_the_search_do_nothing_else(at_rush: Manager) -> None:
    at_rush.key(K.Key_Slash)
    at_rush.type("12")
    assert at_rush.sheet() == ""
    assert at_rush.find("search").text() == "12"


def test_call_the_guide_to_a_window(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return, K.Key_G)
    assert at_rush.find("guide_place").text() == "Window 1"
    at_rush.key(K.Key_1, K.Key_Return)
    assert at_rush.hall.done == [("call_guide", "Window 1", "help", "")]


def test_the_largest_tiles_that_fit(sit_down: Callable[..., Manager]) -> None:
    few = sit_down(views.small())
    many = sit_down(views.large())
    assert few.window.tiles.density.height > many.window.tiles.density.height
    assert many.window.tiles.verticalScrollBar().maximum() > 0
    many.key(K.Key_End)
    assert many.window.tiles.viewport().rect().contains(many.window.tiles.tile_rect("200"))
    many.click_tile("200")
    assert many.window.asking.panel.number == "200"  # type: ignore[union-attr] # a TileSheet


def test_a_click_between_tiles_opens_nothing(at_rush: Manager) -> None:
    rect = at_rush.window.tiles.tile_rect("1")
    QTest.mouseClick(at_rush.window.tiles.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() + 4, 10))
    assert at_rush.sheet() == ""


def test_nobody_sits_there(at_rush: Manager) -> None:
    at_rush.click_tile("14")
    assert at_rush.find("tile_state").text() == "No staff"
    assert not at_rush.window.asking.panel._buttons_by_act["open"].isVisible()  # type: ignore[union-attr] # a TileSheet
    at_rush.key(K.Key_C, K.Key_1, K.Key_Return)
    assert at_rush.hall.done == [("set_window", "14", "closed", "2001", "End of the shift")]


def test_a_rank_beyond_those_offered_is_kept(sit_down: Callable[..., Manager]) -> None:
    view = views.rush()
    first = replace(view.windows[0], businesses=("A", "B"), helps=("B",), ranks=(1, 5))
    at = sit_down(replace(view, windows=(first, *view.windows[1:])))
    at.key(K.Key_F3, K.Key_Tab, K.Key_2, K.Key_Tab, K.Key_1, K.Key_Return)
    assert at.hall.done[0][:4] == ("assign_window", "1", "by_domain", (("A", 1), ("B", 5)))
