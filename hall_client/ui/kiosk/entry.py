"""A line to type into, scaled with the screen; the physical keyboard and its input method work too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.tokens import MEDIUM
from hall_client.ui.stage.figure import Figure, on_glass, stage_of
from hall_client.ui.widgets.paint import frame


class Line(QLineEdit):
    """Qt's own line without its frame; it tells when it is chosen, by touch or by key.

    Nothing in it can be selected, so nothing of a person ever reaches a clipboard, where the next one would find it.
    """

    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent)
        self.selectionChanged.connect(self._select_nothing)

    def _select_nothing(self) -> None:
        if self.hasSelectedText():
            self.deselect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tells, even where no window manager gives the focus."""
        super().mousePressEvent(event)
        self.focused.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells."""
        super().focusInEvent(event)
        self.focused.emit()


class Entry(Figure):
    """The frame around a line; ``set_state`` colours it."""

    def __init__(self, parent: QWidget, name: str, *, icon: str = "", size: float = 52, longest: int = 60) -> None:
        """The line itself has the name; ``longest`` in characters."""
        super().__init__(parent)
        self._icon, self._size, self._edge = icon, size, PUBLIC.edge
        self.line = Line(self)
        self.line.setObjectName(name)
        self.line.setMaxLength(longest)
        self.line.setFrame(False)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setStyleSheet("QLineEdit, QLineEdit:focus { border: 0; background: transparent; padding: 0 }")
        self.line.focused.connect(self.update)
        self.line.textChanged.connect(self._stir)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def wipe(self) -> None:
        """Forgets what was typed and how (unlike ``clear``, which can be undone)."""
        self.line.setText("")
        self.set_state("")

    def set_state(self, state: str) -> None:
        """``wrong`` red, ``right`` green, empty: neither."""
        edges = {"wrong": PUBLIC.red.strong, "right": PUBLIC.green.strong}
        self._edge = edges.get(state, PUBLIC.edge)
        self.update()

    def arrange(self, size: QSizeF) -> None:
        """The line inside the frame, in the screen's pixels."""
        self.line.setFont(font(self._size * self.unit, MEDIUM, self._size * self.unit * 0.02))
        left = 112.0 if self._icon else 32.0
        self.line.setGeometry(on_glass(QRectF(left, 8, size.width() - left - 28, size.height() - 16), self.unit))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the frame."""
        active = self.line.hasFocus()
        edge = PUBLIC.fill if active and self._edge == PUBLIC.edge else self._edge
        frame(painter, rect, fill=PUBLIC.card, edge=edge, width=4 if active else 2, radius=20)
        if self._icon:
            paint_icon(painter, self._icon, QRectF(30, rect.center().y() - 30, 60, 60), PUBLIC.fill)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A touch beside the line is meant for it."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self.line.focused.emit()

    def _stir(self) -> None:
        stage = stage_of(self)
        if stage is not None:
            stage.stirred.emit()
