"""Mixed sizes on one baseline, shrinking together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from hall_client.ui.widgets.number import NumberLabel, Piece


@pytest.fixture
def called(qtbot: QtBot) -> NumberLabel:
    application("en")
    made = NumberLabel([Piece("请", 140, gap=38), Piece("A023", 264, tone="key")])
    qtbot.addWidget(made)
    return made


def test_wide_enough_is_not_shrunk(called: NumberLabel) -> None:
    called.resize(called.sizeHint())
    assert called.scale() == pytest.approx(1.0)


def test_narrow_shrinks_to_the_width(called: NumberLabel) -> None:
    whole = called.sizeHint()
    called.resize(QSize(whole.width() // 2, whole.height()))
    assert called.scale() == pytest.approx(0.5, abs=0.01)


def test_low_shrinks_to_the_height_but_not_below_the_least(called: NumberLabel) -> None:
    whole = called.sizeHint()
    called.resize(QSize(whole.width(), round(whole.height() * 0.7)))
    assert called.scale() == pytest.approx(0.7, abs=0.01)
    called.resize(10, 10)
    assert called.scale() == pytest.approx(0.3)


def test_its_words_are_accessible(called: NumberLabel) -> None:
    called.set_pieces(Piece("A024", 100))
    assert called.accessibleName() == called.text() == "A024"
