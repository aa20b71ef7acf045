"""Every page of the kiosk, made once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from hall_client.ui.kiosk.appointments_page import AppointmentsPage
from hall_client.ui.kiosk.ask_page import AskPage
from hall_client.ui.kiosk.away_page import AwayPage
from hall_client.ui.kiosk.checkin_page import CheckInPage
from hall_client.ui.kiosk.green_page import BusinessPage, GreenPage
from hall_client.ui.kiosk.home import Home
from hall_client.ui.kiosk.identity_page import IdentityPage
from hall_client.ui.kiosk.items_page import ItemsPage
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.page import Sheet
from hall_client.ui.kiosk.refusal_page import RefusalPage
from hall_client.ui.kiosk.search_page import SearchPage
from hall_client.ui.kiosk.staff_page import StaffPage

if TYPE_CHECKING:
    from hall_client.ui.kiosk.ports import KioskHall
    from hall_client.ui.kiosk.session import Session
    from hall_client.ui.stage.figure import Figure


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages by name."""

    home: Home
    away: AwayPage
    ask: AskPage
    identity: IdentityPage
    search: SearchPage
    items: ItemsPage
    green: GreenPage
    business: BusinessPage
    check_in: CheckInPage
    appointments: AppointmentsPage
    number: NumberPage
    refusal: RefusalPage
    staff: StaffPage

    def every(self) -> tuple[Sheet, ...]:
        """All of them."""
        return tuple(getattr(self, field.name) for field in fields(self))

    def say_reader(self, sentence: str) -> bool:
        """Tells the pages why no card can be read now (empty: it can); True when that is news."""
        if sentence == self.home.reader_words:
            return False
        self.home.reader_words = self.ask.reader_words = self.check_in.reader_words = sentence
        return True


def make_pages(parent: Figure, hall: KioskHall, session: Session) -> Pages:
    """All pages of a window, hidden."""
    identity = hall.info.kiosk_identity
    pages = Pages(
        home=Home(parent, session, identity),
        away=AwayPage(parent, hall.clock),
        ask=AskPage(parent, session, identity),
        identity=IdentityPage(parent),
        search=SearchPage(parent),
        items=ItemsPage(parent),
        green=GreenPage(parent),
        business=BusinessPage(parent, session),
        check_in=CheckInPage(parent, cards=identity != "off"),
        appointments=AppointmentsPage(parent, hall.clock),
        number=NumberPage(parent, hall.clock),
        refusal=RefusalPage(parent),
        staff=StaffPage(parent),
    )
    for page in pages.every():
        page.hide()
    return pages
