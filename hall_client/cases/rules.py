"""The law of the counter, pure: which material states and which outcomes are lawful, and by which article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hall_client.base.text import Text
from hall_client.cases.views import MaterialState, Outcome, OutcomeChoice, StateChoice
from hall_client.catalog.views import MaterialView, Necessity

M = MaterialState
SETTLED = frozenset({M.RECEIVED, M.LICENCE, M.REUSED, M.PROMISED})
"""States that settle a material for good; a deferred one is settled for acceptance with deferral only."""

LICENCE_LAW = "《中华人民共和国行政许可法》"
_ARTICLES = {
    Outcome.ACCEPT: "第三十二条第一款第五项",
    Outcome.ACCEPT_DEFERRED: "第三十二条第一款第五项",
    Outcome.NOTICE: "第三十二条第一款第四项",
    Outcome.REFUSE: "第三十二条第一款第一项、第二项",
}
_NOT_DONE_RULE = "本中心“办不成事”反映窗口工作规则"


@dataclass(frozen=True, slots=True)
class Row:
    """One material and what became of it."""

    number: int
    material: MaterialView
    state: MaterialState | None


@dataclass(frozen=True, slots=True)
class Standing:
    """All that an outcome depends on. ``deferral_day``: the latest day for handing in what is deferred."""

    rows: Sequence[Row]
    answered: bool
    identified: bool
    kind: str
    deferral_day: date | None = None

    @property
    def unseen(self) -> list[Row]:
        """Rows nobody looked at yet."""
        return [row for row in self.rows if row.state is None and row.material.necessity is not Necessity.OPTIONAL]

    @property
    def missing(self) -> list[Row]:
        """Rows that stand in the way of acceptance."""
        needed = [row for row in self.rows if row.material.necessity is not Necessity.OPTIONAL]
        return [row for row in needed if row.state is M.MISSING]

    @property
    def deferred(self) -> list[Row]:
        """Rows to be handed in later."""
        return [row for row in self.rows if row.state is M.DEFERRED]


def state_choices(material: MaterialView, held_source: str) -> tuple[StateChoice, ...]:
    """The six states of a material in the order of the counter, each allowed or not, with the reason.

    ``held_source`` says where the hall already holds it from; empty: it does not.
    """
    licence = material.licence_name or material.name
    return (
        StateChoice(M.RECEIVED, True, Text("Handed in and checked.")),
        StateChoice(M.LICENCE, True, Text("Replaced by the electronic licence {name}.", name=licence))
        if material.licence_free
        else StateChoice(M.LICENCE, False, Text("No electronic licence replaces this material.")),
        StateChoice(M.REUSED, True, Text("Already held: {source}.", source=held_source))
        if held_source
        else StateChoice(M.REUSED, False, Text("The hall does not hold it from an earlier case of this person.")),
        StateChoice(M.DEFERRED, True, Text("May follow within {days} working days.", days=material.deferral_days))
        if material.deferral_days
        else StateChoice(M.DEFERRED, False, Text("Not on the list of materials that may follow later.")),
        StateChoice(M.PROMISED, True, Text("A written commitment may replace it."))
        if material.commitment
        else StateChoice(M.PROMISED, False, Text("No commitment is provided for this material.")),
        StateChoice(M.MISSING, True, Text("Not here; it will stand on the notice.")),
    )


def outcome_choices(standing: Standing) -> tuple[OutcomeChoice, ...]:
    """The five outcomes in the order of the counter; exactly one at most is proposed."""
    refusals = {
        Outcome.ACCEPT: _against_accept(standing),
        Outcome.ACCEPT_DEFERRED: _against_deferral(standing),
        Outcome.NOTICE: _against_notice(standing),
        Outcome.REFUSE: None if standing.identified else Text("Check the visitor's identity first."),
        Outcome.NOT_DONE: None,
    }
    first = (Outcome.ACCEPT, Outcome.ACCEPT_DEFERRED, Outcome.NOTICE)
    proposed = next((outcome for outcome in first if refusals[outcome] is None), None)
    return tuple(
        OutcomeChoice(
            outcome, refusal is None, outcome is proposed, refusal or _IN_FAVOUR[outcome], rule(outcome, standing.kind)
        )
        for outcome, refusal in refusals.items()
    )


_IN_FAVOUR = {
    Outcome.ACCEPT: Text("In the authority's scope, complete and in legal form: accept."),
    Outcome.ACCEPT_DEFERRED: Text("Complete but for what may follow later: accept with deferral."),
    Outcome.NOTICE: Text("Everything that is missing is told at once, in one notice."),
    Outcome.REFUSE: Text("Only with a reason: out of scope, or no licence is needed."),
    Outcome.NOT_DONE: Text("Recorded with what was tried and who follows up."),
}


def rule(outcome: Outcome, kind: str) -> str:
    """The article an outcome stands on; other kinds than licences follow it by analogy (参照)."""
    article = _ARTICLES.get(outcome)
    if article is None:
        return _NOT_DONE_RULE
    cited = LICENCE_LAW + article
    return cited if kind == "行政许可" else "参照" + cited


def _early(standing: Standing) -> Text | None:
    if not standing.answered:
        return Text("Answer the situation questions first: they decide which materials are owed.")
    if not standing.identified:
        return Text("Check the visitor's identity first.")
    return None


def _against_accept(standing: Standing) -> Text | None:
    if early := _early(standing):
        return early
    if standing.unseen or standing.missing:
        return Text("Not every required material is here.")
    if standing.deferred:
        return Text("A material follows later: this is acceptance with deferral.")
    return None


def _against_deferral(standing: Standing) -> Text | None:
    if early := _early(standing):
        return early
    if standing.unseen or standing.missing:
        return Text("Not every required material is here.")
    if not standing.deferred:
        return Text("Nothing follows later: plain acceptance is right.")
    return None


def _against_notice(standing: Standing) -> Text | None:
    if early := _early(standing):
        return early
    if standing.unseen:
        numbers = _numbers(standing.unseen)
        return Text("Look at rows {numbers} first: one notice must name everything.", numbers=numbers)
    if not standing.missing:
        return Text("Nothing is missing: a notice would only delay.")
    return None


def _numbers(rows: Sequence[Row]) -> str:
    return ", ".join(str(row.number) for row in rows)


def summary(standing: Standing) -> Text:
    """What is missing, in one sentence."""
    if early := _early(standing):
        return early
    if standing.missing:
        names = "、".join(row.material.name for row in standing.missing)
        return Text("Still missing, required: {count} – {names}.", count=len(standing.missing), names=names)
    if standing.unseen:
        return Text("Rows still to look at: {numbers}.", numbers=_numbers(standing.unseen))
    if standing.deferred:
        return Text("Complete but for {count} that may follow later.", count=len(standing.deferred))
    return Text("All materials are here.")


def hint(standing: Standing) -> Text:
    """What follows from it."""
    if _early(standing) or standing.unseen:
        return Text("")
    if standing.missing and standing.deferred:
        return Text("With these it can be accepted with deferral.")
    if standing.missing:
        return Text("With these it can be accepted.")
    if standing.deferred and standing.deferral_day:
        day = standing.deferral_day
        return Text("Accept with deferral; the rest is due by {day}.", day=f"{day:%m-%d}")
    return Text("Accept now.")


def case_number(outcome: Outcome, day: date, window: str, count: int) -> str:
    """The case number: L for accepted, S for received only, day, window and count (L20261120-03-0017)."""
    letter = "L" if outcome in (Outcome.ACCEPT, Outcome.ACCEPT_DEFERRED) else "S"
    return f"{letter}{day:%Y%m%d}-{window.zfill(2)}-{count:04d}"


_DOCUMENT_WORD = {
    Outcome.ACCEPT: "受",
    Outcome.ACCEPT_DEFERRED: "受",
    Outcome.NOTICE: "告",
    Outcome.REFUSE: "拒",
    Outcome.NOT_DONE: "办",
}


def document_number(outcome: Outcome, prefix: str, day: date, window: str, count: int) -> str:
    """The document number as official papers write it: 云审受〔2026〕1120-03-0017 号."""
    return f"{prefix}{_DOCUMENT_WORD[outcome]}〔{day.year}〕{day:%m%d}-{window.zfill(2)}-{count:04d} 号"


DOCUMENT_KIND = {
    Outcome.ACCEPT: "voucher",
    Outcome.ACCEPT_DEFERRED: "voucher",
    Outcome.NOTICE: "notice",
    Outcome.REFUSE: "refusal",
    Outcome.NOT_DONE: "not_done",
}
