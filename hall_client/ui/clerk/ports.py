"""What the counter window asks of the hall; ``open_hall`` gives it, the tests' fake gives the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from hall_client.base.clock import Clock
from hall_client.base.text import Text

if TYPE_CHECKING:
    from hall_client.cases.views import CaseView, MaterialState, Outcome
    from hall_client.catalog.views import ItemHit
    from hall_client.devices.ports import DocumentCamera
    from hall_client.devices.views import DeviceState, IdCard
    from hall_client.queue.views import (
        BusinessView,
        CallView,
        Person,
        StepView,
        TicketView,
        VisitView,
        WaitingRow,
        WindowView,
    )
    from hall_client.reviews.views import ReviewProgress
    from hall_client.staff.views import HallView, SignIn
    from hall_client.ui.shell.change_bus import ChangeLike

Forget = Callable[[], None]


class Claim(Protocol):
    """The right to run a window."""

    def renew(self, light: str = ..., words: Text | None = ...) -> None:
        """Keeps it and tells the light of the window's devices; raises QueueError when another PC took over."""

    def release(self) -> None:
        """Gives it up."""


class QueueDesk(Protocol):
    """The queue, as a window uses it. Raises HallError with a sentence for the clerk."""

    def businesses(self) -> tuple[BusinessView, ...]:
        """Every business with its load."""

    def windows(self) -> tuple[str, ...]:
        """The numbers of the hall's windows."""

    def window(self, number: str) -> WindowView:
        """Everything a window shows of the queue."""

    def steps(self, ticket_id: str) -> tuple[StepView, ...]:
        """A ticket's history."""

    def call_next(self, window: str = ..., expected: str | None = ...) -> CallView | None:
        """Calls the next ticket; ``expected`` is the one that the screen shows."""

    def call_ticket(self, window: str, ticket_id: str, reason: str) -> CallView:
        """Calls a chosen ticket."""

    def recall(self, window: str) -> CallView:
        """Calls once more."""

    def no_show(self, window: str) -> TicketView:
        """Passes the ticket over."""

    def start(self, window: str) -> VisitView:
        """Begins the visit."""

    def hold(self, window: str, reason: str) -> TicketView:
        """Sets the visit aside."""

    def resume(self, window: str, ticket_id: str) -> VisitView:
        """Takes a held visit up."""

    def rejoin(self, ticket_id: str, window: str) -> TicketView:
        """Puts a passed-over ticket back in line."""

    def transfer(self, window: str, to_business: str | None, to_window: str | None, reason: str) -> TicketView:
        """Sends the ticket on."""

    def return_to_queue(self, window: str, reason: str) -> TicketView:
        """Puts the ticket back to its old place."""

    def cancel(self, ticket_id: str, window: str, reason: str) -> TicketView:
        """Withdraws a ticket that is not at a window."""

    def mergeable(self, window: str) -> tuple[WaitingRow, ...]:
        """The other open tickets of the person in the visit."""

    def merged(self, window: str) -> tuple[WaitingRow, ...]:
        """The tickets that the visit took in."""

    def merge(self, window: str, ticket_id: str, reason: str) -> VisitView:
        """Takes another ticket into the visit."""

    def split(self, window: str, ticket_id: str) -> TicketView:
        """Takes a merged ticket out of the visit."""

    def identify(self, window: str, person: Person) -> VisitView:
        """Says who the visitor is."""

    def set_phone(self, window: str, phone: str) -> VisitView:
        """Keeps the phone number."""

    def save_draft(self, window: str, draft: dict[str, str]) -> None:
        """Keeps what was typed so far."""

    def pause_window(self, number: str, reason: str) -> None:
        """Stops calling."""

    def open_window(self, number: str) -> None:
        """Lets the window call."""

    def claim_station(self, number: str) -> Claim:
        """Makes this program the one that runs the window."""


class CatalogDesk(Protocol):
    """The catalog, as a window uses it."""

    def warm(self) -> None:
        """Loads the search index."""

    def search(self, text: str, limit: int = ...) -> tuple[ItemHit, ...]:
        """Items for what was typed."""


