"""What the fields of an item must be to each other: pure checks, each fault with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from hall_client.base.text import Text
from hall_client.catalog.published import Answer, Item, Material, Question
from hall_client.catalog.views import Necessity

LICENCE = "行政许可"
FEWEST_MEMBERS = 2


class Fault(NamedTuple):
    """Where in the item, as a path of fields and positions, and what is wrong."""

    loc: tuple[str | int, ...]
    text: Text


def faults(item: Item, businesses: Collection[str], codes: Collection[str]) -> Iterator[Fault]:
    """What is wrong inside one item; ``codes`` are those of all items."""
    if item.business not in businesses:
        known = ", ".join(sorted(businesses))
        yield Fault(("business",), Text("there is no business {code}; known: {known}", code=item.business, known=known))
    yield from _limits(item)
    yield from _repeated(("materials",), [material.code for material in item.materials])
    yield from _repeated(("questions",), [question.code for question in item.questions])
    for index, material in enumerate(item.materials):
        yield from _material(("materials", index), material)
    known_materials = {material.code for material in item.materials}
    for index, question in enumerate(item.questions):
        yield from _question(("questions", index), question, item, known_materials)
    yield from _circles(item.questions)
    yield from _members(item, codes)


def warnings(item: Item) -> Iterator[Fault]:
    """What an import accepts though somebody should look at it."""
    if item.kind == LICENCE and item.promised_days * 2 > item.statutory_days > 0:
        yield Fault(
            ("promised_days",),
            Text(
                "{promised} is more than half of the statutory {statutory} days",
                promised=item.promised_days,
                statutory=item.statutory_days,
            ),
        )


def catalog_faults(items: Sequence[Item]) -> Iterator[tuple[str, Fault]]:
    """What is wrong between items; each with the code of the item to mend."""
    by_code = {item.code: item for item in items}
    names: dict[str, tuple[str, str]] = {}
    for item in items:
        for index, material in enumerate(item.materials):
            name, first = names.setdefault(material.code, (material.name, item.code))
            if name != material.name:
                yield (
                    item.code,
                    Fault(
                        ("materials", index, "name"),
                        Text("{code} is called “{name}” in item {item}", code=material.code, name=name, item=first),
                    ),
                )
    for bundle in items:
        members = [by_code[code] for code in bundle.members if code in by_code]
        yield from ((bundle.code, found) for found in _bundle(bundle, members))


def _limits(item: Item) -> Iterator[Fault]:
    if item.instant and item.promised_days:
        yield Fault(("promised_days",), Text("an instant item promises no days; leave this out"))
    if not item.instant and not item.promised_days:
        yield Fault(
            ("promised_days",), Text("must be 1 or more; write “instant: true” for what is decided on the spot")
        )
    if 0 < item.statutory_days < item.promised_days:
        text = Text(
            "{promised} is more than the statutory {statutory} days",
            promised=item.promised_days,
            statutory=item.statutory_days,
        )
        yield Fault(("promised_days",), text)


def _repeated(loc: tuple[str | int, ...], codes: Sequence[str]) -> Iterator[Fault]:
    for code, times in Counter(codes).items():
        if times > 1:
            yield Fault((*loc, _last(codes, code)), Text("{code} is listed {times} times", code=code, times=times))


def _last(codes: Sequence[str], code: str) -> int:
    return len(codes) - 1 - list(reversed(codes)).index(code)


def _material(loc: tuple[str | int, ...], material: Material) -> Iterator[Fault]:
    deferrable = material.necessity is Necessity.DEFERRABLE
    if deferrable and not material.deferral_days:
        yield Fault((*loc, "deferral_days"), Text("a deferrable material needs the working days to hand it in"))
    if material.deferral_days and not deferrable:
        yield Fault((*loc, "deferral_days"), Text("only a deferrable material has them; write “necessity: deferrable”"))
    if not material.originals and not material.copies and material.form != "electronic":
        yield Fault((*loc, "copies"), Text("neither originals nor copies are asked for"))


def _question(loc: tuple[str | int, ...], question: Question, item: Item, materials: set[str]) -> Iterator[Fault]:
    yield from _repeated((*loc, "answers"), [answer.code for answer in question.answers])
    known = {other.code: other for other in item.questions}
    for index, condition in enumerate(question.shown_if):
        other = known.get(condition.question)
        place = (*loc, "shown_if", index)
        if other is None:
            yield Fault((*place, "question"), Text("there is no question {code}", code=condition.question))
            continue
        for code in set(condition.any_of) - {answer.code for answer in other.answers}:
            text = Text("{answer} is no answer to question {code}", answer=code, code=other.code)
            yield Fault((*place, "any_of"), text)
    for index, answer in enumerate(question.answers):
        yield from _answer((*loc, "answers", index), answer, question, item, materials)


def _answer(
    loc: tuple[str | int, ...], answer: Answer, question: Question, item: Item, materials: set[str]
) -> Iterator[Fault]:
    for field in ("include", "exclude", "originals", "copies"):
        for code in sorted(set(getattr(answer, field)) - materials):
            yield Fault((*loc, field), Text("the item has no material {code}", code=code))
    for code in sorted(set(answer.include) & set(answer.exclude)):
        yield Fault((*loc, "exclude"), Text("{code} is included and excluded by the same answer", code=code))
    if answer.instant and answer.promised_days:
        yield Fault((*loc, "promised_days"), Text("an instant item promises no days; leave this out"))
    statutory = answer.statutory_days or item.statutory_days
    if answer.promised_days and 0 < statutory < answer.promised_days:
        text = Text(
            "{promised} is more than the statutory {statutory} days",
            promised=answer.promised_days,
            statutory=statutory,
        )
        yield Fault((*loc, "promised_days"), text)
    if answer.alone and not question.multiple:
        yield Fault((*loc, "alone"), Text("has a meaning only where several answers may be given"))


def _circles(questions: Iterable[Question]) -> Iterator[Fault]:
    """Questions that are shown only if they are shown."""
    needs = {question.code: [condition.question for condition in question.shown_if] for question in questions}
    done: set[str] = set()
    for index, start in enumerate(needs):
        circle = _circle(start, needs, done, [])
        if circle:
            yield Fault(("questions", index, "shown_if"), Text("goes round in a circle: {way}", way=" → ".join(circle)))


def _circle(code: str, needs: dict[str, list[str]], done: set[str], way: list[str]) -> list[str]:
    if code in way:
        return [*way[way.index(code) :], code]
    if code in done:
        return []
    for other in needs.get(code, []):
        if circle := _circle(other, needs, done, [*way, code]):
            done.add(code)
            return circle
    done.add(code)
    return []


def _members(item: Item, codes: Collection[str]) -> Iterator[Fault]:
    if not item.bundle:
        if item.replaces:
            yield Fault(("replaces",), Text("has a meaning only in a bundle with “members”"))
        return
    if len(item.members) < FEWEST_MEMBERS:
        yield Fault(("members",), Text("needs at least {limit} entries", limit=FEWEST_MEMBERS))
    yield from _repeated(("members",), item.members)
    for index, code in enumerate(item.members):
        if code not in codes:
            yield Fault(("members", index), Text("there is no item {code} in this catalog", code=code))


def _bundle(bundle: Item, members: Sequence[Item]) -> Iterator[Fault]:
    for index, member in enumerate(members):
        if member.bundle:
            yield Fault(("members", index), Text("{code} is itself a bundle", code=member.code))
    listed = {material.code for member in members for material in member.materials}
    if len(members) == len(bundle.members):
        for index, code in enumerate(bundle.replaces):
            if code not in listed:
                yield Fault(("replaces", index), Text("no member has a material {code}", code=code))
    asked: dict[str, tuple[Question, str]] = {}
    for part in (bundle, *members):
        for question in part.questions:
            first, owner = asked.setdefault(question.code, (question, part.code))
            if _shape(first) != _shape(question):
                text = Text(
                    "question {code} has other answers in {one} than in {other}",
                    code=question.code,
                    one=owner,
                    other=part.code,
                )
                yield Fault(("members",), text)


def _shape(question: Question) -> tuple[bool, frozenset[str]]:
    return question.multiple, frozenset(answer.code for answer in question.answers)
