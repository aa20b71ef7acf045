"""The keyboard on the pad: letters, digits, punctuation, and Chinese by pinyin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.pinyin import Candidate, PinyinTable, load_table
from hall_client.ui.shell.fonts import width
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import SOURCE_LANGUAGE, language, tr
from hall_client.ui.shell.tokens import BOLD, MEDIUM
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.keyboard import OnScreenKeyboard
from hall_client.ui.widgets.labels import label
from hall_client.ui.widgets.touch import TouchButton

KEY = 72
"""12 mm at 0.17 mm to the pixel."""
_SIZE = 30
_CHINESE_MARKS = ("，", "。", "！", "？", "、", "：")
_LATIN_MARKS = (",", ".", "!", "?", "-", "@")
_LONGEST_LETTERS = 24


class TypingPanel(QWidget):
    """Types into a line. Over the keys stand the candidates, or punctuation while no letters wait."""

    touched = Signal()

    def __init__(self, m: Measure, line: QLineEdit) -> None:
        """Starts with pinyin where the screen speaks Chinese."""
        super().__init__()
        self.setObjectName("typing")
        self._m, self._line = m, line
        self._letters, self._first = "", 0
        self._table = PinyinTable()
        self._chinese = language().code != SOURCE_LANGUAGE
        self._shown: list[TouchButton] = []
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._show)
        self._typed: QLabel = label("", size=m(_SIZE), weight=BOLD, tone="fill")
        self._bar = QHBoxLayout()
        self._bar.setSpacing(m(10))
        self._more = self._button("", self._turn, icon="next")
        self._more.setAccessibleName(tr("More characters"))
        self._more.setObjectName("more-candidates")
        self._mode = self._button("", self._switch)
        self._mode.setObjectName("typing-mode")
        bar = row(self._typed, self._bar, None, self._more, self._mode, gap=m(10))
        self.keys = OnScreenKeyboard(key_height=m(KEY), gap=m(10), size=m(34))
        self.keys.typed.connect(self._type)
        self.keys.erased.connect(self._erase)
        self.keys.cleared.connect(self._clear)
        self.setLayout(column(bar, self.keys, gap=m(10)))
        self._show()
        Job.run(self, load_table, self._loaded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as many candidates as fit."""
        super().resizeEvent(event)
        self._fit.start()

    def _loaded(self, table: PinyinTable) -> None:
        self._table = table
        self._show()

    def _type(self, key: str) -> None:
        self.touched.emit()
        if not self._chinese or (key.isdigit() and not self._letters):
            self._line.insert(key.lower())
        elif key.isdigit():
            place = int(key) - 1
            if 0 <= place < len(self._shown):
                self._shown[place].click()
        elif len(self._letters) < _LONGEST_LETTERS:
            self._letters += key.lower()
            self._first = 0
            self._show()

    def _erase(self) -> None:
        self.touched.emit()
        if self._letters:
            self._letters, self._first = self._letters[:-1], 0
            self._show()
        else:
            self._line.backspace()

    def _clear(self) -> None:
        self.touched.emit()
        self._letters, self._first = "", 0
        self._line.clear()
        self._show()

    def _choose(self, candidate: Candidate) -> None:
        self.touched.emit()
        self._line.insert(candidate.text)
        self._letters, self._first = self._letters[candidate.used :], 0
        self._show()

    def _switch(self) -> None:
        self.touched.emit()
        self._chinese = not self._chinese
        self._letters, self._first = "", 0
        self._show()

    def _turn(self) -> None:
        self.touched.emit()
        following = self._first + len(self._shown)
        self._first = following if following < len(self._offers()) else 0
        self._show()

    def _offers(self) -> tuple[Candidate, ...]:
        if self._letters:
            return (*self._table.candidates(self._letters), Candidate(self._letters, len(self._letters)))
        marks = _CHINESE_MARKS if self._chinese else _LATIN_MARKS
        return tuple(Candidate(mark, 0) for mark in (*marks, " "))

    def _show(self) -> None:
        for button in self._shown:
            self._bar.removeWidget(button)
            button.setObjectName("")
            button.hide()
            button.deleteLater()
        self._typed.setText(self._letters)
        self._typed.setVisible(bool(self._letters))
        self._mode.set(tr("Pinyin", "key of the pad") if self._chinese else "ABC")
        m, offers = self._m, self._offers()
        room = self.width() - self._typed.sizeHint().width() - 2 * m(130) - m(40)
        self._shown = []
        for candidate in offers[self._first :]:
            words = tr("Space", "key of the pad") if candidate.text == " " else candidate.text
            wide = max(m(KEY), round(width(words, m(_SIZE), MEDIUM)) + m(40))
            room -= wide + m(10)
            if room < 0 and self._shown:
                break
            button = self._button(words, partial(self._choose, candidate))
            button.setFixedWidth(wide)
            button.setObjectName(f"candidate-{len(self._shown)}")
            self._bar.addWidget(button)
            self._shown.append(button)
        self._more.setEnabled(len(offers) > len(self._shown))

    def _button(self, text: str, clicked: Callable[[], object], icon: str = "") -> TouchButton:
        m = self._m
        button = TouchButton(
            text,
            icon=icon,
            kind="quiet" if icon or not text else "edge",
            size=m(_SIZE),
            height=m(KEY),
            padding=m(20),
            radius=m(14),
            clicked=clicked,
        )
        if not text:
            button.setFixedWidth(m(KEY) if icon else m(120))
        return button
