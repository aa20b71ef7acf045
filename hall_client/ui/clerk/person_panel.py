"""Who is served, with which item, in which situation."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_client.cases.views import CaseView
from hall_client.queue.views import VisitView
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.clerk.words import decided_tone, decided_words, kind_words, verified_words
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD, LARGE, SMALL, TEXT, TITLE
from hall_client.ui.widgets.boxes import column as stacked
from hall_client.ui.widgets.boxes import empty, row
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import ElidedLabel, label
from hall_client.ui.widgets.marks import Chip


class PersonPanel(Card):
    """Three lines: person, item, situation. Identity is shown masked only."""

    def __init__(self, commands: Commands) -> None:
        """Empty until a visit is there."""
        super().__init__()
        self.setObjectName("person_panel")
        self._measures = WIDE
        self._shown: tuple[str, ...] = ()
        self._name = ElidedLabel("", size=LARGE, weight=BOLD)
        self._name.setObjectName("person_name")
        self._id = label("", size=TEXT, tone="ink2")
        self._id.setObjectName("person_id")
        self._verified = Chip()
        self._verified.setObjectName("person_verified")
        self._phone = label("", size=TEXT, tone="ink2")
        self._phone.setObjectName("person_phone")
        self._identity = CommandButton(commands["identity"], kind="quiet", size=SMALL, height=26, padding=6)
        self._others = CommandButton(commands["merge"], kind="quiet", size=SMALL, height=26, padding=6)
        self._title = ElidedLabel("", size=TITLE, weight=BOLD)
        self._title.setObjectName("item_title")
        self._kind, self._receipt, self._limit, self._result = Chip(), Chip("", "blue"), Chip(), Chip()
        self._result.setObjectName("case_outcome")
        self._search = CommandButton(commands["search"], height=32)
        self._search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._caption = label(tr("Situation"), size=SMALL, tone="ink2")
        self._chips = row(gap=8)
        self._change = CommandButton(commands["situation"], kind="quiet", size=SMALL, height=26, padding=4)
        self._source = ElidedLabel("", size=SMALL, tone="ink2")
        self._box: QVBoxLayout = stacked(gap=10)
        self._lay_out()
        self.set_measures(WIDE)

    def _lay_out(self) -> None:
        self._box.addLayout(
            row(self._name, self._id, self._verified, self._phone, None, self._others, self._identity, gap=10)
        )
        middle = row(self._title, self._kind, self._receipt, self._limit, self._result, gap=12)
        middle.addStretch(1)
        middle.addWidget(self._search)
        self._box.addLayout(middle)
        self._third = QWidget()
        third = row(self._caption, gap=8)
        third.addLayout(self._chips)
        third.addWidget(self._change)
        third.addStretch(1)
        third.addWidget(self._source)
        self._third.setLayout(third)
        self._box.addWidget(self._third)
        self.setLayout(self._box)

    def set_measures(self, measures: Measures) -> None:
        """Compact leaves out the kind, the phone and the catalog's version."""
        self._measures = measures
        compact = measures.compact
        across, down = (14, 9) if compact else (18, 12)
        self._box.setContentsMargins(across, down, across, down)
        self._box.setSpacing(5 if compact else 8)
        self._title.set_font(font(measures.title, BOLD))
        self._phone.setVisible(not compact and bool(self._phone.text()))
        self._kind.setVisible(not compact and bool(self._kind.text()))
        self._result.setVisible(not compact and bool(self._result.text()))
        self._source.setVisible(not compact and bool(self._source.text()))

    def show_desk(self, desk: Desk) -> None:
        """Shows the visit; the window hides the panel while there is none."""
        visit, case = desk.visit, desk.case
        if visit is None:
            return
        self._show_person(visit)
        self._show_item(case)
        self._show_situation(case)
        self.set_measures(self._measures)

    def _show_person(self, visit: VisitView) -> None:
        named = visit.person_name or visit.ticket.person_mask
        self._name.set_text(named or tr("Visitor {number}").format(number=visit.ticket.number))
        self._id.setText(visit.person_id_mask)
        self._id.setVisible(bool(visit.person_id_mask))
        words = verified_words(visit.person_verified)
        if visit.other_holder:
            words = tr("{checked} · not who took the ticket").format(checked=words)
        sure = visit.person_verified and not visit.other_holder
        self._verified.set(words, "green" if sure else "amber")
        self._phone.setText(visit.phone_mask)

    def _show_item(self, case: CaseView | None) -> None:
        if case is None:
            self._title.set_text(tr("No item yet"))
            self._title.set_tone("ink3")
            for chip in (self._kind, self._receipt, self._limit, self._result):
                chip.set("")
            return
        self._title.set_text(case.item.name)
        self._title.set_tone("ink")
        self._kind.set(case.item.kind)
        self._receipt.set(tr("Accepted on receipt") if case.item.accept_on_receipt else "")
        self._limit.set(kind_words(case.item))
        self._result.set(decided_words(case.state, case.outcome), decided_tone(case.outcome))

    def _show_situation(self, case: CaseView | None) -> None:
        chips = _situation(case) if case else ()
        asked = case is not None and bool(case.questions)
        changeable = asked and case is not None and case.outcome is None
        self._third.setVisible(case is not None)
        self._caption.setVisible(changeable or bool(chips))
        self._change.setVisible(changeable)
        if case is not None:
            version = tr("Catalog {day} · {authority}").format(
                day=case.item.version_date, authority=case.item.authority
            )
            self._source.set_text(version)
        if chips != self._shown:
            self._shown = chips
            empty(self._chips)
            for words in chips:
                self._chips.addWidget(Chip(words, "blue"))


def _situation(case: CaseView) -> tuple[str, ...]:
    chips = []
    for question in case.questions:
        given = case.answers.get(question.code, ())
        names = "、".join(answer.text for answer in question.answers if answer.code in given)
        if names:
            chips.append(tr("{question}: {answer}", "situation chip").format(question=question.short, answer=names))
    return tuple(chips)
