"""What the pad shows before anybody is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hall_client.cases.views import MaterialState
from hall_client.ui.pad import PadWindow
from hall_client.ui.pad.document import promise_words
from hall_client.ui.pad.idle import welcome_of
from hall_client.ui.pad.measure import scale_of
from hall_client.ui.shell.job import Jobs
from tests.fakes.pad_hall import MATERIALS, FakeHall, case, visit, window


def words(pad: PadWindow) -> str:
    """Everything that can be read on the pad."""
    labels = [label.text() for label in pad.findChildren(QLabel) if label.isVisible()]
    drawn = [widget.accessibleName() for widget in pad.findChildren(QWidget) if widget.isVisible()]
    return "\n".join([*labels, *drawn])


def png() -> bytes:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def reach(qtbot: QtBot, pad: PadWindow, state: str) -> None:
    qtbot.waitUntil(lambda: pad.state == state, timeout=3000)


def test_an_idle_pad_shows_window_number_and_stars_but_no_name(pad: PadWindow) -> None:
    shown = words(pad)
    assert pad.state == "idle"
    for part in ("Window 3", "Clerk 1027", "4 of 5 stars", "Yungang Government Service Hall", "10:32", "20 Nov"):
        assert part in shown
    assert "周敏" not in shown


def test_the_name_is_shown_where_the_hall_says_so(qapp: object, qtbot: QtBot) -> None:
    pad = PadWindow(FakeHall(shows_name=True), "3")
    qtbot.addWidget(pad)
    pad.show()
    Jobs.wait_idle()
    assert "周敏" in words(pad)


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (window(called="A023"), "A023, please come here"),
        (window(state="paused"), "Paused"),
        (window(state="closed", staff_no=""), "Closed"),
        (window(staff_no=""), "Closed"),
        (window(visit()), "Now serving A023"),
        (window(), "Welcome"),
        (None, "One moment, please"),
    ],
)
def test_the_welcome_follows_the_window(view: object, sentence: str) -> None:
    assert welcome_of(view).sentence == sentence  # type: ignore[arg-type]  # parametrised with views and None


def test_the_checklist_shows_each_material_with_its_state(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case())
    reach(qtbot, pad, "visit")
    shown = words(pad)
    for name, _, _ in MATERIALS:
        assert name in shown
    for part in ("7 needed, 1 missing", "1 missing", "Hand in by 4 Dec", "E-licence", "On file", "Promised", "Later"):
        assert part in shown
    assert "张三" not in shown
    assert "110***" not in shown


def test_a_touched_material_is_explained(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case())
    reach(qtbot, pad, "visit")
    assert "全体股东签字，写明法定代表人、董事、监事。" in words(pad)
    row = pad.findChild(QAbstractButton, "material-1")
    assert row is not None
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "法定代表人签字，代理人信息填写完整" in words(pad))


def test_the_pad_follows_the_clerk(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case())
    reach(qtbot, pad, "visit")
    hall.cases.case = case(tuple((name, MaterialState.RECEIVED, need) for name, _, need in MATERIALS))
    hall.tell("case")
    qtbot.waitUntil(lambda: "Everything is settled" in words(pad))
    hall.idle()
    reach(qtbot, pad, "idle")


def test_large_type_lasts_for_the_visit(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case())
    reach(qtbot, pad, "visit")
    switch = pad.findChild(QAbstractButton, "large-type")
    assert switch is not None
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert pad.page is not None
    assert pad.page.m.large
    hall.serve(case(visit_id="v-A024"), "A024")
    qtbot.waitUntil(lambda: pad.page is not None and not pad.page.m.large)


def test_the_document_is_shown_once_there_is_one(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.paper.png = png()
    hall.serve(case(document="voucher"))
    reach(qtbot, pad, "visit")
    qtbot.waitUntil(lambda: pad.findChild(QWidget, "sheet") is not None)
    sheet = pad.findChild(QWidget, "sheet")
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.width() > 300)
    assert abs(sheet.height() / sheet.width() - 297 / 210) < 0.02
    shown = words(pad)
    for part in ("Your case is accepted", "L20261120-03-0017", "Promised by 25 Nov"):
        assert part in shown


def test_what_is_done_at_once_has_no_day_of_its_own() -> None:
    decided = case(document="voucher")
    assert decided.promised is not None
    at_once = replace(decided, promised=replace(decided.promised, working_days=0))
    assert promise_words(at_once) == "Done on the spot"


def test_a_document_without_a_picture_is_still_told_of(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case(document="refusal"))
    reach(qtbot, pad, "visit")
    qtbot.waitUntil(lambda: "The clerk will hand you the document." in words(pad))


def test_a_hall_that_is_away_leaves_the_last_state_and_says_so(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.serve(case())
    reach(qtbot, pad, "visit")
    hall.away = True
    hall.tell("*")
    quiet = pad.findChild(QLabel, "quiet-sentence")
    assert quiet is not None
    qtbot.waitUntil(quiet.isVisible)
    assert "10:32" in quiet.text()
    assert pad.state == "visit"
    hall.away = False
    qtbot.waitUntil(lambda: not quiet.isVisible(), timeout=5000)


def test_a_hall_that_is_away_at_the_start_is_waited_for(qapp: object, qtbot: QtBot, hall: FakeHall) -> None:
    hall.away = True
    pad = PadWindow(hall, "3")
    qtbot.addWidget(pad)
    pad.show()
    quiet = pad.findChild(QLabel, "quiet-sentence")
    assert quiet is not None
    qtbot.waitUntil(quiet.isVisible)
    hall.away = False
    qtbot.waitUntil(lambda: "Welcome" in words(pad), timeout=5000)


def test_the_clock_goes_on(qtbot: QtBot, hall: FakeHall, pad: PadWindow) -> None:
    hall.clock.at = datetime(2026, 11, 20, 3, 5, tzinfo=UTC)
    qtbot.waitUntil(lambda: "11:05" in words(pad), timeout=3000)


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 800), 1.0), ((1366, 768), 1.0), ((1920, 1080), 1.35), ((1024, 700), 1.0)]
)
def test_the_smallest_text_never_shrinks(size: tuple[int, int], scale: float) -> None:
    assert scale_of(*size) == pytest.approx(scale)


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080)])
def test_every_target_is_large_enough_for_a_finger(
    qtbot: QtBot, hall: FakeHall, pad: PadWindow, size: tuple[int, int]
) -> None:
    pad.resize(*size)
    hall.serve(case())
    reach(qtbot, pad, "visit")
    small = small_targets(pad)
    hall.reviews.ask()
    reach(qtbot, pad, "rating")
    QTest.qWait(50)
    small += small_targets(pad)
    level = pad.findChild(QAbstractButton, "level-1")
    assert level is not None
    level.click()
    QTest.qWait(50)
    small += small_targets(pad)
    keyboard = pad.findChild(QAbstractButton, "keyboard")
    assert keyboard is not None
    keyboard.click()
    Jobs.wait_idle()
    QTest.qWait(50)
    small += small_targets(pad)
    assert small == []


def small_targets(pad: PadWindow) -> list[str]:
    """Targets below 12 mm (71 px at 0.17 mm)."""
    return [
        f"{button.objectName()} {button.text()} {button.width()}x{button.height()}"
        for button in pad.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < 71
    ]
