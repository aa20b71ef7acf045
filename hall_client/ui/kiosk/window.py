"""The kiosk's window: which page is shown, how long, in which size, language and voice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QShowEvent

from hall_client.devices.views import IdCard
from hall_client.ui.kiosk.calling import PAPER_OUT, GuideCalls
from hall_client.ui.kiosk.cards import person_of
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.covers import Covers
from hall_client.ui.kiosk.header import LOW, TALL, Header
from hall_client.ui.kiosk.idle import Idle
from hall_client.ui.kiosk.lock import Knock, Lock
from hall_client.ui.kiosk.manner import Manner
from hall_client.ui.kiosk.outlook import Outlook
from hall_client.ui.kiosk.page import MARGIN, Page, Sheet
from hall_client.ui.kiosk.pages import make_pages
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.speaking import MakeSpeaker, Prompts, announcer
from hall_client.ui.kiosk.steps import Steps
from hall_client.ui.kiosk.taking import Taken
from hall_client.ui.kiosk.tools import STRIP, Tools
from hall_client.ui.kiosk.wedge import Wedge
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.application import ending
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import PUBLIC as USUAL
from hall_client.ui.stage.figure import Stage

LARGE = 1.25
FAILED_SECONDS = 90
EXTEND_SECONDS = 30
WARN_SECONDS = 10
REFRESH_TICKS = 5
TOOLS_TALL = 116.0


class KioskWindow(Stage):
    """The ticket kiosk. Shows itself at any size; upright 1080×1920 is its design."""

    _card_read = Signal(object)

    def __init__(self, hall: KioskHall, name: str = "2", speaker: MakeSpeaker = announcer) -> None:
        """``name``: the number of the machine; ``speaker``: makes its voice."""
        super().__init__()
        self._hall = hall
        self.setObjectName("kiosk")
        dress(self, USUAL)
        self.resize(540, 960)
        self._session, self._trail = Session(), list[Sheet]()
        self._prompts = Prompts(self, speaker, hall.settings.kiosk_voice)
        self._tools = Tools(self)
        self._manner = Manner(self, self._tools, self._prompts)
        self.setWindowTitle(tr("Ticket machine {name}").format(name=name))
        self._idle = Idle(self)
        self._header = Header(self, hall, name)
        self._pages = make_pages(self, hall, self._session)
        self._steps = Steps(hall, self, self._pages, self._session, self)
        place = hall.settings.kiosk_place.strip() or tr("Ticket machine {name}").format(name=name)
        self._calls = GuideCalls(hall, place, self)
        self._covers = Covers(self, self._calls)
        self._outlook = Outlook(hall, self._pages, self._steps, self._calls, self)
        self._lock, self._knock = Lock(hall, self), Knock(self)
        self._wedge = Wedge(self)
        self._page: Sheet = self._pages.home
        self._connect()
        self._forget_cards: Callable[[], None] | None = hall.desk_devices.on_card(self._card_read.emit)
        self._manner.show_tools()
        self._tools.raise_()
        self._show(self._pages.home)
        self._outlook.look()

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
        self._steps.give_up()
        self._pages.refusal.show_broken()
        self._show(self._pages.refusal)

    def arrange(self, size: QSizeF) -> None:
        """Header, page and tools; on a lying screen the tools stand in the header."""
        lying = size.width() > size.height()
        tall, foot = (LOW, 0.0) if lying else (TALL, STRIP)
        if lying:
            wide = self._tools.wanted()
            right = size.width() - MARGIN - self._header.clock_width - 28
            self._tools.place(QRectF(right - wide, 14, wide, LOW - 30))
            self._header.reserved = wide + 28
        else:
            row = QRectF(MARGIN, size.height() - STRIP, size.width() - 2 * MARGIN, TOOLS_TALL)
            self._tools.place(row)
            self._header.reserved = 0.0
        self._header.place(QRectF(0, 0, size.width(), tall))
        room = QRectF(0, tall, size.width(), size.height() - tall - foot)
        self._page.place(room)
        self._covers.place(QRectF(0, 0, size.width(), size.height()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The ground under everything."""
        painter.fillRect(rect, PUBLIC.ground)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any touch shows that somebody is there."""
        self.stirred.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The technician's keyboard opens the way out as well."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_F12 and event.modifiers() == both:
            self._ask_staff()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """A locked kiosk fills the screen."""
        super().showEvent(event)
        if self._lock.locked:
            QTimer.singleShot(0, self, self._fill_screen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refused while it is locked. Else lets go of devices and clocks, forgets the person."""
        if self._lock.locked and not ending():
            event.ignore()
            return
        if self._forget_cards is not None:
            self._forget_cards()
            self._forget_cards = None
            self._wedge.close()
        self._outlook.close()
        self._idle.rest()
        self._steps.forget()
        self._calls.take_back()
        self._prompts.close()
        super().closeEvent(event)

    def reset(self) -> None:
        """Forgets the person and everything they chose, and goes home."""
        self._steps.forget()
        self._wedge.forget()
        self._trail.clear()
        self._covers.leave_all()
        self._manner.usual()
        self._show(self._pages.home)

    # pages

    def go(self, page: Sheet) -> None:
        """A step forward; the way back leads here."""
        if page is not self._page:
            self._trail.append(self._page)
        self._show(page)

    def begin(self, page: Sheet) -> None:
        """A page from which no way leads back but to the first page."""
        self._trail.clear()
        self._show(page)

    def refresh(self) -> None:
        """The page that is shown says its words anew, and the countdown begins again."""
        self._page.say_all()
        self._start_idle()
        self._show_chip()

    def hold(self) -> None:
        """The program is at work: no countdown."""
        self._idle.hold()

    def _back(self) -> None:
        page = self._trail.pop() if self._trail else self._pages.home
        self._steps.step_back_to(page)
        self._show(page)

    def _show(self, page: Sheet) -> None:
        if page is self._pages.home and self._outlook.watch.away_since is not None:
            page = self._pages.away
            self._pages.away.show_since(self._outlook.watch.away_since)
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
        if before is not page and page is not self._pages.number:
            self._prompts.page(page.objectName())

    # making

    def _connect(self) -> None:
        for page in self._pages.every():
            if isinstance(page, Page):
                page.back.connect(self._back)
        self._card_read.connect(self._on_card, Qt.ConnectionType.QueuedConnection)
        outlook = self._outlook
        outlook.ticked.connect(self._header.tick)
        outlook.gone.connect(self._on_away)
        outlook.back.connect(self._on_back)
        outlook.changed.connect(self._on_outlook)
        self._manner.changed.connect(self._say_all)
        self._manner.voiced.connect(lambda: self._prompts.page(self._page.objectName()))
        self._tools.guide.connect(self._call_guide)
        self._idle.ticked.connect(self._on_idle_tick)
        self._idle.expired.connect(self.reset)
        self.stirred.connect(self._on_stirred)
        self._steps.taking.taken.connect(self._on_taken)
        self._steps.taking.printed.connect(self._on_printed)
        self._wedge.scanned.connect(self._on_scanned)
        self._covers.leave.connect(self.reset)
        self._covers.called.connect(self._on_guide_called)
        self._header.mark_touched.connect(self._knock.tap)
        self._knock.heard.connect(self._ask_staff)
        self._lock.opened.connect(self._leave_program)
        self._lock.refused.connect(self._pages.staff.refuse)
        self._pages.staff.entered_both.connect(self._lock.try_open)
        self._pages.home.forget.connect(self.reset)
        self._pages.refusal.home.connect(self.reset)
        self._pages.number.extend.connect(lambda: self._idle.extend(EXTEND_SECONDS))
        self._pages.number.print_again.connect(self._print_again)
        self._pages.number.done.connect(self.reset)

    # words and idle

    def _say_all(self) -> None:
        self._header.say_all()
        self._page.say_all()
        self._covers.say_all()
        self._outlook.show_businesses()
        self._outlook.reader.look()
        self._start_idle()
        self._show_chip()
        self.update()

    def _on_outlook(self) -> None:
        self._page.say_all()
        self._show_chip()

    @property
    def _untouched(self) -> bool:
        return self._session.empty and self._manner.is_usual and not self._covers.guide_shown

    def _start_idle(self) -> None:
        if self._page is self._pages.away or (self._page is self._pages.home and self._untouched):
            self._idle.rest()
        else:
            failed = self._page is self._pages.number and self._pages.number.state == "failed"
            self._idle.start(FAILED_SECONDS if failed else self._hall.settings.kiosk_idle_seconds)

    def _on_stirred(self) -> None:
        self._covers.stir()
        if self._page is not self._pages.number and not self._steps.taking.busy:
            self._idle.again()

    def _on_idle_tick(self, left: int, total: int) -> None:
        if self._page is self._pages.number:
            self._pages.number.set_time(left, total)
        else:
            self._covers.show_still(left if left <= min(WARN_SECONDS, total // 2) else 0)

    # the person

    def _on_card(self, card: IdCard) -> None:
        if self._hall.info.kiosk_identity == "off" or self._steps.taking.busy or self._page is self._pages.away:
            return
        number = self._pages.number
        if self._page is self._pages.staff or (self._page is number and number.state != "printed"):
            return
        if self._page in (number, self._pages.refusal):
            self.reset()
        self._covers.hide_still()
        self._steps.meet(person_of(card))

    def _on_scanned(self, text: str) -> None:
        if self._page is self._pages.number and self._pages.number.state != "printed":
            return
        self._covers.hide_still()
        self._steps.scan(text)

    # the number

    def _on_taken(self, taken: Taken) -> None:
        self._prompts.number(taken.ticket)

    def _on_printed(self, printed: bool) -> None:
        number = self._pages.number
        if self._page is number:
            number.set_state("printed" if printed else "failed")
            lost = "no-paper" if number.trouble == PAPER_OUT else "no-slip"
            self._prompts.say("take-slip" if printed else lost, "listen")
            self._start_idle()

    def _print_again(self) -> None:
        self._pages.number.set_state("printing")
        self._start_idle()
        self._steps.taking.print_again()

    # the guide and the staff

    def _call_guide(self) -> None:
        if self._calls.waiting:
            self._covers.show_guide_again()
        else:
            self._calls.call()
        self._start_idle()

    def _on_guide_called(self) -> None:
        self._start_idle()
        self._prompts.say("help")

    def _ask_staff(self) -> None:
        if self._lock.locked and not self._steps.taking.busy:
            self.begin(self._pages.staff)

    def _leave_program(self) -> None:
        self._pages.staff.left()
        self.window().close()

    def _fill_screen(self) -> None:
        window = self.window()
        if not window.windowFlags() & Qt.WindowType.FramelessWindowHint:
            window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            window.showFullScreen()

    # clocks and changes

    def _on_away(self) -> None:
        if self._page is self._pages.home:
            self._steps.forget()
            self._show(self._pages.home)
        self._show_chip()

    def _on_back(self) -> None:
        if self._page is self._pages.away:
            self._show(self._pages.home)
        self._show_chip()

    def _show_chip(self) -> None:
        if self._outlook.watch.away_since is not None and self._page is not self._pages.away:
            self._header.set_chip(tr("Reconnecting"), "amber")
        elif self._session.person is not None and self._page is not self._pages.home:
            self._header.set_chip(self._session.mask, "blue")
        elif self._page is self._pages.home and self._pages.number.trouble:
            self._header.set_chip(tr("No slips now"), "amber")
        else:
            self._header.set_chip("", "blue")
