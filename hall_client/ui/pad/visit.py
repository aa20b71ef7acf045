"""The checklist of the present case, as the clerk marks it, and the document once there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_client.cases.views import CaseView, CheckRow, MaterialState
from hall_client.ui.pad.document import DocumentCard
from hall_client.ui.pad.material import MaterialRow, copies_words
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Page, Pushed, plate
from hall_client.ui.pad.snapshot import Clerk, Paper
from hall_client.ui.shell.fonts import width
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card, Line, Surface
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.touch import TouchButton

BRING_MS = 20
"""By then the rows know their heights."""


class VisitPage(Page):
    """List at the left; at the right what is missing and about the touched material, or the document."""

    large_toggled = Signal()

    def __init__(self, m: Measure, case: CaseView, clerk: Clerk, paper: Paper | None) -> None:
        """``m.large`` draws everything in large type."""
        super().__init__(m)
        self.setObjectName("visit-page")
        self._case = case
        self._rows: list[MaterialRow] = []
        self._shown = first_open(case)
        self._paper = paper is not None
        self._bringing = QTimer(self, singleShot=True, interval=BRING_MS)
        self._bringing.timeout.connect(self._bring)
        right = self._need() if paper is None else DocumentCard(m, case, paper)
        body = row(gap=m(20), margins=(m(28), m(20), m(28), m(20)))
        if paper is None:
            right.setFixedWidth(m(520) if m.large else m(420))
            body.addWidget(self._list(), 1)
            body.addWidget(right)
        else:
            # In large type the document takes the whole width.
            if not m.large:
                body.addWidget(self._list(), 508)
            body.addWidget(right, 696)
        page = column(self._head(clerk), body, gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)

    def settle(self) -> None:
        """Begins with the shown material in sight."""
        super().settle()
        self._bringing.start()

    def _bring(self) -> None:
        shown = next((widget for widget in self._rows if self._shown and widget.number == self._shown.number), None)
        if shown is not None and self._area is not None and not self._paper:
            self._area.arrange()
            self._area.ensureWidgetVisible(shown, 0, self.m(40))

    def show_material(self, number: int) -> None:
        """Shows what the hall wants to see of this material."""
        self._shown = next((line for line in self._case.rows if line.number == number), None)
        for widget in self._rows:
            widget.select(chosen=widget.number == number)
        if self._detail is not None:
            self._fill_detail(self._detail)

    def _head(self, clerk: Clerk) -> Surface:
        m, case = self.m, self._case
        head = Surface(line="line", side=Qt.Edge.BottomEdge, width=m(2))
        head.setFixedHeight(m(92))
        words = tr("Window {window} · {staff_no}").format(window=case.window, staff_no=clerk.staff_no)
        name = self._item_name()
        zoom = TouchButton(
            tr("Normal type") if m.large else tr("Large type"),
            icon="type",
            size=m(26),
            icon_size=m(36),
            height=m(76),
            padding=m(22),
            radius=m(14),
            clicked=self.large_toggled.emit,
        )
        zoom.setObjectName("large-type")
        zoom.setFixedWidth(zoom.sizeHint().width())
        line = row(plate(m, words), name, zoom, gap=m(20), margins=(m(28), 0, m(28), m(2)))
        line.setStretch(1, 1)
        head.setLayout(line)
        return head

    def _item_name(self) -> QWidget:
        m, words = self.m, self._case.item.name
        if width(words, m(32), BOLD) < m(720):
            return NumberLabel((Piece(words, m(32)),))
        return WrapLabel(words, size=m(26), weight=BOLD, lines=2, leading=1.25, align=Qt.AlignmentFlag.AlignVCenter)

    def _list(self) -> Card:
        m = self.m
        card = Card(radius=m(18))
        title = label(tr("Materials"), size=m.text(28), weight=BOLD)
        count = label(count_words(self._case), size=m.text(24), tone="ink2")
        count.setObjectName("count")
        head = row(title, None, count, margins=(m(22), m(16), m(22), m(16)))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.setContentsMargins(0, 0, 0, 0)
        for line in self._case.rows:
            widget = MaterialRow(
                m,
                line,
                chosen=self._shown is line and not self._paper,
                wide=not self._paper and not m.large,
                last=line is self._case.rows[-1],
            )
            widget.setEnabled(not self._paper)
            widget.clicked.connect(lambda _checked=False, number=line.number: self.show_material(number))
            self._rows.append(widget)
            rows.addWidget(widget, 1)
        rows.addStretch(max(0, 5 - len(self._case.rows)))
        self._area = Pushed(rows)
        card.setLayout(column(head, self._area, gap=0, margins=(m(2), m(2), m(2), m(2))))
        return card

    def _need(self) -> Card:
        m = self.m
        case = self._case
        card = Card(radius=m(18))
        sentence, tone = headline(case)
        head = WrapLabel(sentence, size=m.text(34), weight=BOLD, tone=tone, leading=1.4)
        head.setObjectName("headline")
        hint = WrapLabel(hint_words(case), size=m.text(26))
        self._detail = QVBoxLayout()
        self._detail.setSpacing(m(4))
        body = column(gap=m(4))
        body.addLayout(self._detail)
        body.addStretch(1)
        self._about = Pushed(body)
        inner = column(head, hint, m(10), Line(width=m(2)), self._about, Line(width=m(2)), self._facts(), gap=m(6))
        inner.setStretch(4, 1)
        inner.setContentsMargins(m(24), m(22), m(24), m(22))
        card.setLayout(inner)
        self._fill_detail(self._detail)
        return card

    _area: Pushed | None = None
    _about: Pushed | None = None
    _detail: QVBoxLayout | None = None

    def _fill_detail(self, box: QVBoxLayout) -> None:
        m, line = self.m, self._shown
        while (item := box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if line is None:
            return
        box.addSpacing(m(10))
        box.addWidget(WrapLabel(line.material.name, size=m.text(26), weight=BOLD))
        for text in (copies_words(line), line.material.requirement, line.note, line.material.how):
            if text:
                box.addWidget(WrapLabel(text, size=m.text(26)))
        if self._about is not None:
            self._about.decide_soon()

    def _facts(self) -> WrapLabel:
        item = self._case.item
        if item.instant:
            words = tr("Done on the spot")
        else:
            words = tr("Promised: {days} working days").format(days=item.promised_days)
        fee = tr("Fee: {fee}").format(fee=item.fee) if item.fee else ""
        facts = WrapLabel("\n".join(part for part in (words, fee) if part), size=self.m.text(24), tone="ink2")
        facts.setObjectName("facts")
        return facts


def first_open(case: CaseView) -> CheckRow | None:
    """The material to show first: what is missing, else what is not looked at, else the first one."""
    missing = [line for line in case.rows if line.state is MaterialState.MISSING]
    waiting = [line for line in case.rows if line.state is None]
    return next(iter([*missing, *waiting, *case.rows]), None)


def count_words(case: CaseView) -> str:
    """How many materials are owed and how many are missing or settled."""
    missing = sum(line.state is MaterialState.MISSING for line in case.rows)
    if missing:
        return tr("{owed} needed, {missing} missing").format(owed=case.owed, missing=missing)
    return tr("{owed} needed, {settled} settled").format(owed=case.owed, settled=case.settled)


def headline(case: CaseView) -> tuple[str, str]:
    """The sentence over the detail and its tone."""
    missing = sum(line.state is MaterialState.MISSING for line in case.rows)
    if missing:
        return tr("{n} missing").format(n=missing), "red"
    waiting = sum(line.state is None for line in case.rows)
    if waiting:
        return tr("{n} still to check").format(n=waiting), "ink"
    return tr("Everything is settled"), "green"


def hint_words(case: CaseView) -> str:
    """What follows for the applicant."""
    states = [line.state for line in case.rows]
    if MaterialState.MISSING in states:
        return tr("Once it is handed in, the case can be accepted.")
    if None in states:
        return tr("The clerk is looking at your papers.")
    if later := states.count(MaterialState.DEFERRED):
        return tr("It can be accepted now; {n} may follow later.").format(n=later)
    return tr("The clerk now decides on acceptance.")
