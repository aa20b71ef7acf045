"""From a card on the reader to the person of a ticket."""

from __future__ import annotations

from hall_client.devices.views import IdCard
from hall_client.queue.views import Person


def person_of(card: IdCard) -> Person:
    """The holder, as the card says; a foreigner without a Chinese name bears the Latin one."""
    return Person(card.name or card.latin_name, card.number, "card")
