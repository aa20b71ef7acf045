"""The kiosk's window: which page is shown, for whom, and how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent

from hall_client.base.errors import HallError
from hall_client.catalog.views import ItemHit
from hall_client.devices.views import IdCard
from hall_client.queue.views import BusinessView, Person, TicketClass
from hall_client.ui.kiosk.ask_page import AskPage
from hall_client.ui.kiosk.cards import person_of
from hall_client.ui.kiosk.finding import Finding
from hall_client.ui.kiosk.green_page import BusinessPage, GreenPage
from hall_client.ui.kiosk.header import LOW, TALL, Header
from hall_client.ui.kiosk.home import Home
from hall_client.ui.kiosk.identity_page import IdentityPage
from hall_client.ui.kiosk.idle import Idle
from hall_client.ui.kiosk.items_page import ItemsPage
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.page import Page, Sheet
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.reader import CardReader
from hall_client.ui.kiosk.reasons import Reason
from hall_client.ui.kiosk.refusal_page import RefusalPage
from hall_client.ui.kiosk.search_page import SearchPage
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.taking import Taken, Taking
from hall_client.ui.kiosk.words import speech, tr
from hall_client.ui.shell.change_bus import ChangeBus
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import language
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import PUBLIC
from hall_client.ui.stage.figure import Stage

LARGE = 1.25
FAILED_SECONDS = 90
EXTEND_SECONDS = 30
WARN_SECONDS = 10
REFRESH_TICKS = 5


class KioskWindow(Stage):
    """The ticket kiosk. Shows itself at any size; upright 1080×1920 is its design."""

    _card_read = Signal(object)

    def __init__(self, hall: KioskHall, name: str = "2") -> None:
        """``name``: the number of the machine."""
        super().__init__()
        self._hall = hall
        self._usual_language = language().code
        speech().use(self._usual_language)
        self.setObjectName("kiosk")
        self.setWindowTitle(tr("Ticket machine {name}").format(name=name))
        dress(self, PUBLIC)
        self.resize(540, 960)
        self._session = Session()
        self._businesses: dict[str, BusinessView] = {}
        self._trail: list[Sheet] = []
        self._ticks = 0
        self._away = False
        self._taking = Taking(hall, self)
        self._idle = Idle(self)
        self._header = Header(self, hall, name)
        self._make_pages()
        self._finding = Finding(hall.catalog, self._search, self._items, self._businesses)
        self._reader = CardReader(hall.desk_devices, self)
        self._page: Sheet = self._home
        self._bus = ChangeBus(hall.listen, self)
        self._connect()
        self._forget_cards: Callable[[], None] | None = hall.desk_devices.on_card(self._card_read.emit)
        self._show(self._home)
        self._refresh()
        self._reader.look()

    @property
    def session(self) -> Session:
        """What is known of the person now."""
        return self._session

    @property
    def page(self) -> Sheet:
        """The page that is shown."""
        return self._page

    def show_message(self, _message: Message) -> None:
        """A failure of the program itself takes the place of a number (MessageHost)."""
        self._taking.give_up()
        self._ask.set_busy(busy=False)
        self._refusal.show_broken()
        self._show(self._refusal)

    def arrange(self, size: QSizeF) -> None:
        """Header and page."""
        tall = LOW if size.width() > size.height() else TALL
        self._header.place(QRectF(0, 0, size.width(), tall))
        self._page.place(QRectF(0, tall, size.width(), size.height() - tall))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any touch shows that somebody is there."""
        self.stirred.emit()
        super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lets go of devices and clocks, forgets the person."""
        if self._forget_cards is not None:
            self._forget_cards()
            self._forget_cards = None
        self._bus.close()
        self._idle.rest()
        self._taking.forget()
        self._session.clear()
        super().closeEvent(event)

    def reset(self) -> None:
        """Forgets the person and everything they chose, and goes home."""
        self._session.clear()
        self._taking.forget()
        self._trail.clear()
        if speech().code != self._usual_language:
            speech().use(self._usual_language)
        self._set_large(large=False)
        self._show(self._home)

    # making

    def _make_pages(self) -> None:
        identity = self._hall.info.kiosk_identity
        self._home = Home(self, self._session, identity)
        self._ask = AskPage(self, self._session, identity)
        self._identity = IdentityPage(self)
        self._search = SearchPage(self)
        self._items = ItemsPage(self)
        self._green = GreenPage(self)
        self._choose_page = BusinessPage(self, self._session)
        self._number = NumberPage(self, self._hall.clock)
        self._refusal = RefusalPage(self)
        for page in self.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly):
            page.hide()
            if isinstance(page, Page):
                page.back.connect(self._back)

    def _connect(self) -> None:
        self._card_read.connect(self._on_card, Qt.ConnectionType.QueuedConnection)
        self._bus.tick.connect(self._tick)
        self._bus.watch(self, {"ticket", "window", "hall", "catalog"}, self._refresh)
        self._bus.watch(self, {"print"}, self._taking.look_again)
        self._idle.ticked.connect(self._on_idle_tick)
        self._idle.expired.connect(self.reset)
        self.stirred.connect(self._on_stirred)
        speech().changed.connect(self._say_all)
        language().changed.connect(self._on_language)
        self._taking.taken.connect(self._on_taken)
        self._taking.refused.connect(self._on_refused)
        self._taking.printed.connect(self._on_printed)
        self._connect_home()
        self._ask.take.connect(self._take)
        self._ask.typed.connect(lambda: self._go(self._identity))
        self._identity.person.connect(self._on_person)
        self._reader.said.connect(self._show_reader)
        self._finding.failed.connect(self._on_refused)
        self._search.chosen.connect(self._on_hit)
        self._items.chosen.connect(self._on_hit)
        self._green.chosen.connect(self._on_reason)
        self._choose_page.chosen.connect(self._choose)
        self._number.extend.connect(lambda: self._idle.extend(EXTEND_SECONDS))
        self._number.another.connect(self._another)
        self._number.print_again.connect(self._print_again)
        self._number.done.connect(self.reset)
        self._refusal.home.connect(self.reset)
        self._refusal.retry.connect(self._take)

    def _connect_home(self) -> None:
        home = self._home
        home.chosen.connect(self._choose)
        home.typed.connect(lambda: self._go(self._identity))
        home.forget.connect(self.reset)
        home.green.connect(lambda: self._go(self._green))
        home.all_items.connect(lambda: self._go(self._items))
        home.all_items.connect(self._finding.begin_items)
        home.search.connect(lambda _letter: self._go(self._search))
        home.search.connect(self._search.begin)
        home.large.connect(lambda: self._set_large(large=self.zoom == 1.0))
        home.language.connect(lambda: speech().use("zh_CN" if speech().code == "en" else "en"))

    # pages

    def _go(self, page: Sheet) -> None:
        """A step forward; the way back leads here."""
        self._trail.append(self._page)
        self._show(page)

    def _back(self) -> None:
        page = self._trail.pop() if self._trail else self._home
        if page is self._home:
            self._session.start_over()
        elif page in (self._search, self._items, self._choose_page):
            self._session.business, self._session.item = None, ""
        self._show(page)

    def _show(self, page: Sheet) -> None:
        before, self._page = self._page, page
        if before is not page:
            before.left()
            before.hide()
        page.say_all()
        self.rearrange()
        page.show()
        page.entered()
        self._start_idle()
        self._show_chip()

    def _start_idle(self) -> None:
        untouched = self._session.empty and self.zoom == 1.0 and speech().code == self._usual_language
        if self._page is self._home and untouched:
            self._idle.rest()
        else:
            failed = self._page is self._number and self._number.state == "failed"
            self._idle.start(FAILED_SECONDS if failed else self._hall.settings.kiosk_idle_seconds)

    def _say_all(self) -> None:
        self._header.say_all()
        self._page.say_all()
        self._show_businesses(tuple(self._businesses.values()))
        self._reader.look()
        self._start_idle()
        self._show_chip()

    def _set_large(self, *, large: bool) -> None:
        self.zoom = LARGE if large else 1.0
        self._home.large_now = large
        self._home.say_all()
        self.refit()
        self._start_idle()

    def _show_chip(self, seconds: int = 0) -> None:
        if seconds and self._page is not self._number:
            self._header.set_chip(tr("First page in {n} s").format(n=seconds), "amber")
        elif self._away:
            self._header.set_chip(tr("Reconnecting"), "amber")
        elif self._session.person is not None and self._page is not self._home:
            self._header.set_chip(self._session.mask, "blue")
        else:
            self._header.set_chip("", "blue")

    # choosing

    def _choose(self, code: str) -> None:
        business = self._businesses.get(code)
        if business is None:
            return
        self._session.business = business
        if self._session.person is not None and self._hall.info.kiosk_identity != "off":
            self._take()
        else:
            self._go(self._ask)

    def _on_reason(self, reason: Reason) -> None:
        self._session.klass, self._session.note = TicketClass.GREEN, reason.note
        self._go(self._choose_page)

    def _on_hit(self, hit: ItemHit) -> None:
        business = self._businesses.get(hit.business)
        if business is None:
            self._refuse(tr("“{item}” needs no number here. Please ask the guide where to go.").format(item=hit.name))
        elif business.closed_text:
            self._refuse(
                tr("No numbers for {business} now: {reason}").format(
                    business=business.name, reason=business.closed_text
                )
            )
        else:
            self._session.item = hit.name
            self._choose(business.code)

    # the person

    def _on_card(self, card: IdCard) -> None:
        if self._hall.info.kiosk_identity == "off" or self._taking.busy:
            return
        if self._page is self._number and self._number.state != "printed":
            return
        if self._page in (self._number, self._refusal):
            self.reset()
        self._on_person(person_of(card))

    def _on_person(self, person: Person) -> None:
        self._session.person = person
        if self._session.business is not None:
            self._take()
        elif self._page is self._identity:
            self._trail.clear()
            self._show(self._home)
        else:
            self._page.say_all()
            self._start_idle()
            self._show_chip()

    # the number

    def _take(self) -> None:
        if not self._taking.take(self._session):
            return
        self._ask.set_busy(busy=True)
        if self._page is not self._ask:
            self._show(self._ask)
        self._idle.hold()

    def _on_taken(self, taken: Taken) -> None:
        self._ask.set_busy(busy=False)
        self._session.ticket = taken.ticket
        self._number.show_ticket(taken.ticket, self._session.business, taken.url)
        self._trail.clear()
        self._show(self._number)

    def _on_printed(self, printed: bool) -> None:
        if self._page is self._number:
            self._number.set_state("printed" if printed else "failed")
            self._start_idle()

    def _print_again(self) -> None:
        self._number.set_state("printing")
        self._start_idle()
        self._taking.print_again()

    def _another(self) -> None:
        self._session.start_over()
        self._taking.forget()
        self._show(self._home)

    def _on_refused(self, error: HallError) -> None:
        self._ask.set_busy(busy=False)
        self._refusal.show_error(error)
        self._show(self._refusal)

    def _refuse(self, sentence: str) -> None:
        self._refusal.show_words(sentence)
        self._show(self._refusal)

    # clocks and changes

    def _on_stirred(self) -> None:
        if self._page is not self._number and not self._taking.busy:
            self._idle.again()

    def _on_idle_tick(self, left: int, total: int) -> None:
        if self._page is self._number:
            self._number.set_time(left, total)
        else:
            self._show_chip(left if left <= WARN_SECONDS else 0)

    def _on_language(self, code: str) -> None:
        self._usual_language = code
        speech().use(code)

    def _tick(self) -> None:
        self._header.tick()
        self._ticks += 1
        if self._ticks % REFRESH_TICKS == 0 or self._away:
            self._refresh()
            self._reader.look()

    def _refresh(self) -> None:
        Job.run(self, self._hall.queue.businesses, self._show_businesses, self._on_away, key="businesses")

    def _show_businesses(self, businesses: Sequence[BusinessView]) -> None:
        self._businesses.clear()
        self._businesses.update((one.code, one) for one in businesses)
        self._home.show_businesses(businesses)
        self._choose_page.tiles.show_businesses(businesses)
        if self._away:
            self._away = False
            self._show_chip()

    def _on_away(self, _error: HallError) -> None:
        self._away = True
        self._show_chip()

    def _show_reader(self, sentence: str) -> None:
        if sentence != self._home.reader_words:
            self._home.reader_words = self._ask.reader_words = sentence
            self._page.say_all()
