"""What screens, pads and papers get to know of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hall_client.base.text import Text
from hall_client.catalog.views import ItemView, MaterialView, QuestionView
from hall_client.queue.views import StepView


class MaterialState(StrEnum):
    """What became of a material at the counter."""

    RECEIVED = "received"
    LICENCE = "licence"
    REUSED = "reused"
    DEFERRED = "deferred"
    PROMISED = "promised"
    MISSING = "missing"


class Outcome(StrEnum):
    """How a case leaves the counter."""

    ACCEPT = "accept"
    ACCEPT_DEFERRED = "accept_deferred"
    NOTICE = "notice"
    REFUSE = "refuse"
    NOT_DONE = "not_done"


class CaseState(StrEnum):
    """Where a case is in its life."""

    PREPARING = "preparing"
    ACCEPTED = "accepted"
    NOTIFIED = "notified"
    REFUSED = "refused"
    NOT_DONE = "not_done"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class StateChoice:
    """One of the six states of a material: may it be chosen, and why (not)."""

    state: MaterialState
    allowed: bool
    reason: Text


@dataclass(frozen=True, slots=True)
class PageView:
    """A captured page."""

    id: str
    number: int
    size: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of the checklist. ``state`` None: not looked at yet."""

    number: int
    material: MaterialView
    state: MaterialState | None
    choices: tuple[StateChoice, ...]
    due: date | None
    note: str
    """Source of a reuse or licence, in words."""
    pages: tuple[PageView, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A due day. ``provisional``: counted beyond the official calendar."""

    day: date
    working_days: int
    provisional: bool


@dataclass(frozen=True, slots=True)
class OutcomeChoice:
    """One outcome: may it be chosen, and the rule that allows or forbids it."""

    outcome: Outcome
    allowed: bool
    proposed: bool
    reason: Text
    rule: str
    """The article, as cited (行政许可法第三十二条第一款第四项)."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A paper that the case made. ``kind``: voucher, notice, refusal, not_done."""

    id: str
    kind: str
    number: str
    verify_code: str
    digest: str
    """SM3 of the facts it states, 64 hexadecimal digits."""
    created_at: datetime


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with everything the clerk window, the pad and the papers show."""

    id: str
    number: str
    """Empty until the outcome (L20261120-03-0017)."""
    state: CaseState
    visit_id: str
    window: str
    staff_no: str
    person_name: str
    person_id_mask: str
    person_verified: str
    phone_mask: str
    item: ItemView
    questions: tuple[QuestionView, ...]
    answers: dict[str, tuple[str, ...]]
    answered: bool
    rows: tuple[CheckRow, ...]
    owed: int
    settled: int
    outcomes: tuple[OutcomeChoice, ...]
    summary: Text
    """What is missing, in one sentence."""
    hint: Text
    """What follows from it."""
    promised: Deadline | None
    statutory: Deadline | None
    received_at: datetime
    decided_at: datetime | None
    outcome: Outcome | None
    outcome_note: str
    documents: tuple[DocumentView, ...]
    steps: tuple[StepView, ...]
