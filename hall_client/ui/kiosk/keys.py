"""Keys on the screen: digits for ID numbers, letters for initials and names, both for codes, all for passwords."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import beside, grid, stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, medium

LETTERS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
DIGITS = "123456789X0"
CODES = ("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM")
LAYERS = (
    ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"),
    ("1234567890", "!@#$%^&*()", "-_=+[]{};", ":'\",.?/"),
)
_GAP = 14.0


class Keys(Figure):
    """Keys that type into whoever listens; they leave the focus where it is."""

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    def _key(self, prefix: str, text: str) -> Button:
        key = Button(self, f"{prefix}-{text}", "card", type_=bold(46), focus=False)
        key.set_words(text)
        key.clicked.connect(lambda: self.typed.emit(text))
        return key

    def _erase(self, prefix: str) -> Button:
        key = Button(self, f"{prefix}-erase", "quiet", icon="erase", type_=medium(40), focus=False)
        key.clicked.connect(self.erased)
        return key


class Keypad(Keys):
    """Digits and X, as on a telephone."""

    def __init__(self, parent: QWidget) -> None:
        """``keypad-1`` … ``keypad-0``, ``keypad-X``, ``keypad-erase``."""
        super().__init__(parent, "keypad")
        self._keys = [*(self._key("keypad", digit) for digit in DIGITS), self._erase("keypad")]

    def say_all(self) -> None:
        """Names the key without a letter."""
        self._keys[-1].setAccessibleName(tr("Erase"))

    def arrange(self, size: QSizeF) -> None:
        """Three columns, four rows."""
        for key, cell in zip(self._keys, grid(QRectF(0, 0, size.width(), size.height()), 3, 4, _GAP), strict=True):
            key.place(cell)


class Letters(Keys):
    """The letters as on a keyboard, with erase and clear."""

    def __init__(self, parent: QWidget) -> None:
        """``key-A`` … ``key-Z``, ``key-erase``, ``key-clear``."""
        super().__init__(parent, "letters")
        self._rows = [[self._key("key", letter) for letter in letters] for letters in LETTERS]
        self._clear = Button(self, "key-clear", "quiet", type_=medium(32, least=22), focus=False)
        self._clear.clicked.connect(self.cleared)
        self._back = self._erase("key")

    def say_all(self) -> None:
        """Puts the word of the clear key."""
        self._clear.set_words(tr("Clear"))
        self._back.setAccessibleName(tr("Erase"))

    def arrange(self, size: QSizeF) -> None:
        """Three rows, each a little further in."""
        gap = 10.0
        key = (size.width() - 9 * gap) / 10
        bands = stacked(QRectF(0, 0, size.width(), size.height()), [None] * 3, gap + 2)
        for index, (row, band) in enumerate(zip(self._rows, bands, strict=True)):
            indent = (key + gap) * (0.0, 0.5, 1.5)[index]
            cells = beside(QRectF(indent, band.top(), size.width(), band.height()), [key] * len(row), gap)
            for one, cell in zip(row, cells, strict=True):
                one.place(cell)
        last, side = bands[2], (key + gap) * 1.5 - gap
        self._clear.place(QRectF(0, last.top(), side, last.height()))
        self._back.place(QRectF(size.width() - side, last.top(), side, last.height()))


class Codes(Keys):
    """Digits, letters and the hyphen, for the code of an appointment."""

    def __init__(self, parent: QWidget) -> None:
        """``code-0`` … ``code-Z``, ``code-erase``, ``code-clear``."""
        super().__init__(parent, "codes")
        self._rows = [[self._key("code", key) for key in keys] for keys in CODES]
        self._clear = Button(self, "code-clear", "quiet", type_=medium(32, least=22), focus=False)
        self._clear.clicked.connect(self.cleared)
        self._back = self._erase("code")

    def say_all(self) -> None:
        """Puts the word of the clear key."""
        self._clear.set_words(tr("Clear"))
        self._back.setAccessibleName(tr("Erase"))

    def arrange(self, size: QSizeF) -> None:
        """Three rows of ten, the last one between clear and erase."""
        _lay_rows(size, [*self._rows[:3], [self._clear, *self._rows[3], self._back]])


class Typewriter(Keys):
    """Letters in both cases, digits and signs, for a password."""

    def __init__(self, parent: QWidget) -> None:
        """``type-a`` … ``type-0``, ``type-erase``, ``type-shift``; the names stay those of the first layer."""
        super().__init__(parent, "typewriter")
        self._layer = 0
        self._rows = [[self._layered(row, at) for at in range(len(keys))] for row, keys in enumerate(LAYERS[0])]
        self._shift = Button(self, "type-shift", "quiet", type_=medium(36, least=24), focus=False)
        self._shift.clicked.connect(lambda: self._use((self._layer + 1) % len(LAYERS)))
        self._back = self._erase("type")

    def say_all(self) -> None:
        """Begins with small letters."""
        self._back.setAccessibleName(tr("Erase"))
        self._use(0)

    def arrange(self, size: QSizeF) -> None:
        """Four rows, the last one between shift and erase."""
        _lay_rows(size, [*self._rows[:3], [self._shift, *self._rows[3], self._back]])

    def _layered(self, row: int, at: int) -> Button:
        key = Button(self, f"type-{LAYERS[0][row][at]}", "card", type_=bold(44), focus=False)
        key.clicked.connect(lambda: self.typed.emit(LAYERS[self._layer][row][at]))
        return key

    def _use(self, layer: int) -> None:
        self._layer = layer
        for keys, letters in zip(self._rows, LAYERS[layer], strict=True):
            for key, letter in zip(keys, letters, strict=True):
                key.set_words(letter)
        self._shift.set_words(("abc", "ABC", "#+=")[(layer + 1) % len(LAYERS)])


def _lay_rows(size: QSizeF, rows: Sequence[Sequence[Button]]) -> None:
    """Rows of keys of one width; the first and the last key of the last row share what is left over."""
    gap = 10.0
    key = (size.width() - 9 * gap) / 10
    bands = stacked(QRectF(0, 0, size.width(), size.height()), [None] * len(rows), gap + 2)
    for keys, band in zip(rows[:-1], bands, strict=False):
        indent = (size.width() - len(keys) * (key + gap) + gap) / 2
        for one, cell in zip(keys, beside(band.adjusted(indent, 0, 0, 0), [key] * len(keys), gap), strict=True):
            one.place(cell)
    last = rows[-1]
    for one, cell in zip(last, beside(bands[-1], [None, *[key] * (len(last) - 2), None], gap), strict=True):
        one.place(cell)
