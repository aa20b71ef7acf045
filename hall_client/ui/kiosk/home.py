"""The first page: the card, the green channel, the businesses, the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.hero import Hero
from hall_client.ui.kiosk.page import GAP, MARGIN, Sheet
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.parts import Button, Way
from hall_client.ui.kiosk.search_entry import SearchEntry
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.tiles import Tiles
from hall_client.ui.kiosk.words import english, tr
from hall_client.ui.shell.tokens import PUBLIC
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.ink import bold, line, medium, regular

NARROW = 1000.0


class Home(Sheet):
    """What a person sees who comes near."""

    chosen = Signal(str)
    typed = Signal()
    forget = Signal()
    green = Signal()
    all_items = Signal()
    search = Signal(str)
    large = Signal()
    language = Signal()

    def __init__(self, parent: QWidget, session: Session, identity: str) -> None:
        """``identity``: the hall's rule: optional, required, off."""
        super().__init__(parent, "home-page")
        self._session, self._identity = session, identity
        self.reader_words = ""
        """Why no card can be read now; empty while the reader works."""
        self._summary = ""
        self._heading = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._hero = Hero(self, "manual-entry")
        self._hero.button.clicked.connect(self._hero_pressed)
        self._green = Way(self, "green-channel", "heart", "green")
        self._all = Way(self, "all-items", "grid")
        self.tiles = Tiles(self)
        self._pager = Pager(self)
        self._find = SearchEntry(self, "search")
        self._large = Button(self, "large-type", "quiet", icon="type", type_=medium(34, least=24))
        self._language = Button(self, "language", "quiet", icon="globe", type_=medium(34, least=24))
        self._green.clicked.connect(self.green)
        self._all.clicked.connect(self.all_items)
        self.tiles.chosen.connect(self.chosen)
        self.tiles.paged.connect(lambda: self._pager.set(self.tiles.page, self.tiles.pages))
        self._pager.turned.connect(self.tiles.turn)
        self._find.clicked.connect(lambda: self.search.emit(""))
        self._large.clicked.connect(self.large)
        self._language.clicked.connect(self.language)
        self.large_now = False

    def show_businesses(self, businesses: Sequence[BusinessView]) -> None:
        """Shows their present load."""
        known = self.tiles.count
        self.tiles.show_businesses(businesses)
        if self.tiles.count != known:
            self.rearrange()
        windows = {window for one in businesses for window in one.windows}
        waiting = sum(one.waiting for one in businesses)
        self._summary = tr("{n} waiting, {windows} windows").format(n=waiting, windows=len(windows)) if windows else ""
        self.update()

    def say_all(self) -> None:
        """Puts every word."""
        self._say_hero()
        self._green.set_words(tr("Green channel"), tr("Elderly, ill, pregnant, soldiers"))
        self._all.set_words(tr("All items"), tr("Look by department"))
        self._find.set_words(tr("Find an item by its initials"), tr("For “公司设立” type {letters}"), "GSSL")
        self._large.set_words(tr("Normal type", "kiosk") if self.large_now else tr("Large type", "kiosk"))
        self._language.set_words("中文" if english() else "English")
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
        body = QRectF(MARGIN, 28, size.width() - 2 * MARGIN, size.height() - 68)
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
        title = line(painter, place, tr("Choose a business"), bold(40), PUBLIC.ink)
        if not pager:
            rest = QRectF(title.right() + 24, place.top() + 4, place.right() - title.right() - 28, place.height() - 4)
            line(painter, rest, self._summary, regular(30, least=24), PUBLIC.ink2, "right")

    def _arrange_upright(self, body: QRectF, heading: float, *, narrow: bool) -> None:
        hero = 250.0 if narrow or self._hero_small else 440.0
        way, find, tool = (124.0, 108.0, 100.0) if narrow else (148.0, 124.0, 116.0)
        parts = stacked(body, [hero, way, heading, None, find, tool], GAP)
        self._hero.place(parts[0])
        for figure, rect in zip((self._green, self._all), beside(parts[1], [None, None], 20), strict=True):
            figure.place(rect)
        self._set_grid(parts[3].adjusted(0, -6, 0, 0), columns=2)
        self._place_heading(parts[2])
        self._find.place(parts[4])
        for button, rect in zip((self._large, self._language), beside(parts[5], [None, None], 20), strict=True):
            button.place(rect)

    def _arrange_lying(self, body: QRectF, heading: float) -> None:
        short = body.height() < 800
        left, right = beside(body, [body.width() * 0.34, None], 28)
        way, tool = (112.0, 92.0) if short else (140.0, 108.0)
        parts = stacked(left, [None, way, way, tool], 20)
        self._hero.place(parts[0])
        self._green.place(parts[1])
        self._all.place(parts[2])
        for button, rect in zip((self._large, self._language), beside(parts[3], [None, None], 20), strict=True):
            button.place(rect)
        parts = stacked(right, [heading, None, 124], 20)
        self._set_grid(parts[1], columns=2)
        if self.tiles.pages > 1 and right.width() > 1050:
            self._set_grid(parts[1], columns=3)
        self._place_heading(parts[0])
        self._find.place(parts[2])

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
        return self._identity == "off"

    def _hero_pressed(self) -> None:
        self.forget.emit() if self._session.person else self.typed.emit()

    def _say_hero(self) -> None:
        if self._session.person is not None:
            title = tr("Hello, {name}").format(name=self._session.mask)
            self._hero.set_words(
                title, tr("Choose your business. The number will be yours."), tr("Not me, forget"), art=False
            )
            self._hero.button.icon = "close"
            return
        self._hero.button.icon = "keyboard"
        if self._identity == "off":
            self._hero.set_words(
                tr("Take a number"),
                tr("Choose your business, then wait for your number on the big screen."),
                "",
                art=False,
            )
        elif self.reader_words:
            self._hero.set_words(tr("Take a number"), self.reader_words, tr("Type the ID number"), art=False)
        else:
            text = tr("Lay it flat on the reader below the screen, or just choose a business.")
            if self._identity == "required":
                text = tr("Lay it flat on the reader below the screen, then choose a business.")
            self._hero.set_words(tr("Put down your ID card"), text, tr("Type the ID number"))
