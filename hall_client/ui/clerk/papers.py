"""The document of a decided case: its pictures, its printing and what became of the paper."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from hall_client.base.errors import HallError
from hall_client.cases.views import CaseView
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.ports import PrintJob
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.stage import Papers
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message, of_error

POLL_MS = 600
DRAFT_KEY = "print_job"
_MOVING = frozenset({"queued", "sending", "sent"})


class PaperActions(QObject):
    """Shows, prints, prints again, saves."""

    def __init__(self, presenter: Presenter, drafts: Drafts) -> None:
        """Follows the presenter's case; the print job's key is kept with the visit, for after a crash."""
        super().__init__(presenter)
        self._at, self._paper, self._drafts = presenter, presenter.hall.paper, drafts
        self._loading = ""
        self._poll = QTimer(self, singleShot=True, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        presenter.changed.connect(self._follow)

    def print_new(self, case: CaseView) -> None:
        """Prints the document that the decision made."""
        document = _document(case)
        if document:
            self._at.act("print", lambda: self._paper.print_document(document), self._sent)

    def reprint(self) -> None:
        """Prints it again; the paper says that it is a reprint."""
        papers = self._at.desk.papers
        if papers is None:
            return
        job, document = papers.job, papers.document_id
        printing = self._paper.print_document if job is None else self._paper.reprint
        self._at.act("print", lambda: printing(document), self._sent)

    def resolve(self, *, printed: bool) -> None:
        """Answers "did paper come out?"."""
        papers = self._at.desk.papers
        if papers is not None and papers.job is not None:
            job = papers.job.id
            self._at.act("resolve", lambda: self._paper.resolve(job, printed), self._sent)

    def save_pdf(self, path: Path) -> None:
        """Saves the A4 document."""
        papers = self._at.desk.papers
        if papers is None:
            return

        def write() -> Path:
            data = self._paper.document_pdf(papers.document_id)
            try:
                path.write_bytes(data)
            except OSError as error:
                problem = error.strerror or ""
                raise HallError("Not saved to {path}: {problem}.", path=str(path), problem=problem) from None
            return path

        saved = tr("Saved: {path}")
        self._at.act("pdf", write, lambda at: self._at.say(Message("done", saved.format(path=at))))

    def look(self) -> None:
        """Asks how the print job stands."""
        papers = self._at.desk.papers
        if papers is not None and papers.job is not None:
            job = papers.job.id
            Job.run(self, lambda: self._paper.job(job), self._sent, self._unknown, key="print")

    def recover(self, draft: dict[str, str]) -> None:
        """After a crash: finds the print job of the visit again."""
        document, _, job = draft.get(DRAFT_KEY, "").partition(" ")
        if job:
            self._at.set(papers=Papers(document))
            Job.run(self, lambda: self._paper.job(job), self._sent, self._unknown, key="print")

    def _follow(self) -> None:
        case = self._at.desk.decided
        document = _document(case) if case else ""
        papers = self._at.desk.papers
        if papers is None or papers.document_id != document:
            papers = Papers(document) if document else None
            self._at.desk = dataclasses.replace(self._at.desk, papers=papers)
        if papers is not None and not papers.page and self._loading != document:
            self._loading = document
            pictures = self._paper
            Job.run(
                self,
                lambda: (document, pictures.document_png(document), pictures.slip_png(document)),
                self._drawn,
                self._undrawn,
                key="pictures",
            )

    def _drawn(self, result: tuple[str, bytes, bytes]) -> None:
        document, page, slip = result
        self._loading = ""
        papers = self._at.desk.papers
        if papers is not None and papers.document_id == document:
            self._at.set(papers=dataclasses.replace(papers, page=page, slip=slip))

    def _undrawn(self, error: HallError) -> None:
        # Shown once per document: the next refresh must not ask for the same picture again and again.
        self._at.say(of_error(error))

    def _sent(self, job: PrintJob) -> None:
        papers = self._at.desk.papers
        if papers is None:
            return
        self._drafts.keep(DRAFT_KEY, f"{papers.document_id} {job.id}")
        self._at.set(papers=dataclasses.replace(papers, job=job))
        if str(job.state) in _MOVING:
            self._poll.start()

    def _unknown(self, _error: HallError) -> None:
        self._poll.start()


def _document(case: CaseView) -> str:
    return case.documents[-1].id if case.documents else ""
