"""The tables that decide what an applicant owes."""

from __future__ import annotations

from typing import Any

import pytest

from hall_client.catalog.errors import CatalogError
from hall_client.catalog.published import Item
from hall_client.catalog.rules import plan
from hall_client.catalog.views import Necessity

Answers = dict[str, tuple[str, ...]]


def material(code: str, **fields: Any) -> dict[str, Any]:
    return {"code": code, "name": f"material {code}", "originals": 1, **fields}


def yes_no(code: str, yes: dict[str, Any], no: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    answers = [{"code": "yes", "text": "是", **yes}, {"code": "no", "text": "否", **(no or {})}]
    return {"code": code, "short": code[:8], "text": f"{code}?", "answers": answers, **fields}


def item(code: str = "I1", **fields: Any) -> Item:
    base = {
        "name": "item",
        "kind": "行政许可",
        "department": "D",
        "business": "A",
        "promised_days": 5,
        "statutory_days": 20,
    }
    return Item.model_validate({"code": code, **base, **fields})


COMPANY = item(
    materials=[
        material("FORM"),
        material("LEASE", copies=1, originals=0),
        material("PARENT"),
        material("PERMIT"),
        material("ID", copies=1),
    ],
    questions=[
        yes_no("rented", {"include": ["LEASE"], "copies": {"ID": 3}}),
        yes_no("owner", {"include": ["PARENT"], "promised_days": 8}, {"exclude": ["ID"]}),
        yes_no("foreign", {"include": ["PERMIT"], "fee": "60 元"}, shown_if=[{"question": "owner", "any_of": ["yes"]}]),
    ],
)


@pytest.mark.parametrize(
    ("answers", "owed", "shown", "complete"),
    [
        ({}, "FORM ID", "rented owner", False),
        ({"rented": ("yes",)}, "FORM LEASE ID", "rented owner", False),
        ({"rented": ("no",), "owner": ("no",)}, "FORM", "rented owner", True),
        ({"rented": ("yes",), "owner": ("no",)}, "FORM LEASE", "rented owner", True),
        ({"rented": ("no",), "owner": ("yes",)}, "FORM PARENT ID", "rented owner foreign", False),
        (
            {"rented": ("no",), "owner": ("yes",), "foreign": ("yes",)},
            "FORM PARENT PERMIT ID",
            "rented owner foreign",
            True,
        ),
        ({"rented": ("no",), "owner": ("no",), "foreign": ("yes",)}, "FORM", "rented owner", True),
        ({"rented": (), "owner": ("no",)}, "FORM", "rented owner", False),
    ],
)
def test_answers_decide_what_is_owed_and_asked(answers: Answers, owed: str, shown: str, complete: bool) -> None:
    result = plan(COMPANY, answers)
    assert [one.code for one in result.materials] == owed.split()
    assert [question.code for question in result.questions] == shown.split()
    assert result.complete is complete


def test_an_answer_to_a_hidden_question_is_dropped() -> None:
    result = plan(COMPANY, {"owner": ("no",), "foreign": ("yes",)})
    assert result.answers == {"owner": ("no",)}


def test_answers_change_quantities_limits_and_fee() -> None:
    plain = plan(COMPANY, {"rented": ("no",), "owner": ("yes",)})
    assert (plain.promised_days, plain.statutory_days, plain.fee) == (8, 20, "")
    changed = plan(COMPANY, {"rented": ("yes",), "owner": ("yes",), "foreign": ("yes",)})
    assert {one.code: (one.originals, one.copies) for one in changed.materials}["ID"] == (1, 3)
    assert changed.fee == "60 元"


@pytest.mark.parametrize(
    ("answer", "instant", "days"),
    [("yes", True, 0), ("no", False, 9)],
)
def test_an_answer_makes_an_item_instant_or_not(answer: str, instant: bool, days: int) -> None:
    subject = item(questions=[yes_no("fast", {"instant": True}, {"promised_days": 9})])
    result = plan(subject, {"fast": (answer,)})
    assert (result.instant, result.promised_days) == (instant, days)


SEVERAL = item(
    materials=[material("A"), material("B")],
    questions=[
        {
            "code": "which",
            "short": "which",
            "text": "Which?",
            "multiple": True,
            "answers": [
                {"code": "a", "text": "A", "include": ["A"]},
                {"code": "b", "text": "B", "include": ["B"]},
                {"code": "none", "text": "Neither", "alone": True},
            ],
        },
        yes_no("one", {}),
    ],
)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"nonsense": ("yes",)}, "There is no question “nonsense” here."),
        ({"which": ("z",)}, "“z” is no answer to “Which?”."),
        ({"one": ("yes", "no")}, "“one?” takes one answer only."),
        ({"which": ("a", "none")}, "“Neither” and another answer to “Which?” contradict each other."),
    ],
)
def test_unknown_and_contradicting_answers_are_refused_in_words(answers: Answers, sentence: str) -> None:
    with pytest.raises(CatalogError) as refusal:
        plan(SEVERAL, answers)
    assert str(refusal.value) == sentence


