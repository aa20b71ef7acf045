"""Words are never cut silently."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QTextLayout
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from hall_client.ui.shell.fonts import font, register_rare_fonts
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import ElidedLabel, WrapLabel

LONG = "公安部门核发，免证办：电子证照已调取 2 份，王䶮和𠮷田的材料一并归档"


def test_one_line_tells_the_rest(qtbot: QtBot) -> None:
    application("en")
    made = ElidedLabel(LONG)
    qtbot.addWidget(made)
    made.resize(120, 20)
    made.show()
    assert made.toolTip() == LONG
    made.resize(900, 20)
    assert made.toolTip() == ""


def test_running_text_breaks_without_losing_a_character(qtbot: QtBot) -> None:
    application("en")
    made = WrapLabel(LONG, size=14)
    qtbot.addWidget(made)
    wide, narrow = made.heightForWidth(2000), made.heightForWidth(150)
    assert wide < narrow
    made.resize(150, narrow)
    made.show()
    made.grab()
    assert made.toolTip() == ""
    made.set_text("")
    assert made.heightForWidth(100) == wide


def test_too_many_lines_end_in_dots_with_a_tooltip(qtbot: QtBot) -> None:
    application("en")
    made = WrapLabel(LONG, size=14, lines=2)
    qtbot.addWidget(made)
    made.resize(150, 50)
    made.show()
    made.grab()
    assert made.toolTip() == LONG


def test_figures_are_of_one_width(qapp: object) -> None:
    application("en")
    metrics = QFontMetricsF(font(40, 700))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("weight", [400, 500, 700])
def test_names_with_rare_characters_have_glyphs(qapp: object, weight: int) -> None:
    application("en")
    register_rare_fonts()
    layout = QTextLayout("王䶮和𠮷田 Aé9", font(20, weight))
    layout.beginLayout()
    layout.createLine().setLineWidth(1000)
    layout.endLayout()
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} == {"Noto Sans SC", "Noto Sans Rare Han"}
    assert all(index for run in runs for index in run.glyphIndexes())


def test_field_says_what_is_wrong_until_it_is_edited(qtbot: QtBot) -> None:
    application("en")
    field = LineField("ID number", hint="18 characters")
    qtbot.addWidget(field)
    field.show()
    field.set_error("Too short.")
    assert field.line.property("wrong")
    assert field.line.accessibleDescription() == "Too short."
    qtbot.keyClicks(field.line, "1")
    assert not field.line.property("wrong")
    assert field.text() == "1"
