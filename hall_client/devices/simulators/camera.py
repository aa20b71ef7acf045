"""A document camera without glass: shows drawn sheets, frame by frame, through QtMultimedia's own input."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame

from hall_client.config import DeviceSettings
from hall_client.devices.simulators.sheets import SHEETS, Sheet, photograph
from hall_client.devices.transports import frames
from hall_client.devices.views import Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_numbers = itertools.count(1)


class SimulatedCamera:
    """One camera; ``set_page`` lays another sheet under it. Draws in the background, shows on the UI thread."""

    def __init__(self, sheets: tuple[Sheet, ...] = SHEETS, *, frames_per_second: int = 15) -> None:
        """Plugs itself in under a name of its own and begins to draw."""
        self._name = f"simulated-{next(_numbers)}"
        self._sheets = sheets
        self._interval = 1000 // frames_per_second
        self._images: dict[int, QImage] = {}
        self._page = 0
        self._showing = -1
        self._frozen = False
        self._timer: QTimer | None = None
        self._feed: Callable[[QVideoFrame], bool] | None = None
        self._stop = threading.Event()
        self._pencil = threading.Thread(target=self._draw, name=f"simulator {self._name}", daemon=True)
        self._pencil.start()
        frames.plug_in(self._name, self)

    @property
    def settings(self) -> DeviceSettings:
        """What makes the real driver show it."""
        return DeviceSettings(
            kind=Kind.DOCUMENT_CAMERA, driver="qt-camera", address=f"camera:{frames.VIRTUAL}{self._name}"
        )

    @property
    def pages(self) -> int:
        """How many sheets there are."""
        return len(self._sheets)

    def set_page(self, number: int) -> None:
        """Lays sheet ``number`` (from 0, round and round) under the camera."""
        self._page = number % len(self._sheets)

    @property
    def showing(self) -> int:
        """The sheet on the newest frame; -1 before the first frame, and the old one while a new one is drawn."""
        return self._showing

    def freeze(self, *, frozen: bool = True) -> None:
        """The stream stands still while the camera still counts as open."""
        self._frozen = frozen

    def unplug(self) -> None:
        """Pulls the cable."""
        frames.unplug(self._name)

    def plug_in(self) -> None:
        """Puts the cable back."""
        frames.plug_in(self._name, self)

    def close(self) -> None:
        """Goes away; on the UI thread if it was ever shown."""
        self._stop.set()
        frames.unplug(self._name)
        self._pencil.join(10)

    # --- FrameSource ---

    def attach(self, feed: Callable[[QVideoFrame], bool]) -> None:
        """Begins to hand frames to ``feed``, on this thread's event loop."""
        self._feed = feed
        self._timer = QTimer()
        self._timer.timeout.connect(self._show)
        self._timer.start(self._interval)

    def detach(self) -> None:
        """Stops; harmless when stopped."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
        self._timer = self._feed = None

    def _draw(self) -> None:
        for number, sheet in enumerate(self._sheets):
            if self._stop.is_set():
                return
            self._images[number] = _image(photograph(sheet, seed=number))

    def _show(self) -> None:
        image = self._images.get(self._page)
        if self._frozen or self._feed is None or image is None:
            return
        if self._feed(QVideoFrame(image)):
            self._showing = self._page


def _image(array: NDArray[np.uint8]) -> QImage:
    height, width, _ = array.shape
    plain = QImage(array.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return plain.convertToFormat(QImage.Format.Format_RGBX8888)
