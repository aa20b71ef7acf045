"""The foot of the window: the five outcomes, what is missing and by which rule, and the end of the visit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from hall_client.base.clock import Clock
from hall_client.cases.views import CaseView, Outcome, OutcomeChoice
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk, Stage
from hall_client.ui.clerk.words import decided_tone, decided_words, long_day
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BODY, BOLD, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Surface
from hall_client.ui.widgets.labels import ElidedLabel

OUTCOMES = tuple(Outcome)


class OutcomeBar(Surface):
    """Unlawful outcomes are pale and say the rule; the proposed one is blue."""

    def __init__(self, commands: Commands, clock: Clock) -> None:
        """No case."""
        super().__init__("card", side=Qt.Edge.TopEdge)
        self.setObjectName("outcome_bar")
        self._clock, self._commands = clock, commands
        self._buttons = [CommandButton(commands[f"outcome_{one.value}"], stacked=True) for one in OUTCOMES]
        self._finish = CommandButton(commands["finish"], stacked=True)
        self._first = ElidedLabel("", size=BODY, weight=BOLD, tone="red")
        self._first.setObjectName("outcome_summary")
        self._after = ElidedLabel("", size=BODY, tone="ink2")
        self._after.setObjectName("outcome_hint")
        self._rule = ElidedLabel("", size=SMALL, tone="ink2")
        self._rule.setObjectName("outcome_rule")
        self._out = row(*self._buttons, gap=8)
        words = column(None, gap=3)
        first = row(gap=6)
        first.addWidget(self._first)
        first.addWidget(self._after, 1)
        words.addLayout(first)
        words.addWidget(self._rule)
        words.addStretch(1)
        self._box: QHBoxLayout = row(gap=22, margins=(20, 1, 20, 0))
        self._box.addLayout(self._out)
        self._box.addLayout(words, 1)
        self._box.addWidget(self._finish)
        self.setLayout(self._box)
        self.set_measures(WIDE)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.setFixedHeight(measures.footer)
        compact = measures.compact
        self._box.setSpacing(14 if compact else 22)
        self._box.setContentsMargins(14 if compact else 20, 1, 14 if compact else 20, 0)
        self._out.setSpacing(6 if compact else 8)
        for button in self._buttons:
            button.set_measures(size=TEXT if compact else BODY, height=measures.outcome_height, padding=8)
            button.setMinimumWidth(measures.outcome)
        self._finish.set_measures(size=TEXT if compact else BODY, height=measures.outcome_height, padding=12)
        self._finish.setMinimumWidth(150)

    def show_desk(self, desk: Desk, stage: Stage) -> None:
        """Shows which outcomes are lawful and why."""
        case = desk.case if desk.visit is not None else None
        self._allow(case, desk)
        if case is None:
            self._say(_nothing_yet(desk, stage), "ink2", "", "")
        elif case.outcome is not None:
            self._say_decided(case)
        else:
            self._say_open(case)
        self._finish.set_kind("primary" if desk.decided is not None and desk.visit is not None else "normal")

    def _allow(self, case: CaseView | None, desk: Desk) -> None:
        choices = {choice.outcome: choice for choice in case.outcomes} if case is not None else {}
        for outcome, button in zip(OUTCOMES, self._buttons, strict=True):
            choice = choices.get(outcome)
            if case is not None and case.outcome is not None:
                button.command.allow(
                    False, tr("The outcome is decided: {words}.").format(words=decided_words(case.state, case.outcome))
                )
            elif desk.away:
                button.command.allow(False, desk.away)
            elif choice is None:
                button.command.allow(False, tr("Choose an item first."))
            else:
                button.command.allow(choice.allowed, _reason(choice))
            proposed = choice is not None and choice.proposed and choice.allowed
            chosen = case is not None and case.outcome is outcome
            button.set_kind(
                "primary" if (proposed and case is not None and case.outcome is None) or chosen else "normal"
            )

    def _say_open(self, case: CaseView) -> None:
        proposed = next((choice for choice in case.outcomes if choice.proposed and choice.allowed), None)
        good = proposed is not None and proposed.outcome in {Outcome.ACCEPT, Outcome.ACCEPT_DEFERRED}
        parts = [tr("Rule: {rule}").format(rule=proposed.rule)] if proposed and proposed.rule else []
        if case.promised is not None:
            parts.append(self._limit(case))
        tone = "green" if good else "red" if proposed is not None else "ink"
        self._say(say(case.summary), tone, say(case.hint), " · ".join(parts))

    def _say_decided(self, case: CaseView) -> None:
        rule = next((choice.rule for choice in case.outcomes if choice.outcome is case.outcome), "")
        words = f"{decided_words(case.state, case.outcome)} · {case.number}"
        parts = [tr("Rule: {rule}").format(rule=rule)] if rule else []
        accepted = case.outcome in {Outcome.ACCEPT, Outcome.ACCEPT_DEFERRED}
        if accepted and case.promised is not None:
            parts.append(
                tr("Done by {day} (working days: {n})").format(
                    day=long_day(case.promised.day), n=case.promised.working_days
                )
                if case.promised.working_days
                else tr("Instant: done and handed over in this visit")
            )
        tone = decided_tone(case.outcome)
        self._say(words, tone, case.outcome_note or tr("F12 ends the visit and invites the rating."), " · ".join(parts))

    def _limit(self, case: CaseView) -> str:
        limit = case.promised
        if limit is None:
            return ""
        if not limit.working_days:
            return tr("Instant: done and handed over in this visit")
        words = tr("If accepted, done by {day} (working days: {n})").format(
            day=long_day(limit.day), n=limit.working_days
        )
        return words + (tr(", provisional") if limit.provisional else "")

    def _say(self, first: str, tone: str, after: str, rule: str) -> None:
        self._first.set_text(first)
        self._first.set_tone(tone)
        self._after.set_text(after)
        self._rule.set_text(rule)
        self._rule.setVisible(bool(rule))


def _reason(choice: OutcomeChoice) -> str:
    return " · ".join(part for part in (say(choice.reason), choice.rule) if part)


def _nothing_yet(desk: Desk, stage: Stage) -> str:
    if desk.visit is not None:
        if stage is Stage.IDENTITY and desk.visit.person_verified:
            return tr("What is read or typed now takes the place of the person above. Esc leaves them.")
        if stage is Stage.IDENTITY:
            return tr("Check who the visitor is, then find the item.")
        return tr("Find the item with F2: its checklist decides which outcomes are lawful.")
    if desk.called:
        return tr("When the visitor has come, start the visit. If nobody comes, pass the number over.")
    if stage is Stage.REVIEW:
        return tr("The visitor may rate on the pad. You may call the next one meanwhile.")
    if desk.view is not None and desk.view.state != "open":
        return tr("The window is not calling. Open it to go on.")
    return tr("Outcomes appear once an item is open.")
