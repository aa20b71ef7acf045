"""The end of a visit: the ticket is finished and its applicant is invited to rate."""

from __future__ import annotations

from hall_client.cases.service import CaseService
from hall_client.queue.service import QueueService
from hall_client.queue.views import VisitView
from hall_client.reviews.service import ReviewService
from hall_client.store.work import Work


class VisitFlow:
    """Use cases of a visit that span queue, cases and reviews."""

    def __init__(self, queue: QueueService, cases: CaseService, reviews: ReviewService) -> None:
        """Takes the three services."""
        self._queue = queue
        self._cases = cases
        self._reviews = reviews

    def finish_and_ask(self, window: str) -> VisitView:
        """Ends the visit and opens the request for a rating on the window's pad, in one transaction.

        Raises:
            QueueError: no visit is in progress at the window.
        """

        def ask(work: Work, visit_id: str) -> None:
            self._reviews.ask(visit_id, item_name=self._cases.matter(work, visit_id), work=work)

        return self._queue.finish(window, ask)
