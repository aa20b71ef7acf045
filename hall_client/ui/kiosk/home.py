"""The first page: the card, the appointments, the green channel, the businesses, the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.hero import Hero
from hall_client.ui.kiosk.page import BOTTOM, GAP, MARGIN, TOP, Sheet
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.parts import Button, Way
from hall_client.ui.kiosk.search_entry import SearchEntry
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.tiles import Tiles
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.ink import bold, line, regular

NARROW = 1000.0


class Home(Sheet):
    """What a person sees who comes near."""

    chosen = Signal(str)
    typed = Signal()
    forget = Signal()
    check_in = Signal()
    green = Signal()
    all_items = Signal()
    search = Signal(str)

    def __init__(self, parent: QWidget, session: Session, identity: str) -> None:
        """``identity``: the hall's rule: optional, required, off."""
        super().__init__(parent, "home-page")
        self._session, self._identity = session, identity
        self.reader_words = ""
        """Why no card can be read now; empty while the reader works."""
        self._stopped = ""
        self._summary = ""
        self._heading = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._hero = Hero(self, "manual-entry")
        self._hero.button.clicked.connect(self._hero_pressed)
        self._check_in = Way(self, "check-in", "calendar")
        self._green = Way(self, "green-channel", "heart", "green")
        self.tiles = Tiles(self)
        self._pager = Pager(self)
        self._find = SearchEntry(self, "search")
        self._all = Button(self, "all-items", "card", icon="grid", type_=bold(38, least=24))
        self._check_in.clicked.connect(self.check_in)
        self._green.clicked.connect(self.green)
        self._all.clicked.connect(self.all_items)
        self.tiles.chosen.connect(self.chosen)
        self.tiles.paged.connect(lambda: self._pager.set(self.tiles.page, self.tiles.pages))
        self._pager.turned.connect(self.tiles.turn)
        self._find.clicked.connect(lambda: self.search.emit(""))

    @property
    def stopped(self) -> str:
        """Why no numbers are given out now; empty while they are."""
        return self._stopped

    def show_businesses(self, businesses: Sequence[BusinessView], stopped: str) -> None:
        """Shows their present load; ``stopped``: why no numbers are given out now."""
        known = self.tiles.count
        self.tiles.show_businesses(businesses, stopped=bool(stopped))
        if self.tiles.count != known:
            self.rearrange()
        if stopped != self._stopped:
            self._stopped = stopped
            self._green.setEnabled(not stopped)
            self.say_all()
        windows = {window for one in businesses for window in one.open_windows}
        waiting = sum(one.waiting for one in businesses)
        self._summary = tr("{n} waiting, {windows} windows").format(n=waiting, windows=len(windows)) if windows else ""
        self.update()

    def say_all(self) -> None:
        """Puts every word."""
        self._say_hero()
        by_code, by_either = tr("Scan the code, or type it"), tr("By code or ID card")
        self._check_in.set_words(tr("Appointments", "way"), by_code if self._identity == "off" else by_either)
        self._green.set_words(tr("Green channel"), tr("Elderly, ill, pregnant …"))
        self._all.set_words(tr("All items"))
        self._find.set_words(tr("Find an item by its initials"), tr("For “公司设立” type {letters}"), "GSSL")
        self.rearrange()

    def left(self) -> None:
        """The first businesses again."""
        super().left()
        self.tiles.page = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter starts the search."""
        text = event.text()
        if text.isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.search.emit(text)
        else:
            super().keyPressEvent(event)

    def arrange(self, size: QSizeF) -> None:
        """One column on an upright screen, two on a lying one."""
        body = QRectF(MARGIN, TOP, size.width() - 2 * MARGIN, size.height() - TOP - BOTTOM)
        for heading in (58.0, 92.0):
            if size.width() > size.height():
                self._arrange_lying(body, heading)
            else:
                self._arrange_upright(body, heading, narrow=size.width() < NARROW)
            if self.tiles.pages == 1:
                break

    def draw(self, painter: QPainter, _rect: QRectF) -> None:
        """Draws the heading of the businesses."""
        place = self._heading
        pager = 366.0 if not self._pager.isHidden() else 0.0
        title = line(painter, place, tr("Popular businesses"), bold(40), PUBLIC.ink)
        if not pager:
            rest = QRectF(title.right() + 24, place.top() + 4, place.right() - title.right() - 28, place.height() - 4)
            line(painter, rest, self._summary, regular(30, least=24), PUBLIC.ink2, "right")

    def _arrange_upright(self, body: QRectF, heading: float, *, narrow: bool) -> None:
        hero = 250.0 if narrow or self._hero_small else 440.0
        way, find = (124.0, 108.0) if narrow else (148.0, 124.0)
        parts = stacked(body, [hero, way, heading, None, find], GAP)
        self._hero.place(parts[0])
        for figure, rect in zip((self._check_in, self._green), beside(parts[1], [None, None], 20), strict=True):
            figure.place(rect)
        self._set_grid(parts[3].adjusted(0, -6, 0, 0), columns=2)
        self._place_heading(parts[2])
        self._place_find(parts[4])

    def _arrange_lying(self, body: QRectF, heading: float) -> None:
        left, right = beside(body, [body.width() * 0.34, None], 28)
        way = 112.0 if body.height() < 800 else 140.0
        parts = stacked(left, [None, way, way], 20)
        self._hero.place(parts[0])
        self._check_in.place(parts[1])
        self._green.place(parts[2])
        parts = stacked(right, [heading, None, 124], 20)
        self._set_grid(parts[1], columns=2)
        if self.tiles.pages > 1 and right.width() > 1050:
            self._set_grid(parts[1], columns=3)
        self._place_heading(parts[0])
        self._place_find(parts[2])

    def _place_find(self, rect: QRectF) -> None:
        every = min(self._all.wanted() + 24, rect.width() * 0.34)
        find, all_items = beside(rect, [None, every], 20)
        self._find.place(find)
        self._all.place(all_items)

    def _set_grid(self, rect: QRectF, columns: int) -> None:
        tiles = self.tiles
        tiles.columns = columns
        tiles.rows = max(1, int((rect.height() + 20) // (170 + 20)))
        tiles.place(rect)

    def _place_heading(self, rect: QRectF) -> None:
        self._heading = rect.adjusted(4, 0, -4, 0)
        self._pager.place(QRectF(rect.right() - 350, rect.center().y() - 46, 350, 92))

    @property
    def _hero_small(self) -> bool:
        return self._identity == "off" and not self._stopped

    def _hero_pressed(self) -> None:
        self.forget.emit() if self._session.person else self.typed.emit()

    def _say_hero(self) -> None:
        hero = self._hero
        hero.button.icon = "keyboard"
        if self._session.person is not None:
            hero.button.icon = "close"
            title = tr("Hello, {name}").format(name=self._session.mask)
            words = self._stopped or tr("Choose your business. The number will be yours.")
            hero.set_words(title, words, tr("Not me, forget"), art=False)
        elif self._stopped:
            hero.set_words(tr("No new numbers now"), self._stopped, "", art=False, warning=True)
        elif self._identity == "off":
            text = tr("Choose your business, then wait for your number on the big screen.")
            hero.set_words(tr("Take a number"), text, "", art=False)
        elif self.reader_words:
            hero.set_words(tr("Take a number"), self.reader_words, tr("Type the ID number"), art=False)
        else:
            text = tr("It finds your appointments too. Or just choose a business.")
            if self._identity == "required":
                text = tr("Lay it flat on the reader below the screen, then choose a business.")
            hero.set_words(tr("Put down your ID card"), text, tr("Type the ID number"))
