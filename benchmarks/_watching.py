"""A manager's dashboard that tells of its frames: ``python -m benchmarks._watching HALL BEGAN`` prints a line per frame.

Each line: when the reading of the view began and ended, when the frame with it was complete (seconds of the computer's
monotonic clock), and the seconds of processor time that the view and the whole program took from that beginning on.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from benchmarks._busy_day import EveningClock
from hall_client.app import open_hall
from hall_client.ui.manager.window import ManagerWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

if TYPE_CHECKING:
    from hall_client.flows.dashboard import DashboardFlow
    from hall_client.flows.dashboard_views import DashboardView

WIDE, HIGH = 1920, 1080


class Timed:
    """The flow behind the dashboard, with the times of its last view."""

    def __init__(self, flow: DashboardFlow) -> None:
        """Measures nothing yet."""
        self._flow = flow
        self.look_deeper = flow.look_deeper
        self.begun = self.ended = self.took = self.processor = 0.0

    def view(self) -> DashboardView:
        """The flow's."""
        processor, took, begun = time.process_time(), time.thread_time(), time.monotonic()
        view = self._flow.view()
        self.processor, self.begun, self.ended, self.took = (
            processor, begun, time.monotonic(), time.thread_time() - took,
        )  # fmt: skip
        return view


class Frames(QObject):
    """Tells of each frame once it is complete."""

    ended = Signal()

    def __init__(self, window: ManagerWindow, flow: Timed) -> None:
        """Follows the feed, after the window."""
        super().__init__(window)
        self._flow = flow
        window.feed.viewed.connect(self._await_frame)
        self.ended.connect(QApplication.quit, Qt.ConnectionType.QueuedConnection)

    def _await_frame(self) -> None:
        """What changed is painted in the event loop's next turn."""
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._tell))

    def _tell(self) -> None:
        flow = self._flow
        processor = time.process_time() - flow.processor
        print(flow.begun, flow.ended, time.monotonic(), flow.took, processor, flush=True)

    def watch(self) -> None:
        """Waits for the end of stdin, on a thread of its own."""
        sys.stdin.read()
        self.ended.emit()


def main(named: str, began: float) -> None:
    """Shows the dashboard until stdin ends."""
    application("en")
    hall = open_hall(named, station="manager", clock=EveningClock(began))
    flow = Timed(hall.dashboard)
    window = ManagerWindow(replace(hall, dashboard=cast("DashboardFlow", flow)), hall.staff.members()[0])
    window.resize(WIDE, HIGH)
    frames = Frames(window, flow)
    window.show()
    threading.Thread(target=frames.watch, daemon=True).start()
    QApplication.exec()
    window.close()
    Jobs.shut_down()
    hall.close()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
