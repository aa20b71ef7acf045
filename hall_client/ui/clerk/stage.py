"""What the window is about now: one frozen picture of everything it knows, and the panel that follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from hall_client.cases.views import CaseState, CaseView
from hall_client.queue.views import StepView, TicketState, TicketView, VisitView, WindowView
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.from_afar import Afar
from hall_client.ui.clerk.ports import PrintJob


class Stage(Enum):
    """The panel in the middle."""

    LOADING = auto()
    BLOCKED = auto()
    """Another program runs this window."""
    PAUSED = auto()
    FREE = auto()
    CALLED = auto()
    IDENTITY = auto()
    SEARCH = auto()
    SITUATION = auto()
    CHECKLIST = auto()
    DOCUMENT = auto()
    REVIEW = auto()


VISIT_STAGES = frozenset({Stage.IDENTITY, Stage.SEARCH, Stage.SITUATION, Stage.CHECKLIST, Stage.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Papers:
    """The document of the decided case: pictures (PNG) and the state of its print job."""

    document_id: str
    page: bytes = b""
    slip: bytes = b""
    job: PrintJob | None = None
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the window knows, read at once."""

    view: WindowView | None = None
    case: CaseView | None = None
    steps: tuple[StepView, ...] = ()
    finished: VisitView | None = None
    """The visit that was ended here last; its review may still be open."""
    review: ReviewProgress = ReviewProgress.NONE
    papers: Papers | None = None
    away: str = ""
    """Why the hall's data cannot be reached now; empty while all is well."""
    away_since: datetime | None = None
    blocked: str = ""
    """Why this program may not run the window."""
    afar: Afar | None = None
    """What somebody else changed at this window, until the clerk has noted it."""
    skipped: frozenset[str] = field(default_factory=frozenset)
    """Visits whose identity check was put off."""

    @property
    def visit(self) -> VisitView | None:
        """The open visit."""
        return self.view.visit if self.view else None

    @property
    def ticket(self) -> TicketView | None:
        """The ticket at the window."""
        if self.view is None:
            return None
        if self.view.visit is not None:
            return self.view.visit.ticket
        return self.view.call.ticket if self.view.call else None

    @property
    def called(self) -> bool:
        """Called, and the visit has not begun."""
        ticket = self.ticket
        return ticket is not None and ticket.state is TicketState.CALLED and self.visit is None

    @property
    def open_case(self) -> CaseView | None:
        """The case that may still be changed."""
        case = self.case
        return case if case is not None and case.state is CaseState.PREPARING else None

    @property
    def decided(self) -> CaseView | None:
        """The case of the open visit that has its outcome."""
        case = self.case
        return case if case is not None and case.outcome is not None else None


def stage_of(desk: Desk, wish: Stage | None) -> Stage:
    """The panel to show: what the clerk wished for while it makes sense, else what comes next in the visit."""
    if desk.blocked:
        return Stage.BLOCKED
    if desk.view is None:
        return Stage.LOADING
    if desk.visit is not None:
        return wish if wish is not None and _possible(desk, wish) else _next_step(desk, desk.visit)
    if desk.called:
        return Stage.CALLED
    if desk.view.state != "open":
        return Stage.PAUSED
    return Stage.REVIEW if desk.finished is not None and desk.review is not ReviewProgress.NONE else Stage.FREE


def _possible(desk: Desk, wish: Stage) -> bool:
    if wish in {Stage.IDENTITY, Stage.SEARCH}:
        return True
    if wish is Stage.SITUATION:
        return desk.open_case is not None and bool(desk.open_case.questions)
    if wish is Stage.CHECKLIST:
        return desk.case is not None
    return wish is Stage.DOCUMENT and desk.decided is not None


def _next_step(desk: Desk, visit: VisitView) -> Stage:
    if not visit.person_verified and visit.id not in desk.skipped and desk.case is None:
        return Stage.IDENTITY
    if desk.case is None or desk.case.state is CaseState.ABANDONED:
        return Stage.SEARCH
    if desk.decided is not None:
        return Stage.DOCUMENT
    return Stage.CHECKLIST if desk.case.answered else Stage.SITUATION
