"""Who is it? The card reader fills it, or the clerk types it; what is wrong stands under the line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import BadInput
from hall_client.base.words import clean_line
from hall_client.devices.views import DeviceState, Kind, Light
from hall_client.queue.views import LONGEST_NAME, Person
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BOLD, HEAD, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.picture import Icon

_NAME, _NUMBER, _PHONE = "id_name", "id_number", "id_phone"
FIELDS = (_NAME, _NUMBER, _PHONE)
_WIDTH = 460


class IdentityPanel(QWidget):
    """Name, ID number and phone, with the reader beside them."""

    submitted = Signal(object, str)
    """Person and phone."""
    skipped = Signal()

    def __init__(self, commands: Commands, drafts: Drafts) -> None:
        """Empty lines."""
        super().__init__()
        self.setObjectName("identity_panel")
        self._drafts = drafts
        self.name = LineField(tr("Name"), placeholder=tr("As on the card"), longest=120)
        self.number = LineField(tr("ID number"), placeholder=tr("18 characters"), longest=40)
        self.phone = LineField(tr("Phone (optional)"), placeholder=tr("For notices about this case"), longest=30)
        self._lines = (self.name, self.number, self.phone)
        for field, key in zip(self._lines, FIELDS, strict=True):
            field.line.setObjectName(key)
            field.edited.connect(lambda text, key=key: drafts.keep(key, text))
            field.entered.connect(lambda _text, at=field: self._entered(at))
        self.confirm = ActionButton(tr("Confirm identity"), "Return", kind="primary", bind=False, clicked=self._submit)
        self.confirm.setObjectName("identity_confirm")
        skip = CommandButton(commands["skip"])
        self._reader = WrapLabel("", size=TEXT, tone="blue")
        self._reader.setObjectName("reader_words")
        self._hint = Card(fill="blue", edge="tint", radius=7)
        self._icon = Icon("card", 26, "blue")
        self._hint.setLayout(row(self._icon, self._reader, gap=12, margins=(14, 10, 14, 10)))
        self.set_devices(())
        form = QWidget()
        form.setFixedWidth(_WIDTH)
        title = label(tr("Whose matter is it?"), size=HEAD, weight=BOLD)
        buttons = row(self.confirm, skip, None, gap=8)
        form.setLayout(column(title, 2, self._hint, 4, *self._lines, 2, buttons, gap=8))
        self.setLayout(column(None, row(None, form, None), None, None, margins=(16, 14, 16, 14)))

    def show_desk(self, desk: Desk) -> None:
        """Offers what the ticket already knows, when nothing was typed."""
        visit = desk.visit
        if visit is not None and not self.name.text() and visit.person_name and not visit.person_verified:
            self.name.set_text(visit.person_name)

    def set_devices(self, states: Sequence[DeviceState]) -> None:
        """Says how identity can be had, as the reader is now."""
        readers = [state for state in states if state.kind == Kind.ID_READER]
        well = not readers or any(state.light in {Light.OK, Light.WARNING} for state in readers)
        if well:
            words = tr("Put the ID card on the reader, or type what it says.")
        else:
            words = tr("The card reader cannot be used now: type what the card says. {advice}")
            words = words.format(advice=say(readers[0].advice)).strip()
        self._reader.set_text(words)
        self._reader.set_tone("blue" if well else "amber")
        self._icon.set(tone="blue" if well else "amber")
        self._hint.set_look(fill="blue" if well else "amber", edge="tint" if well else "line")

    def restore(self, draft: dict[str, str]) -> None:
        """Shows what was typed before a crash, or empty lines for a new visit."""
        for field, key in zip(self._lines, FIELDS, strict=True):
            field.set_text(draft.get(key, ""))

    def wanted_focus(self) -> QWidget:
        """The first line that still needs a keystroke."""
        return next((field.line for field in self._lines[:2] if not field.text().strip()), self._lines[0].line)

    def card_read(self, name: str, number: str) -> None:
        """Fills the lines from a card."""
        self.name.set_text(name)
        self.number.set_text(number)

    def refuse(self, sentence: str) -> None:
        """What is wrong, under the line that it is about."""
        about = self.number if self._name_fits() else self.name
        about.set_error(sentence)
        about.line.setFocus(Qt.FocusReason.OtherFocusReason)
        about.line.selectAll()

    def _name_fits(self) -> bool:
        try:
            return bool(clean_line(self.name.text(), longest=LONGEST_NAME))
        except BadInput:
            return False

    def refuse_phone(self, sentence: str) -> None:
        """What is wrong with the phone number."""
        self.phone.set_error(sentence)
        self.phone.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.phone.line.selectAll()

    def used(self) -> None:
        """The lines were taken over: nothing of them stays here or in the draft."""
        for field, key in zip(self._lines, FIELDS, strict=True):
            field.set_text("")
            self._drafts.drop(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from line to line."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        focused = self.window().focusWidget()
        at = next((index for index, field in enumerate(self._lines) if field.line is focused), -1)
        if event.key() in steps and at >= 0:
            target = min(max(0, at + steps[Qt.Key(event.key())]), len(self._lines) - 1)
            self._lines[target].line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _entered(self, field: LineField) -> None:
        if field is self.name and not self.number.text().strip():
            self.number.line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()

    def _submit(self) -> None:
        for field in self._lines:
            field.set_error("")
        person = Person(self.name.text(), self.number.text(), "typed")
        self.submitted.emit(person, self.phone.text().strip())
