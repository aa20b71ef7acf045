"""The windows of the hall as tiles on one painted surface: two hundred of them cost no widget and no style sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from hall_client.ui.manager.face import Face
from hall_client.ui.manager.pen import Pen
from hall_client.ui.manager.tile_paint import BIG, SIZES, TINY, Size, grown, paint_tile
from hall_client.ui.manager.words import lasting
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL

GAP = 8
BIGGEST = 208
"""Tiles grow no higher than this."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TileGrid(QAbstractScrollArea):
    """Arrow keys move, Enter or a click opens. Only tiles that changed are drawn again."""

    opened = Signal(str)
    """Show the panel of this window."""
    moved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No window yet."""
        super().__init__(parent)
        self.setObjectName("tiles")
        self._all: tuple[Face, ...] = ()
        self._faces: tuple[Face, ...] = ()
        self._times: list[str] = []
        self._now: datetime | None = None
        self._current, self._filter = "", ""
        self._size, self._columns = TINY, 1
        self.painted = 0
        """How many tiles the last painting drew."""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Windows"))

    # what it shows

    def show_faces(self, faces: Sequence[Face], now: datetime) -> None:
        """Shows other faces; tiles that stay the same are not drawn again."""
        before, times = self._faces, self._times
        if self._now is None:
            self.viewport().update()
        self._all, self._now = tuple(faces), now
        self._faces = self._matching()
        self._times = [lasting(face.since, now) for face in self._faces]
        if not self._current and self._faces:
            self._current = self._faces[0].number
        if [face.number for face in before] != [face.number for face in self._faces]:
            self._arrange()
            self.viewport().update()
            return
        for index, face in enumerate(self._faces):
            if face != before[index] or times[index] != self._times[index]:
                self._refresh(index)

    def tick(self, now: datetime) -> None:
        """A second passed: the tiles whose time is another are drawn again."""
        self._now = now
        for index, face in enumerate(self._faces):
            time = lasting(face.since, now)
            if time != self._times[index]:
                self._times[index] = time
                self._refresh(index)

    def set_filter(self, words: str) -> int:
        """Shows only windows with these words (number, staff, ticket); gives how many there are."""
        self._filter = words.strip().casefold()
        self._faces = self._matching()
        self._times = [lasting(face.since, self._now) if self._now else "" for face in self._faces]
        self.verticalScrollBar().setValue(0)
        if self._faces and self.current() is None:
            self._current = self._faces[0].number
        self._arrange()
        self.viewport().update()
        return len(self._faces)

    def faces(self) -> tuple[Face, ...]:
        """What is shown now, in order."""
        return self._faces

    def current(self) -> Face | None:
        """The tile that the keyboard is at."""
        return next((face for face in self._faces if face.number == self._current), None)

    def time_of(self, number: str) -> str:
        """How long the state of a window has lasted, as its tile says it."""
        return next(time for face, time in zip(self._faces, self._times, strict=True) if face.number == number)

    def go_to(self, number: str) -> None:
        """Moves the keyboard to a window's tile and brings it into sight."""
        index = next((index for index, face in enumerate(self._faces) if face.number == number), -1)
        if index >= 0:
            self._go(index)

    @property
    def density(self) -> Size:
        """The measures that the tiles have now."""
        return self._size

    def wanted_height(self, wide: int, size: Size) -> int:
        """How high all windows would be in tiles of a size."""
        columns = max(1, (wide + GAP) // (size.least + GAP))
        return -(-len(self._all) // columns) * (size.height + GAP) - GAP

    def tile_rect(self, number: str) -> QRect:
        """Where a window's tile is, in the viewport."""
        index = next(index for index, face in enumerate(self._faces) if face.number == number)
        return self._rect(index).toAlignedRect()

    # hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves or opens; other keys belong to the window."""
        page = max(1, self.viewport().height() // (self._size.height + GAP)) * self._columns
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns,
                 Qt.Key.Key_Down: self._columns, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
                 Qt.Key.Key_Home: -len(self._faces), Qt.Key.Key_End: len(self._faces)}  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._faces:
            self._step(step)
        elif event.key() in _ENTER and self.current() is not None:
            if not event.isAutoRepeat():
                self.opened.emit(self._current)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens the tile under the pointer."""
        index = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._go(index)
            self.opened.emit(self._current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click opens nothing more."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        if self.current() is None and self._faces:
            self._current = self._faces[0].number
        self._refresh_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides it."""
        super().focusOutEvent(event)
        self._refresh_current()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells everything of the tile under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._at(QPointF(event.pos()))
            words = self._faces[index].sentence(self._now) if index >= 0 and self._now else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes the largest tiles that fit."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(600, 300)

    def minimumSizeHint(self) -> QSize:
        """One row."""
        return QSize(200, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the tiles that need it."""
        painter = QPainter(self.viewport())
        pen = Pen(painter, look(self))
        if not self._faces:
            if self._now is not None:
                self._paint_empty(pen)
            return
        region, focused = event.region(), self.hasFocus()
        self.painted = 0
        for index in self._in_sight():
            rect = self._rect(index)
            if region.intersects(rect.toAlignedRect()):
                face = self._faces[index]
                on = focused and face.number == self._current
                paint_tile(pen, rect, face, self._times[index], self._size, current=on)
                self.painted += 1

    # inside

    def _matching(self) -> tuple[Face, ...]:
        if not self._filter:
            return self._all
        whole = tuple(face for face in self._all if face.number == self._filter)
        return whole + tuple(face for face in self._all if self._filter in face.search and face not in whole)

    def _arrange(self) -> None:
        room = self.viewport().size()
        for size in SIZES:
            columns = max(1, (room.width() + GAP) // (size.least + GAP))
            rows = -(-len(self._all) // columns)
            if rows * (size.height + GAP) - GAP <= room.height() or size is TINY:
                break
        if size is BIG and rows:  # few windows take the room that is there
            columns = min(columns, len(self._all))
            tall = (room.height() + GAP) // rows - GAP
            size = grown(min(BIGGEST, tall))
        self._size, self._columns = size, columns
        rows = -(-len(self._faces) // self._columns)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows * (size.height + GAP) - GAP - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(size.height + GAP)

    def _rect(self, index: int) -> QRectF:
        row, column = divmod(index, self._columns)
        wide = (self.viewport().width() - GAP * (self._columns - 1)) / self._columns
        left = round(column * (wide + GAP))
        right = round(column * (wide + GAP) + wide)
        top = row * (self._size.height + GAP) - self.verticalScrollBar().value()
        return QRectF(left, top, right - left, self._size.height)

    def _in_sight(self) -> range:
        step, top = self._size.height + GAP, self.verticalScrollBar().value()
        first = top // step * self._columns
        last = ((top + self.viewport().height()) // step + 1) * self._columns
        return range(first, min(len(self._faces), last))

    def _at(self, point: QPointF) -> int:
        return next((index for index in self._in_sight() if self._rect(index).contains(point)), -1)

    def _step(self, by: int) -> None:
        at = next((index for index, face in enumerate(self._faces) if face.number == self._current), 0)
        last = len(self._faces) - 1
        if abs(by) == self._columns and not 0 <= at + by <= last:
            return
        self._go(min(last, max(0, at + by)))

    def _go(self, index: int) -> None:
        self._refresh_current()
        face = self._faces[index]
        self._current = face.number
        bar, rect = self.verticalScrollBar(), self._rect(index)
        if rect.top() < 0:
            bar.setValue(bar.value() + int(rect.top()))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + int(rect.bottom() - self.viewport().height()))
        self._refresh_current()
        if self._now is not None:
            self.setAccessibleDescription(face.sentence(self._now))
        self.moved.emit(face.number)

    def _refresh(self, index: int) -> None:
        self.viewport().update(self._rect(index).toAlignedRect())

    def _refresh_current(self) -> None:
        for index, face in enumerate(self._faces):
            if face.number == self._current:
                self._refresh(index)

    def _paint_empty(self, pen: Pen) -> None:
        rect = QRectF(self.viewport().rect())
        words = tr("No window fits {words}.").format(words=self._filter) if self._filter else tr("No windows yet.")
        hint = tr("Esc shows all of them.") if self._filter else tr("They are named when the hall is made.")
        middle = rect.center().y()
        pen.write(QRectF(rect.left(), middle - 24, rect.width(), 24), words, BODY, MEDIUM, "ink2", "centre")
        pen.write(QRectF(rect.left(), middle, rect.width(), 22), hint, SMALL, tone="ink2", align="centre")
