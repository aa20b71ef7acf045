"""The window is there before its furniture."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from hall_client.ui.shell.first_frame import FirstFrame, counter_outline

HEAVY = (
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "PySide6.QtMultimedia",
    "hall_client.ui.shell.job",
    "hall_client.ui.widgets",
)


class Stubborn(QWidget):
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def test_outline_first_then_content_once(qtbot: QtBot) -> None:
    application("en")
    built: list[QWidget] = []

    def build() -> QWidget:
        built.append(QLabel("ready"))
        return built[-1]

    window = FirstFrame(build, words="Window <3>")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitSignal(window.furnished):
        window.show()
        assert built == []
    window.furnish()
    assert len(built) == 1
    assert window.content is built[0]
    qtbot.waitUntil(lambda: built[0].geometry() == window.rect(), timeout=1000)
    assert window.property("look") == "counter"


def test_content_may_refuse_to_close(qtbot: QtBot) -> None:
    application("en")
    window = FirstFrame(Stubborn)
    qtbot.addWidget(window)
    window.furnish()
    window.show()
    assert not window.close()
    window.content = None
    assert window.close()


def test_outline_fits_both_sizes() -> None:
    for width, height in ((1366, 768), (1920, 1080)):
        assert counter_outline(width, height, "3").count("<rect") == 8


def test_the_way_to_the_first_frame_loads_nothing_heavy() -> None:
    code = (
        "import hall_client.ui.shell.application, hall_client.ui.shell.first_frame, sys;"
        f"print([m for m in sys.modules if m.startswith({HEAVY!r})])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