def test_several_answers_come_in_the_order_of_the_question() -> None:
    result = plan(SEVERAL, {"which": ("b", "a", "b"), "one": ("no", "no")})
    assert result.answers == {"which": ("a", "b"), "one": ("no",)}
    assert [one.code for one in result.materials] == ["A", "B"]


def test_a_circle_of_conditions_shows_nothing_and_ends() -> None:
    circle = item(
        questions=[
            yes_no("one", {}, shown_if=[{"question": "two", "any_of": ["yes"]}]),
            yes_no("two", {}, shown_if=[{"question": "one", "any_of": ["yes"]}]),
        ]
    )
    assert plan(circle, {"one": ("yes",), "two": ("yes",)}).questions == ()


AGENT = yes_no("agent", {"include": ["PROXY"]})
SHOP = item("SHOP", materials=[material("FORM1"), material("ID", copies=1), material("PROXY")], questions=[AGENT])
FOOD = item(
    "FOOD",
    materials=[
        material("FORM2"),
        material("ID", originals=2, copies=2, requirement="正反面"),
        material("PLAN", necessity="deferrable", deferral_days=10, licence_name="L", commitment_text="C"),
        material("PROXY"),
    ],
    questions=[yes_no("hot", {"include": ["PLAN"]}), AGENT],
)
SIGN = item(
    "SIGN",
    materials=[material("PLAN", necessity="deferrable", deferral_days=5, licence_name="L")],
    questions=[yes_no("lit", {}, shown_if=[{"question": "hot", "any_of": ["yes"]}]), yes_no("hot", {})],
)
BUNDLE = item(
    "B",
    kind="一件事",
    members=["SHOP", "FOOD", "SIGN"],
    replaces=["FORM1", "FORM2"],
    promised_days=3,
    materials=[material("JOINT")],
)
MEMBERS = (SHOP, FOOD, SIGN)


def test_a_bundle_asks_shared_questions_once() -> None:
    result = plan(BUNDLE, {}, MEMBERS)
    assert [question.code for question in result.questions] == ["agent", "hot"]
    assert [q.code for q in plan(BUNDLE, {"hot": ("yes",)}, MEMBERS).questions] == ["agent", "hot", "lit"]


def test_a_bundle_merges_materials_by_code() -> None:
    result = plan(BUNDLE, {"agent": ("yes",), "hot": ("yes",), "lit": ("no",)}, MEMBERS)
    assert result.complete
    owed = {one.code: one for one in result.materials}
    assert list(owed) == ["JOINT", "ID", "PROXY", "PLAN"]
    assert (owed["ID"].originals, owed["ID"].copies) == (2, 3)
    assert owed["ID"].requirement == "正反面"
    assert owed["ID"].items == ("SHOP", "FOOD")
    assert owed["JOINT"].items == ("SHOP", "FOOD", "SIGN")
    assert (owed["PLAN"].necessity, owed["PLAN"].deferral_days) == (Necessity.DEFERRABLE, 5)
    assert owed["PLAN"].licence_free
    assert not owed["PLAN"].commitment
    assert owed["PLAN"].commitment_text == ""
    assert result.promised_days == 3


def test_the_stricter_member_decides() -> None:
    strict = item("STRICT", materials=[material("PLAN")])
    result = plan(item("B", members=["SIGN", "STRICT"]), {}, (SIGN, strict))
    assert [(one.necessity, one.deferral_days) for one in result.materials] == [(Necessity.REQUIRED, 0)]
