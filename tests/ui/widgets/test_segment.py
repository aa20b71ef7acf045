"""Six states by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hall_client.ui.widgets.segment import Choice, Segment

CHOICES = (
    Choice("received", "Received", "R", "green"),
    Choice("licence", "Licence", "L"),
    Choice("missing", "Missing", "M", "red"),
)


@pytest.fixture
def segment(qtbot: QtBot) -> Segment:
    made = Segment(CHOICES, name="Articles")
    qtbot.addWidget(made)
    made.show()
    made.chosen_values = []
    made.refusals = []
    made.chosen.connect(made.chosen_values.append)
    made.refused.connect(lambda value, why: made.refusals.append((value, why)))
    return made


def test_arrows_move_and_space_chooses(segment: Segment, qtbot: QtBot) -> None:
    qtbot.keyClick(segment, Qt.Key.Key_Right)
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    for _ in range(5):
        qtbot.keyClick(segment, Qt.Key.Key_Right)
    qtbot.keyClick(segment, Qt.Key.Key_Return)
    for _ in range(5):
        qtbot.keyClick(segment, Qt.Key.Key_Left)
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    assert segment.chosen_values == ["licence", "missing", "received"]
    assert segment.value() is None


def test_digit_chooses_at_once_and_backspace_clears(segment: Segment, qtbot: QtBot) -> None:
    qtbot.keyClick(segment, Qt.Key.Key_3)
    qtbot.keyClick(segment, Qt.Key.Key_4)
    qtbot.keyClick(segment, Qt.Key.Key_Backspace)
    assert segment.chosen_values == ["missing", ""]


def test_forbidden_is_refused_with_its_rule(segment: Segment, qtbot: QtBot) -> None:
    segment.set_allowed({"licence": False}, {"licence": "No licence library has it."})
    qtbot.keyClick(segment, Qt.Key.Key_2)
    width = segment.width() // 3
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=QPoint(width + width // 2, 10))
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert segment.refusals == [("licence", "No licence library has it.")] * 2
    assert segment.chosen_values == ["received"]


def test_says_what_it_shows(segment: Segment) -> None:
    segment.set_value("missing")
    assert segment.accessibleName() == "Articles Missing"
    segment.set_compact(compact=True)
    assert segment.width() < 100


def test_disabled_takes_nothing(segment: Segment, qtbot: QtBot) -> None:
    segment.setEnabled(False)
    segment.choose("received")
    assert segment.chosen_values == []
