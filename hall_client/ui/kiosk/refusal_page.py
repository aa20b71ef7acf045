"""When there is no number: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import BadInput, EnvironmentFailure, HallError
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.page import BOTTOM, GAP, MARGIN, TOP, Sheet
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import say, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import beside
from hall_client.ui.stage.ink import Type, bold, medium, paragraph, regular, set_text
from hall_client.ui.widgets.paint import frame

_LEADING = 1.4


class RefusalPage(Sheet):
    """A whole page for one sentence and one advice."""

    home = Signal()
    retry = Signal()
    normal = Signal()
    """Not the appointment that is too early, but a normal number."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "refusal-page")
        self._error: HallError | None = None
        self._plain = ""
        self._broken = self._early = False
        self._card = QRectF()
        self._retry = Button(self, "retry")
        self._normal = Button(self, "take-normal")
        self._home = Button(self, "go-home", "fill")
        self._retry.clicked.connect(self.retry)
        self._normal.clicked.connect(self.normal)
        self._home.clicked.connect(self.home)

    @property
    def sentence(self) -> str:
        """What is wrong."""
        if self._broken:
            return tr("The machine made a mistake: no number was given.")
        return say(self._error) if self._error is not None else self._plain

    def show_error(self, error: HallError, *, early: bool = False) -> None:
        """A refusal of a service; ``early``: of an appointment whose time has not come."""
        self._show(error=error, early=early and not isinstance(error, EnvironmentFailure))

    def show_words(self, sentence: str) -> None:
        """A refusal of the kiosk itself."""
        self._show(plain=sentence)

    def show_broken(self) -> None:
        """The program itself failed: nothing that a visitor could mend."""
        self._show(broken=True)

    def _show(
        self, *, error: HallError | None = None, plain: str = "", broken: bool = False, early: bool = False
    ) -> None:
        self._error, self._plain, self._broken, self._early = error, plain, broken, early
        self._retry.setVisible(isinstance(error, EnvironmentFailure))
        self._normal.setVisible(early)

    def say_all(self) -> None:
        """Puts every word."""
        self._retry.set_words(tr("Try again", "kiosk"))
        self._normal.set_words(tr("Take a normal number"))
        self._home.set_words(tr("Back to the first page"))
        self.setAccessibleName(self.sentence)
        self.rearrange()

    def entered(self) -> None:
        """Enter goes home."""
        self._home.setFocus()

    def left(self) -> None:
        """Forgets it."""
        super().left()
        self._show()

    def arrange(self, size: QSizeF) -> None:
        """A card and the buttons under it."""
        body = QRectF(MARGIN, TOP, size.width() - 2 * MARGIN, size.height() - TOP - BOTTOM)
        tall = min(body.height() - 128 - GAP, 1040.0)
        self._card = QRectF(body.left(), body.top(), body.width(), tall)
        foot = QRectF(body.left(), self._card.bottom() + GAP, body.width(), 128)
        first, second = beside(foot, [None, None], 20)
        self._retry.place(first)
        self._normal.place(first)
        alone = self._retry.isHidden() and self._normal.isHidden()
        self._home.place(foot if alone else second)

    def draw(self, painter: QPainter, _rect: QRectF) -> None:
        """Draws mark, sentence and advice."""
        tone, card = PUBLIC.amber, self._card
        frame(painter, card, fill=PUBLIC.card, edge=tone.strong, width=4, radius=24)
        title, advice = self._words()
        room = card.adjusted(64, 40, -64, -40)
        side = min(220.0, card.height() * 0.24)
        blocks = [
            (title, bold(64, least=40), PUBLIC.ink),
            (self.sentence, medium(44, least=30), PUBLIC.ink),
            (advice, regular(36, least=26), PUBLIC.ink2),
        ]
        heights = [_tall(text, kind, room.width(), room.height() * 0.3) for text, kind, _ in blocks]
        gap = max(12.0, min(44.0, (room.height() - side - sum(heights)) / 5))
        top = room.top() + max(0.0, (room.height() - side - sum(heights) - 3 * gap) / 2)
        mark = QRectF(card.center().x() - side / 2, top, side, side)
        frame(painter, mark, fill=tone.tint, radius=side / 2)
        inner = side * 0.24
        paint_icon(
            painter, "warn", mark.adjusted(inner, inner - side * 0.03, -inner, -inner - side * 0.03), tone.strong
        )
        top = mark.bottom() + gap
        for (text, kind, ink), tall in zip(blocks, heights, strict=True):
            paragraph(
                painter, QRectF(room.left(), top, room.width(), tall), text, kind, ink, align="centre", leading=_LEADING
            )
            top += tall + gap

    def _words(self) -> tuple[str, str]:
        if self._early:
            return tr("Too early for your appointment"), tr(
                "Come back then, or take a normal number and wait in the usual order."
            )
        if self._broken:
            return tr("No number for the moment"), tr("Try once more, or take a number at the guide's desk.")
        if isinstance(self._error, EnvironmentFailure):
            return tr("No number for the moment"), tr(
                "Nothing was saved. Try again in a moment, or ask at the guide's desk."
            )
        if isinstance(self._error, BadInput):
            return tr("This cannot be used"), tr("Nothing was saved. Please begin again.")
        return tr("No new number"), tr(
            "For another business go back and choose it; with questions ask at the guide's desk."
        )


def _tall(text: str, kind: Type, width: float, most: float) -> float:
    used, lines = set_text(text, kind, width, most, _LEADING)
    return len(lines) * used.size * _LEADING
