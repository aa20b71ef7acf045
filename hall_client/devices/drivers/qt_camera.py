"""Document cameras through QtMultimedia. Lives on the UI thread; nothing here blocks.

Measured with PySide6 6.11 and its ffmpeg backend: QVideoFrameInput, set on a QMediaCaptureSession, reaches the session's
QVideoSink just as QCamera does, so a simulated camera takes the same way. A frame that is sent twice is delivered once.
"""

from __future__ import annotations

import math
import time
from collections import deque
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoFrameInput,
    QVideoSink,
)

from hall_client.devices.errors import Claimed, DeviceError, Disconnected
from hall_client.devices.multimedia import quiet_multimedia
from hall_client.devices.transports import frames
from hall_client.devices.transports.address import parse_address

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FRESH_SECONDS = 1.0
_STALE_SECONDS = 2.0
_WATCH_MS = 250
_RETRY_SECONDS = (1.0, 2.0, 5.0)
_ENOUGH_PIXELS = 8_500_000
_ENOUGH_RATE = 5.0

quiet_multimedia()


class QtDocumentCamera(QObject):
    """A document camera: ``camera:0``, ``camera:NAME`` or ``camera:virtual/NAME``."""

    frame_changed = Signal()
    """A new frame is there."""
    state_changed = Signal()
    """The answer of ``trouble`` or ``running`` changed."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Takes an address; opens nothing before ``start``."""
        super().__init__(parent)
        self._place = parse_address(address).place
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._take)
        self._session.setVideoSink(self._sink)
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self._check)
        self._source: _Source | None = None
        self._latest: QVideoFrame | None = None
        self._image = QImage()
        self._arrivals: deque[float] = deque(maxlen=120)
        self._started_at = self._retry_at = math.inf
        self._failures = 0
        self._trouble: DeviceError | None = None

    # --- what is asked of it ---

    def start(self) -> None:
        """Begins to look; ``trouble`` tells what goes wrong."""
        if self._watch.isActive():
            return
        self._failures = 0
        self._watch.start()
        self._open()
        self.state_changed.emit()

    def stop(self) -> None:
        """Stops looking and lets go of the camera."""
        if not self._watch.isActive():
            return
        self._watch.stop()
        self._release()
        self._set_trouble(None)
        self.state_changed.emit()

    def close(self) -> None:
        """Stops and takes itself apart."""
        self.stop()
        self._session.setVideoSink(None)  # type: ignore[arg-type]  # None is how Qt's manual lets go of a sink
        self.deleteLater()

    @property
    def running(self) -> bool:
        """Started and not stopped."""
        return self._watch.isActive()

    def trouble(self) -> DeviceError | None:
        """Why there is no picture, or None."""
        return self._trouble

    def frame_age(self) -> float:
        """Seconds since the last frame; infinite before the first."""
        return time.monotonic() - self._arrivals[-1] if self._arrivals else math.inf

    def frame_rate(self) -> float:
        """Frames per second over the last second."""
        since = time.monotonic() - 1.0
        return float(sum(arrival > since for arrival in self._arrivals))

    def frame(self) -> QImage:
        """The present frame, full size; null when there is none or it is stale."""
        if self._latest is None or self.frame_age() > _STALE_SECONDS:
            return QImage()
        if self._image.isNull():
            self._image = _to_image(self._latest)
        return self._image

    def capture(self) -> QImage:
        """The newest frame as a picture of its own. Raises: Disconnected, Claimed."""
        if self._trouble is not None:
            raise self._trouble
        if self._latest is None or self.frame_age() > _FRESH_SECONDS:
            raise Disconnected("The camera gives no new picture. Check its cable, then try again.")
        return self.frame().copy()

    def pixels(self, image: QImage) -> NDArray[np.uint8]:
        """The image as a height × width × 3 array (RGB), a copy that any thread may keep."""
        import numpy as np

        plain = image.convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
        return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()

    # --- frames ---

    def _take(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._source is None:
            return
        first = not self._arrivals
        self._latest = frame
        self._image = QImage()
        self._arrivals.append(time.monotonic())
        self._failures = 0
        self._set_trouble(None)
        if first:
            self.state_changed.emit()
        self.frame_changed.emit()

    # --- the camera behind it ---

    def _open(self) -> None:
        self._retry_at = math.inf
        self._started_at = time.monotonic()
        try:
            self._source = _open_source(self._place, self._session, self)
        except DeviceError as error:
            self._fail(error)

    def _release(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.release()
        self._latest, self._image = None, QImage()
        self._arrivals.clear()

    def _fail(self, error: DeviceError) -> None:
        """Lets go and tries again later."""
        self._release()
        self._retry_at = time.monotonic() + _RETRY_SECONDS[min(self._failures, len(_RETRY_SECONDS) - 1)]
        self._failures += 1
        self._set_trouble(error)

    def _check(self) -> None:
        """The watchdog: a camera may claim to be open long after its stream died."""
        if self._source is None:
            if time.monotonic() >= self._retry_at:
                self._open()
            return
        error = self._source.error()
        if error is not None:
            self._fail(error)
        elif min(self.frame_age(), time.monotonic() - self._started_at) > _STALE_SECONDS:
            self._set_trouble(Disconnected("The camera gives no new picture. Check its cable, then try again."))

    def _set_trouble(self, error: DeviceError | None) -> None:
        changed = type(error) is not type(self._trouble) or (error and error.text) != (
            self._trouble and self._trouble.text
        )
        self._trouble = error
        if changed:
            self.state_changed.emit()


class _Source(Protocol):
    def error(self) -> DeviceError | None: ...
    def release(self) -> None: ...


def _open_source(place: str, session: QMediaCaptureSession, parent: QObject) -> _Source:
    if place.startswith(frames.VIRTUAL):
        return _VirtualSource(place.removeprefix(frames.VIRTUAL), session, parent)
    return _CameraSource(place, session, parent)


class _VirtualSource:
    """A camera of this process."""

    def __init__(self, name: str, session: QMediaCaptureSession, parent: QObject) -> None:
        source = frames.plugged(name)
        if source is None:
            raise Disconnected("The camera {name} is not connected. Check its cable.", name=name)
        self._name, self._session, self._frames = name, session, source
        self._input = QVideoFrameInput(parent)
        session.setVideoFrameInput(self._input)
        source.attach(self._input.sendVideoFrame)

    def error(self) -> DeviceError | None:
        if frames.plugged(self._name) is self._frames:
            return None
        return Disconnected("The camera {name} is not connected. Check its cable.", name=self._name)

    def release(self) -> None:
        self._frames.detach()
        self._session.setVideoFrameInput(None)  # type: ignore[arg-type]  # None is how Qt's manual lets go of an input
        self._input.deleteLater()


class _CameraSource:
    """A camera of the computer."""

    def __init__(self, place: str, session: QMediaCaptureSession, parent: QObject) -> None:
        device = _find_camera(place)
        self._session, self._place = session, place
        self._camera = QCamera(device, parent)
        best = _best_format(device)
        if best is not None:
            self._camera.setCameraFormat(best)
        session.setCamera(self._camera)
        self._camera.start()

    def error(self) -> DeviceError | None:
        if self._camera.error() == QCamera.Error.NoError:
            return None
        if any(device == self._camera.cameraDevice() for device in QMediaDevices.videoInputs()):
            return Claimed("The camera {name} cannot be used; another program may hold it.", name=self._place)
        return Disconnected("The camera {name} is not connected. Check its cable.", name=self._place)

    def release(self) -> None:
        self._camera.stop()
        self._session.setCamera(None)  # type: ignore[arg-type]  # None is how Qt's manual lets go of a camera
        self._camera.deleteLater()


def probe(address: str, seconds: float) -> None:
    """Returns when the camera gave a frame within that time; makes a Qt application if there is none.

    Raises:
        Disconnected, Claimed: it gave none.
    """
    application = QGuiApplication.instance() or QGuiApplication(["hall-client"])
    camera, loop = QtDocumentCamera(address), QEventLoop()
    camera.frame_changed.connect(loop.quit)
    patience = QTimer(loop, interval=int(seconds * 1000), singleShot=True)
    patience.timeout.connect(loop.quit)
    patience.start()
    camera.start()
    if camera.trouble() is None:
        loop.exec()
    try:
        camera.capture()
    finally:
        patience.stop()
        camera.close()
        application.processEvents()


def camera_names() -> tuple[tuple[str, str], ...]:
    """Address and description of every camera that is plugged in."""
    return tuple((f"camera:{index}", device.description()) for index, device in enumerate(QMediaDevices.videoInputs()))


def _find_camera(place: str) -> QCameraDevice:
    """The camera of that number, or whose description holds that name."""
    devices = QMediaDevices.videoInputs()
    if not devices:
        raise Disconnected("No camera is connected to this computer.")
    if place.isdigit():
        if int(place) < len(devices):
            return devices[int(place)]
    else:
        for device in devices:
            if place.casefold() in device.description().casefold():
                return device
    raise Disconnected("There is no camera {name}; there are {count}.", name=place, count=len(devices))


def _best_format(device: QCameraDevice) -> QCameraFormat | None:
    """The sharpest format up to 8 megapixels that still moves."""
    usable = [
        one for one in device.videoFormats() if one.maxFrameRate() >= _ENOUGH_RATE and _area(one) <= _ENOUGH_PIXELS
    ]
    return max(usable, key=lambda one: (_area(one), one.maxFrameRate()), default=None)


def _area(one: QCameraFormat) -> int:
    return one.resolution().width() * one.resolution().height()


def _to_image(frame: QVideoFrame) -> QImage:
    """The frame as an image of its own memory; by mapping where the format allows, since that needs no graphics card."""
    image_format = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if image_format == QImage.Format.Format_Invalid or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return frame.toImage()
    try:
        return QImage(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), image_format).copy()
    finally:
        frame.unmap()
