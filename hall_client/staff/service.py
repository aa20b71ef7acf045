"""Accounts as screens and scripts use them."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import Session, col, select

from hall_client.base.files import resources
from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.staff.errors import StaffError
from hall_client.staff.journal import verify_journal, write_journal
from hall_client.staff.records import StaffAccount
from hall_client.staff.rules import (
    LOCKED_FOR,
    MAX_FAILURES,
    SHORTEST_PASSWORD,
    hash_password,
    locked_minutes,
    password_fits,
)
from hall_client.staff.views import HallView, StaffView
from hall_client.store.records import Hall
from hall_client.store.work import Store

UNKNOWN = "?"
"""Stands in the journal for a staff number that nobody has."""


class StaffService:
    """Knows who works here. Raises ``StaffError`` (refused) and ``StoreAway``."""

    def __init__(self, store: Store) -> None:
        """Takes the hall's store."""
        self._store = store

    def check_password(self, staff_no: str, password: str) -> StaffView:
        """The member of staff with this number and password.

        The same sentence answers an unknown number and a wrong password. Five failures lock for ten minutes. Every try is
        journaled; an unknown number as ``?``, since what was typed may be a password in the wrong field.
        """
        with self._store.write() as work:
            number = staff_no.strip()
            account = self._find(work.session, number, lock=True) if number.isprintable() else None
            refusal = self._try(account, password)
            if account is not None:
                work.session.add(account)
                work.session.flush()
            who = account.staff_no if account else UNKNOWN
            outcome = "refused" if refusal else "ok"
            write_journal(work, self._store, "staff.sign_in", who, who=who, outcome=outcome)
        if refusal is not None or account is None:
            raise refusal or _unknown()
        return _view(account)

    def _try(self, account: StaffAccount | None, password: str) -> StaffError | None:
        if account is None:
            return _unknown()
        now = self._store.clock.now()
        if minutes := locked_minutes(account.locked_until, now):
            return StaffError("Too many wrong passwords. Try again in {minutes} min.", minutes=minutes)
        if password_fits(password, account.password_hash):
            account.failures, account.locked_until = 0, None
            return None
        account.failures += 1
        if account.failures >= MAX_FAILURES:
            account.failures, account.locked_until = 0, now + LOCKED_FOR
        return _unknown()

    def _find(self, session: Session, staff_no: str, *, lock: bool = False) -> StaffAccount | None:
        query = select(StaffAccount).where(StaffAccount.hall_id == self._store.hall_id)
        query = query.where(StaffAccount.staff_no == staff_no)
        return session.exec(query.with_for_update(key_share=True) if lock else query).first()

    def add(
        self, staff_no: str, name: str, password: str, role: str = "clerk", stars: int = 0, photo: str = ""
    ) -> StaffView:
        """Makes an account."""
        if len(password) < SHORTEST_PASSWORD:
            raise StaffError("A password has at least {count} characters.", count=SHORTEST_PASSWORD)
        with self._store.write() as work:
            work.alone("staff")
            if self._find(work.session, staff_no) is not None:
                raise StaffError("Staff number {number} is already in use.", number=staff_no)
            account = StaffAccount(
                id=new_id(), hall_id=self._store.hall_id, staff_no=staff_no, name=name, role=role, stars=stars,
                photo=photo, password_hash=hash_password(password),
            )  # fmt: skip
            work.session.add(account)
            work.session.flush()
            write_journal(work, self._store, "staff.add", staff_no, role=role)
            work.changed("staff", staff_no)
        return _view(account)

    def member(self, staff_no: str) -> StaffView | None:
        """The member of staff with this number, or None."""
        with self._store.read() as session:
            account = self._find(session, staff_no)
        return _view(account) if account else None

    def members(self) -> tuple[StaffView, ...]:
        """Everybody, by number."""
        with self._store.read() as session:
            query = select(StaffAccount).where(StaffAccount.hall_id == self._store.hall_id)
            return tuple(_view(row) for row in session.exec(query.order_by(col(StaffAccount.staff_no))))

    def photo(self, staff: StaffView) -> Path | None:
        """The file with the photo of a member of staff, or None."""
        path = resources() / "photos" / staff.photo
        return path if staff.photo and path.is_file() else None

    def hall(self) -> HallView:
        """The hall's own facts."""
        with self._store.read() as session:
            return hall_view(session.get_one(Hall, self._store.hall_id))

    def verify_journal(self) -> list[Text]:
        """One sentence per break in the journal's chains; empty means whole."""
        return verify_journal(self._store)


def hall_view(hall: Hall) -> HallView:
    """A hall's row as screens get it; facts that are not set are empty."""
    facts = hall.facts
    return HallView(
        id=hall.id,
        code=hall.code,
        name=hall.name,
        name_en=facts.get("name_en", hall.name),
        authority=facts.get("authority", hall.name),
        document_prefix=facts.get("document_prefix", ""),
        phone=facts.get("phone", ""),
        complaint_phone=facts.get("complaint_phone", ""),
        hours=facts.get("hours", ""),
        web=facts.get("web", "https://hall.example"),
        pad_shows_name=bool(facts.get("pad_shows_name", False)),
        kiosk_identity=facts.get("kiosk_identity", "optional"),
        notices=tuple(facts.get("notices", ())),
    )


def _view(account: StaffAccount) -> StaffView:
    return StaffView(account.id, account.staff_no, account.name, account.role, account.stars, account.photo)


def _unknown() -> StaffError:
    return StaffError("This staff number and password do not fit together.")
