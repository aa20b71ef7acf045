"""What the panels and keys of an open visit lead to: identity, item, materials, pages, outcome, paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import HallError
from hall_client.cases.views import CaseView, MaterialState, Outcome
from hall_client.ui.clerk.checklist import ChecklistPanel
from hall_client.ui.clerk.document_panel import DocumentPanel
from hall_client.ui.clerk.identity_panel import IdentityPanel
from hall_client.ui.clerk.item_search import ItemSearch
from hall_client.ui.clerk.situation_panel import SituationPanel
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.zoom import Zoom
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message, of_error
from hall_client.ui.widgets.banner import banner_of

if TYPE_CHECKING:
    from hall_client.cases.views import CheckRow, PageView
    from hall_client.catalog.views import QuestionView
    from hall_client.queue.views import Person, VisitView
    from hall_client.ui.clerk.card_watch import ReadCard
    from hall_client.ui.clerk.window import ClerkWindow


class Serving(QObject):
    """Stands between the panels of a visit and its actions."""

    def __init__(self, window: ClerkWindow) -> None:
        """Works for one window."""
        super().__init__(window)
        self._window, self._at = window, window.presenter
        self._queue, self._cases, self._papers = window.queue, window.cases, window.papers
        self.pdf_folder: Path | None = None
        """Where PDFs are saved; None: the documents folder of the person at the PC."""

    def connect_panel(self, panel: QWidget) -> None:
        """Hears what a panel of the middle card wishes."""
        if isinstance(panel, IdentityPanel):
            panel.submitted.connect(self.identify)
        elif isinstance(panel, ItemSearch):
            panel.chosen.connect(self.begin_item)
            panel.left.connect(lambda: self._at.go(None))
            panel.pending.connect(self._search_pending)
        elif isinstance(panel, SituationPanel):
            panel.answered.connect(self.answer)
            panel.done.connect(lambda: self._at.go(Stage.CHECKLIST))
        elif isinstance(panel, ChecklistPanel):
            panel.list.asked.connect(self.mark)
            panel.list.moved.connect(lambda _index: self._window.show_side())
        elif isinstance(panel, DocumentPanel):
            panel.zoomed.connect(self.zoom)

    def current(self) -> CheckRow | None:
        """The row of the checklist that keys mean now."""
        stages = self._window.stages
        if self._at.desk.case is None or not stages.made_already(ChecklistPanel):
            return None
        return stages.checklist.list.current()

    def identify(self, person: Person, phone: str, expired: date | None = None) -> None:
        """Identity was typed or read: checks it, then the phone; says what the clerk should look into."""
        panel = self._window.stages.identity

        def known(visit: VisitView) -> None:
            self._doubt(visit, expired)
            if phone:
                self._queue.set_phone(phone, panel.used, self._phone_refused)
            else:
                panel.used()

        self._queue.identify(person, known, panel.refuse)

    def _doubt(self, visit: VisitView, expired: date | None) -> None:
        if expired is not None:
            words = tr("This card expired on {day}.").format(day=f"{expired:%Y-%m-%d}")
            self._at.say(Message("warn", words, tr("Check whether it may still be used for this matter.")))
        elif visit.other_holder:
            words = tr("{number} was taken with another person's ID number.").format(number=visit.ticket.number)
            self._at.say(
                Message("warn", words, tr("Ask whether this is the right visitor, or somebody acting for them."))
            )

    def _phone_refused(self, sentence: str) -> None:
        self._at.go(Stage.IDENTITY)
        self._window.stages.identity.refuse_phone(sentence)

    def card_read(self, card: ReadCard) -> None:
        """A card was read: takes it over while identity is open, or as soon as the step under way has come back."""
        self._at.ahead.after(lambda: self._card_read(card))

    def _search_pending(self, pending: bool) -> None:
        if pending:
            self._at.ahead.hold()
        else:
            self._at.ahead.let_go()

    def _card_read(self, card: ReadCard) -> None:
        visit = self._at.desk.visit
        if visit is None or self._at.desk.decided is not None:
            return
        if visit.person_verified and self._at.stage is not Stage.IDENTITY:
            self._at.say(Message("info", tr("A card was read. Ctrl I checks identity again.")))
            return
        if self._at.stage is not Stage.IDENTITY:
            self._at.go(Stage.IDENTITY)
        panel = self._window.stages.identity
        panel.card_read(card.person.name, card.person.id_number)
        self.identify(card.person, panel.phone.text().strip(), card.expired)

    def search(self) -> None:
        """Looks for an item."""
        self._at.go(Stage.SEARCH)
        self._window.stages.search.opened()

    def begin_item(self, code: str) -> None:
        """An item was chosen."""
        self._cases.begin(code, self._window.stages.search.used)

    def answer(self, question: QuestionView, answer: str) -> None:
        """A situation question was answered; the last one leads to the checklist."""
        case = self._at.desk.open_case
        first_time = case is not None and not case.answered

        def answered(new: CaseView) -> None:
            if first_time and new.answered and not any(one.multiple for one in new.questions):
                self._at.go(Stage.CHECKLIST)

        self._cases.answer(question, answer, answered)

    def mark(self, check: CheckRow, state: MaterialState | None) -> None:
        """A state was asked for."""
        banner_of(self._window).put_away()
        self._cases.mark(check, state)

    def capture(self) -> None:
        """Captures a page onto the current row."""
        current = self.current()
        if current is None:
            return
        try:
            encode = self._window.camera.take()
        except HallError as error:
            self._at.say(of_error(error))
            return
        self._cases.add_page(current, encode, lambda _case: self._window.stages.focus())

    def remove_page(self) -> None:
        """Takes the chosen page of the current row away, else its last one."""
        current = self.current()
        if current is None or not current.pages:
            return
        chosen = (
            self._window.pages.thumbs.current() if self._window.focusWidget() is self._window.pages.thumbs else None
        )
        self._cases.remove_page(chosen or current.pages[-1])

    def open_page(self, page: PageView) -> None:
        """Shows a page large."""

        def show(data: bytes) -> None:
            self.zoom(QImage.fromData(data), tr("Page {n}").format(n=page.number))

        Job.run(self, lambda: self._at.hall.cases.page(page.id), show, key="zoom")

    def zoom(self, image: QImage, title: str = "") -> None:
        """Shows a picture large."""
        if not image.isNull():
            Zoom(self._window, title or tr("Document"), image).open_panel()

    def decide(self, outcome: Outcome) -> None:
        """An outcome was chosen; refusals ask for their reason first."""

        def decide(note: str = "") -> None:
            self._cases.decide(outcome, note, self._papers.print_new)

        if outcome in {Outcome.REFUSE, Outcome.NOT_DONE}:
            self._window.asking.outcome(outcome, decide)
        else:
            decide()

    def paper_no(self) -> None:
        """No paper came out: says so and prints again."""
        self._papers.resolve(printed=False)
        self._papers.reprint()

    def save_pdf(self) -> None:
        """Saves the document as PDF."""
        case = self._at.desk.decided
        if case is None or not case.documents:
            return
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self.pdf_folder or Path(place)
        name = case.documents[-1].number or case.number
        self._papers.save_pdf(folder / f"{''.join(c for c in name if c not in '/:*?<>|').strip()}.pdf")
