"""What screens get to know of the catalog."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hall_client.base.text import Text


class Necessity(StrEnum):
    """How much a material is needed (必要 / 非必要 / 容缺后补)."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    DEFERRABLE = "deferrable"


class Source(StrEnum):
    """Where a material comes from (申请人自备 / 政府部门核发 / 其他)."""

    APPLICANT = "applicant"
    GOVERNMENT = "government"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MaterialView:
    """One material that an applicant owes, in the situation that was chosen."""

    code: str
    name: str
    necessity: Necessity
    source: Source
    issuer: str
    """The authority that issues it, for example 公安部门; empty when the applicant makes it."""
    form: str
    """paper, electronic, both"""
    originals: int
    copies: int
    requirement: str
    """What it must show, one line (全体股东签署)."""
    why: str
    how: str
    """How to prepare it or where to get it."""
    sample: str
    licence_free: bool
    """An electronic licence may replace it (免证办)."""
    licence_name: str
    commitment: bool
    """A written commitment may replace it (告知承诺)."""
    commitment_text: str
    deferral_days: int
    """Working days to hand it in later (容缺后补); 0: not deferrable."""
    items: tuple[str, ...] = ()
    """In a bundle: codes of the items that need it."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer of a situation question."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A situation question (情形); asked only when ``shown_if`` holds (handled by the service)."""

    code: str
    text: str
    short: str
    """Two to four characters for the chip (住所)."""
    multiple: bool
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ItemHit:
    """One line of a search result."""

    code: str
    name: str
    department: str
    kind: str
    """行政许可, 行政确认, 公共服务 … as published."""
    business: str
    """Code of the business group whose queue takes it."""
    bundle: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item (事项) as published, with its questions; ``promised_days`` 0: instant."""

    code: str
    name: str
    kind: str
    department: str
    authority: str
    """The body in whose name it is decided (市行政审批局)."""
    business: str
    basis: str
    """Legal basis of the item."""
    instant: bool
    accept_on_receipt: bool
    promised_days: int
    statutory_days: int
    fee: str
    result: str
    phone: str
    conditions: str
    catalog_version: str
    version_date: date
    questions: tuple[QuestionView, ...]
    bundle_items: tuple[str, ...] = ()
    """Codes of the member items when this is a bundle (一件事)."""
    id: str = ""
    """Key of this item in this version: a case keeps it."""


@dataclass(frozen=True, slots=True)
class ChecklistPlan:
    """What the answers given so far lead to: the questions to show and the materials owed."""

    questions: tuple[QuestionView, ...]
    answers: dict[str, tuple[str, ...]]
    complete: bool
    """Every shown question has an answer."""
    materials: tuple[MaterialView, ...]
    instant: bool = False
    promised_days: int = 0
    """Working days, as these answers set them."""
    statutory_days: int = 0
    fee: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """A business group as the catalog publishes it; the queue makes its lanes from it."""

    code: str
    name: str
    name_en: str
    icon: str
    area: str
    area_en: str
    windows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a catalog source: where it is and what is wrong. ``line`` 0: not known."""

    file: str
    line: int
    item: str
    """Code of the item, or its place in the file; empty: not inside an item."""
    field: str
    text: Text

    @property
    def sentence(self) -> Text:
        """The fault in one line, with its place."""
        place = (
            Text("{file}, line {line}", file=self.file, line=self.line) if self.line else Text("{file}", file=self.file)
        )
        if self.item:
            place = Text("{place}, item {item}", place=place, item=self.item)
        if self.field:
            place = Text("{place}, {field}", place=place, field=self.field)
        return Text("{place}: {fault}", place=place, fault=self.text)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: codes of items by what became of them. Nothing new: ``version`` is the current one."""

    version: str
    items: int
    materials: int
    added: tuple[str, ...]
    withdrawn: tuple[str, ...]
    changed: tuple[str, ...]
    warnings: tuple[Problem, ...]
    """What the importer accepted but somebody should look at."""
