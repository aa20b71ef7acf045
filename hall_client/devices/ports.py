"""What the program may ask of a device; drivers implement these, everything else knows only these."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from hall_client.devices.views import IdCard, PrinterProfile, PrinterStatus

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QImage

    from hall_client.devices.errors import DeviceError


class ReceiptPrinter(Protocol):
    """A receipt printer (凭条打印机). Calls block for a bounded time and may come from any thread, one at a time."""

    @property
    def profile(self) -> PrinterProfile:
        """The model's measures."""
        ...

    def status(self) -> PrinterStatus:
        """Asks the printer itself.

        Raises:
            Disconnected: out of reach.
            Claimed: another program holds it.
            StatusUnknown: no answer in time.
        """
        ...

    def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
        """Prints and returns when the printer itself says that the paper is printed.

        ``on_first_byte`` is called right before the first byte leaves; if it raises, nothing is sent.

        Raises:
            OutcomeUnknown: bytes left, and nobody knows what became of them.
            NeedsOperator, Disconnected, Claimed, StatusUnknown, NotSent, BadData, HardwareFault: nothing was sent.
        """
        ...

    def close(self) -> None:
        """Lets go of the device; running calls end soon with an error."""
        ...


class IdReader(Protocol):
    """An ID-card reader (身份证阅读器). Calls block for a bounded time and may come from any thread, one at a time."""

    def status(self) -> None:
        """Returns if the reader answers that it is well.

        Raises:
            Disconnected, Claimed, StatusUnknown, HardwareFault: it is not.
        """
        ...

    def read_card(self, timeout: float) -> IdCard | None:
        """Waits up to ``timeout`` seconds for a card and reads it once; None if no new card came.

        A card that stays on the reader is not read again until it was lifted.

        Raises:
            NeedsOperator: the card must be lifted and put down again.
            Disconnected, Claimed, StatusUnknown, ProtocolError, BadData, HardwareFault: see the facts table.
        """
        ...

    def close(self) -> None:
        """Lets go of the device; running calls end soon with an error."""
        ...


class DocumentCamera(Protocol):
    """A document camera (高拍仪), an object of the UI thread: no call blocks, signals tell what happens."""

    frame_changed: SignalInstance
    """() a new frame is there; at most 30 a second."""
    state_changed: SignalInstance
    """() the answer of ``trouble`` changed."""

    def start(self) -> None:
        """Begins to look; what goes wrong is told by ``trouble``."""
        ...

    def stop(self) -> None:
        """Stops looking and lets go of the camera."""
        ...

    @property
    def running(self) -> bool:
        """Started and not stopped; says nothing about frames."""
        ...

    def frame(self) -> QImage:
        """The present frame, full size; a null image if there is none or it is stale."""
        ...

    def frame_age(self) -> float:
        """Seconds since the last frame arrived; infinite before the first one."""
        ...

    def frame_rate(self) -> float:
        """Frames per second over the last second."""
        ...

    def trouble(self) -> DeviceError | None:
        """Why there is no picture, or None."""
        ...

    def capture(self) -> QImage:
        """The newest frame as a picture of its own, full size.

        Raises:
            Disconnected: no camera, or no frame within the last second; a stale frame is never a new page.
            Claimed: another program holds it.
        """
        ...

    def pixels(self, image: QImage) -> NDArray[np.uint8]:
        """The image as a height × width × 3 array (RGB), a copy that any thread may keep."""
        ...

    def close(self) -> None:
        """Stops and takes itself apart."""
        ...
