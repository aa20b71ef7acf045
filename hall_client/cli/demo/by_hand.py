"""The demo on a screen: the four windows, and a panel that plays the people and the faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from hall_client.base.logs import set_up_logging
from hall_client.base.text import Text
from hall_client.cli.demo import KIOSK, PASSWORD, STAFF, WINDOW
from hall_client.cli.demo.stage import Stage, found_demo_hall
from hall_client.cli.speech import say_line, sentence
from hall_client.devices.simulated import SimulatedStation, sample_cards
from hall_client.ui.shell.application import application, guard, run
from hall_client.ui.shell.language import say
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import BOLD, COUNTER, SMALL, TITLE
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.labels import WrapLabel, label

CARD_SECONDS = 3
ROOMY = 2500
"""From this width on everything stands side by side; on smaller screens the windows overlap."""
PLACES = {
    "clerk": (0.0, 0.0, 0.76, 0.53),
    "kiosk": (0.76, 0.0, 0.24, 0.64),
    "board": (0.0, 0.53, 0.355, 0.47),
    "pad": (0.355, 0.53, 0.405, 0.47),
    "panel": (0.76, 0.64, 0.24, 0.36),
}
"""Left, top, width and height of each window as parts of a roomy screen."""
SIZES = {"kiosk": (480, 853), "board": (960, 540), "pad": (1024, 640), "clerk": (1280, 720), "panel": (420, 420)}
CORNERS = {"kiosk": (1.0, 0.0), "board": (0.0, 1.0), "pad": (0.75, 1.0), "clerk": (0.0, 0.0), "panel": (1.0, 1.0)}
"""Where each window leans on a smaller screen: 0 left or top, 1 right or bottom."""
FRAME = 32
"""Room for a window's frame and title."""


def open_all(out: Path, language: str, named: str | None = None) -> int:
    """Opens everything and runs until the panel or the last window is closed; gives the exit code."""
    say_line(sentence(Text("Making the sample hall …")))
    file = found_demo_hall(out, named)
    set_up_logging(out / "log")
    app = application(language)
    guard(app)
    stage = Stage(file)
    panel = DemoPanel(stage)
    titles = {"clerk": Text("Counter window"), "kiosk": Text("Kiosk"), "board": Text("Board"), "pad": Text("Pad")}
    for name, screen in stage.screens.items():
        screen.setWindowTitle(say(titles[name]))
    _arrange({**stage.screens, "panel": panel})
    say_line(
        sentence(
            Text(
                "Sign in at window {window} with {staff} and {password}.", window=WINDOW, staff=STAFF, password=PASSWORD
            )
        )
    )
    try:
        return run(app)
    finally:
        stage.close()


def _arrange(windows: dict[str, QWidget]) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    for name, (width, height) in SIZES.items():
        if room.width() >= ROOMY:
            left, top, wide, high = PLACES[name]
            corner = QPoint(round(room.width() * left), round(room.height() * top))
            size = QSize(round(room.width() * wide) - 8, round(room.height() * high) - FRAME)
        else:
            right, low = CORNERS[name]
            size = QSize(width, height).boundedTo(room.size() - QSize(0, FRAME))
            corner = QPoint(
                round((room.width() - size.width()) * right), round((room.height() - size.height() - FRAME) * low)
            )
        window = windows[name]
        window.setGeometry(QRect(room.topLeft() + corner + QPoint(0, FRAME), size))
        window.show()


class DemoPanel(QWidget):
    """Plays the simulated devices by hand: cards, pages under the camera, paper that runs out, cables that are pulled."""

    def __init__(self, stage: Stage) -> None:
        """For a stage that is set."""
        super().__init__()
        self._stage, self._page = stage, 0
        dress(self, COUNTER)
        self.setWindowTitle(say(Text("Simulated devices")))
        cards = tuple(sample_cards())
        sign_in = Text(
            "Window {window}: staff number {staff}, password {password}", window=WINDOW, staff=STAFF, password=PASSWORD
        )
        self.setLayout(
            column(
                label(say(Text("Simulated devices")), size=TITLE, weight=BOLD),
                WrapLabel(say(sign_in), size=SMALL, tone="ink2"),
                row(
                    column(
                        label(say(Text("Kiosk {name}", name=KIOSK)), weight=BOLD),
                        *(self._card(stage.kiosk_devices, name) for name in cards),
                        *self._faults(stage.kiosk_devices),
                        None,
                    ),
                    column(
                        label(say(Text("Window {window}", window=WINDOW)), weight=BOLD),
                        *(self._card(stage.window_devices, name) for name in cards),
                        *self._faults(stage.window_devices),
                        self._button(Text("Next page under the camera"), self._next_page),
                        None,
                    ),
                    gap=12,
                ),
                margins=(14, 12, 14, 12),
            )
        )

    def _button(self, words: Text, act: Callable[[], object]) -> ActionButton:
        return ActionButton(say(words), height=30, bind=False, clicked=act)

    def _card(self, devices: SimulatedStation, name: str) -> ActionButton:
        def put() -> None:
            reader = devices.id_reader
            if reader is not None:
                reader.place_card(sample_cards()[name])
                QTimer.singleShot(CARD_SECONDS * 1000, self, reader.lift_card)

        return self._button(Text("Card of {name}", name=name), put)

    def _faults(self, devices: SimulatedStation) -> tuple[ActionButton, ...]:
        printer = devices.printer
        if printer is None:
            return ()
        return (
            self._button(Text("Printer: paper out"), lambda: printer.paper_out_after(0)),
            self._button(Text("Printer: load paper"), printer.load_paper),
            self._button(Text("Printer: pull the cable"), printer.unplug),
            self._button(Text("Printer: plug it in"), printer.plug_in),
        )

    def _next_page(self) -> None:
        camera = self._stage.window_devices.camera
        if camera is not None:
            self._page += 1
            camera.set_page(self._page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the panel ends the demo."""
        for screen in self._stage.screens.values():
            screen.close()
        super().closeEvent(event)
