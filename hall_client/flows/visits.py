"""The end of a visit: the ticket is finished and its applicant is invited to rate."""

from __future__ import annotations

from hall_client.cases.service import CaseService
from hall_client.queue.service import QueueService
from hall_client.queue.views import VisitView
from hall_client.reviews.service import ReviewService


class VisitFlow:
    """Use cases of a visit that span queue, cases and reviews."""

    def __init__(self, queue: QueueService, cases: CaseService, reviews: ReviewService) -> None:
        """Takes the three services."""
        self._queue = queue
        self._cases = cases
        self._reviews = reviews

    def finish_and_ask(self, window: str) -> VisitView:
        """Ends the visit and opens the request for a rating on the window's pad.

        A crash between the two leaves an ended visit that is asked about when the flow is called again by
        ``ask_again``; it never leaves a rating.

        Raises:
            QueueError: no visit is in progress at the window.
        """
        visit = self._queue.finish(window)
        self.ask_again(visit)
        return visit

    def ask_again(self, visit: VisitView) -> None:
        """Opens the request for a rating of an ended visit; doing so twice changes nothing."""
        case = self._cases.of_visit(visit.id)
        self._reviews.ask(visit.id, visit.staff_no, case.item.name if case else visit.ticket.business_name)
