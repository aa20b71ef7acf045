"""What each paper states, and nothing else: plain values that can be kept as JSON, digested, and printed again later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from hall_client.base.ciphers import sm3
from hall_client.documents.errors import DocumentError

_CODE_LENGTH = 6


class MaterialMark(StrEnum):
    """What became of a material, as the voucher says it."""

    RECEIVED = "received"
    LICENCE = "licence"
    REUSED = "reused"
    DEFERRED = "deferred"
    PROMISED = "promised"
    MISSING = "missing"


class Manner(StrEnum):
    """How a case was accepted (受理方式)."""

    NORMAL = "normal"
    ON_RECEIPT = "on_receipt"
    DEFERRED = "deferred"
    PROMISED = "promised"


class Way(StrEnum):
    """How a missing material can be made up (补交方式)."""

    BRING = "bring"
    DEFER = "defer"
    PROMISE = "promise"
    LICENCE = "licence"
    ON_SITE = "on_site"
    IN_PERSON = "in_person"
    """Not needed when the applicant comes in person (本人来免交)."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who speaks: the sender of an official paper. Times are local ones of this hall."""

    hall_name: str
    authority: str
    phone: str = ""
    complaint_phone: str = ""
    hours: str = ""
    web: str = ""
    """Base address of the pages that verify a paper; empty: no QR code."""
    sample_seal: bool = True
    """The seal is a picture without legal force and says so (样章)."""


@dataclass(frozen=True, slots=True)
class Party:
    """Whom the paper is for. ``mask`` (王*) is all that receipt paper shows."""

    name: str = ""
    mask: str = ""
    id_kind: str = ""
    """Name of the document; empty: resident identity card."""
    id_mask: str = ""
    agent: bool = False
    """An agent came in place of the applicant."""


@dataclass(frozen=True, slots=True)
class Due:
    """A due day. ``provisional``: counted beyond the official calendar."""

    day: date
    working_days: int
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """A material as handed in. ``form``: paper, electronic, both."""

    name: str
    mark: MaterialMark
    form: str = "paper"
    originals: int = 0
    copies: int = 0
    pages: int = 0
    due: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A material still to come: why, how to prepare it, how to make it up, where a sample is."""

    name: str
    originals: int = 0
    copies: int = 0
    why: str = ""
    how: str = ""
    way: Way = Way.BRING
    way_note: str = ""
    due: date | None = None
    sample: str = ""
    """Address in the sample's QR code; empty: none."""


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """A queue ticket (排队号票)."""

    hall_name: str
    business: str
    class_word: str
    number: str
    ahead: int
    issued_at: datetime
    station: str
    wait_low: int = 0
    wait_high: int = 0
    wait_likely: int | None = None
    """The single figure printed large, in minutes; without it the range is."""
    class_note: str = ""
    person_mask: str = ""
    now_serving: str = ""
    place: str = ""
    url: str = ""
    remind_at: int = 3
    rejoin_minutes: int = 15
    rejoin_places: int = 3
    none_open: bool = False
    """Nobody serves this business now: no wait can be told."""


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """An acceptance: the voucher on receipt paper (受理凭证) and the letter on A4 (受理通知书)."""

    office: Office
    document_number: str
    case_number: str
    party: Party
    item_name: str
    received_at: datetime
    accepted_on: date
    window: str
    staff_no: str
    materials: tuple[Material, ...]
    item_kind: str = ""
    item_code: str = ""
    applied_on: date | None = None
    manner: Manner = Manner.NORMAL
    promised: Due | None = None
    """None: decided at once (即办件)."""
    statutory: Due | None = None
    catalog_version: str = ""
    basis: str = ""
    provisional: tuple[date, ...] = ()
    """Days of this paper that lie beyond the official calendar."""


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """A one-time notification of everything that must be corrected (一次性告知书)."""

    office: Office
    document_number: str
    receipt_number: str
    party: Party
    item_name: str
    visited_at: datetime
    window: str
    staff_no: str
    owed: int
    missing: tuple[Missing, ...]
    received: tuple[str, ...] = ()
    """What need not be brought again, each with its source in words."""
    valid_until: date | None = None
    """Until when the requirements do not change."""
    promised_days: int = 0
    statutory_days: int = 0
    done_by: date | None = None
    """Due day if everything is handed in today."""
    catalog_version: str = ""
    basis: str = ""
    provisional: tuple[date, ...] = ()
    """Days of this paper that lie beyond the official calendar."""


