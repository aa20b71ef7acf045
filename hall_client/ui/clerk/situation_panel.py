"""The situation questions: digits answer, and the list of what is owed narrows beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hall_client.cases.views import CaseView
from hall_client.catalog.views import QuestionView
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.words import copies
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, HEAD, MEDIUM, REGULAR, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Line, Surface
from hall_client.ui.widgets.labels import ElidedLabel, label
from hall_client.ui.widgets.marks import KeyCap
from hall_client.ui.widgets.paint import baseline, frame, key_width, paint_key

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_DIGITS = 9
_MOST_ACROSS = 4


class QuestionBox(QWidget):
    """One question and its answers, side by side where they are short; the current one has a blue edge and its digits."""

    pressed = Signal(str, str)
    """Question code, answer code."""

    _head, _row, _gap, _edge = 28, 38, 8, 14

    def __init__(self, question: QuestionView) -> None:
        """Nothing answered."""
        super().__init__()
        self.question = question
        self._given: tuple[str, ...] = ()
        self._on = False
        self.setObjectName(f"question_{question.code}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        metrics = QFontMetricsF(font(BODY, MEDIUM))
        self._widest = max((metrics.horizontalAdvance(answer.text) for answer in question.answers), default=0.0) + 92

    def show_answers(self, given: tuple[str, ...], *, on: bool) -> None:
        """Shows what is answered and whether the digits belong to this question now."""
        self._given, self._on = given, on
        chosen = ", ".join(answer.text for answer in self.question.answers if answer.code in given)
        self.setAccessibleName(f"{self.question.text} {chosen}")
        self.update()

    def answer_rect(self, index: int) -> QRectF:
        """Where an answer is drawn."""
        across = self._across(self.width())
        line, place = divmod(index, across)
        width = (self.width() - 2 * self._edge - (across - 1) * self._gap) / across
        left = self._edge + place * (width + self._gap)
        return QRectF(left, self._head + line * (self._row + self._gap), width, self._row)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from how many answers fit side by side."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Head and lines of answers."""
        lines = -(-len(self.question.answers) // self._across(width))
        return self._head + lines * (self._row + self._gap) + 4

    def sizeHint(self) -> QSize:
        """As high as its answers."""
        return QSize(420, self.heightForWidth(max(self.width(), 300)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answers with what is under the pointer."""
        for index, answer in enumerate(self.question.answers):
            if self.answer_rect(index).contains(event.position()):
                self.pressed.emit(self.question.code, answer.code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click answers nothing more."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws question and answers."""
        painter, palette = QPainter(self), look(self)
        if self._on:
            painter.fillRect(QRectF(0, 4, 3, self.height() - 16), QColor(palette.fill))
        painter.setFont(font(BODY, BOLD if self._on else MEDIUM))
        painter.setPen(QColor(palette.ink))
        metrics = QFontMetricsF(painter.font())
        words = self.question.text
        if self.question.multiple:
            words += tr(" (several possible)")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 28)
        painter.drawText(QPointF(self._edge, baseline(QRectF(0, 0, self.width(), self._head), metrics)), shown)
        for index in range(len(self.question.answers)):
            self._paint_answer(painter, index)

    def _across(self, width: int) -> int:
        room = width - 2 * self._edge
        fitting = int((room + self._gap) // (self._widest + self._gap))
        return max(1, min(fitting, len(self.question.answers), _MOST_ACROSS))

    def _paint_answer(self, painter: QPainter, index: int) -> None:
        palette, answer, rect = look(self), self.question.answers[index], self.answer_rect(index)
        chosen = answer.code in self._given
        ink = QColor(palette.fill_dark if chosen else palette.ink)
        frame(painter, rect, fill=palette.tint if chosen else palette.card,
              edge=palette.fill if chosen else palette.line, width=1.5 if chosen else 1.0, radius=7)  # fmt: skip
        left = rect.left() + 12
        if index < _DIGITS:
            at = QPointF(left, rect.center().y() - 9)
            paint_key(painter, at, str(index + 1), ink, opacity=0.62 if self._on else 0.18)
        left += key_width("1") + 12
        used = font(BODY, MEDIUM if chosen else REGULAR)
        painter.setFont(used)
        painter.setPen(ink)
        metrics = QFontMetricsF(used)
        shown = metrics.elidedText(answer.text, Qt.TextElideMode.ElideRight, rect.right() - left - 40)
        painter.drawText(QPointF(left, baseline(rect, metrics)), shown)
        if chosen:
            side = 18
            paint_icon(painter, "check", QRectF(rect.right() - 30, rect.center().y() - side / 2, side, side), ink)


class SituationPanel(QWidget):
    """Questions at the left, what is owed at the right."""

    answered = Signal(object, str)
    """QuestionView and the code of the answer that was chosen."""
    done = Signal()

    def __init__(self) -> None:
        """No case."""
        super().__init__()
        self.setObjectName("situation_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._case: CaseView | None = None
        self._boxes: list[QuestionBox] = []
        self._at = 0
        self._moved = False
        self._body = QWidget()
        self._body.setObjectName("body")
        self._list: QVBoxLayout = column(None, gap=8, margins=(16, 4, 16, 4))
        self._body.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._owed = label("", size=TEXT, weight=BOLD)
        self._owed.setObjectName("owed_count")
        self._names: QVBoxLayout = column(gap=0)
        self._side = Surface("sunken")
        self._side.setObjectName("owed_side")
        self._side.setLayout(column(self._owed, 8, self._names, None, gap=0, margins=(16, 14, 16, 12)))
        self.finish = ActionButton(tr("To the checklist"), "Return", kind="primary", bind=False, clicked=self._finish)
        self.finish.setObjectName("situation_done")
        self.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left = label("", size=SMALL, tone="ink2")
        keys = row(
            KeyCap("1"), label("–", size=SMALL, tone="ink2"), KeyCap("9"), label(tr("answer"), size=SMALL, tone="ink2"), 8,
            KeyCap("Up"), KeyCap("Down"), label(tr("other question"), size=SMALL, tone="ink2"), gap=5,
        )  # fmt: skip
        head = row(label(tr("Situation"), size=HEAD, weight=BOLD), 4, self._left, None, gap=8, margins=(16, 12, 16, 6))
        head.addLayout(keys)
        foot = row(label(tr("Each answer changes what is owed."), size=SMALL, tone="ink2"), None, self.finish,
                   margins=(16, 9, 16, 9))  # fmt: skip
        middle = row(gap=0)
        middle.addWidget(self._scroll, 3)
        middle.addWidget(self._side, 2)
        self.setLayout(column(head, Line(), gap=0, margins=(1, 0, 1, 1)))
        box = self.layout()
        assert isinstance(box, QVBoxLayout)  # noqa: S101 - just made
        box.addLayout(middle, 1)
        box.addWidget(Line())
        box.addLayout(foot)
        self.set_measures(WIDE)

    def set_measures(self, measures: Measures) -> None:
        """Compact: a narrower list at the right."""
        self._side.setMinimumWidth(220 if measures.compact else 300)

    def show_case(self, case: CaseView | None) -> None:
        """Shows the questions as answered so far."""
        before = self._case
        self._case = case
        if case is None:
            return
        if before is None or before.id != case.id:
            self._at, self._moved = 0, False
        if [box.question for box in self._boxes] != list(case.questions):
            self._rebuild(case)
        if not self._moved:
            self._at = self._next_open(case, 0)
        self._show(case)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the current question, arrows change it, Enter goes on."""
        key, digit = event.key(), event.key() - Qt.Key.Key_1
        box = self._boxes[self._at] if self._at < len(self._boxes) else None
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and not event.isAutoRepeat():
            self._enter()
        elif box is not None and 0 <= digit < min(_DIGITS, len(box.question.answers)):
            self._press(box.question.code, box.question.answers[digit].code)
        else:
            super().keyPressEvent(event)

    def current(self) -> str:
        """The code of the question that the digits answer now."""
        return self._boxes[self._at].question.code if self._at < len(self._boxes) else ""

    def _rebuild(self, case: CaseView) -> None:
        for box in self._boxes:
            self._list.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [QuestionBox(question) for question in case.questions]
        for index, box in enumerate(self._boxes):
            box.pressed.connect(self._press)
            self._list.insertWidget(index, box)
        self._at = min(self._at, max(0, len(self._boxes) - 1))

    def _show(self, case: CaseView) -> None:
        for index, box in enumerate(self._boxes):
            box.show_answers(case.answers.get(box.question.code, ()), on=index == self._at)
        if self._at < len(self._boxes):
            self._scroll.ensureWidgetVisible(self._boxes[self._at], 0, 8)
        left = sum(not case.answers.get(question.code) for question in case.questions)
        self._left.setText(tr("Still to answer: {n}").format(n=left) if left else tr("All answered"))
        self.finish.allow(allowed=case.answered, reason="" if case.answered else tr("Answer every question first."))
        self._owed.setText(tr("Owed in this situation: {n}").format(n=len(case.rows)))
        self._show_names(case)

    def _show_names(self, case: CaseView) -> None:
        while (item := self._names.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for check in case.rows:
            words = f"{check.number}  {check.material.name}"
            line = QWidget()
            right = label(copies(check.material), size=SMALL, tone="ink2")
            line.setLayout(row(ElidedLabel(words, size=TEXT), None, right, gap=8, margins=(0, 5, 0, 5)))
            self._names.addWidget(line)

    def _press(self, question: str, answer: str) -> None:
        case = self._case
        index = next((i for i, box in enumerate(self._boxes) if box.question.code == question), -1)
        if case is None or index < 0:
            return
        self._at, asked = index, self._boxes[index].question
        self._moved = asked.multiple
        self.answered.emit(asked, answer)

    def _step(self, by: int) -> None:
        self._moved = True
        self._at = min(max(0, self._at + by), max(0, len(self._boxes) - 1))
        if self._case is not None:
            self._show(self._case)

    def _enter(self) -> None:
        case = self._case
        if case is None:
            return
        if case.answered:
            self.done.emit()
            return
        self._moved = False
        self._at = self._next_open(case, 0)
        self._show(case)

    def _finish(self) -> None:
        if self._case is not None and self._case.answered:
            self.done.emit()

    def _next_open(self, case: CaseView, start: int) -> int:
        order = [*range(start, len(case.questions)), *range(start)]
        return next(
            (i for i in order if not case.answers.get(case.questions[i].code)),
            min(self._at, max(0, len(case.questions) - 1)),
        )
