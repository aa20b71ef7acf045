"""Notices on the board, and calls for the hall's guide."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from hall_client.base.errors import BadInput
from hall_client.base.ids import new_id
from hall_client.base.words import clean_line, mask_numbers
from hall_client.queue.errors import QueueError
from hall_client.queue.records import GuideCall, HallNotice
from hall_client.queue.use_cases import reason_given
from hall_client.queue.views import GuideCallView, NoticeView
from hall_client.queue.writing import LOCK
from hall_client.staff.journal import write_journal
from hall_client.store.columns import one_of
from hall_client.store.work import Store

GUIDE_KINDS = ("paper_out", "printer", "help", "manager")
LONGEST_NOTICE = 120
LONGEST_SHOWN = timedelta(days=7)


class Notices:
    """What the hall tells everybody, and who asks for a hand."""

    def __init__(self, store: Store) -> None:
        """Takes the hall's store."""
        self._store = store

    def notices(self) -> tuple[NoticeView, ...]:
        """The notices that stand on the board now, oldest first."""
        now = self._store.clock.now()
        with self._store.read() as session:
            rows = session.exec(
                select(HallNotice)
                .where(HallNotice.hall_id == self._store.hall_id, HallNotice.until_at > now, HallNotice.from_at <= now)
                .order_by(col(HallNotice.from_at), col(HallNotice.id))
            )
            return tuple(_notice(row) for row in rows)

    def post_notice(self, text: str, minutes: int, who: str, reason: str) -> NoticeView:
        """Puts a notice on the board for so many minutes.

        Raises:
            BadInput: empty or too long, a time that is not 1 minute to 7 days, or no reason.
        """
        words, note = mask_numbers(clean_line(text, longest=LONGEST_NOTICE)), reason_given(reason)
        if not words:
            raise BadInput("The notice is empty.")
        if not timedelta() < timedelta(minutes=minutes) <= LONGEST_SHOWN:
            raise BadInput("A notice stands for 1 minute to 7 days.")
        now = self._store.clock.now()
        row = HallNotice(
            id=new_id(), hall_id=self._store.hall_id, text=words, from_at=now,
            until_at=now + timedelta(minutes=minutes), who=who,
        )  # fmt: skip
        with self._store.write() as work:
            work.session.add(row)
            write_journal(work, self._store, "notice.post", row.id, who=who, at=now, text=words, reason=note)
            work.changed("hall", "notice")
        return _notice(row)

    def take_notice_down(self, notice_id: str, who: str, reason: str) -> None:
        """Takes a notice off the board; one that is gone already stays so.

        Raises:
            QueueError: no such notice.
        """
        note, now = reason_given(reason), self._store.clock.now()
        with self._store.write() as work:
            row = work.session.get(HallNotice, notice_id, with_for_update=LOCK)
            if row is None or row.hall_id != self._store.hall_id:
                raise QueueError("This notice is not known in this hall.")
            if row.until_at <= now:
                return
            row.until_at = now
            work.session.add(row)
            write_journal(work, self._store, "notice.down", row.id, who=who, at=now, reason=note)
            work.changed("hall", "notice")

    def call_guide(self, place: str, kind: str, note: str = "") -> GuideCallView:
        """Calls the guide to a place; while the call is open, asking again for the same gives the same call.

        Raises:
            BadInput: an unknown kind, or too long words.
        """
        if kind not in GUIDE_KINDS:
            raise BadInput("{kind} is no reason to call the guide.", kind=kind)
        where, words = clean_line(place, longest=40), mask_numbers(clean_line(note, longest=100))
        try:
            return self._call_guide(where, kind, words)
        except IntegrityError:
            return self._call_guide(where, kind, words)

    def _call_guide(self, place: str, kind: str, note: str) -> GuideCallView:
        with self._store.write() as work:
            standing = self._open(work.session, place, kind)
            if standing is not None:
                return _guide_call(standing)
            row = GuideCall(
                id=new_id(), hall_id=self._store.hall_id, at=self._store.clock.now(), place=place, kind=kind, note=note
            )
            work.session.add(row)
            work.session.flush()
            write_journal(work, self._store, "guide.call", place, at=row.at, kind=kind, note=note)
            work.changed("hall", "guide")
            return _guide_call(row)

    def _open(self, session: Session, place: str, kind: str) -> GuideCall | None:
        query = select(GuideCall).where(GuideCall.hall_id == self._store.hall_id, GuideCall.place == place)
        return session.exec(query.where(GuideCall.kind == kind, one_of(col(GuideCall.state), "open"))).first()

    def guide_calls(self) -> tuple[GuideCallView, ...]:
        """The open calls for the guide, oldest first."""
        with self._store.read() as session:
            rows = session.exec(
                select(GuideCall)
                .where(GuideCall.hall_id == self._store.hall_id, one_of(col(GuideCall.state), "open"))
                .order_by(col(GuideCall.at), col(GuideCall.id))
            )
            return tuple(_guide_call(row) for row in rows)

    def answer_guide(self, call_id: str, who: str) -> None:
        """Says that somebody took care of a call; doing so twice is harmless.

        Raises:
            QueueError: no such call.
        """
        with self._store.write() as work:
            row = work.session.get(GuideCall, call_id, with_for_update=LOCK)
            if row is None or row.hall_id != self._store.hall_id:
                raise QueueError("This call is not known in this hall.")
            if row.state != "open":
                return
            row.state, row.answered_at, row.answered_by = "answered", self._store.clock.now(), who
            work.session.add(row)
            write_journal(work, self._store, "guide.answer", row.place, who=who, at=row.answered_at, kind=row.kind)
            work.changed("hall", "guide")


def _notice(row: HallNotice) -> NoticeView:
    return NoticeView(row.id, row.text, row.until_at, row.who)


def _guide_call(row: GuideCall) -> GuideCallView:
    return GuideCallView(row.id, row.at, row.place, row.kind, row.note)
