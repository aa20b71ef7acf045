"""The official tags of the chosen level and a line of free text; nothing of it is required."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from hall_client.reviews.views import LevelView, TagView
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Page, confidential, middle
from hall_client.ui.pad.rate import LATE_SECONDS
from hall_client.ui.pad.typing import TypingPanel
from hall_client.ui.pad.words import level_name, question_of, tag_words
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, FACE_STROKE, PUBLIC, REGULAR
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import FocusRing
from hall_client.ui.widgets.card import Card, Surface
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.paint import frame
from hall_client.ui.widgets.picture import Icon
from hall_client.ui.widgets.touch import TouchButton

LONGEST_TEXT = 200
_BAD = frozenset({1, 2})
_TEXT = 27


class TagTile(FocusRing):
    """One official tag with a box to tick."""

    def __init__(self, tag: TagView, m: Measure, *, checked: bool) -> None:
        """Shows the words in one line, smaller when they are long, never below 24 px."""
        super().__init__()
        self.code, self._m = tag.code, m
        self.setCheckable(True)
        self.setChecked(checked)
        self.setText(tag_words(tag))
        self.setAccessibleName(self.text())
        self.setObjectName(f"tag-{tag.code}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(m(400), m(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws frame, box and words."""
        painter, palette, rect, m = QPainter(self), look(self), QRectF(self.rect()), self._m
        on = self.isChecked()
        ground = palette.tint if on or self.isDown() else palette.card
        edge = palette.fill if on else palette.edge
        frame(painter, rect, fill=ground, edge=edge, width=m(4 if on else 2), radius=m(16))
        if self.ringed:
            inner = rect.adjusted(m(6), m(6), -m(6), -m(6))
            frame(painter, inner, fill=None, edge=palette.fill, width=m(2), radius=m(11))
        box = QRectF(m(22), rect.center().y() - m(18), m(36), m(36))
        frame(painter, box, fill=palette.fill if on else palette.card, edge=edge, width=m(3), radius=m(8))
        if on:
            mark = box.adjusted(m(5), m(5), -m(5), -m(5))
            paint_icon(painter, "check", mark, palette.on_fill, stroke=3.4)
        self._paint_words(painter, rect.adjusted(m(74), 0, -m(20), 0), on=on)

    def _paint_words(self, painter: QPainter, room: QRectF, *, on: bool) -> None:
        palette, m = look(self), self._m
        bold = QFontMetricsF(font(m(_TEXT), BOLD)).horizontalAdvance(self.text())
        size = max(m(24), math.floor(m(_TEXT) * min(1.0, room.width() / bold)))
        painter.setFont(font(size, BOLD if on else REGULAR))
        painter.setPen(palette.fill if on else palette.ink)
        painter.drawText(QPointF(room.left(), middle(room, size)), self.text())


