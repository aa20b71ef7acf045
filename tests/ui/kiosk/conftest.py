"""A kiosk on a hall in memory, and fingers for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.kiosk.window import KioskWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.language import set_language
from tests.fakes.lobby_hall import LobbyHall
from tests.fakes.lobby_visitor import Visitor, Voice


@pytest.fixture
def enter(qtbot: QtBot) -> Iterator[Callable[..., Visitor]]:
    """Opens the kiosk of a hall."""
    application("en")
    set_language("en")
    opened: list[Visitor] = []

    def open_kiosk(
        hall: LobbyHall | None = None, width: int = 540, height: int = 960, *, inside: bool = False
    ) -> Visitor:
        hall = hall or LobbyHall()
        voice = Voice()
        kiosk = KioskWindow(hall, "2", lambda _parent, _kind: voice)
        frame = QWidget() if inside else None
        if frame is not None:
            kiosk.setParent(frame)
            kiosk.resize(width, height)
        top = frame or kiosk
        qtbot.addWidget(top)
        top.resize(width, height)
        top.show()
        qtbot.waitExposed(top)
        visitor = Visitor(qtbot, kiosk, hall)
        visitor.frame, visitor.voice = frame, voice
        visitor.settle()
        opened.append(visitor)
        return visitor

    yield open_kiosk
    for visitor in opened:
        visitor.kiosk._lock.locked = False
        visitor.kiosk.close()
        assert visitor.hall.listeners == 0
        assert visitor.hall.desk_devices.listeners == 0


@pytest.fixture
def visitor(enter: Callable[..., Visitor]) -> Visitor:
    return enter()
