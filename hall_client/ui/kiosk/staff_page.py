"""Where staff leave the locked kiosk: number and password."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.entry import Entry
from hall_client.ui.kiosk.keys import Typewriter
from hall_client.ui.kiosk.page import Page
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.ink import line, medium, paragraph, regular

LONGEST = 40


class StaffPage(Page):
    """Two fields, the keys, and one button."""

    entered_both = Signal(str, str)
    """Staff number and password."""

    def __init__(self, parent: QWidget) -> None:
        """Empty fields."""
        super().__init__(parent, "staff-page")
        self._number = Entry(self, "staff-number", size=48, longest=LONGEST)
        self._password = Entry(self, "staff-password", size=48, longest=LONGEST)
        self._password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._keys = Typewriter(self)
        self._confirm = Button(self, "leave-program", "fill", icon="lock")
        self._confirm.clicked.connect(self._enter)
        self._active = self._number
        self._note, self._busy = "", False
        self._labels: list[tuple[QRectF, str]] = []
        self._note_rect = QRectF()
        self._keys.typed.connect(self._insert)
        self._keys.erased.connect(self._erase)
        for entry in (self._number, self._password):
            entry.line.focused.connect(lambda entry=entry: self._choose(entry))
            entry.line.returnPressed.connect(self._next)

    @property
    def title(self) -> str:
        """What it is for."""
        return tr("Staff only")

    @property
    def note(self) -> str:
        """What is wrong; empty while nothing is."""
        return self._note

    def refuse(self, sentence: str) -> None:
        """Says why not, and begins with the password again."""
        self.set_busy(busy=False)
        self._note = sentence
        self._password.wipe()
        self._password.set_state("wrong")
        self._password.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._password)
        self.update()

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked."""
        self._busy = busy
        self._confirm.setEnabled(not busy)
        self._confirm.set_words(tr("One moment …") if busy else tr("Leave the program"))

    def say_all(self) -> None:
        """Puts every word."""
        self._keys.say_all()
        self._number.line.setAccessibleName(tr("Staff number"))
        self._password.line.setAccessibleName(tr("Password"))
        self.set_busy(self._busy)
        super().say_all()

    def entered(self) -> None:
        """Begins with the number."""
        self._number.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._number)

    def left(self) -> None:
        """Forgets what was typed."""
        super().left()
        self._number.wipe()
        self._password.wipe()
        self._note = ""
        self.set_busy(busy=False)

    def lay(self, body: QRectF) -> None:
        """Fields above, keys below; on a lying screen side by side."""
        if body.width() > body.height():
            fields, keys = beside(body, [body.width() * 0.4, None], 48)
            keys.setHeight(min(keys.height(), 4 * 150.0))
        else:
            fields, keys = stacked(body, [600, None], 28)
            keys.setHeight(min(keys.height(), 4 * 150.0))
        low = fields.height() < 560
        parts = stacked(fields, [36, 92, 36, 92, 56, 96] if low else [44, 112, 44, 112, 88, 128], 6 if low else 14)
        self._labels = [(parts[0], tr("Staff number")), (parts[2], tr("Password"))]
        self._number.place(parts[1])
        self._password.place(parts[3])
        self._note_rect = parts[4]
        self._confirm.place(parts[5])
        self._keys.place(keys)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the labels and what is wrong."""
        super().draw(painter, rect)
        for place, words in self._labels:
            line(painter, place, words, regular(32, least=24), PUBLIC.ink2)
        if self._note:
            place = self._note_rect
            paint_icon(painter, "warn", QRectF(place.left(), place.top() + 4, 36, 36), PUBLIC.red.strong)
            text = place.adjusted(50, 0, 0, 0)
            paragraph(painter, text, self._note, medium(30, least=22), PUBLIC.red.strong, leading=1.3)

    def _insert(self, text: str) -> None:
        self._active.line.insert(text)

    def _erase(self) -> None:
        self._active.line.backspace()

    def _choose(self, entry: Entry) -> None:
        self._active = entry

    def _next(self) -> None:
        if self._password.text():
            self._enter()
        else:
            self._password.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        number, password = self._number.text().strip(), self._password.text()
        if not number or not password:
            self.refuse(tr("Type staff number and password."))
        elif not self._busy:
            self._note = ""
            self.set_busy(busy=True)
            self.update()
            self.entered_both.emit(number, password)
