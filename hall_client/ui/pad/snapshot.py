"""Everything the pad reads, in one go and off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from hall_client.base.clock import Clock
from hall_client.base.errors import HallError
from hall_client.cases.views import CaseView, DocumentView
from hall_client.queue.views import WindowView
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.views import ReviewRequest
from hall_client.staff.views import HallView, StaffView


class QueuePort(Protocol):
    """What the pad asks of the queue."""

    def window(self, number: str, /) -> WindowView:
        """The window as it is now."""


class CasesPort(Protocol):
    """What the pad asks of cases."""

    def of_visit(self, visit_id: str, /) -> CaseView | None:
        """The case of a visit."""


class StaffPort(Protocol):
    """What the pad asks of staff."""

    def member(self, staff_no: str, /) -> StaffView | None:
        """Who has this number."""

    def photo(self, staff: StaffView, /) -> Path | None:
        """The file with the photo."""


class ReviewsPort(Protocol):
    """What the pad asks of reviews; see ``hall_client.reviews.service``."""

    def claim(self, window: str, /) -> ReviewRequest | None:
        """The newest open request."""

    def more_time(self, request: ReviewRequest, /) -> ReviewRequest:
        """The time anew."""

    def rate(self, request: ReviewRequest, level: int, tags: tuple[str, ...], text: str, /) -> None:
        """The rating."""

    def decline(self, request: ReviewRequest, /) -> None:
        """No rating by wish."""

    def time_out(self, request: ReviewRequest, /) -> None:
        """No rating by time."""


class PaperPort(Protocol):
    """What the pad asks of papers."""

    def document_png(self, document_id: str, /) -> bytes:
        """A picture (PNG) of the document."""


class PadHall(Protocol):
    """The part of a hall that a pad uses."""

    @property
    def info(self) -> HallView: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def queue(self) -> QueuePort: ...
    @property
    def cases(self) -> CasesPort: ...
    @property
    def staff(self) -> StaffPort: ...
    @property
    def reviews(self) -> ReviewsPort: ...
    @property
    def paper(self) -> PaperPort: ...

    def listen(self, callback: Callable[[Any], None], /) -> Callable[[], None]:
        """Calls back on changes; gives the function that stops it."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who sits behind the window."""

    staff_no: str
    name: str = ""
    stars: int = 0
    photo: Path | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the case and its picture; ``png`` None: not drawn yet, empty: it cannot be drawn."""

    document: DocumentView
    png: bytes | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a pad shows, as read at one moment."""

    window: WindowView
    clerk: Clerk
    case: CaseView | None = None
    paper: Paper | None = None
    request: ReviewRequest | None = None


class Reader:
    """Reads snapshots for one window, and closes what timed out while the database was away."""

    def __init__(self, hall: PadHall, window: str) -> None:
        """Takes the hall and the number of the window."""
        self._hall = hall
        self._window = window
        self._paper: Paper | None = None

    def read(self, closing: ReviewRequest | None = None) -> Snapshot:
        """Closes the request whose time is over, claims the next one, reads window, case and document.

        Raises:
            HallError: the database is away, or the window is unknown.
        """
        if closing is not None:
            self.close(closing)
        request = self._hall.reviews.claim(self._window)
        view = self._hall.queue.window(self._window)
        case = self._hall.cases.of_visit(view.visit.id) if view.visit is not None else None
        clerk = self.clerk(request.staff_no if request is not None else view.staff_no)
        return Snapshot(view, clerk, case, self._paper_of(case), request)

    def close(self, request: ReviewRequest) -> None:
        """Stores "not rated"; somebody else's answer stands."""
        try:
            self._hall.reviews.time_out(request)
        except ReviewError:
            return

    def clerk(self, staff_no: str) -> Clerk:
        """The clerk with this number; the name stays unread unless the hall shows it."""
        staff = self._hall.staff.member(staff_no) if staff_no else None
        if staff is None:
            return Clerk(staff_no)
        name = staff.name if self._hall.info.pad_shows_name else ""
        return Clerk(staff.staff_no, name, staff.stars, self._hall.staff.photo(staff))

    def draw(self, document: DocumentView) -> Paper:
        """The document with its picture (half a second), kept for the next reading; without one when it cannot be drawn."""
        try:
            self._paper = Paper(document, self._hall.paper.document_png(document.id))
        except HallError:
            self._paper = Paper(document, b"")
        return self._paper

    def _paper_of(self, case: CaseView | None) -> Paper | None:
        if case is None or not case.documents:
            return None
        document, known = case.documents[-1], self._paper
        return known if known is not None and known.document.id == document.id else Paper(document)
