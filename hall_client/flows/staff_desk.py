"""Signing in at a window, and to the dashboard."""

from __future__ import annotations

from pathlib import Path

from hall_client.base.text import Text
from hall_client.queue.service import QueueService
from hall_client.staff.errors import StaffError
from hall_client.staff.service import StaffService
from hall_client.staff.views import HallView, SignIn, StaffView
from hall_client.store.work import Store

MANAGER = "manager"


class StaffDesk:
    """Staff as the screens use it: sign in at a window, sign out, photo. Raises ``StaffError`` and ``QueueError``."""

    def __init__(self, store: Store, staff: StaffService, queue: QueueService) -> None:
        """Takes the services behind."""
        self._store = store
        self._staff = staff
        self._queue = queue

    def sign_in(self, staff_no: str, password: str, window: str) -> SignIn:
        """Checks the password and seats the person at the window, which opens."""
        staff = self._staff.check_password(staff_no, password)
        self._queue.seat(window, staff.id)
        return SignIn(staff, window, self._store.clock.now())

    def check_password(self, staff_no: str, password: str) -> StaffView:
        """Who this is, without a seat at a window; every try is journaled, too many lock the account for a while."""
        return self._staff.check_password(staff_no, password)

    def admit(self, staff_no: str, password: str) -> StaffView:
        """A manager by number and password; nobody is seated anywhere.

        Raises:
            StaffError: number and password do not fit, or this is no manager.
        """
        staff = self._staff.check_password(staff_no, password)
        if staff.role != MANAGER:
            raise StaffError("The dashboard is for the hall's managers. {name} signs in at a window.", name=staff.name)
        return staff

    def sign_out(self, sign_in: SignIn) -> None:
        """Frees the window, unless somebody else signed in there meanwhile."""
        self._queue.unseat(sign_in.window, sign_in.staff.id)

    def add(
        self, staff_no: str, name: str, password: str, role: str = "clerk", stars: int = 0, photo: str = ""
    ) -> StaffView:
        """Makes an account."""
        return self._staff.add(staff_no, name, password, role, stars, photo)

    def member(self, staff_no: str) -> StaffView | None:
        """The member of staff with this number, or None."""
        return self._staff.member(staff_no)

    def members(self) -> tuple[StaffView, ...]:
        """Everybody, by number."""
        return self._staff.members()

    def photo(self, staff: StaffView) -> Path | None:
        """The file with the photo, or None."""
        return self._staff.photo(staff)

    def hall(self) -> HallView:
        """The hall's own facts."""
        return self._staff.hall()

    def verify_journal(self) -> list[Text]:
        """One sentence per break in the journal's chains; empty means whole."""
        return self._staff.verify_journal()
