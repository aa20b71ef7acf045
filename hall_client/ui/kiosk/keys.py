"""Keys on the screen: digits for ID numbers, letters for initials and names."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import beside, grid, stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, medium

LETTERS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
DIGITS = "123456789X0"
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
