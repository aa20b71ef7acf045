"""A widget that is being put together must not flash up as a window: it would take the keyboard from the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.marks import Chip
from hall_client.ui.widgets.picture import EmptyState


def _chip() -> QWidget:
    chip = Chip("", "g")
    chip.set("received")
    return chip


class Watch(QObject):
    """Counts windows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown += 1
        return False


@pytest.mark.parametrize("make", [_chip, lambda: LineField("name"), lambda: EmptyState("warn", "sentence", "hint")])
def test_nothing_is_shown_before_it_has_a_parent(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    app = application("en")
    watch = Watch()
    app.installEventFilter(watch)
    qtbot.addWidget(make())
    QApplication.processEvents()
    app.removeEventFilter(watch)
    assert watch.shown == 0
