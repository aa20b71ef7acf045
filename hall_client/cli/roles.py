"""Starts a role: the frame at once, the hall behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_client.config import Settings, load_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_client.app import Hall
    from hall_client.ui.shell.opening import Opening


@dataclass(frozen=True, slots=True)
class Start:
    """What the command line says of a start."""

    hall: str
    config: Path | None
    screen: int
    full_screen: bool
    language: str

    def settings(self) -> Settings:
        """The station's settings, with the language of the command line."""
        settings = load_settings(self.config)
        return settings.model_copy(update={"language": self.language}) if self.language else settings


def opener(hall: str, station: str, settings: Settings) -> Callable[[], Hall]:
    """What opens the hall for a station and starts its devices; for a worker thread."""

    def open_it() -> Hall:
        from hall_client.app import open_hall

        opened = open_hall(hall, station=station, settings=settings)
        opened.queue.expire_past_days()
        opened.start_devices()
        return opened

    return open_it


def counter(number: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """A counter window: sign in first, then the window; signing out leads back."""
    from hall_client.ui.shell.opening import Opening

    def signing_in(hall: Hall) -> QWidget:
        from hall_client.ui.clerk import ClerkWindow, SignInWindow

        def work(sign_in: object) -> None:
            window = ClerkWindow(hall, sign_in)
            window.signed_out.connect(lambda: opening.replace(signing_in(hall)))
            opening.replace(window)

        door = SignInWindow(hall, number)
        door.signed_in.connect(work)
        return door

    opening: Opening[Hall] = Opening(open_it, signing_in)
    return opening


def kiosk_screen(name: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """A ticket kiosk."""
    from hall_client.ui.kiosk import KioskWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, lambda hall: KioskWindow(hall, name=name))


def board_screen(open_it: Callable[[], Hall]) -> Opening[Hall]:
    """The lobby board."""
    from hall_client.ui.board import BoardWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, BoardWindow)


def pad_screen(number: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """The evaluator pad of a window."""
    from hall_client.ui.pad import PadWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, lambda hall: PadWindow(hall, window=number))


def run_window(number: str, start: Start) -> int:
    """Runs a counter window until it is closed."""
    return _run(start, f"window-{number}", (1366, 768), lambda open_it: counter(number, open_it), name=number)


def run_kiosk(name: str, start: Start) -> int:
    """Runs a kiosk until it is closed."""
    return _run(start, f"kiosk-{name}", (540, 960), lambda open_it: kiosk_screen(name, open_it))


def run_board(start: Start) -> int:
    """Runs the board until it is closed."""
    return _run(start, "board", (1280, 720), board_screen)


def run_pad(number: str, start: Start) -> int:
    """Runs a pad until it is closed."""
    return _run(start, f"pad-{number}", (1280, 800), lambda open_it: pad_screen(number, open_it))


def _run(
    start: Start,
    station: str,
    size: tuple[int, int],
    make: Callable[[Callable[[], Hall]], QWidget],
    *,
    name: str = "",
) -> int:
    settings = start.settings()
    from hall_client.ui.shell.application import application, guard, place, run
    from hall_client.ui.shell.first_frame import FirstFrame
    from hall_client.ui.shell.language import tr
    from hall_client.ui.shell.tokens import COUNTER, PUBLIC, WALL

    app = application(settings.language)
    guard(app)
    palette = {"window": COUNTER, "board": WALL}.get(station.partition("-")[0], PUBLIC)
    words = tr("Window {n}").format(n=name) if name else ""
    open_it = opener(start.hall, settings.station or station, settings)
    frame = FirstFrame(
        lambda: make(open_it), palette=palette, words=words, outline=None if name else lambda _w, _h, _n: ""
    )
    frame.setWindowTitle(words or "hall-client")
    frame.resize(*size)
    place(frame, screen=start.screen, full_screen=start.full_screen)
    _log_to(settings)
    return run(app)


def _log_to(settings: Settings) -> None:
    from hall_client.base.logs import set_up_logging
    from hall_client.config import data_folder

    set_up_logging(settings.log_folder or data_folder() / "log")
