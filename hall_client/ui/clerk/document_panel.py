"""The paper of a decided case: as A4 and as the slip, whether it was printed, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.base.clock import Clock
from hall_client.cases.views import CaseView
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk, Papers
from hall_client.ui.clerk.words import decided_tone, decided_words, document_words, long_day
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, HEAD, MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import WrapLabel, label
from hall_client.ui.widgets.marks import Chip

_JOB_TONES = {
    "queued": "blue",
    "sending": "blue",
    "sent": "blue",
    "printed": "green",
    "unknown": "amber",
    "failed": "red",
    "cancelled": "plain",
}


class Sheetlet(QWidget):
    """A picture of a paper, fitted and standing at the top; a click shows it large."""

    opened = Signal()

    def __init__(self, name: str) -> None:
        """No picture."""
        super().__init__()
        self.setObjectName(name)
        self._data, self._image, self._shrunk = b"", QImage(), QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Click to see it large."))

    def show_png(self, data: bytes) -> None:
        """Shows a PNG; empty: it is being drawn."""
        if data != self._data:
            self._data = data
            self._image, self._shrunk = QImage.fromData(data) if data else QImage(), QImage()
            self.update()

    def image(self) -> QImage:
        """The picture, full size."""
        return self._image

    def sizeHint(self) -> QSize:
        """Tall."""
        return QSize(240, 340)

    def minimumSizeHint(self) -> QSize:
        """Small enough for the compact form."""
        return QSize(120, 160)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Asks to see it large."""
        if not self._image.isNull():
            self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the paper with an edge, or that it is being drawn."""
        painter, palette = QPainter(self), look(self)
        room = QRectF(self.rect())
        if self._image.isNull():
            painter.setFont(font(TEXT))
            painter.setPen(QColor(palette.ink2))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, tr("The paper is being drawn …"))
            return
        ratio = self.devicePixelRatioF()
        size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        if self._shrunk.size() != size * ratio:
            whole = self._image.convertToFormat(QImage.Format.Format_RGB32)
            self._shrunk = whole.scaled(
                size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        place = QRectF((room.width() - size.width()) / 2, 0, size.width(), size.height())
        painter.drawImage(place, self._shrunk)
        painter.setPen(QColor(palette.line))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


class DocumentPanel(QWidget):
    """A4 and slip at the left, facts and printing at the right."""

    zoomed = Signal(object)

    def __init__(self, commands: Commands, clock: Clock) -> None:
        """No document."""
        super().__init__()
        self.setObjectName("document_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock = clock
        self.page, self.slip = Sheetlet("document_page"), Sheetlet("document_slip")
        for sheet in (self.page, self.slip):
            sheet.opened.connect(lambda at=sheet: self.zoomed.emit(at.image()))
        self._chip = Chip(size=TEXT)
        self._chip.setObjectName("document_outcome")
        self._kind = label("", size=HEAD, weight=BOLD)
        self._kind.setObjectName("document_kind")
        self._number = WrapLabel("", size=TEXT, tone="ink2")
        self._number.setObjectName("document_number")
        self._facts = WrapLabel("", size=TEXT, tone="ink2", leading=1.75)
        self._facts.setObjectName("document_facts")
        self._status = WrapLabel("", size=BODY, weight=MEDIUM)
        self._status.setObjectName("print_status")
        self._advice = WrapLabel("", size=SMALL, tone="ink2")
        self._box = Card(fill="blue", edge="tint", radius=7)
        self._box.setLayout(column(self._status, self._advice, gap=3, margins=(12, 10, 12, 10)))
        names = ("paper_yes", "paper_no")
        self._answers = [CommandButton(commands[name], spread=True) for name in names]
        self._again = CommandButton(commands["reprint"], spread=True)
        self._save = CommandButton(commands["save_pdf"], spread=True)
        self._more = CommandButton(commands["search"], spread=True)
        side = column(self._kind, row(self._chip, None), 2, self._number, 6, self._facts, 8, self._box, gap=4)
        for button in (*self._answers, self._again, self._save, self._more):
            side.addWidget(button)
        side.addStretch(1)
        self._side = QWidget()
        self._side.setLayout(side)
        papers = Card(fill="sunken", edge="line2", radius=7)
        self._papers = row(gap=16, margins=(20, 18, 20, 18))
        self._papers.addWidget(self.page, 5)
        self._papers.addWidget(self.slip, 4)
        papers.setLayout(self._papers)
        box = row(gap=0, margins=(8, 8, 1, 8))
        box.addWidget(papers, 1)
        self._frame = column(self._side, margins=(18, 18, 18, 14))
        box.addLayout(self._frame)
        self.setLayout(box)
        self.set_measures(WIDE)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        compact = measures.compact
        self._side.setFixedWidth(232 if compact else 300)
        across = 12 if compact else 20
        self._papers.setContentsMargins(across, across - 2, across, across - 2)
        self._papers.setSpacing(across - 4)
        side = 12 if compact else 18
        self._frame.setContentsMargins(side, side, side, side - 4)
        for button in (*self._answers, self._again, self._save, self._more):
            button.set_measures(size=TEXT if compact else BODY, height=34 if compact else 40, padding=12)

    def show_desk(self, desk: Desk) -> None:
        """Shows the document of the decided case."""
        case, papers = desk.decided, desk.papers
        if case is None:
            return
        self._chip.set(decided_words(case.state, case.outcome), decided_tone(case.outcome))
        document = case.documents[-1] if case.documents else None
        self._kind.setText(document_words(document) if document else "")
        self._number.set_text(document.number if document else "")
        self._facts.set_text("\n".join(self._lines(case)))
        self.page.show_png(papers.page if papers else b"")
        self.slip.show_png(papers.slip if papers else b"")
        self._show_job(papers)

    def _lines(self, case: CaseView) -> list[str]:
        lines = [tr("Case {number}").format(number=case.number)]
        if case.decided_at is not None:
            lines.append(tr("Decided at {time}").format(time=f"{self._clock.local(case.decided_at):%H:%M}"))
        if case.promised is not None and case.outcome is not None and case.outcome.value.startswith("accept"):
            lines.append(
                tr("Done by {day} (working days: {n})").format(
                    day=long_day(case.promised.day), n=case.promised.working_days
                )
                if case.promised.working_days
                else tr("Instant: done and handed over in this visit")
            )
        if case.documents:
            lines.append(tr("Check code {code}").format(code=case.documents[-1].verify_code))
        return lines

    def _show_job(self, papers: Papers | None) -> None:
        job = papers.job if papers else None
        state = str(job.state) if job else ""
        waits = state == "queued" and job is not None and job.trouble is not None
        tone = "amber" if waits else _JOB_TONES.get(state, "plain")
        self._status.set_text(say(job.words) if job else tr("Not printed yet."))
        self._status.set_tone(tone if tone != "plain" else "ink2")
        self._box.set_look(fill=tone if tone != "plain" else "sunken", edge="line")
        unknown = state == "unknown"
        advice = (
            tr("Did the paper come out?")
            if unknown
            else tr("A reprint says that it is one.")
            if state == "printed"
            else ""
        )
        self._advice.set_text(advice)
        self._advice.setVisible(bool(advice))
        for button in self._answers:
            button.setVisible(unknown)
