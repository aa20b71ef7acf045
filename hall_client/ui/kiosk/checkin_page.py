"""Checking in an appointment (预约签到): scan or type its code, or put down the ID card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.entry import Entry
from hall_client.ui.kiosk.keys import Codes
from hall_client.ui.kiosk.page import GAP, Page
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.wedge import appointment_code
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.ink import bold, line, medium, paragraph, set_text
from hall_client.ui.widgets.paint import frame

LONGEST = 60
"""Characters of a typed code at most."""
_WAYS = 190.0


class CheckInPage(Page):
    """Three ways to an appointment: the scanner, the card, the keys."""

    wanted = Signal(str)
    """The code to look for."""
    typed = Signal()
    """The person wants to type an ID number."""

    def __init__(self, parent: QWidget, *, cards: bool) -> None:
        """``cards``: people may say who they are here."""
        super().__init__(parent, "checkin-page")
        self._cards = cards
        self.reader_words = ""
        self._entry = Entry(self, "appointment-code", icon="calendar", size=48, longest=LONGEST)
        self._keys = Codes(self)
        self._find = Button(self, "find-appointment", "fill")
        self._type = Button(self, "checkin-by-id", icon="keyboard")
        self._keys.typed.connect(self._entry.line.insert)
        self._keys.erased.connect(self._entry.line.backspace)
        self._keys.cleared.connect(self._entry.line.clear)
        self._find.clicked.connect(self._enter)
        self._type.clicked.connect(self.typed)
        self._entry.line.returnPressed.connect(self._enter)
        self._entry.line.textChanged.connect(lambda _text: self._say(""))
        self._note = ""
        self._ways: list[QRectF] = []
        self._note_rect = QRectF()

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Appointment check-in")

    @property
    def note(self) -> str:
        """What is wrong with what was typed; empty while nothing is."""
        return self._note

    def say_all(self) -> None:
        """Puts every word."""
        self._keys.say_all()
        self._find.set_words(tr("Find it"))
        self._type.set_words(tr("By ID number"))
        self._type.setVisible(self._cards)
        self._entry.line.setAccessibleName(tr("Appointment code"))
        self._entry.line.setPlaceholderText(tr("Code", "appointment"))
        super().say_all()

    def entered(self) -> None:
        """Keys and the scanner go into the field."""
        self._entry.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Forgets what was typed."""
        super().left()
        self._entry.wipe()
        self._say("")

    def lay(self, body: QRectF) -> None:
        """What to scan and to lay down above, the field and the keys below; on a lying screen side by side."""
        lying = body.width() > body.height()
        if lying:
            left, right = beside(body, [body.width() * 0.4, None], 36)
            ways, field, note, foot = stacked(left, [None, 108, 40, 108], 14)
            ways.setHeight(min(ways.height(), 2 * _WAYS + 20))
            self._keys.place(QRectF(right.left(), right.top(), right.width(), min(right.height(), 4 * 150.0)))
        else:
            spacious = body.height() > 1250
            sizes = [280.0, 124, 44, None, 128] if spacious else [_WAYS, 100, 40, None, 128]
            ways, field, note, keys, foot = stacked(body, sizes, 24 if spacious else 18)
            keys.setHeight(min(keys.height(), 4 * 170.0))
            self._keys.place(keys)
            foot.moveTop(keys.bottom() + GAP)
        self._entry.place(field)
        self._note_rect = note
        cut = [None] * (2 if self._cards else 1)
        self._ways = stacked(ways, cut, 20) if lying else beside(ways, cut, 20)
        find, other = beside(foot, [None, None], 20)
        self._type.place(other)
        self._find.place(find if self._cards else foot)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the two ways that need no key, and what is wrong."""
        super().draw(painter, rect)
        words = [("scan", tr("Show the code"), tr("Hold it under the scanner"))]
        if self._cards:
            card = self.reader_words or tr("Lay it flat on the reader")
            words.append(("card", tr("Or your ID card"), card))
        for place, (icon, title, text) in zip(self._ways, words, strict=True):
            _draw_way(painter, place, icon, title, text)
        if self._note:
            line(painter, self._note_rect.adjusted(6, 0, 0, 0), self._note, medium(32, least=22), PUBLIC.red.strong)

    def _enter(self) -> None:
        code = appointment_code(self._entry.text())
        if code:
            self.wanted.emit(code)
        else:
            self._say(tr("Type the code of your appointment, or put down your ID card."))
            self._entry.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._note = sentence
        self._entry.set_state("wrong" if sentence else "")
        self.update()


def _draw_way(painter: QPainter, rect: QRectF, icon: str, title: str, text: str) -> None:
    """A blue sheet with an icon: beside its words, or above them in a high sheet."""
    frame(painter, rect, fill=PUBLIC.fill, radius=24)
    if rect.height() > 240:
        side, head = 88.0, QRectF(rect.left() + 24, rect.top() + 124, rect.width() - 48, 60)
        paint_icon(painter, icon, QRectF(rect.center().x() - side / 2, rect.top() + 28, side, side), PUBLIC.on_fill)
        line(painter, head, title, bold(46, least=28), PUBLIC.on_fill, "centre")
        rest = QRectF(head.left(), head.bottom() + 4, head.width(), rect.bottom() - head.bottom() - 16)
        paragraph(painter, rest, text, medium(32, least=24), PUBLIC.on_fill, leading=1.25, align="centre", middle=True)
        return
    side = min(84.0, rect.height() - 40)
    paint_icon(painter, icon, QRectF(rect.left() + 28, rect.center().y() - side / 2, side, side), PUBLIC.on_fill)
    left, wide = rect.left() + 28 + side + 24, rect.width() - side - 76
    used, lines = set_text(text, medium(32, least=24), wide, rect.height() - 92, 1.25)
    tall = len(lines) * used.size * 1.25
    top = rect.center().y() - (62 + tall) / 2
    line(painter, QRectF(left, top, wide, 58), title, bold(44, least=28), PUBLIC.on_fill)
    paragraph(painter, QRectF(left, top + 62, wide, tall + 1), text, used, PUBLIC.on_fill, leading=1.25)
