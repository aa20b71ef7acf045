"""The voucher or notice on the pad, as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.cases.views import CaseView
from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Pushed
from hall_client.ui.pad.snapshot import Paper
from hall_client.ui.pad.words import day_words
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD, MEDIUM
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card, Line
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.picture import EmptyState


class Sheet(QWidget):
    """A picture as wide as there is room, and as tall as that makes it."""

    def __init__(self, png: bytes) -> None:
        """``png`` is the picture."""
        super().__init__()
        self._picture = QPixmap()
        self._picture.loadFromData(png)
        self.setObjectName("sheet")
        self.setAccessibleName(tr("Picture of the document"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def usable(self) -> bool:
        """It is a picture."""
        return not self._picture.isNull()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the picture's proportions."""
        if self.usable:
            self.setFixedHeight(round(max(1, self.width()) * self._picture.height() / self._picture.width()))
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)

    def sizeHint(self) -> QSize:
        """Its own size."""
        return self._picture.size()


class DocumentCard(Card):
    """Name and number of the document, what it promises, and its picture."""

    def __init__(self, m: Measure, case: CaseView, paper: Paper) -> None:
        """Draws what the clerk will hand over."""
        super().__init__(radius=m(18))
        title, tone = document_words(paper.document.kind)
        head = NumberLabel((Piece(title, m.text(32), BOLD, tone),), least=0.75)
        head.setObjectName("document-title")
        number = label(
            tr("No. {number}").format(number=case.number or paper.document.number), size=m.text(24), tone="ink2"
        )
        top = row(head, None, number, gap=m(20), margins=(m(26), m(16), m(26), m(12)))
        sheet = Sheet(paper.png or b"")
        body: QWidget
        if sheet.usable:
            body = Pushed(column(sheet, None, margins=(m(2), 0, m(2), 0)), always=True)
        else:
            drawing = tr("The document is being prepared.")
            words = drawing if paper.png is None else tr("The clerk will hand you the document.")
            body = EmptyState("doc", words, size=m.text(28))
        inner = column(top, Line(width=m(2)), body, gap=0, margins=(m(2), m(2), m(2), m(2)))
        inner.setStretch(2, 1)
        if promise := promise_words(case):
            inner.addWidget(Line(width=m(2)))
            last = WrapLabel(promise, size=m.text(26), weight=MEDIUM)
            inner.addLayout(row(last, margins=(m(26), m(12), m(26), m(14))))
        self.setLayout(inner)


def document_words(kind: str) -> tuple[str, str]:
    """The name of a kind of document and its tone."""
    words = {
        "voucher": (tr("Your case is accepted", "head on the pad"), "green"),
        "notice": (tr("What you still have to hand in", "head on the pad"), "amber"),
        "refusal": (tr("Your application is not accepted", "head on the pad"), "red"),
        "not_done": (tr("Registered: it could not be done today", "head on the pad"), "amber"),
    }
    return words.get(kind, (tr("Document"), "ink"))


def promise_words(case: CaseView) -> str:
    """Until when the hall promises the result."""
    if case.promised is None:
        return ""
    if not case.promised.working_days:
        return tr("Done on the spot")
    day = day_words(case.promised.day)
    if case.promised.provisional:
        return tr("Promised by {day} (provisional: the official calendar is not out yet)").format(day=day)
    return tr("Promised by {day}").format(day=day)
