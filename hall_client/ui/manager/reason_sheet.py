"""A question before something is done: what it is, and the reason that the journal keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from hall_client.ui.manager.chips import Chips
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.panel import Panel

LONGEST = 100
DOUBLE_MS = 250
"""A stroke this soon after the sheet came was meant for what stood there before."""
Answer = Callable[[str], object]


class ReasonSheet(Panel):
    """Quick reasons fill the line; a letter typed there goes into it. Enter does it, Esc does not.

    Sheets that ask for more add their own fields before ``ask`` and say in ``missing`` what is not answered yet.
    """

    def __init__(
        self,
        over: QWidget,
        name: str,
        title: str,
        confirm: str,
        answer: Answer,
        *,
        text: str = "",
        reasons: Sequence[str] = (),
        typed: str = "",
        danger: bool = False,
        width: int = 560,
    ) -> None:
        """``answer`` gets the reason; ``typed`` stands in the line from the start."""
        super().__init__(over, title, width=width)
        self.setObjectName(f"sheet_{name}")
        self._answer = answer
        self._since = QElapsedTimer()
        if text:
            self.body.addWidget(WrapLabel(text, size=BODY, tone="ink2"))
        self.chips = Chips("sheet_reasons", reasons)
        self.reason = LineField("", hint=tr("The reason is kept in the journal."), longest=LONGEST)
        self.reason.line.setObjectName("sheet_reason")
        self.reason.line.setAccessibleName(tr("Reason"))
        self.reason.set_text(typed)
        self._reason_name = self._name(tr("Reason"))
        self._reason_box = column(self._reason_name, self.chips, self.reason, gap=8)
        self.chips.setVisible(bool(reasons))
        self.chips.picked.connect(self._picked)
        self.chips.typed.connect(self._typed)
        self.reason.edited.connect(lambda _: self.chips.choose(-1))
        self.reason.edited.connect(lambda _: self.check())
        self._finished = False
        self.no = self.add_button(tr("Back"), "Escape", "normal", self.cancel)
        self.yes = self.add_button(confirm, "Return", "danger" if danger else "primary", self.confirm)
        self.no.setObjectName("sheet_back")
        self.yes.setObjectName("sheet_confirm")

    def ask(self, focus: QWidget | None = None) -> None:
        """Opens with the focus where the next keystroke belongs."""
        if not self._finished:
            self._finished = True
            self.body.addLayout(self._reason_box)
        self._since.start()
        self.check()
        last = self.chips if self.chips.isVisibleTo(self) and not self.reason.text() else self.reason
        self.open_panel(focus or last)

    def missing(self) -> QWidget | None:
        """What is not answered yet; None: it can be done."""
        return None if self.reason.text().strip() else self.reason

    def check(self) -> None:
        """Allows or forbids the answer."""
        self.yes.setEnabled(self.missing() is None)

    def confirm(self) -> None:
        """Does it, unless something is missing: then the focus goes there."""
        if self._since.elapsed() < DOUBLE_MS:
            return
        missing = self.missing()
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        reason = self.reason.text().strip()
        super().confirm()
        self.done_with(reason)

    def done_with(self, reason: str) -> None:
        """Hands the answer over."""
        self._answer(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held down neither confirms nor closes."""
        if event.isAutoRepeat():
            event.accept()
            return
        super().keyPressEvent(event)

    def set_reason_words(self, name: str, hint: str) -> None:
        """Other words around the line."""
        self._reason_name.setText(name)
        self.reason.set_words("", hint)
        self.reason.line.setAccessibleName(name)

    def add_field(self, name: str, field: QWidget) -> None:
        """Adds a field with its name above it."""
        self.body.addLayout(column(self._name(name), field, gap=6))

    @staticmethod
    def _name(words: str) -> QLabel:
        return label(words, size=SMALL, weight=MEDIUM, tone="ink2")

    def _picked(self, index: int) -> None:
        self.reason.set_text(self.chips.words()[index])
        self.check()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.line.setCursorPosition(LONGEST)

    def _typed(self, text: str) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.line.insert(text)
        self.reason.line.textEdited.emit(self.reason.line.text())
