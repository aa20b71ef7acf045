"""The application as a whole, each in its own process."""

from __future__ import annotations

import subprocess
import sys
import textwrap

START = """
import logging, os, signal, sys
logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from hall_client.ui.shell.application import application, guard, place, run
app = application("en")
guard(app)
window = QWidget()
window.resize(400, 300)
"""


def start(code: str) -> subprocess.CompletedProcess[str]:
    program = START + textwrap.dedent(code)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False)


def test_uncaught_error_is_logged_and_said_and_the_program_goes_on() -> None:
    done = start("""
        from hall_client.ui.widgets.banner import banner_of
        place(window)
        def look():
            print(banner_of(window).text())
            app.quit()
        QTimer.singleShot(0, lambda: 1 // 0)
        QTimer.singleShot(50, look)
        sys.exit(run(app))
    """)
    assert done.returncode == 0, done.stderr
    assert "program made a mistake" in done.stdout
    assert "ZeroDivisionError" in done.stderr


def test_sigterm_closes_in_order() -> None:
    done = start("""
        from hall_client.ui.shell.job import Job
        place(window, screen=7)
        Job.run(window, lambda: print("worked", flush=True))
        QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.SIGTERM))
        code = run(app)
        print("closed", code)
    """)
    assert done.stdout.splitlines() == ["worked", "closed 0"], done.stderr


def test_windows_fit_their_screen_or_fill_it() -> None:
    done = start("""
        window.resize(9000, 9000)
        place(window)
        room = window.screen().availableGeometry()
        print(room.contains(window.geometry()))
        place(window, full_screen=True)
        print(window.isFullScreen())
    """)
    assert done.stdout.split() == ["True", "True"], done.stderr


def test_an_operation_that_hangs_does_not_hold_the_program() -> None:
    done = start("""
        import threading
        import hall_client.ui.shell.job as job
        job.PATIENCE = 0.1
        job.Job.run(window, threading.Event().wait)
        QTimer.singleShot(20, app.quit)
        print(run(app))
    """)
    assert done.stdout.split() == ["0"], done.stderr
    assert "given up" in done.stderr
