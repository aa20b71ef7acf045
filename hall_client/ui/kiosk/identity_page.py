"""Typing an ID number: checked as it is typed, with the sentence under its field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import BadInput
from hall_client.base.identity import parse_resident_id
from hall_client.base.words import clean_line
from hall_client.queue.views import Person
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.entry import Entry
from hall_client.ui.kiosk.keys import Keypad, Letters
from hall_client.ui.kiosk.page import Page
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import say, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.ink import line, medium, paragraph, regular

LENGTH = 18
NAME_LENGTH = 30


class IdentityPage(Page):
    """ID number and, if the person likes, a name; gives a checked Person."""

    person = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Empty fields."""
        super().__init__(parent, "identity-page")
        self._number = Entry(self, "id-number", size=58, longest=LENGTH)
        self._name = Entry(self, "person-name", size=42, longest=NAME_LENGTH)
        self._keypad, self._letters = Keypad(self), Letters(self)
        self._confirm = Button(self, "confirm-identity", "fill")
        self._confirm.clicked.connect(self._enter)
        self._active = self._number
        self._note, self._tone = "", "ink2"
        self._labels: list[tuple[QRectF, str]] = []
        self._note_rect = QRectF()
        for keys in (self._keypad, self._letters):
            keys.typed.connect(self._insert)
            keys.erased.connect(self._erase)
        self._letters.cleared.connect(self._name.line.clear)
        self._number.line.textChanged.connect(self._changed)
        for entry in (self._number, self._name):
            entry.line.returnPressed.connect(self._enter)
            entry.line.focused.connect(lambda entry=entry: self._choose_keys(entry))

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Type the ID number")

    @property
    def note(self) -> str:
        """The sentence under the field."""
        return self._note

    def say_all(self) -> None:
        """Puts every word."""
        super().say_all()
        self._keypad.say_all()
        self._letters.say_all()
        self._confirm.set_words(tr("Confirm"))
        self._number.line.setAccessibleName(tr("ID number"))
        self._name.line.setAccessibleName(tr("Name, if you like"))
        self._changed()

    def confirm(self) -> None:
        """Takes what was typed, as the button does."""
        self._enter()

    def entered(self) -> None:
        """Begins with the number."""
        self._number.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose_keys(self._number)

    def left(self) -> None:
        """Forgets what was typed."""
        super().left()
        self._number.wipe()
        self._name.wipe()

    def lay(self, body: QRectF) -> None:
        """Fields above, keys below; on a lying screen side by side."""
        if body.width() > body.height():
            left, right = beside(body, [None, min(body.width() * 0.48, 860)], 48)
            foot = 128.0 if body.height() > 640 else 96.0
            fields, confirm = stacked(left, [None, foot], 16)
            fields.setHeight(min(fields.height(), 470.0))
            self._lay_fields(fields)
            self._confirm.place(confirm)
            self._lay_keys(right)
            return
        fields, rest = stacked(body, [450, None], 24)
        self._lay_fields(fields)
        keys = QRectF(rest.left(), rest.top(), rest.width(), min(rest.height() - 128 - 24, 4 * 210.0))
        self._lay_keys(keys)
        self._confirm.place(QRectF(rest.left(), keys.bottom() + 24, rest.width(), 128))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the labels and the sentence."""
        super().draw(painter, rect)
        for place, words in self._labels:
            line(painter, place, words, regular(32, least=24), PUBLIC.ink2)
        ink = PUBLIC.ink2 if self._tone == "ink2" else PUBLIC.tone(self._tone).strong
        place = self._note_rect
        if self._tone != "ink2":
            icon = "warn" if self._tone == "red" else "check"
            paint_icon(painter, icon, QRectF(place.left(), place.top() + 4, 36, 36), ink)
            place = place.adjusted(50, 0, 0, 0)
        paragraph(painter, place, self._note, medium(32, least=24), ink, leading=1.3)

    def _lay_fields(self, rect: QRectF) -> None:
        low = rect.height() < 444
        parts = stacked(rect, [36, 96, 76, 36, 84] if low else [42, 124, 88, 50, 100], 6 if low else 10)
        self._labels = [(parts[0], tr("ID number")), (parts[3], tr("Name, if you like"))]
        self._number.place(parts[1])
        self._note_rect = parts[2]
        self._name.place(parts[4])

    def _lay_keys(self, rect: QRectF) -> None:
        self._keypad.place(rect)
        tall = min(rect.height(), 3 * 180.0)
        self._letters.place(QRectF(rect.left(), rect.top(), rect.width(), tall))

    def _insert(self, text: str) -> None:
        self._active.line.insert(text)

    def _erase(self) -> None:
        self._active.line.backspace()

    def _choose_keys(self, entry: Entry) -> None:
        self._active = entry
        name = entry is self._name
        self._letters.setVisible(name)
        self._keypad.setVisible(not name)
        self.update()

    def _changed(self) -> None:
        text = self._number.text()
        if len(text) < LENGTH:
            self._say(tr("18 characters, as printed on the card. {n} typed.").format(n=len(text)), "ink2")
            return
        try:
            parse_resident_id(text)
        except BadInput as error:
            self._say(say(error), "red")
        else:
            self._say(tr("The number is right."), "green")

    def _enter(self) -> None:
        try:
            number = parse_resident_id(self._number.text()).number
            name = clean_line(self._name.text(), longest=NAME_LENGTH)
        except BadInput as error:
            self._say(say(error), "red")
            self._number.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.person.emit(Person(name, number, "typed"))

    def _say(self, sentence: str, tone: str) -> None:
        self._note, self._tone = sentence, tone
        self._number.set_state({"red": "wrong", "green": "right"}.get(tone, ""))
        self.update()
