"""From a touch, a card or a code to a number: which page follows which."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from hall_client.base.errors import HallError
from hall_client.catalog.views import ItemHit
from hall_client.queue.views import AppointmentView, BusinessView, IssuingView, Person, TicketClass
from hall_client.ui.kiosk.checking import CANCELLED, MISSED, Checking
from hall_client.ui.kiosk.finding import Finding
from hall_client.ui.kiosk.page import Sheet
from hall_client.ui.kiosk.pages import Pages
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.reasons import Reason
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.taking import Taken, Taking
from hall_client.ui.kiosk.watch import Load
from hall_client.ui.kiosk.wedge import appointment_code, is_id_number
from hall_client.ui.kiosk.words import business_name, stopped_words, tr


class Turner(Protocol):
    """The window, as far as the steps turn its pages."""

    @property
    def page(self) -> Sheet:
        """The page that is shown."""

    def go(self, page: Sheet) -> None:
        """A step forward; the way back leads here."""

    def begin(self, page: Sheet) -> None:
        """A page from which no way leads back but to the first page."""

    def reset(self) -> None:
        """Forgets the person and goes home."""

    def refresh(self) -> None:
        """The page that is shown says its words anew, and the countdown begins again."""

    def hold(self) -> None:
        """The program is at work: no countdown."""


class Steps(QObject):
    """What follows from what a person does. Holds nothing of them but the session."""

    def __init__(self, hall: KioskHall, window: Turner, pages: Pages, session: Session, parent: QObject) -> None:
        """``parent``: the window too, which also hears of bugs."""
        super().__init__(parent)
        self._hall, self._window, self._pages, self._session = hall, window, pages, session
        self.businesses: dict[str, BusinessView] = {}
        self._issuing: IssuingView | None = None
        self._opens = ""
        self._appointment: AppointmentView | None = None
        """The one that is being checked in."""
        self.taking = Taking(hall, parent)
        self.checking = Checking(hall, parent)
        self._finding = Finding(hall.catalog, pages.search, pages.items, self.businesses)
        self._connect()

    def see(self, load: Load) -> None:
        """The hall as it is now."""
        self.businesses.clear()
        self.businesses.update((one.code, one) for one in load.businesses)
        self._issuing, self._opens = load.issuing, load.opens

    @property
    def stopped(self) -> str:
        """Why no numbers are given out now, and when they will be; empty while they are, and before anybody looked."""
        return stopped_words(self._issuing, self._opens, self._hall) if self._issuing is not None else ""

    def forget(self) -> None:
        """The person left."""
        self._session.clear()
        self._appointment = None
        self.taking.forget()
        self.checking.forget()

    def give_up(self) -> None:
        """A bug ended what was under way."""
        self.taking.give_up()
        self._pages.ask.set_busy(busy=False)
        self._pages.appointments.set_busy(busy=False)

    def step_back_to(self, page: Sheet) -> None:
        """The page before is shown again: what was chosen on the later one is forgotten."""
        if page is self._pages.home:
            self._session.start_over()
        elif page in (self._pages.search, self._pages.items, self._pages.business):
            self._session.business, self._session.item = None, ""

    def _connect(self) -> None:
        pages, taking, checking = self._pages, self.taking, self.checking
        taking.taken.connect(self._on_taken)
        taking.refused.connect(self._on_refused)
        checking.found.connect(self._on_found)
        checking.noticed.connect(self._on_noticed)
        checking.failed.connect(self._on_refused)
        self._finding.failed.connect(self._on_refused)
        pages.home.chosen.connect(self.choose)
        pages.home.green.connect(lambda: self._window.go(pages.green))
        pages.home.check_in.connect(self._begin_check_in)
        pages.home.all_items.connect(lambda: self._window.go(pages.items))
        pages.home.all_items.connect(self._finding.begin_items)
        pages.home.search.connect(lambda _letter: self._window.go(pages.search))
        pages.home.search.connect(pages.search.begin)
        for page in (pages.home, pages.ask, pages.check_in):
            page.typed.connect(lambda: self._window.go(pages.identity))
        pages.ask.take.connect(self.take)
        pages.identity.person.connect(self.meet)
        pages.search.chosen.connect(self._on_hit)
        pages.items.chosen.connect(self._on_hit)
        pages.green.chosen.connect(self._on_reason)
        pages.business.chosen.connect(self.choose)
        pages.check_in.wanted.connect(self._find)
        pages.appointments.chosen.connect(self._on_appointment)
        pages.appointments.normal.connect(self._take_normal)
        pages.refusal.retry.connect(self._retry)
        pages.refusal.normal.connect(self._take_normal)
        pages.number.another.connect(self._another)

    # choosing

    def choose(self, code: str) -> None:
        """A business was chosen; a known person gets the number at once."""
        business = self.businesses.get(code)
        if business is None:
            return
        if self.stopped:
            self._refuse(self.stopped)
            return
        self._session.business = business
        if self._session.person is not None and self._hall.info.kiosk_identity != "off" and business.staffed:
            self.take()
        else:
            self._window.go(self._pages.ask)

    def _on_reason(self, reason: Reason) -> None:
        self._session.klass, self._session.note = TicketClass.GREEN, reason.note
        self._window.go(self._pages.business)

    def _on_hit(self, hit: ItemHit) -> None:
        business = self.businesses.get(hit.business)
        if business is None:
            self._refuse(tr("“{item}” needs no number here. Please ask the guide where to go.").format(item=hit.name))
        elif business.closed_text:
            words = tr("No numbers for {business} now: {reason}")
            self._refuse(words.format(business=business_name(business), reason=business.closed_text))
        else:
            self._session.item = hit.name
            self.choose(business.code)

    # the person

    def meet(self, person: Person) -> None:
        """Somebody said who they are, by card or by typing."""
        self._session.person = person
        if self._session.checking_in:
            self.checking.by_person(person.id_number)
        elif self._session.business is not None:
            self.take()
        else:
            if self._window.page is self._pages.identity:
                self._window.begin(self._pages.home)
            else:
                self._window.refresh()
            self.checking.notice(person.id_number)

    def scan(self, text: str) -> None:
        """A code was scanned, on whatever page: an ID number where one is asked for, else an appointment."""
        page = self._window.page
        if page in (self._pages.staff, self._pages.away) or self.taking.busy:
            return
        if page in (self._pages.number, self._pages.refusal):
            self._window.reset()
        if page is self._pages.identity and is_id_number(text):
            self._pages.identity.confirm()
        else:
            self._find(text)

    def _find(self, text: str) -> None:
        """Looks for the appointments behind a code, or behind an ID number that was typed in its place."""
        if is_id_number(text) and self._hall.info.kiosk_identity != "off":
            self.checking.by_person(text.strip().upper())
        else:
            self.checking.by_code(appointment_code(text))

    def _begin_check_in(self) -> None:
        self._session.checking_in = True
        self._window.go(self._pages.check_in)

    # appointments

    def _on_found(self, appointments: tuple[AppointmentView, ...]) -> None:
        self._pages.appointments.show_appointments(appointments)
        if self._window.page is self._pages.appointments:
            self._window.refresh()
        else:
            self._window.begin(self._pages.appointments)

    def _on_noticed(self, appointments: tuple[AppointmentView, ...]) -> None:
        if self._window.page is self._pages.home and self._session.person is not None:
            self._on_found(appointments)

    def _on_appointment(self, appointment: AppointmentView) -> None:
        self._session.business = self.businesses.get(appointment.business)
        if appointment.state in (MISSED, CANCELLED):
            self.choose(appointment.business)
        elif self.taking.check_in(appointment):
            self._appointment = appointment
            self._pages.appointments.set_busy(busy=True)
            self._window.hold()

    def _take_normal(self) -> None:
        """Not the appointment, but an ordinary number."""
        business, self._appointment = self._session.business, None
        self._session.start_over()
        if business is not None and not business.closed_text:
            self.choose(business.code)
        else:
            self._window.begin(self._pages.home)

    # the number

    def take(self) -> None:
        """Saves a number for the session."""
        if not self.taking.take(self._session):
            return
        self._appointment = None
        self._pages.ask.set_busy(busy=True)
        if self._window.page is not self._pages.ask:
            self._window.begin(self._pages.ask)
        self._window.hold()

    def _retry(self) -> None:
        if self._appointment is not None:
            self._on_appointment(self._appointment)
        elif self._session.business is not None:
            self.take()
        else:
            self._window.begin(self._pages.home)

    def _on_taken(self, taken: Taken) -> None:
        self.give_up()
        self._session.ticket, self._appointment = taken.ticket, None
        business = self.businesses.get(taken.ticket.business, self._session.business)
        self._pages.number.show_ticket(taken.ticket, business, taken.url, again=taken.again)
        self._window.begin(self._pages.number)

    def _another(self) -> None:
        self._session.start_over()
        self.taking.forget()
        self._window.begin(self._pages.home)

    def _on_refused(self, error: HallError) -> None:
        self.give_up()
        early = self._appointment is not None and self._appointment.early
        self._pages.refusal.show_error(error, early=early)
        self._window.begin(self._pages.refusal)

    def _refuse(self, sentence: str) -> None:
        self._pages.refusal.show_words(sentence)
        self._window.begin(self._pages.refusal)
