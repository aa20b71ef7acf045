"""The checklist: every material that is owed, each with its six states, by arrow keys and digits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from hall_client.cases.views import CaseView, CheckRow, MaterialState
from hall_client.ui.clerk.checklist_paint import RowPainter, cell_rect, columns, state_rect
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.words import state_choices
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, HEAD, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Line
from hall_client.ui.widgets.labels import ElidedLabel, label
from hall_client.ui.widgets.marks import Bar, KeyCap

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SAID_MS = 6000


class Checklist(QAbstractScrollArea):
    """The rows. It shows what the case says; a key or click only asks for a change."""

    asked = Signal(object, object)
    """CheckRow, MaterialState or None."""
    refused = Signal(str)
    moved = Signal(int)
    widened = Signal(int)
    """The rows have another width, for the heads over them."""

    def __init__(self) -> None:
        """No rows."""
        super().__init__()
        self.setObjectName("checklist")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._choices = state_choices()
        self._states = tuple(MaterialState(choice.value) for choice in self._choices)
        self._rows: tuple[CheckRow, ...] = ()
        self._case_id, self._at = "", 0
        self._measures, self._frozen = WIDE, ""

    def show_case(self, case: CaseView | None) -> None:
        """Shows a case; the current row stays with its material."""
        before = self.current()
        self._rows = case.rows if case else ()
        if case is not None and case.id != self._case_id:
            self._case_id, before, self._at = case.id, None, 0
        if before is not None:
            code = before.material.code
            self._at = next((i for i, check in enumerate(self._rows) if check.material.code == code), self._at)
        self._at = min(self._at, max(0, len(self._rows) - 1))
        self._frozen = tr("The case is decided; its checklist stays as it is.") if case and case.outcome else ""
        self._scroll()
        self._describe()
        self.viewport().update()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        self._scroll()
        self.viewport().update()

    def current(self) -> CheckRow | None:
        """The tinted row."""
        return self._rows[self._at] if self._at < len(self._rows) else None

    def rows(self) -> tuple[CheckRow, ...]:
        """What it shows."""
        return self._rows

    def row_rect(self, index: int) -> QRectF:
        """Where a row is drawn, in the viewport."""
        top = index * self._measures.check_row - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self._measures.check_row)

    def cell_point(self, index: int, state: MaterialState) -> QPoint:
        """The middle of one state of one row, in the viewport."""
        cell = cell_rect(state_rect(self.row_rect(index), self._measures), self._states.index(state), len(self._states))
        return cell.center().toPoint()

    def go(self, index: int) -> None:
        """Makes a row the current one."""
        if not self._rows:
            return
        self._at = min(max(0, index), len(self._rows) - 1)
        bar, height = self.verticalScrollBar(), self._measures.check_row
        top = self._at * height
        if top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + self.viewport().height():
            bar.setValue(top + height - self.viewport().height())
        self._describe()
        self.viewport().update()
        self.moved.emit(self._at)

    def mark(self, state: MaterialState | None) -> None:
        """Asks for a state of the current row, or says why it may not be."""
        check = self.current()
        if check is None:
            return
        choice = next((choice for choice in check.choices if choice.state is state), None)
        if self._frozen:
            self.refused.emit(self._frozen)
        elif choice is not None and not choice.allowed:
            self.refused.emit(f"{check.material.name}: {say(choice.reason)}")
        else:
            self.asked.emit(check, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, digits and Space mark, Backspace clears, Enter goes to the next open row."""
        key = event.key()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        digit = key - Qt.Key.Key_1
        page = max(1, self.viewport().height() // self._measures.check_row - 1)
        moves = {
            Qt.Key.Key_Up: self._at - 1, Qt.Key.Key_Down: self._at + 1, Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rows), Qt.Key.Key_PageUp: self._at - page, Qt.Key.Key_PageDown: self._at + page,
        }  # fmt: skip
        if not plain:
            event.ignore()
        elif key in moves:
            self.go(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_Space:
            self.mark(MaterialState.RECEIVED)
        elif 0 <= digit < len(self._states):
            self.mark(self._states[digit])
        elif key == Qt.Key.Key_Backspace:
            self.mark(None)
        elif key in _ENTER:
            self._to_next_open()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Makes the row under the pointer current; on a state, asks for it."""
        index = self._row_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or index < 0:
            return
        self.go(index)
        cell = self._cell_at(event.position(), index)
        if cell >= 0:
            self.mark(self._states[cell])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click marks nothing more."""
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells the rule of the state under the pointer, or how to get the material."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def words_at(self, point: QPointF) -> str:
        """The tooltip of a place."""
        index = self._row_at(point)
        if index < 0:
            return ""
        check, cell = self._rows[index], self._cell_at(point, index)
        if cell < 0:
            return "\n".join(part for part in (check.material.name, check.material.how, check.material.why) if part)
        state = self._states[cell]
        reason = next((say(choice.reason) for choice in check.choices if choice.state is state), "")
        return f"{self._choices[cell].text}: {reason}" if reason else self._choices[cell].text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the scroll range."""
        super().resizeEvent(event)
        self._scroll()
        self.widened.emit(self.viewport().width())

    def sizeHint(self) -> QSize:
        """Seven rows."""
        return QSize(700, self._measures.check_row * 7)

    def minimumSizeHint(self) -> QSize:
        """Two rows."""
        return QSize(420, self._measures.check_row * 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rows that are in sight."""
        painter = QPainter(self.viewport())
        drawing = RowPainter(painter, look(self), self._measures, self._choices)
        height = self._measures.check_row
        first = self.verticalScrollBar().value() // height
        last = min(len(self._rows), first + self.viewport().height() // height + 2)
        for index in range(first, last):
            drawing.row(self.row_rect(index), self._rows[index], on=index == self._at, first=index == 0)

    def _to_next_open(self) -> None:
        count = len(self._rows)
        order = [(self._at + 1 + step) % count for step in range(count)] if count else []
        self.go(next((index for index in order if self._rows[index].state is None), self._at + 1))

    def _row_at(self, point: QPointF) -> int:
        index = int((point.y() + self.verticalScrollBar().value()) // self._measures.check_row)
        return index if 0 <= index < len(self._rows) else -1

    def _cell_at(self, point: QPointF, index: int) -> int:
        states = state_rect(self.row_rect(index), self._measures)
        if not states.contains(point):
            return -1
        return min(len(self._states) - 1, int((point.x() - states.left()) * len(self._states) / states.width()))

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self._rows) * self._measures.check_row - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._measures.check_row // 2)

    def _describe(self) -> None:
        check = self.current()
        words = next((c.text for c in self._choices if check and check.state and c.value == check.state.value), "–")
        self.setAccessibleName(f"{check.number} {check.material.name} {words}" if check else "")


class ChecklistPanel(QWidget):
    """Title with progress, column heads, rows, and the line that says what is not possible."""

    def __init__(self, commands: Commands) -> None:
        """No case."""
        super().__init__()
        self.setObjectName("checklist_panel")
        self.list = Checklist()
        self._count = label("", size=TEXT, tone="ink2")
        self._count.setObjectName("check_count")
        self._bar = Bar(0, "green")
        self._bar.setFixedWidth(160)
        self._keys = QWidget()
        self._keys.setLayout(
            row(
                KeyCap("Up"), KeyCap("Down"), label(tr("select"), size=SMALL, tone="ink2"), 6,
                KeyCap("Space"), label(tr("received"), size=SMALL, tone="ink2"), 6,
                KeyCap("1"), label("–", size=SMALL, tone="ink2"), KeyCap("6"), label(tr("states"), size=SMALL, tone="ink2"), 6,
                KeyCap("C"), label(tr("capture"), size=SMALL, tone="ink2"), gap=5,
            )
        )  # fmt: skip
        self._heads = _Heads()
        self._said = ElidedLabel("", size=SMALL, tone="ink2")
        self._said.setObjectName("check_status")
        all_received = CommandButton(commands["all_received"], kind="quiet", size=SMALL, height=28, padding=6)
        undo = CommandButton(commands["undo"], kind="quiet", size=SMALL, height=28, padding=6)
        head = row(label(tr("Checklist"), size=HEAD, weight=BOLD), self._count, self._bar, None, self._keys, gap=14,
                   margins=(16, 11, 16, 11))  # fmt: skip
        foot = row(gap=10, margins=(16, 5, 10, 5))
        foot.addWidget(self._said, 1)
        foot.addWidget(undo)
        foot.addWidget(all_received)
        box = column(gap=0, margins=(1, 0, 1, 1))
        box.addLayout(head)
        box.addWidget(Line())
        box.addWidget(self._heads)
        box.addWidget(Line())
        box.addWidget(self.list, 1)
        box.addWidget(Line())
        box.addLayout(foot)
        self.setLayout(box)
        self._timer = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._timer.timeout.connect(self._rest)
        self.list.refused.connect(self.say)
        self.list.widened.connect(self._heads.set_width)
        self.setFocusProxy(self.list)
        self._rest()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._keys.setVisible(not measures.compact)
        self._heads.set_measures(measures)
        self.list.set_measures(measures)

    def show_case(self, case: CaseView | None) -> None:
        """Shows a case."""
        self.list.show_case(case)
        if case is None:
            return
        self._count.setText(tr("{owed} owed, {settled} settled").format(owed=case.owed, settled=case.settled))
        self._bar.set(case.settled / case.owed if case.owed else 1.0)

    def say(self, sentence: str) -> None:
        """Says a rule for a while."""
        self._said.set_text(sentence)
        self._said.set_tone("red")
        self._timer.start()

    def _rest(self) -> None:
        self._said.set_text(tr("What is not on the list must not be asked for."))
        self._said.set_tone("ink2")


class _Heads(QWidget):
    """The heads of the columns, drawn where the rows have them."""

    def __init__(self) -> None:
        super().__init__()
        self._measures, self._width = WIDE, 0
        self.setFixedHeight(29)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        self.update()

    def set_width(self, width: int) -> None:
        """The rows' width, which a scroll bar makes smaller."""
        self._width = width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the words."""
        painter = QPainter(self)
        width = self._width or self.width()
        at = columns(width, self._measures)
        drawing = RowPainter(painter, look(self), self._measures, ())
        rect = QRectF(0, 0, width, self.height())
        drawing.heads(rect, at)
