"""The use cases of the windows themselves: who sits there, what they serve, whether they are open."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from sqlmodel import col, delete, select

from hall_client.base.errors import BadInput
from hall_client.queue import desk, moving, reading
from hall_client.queue.conditions import is_open
from hall_client.queue.drafts import with_draft
from hall_client.queue.errors import QueueError
from hall_client.queue.records import Business, ServiceWindow, Visit, WindowBusiness
from hall_client.queue.stations import StationClaim, claim_station, leave, refuse_running
from hall_client.queue.use_cases import UseCases, reason_given
from hall_client.queue.views import WindowKind, WindowView
from hall_client.queue.writing import writing
from hall_client.staff.journal import write_journal

STATES = ("open", "paused", "closed")
LAST_RANK = 9


class Windows(UseCases):
    """Opens, closes, staffs and reassigns windows; a ticket bound to one that no longer calls it is freed."""

    def windows(self) -> tuple[str, ...]:
        """The numbers of the hall's windows."""
        with self._store.read() as session:
            rows = session.exec(select(ServiceWindow.number).where(ServiceWindow.hall_id == self._store.hall_id)).all()
        return tuple(sorted(rows, key=reading.by_number))

    def window(self, number: str) -> WindowView:
        """Everything a counter window shows of the queue."""
        settings = self.current.settings()
        with self._store.read() as session:
            view = reading.window(session, self._store, number, settings)
        return dataclasses.replace(view, visit=with_draft(self._store, view.visit)) if view.visit else view

    def pause_window(self, number: str, reason: str) -> None:
        """Stops calling at a window; the reason is shown to its clerk and the manager."""
        self._set_state(number, "paused", reason_given(reason), None)

    def open_window(self, number: str) -> None:
        """Lets a window call again."""
        self._set_state(number, "open", "", None)

    def close_window(self, number: str) -> None:
        """Closes a window for the day; tickets sent to it wait for any window of their queue."""
        self._set_state(number, "closed", "", None)

    def set_window(self, number: str, state: str, who: str, reason: str) -> None:
        """Opens, pauses or closes a window from afar; its present ticket stays with it.

        Raises:
            BadInput: no such state, or no reason given.
        """
        if state not in STATES:
            raise BadInput("A window is open, paused or closed; {state} is none of these.", state=state)
        self._set_state(number, state, reason_given(reason), who)

    def _set_state(self, number: str, state: str, reason: str, who: str | None) -> None:
        with self._desk(number, bound=state == "closed") as at:
            if at.row.state != state:
                at.row.state_at = at.now
            at.row.state, at.row.pause_reason = state, reason if state != "open" else ""
            at.session.add(at.row)
            at.session.flush()
            if state == "closed":
                moving.free_stranded(at)
            by = at.staff_no if who is None else who
            write_journal(at.work, self._store, f"window.{state}", number, who=by, reason=reason)
            at.work.changed("window", number)

    def assign_window(
        self, number: str, kind: str, businesses: Sequence[tuple[str, int]], who: str, reason: str
    ) -> None:
        """Says what a window is for and which queues it serves, each code with its rank (1: its own, higher: it helps
        out). It keeps its present ticket; tickets sent to it from a queue that it loses wait for any window again.

        Raises:
            BadInput: an unknown kind or business, one named twice, a rank that is not 1 to 9, or no reason.
            QueueError: no such window.
        """
        note, served = reason_given(reason), _served(kind, businesses)
        with self._desk(number, bound=True) as at:
            known = set(at.session.exec(select(Business.code).where(Business.hall_id == self._store.hall_id)))
            for code in served:
                if code not in known:
                    raise BadInput("There is no business {code} in this hall.", code=code)
            here = (col(WindowBusiness.hall_id) == self._store.hall_id) & (col(WindowBusiness.window) == number)
            before = set(at.session.exec(select(WindowBusiness.business).where(here)))
            at.session.exec(delete(WindowBusiness).where(here))
            for code, rank in served.items():
                at.session.add(WindowBusiness(hall_id=self._store.hall_id, window=number, business=code, rank=rank))
            at.row.kind = kind
            at.session.add(at.row)
            at.session.flush()
            moving.free_stranded(at, frozenset(before - served.keys()))
            queues = " ".join(f"{code}:{rank}" for code, rank in served.items())
            write_journal(at.work, self._store, "window.assign", number, who=who, reason=note, kind=kind, queues=queues)
            at.work.changed("window", number)

    def seat(self, number: str, staff_id: str) -> None:
        """Puts a member of staff at a window; who sat elsewhere moves if nobody's program runs there any more.

        A visit that is in progress there goes on in this person's hands.

        Raises:
            QueueError: somebody else is signed in at a program that runs this window.
        """
        with writing(self._store) as work:
            elsewhere = work.session.exec(
                select(ServiceWindow.number)
                .where(ServiceWindow.hall_id == self._store.hall_id)
                .where(ServiceWindow.staff_id == staff_id, ServiceWindow.number != number)
            ).first()
            at = desk.desk(self._store, work, number, self._at_end, None, [elsewhere])
            if at.row.staff_id not in (None, staff_id):
                refuse_running(self._store, at.row)
            other = at.session.get(ServiceWindow, (self._store.hall_id, elsewhere)) if elsewhere else None
            if other is not None and other.staff_id == staff_id:
                leave(self._store, work, other)
            if at.row.state != "open":
                at.row.state_at = at.now
            at.row.staff_id, at.row.state, at.row.pause_reason = staff_id, "open", ""
            work.session.add(at.row)
            work.session.flush()
            self._hand_over(desk.desk(self._store, work, number))
            work.changed("window", number)

    def _hand_over(self, at: desk.Desk) -> None:
        write_journal(at.work, self._store, "window.seat", at.row.number, who=at.staff_no)
        query = select(Visit).where(Visit.hall_id == self._store.hall_id, Visit.window == at.row.number, is_open())
        visit = at.session.exec(query).first()
        if visit is not None:
            visit.staff_no = at.staff_no
            at.session.add(visit)

    def unseat(self, number: str, staff_id: str) -> None:
        """Frees a window of this member of staff; one where somebody else sits by now stays as it is."""
        with self._desk(number) as at:
            if at.row.staff_id != staff_id:
                return
            at.row.staff_id, at.row.state_at = None, at.now
            at.session.add(at.row)
            at.session.flush()
            write_journal(at.work, self._store, "window.leave", number, who=at.staff_no)
            at.work.changed("window", number)

    def claim_station(self, number: str) -> StationClaim:
        """Makes this program the one that runs a window; a second one with the same number is refused."""
        return claim_station(self._store, number)

    def _found_nobody(self, number: str) -> bool:
        """Looks why a window found nobody to call; True when tickets were freed that it may call now.

        Raises:
            QueueError: it serves no queue.
        """
        with self._store.read() as session:
            served = select(WindowBusiness.business).where(WindowBusiness.hall_id == self._store.hall_id)
            if session.exec(served.where(WindowBusiness.window == number)).first() is None:
                words = reading.serves_nothing(number)
                raise QueueError(words.template, **words.params)
            if not moving.any_bound(session, self._store):
                return False
        with self._desk(number, bound=True) as at:
            return moving.free_stranded(at) > 0


def _served(kind: str, businesses: Sequence[tuple[str, int]]) -> dict[str, int]:
    if kind not in set(WindowKind):
        raise BadInput("{kind} is no kind of window; there are {known}.", kind=kind, known=", ".join(WindowKind))
    served: dict[str, int] = {}
    for code, rank in businesses:
        if code in served:
            raise BadInput("Business {code} is named twice.", code=code)
        if not 1 <= rank <= LAST_RANK:
            raise BadInput("The rank of a queue is from 1 (its own) to 9.")
        served[code] = rank
    return served
