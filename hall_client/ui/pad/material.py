"""One line of the checklist on the pad."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hall_client.cases.views import CheckRow, MaterialState
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.words import day_words, state_words
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, REGULAR
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.marks import Chip
from hall_client.ui.widgets.paint import ring
from hall_client.ui.widgets.touch import TouchTile

LEAST = 76
"""12 mm and a little on a 10-inch pad (0.17 mm to the pixel)."""


class MaterialRow(TouchTile):
    """Name, what is to do about it, and its state in a pill; touching it shows the details."""

    def __init__(self, m: Measure, line: CheckRow, *, chosen: bool, wide: bool, last: bool) -> None:
        """``wide``: the note stands beside the name; ``last``: the lower corners are round."""
        super().__init__(name=line.material.name)
        self.number, self._m, self._chosen, self._last = line.number, m, chosen, last
        self._missing = line.state is MaterialState.MISSING
        self.setObjectName(f"material-{line.number}")
        weight = BOLD if self._missing else REGULAR
        name = WrapLabel(line.material.name, size=m.text(28 if wide else 26), weight=weight, lines=2, leading=1.25)
        note = note_words(line)
        tone = "red" if self._missing else "ink2"
        words = column(None, name, gap=0)
        if note and not wide:
            words.addWidget(WrapLabel(note, size=m.text(24), tone=tone, leading=1.3))
        words.addStretch(1)
        whole = row(words, gap=m(14), margins=(m(22), m(4), m(18), m(4)))
        whole.setStretch(0, 1)
        if note and wide:
            whole.addWidget(label(note, size=m.text(24), tone=tone))
        whole.addWidget(self._chip(line))
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(m(LEAST))

    def _chip(self, line: CheckRow) -> Chip:
        m = self._m
        widest = max(
            Chip(state_words(state)[0], size=m.text(24), height=m.text(42)).sizeHint().width()
            for state in (*MaterialState, None)
        )
        text, tone = state_words(line.state)
        chip = Chip(text, tone, edge=True, size=m.text(24), height=m.text(42))
        chip.set(text, tone, filled=not self._missing)
        chip.setFixedWidth(widest)
        return chip

    def select(self, *, chosen: bool) -> None:
        """Marks the row whose details are shown."""
        self._chosen = chosen
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Tall enough for a finger."""
        return QSize(self._m(300), max(self._m(LEAST), super().minimumSizeHint().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground, edge mark and hairline."""
        painter, palette, rect, m = QPainter(self), look(self), QRectF(self.rect()), self._m
        tone = palette.red if self._missing else palette.tone("blue")
        if self._last:
            outline = QPainterPath()
            outline.addRoundedRect(rect.adjusted(0, -m(40), 0, 0), m(16), m(16))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
        if self._missing or self._chosen or self.isDown():
            painter.fillRect(rect, tone.tint)
        if self._chosen or self._missing:
            painter.fillRect(QRectF(0, 0, m(6), rect.height()), tone.strong)
        painter.fillRect(QRectF(0, 0, rect.width(), m(2)), palette.line2)
        if self.ringed:
            ring(painter, rect.adjusted(m(4), m(6), -m(4), -m(4)), palette.fill, radius=m(10), width=m(3))


def note_words(line: CheckRow) -> str:
    """What the applicant must still do about a material; empty when nothing."""
    if line.state is MaterialState.DEFERRED and line.due is not None:
        return tr("Hand in by {day}").format(day=day_words(line.due))
    if line.state in {MaterialState.MISSING, None}:
        return copies_words(line)
    return ""


def copies_words(line: CheckRow) -> str:
    """How many originals and copies are wanted."""
    material = line.material
    parts = []
    if material.originals:
        parts.append(tr("Originals: {n}").format(n=material.originals))
    if material.copies:
        parts.append(tr("Copies: {n}").format(n=material.copies))
    return tr(", ", "between two counts").join(parts)
