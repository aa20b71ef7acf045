"""From a card on the reader to the person of a ticket."""

from __future__ import annotations

from hall_client.base.errors import BadInput
from hall_client.base.identity import parse_resident_id
from hall_client.devices.views import IdCard
from hall_client.queue.views import Person


def person_of(card: IdCard) -> Person:
    """The holder; a foreigner's number is not a resident's, so their ticket carries the name only."""
    try:
        number = parse_resident_id(card.number).number
    except BadInput:
        number = ""
    return Person(card.name or card.latin_name, number, "card")
