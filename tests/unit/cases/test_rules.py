"""The law of the counter, as a table."""

from __future__ import annotations

from datetime import date

import pytest

from hall_client.cases.rules import (
    Row,
    Standing,
    case_number,
    document_number,
    hint,
    outcome_choices,
    state_choices,
    summary,
)
from hall_client.cases.views import MaterialState, Outcome
from hall_client.catalog.views import MaterialView, Necessity, Source

M, O, N = MaterialState, Outcome, Necessity  # noqa: E741 - the table below is read across
REQUIRED, OPTIONAL, DEFERRABLE = N.REQUIRED, N.OPTIONAL, N.DEFERRABLE


def material(name: str = "章程", necessity: Necessity = REQUIRED, **more: object) -> MaterialView:
    plain: dict[str, object] = {
        "code": name, "name": name, "necessity": necessity, "source": Source.APPLICANT, "issuer": "", "form": "paper",
        "originals": 1, "copies": 0, "requirement": "", "why": "", "how": "", "sample": "", "licence_free": False,
        "licence_name": "", "commitment": False, "commitment_text": "", "deferral_days": 0,
    }  # fmt: skip
    return MaterialView(**(plain | more))  # type: ignore[arg-type]  # built from a table


def standing(*rows: tuple[Necessity, MaterialState | None], answered: bool = True, identified: bool = True) -> Standing:
    built = [Row(n, material(f"材料{n}", necessity), state) for n, (necessity, state) in enumerate(rows, 1)]
    return Standing(built, answered, identified, "行政许可", date(2026, 12, 4))


COMPLETE = standing((REQUIRED, M.RECEIVED), (REQUIRED, M.LICENCE), (REQUIRED, M.REUSED), (REQUIRED, M.PROMISED))


@pytest.mark.parametrize(
    ("now", "lawful", "proposed"),
    [
        pytest.param(COMPLETE, {O.ACCEPT}, O.ACCEPT, id="complete and in legal form: accept"),
        pytest.param(standing((REQUIRED, M.RECEIVED), (OPTIONAL, None)), {O.ACCEPT}, O.ACCEPT, id="optional ones do not hinder"),
        pytest.param(standing((REQUIRED, M.RECEIVED), (OPTIONAL, M.MISSING)), {O.ACCEPT}, O.ACCEPT, id="an optional one missing"),
        pytest.param(
            standing((REQUIRED, M.RECEIVED), (DEFERRABLE, M.DEFERRED)), {O.ACCEPT_DEFERRED}, O.ACCEPT_DEFERRED,
            id="one may follow: accept with deferral",
        ),
        pytest.param(standing((REQUIRED, M.MISSING), (REQUIRED, M.RECEIVED)), {O.NOTICE}, O.NOTICE, id="one missing: notice"),
        pytest.param(
            standing((REQUIRED, M.MISSING), (DEFERRABLE, M.DEFERRED)), {O.NOTICE}, O.NOTICE,
            id="one missing and one deferred: still a notice",
        ),
        pytest.param(standing((REQUIRED, M.MISSING), (REQUIRED, None)), set(), None, id="a notice must name everything"),
        pytest.param(standing((REQUIRED, None)), set(), None, id="nothing looked at: nothing to decide"),
        pytest.param(standing((REQUIRED, M.RECEIVED), answered=False), set(), None, id="situation open"),
        pytest.param(standing((REQUIRED, M.RECEIVED), identified=False), set(), None, id="identity not checked"),
    ],
)  # fmt: skip
def test_what_is_lawful(now: Standing, lawful: set[Outcome], proposed: Outcome | None) -> None:
    choices = outcome_choices(now)
    always = {O.REFUSE, O.NOT_DONE} if now.identified else {O.NOT_DONE}
    assert {choice.outcome for choice in choices if choice.allowed} == lawful | always
    assert [choice.outcome for choice in choices if choice.proposed] == ([proposed] if proposed else [])
    assert all(choice.reason for choice in choices)


@pytest.mark.parametrize(
    ("outcome", "article"),
    [
        (O.ACCEPT, "《中华人民共和国行政许可法》第三十二条第一款第五项"),
        (O.ACCEPT_DEFERRED, "《中华人民共和国行政许可法》第三十二条第一款第五项"),
        (O.NOTICE, "《中华人民共和国行政许可法》第三十二条第一款第四项"),
        (O.REFUSE, "《中华人民共和国行政许可法》第三十二条第一款第一项、第二项"),
    ],
)
def test_each_outcome_names_its_article(outcome: Outcome, article: str) -> None:
    (rule,) = [choice.rule for choice in outcome_choices(COMPLETE) if choice.outcome is outcome]
    assert rule == article


def test_other_kinds_than_licences_follow_the_article_by_analogy() -> None:
    now = Standing(COMPLETE.rows, True, True, "公共服务")
    assert outcome_choices(now)[0].rule.startswith("参照《中华人民共和国行政许可法》")


@pytest.mark.parametrize(
    ("of", "held", "allowed"),
    [
        (material(), "", {M.RECEIVED, M.MISSING}),
        (material(licence_free=True), "", {M.RECEIVED, M.LICENCE, M.MISSING}),
        (material(), "L20261102-01-0003", {M.RECEIVED, M.REUSED, M.MISSING}),
        (material(deferral_days=10), "", {M.RECEIVED, M.DEFERRED, M.MISSING}),
        (material(commitment=True), "", {M.RECEIVED, M.PROMISED, M.MISSING}),
    ],
)
def test_a_state_is_offered_only_where_the_guide_provides_it(
    of: MaterialView, held: str, allowed: set[MaterialState]
) -> None:
    choices = state_choices(of, held)
    assert {choice.state for choice in choices if choice.allowed} == allowed
    assert [choice.state for choice in choices] == list(MaterialState)


def test_the_sentence_names_what_is_missing() -> None:
    now = standing((REQUIRED, M.RECEIVED), (REQUIRED, M.MISSING), (DEFERRABLE, M.DEFERRED))
    assert summary(now) == "Still missing, required: 1 – 材料2."
    assert hint(now) == "With these it can be accepted with deferral."
    assert hint(standing((DEFERRABLE, M.DEFERRED))) == "Accept with deferral; the rest is due by 12-04."


def test_numbers_carry_day_and_window() -> None:
    day = date(2026, 11, 20)
    assert case_number(O.ACCEPT, day, "3", 17) == "L20261120-03-0017"
    assert case_number(O.NOTICE, day, "12", 9) == "S20261120-12-0009"
    assert document_number(O.ACCEPT, "云审", day, "3", 17) == "云审受〔2026〕1120-03-0017 号"
