"""The moment between the first frame and a usable screen: the hall is opened off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_client.base.errors import HallError
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.widgets.picture import EmptyState

RETRY_MS = 3000


class Closable(Protocol):
    """A hall that was opened."""

    def close(self) -> None:
        """Lets go of everything."""


H = TypeVar("H", bound=Closable)


class Opening(QWidget, Generic[H]):
    """Opens a hall, then becomes the screen that is made from it. While the hall is away it says so and tries again."""

    opened = Signal()

    def __init__(
        self, open_hall: Callable[[], H], screen: Callable[[H], QWidget], parent: QWidget | None = None
    ) -> None:
        """``open_hall`` runs on a worker; ``screen`` on the main thread."""
        super().__init__(parent)
        self._open_hall, self._screen = open_hall, screen
        self.hall: H | None = None
        self.content: QWidget | None = None
        # A minimum of its own, or the layout would keep a wide screen from becoming a compact one.
        self.setMinimumSize(320, 240)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self._try)
        self._try()

    def _try(self) -> None:
        Job.run(self, self._open_hall, self._ready, self._failed)

    def _ready(self, hall: H) -> None:
        self.hall = hall
        self._show(self._screen(hall))
        self.opened.emit()

    def _failed(self, error: HallError) -> None:
        self._show(EmptyState("warn", say(error), tr("Trying again by itself.")))
        self._again.start()

    def _show(self, content: QWidget) -> None:
        if self.content is not None:
            self._box.removeWidget(self.content)
            self.content.deleteLater()
        # Becoming a child takes the focus away from where the screen had put it.
        focused = content.focusWidget() or content
        self.content = content
        self._box.addWidget(content)
        content.show()
        focused.setFocus()

    def replace(self, content: QWidget) -> None:
        """Shows another screen of the same hall."""
        self._show(content)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the screen first, which may refuse; then the hall."""
        if self.content is not None and not self.content.close():
            event.ignore()
            return
        self._again.stop()
        hall, self.hall = self.hall, None
        if hall is not None:
            hall.close()
        super().closeEvent(event)
