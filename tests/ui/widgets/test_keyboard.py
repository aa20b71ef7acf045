"""Typing on the glass."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.widgets.keyboard import CLEAR, ENTER, ERASE, OnScreenKeyboard


def test_types_into_its_line_as_a_keyboard_would(qtbot: QtBot) -> None:
    window, line, keys = QWidget(), QLineEdit(), OnScreenKeyboard()
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addWidget(keys)
    qtbot.addWidget(window)
    window.show()
    line.setFocus()
    keys.attach(line)
    edits: list[str] = []
    line.textEdited.connect(edits.append)
    for name in ("G", "S", "S", "L", ERASE):
        qtbot.mouseClick(keys.key(name), Qt.MouseButton.LeftButton)
    assert line.text() == "GSS"
    assert edits == ["G", "GS", "GSS", "GSSL", "GSS"]
    assert keys.key("G").focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(keys.key(CLEAR), Qt.MouseButton.LeftButton)
    assert line.text() == ""
    assert edits[-1] == ""


def test_digits_with_x_and_confirm(qtbot: QtBot) -> None:
    keys = OnScreenKeyboard("digits", enter="OK")
    qtbot.addWidget(keys)
    typed: list[str] = []
    keys.typed.connect(typed.append)
    with qtbot.waitSignal(keys.entered):
        for name in ("1", "0", "X", ENTER):
            qtbot.mouseClick(keys.key(name), Qt.MouseButton.LeftButton)
    assert typed == ["1", "0", "X"]


def test_keys_that_cannot_be_typed_now(qtbot: QtBot) -> None:
    keys = OnScreenKeyboard("digits")
    qtbot.addWidget(keys)
    keys.allow("0123456789")
    assert not keys.key("X").isEnabled()
    keys.allow(None)
    assert keys.key("X").isEnabled()