class CasesDesk(Protocol):
    """Cases, as a window uses them."""

    def begin(self, visit_id: str, item_code: str) -> CaseView:
        """Begins an item in the open visit."""

    def of_visit(self, visit_id: str) -> CaseView | None:
        """The visit's present case."""

    def answer(self, case_id: str, question: str, answers: tuple[str, ...]) -> CaseView:
        """Answers a situation question."""

    def mark(self, case_id: str, material: str, state: MaterialState | None, note: str = ...) -> CaseView:
        """Sets a material's state."""

    def mark_all_received(self, case_id: str) -> CaseView:
        """Marks every row that nobody looked at yet as received."""

    def add_page(self, case_id: str, material: str, jpeg: bytes) -> CaseView:
        """Hangs a page on a material."""

    def remove_page(self, case_id: str, page_id: str) -> CaseView:
        """Takes a page away."""

    def restore_page(self, case_id: str, page_id: str) -> CaseView:
        """Puts a removed page back."""

    def page(self, page_id: str) -> bytes:
        """A page as JPEG."""

    def decide(self, case_id: str, outcome: Outcome, note: str = ...) -> CaseView:
        """Decides the case."""


class ReviewsDesk(Protocol):
    """All that a clerk's window may ask about reviews."""

    def progress(self, visit_id: str) -> ReviewProgress:
        """Waiting or done; never what was rated."""


class StaffDesk(Protocol):
    """Signing in and out."""

    def sign_in(self, staff_no: str, password: str, window: str) -> SignIn:
        """Signs a member of staff in at a window."""

    def sign_out(self, sign_in: SignIn) -> None:
        """Signs out."""


class VisitsFlow(Protocol):
    """The end of a visit, which spans queue and reviews."""

    def finish_and_ask(self, window: str) -> VisitView:
        """Ends the visit and asks for the review."""


class PrintJob(Protocol):
    """A paper on its way; ``state`` queued, sending, sent, printed, unknown, failed, cancelled."""

    @property
    def id(self) -> str:
        """Its key."""

    @property
    def state(self) -> str:
        """Where it is."""

    @property
    def words(self) -> Text:
        """The same, in a sentence."""

    @property
    def trouble(self) -> Text | None:
        """What it waits for, or why it failed."""


class PaperFlow(Protocol):
    """Documents on paper, as PDF and as pictures."""

    def print_document(self, document_id: str) -> PrintJob:
        """Prints a document for the first time."""

    def reprint(self, document_id: str) -> PrintJob:
        """Prints it again; the paper says so."""

    def jobs_of(self, ref: str) -> Sequence[PrintJob]:
        """The print jobs of a document, newest first."""

    def job(self, job_id: str) -> PrintJob:
        """How a print job stands."""

    def resolve(self, job_id: str, printed: bool) -> PrintJob:
        """Says whether the paper of an unknown outcome came out."""

    def document_pdf(self, document_id: str) -> bytes:
        """The A4 document."""

    def document_png(self, document_id: str) -> bytes:
        """A picture of its first A4 page."""

    def slip_png(self, document_id: str) -> bytes:
        """A picture of the 80 mm paper."""


class DeskDevices(Protocol):
    """The devices of the station."""

    def states(self) -> tuple[DeviceState, ...]:
        """Every device with its light."""

    def listen(self, callback: Callable[[], object]) -> Forget:
        """Calls back, on any thread, when a state changed."""

    def on_card(self, callback: Callable[[IdCard], object]) -> Forget:
        """Calls back, on a worker thread, when a card was read."""

    def camera(self) -> DocumentCamera | None:
        """The document camera, an object of the UI thread."""


class ClerkHall(Protocol):
    """The hall, as far as a counter window needs it."""

    @property
    def info(self) -> HallView:
        """The hall's own facts."""

    @property
    def clock(self) -> Clock:
        """The time of day."""

    @property
    def queue(self) -> QueueDesk:
        """Tickets and visits."""

    @property
    def catalog(self) -> CatalogDesk:
        """Items."""

    @property
    def cases(self) -> CasesDesk:
        """Cases."""

    @property
    def reviews(self) -> ReviewsDesk:
        """Reviews, as far as a clerk may know."""

    @property
    def staff(self) -> StaffDesk:
        """Staff."""

    @property
    def visits(self) -> VisitsFlow:
        """Ending a visit."""

    @property
    def paper(self) -> PaperFlow:
        """Printing."""

    @property
    def desk_devices(self) -> DeskDevices:
        """Printer, reader, camera."""

    def listen(self, callback: Callable[[ChangeLike], None]) -> Forget:
        """Calls back when something was committed."""

    def store_state(self) -> str:
        """``here``, or ``away`` while the database does not answer; known once somebody listens."""
