"""A typed line with its label above and the hint or what is wrong below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import restyle
from hall_client.ui.shell.tokens import BODY, FIELD, MEDIUM, SMALL
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.labels import WrapLabel, label

_LONGEST = 1000


class LineField(QWidget):
    """Label, line and a sentence under it. The line keeps its place whether or not something is wrong."""

    edited = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        hint: str = "",
        placeholder: str = "",
        size: float = BODY,
        height: int = FIELD,
        small: float = SMALL,
        secret: bool = False,
        longest: int = _LONGEST,
        parent: QWidget | None = None,
    ) -> None:
        """``secret``: dots instead of what is typed; ``small`` is the size of label and sentence."""
        super().__init__(parent)
        self._hint = hint
        self._label = label(name, size=small, weight=MEDIUM, tone="ink2")
        self.line = QLineEdit()
        self.line.setFont(font(size))
        self.line.setFixedHeight(height)
        self.line.setMaxLength(longest)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(name)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._below = WrapLabel(hint, size=small, tone="ink2")
        self._below.setMinimumHeight(round(small * 1.45))
        self._label.setBuddy(self.line)
        if not name:
            self._label.hide()
        self.setLayout(column(self._label, self.line, self._below, gap=4))
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text()))

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Fills the line; nothing is wrong then."""
        self.line.setText(text)
        self.set_error("")

    def set_words(self, name: str, hint: str = "", placeholder: str = "") -> None:
        """Other words, for another language."""
        self._label.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self._hint = hint
        if not self.line.property("wrong"):
            self._below.set_text(hint)

    def set_error(self, error: str) -> None:
        """Says what is wrong with the line; empty: nothing is."""
        self._below.set_text(error or self._hint)
        self._below.set_tone("red" if error else "ink2")
        self.line.setAccessibleDescription(error or self._hint)
        if bool(self.line.property("wrong")) != bool(error):
            restyle(self.line, wrong=bool(error))

    def _edited(self, text: str) -> None:
        self.set_error("")
        self.edited.emit(text)
