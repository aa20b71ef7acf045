"""What the kiosk knows of the person in front of it; gone when they leave."""

from __future__ import annotations

from dataclasses import dataclass

from hall_client.base.words import mask_id, mask_name
from hall_client.queue.views import BusinessView, Person, TicketClass, TicketView


@dataclass
class Session:
    """The person, the class asked for and the business chosen so far."""

    person: Person | None = None
    klass: TicketClass = TicketClass.NORMAL
    note: str = ""
    """The reason for the green channel, as clerks read it (in Chinese)."""
    business: BusinessView | None = None
    item: str = ""
    ticket: TicketView | None = None
    checking_in: bool = False
    """The person asked for their appointments, not for a number."""

    def clear(self) -> None:
        """Forgets everything."""
        self.person = None
        self.start_over()

    def start_over(self) -> None:
        """Forgets everything but the person."""
        self.klass, self.note = TicketClass.NORMAL, ""
        self.business, self.item, self.ticket = None, "", None
        self.checking_in = False

    @property
    def mask(self) -> str:
        """The person as a public screen may show them: 王*, or the starred end of the number."""
        if self.person is None:
            return ""
        return mask_name(self.person.name) or mask_id(self.person.id_number)[-5:]

    @property
    def empty(self) -> bool:
        """Nobody has begun."""
        untouched = self.business is None and self.klass is TicketClass.NORMAL and not self.checking_in
        return untouched and self.person is None
