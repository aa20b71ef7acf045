"""The document of a decided case: its pictures, its printing and what became of the paper."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from hall_client.base.errors import HallError
from hall_client.cases.views import CaseView
from hall_client.ui.clerk.ports import PrintJob
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.stage import Papers
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message, of_error

POLL_MS, SLOWEST_POLL_MS = 400, 5000
_MOVING = frozenset({"queued", "sending", "sent"})


class PaperActions(QObject):
    """Shows, prints, prints again, saves."""

    def __init__(self, presenter: Presenter) -> None:
        """Follows the presenter's case, also one that was decided before a crash."""
        super().__init__(presenter)
        self._at, self._paper = presenter, presenter.hall.paper
        self._loading = ""
        self._poll = QTimer(self, singleShot=True, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        self._retry = QTimer(self, singleShot=True, interval=SLOWEST_POLL_MS)
        self._retry.timeout.connect(self._again)
        presenter.changed.connect(self._follow)

    def print_new(self, case: CaseView) -> None:
        """Prints the document that the decision made."""
        document = _document(case)
        if document:
            self._at.act("print", lambda: self._paper.print_document(document), self._sent, keys="free")

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
        self._at.act("pdf", write, lambda at: self._at.say(Message("done", saved.format(path=at))), keys="free")

    def look(self) -> None:
        """Asks how the print job stands."""
        papers = self._at.desk.papers
        if papers is not None and papers.job is not None:
            job = papers.job.id
            Job.run(self, lambda: self._paper.job(job), self._sent, self._unknown, key="print")

    def _follow(self) -> None:
        case = self._at.desk.decided
        document = _document(case) if case else ""
        papers = self._at.desk.papers
        if papers is None or papers.document_id != document:
            papers = Papers(document) if document else None
            self._at.desk = dataclasses.replace(self._at.desk, papers=papers)
        if papers is not None and not papers.drawn and self._loading != document:
            self._loading = document
            Job.run(self, lambda: self._draw(document), self._drawn, self._undrawn, key="pictures")

    def _draw(self, document: str) -> Papers:
        jobs = self._paper.jobs_of(document)
        page, slip = self._paper.document_png(document), self._paper.slip_png(document)
        return Papers(document, page, slip, jobs[0] if jobs else None, drawn=True)

    def _drawn(self, drawn: Papers) -> None:
        self._loading = ""
        papers = self._at.desk.papers
        if papers is not None and papers.document_id == drawn.document_id:
            newer = papers.job if papers.job is not None else drawn.job
            self._at.set(papers=dataclasses.replace(drawn, job=newer))
            if newer is not None:
                self._sent(newer)

    def _undrawn(self, error: HallError) -> None:
        self._at.say(of_error(error))
        self._retry.start()

    def _again(self) -> None:
        self._loading = ""
        self._follow()

    def _sent(self, job: PrintJob) -> None:
        papers = self._at.desk.papers
        if papers is None:
            return
        fresh = papers.job is None or papers.job.id != job.id
        self._at.set(papers=dataclasses.replace(papers, job=job))
        if str(job.state) in _MOVING:
            longer = min(self._poll.interval() * 5 // 4, SLOWEST_POLL_MS)
            self._poll.start(POLL_MS if fresh else longer)
        else:
            self._poll.stop()

    def _unknown(self, _error: HallError) -> None:
        self._poll.start(SLOWEST_POLL_MS)


def _document(case: CaseView) -> str:
    return case.documents[-1].id if case.documents else ""
