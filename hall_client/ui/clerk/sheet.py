"""A question of the counter over its window: a list to choose from, a reason to give, or only yes and no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.pick_list import Line, PickList
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.panel import Panel

_ROW, _SEEN = 46, 7


@dataclass(frozen=True, slots=True)
class Question:
    """What a sheet asks.

    ``lines`` are chosen among; with ``fills`` a chosen line fills the reason instead. ``reason`` names the text that is
    needed; empty: none is. ``again`` is a second key that confirms (F5 after F5).
    """

    name: str
    title: str
    confirm: str
    text: str = ""
    lines: tuple[Line, ...] = ()
    fills: bool = False
    reason: str = ""
    typed: str = ""
    current: int = 0
    again: str = ""
    longest: int = 100
    danger: bool = False
    width: int = 520


Answered = Callable[[int, str], object]
"""Gets the index of the chosen line (-1: none) and the reason."""


class Sheet(Panel):
    """Asks one question; Enter answers, Esc goes back."""

    def __init__(
        self,
        over: QWidget,
        question: Question,
        answered: Answered,
        typing: Callable[[str], object],
        barred: Callable[[], str] = lambda: "",
    ) -> None:
        """``answered`` gets the answer; ``typing`` hears the reason as it is typed; ``barred`` says why nothing can be
        answered now: the sheet then stays, with what was typed."""
        super().__init__(over, question.title, width=question.width)
        self.setObjectName(f"sheet_{question.name}")
        self._question, self._answered, self._barred = question, answered, barred
        self._since = QElapsedTimer()
        if question.text:
            self.body.addWidget(WrapLabel(question.text, size=BODY, tone="ink2"))
        self.list: PickList | None = self._add_list(question.lines) if question.lines else None
        self.field: LineField | None = self._add_field(typing) if question.reason else None
        self._why_not = WrapLabel("", size=BODY, tone="red")
        self._why_not.setObjectName("sheet_why_not")
        self._why_not.hide()
        self.body.addWidget(self._why_not)
        self.no = self.add_button(tr("Back"), "Escape", "normal", self.cancel)
        self.yes = self.add_button(question.confirm, "Return", "danger" if question.danger else "primary", self.confirm)
        self.no.setObjectName("sheet_back")
        self.yes.setObjectName("sheet_confirm")
        if question.again:
            QShortcut(QKeySequence(question.again), self).activated.connect(self._again)
        self._check()

    def ask(self) -> None:
        """Opens with the focus where the next keystroke belongs."""
        self._since.start()
        self.open_panel(self.list or self.field or self.yes)

    def confirm(self) -> None:
        """Answers, unless something is missing."""
        missing = self._missing()
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        barred = self._barred()
        self._why_not.set_text(barred)
        self._why_not.setVisible(bool(barred))
        if barred:
            return
        index = self.list.current() if self.list is not None else -1
        reason = self.field.text().strip() if self.field is not None else ""
        super().confirm()
        self._answered(index, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The second half of a double stroke neither confirms nor closes."""
        if event.isAutoRepeat():
            event.accept()
            return
        super().keyPressEvent(event)

    def _again(self) -> None:
        if self._since.elapsed() > DOUBLE_MS:
            self.confirm()

    def _missing(self) -> QWidget | None:
        if self.list is not None and not self._question.fills and self.list.current() < 0:
            return self.list
        if self.field is not None and not self.field.text().strip():
            return self.field
        return None

    def _check(self) -> None:
        self.yes.setEnabled(self._missing() is None)

    def _add_list(self, lines: Sequence[Line]) -> PickList:
        made = PickList(row=_ROW, padding=12)
        made.setObjectName("sheet_list")
        made.set_lines(lines, self._question.current)
        made.setFixedHeight(_ROW * min(_SEEN, len(lines)) + 2)
        made.picked.connect(self._picked)
        made.typed.connect(self._typed)
        self.body.addWidget(made)
        return made

    def _add_field(self, typing: Callable[[str], object]) -> LineField:
        made = LineField(self._question.reason, longest=self._question.longest)
        made.line.setObjectName("sheet_reason")
        made.set_text(self._question.typed)
        made.edited.connect(typing)
        made.edited.connect(lambda _text: self._check())
        self.body.addWidget(made)
        return made

    def _picked(self, index: int) -> None:
        if self.field is None:
            self.confirm()
            return
        if self._question.fills and self.list is not None:
            words = self.list.lines()[index].name
            if self.list.by_enter and self.field.text() == words:
                self.confirm()
                return
            self.field.set_text(words)
        self._check()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.line.selectAll()

    def _typed(self, text: str) -> None:
        if self.field is None:
            return
        if self.window().focusWidget() is not self.field.line:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.line.clear()
        self.field.line.insert(text)
        self.field.line.textEdited.emit(self.field.line.text())
