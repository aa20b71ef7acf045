"""The published body of an item: what an import writes, a version keeps and the rules read."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from hall_client.catalog.views import AnswerView, GroupView, MaterialView, Necessity, QuestionView, Source

MOST_DAYS = 999
MOST_COPIES = 99
LONGEST_NAME = 200
LONGEST_TEXT = 5000

Code = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[0-9A-Za-z._\-]+$")]
Line = Annotated[str, Field(max_length=LONGEST_NAME, pattern=r"^[^\r\n\t]*$")]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\r\n\t]*$")]
Prose = Annotated[str, Field(max_length=LONGEST_TEXT)]
Days = Annotated[int, Field(ge=0, le=MOST_DAYS)]
Limit = Annotated[int, Field(ge=1, le=MOST_DAYS)]
Count = Annotated[int, Field(ge=0, le=MOST_COPIES)]
Copies = dict[Code, Count]


class _Part(BaseModel):
    """Frozen, trimmed, and closed to fields that are not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Group(_Part):
    """A business group (业务组) whose queue takes its items."""

    code: Code
    name: Name
    name_en: Name
    icon: Line = "item"
    area: Line = ""
    area_en: Line = ""
    windows: tuple[Code, ...] = ()

    def view(self) -> GroupView:
        """What the queue and the screens get."""
        return GroupView(self.code, self.name, self.name_en, self.icon, self.area, self.area_en, self.windows)


class Header(_Part):
    """What a source says of itself."""

    name: Name
    version: Code
    published: date
    effective: date | None = None


class Material(_Part):
    """A material (申请材料) of an item, with all that an applicant must know of it."""

    code: Code
    name: Name
    necessity: Necessity = Necessity.REQUIRED
    source: Source = Source.APPLICANT
    issuer: Line = ""
    form: Literal["paper", "electronic", "both"] = "paper"
    originals: Count = 0
    copies: Count = 0
    requirement: Prose = ""
    why: Prose = ""
    how: Prose = ""
    sample: Prose = ""
    licence_name: Line = ""
    commitment_text: Prose = ""
    deferral_days: Days = 0

    def view(self, originals: int, copies: int) -> MaterialView:
        """What screens get, in the quantities that the answers lead to."""
        return MaterialView(
            code=self.code,
            name=self.name,
            necessity=self.necessity,
            source=self.source,
            issuer=self.issuer,
            form=self.form,
            originals=originals,
            copies=copies,
            requirement=self.requirement,
            why=self.why,
            how=self.how,
            sample=self.sample,
            licence_free=bool(self.licence_name),
            licence_name=self.licence_name,
            commitment=bool(self.commitment_text),
            commitment_text=self.commitment_text,
            deferral_days=self.deferral_days,
        )


class Condition(_Part):
    """Holds when the question is shown and has one of the answers."""

    question: Code
    any_of: Annotated[tuple[Code, ...], Field(min_length=1)]


class Answer(_Part):
    """An answer and what follows from it. ``include``/``exclude`` name materials of the item."""

    code: Code
    text: Name
    include: tuple[Code, ...] = ()
    exclude: tuple[Code, ...] = ()
    originals: Copies = Field(default_factory=dict)
    copies: Copies = Field(default_factory=dict)
    instant: bool | None = None
    promised_days: Limit | None = None
    statutory_days: Limit | None = None
    fee: Line = ""
    alone: bool = False
    """May not be given together with another answer (以上都没有)."""


class Question(_Part):
    """A situation question (情形)."""

    code: Code
    short: Annotated[str, Field(min_length=1, max_length=8)]
    text: Name
    multiple: bool = False
    shown_if: tuple[Condition, ...] = ()
    """All must hold."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=100)]

    def view(self) -> QuestionView:
        """What screens get."""
        answers = tuple(AnswerView(answer.code, answer.text) for answer in self.answers)
        return QuestionView(self.code, self.text, self.short, self.multiple, answers)


class Item(_Part):
    """An item (事项), or a bundle (一件事) when it has ``members``."""

    code: Code
    name: Name
    kind: Annotated[str, Field(min_length=1, max_length=20)]
    department: Name
    authority: Line = ""
    business: Code
    basis: Prose = ""
    conditions: Prose = ""
    instant: bool = False
    accept_on_receipt: bool = False
    promised_days: Days = 0
    statutory_days: Days = 0
    fee: Line = ""
    result: Line = ""
    phone: Line = ""
    keywords: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    questions: Annotated[tuple[Question, ...], Field(max_length=100)] = ()
    materials: Annotated[tuple[Material, ...], Field(max_length=500)] = ()
    members: Annotated[tuple[Code, ...], Field(max_length=50)] = ()
    replaces: tuple[Code, ...] = ()
    """Bundle only: materials of the members that its own form makes needless."""

    @property
    def bundle(self) -> bool:
        """Several items served as one."""
        return bool(self.members)
