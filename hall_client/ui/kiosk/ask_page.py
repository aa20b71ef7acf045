"""The second touch: what was chosen, who it is for, and the button that takes the number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import TicketClass
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.hero import Hero
from hall_client.ui.kiosk.number_card import WARNING, draw_warning
from hall_client.ui.kiosk.page import GAP, Page
from hall_client.ui.kiosk.parts import Button, ChipFigure
from hall_client.ui.kiosk.reasons import reason_label
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.tiles import USUAL_ICON
from hall_client.ui.kiosk.words import area_name, business_name, tr, wait_words
from hall_client.ui.shell.icons import names, paint_icon
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, medium, mixed, regular, spans
from hall_client.ui.widgets.paint import frame


class AskPage(Page):
    """Shows the chosen business; takes the number with a card, a typed number, or without."""

    take = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget, session: Session, identity: str) -> None:
        """``identity``: optional, required, off."""
        super().__init__(parent, "ask-page")
        self._session, self._identity = session, identity
        self.reader_words = ""
        self._facts = Chosen(self, session)
        self._hero = Hero(self, "manual-entry")
        self._hero.button.clicked.connect(self.typed)
        self._take = Button(self, "take-number", "fill", type_=bold(48, least=30))
        self._take.clicked.connect(self.take)
        self._busy = False

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Take a number")

    def set_busy(self, busy: bool) -> None:
        """While the number is being saved nothing can be pressed."""
        self._busy = busy
        for button in (self._take, self._hero.button, self._back):
            button.setEnabled(not busy)
        self.say_all()

    def say_all(self) -> None:
        """Puts every word."""
        super().say_all()
        self._facts.say_all()
        known = self._identity == "off" or self._session.person is not None
        self._hero.setVisible(not known)
        self._take.setVisible(known or self._identity != "required" or self._busy)
        words = tr("Take the number") if known else tr("No card: take the number")
        self._take.set_words(tr("One moment …") if self._busy else words)
        if self.reader_words:
            self._hero.set_words(tr("Your ID number"), self.reader_words, tr("Type the ID number"), art=False)
        else:
            text = tr("Lay it flat on the reader below the screen. The number then comes by itself.")
            self._hero.set_words(tr("Put down your ID card"), text, tr("Type the ID number"))
        self.rearrange()

    def entered(self) -> None:
        """Enter takes the number."""
        if self._take.isHidden():
            super().entered()
        else:
            self._take.setFocus()

    def lay(self, body: QRectF) -> None:
        """One under the other; on a lying screen the chosen business on the left."""
        lying = body.width() > body.height()
        if lying:
            left, right = beside(body, [body.width() * 0.46, None], 28)
            self._facts.place(QRectF(left.left(), left.top(), left.width(), min(left.height(), 760 + GAP + 160)))
            foot = right
        else:
            facts, foot = stacked(body, [self._facts.wanted, None], GAP)
            self._facts.place(facts)
        take = 0.0 if self._take.isHidden() else 160.0
        hero = foot.height() - (take + GAP if take else 0)
        tall = min(hero, 760.0)
        self._hero.place(QRectF(foot.left(), foot.top(), foot.width(), tall))
        top = foot.top() if self._hero.isHidden() else foot.top() + tall + GAP
        self._take.place(QRectF(foot.left(), top, foot.width(), 160))


class Chosen(Figure):
    """The chosen business: its name, the item, how many wait, where to wait."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Reads the session."""
        super().__init__(parent)
        self._session = session
        self._chip = ChipFigure(self, "ask-class", "green")
        self.wanted = 400.0
        """How high it likes to be."""

    def say_all(self) -> None:
        """Puts the chip of the class."""
        green = self._session.klass is TicketClass.GREEN
        label = f"{tr('Green channel')} · {reason_label(self._session.note)}" if green else ""
        self._chip.set_words(label)
        self.wanted = (
            420.0 + (80 if green else 0) + (52 if self._session.item else 0) + (WARNING if self._unstaffed else 0)
        )

    def arrange(self, size: QSizeF) -> None:
        """The chip under the name."""
        top = self._top(size.height()) + 76 + (52 if self._session.item else 0) + 8
        self._chip.place(QRectF(44, top, min(self._chip.wanted(), size.width() - 88), 56))

    @property
    def _unstaffed(self) -> bool:
        return self._session.business is not None and not self._session.business.staffed

    def _top(self, tall: float) -> float:
        """Where the name stands: lower in a high card, with the icon above it."""
        spare = tall - self.wanted
        return 40.0 + 150 + min(80.0, (spare - 150) / 2) if spare >= 150 else 40.0

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the card."""
        frame(painter, rect, fill=PUBLIC.card, edge=PUBLIC.line, width=2, radius=24)
        business = self._session.business
        if business is None:
            return
        top = self._top(rect.height())
        if top > 100:
            icon = business.icon if business.icon in names() else USUAL_ICON
            paint_icon(painter, icon, QRectF(40, top - 150, 120, 120), PUBLIC.fill)
        name = QRectF(44, top, rect.width() - 88, 76)
        line(painter, name, business_name(business), bold(60, least=34), PUBLIC.ink)
        if self._session.item:
            line(
                painter,
                name.translated(0, 74).adjusted(0, 0, 0, -24),
                self._session.item,
                regular(34, least=26),
                PUBLIC.ink2,
            )
        foot = QRectF(2, rect.height() - 222, rect.width() - 4, 220)
        if self._unstaffed:
            words = tr("No window serves it now. You may take a number and wait, or ask the guide when it opens.")
            draw_warning(painter, QRectF(2, foot.top() - WARNING, rect.width() - 4, WARNING), words)
        painter.fillRect(QRectF(2, foot.top(), foot.width(), 2), PUBLIC.line)
        label, value = (medium(36, least=24), PUBLIC.ink), (bold(64, least=40), PUBLIC.ink)
        left, right = beside(foot.adjusted(42, 24, -42, 0), [foot.width() * 0.34, None], 24)
        line(
            painter,
            QRectF(left.left(), left.top(), left.width(), 44),
            tr("Waiting now"),
            regular(32, least=22),
            PUBLIC.ink2,
        )
        waiting = tr("{n} person", "waiting") if business.waiting == 1 else tr("{n} people", "waiting")
        mixed(painter, left, spans(waiting, label, value, n=business.waiting), left.top() + 112, 12)
        line(
            painter,
            QRectF(right.left(), right.top(), right.width(), 44),
            tr("Expected wait"),
            regular(32, least=22),
            PUBLIC.ink2,
        )
        wait = wait_words(business.wait_low, business.wait_high)
        ink = PUBLIC.ink if business.wait_high else PUBLIC.green.strong
        if not business.staffed:
            wait, ink = tr("Not known yet"), PUBLIC.amber.strong
        line(painter, QRectF(right.left(), right.top() + 56, right.width(), 72), wait, bold(48, least=30), ink)
        self._draw_area(painter, QRectF(44, rect.height() - 74, rect.width() - 88, 48))

    def _draw_area(self, painter: QPainter, rect: QRectF) -> None:
        business = self._session.business
        if business is None or not business.area:
            return
        paint_icon(painter, "pin", QRectF(rect.left() - 4, rect.top() + 6, 36, 36), PUBLIC.fill)
        words = tr("Wait in {area}").format(area=area_name(business))
        line(painter, rect.adjusted(44, 0, 0, 0), words, regular(30, least=24), PUBLIC.ink2)
