"""Starts a role: the frame at once, the hall behind it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hall_client.base.errors import EnvironmentFailure
from hall_client.base.files import data_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_client.app import Hall
    from hall_client.config import Settings
    from hall_client.staff.views import SignIn, StaffView
    from hall_client.ui.shell.opening import Opening


BEGIN_THE_DAY = frozenset({"window", "kiosk", "manager"})
"""Stations that end yesterday's tickets when they start; the others only look."""


class Start(NamedTuple):
    """What the command line says of a start."""

    hall: str
    config: Path | None
    screen: int
    full_screen: bool
    language: str

    def settings(self) -> Settings:
        """The station's settings; slow to load, so not before the first frame."""
        from hall_client.config import load_settings

        return load_settings(self.config)

    def first_language(self) -> str:
        """The language of the first frame, known without the settings library."""
        if self.language or (named := os.environ.get("HALL_LANGUAGE")):
            return self.language or named or "zh_CN"
        file = self.config or os.environ.get("HALL_CONFIG")
        if not file:
            return "zh_CN"
        import tomllib

        try:
            return str(tomllib.loads(Path(file).read_text(encoding="utf-8")).get("language", "zh_CN"))
        except (OSError, ValueError):
            return "zh_CN"  # the settings themselves will say what is wrong with the file


def has_display() -> bool:
    """Whether somebody can look at a screen here."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform or sys.platform in ("win32", "darwin"):
        return platform != "offscreen"
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def opener(hall: str, station: str, settings: Callable[[], Settings]) -> Callable[[], Hall]:
    """What opens the hall for a station and starts its devices; for a worker thread."""

    def open_it() -> Hall:
        from hall_client.app import open_hall

        gc.freeze()  # what was imported stays: nobody need look through it for rubbish again
        gc.enable()
        found = settings()
        opened = open_hall(hall, station=found.station or station, settings=found)
        if station.partition("-")[0] in BEGIN_THE_DAY:
            opened.queue.expire_past_days()
        opened.start_devices()
        return opened

    return open_it


def counter(number: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """A counter window: sign in first, then the window; signing out leads back.

    While the clerk types the password, the window's code and the catalog are loaded.
    """
    from hall_client.ui.shell.job import Job
    from hall_client.ui.shell.opening import Opening

    def prepare(hall: Hall) -> None:
        import hall_client.ui.clerk.window  # noqa: F401 - imported off the main thread

        hall.catalog.warm()

    def signing_in(hall: Hall) -> QWidget:
        from hall_client.ui.clerk.sign_in import SignInWindow

        def work(sign_in: SignIn) -> None:
            from hall_client.ui.clerk.window import ClerkWindow

            window = ClerkWindow(hall, sign_in)
            window.signed_out.connect(lambda: opening.replace(signing_in(hall)))
            opening.replace(window)

        door = SignInWindow(hall, number)
        door.signed_in.connect(work)
        Job.run(opening, lambda: prepare(hall), None, lambda _error: None)
        return door

    opening: Opening[Hall] = Opening(open_it, signing_in)
    return opening


def kiosk_screen(name: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """A ticket kiosk."""
    from hall_client.ui.kiosk.window import KioskWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, lambda hall: KioskWindow(hall, name=name))


def board_screen(open_it: Callable[[], Hall]) -> Opening[Hall]:
    """The lobby board."""
    from hall_client.ui.board.window import BoardWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, BoardWindow)


def pad_screen(number: str, open_it: Callable[[], Hall]) -> Opening[Hall]:
    """The evaluator pad of a window."""
    from hall_client.ui.pad import PadWindow
    from hall_client.ui.shell.opening import Opening

    return Opening(open_it, lambda hall: PadWindow(hall, window=number))


def dashboard(open_it: Callable[[], Hall]) -> Opening[Hall]:
    """The manager's dashboard: sign in first; signing out leads back."""
    from hall_client.ui.manager.sign_in import ManagerSignIn
    from hall_client.ui.shell.opening import Opening

    def signing_in(hall: Hall) -> QWidget:
        def watch(staff: StaffView) -> None:
            from hall_client.ui.manager.window import ManagerWindow

            window = ManagerWindow(hall, staff)
            window.signed_out.connect(lambda: opening.replace(signing_in(hall)))
            opening.replace(window)

        door = ManagerSignIn(hall)
        door.signed_in.connect(watch)
        return door

    opening: Opening[Hall] = Opening(open_it, signing_in)
    return opening


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


def run_dashboard(start: Start) -> int:
    """Runs the manager's dashboard until it is closed."""
    return _run(start, "manager", (1366, 768), dashboard)


def _run(
    start: Start,
    station: str,
    size: tuple[int, int],
    make: Callable[[Callable[[], Hall]], QWidget],
    *,
    name: str = "",
) -> int:
    """The frame first. Signals, the log and the screens come once it is painted; no rubbish is looked for until then."""
    gc.disable()
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise EnvironmentFailure("There is no display here. Start this in a desktop session, or set DISPLAY.")
    from hall_client.ui.shell.application import application, guard, place, run
    from hall_client.ui.shell.first_frame import FirstFrame
    from hall_client.ui.shell.language import tr
    from hall_client.ui.shell.tokens import COUNTER, PUBLIC, WALL

    app = application(start.first_language())
    palette = {"window": COUNTER, "manager": COUNTER, "board": WALL}.get(station.partition("-")[0], PUBLIC)
    words = tr("Window {n}").format(n=name) if name else ""

    def furnish() -> QWidget:
        from hall_client.base.logs import set_up_logging

        set_up_logging(data_folder() / "log")
        guard(app)
        return make(opener(start.hall, station, start.settings))

    frame = FirstFrame(furnish, palette=palette, words=words, outline=None if name else lambda _w, _h, _n: "")
    frame.setWindowTitle(words or "hall-client")
    frame.resize(*size)
    place(frame, screen=start.screen, full_screen=start.full_screen)
    return run(app)
