"""Papers: drawn from facts, shown, saved as PDF, and printed through the durable spool."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from hall_client.cases.service import CaseService
from hall_client.devices.views import Kind
from hall_client.documents.errors import DocumentError
from hall_client.documents.views import JobState, PrintJobView
from hall_client.flows.drafting import ticket_facts
from hall_client.flows.station_devices import StationDevices
from hall_client.queue.service import QueueService
from hall_client.queue.views import TicketView
from hall_client.staff.views import HallView
from hall_client.store.work import Store

if TYPE_CHECKING:  # the drawing libraries are slow to import; the first paper pays, not the start
    from hall_client.documents.drawing import Drawing
    from hall_client.documents.facts import Facts
    from hall_client.documents.spool import Spool

_SHEET_SCALE = 2.0
_KEPT = timedelta(days=7)
"""How long the bytes of a printed paper are kept for a reprint; its facts stay for ever."""
_NEVER_OUT = (JobState.FAILED, JobState.CANCELLED)


class PaperFlow:
    """Every paper of the station. Raises ``DocumentError``, ``CaseError`` (unknown document) and ``StoreAway``."""

    def __init__(
        self, store: Store, info: HallView, queue: QueueService, cases: CaseService, devices: StationDevices
    ) -> None:
        """Takes what papers state and where they are printed; starts nothing."""
        self._store = store
        self._info = info
        self._queue = queue
        self._cases = cases
        self._devices = devices
        self._lock = threading.Lock()
        self._made: Spool | None = None

    def start(self) -> None:
        """Begins to feed the station's receipt printer, if it has one; takes a moment, so not on the main thread."""
        if not self._devices.name_of(Kind.RECEIPT_PRINTER):
            return
        from hall_client.documents.papers import warm

        self._spool.clean(self._store.clock.now() - _KEPT)
        self._spool.feed(self._printer(), self._devices.printer)
        self._devices.on_recovery(self._spool.nudge)
        warm(self._devices.paper_width())

    def close(self) -> None:
        """Stops feeding; what is not printed waits for the next start."""
        with self._lock:
            spool, self._made = self._made, None
        if spool is not None:
            spool.close()

    # printing

    def print_ticket(self, ticket: TicketView) -> PrintJobView:
        """Sends a ticket's paper to the printer; the ticket itself is saved long before.

        A second call repeats only what surely never came out (failed, cancelled); else it gives the job that is there.
        """
        known = self._spool.jobs(ref=ticket.id)
        if not known:
            return self._enqueue("ticket", ticket.id, self._ticket_facts(ticket), once=True)
        return self._spool.reprint(known[0].id) if known[0].state in _NEVER_OUT else known[0]

    def print_document(self, document_id: str) -> PrintJobView:
        """Sends a case's paper to the receipt printer; a second call gives the first job, since only ``reprint`` repeats."""
        known = self._spool.jobs(ref=document_id)
        return known[-1] if known else self._enqueue(*self._document(document_id), once=True)

    def reprint(self, ref: str) -> PrintJobView:
        """Prints the paper of a ticket or document once more, marked 重打; one that never printed is simply printed."""
        known = self._spool.jobs(ref=ref)
        if not known:
            return self.print_document(ref)
        if not known[0].state.settled:
            raise DocumentError("This paper is still waiting for the printer: {words}", words=known[0].words)
        ticket = known[0].kind == "ticket"
        return self._spool.reprint(known[0].id, redraw=None if ticket else lambda width: self._redrawn(ref, width))

    def job(self, job_id: str) -> PrintJobView:
        """A print job as it stands."""
        return self._spool.job(job_id)

    def wait(self, job_id: str, seconds: float) -> PrintJobView:
        """Waits until the printer has answered, at most so many seconds; not for the main thread."""
        return self._spool.wait(job_id, seconds)

    def resolve(self, job_id: str, printed: bool) -> PrintJobView:
        """Says whether the paper of an unknown job came out."""
        return self._spool.resolve(job_id, printed=printed)

    def cancel(self, job_id: str) -> PrintJobView:
        """Takes a waiting job back."""
        return self._spool.cancel(job_id)

    def jobs_of(self, ref: str) -> tuple[PrintJobView, ...]:
        """The print jobs of a ticket or document, newest first."""
        return self._spool.jobs(ref=ref)

    def open_problems(self) -> tuple[PrintJobView, ...]:
        """Papers that wait, or of which nobody knows whether they came out."""
        return self._spool.jobs(unsettled=True)

    def sent_bytes(self, job_id: str) -> bytes:
        """The very bytes that the printer gets or got."""
        return self._spool.payload(job_id)[0]

    # pictures and files

    def document_pdf(self, document_id: str) -> bytes:
        """The A4 letter of a case."""
        from hall_client.documents.pdf import pdf

        return pdf(self._sheet(document_id))

    def document_png(self, document_id: str) -> bytes:
        """A picture of the letter's first page, 1588 × 2246."""
        from hall_client.documents.raster import png

        return png(self._sheet(document_id), scale=_SHEET_SCALE)

    def slip_png(self, document_id: str) -> bytes:
        """A picture of the receipt paper."""
        from hall_client.documents.raster import png

        _, _, facts = self._document(document_id)
        return png(self._slip(facts))

    def ticket_pdf(self, ticket: TicketView) -> bytes:
        """The ticket as a PDF of the roll's width."""
        from hall_client.documents.pdf import pdf

        return pdf(self._slip(self._ticket_facts(ticket)))

    def ticket_url(self, ticket: TicketView) -> str:
        """The address in the ticket's QR code: its number, and the secret that only its holder has."""
        base = self._info.web.rstrip("/")
        return f"{base}/t/{ticket.number}/{ticket.token}" if ticket.token else f"{base}/t/{ticket.number}"

    # inside

    @property
    def _spool(self) -> Spool:
        from hall_client.documents.spool import Spool

        with self._lock:
            if self._made is None:
                self._made = Spool(self._store)
            return self._made

    def _printer(self) -> str:
        return self._devices.name_of(Kind.RECEIPT_PRINTER) or Kind.RECEIPT_PRINTER.value

    def _enqueue(self, kind: str, ref: str, facts: Facts, *, once: bool = False) -> PrintJobView:
        from hall_client.documents.escpos import receipt_bytes

        width = self._devices.paper_width()
        paper = receipt_bytes(self._slip(facts))
        return self._spool.enqueue(self._printer(), kind, ref, paper, width=width, once=once)

    def _redrawn(self, document_id: str, width: int) -> bytes:
        from hall_client.documents.escpos import receipt_bytes
        from hall_client.documents.papers import slip

        return receipt_bytes(slip(self._document(document_id)[2], width))

    def _slip(self, facts: Facts) -> Drawing:
        from hall_client.documents.papers import slip

        return slip(facts, self._devices.paper_width())

    def _sheet(self, document_id: str) -> Drawing:
        from hall_client.documents.facts import TicketFacts
        from hall_client.documents.papers import sheet

        _, _, facts = self._document(document_id)
        if isinstance(facts, TicketFacts):
            raise DocumentError("A ticket has no A4 letter.")
        return sheet(facts)

    def _document(self, document_id: str) -> tuple[str, str, Facts]:
        from hall_client.documents.facts import from_json

        kind, text = self._cases.document_facts(document_id)
        return kind, document_id, from_json(text)

    def _ticket_facts(self, ticket: TicketView) -> Facts:
        from hall_client.documents.words import words

        (business,) = [b for b in self._queue.businesses() if b.code == ticket.business]
        role, _, name = self._store.station.partition("-")
        say = words("ticket")
        station = say(f"station_{role}", name=name) if role in ("kiosk", "window") else self._store.station
        return ticket_facts(self._info, self._store.clock, ticket, business, station, self.ticket_url(ticket))
