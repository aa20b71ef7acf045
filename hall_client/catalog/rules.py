"""What an applicant owes: pure decisions over published bodies and answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hall_client.catalog.errors import CatalogError
from hall_client.catalog.published import Answer, Item, Question
from hall_client.catalog.views import ChecklistPlan, MaterialView, Necessity

Answers = Mapping[str, Sequence[str]]

_STRICTEST = (Necessity.REQUIRED, Necessity.DEFERRABLE, Necessity.OPTIONAL)


@dataclass(frozen=True, slots=True)
class _Situation:
    """An item seen through the answers: what is asked, what was answered, what follows."""

    shown: tuple[Question, ...]
    answers: dict[str, tuple[str, ...]]
    chosen: tuple[Answer, ...]


def plan(item: Item, answers: Answers, members: Sequence[Item] = ()) -> ChecklistPlan:
    """The questions to show and the materials owed under these answers.

    A material that some answer includes is owed once such an answer is given, every other one always; what an answer
    excludes is not owed. Of several quantities or limits the largest holds. Answers to questions that the other answers
    hide are dropped. A bundle (with its member items) asks every shared material once: the larger original, the sum
    of the copies.

    Raises:
        CatalogError: an unknown question or answer, or answers that contradict each other.
    """
    parts = (item, *members)
    merged = merge_questions(parts)
    _check(merged, answers)
    situations = [_situation(part.questions, answers) for part in parts]
    shown_codes = {question.code for situation in situations for question in situation.shown}
    shown = tuple(question for question in merged if question.code in shown_codes)
    given = {code: chosen for situation in situations for code, chosen in situation.answers.items()}
    lists = [_owed(part, situation) for part, situation in zip(parts, situations, strict=True)]
    return ChecklistPlan(
        questions=tuple(question.view() for question in shown),
        answers={question.code: given[question.code] for question in shown if question.code in given},
        complete=shown_codes == given.keys(),
        materials=_merge(item, members, lists) if members else tuple(lists[0]),
        instant=_instant(item, situations[0].chosen),
        promised_days=_promised(item, situations[0].chosen),
        statutory_days=_longest((answer.statutory_days for answer in situations[0].chosen), item.statutory_days),
        fee=next((answer.fee for answer in reversed(situations[0].chosen) if answer.fee), item.fee),
    )


def merge_questions(parts: Iterable[Item]) -> tuple[Question, ...]:
    """The questions of all parts, one of each code, in order of first appearance."""
    merged: dict[str, Question] = {}
    for part in parts:
        for question in part.questions:
            merged.setdefault(question.code, question)
    return tuple(merged.values())


def _check(questions: Sequence[Question], answers: Answers) -> None:
    known = {question.code: question for question in questions}
    for code, given in answers.items():
        question = known.get(code)
        if question is None:
            raise CatalogError("There is no question “{question}” here.", question=code)
        options = {answer.code: answer for answer in question.answers}
        for one in given:
            if one not in options:
                raise CatalogError("“{answer}” is no answer to “{question}”.", answer=one, question=question.text)
        if len(set(given)) < 2:
            continue
        if not question.multiple:
            raise CatalogError("“{question}” takes one answer only.", question=question.text)
        for one in given:
            if options[one].alone:
                raise CatalogError(
                    "“{answer}” and another answer to “{question}” contradict each other.",
                    answer=options[one].text,
                    question=question.text,
                )


def _situation(questions: Sequence[Question], answers: Answers) -> _Situation:
    known = {question.code: question for question in questions}
    seen: dict[str, bool] = {}

    def is_shown(code: str) -> bool:
        if code not in seen:
            seen[code] = False  # a circle of conditions shows nothing; the importer refuses it anyway
            seen[code] = all(
                condition.question in known
                and is_shown(condition.question)
                and not set(condition.any_of).isdisjoint(answers.get(condition.question, ()))
                for condition in known[code].shown_if
            )
        return seen[code]

    shown = tuple(question for question in questions if is_shown(question.code))
    chosen = {
        question.code: tuple(answer for answer in question.answers if answer.code in answers.get(question.code, ()))
        for question in shown
    }
    return _Situation(
        shown=shown,
        answers={code: tuple(answer.code for answer in given) for code, given in chosen.items() if given},
        chosen=tuple(answer for given in chosen.values() for answer in given),
    )


def _owed(item: Item, situation: _Situation) -> list[MaterialView]:
    conditional = {code for question in item.questions for answer in question.answers for code in answer.include}
    included = {code for answer in situation.chosen for code in answer.include}
    excluded = {code for answer in situation.chosen for code in answer.exclude}
    return [
        material.view(
            originals=_longest((a.originals.get(material.code) for a in situation.chosen), material.originals),
            copies=_longest((a.copies.get(material.code) for a in situation.chosen), material.copies),
        )
        for material in item.materials
        if (material.code in included or material.code not in conditional) and material.code not in excluded
    ]


def _longest(named: Iterable[int | None], otherwise: int) -> int:
    """The largest number that an answer names, else what the item says."""
    return max((number for number in named if number is not None), default=otherwise)


def _instant(item: Item, chosen: Sequence[Answer]) -> bool:
    if any(answer.promised_days for answer in chosen):
        return False
    return item.instant or any(answer.instant for answer in chosen)


def _promised(item: Item, chosen: Sequence[Answer]) -> int:
    if _instant(item, chosen):
        return 0
    return _longest((answer.promised_days for answer in chosen), item.promised_days)


def _merge(bundle: Item, members: Sequence[Item], lists: Sequence[list[MaterialView]]) -> tuple[MaterialView, ...]:
    everyone = tuple(member.code for member in members)
    merged = {own.code: replace(own, items=everyone) for own in lists[0]}
    for member, owed in zip(members, lists[1:], strict=True):
        for material in owed:
            if material.code in bundle.replaces:
                continue
            known = merged.get(material.code)
            needed = replace(material, items=(member.code,))
            merged[material.code] = _both(known, needed) if known else needed
    return tuple(merged.values())


def _both(one: MaterialView, other: MaterialView) -> MaterialView:
    """One material for two items: the stricter rule, the larger original, the sum of the copies."""
    requirements = dict.fromkeys(text for text in (one.requirement, other.requirement) if text)
    necessity = min(one.necessity, other.necessity, key=_STRICTEST.index)
    deferrals = [days for days in (one.deferral_days, other.deferral_days) if days]
    licence, commitment = one.licence_free and other.licence_free, one.commitment and other.commitment
    return replace(
        one,
        necessity=necessity,
        originals=max(one.originals, other.originals),
        copies=one.copies + other.copies,
        requirement="；".join(requirements),
        licence_free=licence,
        licence_name=one.licence_name if licence else "",
        commitment=commitment,
        commitment_text=one.commitment_text if commitment else "",
        deferral_days=min(deferrals) if necessity is Necessity.DEFERRABLE else 0,
        items=tuple(dict.fromkeys((*one.items, *other.items))),
    )