@dataclass(frozen=True, slots=True)
class RefusalFacts:
    """A refusal to accept (不予受理通知书)."""

    office: Office
    document_number: str
    receipt_number: str
    party: Party
    item_name: str
    refused_at: datetime
    window: str
    staff_no: str
    reason: str
    basis: str
    item_code: str = ""
    item_kind: str = ""
    out_of_scope: bool = False
    """Not this body's business; ``right_authority`` names whose it is."""
    right_authority: str = ""
    returned: tuple[str, ...] = ()
    """Materials given back."""
    review_body: str = ""
    """Where to ask for reconsideration (行政复议机关)."""
    court: str = ""
    catalog_version: str = ""


@dataclass(frozen=True, slots=True)
class NotDoneFacts:
    """The receipt of a matter that could not be done (“办不成事”反映窗口登记回执)."""

    office: Office
    document_number: str
    receipt_number: str
    party: Party
    item_name: str
    registered_at: datetime
    window: str
    staff_no: str
    matter: str
    """What could not be done, in the applicant's words."""
    tried: str = ""
    """What was tried."""
    handler: str = ""
    """Who follows it up."""
    answer_by: date | None = None
    contact_mask: str = ""
    provisional: tuple[date, ...] = ()
    """Days of this paper that lie beyond the official calendar."""


CaseFacts = VoucherFacts | NoticeFacts | RefusalFacts | NotDoneFacts
Facts = TicketFacts | CaseFacts

KINDS: dict[str, type[Facts]] = {
    "ticket": TicketFacts,
    "voucher": VoucherFacts,
    "notice": NoticeFacts,
    "refusal": RefusalFacts,
    "not_done": NotDoneFacts,
}
_NAMES = {facts: name for name, facts in KINDS.items()}


def kind_of(facts: Facts) -> str:
    """ticket, voucher, notice, refusal or not_done: the ``kind`` of a DocumentView and of a print job."""
    return _NAMES[type(facts)]


@lru_cache(maxsize=8)
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def to_json(facts: Facts) -> str:
    """The facts as canonical JSON: sorted keys, no spaces, UTF-8 characters as they are."""
    kind = kind_of(facts)
    values = _adapter(kind).dump_python(facts, mode="json")
    if not values.get("provisional", True):
        del values["provisional"]  # papers made before there was such a field keep their digest
    table = {"kind": kind, "facts": values}
    return json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Facts:
    """The facts that ``to_json`` wrote.

    Raises:
        DocumentError: not such a text.
    """
    try:
        table = json.loads(text)
        facts: Facts = _adapter(table["kind"]).validate_python(table["facts"])
    except (ValueError, KeyError, TypeError, ValidationError):
        raise DocumentError("These are not the facts of a paper; the record is damaged.") from None
    return facts


def digest(facts: Facts) -> str:
    """SM3 (GB/T 32905) over the canonical JSON, 64 hexadecimal digits."""
    return sm3(to_json(facts).encode("utf-8", "surrogatepass"))


def verify_code(facts: Facts) -> str:
    """The six characters by which a person compares a paper with the record (核验码)."""
    return digest(facts)[:_CODE_LENGTH].upper()


def link(facts: CaseFacts) -> str:
    """The address in the paper's QR code: number and verify code; empty when the hall has no pages."""
    number = facts.case_number if isinstance(facts, VoucherFacts) else facts.receipt_number
    return f"{facts.office.web.rstrip('/')}/d/{number}/{verify_code(facts)}" if facts.office.web else ""
