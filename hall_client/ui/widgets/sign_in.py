"""Signing in: staff number and password, Enter; what was typed wrong is said under the password."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import BOLD, COUNTER, SMALL, TEXT, TITLE, WINDOW
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import WrapLabel, label

Attempt = Callable[[str, str], object]
"""Tries number and password; raises a HallError that says what is wrong. Called off the main thread."""


class SignInScreen(QWidget):
    """Emits ``signed_in`` with what the attempt gave."""

    signed_in = Signal(object)

    def __init__(
        self, heading: str, hall_name: str, attempt: Attempt, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """``heading`` says where one signs in, ``hint`` who may."""
        super().__init__(parent)
        self._attempt = attempt
        dress(self, COUNTER)
        self.setWindowTitle(heading)
        self.resize(1366, 768)
        self.number = LineField(tr("Staff number"), longest=40)
        self.password = LineField(tr("Password"), secret=True, longest=200)
        self.number.line.setObjectName("staff_number")
        self.password.line.setObjectName("password")
        self.go = ActionButton(tr("Sign in"), "Return", kind="primary", height=44, bind=False, clicked=self._try)
        self.go.setObjectName("sign_in")
        self._busy = Busy(self.go)
        self._said = WrapLabel("", size=TEXT, tone="red")
        self._said.setObjectName("sign_in_error")
        self.number.entered.connect(lambda _: self._next())
        self.password.entered.connect(lambda _: self._try())
        for field in (self.number, self.password):
            field.edited.connect(lambda _: self._said.set_text(""))
        name = label(hall_name, size=SMALL, tone="ink2")
        card = self._card(heading, hint)
        self.setLayout(column(None, row(None, card, None), 10, row(None, name, None), None, None, gap=0))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self._clear)
        self.number.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, heading: str, hint: str) -> Card:
        card = Card()
        card.setFixedWidth(400)
        head = row(label(heading, size=WINDOW, weight=BOLD, tone="blue"), None)
        who = WrapLabel(hint, size=TEXT, tone="ink2") if hint else 6
        parts = (
            head,
            label(tr("Sign in"), size=TITLE, weight=BOLD),
            who,
            self.number,
            self.password,
            self._said,
            4,
            self.go,
        )
        card.setLayout(column(*parts, gap=8, margins=(28, 24, 28, 26)))
        return card

    def _next(self) -> None:
        if self.password.text():
            self._try()
        else:
            self.password.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self.password.set_text("")
        self.number.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.line.selectAll()

    def _try(self) -> None:
        number, password = self.number.text().strip(), self.password.text()
        if not number:
            self.number.set_error(tr("Type your staff number."))
            self.number.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not password:
            self.password.set_error(tr("Type your password."))
            self.password.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            Job.run(self, lambda: self._attempt(number, password), self._well, self._badly, busy=self._busy)

    def _well(self, signed_in: object) -> None:
        self.password.set_text("")
        self._said.set_text("")
        self.signed_in.emit(signed_in)

    def _badly(self, error: HallError) -> None:
        self._said.set_text(say(error))
        if not isinstance(error, EnvironmentFailure):  # then the password was not even looked at
            self.password.set_text("")
        self.password.line.setFocus(Qt.FocusReason.OtherFocusReason)
