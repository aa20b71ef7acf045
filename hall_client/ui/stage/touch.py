"""Figures that a finger or a key presses."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.shell.theme import colour
from hall_client.ui.stage.figure import Figure, stage_of
from hall_client.ui.widgets.paint import ring

_PRESSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select})


class Touch(Figure):
    """A target: pressed and released on it, or Enter while it has the focus.

    The second half of a double touch counts only where its first half was: it can never hit what a page change has just
    put under the finger.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "", *, focus: bool = True) -> None:
        """``focus`` False: leaves the keyboard to a text field (keys on the screen)."""
        super().__init__(parent, name)
        self.radius = 20.0
        self.pressed = False
        self._mine = False
        self._by_key = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focus else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def click(self) -> None:
        """Presses it, if it can be pressed."""
        if self.isEnabled() and self.isVisible():
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._by_key, self._mine = False, True
            self._set_pressed(True)
            self._stir()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Counts as a press where the first press was too."""
        if self._mine:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lets go when the finger slides off."""
        if self.pressed and not self.rect().contains(event.position().toPoint()):
            self._set_pressed(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Clicks."""
        if self.pressed and event.button() == Qt.MouseButton.LeftButton:
            self._set_pressed(False)
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it."""
        if event.key() in _PRESSING and not event.isAutoRepeat():
            self._by_key = True
            self._stir()
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows a ring when the keyboard brought the focus."""
        self._by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def leave(self) -> None:
        """Forgets a half-done press, when its page goes."""
        self.pressed = self._mine = False

    def draw_focus(self, painter: QPainter, rect: QRectF, tone: str = "fill") -> None:
        """The ring of a control that has the keyboard's focus."""
        if self.hasFocus() and self._by_key:
            ring(painter, rect.adjusted(5, 5, -5, -5), colour(self, tone), radius=self.radius - 4, width=4)

    def _stir(self) -> None:
        stage = stage_of(self)
        if stage is not None:
            stage.stirred.emit()

    def _set_pressed(self, pressed: bool) -> None:
        self.pressed = pressed
        self.update()
