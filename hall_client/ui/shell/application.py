"""The application object: fonts, language, what happens when something goes wrong, where windows stand.

Import this before anything that loads sqlmodel: Qt first makes the start a quarter faster.
"""

from __future__ import annotations

import contextlib
import logging
import signal
import sys
import threading
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QRect, QSocketNotifier, QThread, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.ui.shell.fonts import font, register_fonts
from hall_client.ui.shell.language import set_language
from hall_client.ui.shell.tokens import BODY

log = logging.getLogger(__name__)
qt_log = logging.getLogger("hall_client.qt")

_ending = threading.Event()
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def application(language: str = "zh_CN", argv: Sequence[str] = ()) -> QApplication:
    """The QApplication, made on the first call, with fonts and language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Named among the arguments: asking the application for its style costs the first frame 6 ms.
        app = QApplication(["hall-client", "-style", "Fusion", *argv])
    elif app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setApplicationName("hall-client")
    register_fonts()
    app.setFont(font(BODY))
    set_language(language)
    return app


def guard(app: QApplication) -> None:
    """Logs what nobody caught and says so on the screen; Ctrl-C and SIGTERM close the windows in order."""
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    qInstallMessageHandler(_qt_message)
    _quit_on_signals(app)


def ending() -> bool:
    """A signal told the program to end: no window may refuse to close."""
    return _ending.is_set()


def run(app: QApplication) -> int:
    """Runs until the last window is closed, then joins the workers; gives the exit code."""
    from hall_client.ui.shell.job import Jobs

    try:
        return app.exec()
    finally:
        Jobs.shut_down()


def place(window: QWidget, *, screen: int = 0, full_screen: bool = False) -> None:
    """Shows a window on the n-th screen (the last one when there are fewer), full screen if wanted."""
    screens = QGuiApplication.screens()
    room = screens[min(screen, len(screens) - 1)].availableGeometry()
    if full_screen:
        window.setGeometry(room)
        window.showFullScreen()
        return
    size = window.size().boundedTo(room.size())
    window.setGeometry(QRect(room.topLeft(), size))
    window.show()
    frame = window.frameGeometry().size() - window.size()
    window.resize(size.boundedTo(room.size() - frame))


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    log.critical("uncaught error", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    app = QApplication.instance()
    if app is not None and app.thread() is QThread.currentThread():
        from hall_client.ui.shell.messages import of_bug, tell

        tell(None, of_bug())


def _uncaught_in_thread(problem: threading.ExceptHookArgs) -> None:
    name = problem.thread.name if problem.thread else "?"
    if problem.exc_value is not None:
        trace = (problem.exc_type, problem.exc_value, problem.exc_traceback)
        log.critical("uncaught error in thread %s", name, exc_info=trace)


_OFFSCREEN = "This plugin does not support"
"""Qt's offscreen platform says so of every window; nobody can do anything about it."""


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if text.startswith(_OFFSCREEN):
        return
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", text)


def _quit_on_signals(app: QApplication) -> None:
    # Python runs handlers between bytecodes only; the socket wakes Qt's loop so that there is a next bytecode.
    import socket

    near, far = socket.socketpair()
    for end in (near, far):
        end.setblocking(False)
    signal.set_wakeup_fd(far.fileno())
    notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, app)

    def drain() -> None:
        with contextlib.suppress(OSError):  # a signal may still be on its way when the sockets are closed
            near.recv(64)

    notifier.activated.connect(lambda *_: drain())

    def stop() -> None:
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)
        near.close()
        far.close()

    app.aboutToQuit.connect(stop)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)


def _end(*_: object) -> None:
    _ending.set()
    QApplication.quit()
