"""Signing in as the hall's manager: staff number and password, Enter; anybody else is refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.ui.manager.ports import ManagerHall
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import language, say, tr
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import BOLD, COUNTER, SMALL, TEXT, TITLE, WINDOW
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import WrapLabel, label

if TYPE_CHECKING:
    from hall_client.staff.views import StaffView


class ManagerSignIn(QWidget):
    """Emits ``signed_in`` with the StaffView; what was typed wrong is said under the password."""

    signed_in = Signal(object)

    def __init__(self, hall: ManagerHall, parent: QWidget | None = None) -> None:
        """For this hall."""
        super().__init__(parent)
        self.setObjectName("manager_sign_in")
        self._hall = hall
        dress(self, COUNTER)
        self.setWindowTitle(tr("Hall dashboard"))
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
        self.setLayout(
            column(None, row(None, self._card(), None), 10, row(None, self._name(), None), None, None, gap=0)
        )
        QShortcut(QKeySequence("Escape"), self).activated.connect(self._clear)
        self.number.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self) -> Card:
        card = Card()
        card.setFixedWidth(400)
        head = row(label(tr("Hall dashboard"), size=WINDOW, weight=BOLD, tone="blue"), None)
        title = label(tr("Sign in"), size=TITLE, weight=BOLD)
        hint = WrapLabel(tr("For the managers of the hall."), size=TEXT, tone="ink2")
        parts = (head, title, hint, 4, self.number, self.password, self._said, 4, self.go)
        card.setLayout(column(*parts, gap=8, margins=(28, 24, 28, 26)))
        return card

    def _name(self) -> QWidget:
        info = self._hall.info
        name = info.name_en if language().code != "zh_CN" and info.name_en else info.name
        return label(name, size=SMALL, tone="ink2")

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
            Job.run(self, lambda: self._hall.staff.admit(number, password), self._well, self._badly, busy=self._busy)

    def _well(self, staff: StaffView) -> None:
        self.password.set_text("")
        self._said.set_text("")
        self.signed_in.emit(staff)

    def _badly(self, error: HallError) -> None:
        self._said.set_text(say(error))
        if not isinstance(error, EnvironmentFailure):  # then the password was not even looked at
            self.password.set_text("")
        self.password.line.setFocus(Qt.FocusReason.OtherFocusReason)
