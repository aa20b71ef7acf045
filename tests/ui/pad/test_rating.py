"""The rating, driven by clicks and keys on the pad."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.pad import PadWindow
from hall_client.ui.pad.tags import TagsPage
from hall_client.ui.pad.typing import TypingPanel
from hall_client.ui.shell.job import Jobs
from tests.fakes.pad_hall import FakeHall, case

LEFT = Qt.MouseButton.LeftButton


def button(pad: PadWindow, name: str) -> QAbstractButton:
    found = pad.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, pad: PadWindow, name: str) -> None:
    qtbot.mouseClick(button(pad, name), LEFT)


def reach(qtbot: QtBot, pad: PadWindow, state: str) -> None:
    qtbot.waitUntil(lambda: pad.state == state, timeout=3000)


def asked(qtbot: QtBot, hall: FakeHall, pad: PadWindow, visit: str = "v-A023") -> None:
    hall.reviews.ask(visit)
    reach(qtbot, pad, "rating")


def line(pad: PadWindow) -> QLineEdit:
    found = pad.findChild(QLineEdit, "text")
    assert found is not None
    return found


@pytest.mark.parametrize("level", [5, 4, 3, 2, 1])
def test_each_level_can_be_given(qtbot: QtBot, hall: FakeHall, pad: PadWindow, level: int) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, f"level-{level}")
    reach(qtbot, pad, "tags")
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", level, (), "")]
    reach(qtbot, pad, "idle")


def test_the_five_targets_are_alike_and_none_is_chosen(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    tiles = [button(pad, f"level-{level}") for level in (5, 4, 3, 2, 1)]
    assert [tile.x() for tile in tiles] == sorted(tile.x() for tile in tiles)
    assert len({tile.height() for tile in tiles}) == 1
    widths = {tile.width() for tile in tiles}
    assert max(widths) - min(widths) <= 1
    assert not any(tile.hasFocus() or tile.isChecked() for tile in tiles)


def test_tags_and_text_go_along(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-2")
    for code in ("212", "208", "213", "213"):
        click(qtbot, pad, f"tag-{code}")
    qtbot.keyClicks(line(pad), "too slow ")
    line(pad).insert("𠮷")
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 2, ("208", "212"), "too slow 𠮷")]


def test_back_lets_another_level_be_chosen(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-1")
    click(qtbot, pad, "tag-115")
    click(qtbot, pad, "back")
    assert pad.state == "rating"
    click(qtbot, pad, "level-4")
    assert isinstance(pad.page, TagsPage)
    assert pad.page.tags == ()
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 4, (), "")]


def test_time_out_is_not_a_rating(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    hall.clock.turn(61)
    reach(qtbot, pad, "idle")
    qtbot.waitUntil(lambda: hall.reviews.answers == [("v-A023", "not_rated")])


def test_a_chosen_level_that_is_never_submitted_is_not_a_rating(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-5")
    hall.clock.turn(61)
    reach(qtbot, pad, "idle")
    qtbot.waitUntil(lambda: hall.reviews.answers == [("v-A023", "not_rated")])


def test_more_time_starts_the_time_anew(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    hall.clock.turn(50)
    words = pad.findChild(QLabel, "time-words")
    assert words is not None
    qtbot.waitUntil(lambda: "10 s left" in words.text())
    click(qtbot, pad, "more-time")
    qtbot.waitUntil(lambda: "60 s left" in words.text())
    hall.clock.turn(50)
    QTest.qWait(300)
    assert pad.state == "rating"
    assert hall.reviews.answers == []


def test_touches_on_the_tags_start_the_time_anew(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-3")
    for _ in range(3):
        hall.clock.turn(40)
        click(qtbot, pad, "tag-310")
        Jobs.wait_idle()
    assert hall.reviews.extensions == 3
    assert pad.state == "tags"


def test_not_this_time(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "decline")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "declined")]


@pytest.mark.parametrize("name", ["submit", "decline"])
def test_a_double_click_is_one_answer(qtbot: QtBot, hall: FakeHall, pad: PadWindow, name: str) -> None:
    asked(qtbot, hall, pad)
    if name == "submit":
        click(qtbot, pad, "level-5")
    hall.reviews.hold = threading.Event()
    twice = button(pad, name)
    qtbot.mouseClick(twice, LEFT)
    qtbot.mouseDClick(twice, LEFT)
    twice.click()
    hall.reviews.hold.set()
    reach(qtbot, pad, "thanks")
    assert len(hall.reviews.answers) == 1


def test_the_second_touch_of_a_double_touch_presses_nothing_new(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    QTest.qWait(400)
    tile = button(pad, "level-3")
    place = tile.mapTo(pad, tile.rect().center())
    for _ in range(2):
        QTest.mouseClick(pad.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert pad.state == "tags"
    assert isinstance(pad.page, TagsPage)
    assert pad.page.tags == ()


def test_a_touch_through_the_window_system_rates(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    for name in ("level-4", "tag-413", "submit"):
        QTest.qWait(400)
        target = button(pad, name)
        QTest.mouseClick(
            pad.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, target.mapTo(pad, target.rect().center())
        )
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 4, ("413",), "")]


def test_the_keyboard_alone_is_enough(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    pad.activateWindow()
    asked(qtbot, hall, pad)
    assert pad.page is not None
    pad.page.setFocus()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget() or pad.page, Qt.Key.Key_Tab)
    assert button(pad, "level-2").hasFocus()
    qtbot.keyClick(button(pad, "level-2"), Qt.Key.Key_Return)
    assert pad.state == "tags"
    qtbot.keyClick(button(pad, "tag-207"), Qt.Key.Key_Space)
    qtbot.keyClick(button(pad, "submit"), Qt.Key.Key_Return)
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 2, ("207",), "")]


def test_text_stops_at_200_characters(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-5")
    line(pad).insert("𠮷👍" * 150)
    assert len(line(pad).text()) == 200
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 5, (), "𠮷👍" * 100)]


def test_chinese_can_be_typed_by_pinyin_on_the_screen(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-1")
    click(qtbot, pad, "keyboard")
    panel = pad.findChild(TypingPanel, "typing")
    assert panel is not None
    Jobs.wait_idle()
    click(qtbot, pad, "typing-mode")
    for key in "TAIMAN":
        qtbot.mouseClick(panel.keys.key(key), LEFT)
    click(qtbot, pad, "candidate-0")
    for key in "LE":
        qtbot.mouseClick(panel.keys.key(key), LEFT)
    click(qtbot, pad, "candidate-0")
    click(qtbot, pad, "candidate-1")
    assert line(pad).text() == "太慢了。"
    qtbot.mouseClick(panel.keys.key("erase"), LEFT)
    qtbot.mouseClick(panel.keys.key("3"), LEFT)
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 1, (), "太慢了3")]


def test_a_new_visit_does_not_push_the_rating_away(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    hall.serve(case(visit_id="v-A024"), "A024")
    QTest.qWait(150)
    assert pad.state == "rating"
    click(qtbot, pad, "level-5")
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "visit")
    assert hall.reviews.answers == [("v-A023", "rated", 5, (), "")]


def test_one_request_is_claimed_once(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    for _ in range(5):
        hall.tell("review")
        QTest.qWait(50)
    assert hall.reviews.claims == 1


def test_a_request_taken_by_another_pad_is_explained(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    taken = hall.reviews.claim("3")
    assert taken is not None
    click(qtbot, pad, "level-5")
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    sentence = pad.findChildren(QWidget)
    assert any("Another pad" in widget.accessibleName() for widget in sentence)
    hall.reviews.decline(taken)
    assert hall.reviews.answers == [("v-A023", "declined")]


def test_a_rating_survives_a_database_that_is_away(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-4")
    click(qtbot, pad, "tag-413")
    hall.away = True
    click(qtbot, pad, "submit")
    quiet = pad.findChild(QLabel, "quiet-sentence")
    assert quiet is not None
    qtbot.waitUntil(quiet.isVisible)
    assert "once more" in quiet.text()
    assert pad.state == "tags"
    hall.away = False
    click(qtbot, pad, "submit")
    reach(qtbot, pad, "thanks")
    assert hall.reviews.answers == [("v-A023", "rated", 4, ("413",), "")]


def test_a_time_out_while_the_database_is_away_is_told_later(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    hall.away = True
    hall.clock.turn(61)
    reach(qtbot, pad, "idle")
    Jobs.wait_idle()
    hall.away = False
    hall.tell("*")
    qtbot.waitUntil(lambda: hall.reviews.answers == [("v-A023", "not_rated")])
    assert hall.reviews.claims == 1
    assert pad.state == "idle"


def test_a_larger_screen_keeps_what_was_entered(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    click(qtbot, pad, "level-2")
    click(qtbot, pad, "tag-208")
    line(pad).insert("slow")
    pad.resize(1920, 1080)
    QTest.qWait(50)
    assert button(pad, "tag-208").isChecked()
    assert line(pad).text() == "slow"
    assert button(pad, "submit").height() > 92


def test_the_mouse_elsewhere_rates_nothing(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    asked(qtbot, hall, pad)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    for key in (Qt.Key.Key_5, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(other, key)
        qtbot.keyClick(pad, key)
    qtbot.mouseClick(pad, LEFT, pos=QPoint(2, 2))
    QApplication.sendEvent(pad, QEvent(QEvent.Type.WindowActivate))
    assert pad.state == "rating"
    assert hall.reviews.answers == []
