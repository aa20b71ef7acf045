"""The demo on a screen: the four windows, and a panel that plays the people and the faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from hall_client.base.logs import set_up_logging
from hall_client.base.text import Text
from hall_client.cli.demo import KIOSK, PASSWORD, STAFF, WINDOW
from hall_client.cli.demo.stage import Stage, found_demo_hall
from hall_client.cli.speech import say_line, sentence
from hall_client.devices.simulated import SimulatedStation, sample_cards
from hall_client.ui.shell.application import application, guard, place, run
from hall_client.ui.shell.language import say
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import BOLD, COUNTER, SMALL, TITLE
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.labels import WrapLabel, label

CARD_SECONDS = 3
SIZES = {"clerk": (1366, 768), "kiosk": (540, 960), "board": (1280, 720), "pad": (1024, 640)}


def open_all(out: Path, language: str) -> int:
    """Opens everything and runs until the panel or the last window is closed; gives the exit code."""
    say_line(sentence(Text("Making the sample hall …")))
    file = out / "hall" / "hall.db"
    found_demo_hall(file)
    set_up_logging(out / "log")
    app = application(language)
    guard(app)
    stage = Stage(file)
    panel = DemoPanel(stage)
    for name, (width, height) in SIZES.items():
        screen = stage.screens[name]
        screen.setWindowTitle(name)
        screen.resize(width, height)
        place(screen)
    place(panel)
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
                8,
                label(say(Text("Kiosk {name}", name=KIOSK)), weight=BOLD),
                row(*(self._card(stage.kiosk_devices, name) for name in cards)),
                row(*self._faults(stage.kiosk_devices)),
                8,
                label(say(Text("Window {window}", window=WINDOW)), weight=BOLD),
                row(*(self._card(stage.window_devices, name) for name in cards)),
                row(self._button(Text("Next page under the camera"), self._next_page)),
                row(*self._faults(stage.window_devices)),
                None,
                margins=(20, 18, 20, 18),
            )
        )

    def _button(self, words: Text, act: Callable[[], object]) -> ActionButton:
        return ActionButton(say(words), bind=False, clicked=act)

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