class TagsPage(Page):
    """Tags and text of one level. ``touched`` tells of every touch and key: the time starts anew."""

    back = Signal()
    submitted = Signal()
    touched = Signal()

    def __init__(self, m: Measure, level: LevelView, chosen: frozenset[str] = frozenset(), text: str = "") -> None:
        """``chosen`` and ``text`` are what was entered before the page was drawn anew."""
        super().__init__(m)
        self.setObjectName("tags-page")
        self._level = level
        self.tiles = tuple(TagTile(tag, m, checked=tag.code in chosen) for tag in level.tags)
        self.counted = label("", size=m(26), weight=BOLD, tone="fill")
        self._choices = (self._question(), self._grid())
        self._typing: TypingPanel | None = None
        self._body = column(*self._choices, self._entry(text), gap=m(14), margins=(m(36), m(20), m(36), 0))
        self._body.setStretch(1, 1)
        body = self._body
        page = column(self._head(), body, self._foot(), gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.back.emit)
        for widget in (self.field, self.keyboard_button, *self.tiles, self.back_button, self.submit_button):
            widget.installEventFilter(self)
        self._count()

    @property
    def tags(self) -> tuple[str, ...]:
        """Codes of the ticked tags in official order."""
        return tuple(tile.code for tile in self.tiles if tile.isChecked())

    @property
    def text(self) -> str:
        """The free text."""
        return self.field.text()

    @property
    def typing(self) -> bool:
        """The keyboard stands in the place of the tags."""
        return self._typing is not None and self._typing.isVisibleTo(self)

    def toggle_keyboard(self) -> None:
        """Keyboard instead of tags, and back."""
        if self._typing is None:
            self._typing = TypingPanel(self.m, self.field)
            self._typing.hide()
            self._typing.touched.connect(self.touched.emit)
            self._body.addWidget(self._typing)
        opening = not self.typing
        for part in self._choices:
            part.setVisible(not opening)
        self._typing.setVisible(opening)
        if opening:
            self.keyboard_button.set(tr("Done", "typing"), icon="check")
        else:
            self.keyboard_button.set(tr("Keyboard"), icon="keyboard")
        self.field.setFocus()

    def tick(self, remaining: float, full: float) -> None:
        """Shows the time left in the last fifteen seconds (any touch starts it anew)."""
        del full
        if remaining <= LATE_SECONDS:
            seconds = max(0, math.ceil(remaining))
            self.note.set_text(tr("{n} s left.\nTouch the screen if you need more time.").format(n=seconds))
            self.note.set_tone("ink")
        else:
            self.note.set_text(self._note_words())
            self.note.set_tone("ink2")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears touches and keys on the controls."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def _head(self) -> Surface:
        m, level = self.m, self._level
        head = Surface(line="line", side=Qt.Edge.BottomEdge, width=m(2))
        head.setFixedHeight(m(92))
        face = Icon(f"f{level.level}", m(52), "fill", stroke=FACE_STROKE * 1.25)
        promise = confidential(
            m,
            tr("Confidential: the clerk cannot see who rated"),
            size=24,
            icon=30,
            tone="ink2",
            icon_tone="ink2",
        )
        name = label(level_name(level), size=m(36), weight=BOLD)
        head.setLayout(row(face, name, None, promise, gap=m(14), margins=(m(36), 0, m(36), m(2))))
        return head

    def _question(self) -> QWidget:
        m, line = self.m, QWidget()
        words = NumberLabel(
            (
                Piece(question_of(self._level.level), m(34), gap=m(16)),
                Piece(tr("As many as apply, or none"), m(26), REGULAR, "ink2"),
            ),
            least=0.9,
        )
        line.setFixedHeight(m(43))
        line.setLayout(row(words, None, self.counted))
        return line

    def _grid(self) -> QWidget:
        m, part, grid = self.m, QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m(16))
        grid.setVerticalSpacing(m(12))
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // 2, place % 2)
            tile.toggled.connect(self._count)
        part.setLayout(grid)
        return part

    def _entry(self, text: str) -> Card:
        m = self.m
        card = Card(edge="edge", radius=m(16))
        card.setFixedHeight(m(104))
        self.field = QLineEdit(text)
        self.field.setObjectName("text")
        self.field.setFont(font(m(28)))
        self.field.setPlaceholderText(tr("Anything else? (optional)"))
        self.field.setAccessibleName(tr("Anything else? (optional)"))
        self.field.setStyleSheet(
            f"border: 0; padding: 0; background: transparent; placeholder-text-color: {PUBLIC.ink2};"
        )
        self.field.setFixedHeight(m(76))
        self.field.textChanged.connect(self._limit)
        self.keyboard_button = TouchButton(
            tr("Keyboard"),
            icon="keyboard",
            kind="quiet",
            size=m(28),
            icon_size=m(34),
            height=m(76),
            padding=m(26),
            radius=m(12),
            clicked=self.toggle_keyboard,
        )
        self.keyboard_button.setObjectName("keyboard")
        self.length = label("", size=m(24), tone="ink2")
        card.setLayout(row(self.field, self.length, self.keyboard_button, gap=m(18), margins=(m(24), 0, m(14), 0)))
        self._limit(text)
        return card

    def _foot(self) -> QWidget:
        m, foot = self.m, QWidget()
        foot.setFixedHeight(m(133))
        self.back_button = _button(tr("Back"), "outline", m, 34, self.back.emit, icon="back")
        self.back_button.setObjectName("back")
        self.back_button.setFixedWidth(m(220))
        self.submit_button = _button(tr("Submit"), "fill", m, 38, self.submitted.emit)
        self.submit_button.setObjectName("submit")
        self.submit_button.setFixedWidth(m(320))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        self.note = WrapLabel(self._note_words(), size=m(26), tone="ink2", align=middle)
        line = row(self.back_button, self.note, self.submit_button, gap=m(24), margins=(m(36), m(8), m(36), 0))
        line.setStretch(1, 1)
        foot.setLayout(line)
        return foot

    def _note_words(self) -> str:
        if self._level.level in _BAD:
            return tr("Somebody will look into what went wrong.\nAfter submitting it cannot be changed.")
        return tr("Go back to choose another level.\nAfter submitting it cannot be changed.")

    def _count(self) -> None:
        chosen = len(self.tags)
        self.counted.setText(tr("{n} chosen").format(n=chosen) if chosen else "")

    def _limit(self, text: str) -> None:
        # QLineEdit counts UTF-16 units; people and the hall count characters.
        if len(text) > LONGEST_TEXT:
            at = self.field.cursorPosition()
            self.field.setText(text[:LONGEST_TEXT])
            self.field.setCursorPosition(at)
        self.length.setText(f"{len(self.field.text())}/{LONGEST_TEXT}")


def _button(
    text: str, kind: str, m: Measure, size: float, clicked: Callable[[], object], icon: str = ""
) -> TouchButton:
    return TouchButton(
        text,
        icon=icon,
        kind="fill" if kind == "fill" else "outline",
        size=m(size),
        weight=BOLD,
        height=m(92),
        radius=m(18),
        clicked=clicked,
    )
