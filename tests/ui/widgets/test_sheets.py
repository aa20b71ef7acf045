"""Every shared widget draws itself in every palette, and nothing stands outside its window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from tests.ui.widgets import sheet


@pytest.mark.parametrize("make", [sheet.counter_sheet, sheet.public_sheet, sheet.wall_sheet, sheet.overlay_sheet])
def test_sheet_draws(make: Callable[[], QWidget], qtbot: QtBot, tmp_path: Path) -> None:
    application("en")
    window = make()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    picture = window.grab()
    assert picture.save(str(tmp_path / f"{make.__name__}.png"))
    colours = {picture.toImage().pixelColor(x, y).rgb() for x in range(0, 1000, 9) for y in range(0, 600, 9)}
    assert len(colours) > 5
    inside = window.rect()
    for child in window.findChildren(QWidget):
        if child.isVisible() and child.parentWidget() is window:
            assert inside.contains(child.geometry()), child
