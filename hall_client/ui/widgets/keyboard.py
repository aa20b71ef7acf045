"""A keyboard on the screen: Latin letters and digits, for pinyin initials, ID numbers and phone numbers."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import MEDIUM, TOUCH_KIOSK
from hall_client.ui.widgets.touch import TouchButton, TouchKind

Layout = Literal["letters", "digits"]
_HALF = 2
_LETTERS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_DIGITS = ("123", "456", "789", "X0")
ERASE, CLEAR, ENTER = "erase", "clear", "enter"


class OnScreenKeyboard(QWidget):
    """Large keys. Type into the line given by ``attach``, or listen to ``typed``, ``erased``, ``cleared``, ``entered``."""

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    entered = Signal()

    def __init__(
        self,
        layout: Layout = "letters",
        *,
        key_height: int = TOUCH_KIOSK,
        gap: int = 12,
        size: float = 38,
        enter: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``enter``: the words on the confirming key; without them there is none (search as one types)."""
        super().__init__(parent)
        self._height, self._size, self._enter = key_height, size, enter
        self._line: QLineEdit | None = None
        self._keys: dict[str, TouchButton] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if layout == "letters":
            self._lay_letters()
        else:
            self._lay_digits()

    def attach(self, line: QLineEdit | None) -> None:
        """Types into this line from now on (None: only signals)."""
        self._line = line

    def key(self, name: str) -> TouchButton:
        """The key of a character, or ``erase``, ``clear``, ``enter``."""
        return self._keys[name]

    def allow(self, characters: str | None) -> None:
        """Only these characters can be typed (None: all)."""
        for name, key in self._keys.items():
            if len(name) == 1:
                key.setEnabled(characters is None or name in characters)

    def press(self, name: str) -> None:
        """As if the key had been touched."""
        if self._line is not None:
            _type(self._line, name)
        special = {ERASE: self.erased, CLEAR: self.cleared, ENTER: self.entered}
        if name in special:
            special[name].emit()
        else:
            self.typed.emit(name)

    def _lay_letters(self) -> None:
        for line, characters in enumerate(_LETTERS):
            start = (len(_LETTERS[0]) - len(characters)) if line < len(_LETTERS) - 1 else 0
            for index, character in enumerate(characters):
                self._grid.addWidget(self._make(character), line, start + _HALF * index, 1, _HALF)
        last, column = len(_LETTERS) - 1, _HALF * len(_LETTERS[-1])
        if self._enter:
            self._grid.addWidget(self._make(ERASE), last, column, 1, 2)
            self._grid.addWidget(self._make(ENTER), last, column + 2, 1, 4)
        else:
            self._grid.addWidget(self._make(CLEAR), last, column, 1, 3)
            self._grid.addWidget(self._make(ERASE), last, column + 3, 1, 3)
        self._even(_HALF * len(_LETTERS[0]))

    def _lay_digits(self) -> None:
        for line, characters in enumerate(_DIGITS):
            for index, character in enumerate(characters):
                self._grid.addWidget(self._make(character), line, index)
        self._grid.addWidget(self._make(ERASE), len(_DIGITS) - 1, 2)
        if self._enter:
            self._grid.addWidget(self._make(CLEAR), len(_DIGITS), 0)
            self._grid.addWidget(self._make(ENTER), len(_DIGITS), 1, 1, 2)
        self._even(3)

    def _even(self, columns: int) -> None:
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)

    def _make(self, name: str) -> TouchButton:
        words = {ERASE: "", CLEAR: tr("Clear"), ENTER: self._enter}.get(name, name)
        kinds: dict[str, TouchKind] = {ERASE: "quiet", CLEAR: "quiet", ENTER: "fill"}
        special = name in kinds
        key = TouchButton(
            words,
            icon="erase" if name == ERASE else "",
            kind=kinds.get(name, "edge"),
            size=self._size * 0.84 if special else self._size,
            weight=MEDIUM,
            height=self._height,
            icon_size=round(self._size * 1.2),
            padding=8,
            clicked=lambda: self.press(name),
        )
        key.setAccessibleName(words or tr("Delete the last character"))
        # The line that is typed into keeps the focus.
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keys[name] = key
        return key


def _type(line: QLineEdit, name: str) -> None:
    """Does to the line what the key of a real keyboard would, signals included."""
    if name == ERASE:
        line.backspace()
    elif name == CLEAR:
        line.selectAll()
        line.del_()
    elif name == ENTER:
        line.returnPressed.emit()
    else:
        line.insert(name)
