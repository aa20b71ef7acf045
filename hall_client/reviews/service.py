"""Asking for a rating, and answering: only the pad that holds the request can do the latter."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from hall_client.base.ciphers import sm3
from hall_client.base.ids import new_id
from hall_client.base.words import clean_line
from hall_client.queue.records import Business, Ticket, Visit
from hall_client.queue.writing import LOCK
from hall_client.reviews import rules
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.official import LEVELS
from hall_client.reviews.records import Rectification, Review, ReviewPhoneCode, ReviewStep
from hall_client.reviews.views import LevelView, ReviewProgress, ReviewRequest, ReviewState, ReviewView
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store, Work

REVIEW_SECONDS = 60
_ANSWERED = "review.answered"
_ENDED = "ended"


class ReviewService:
    """Use cases of reviews. Every refusal is a ``ReviewError`` (or ``BadInput`` for a text that is too long)."""

    def __init__(self, store: Store, review_seconds: int = REVIEW_SECONDS) -> None:
        """Takes the hall's store and how long a request stays on the pad, in seconds."""
        self._store = store
        self._time = timedelta(seconds=review_seconds)

    def levels(self) -> tuple[LevelView, ...]:
        """The five official levels, 5 first, with their tags."""
        return LEVELS

    # --- the clerk's side ---------------------------------------------------------------------------------------------

    def ask(self, visit_id: str, staff_no: str = "", item_name: str = "", *, work: Work | None = None) -> None:
        """Opens the request for a rating of an ended visit, in the caller's transaction if one is given.

        Asking again changes nothing. Without ``item_name`` the business of the ticket is named.

        Raises:
            ReviewError: no such visit, or it has not ended.
        """
        if work is not None:
            self._ask(work, visit_id, staff_no, item_name)
            return
        try:
            with self._store.write() as own:
                self._ask(own, visit_id, staff_no, item_name)
        except IntegrityError:
            if self.progress(visit_id) is ReviewProgress.NONE:
                raise

    def _ask(self, work: Work, visit_id: str, staff_no: str, item_name: str) -> None:
        if _of_visit(work.session, self._store.hall_id, visit_id) is None:
            self._open(work, visit_id, staff_no, item_name)

    def _open(self, work: Work, visit_id: str, staff_no: str, item_name: str) -> None:
        visit = work.session.get(Visit, visit_id)
        if visit is None or visit.hall_id != self._store.hall_id:
            raise ReviewError("This visit does not exist, so nobody can be asked about it.")
        if visit.state != _ENDED:
            raise ReviewError("This visit has not ended. Finish it first, then the pad asks for a rating.")
        now = self._store.clock.now()
        review = Review(
            id=new_id(),
            hall_id=self._store.hall_id,
            visit_id=visit_id,
            staff_no=staff_no or visit.staff_no,
            item_name=clean_line(item_name) or _business(work.session, visit),
            state=ReviewState.ASKED,
            asked_at=now,
            closes_at=now + self._time,
        )
        work.session.add(review)
        work.session.flush()
        self._step(work, review.id, "ask", ReviewState.ASKED)
        write_journal(work, self._store, "review.asked", visit_id, who=review.staff_no)
        work.changed("review", visit_id)

    def progress(self, visit_id: str) -> ReviewProgress:
        """All that the clerk may know: nothing asked, waiting, done."""
        with self._store.read() as session:
            review = _of_visit(session, self._store.hall_id, visit_id)
        if review is None:
            return ReviewProgress.NONE
        return rules.progress_of(ReviewState(review.state), review.closes_at, self._store.clock.now())

    # --- the pad's side -----------------------------------------------------------------------------------------------

    def claim(self, window: str) -> ReviewRequest | None:
        """The newest open request of a visit at this window, with the full time and a new key; the last key counts."""
        self.expire_overdue()
        with self._store.read() as session:
            if self._newest_open(session, window) is None:
                return None
        with self._store.write() as work:
            found = self._newest_open(work.session, window, lock=True)
            if found is None:
                return None
            review, visit, number = found
            now = self._store.clock.now()
            key, code = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
            until = rules.phone_until(self._store.clock.local(now).date())
            review.pad_print, review.closes_at = _print(key), now + self._time
            work.session.add(review)
            work.session.add(
                ReviewPhoneCode(code_print=_print(code), hall_id=review.hall_id, review_id=review.id, until=until)
            )
            self._step(work, review.id, "claim", ReviewState.ASKED)
            return ReviewRequest(
                id=review.id,
                visit_id=visit.id,
                ticket_number=number,
                window=visit.window,
                staff_no=review.staff_no,
                item_name=review.item_name,
                asked_at=review.asked_at,
                closes_at=review.closes_at,
                phone_token=code,
                phone_until=until,
                pad_key=key,
                levels=LEVELS,
            )

    def more_time(self, request: ReviewRequest) -> ReviewRequest:
        """Starts the time of an open request anew.

        Raises:
            ReviewError: another pad holds it, or it is closed.
        """
        self.expire_overdue()
        closes_at = self._store.clock.now() + self._time
        with self._store.write() as work:
            self._take(work, request, "more_time", closes_at=closes_at)
        return replace(request, closes_at=closes_at)

    def rate(self, request: ReviewRequest, level: int, tags: Iterable[str] = (), text: str = "") -> None:
        """Stores the rating, once; levels 2 and 1 open a rectification. The same answer sent twice counts once.

        Raises:
            ReviewError: no such level, a tag of another level, another pad holds the request, or it is closed.
            BadInput: the text is longer than 200 characters.
        """
        answer = rules.check_answer(level, tags, text)
        self.expire_overdue()
        with self._store.write() as work:
            self._lock(work, request)
            if self._is_stored(work.session, request, answer):
                return
            values = {"level": answer.level, "tags": list(answer.tags), "text": answer.text}
            self._close(work, request, "rate", **values)
            if rules.needs_rectification(level):
                now = self._store.clock.now()
                work.session.add(
                    Rectification(
                        id=new_id(), hall_id=self._store.hall_id, review_id=request.id, state="open", opened_at=now
                    )
                )

    def decline(self, request: ReviewRequest) -> None:
        """Closes the request without a rating, by the applicant's wish.

        Raises:
            ReviewError: another pad holds it, or it is closed.
        """
        with self._store.write() as work:
            self._close(work, request, "decline")

    def time_out(self, request: ReviewRequest) -> None:
        """Closes the request as not rated; never a level.

        Raises:
            ReviewError: another pad holds it, it is closed, or its time is not over.
        """
        with self._store.write() as work:
            self._lock(work, request)
            review = work.session.get(Review, request.id)
            if review is not None and rules.is_early(review.closes_at, self._store.clock.now()):
                raise ReviewError("The time for this rating is not over yet.")
            self._close(work, request, "time_out")

    def expire_overdue(self) -> int:
        """Closes as not rated what no pad answered for; gives how many."""
        now = self._store.clock.now()
        with self._store.read() as session:
            if not self._overdue(session):
                return 0
        with self._store.write() as work:
            overdue = self._overdue(work.session, lock=True)
            for review in overdue:
                review.state, review.answered_at = ReviewState.NOT_RATED, now
                work.session.add(review)
                self._closed(work, review.id, review.visit_id, "time_out", ReviewState.NOT_RATED)
        return len(overdue)

    # --- records ------------------------------------------------------------------------------------------------------

    def record(self, visit_id: str) -> ReviewView | None:
        """The review of a visit, for managers and records; never for the screen of the clerk who is rated."""
        with self._store.read() as session:
            review = _of_visit(session, self._store.hall_id, visit_id)
        return None if review is None else _view(review)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lock(self, work: Work, request: ReviewRequest) -> None:
        """Waits for who answers, claims or closes the same request. A closed one is not even found: then it is only read."""
        query = select(Review.id).where(Review.id == request.id, Review.state == ReviewState.ASKED)
        work.session.exec(query.with_for_update(**LOCK)).first()

    def _newest_open(self, session: Session, window: str, *, lock: bool = False) -> tuple[Review, Visit, str] | None:
        query = (
            select(Review, Visit, Ticket.number)
            .join(Visit, col(Visit.id) == col(Review.visit_id))
            .join(Ticket, col(Ticket.id) == col(Visit.ticket_id))
            .where(Review.hall_id == self._store.hall_id, Review.state == ReviewState.ASKED, Visit.window == window)
            .where(Review.closes_at >= self._store.clock.now() - rules.DEAD_PAD)
            .order_by(col(Review.asked_at).desc(), col(Review.id).desc())
            .limit(1)
        )
        return session.exec(query.with_for_update(of=Review, **LOCK) if lock else query).first()

    def _overdue(self, session: Session, *, lock: bool = False) -> list[Review]:
        """Locked, these are those that nobody is just answering."""
        query = select(Review).where(Review.hall_id == self._store.hall_id, Review.state == ReviewState.ASKED)
        query = query.where(Review.closes_at < self._store.clock.now() - rules.DEAD_PAD).order_by(col(Review.id))
        return list(session.exec(query.with_for_update(skip_locked=True, **LOCK) if lock else query).all())

    def _close(self, work: Work, request: ReviewRequest, step: str, **values: object) -> None:
        state = self._take(work, request, step, answered_at=self._store.clock.now(), **values)
        self._closed(work, request.id, request.visit_id, step, state)

    def _take(self, work: Work, request: ReviewRequest, step: str, **values: object) -> ReviewState:
        """One conditional statement: of two pads, or two clicks, one finds the row."""
        self._lock(work, request)
        review = work.session.get(Review, request.id)
        if review is None or review.hall_id != self._store.hall_id:
            raise ReviewError("This request for a rating does not exist.")
        state = rules.next_state(step, ReviewState(review.state))
        statement = update(Review).where(
            col(Review.id) == request.id,
            col(Review.state) == ReviewState.ASKED,
            col(Review.pad_print) == _print(request.pad_key),
        )
        if work.session.exec(statement.values(state=state, **values)).rowcount != 1:
            raise ReviewError("Another pad shows this request now; please answer there.")
        if step == "more_time":
            self._step(work, request.id, step, state)
        return state

    def _closed(self, work: Work, review_id: str, visit_id: str, step: str, state: ReviewState) -> None:
        self._step(work, review_id, step, state)
        # Reviewers stay confidential (GB/T 39734-2020): the journal tells that it is over, not how.
        write_journal(work, self._store, _ANSWERED, visit_id)
        work.changed("review", visit_id)

    def _step(self, work: Work, review_id: str, step: str, state: ReviewState) -> None:
        work.session.add(
            ReviewStep(
                id=new_id(),
                hall_id=self._store.hall_id,
                review_id=review_id,
                at=self._store.clock.now(),
                step=step,
                state=state,
                station=self._store.station,
            )
        )

    def _is_stored(self, session: Session, request: ReviewRequest, answer: rules.Answer) -> bool:
        review = session.get(Review, request.id)
        if review is None or review.pad_print != _print(request.pad_key):
            return False
        return (review.level, tuple(review.tags), review.text) == (answer.level, answer.tags, answer.text)


def _of_visit(session: Session, hall_id: str, visit_id: str) -> Review | None:
    return session.exec(select(Review).where(Review.hall_id == hall_id, Review.visit_id == visit_id)).first()


def _business(session: Session, visit: Visit) -> str:
    ticket = session.get_one(Ticket, visit.ticket_id)
    return session.get_one(Business, (ticket.hall_id, ticket.business)).name


def _print(secret: str) -> str:
    return sm3(secret.encode())


def _view(review: Review) -> ReviewView:
    return ReviewView(
        id=review.id,
        visit_id=review.visit_id,
        state=ReviewState(review.state),
        level=review.level,
        tags=tuple(review.tags),
        text=review.text,
        asked_at=review.asked_at,
        answered_at=review.answered_at,
    )
