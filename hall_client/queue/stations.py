"""Which PC runs which window: a lease that a crash cannot keep."""

from __future__ import annotations

import os
import secrets
import socket
from dataclasses import dataclass
from datetime import timedelta

from hall_client.base.text import Text, kept
from hall_client.queue.errors import QueueError
from hall_client.queue.records import ServiceWindow
from hall_client.queue.writing import LOCK
from hall_client.store.work import Store, Work

LEASE = timedelta(seconds=20)
RENEW_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class StationClaim:
    """The right to run a window, to be renewed every ``RENEW_SECONDS`` and released at the end."""

    store: Store
    window: str
    token: str

    def renew(self, light: str = "", words: Text | None = None) -> None:
        """Keeps the lease; ``light`` (ok, warning, fault, off) and its words say how the window's devices are.

        Raises:
            QueueError: another PC took the window over meanwhile.
        """
        with self.store.write() as work:
            row = _locked(self.store, work, self.window)
            if row.station != self.token:
                raise QueueError("Window {window} is now run by another PC.", window=self.window)
            row.station_seen = self.store.clock.now()
            said = kept(words) if words is not None else {}
            if light and (row.light, row.light_words) != (light, said):
                row.light, row.light_words = light, said
                work.changed("window", self.window)
            work.session.add(row)

    def release(self) -> None:
        """Gives the window up; doing so twice is harmless."""
        with self.store.write() as work:
            row = _locked(self.store, work, self.window)
            if row.station == self.token:
                row.station, row.station_seen = "", None
                work.session.add(row)


def claim_station(store: Store, window: str) -> StationClaim:
    """Takes the lease of a window.

    A lease not renewed for 20 s, or held by a process of this PC that is gone, is taken over.

    Raises:
        QueueError: no such window, or another program runs it now.
    """
    token = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    with store.write() as work:
        row = _locked(store, work, window)
        refuse_running(store, row)
        row.station, row.station_seen = token, store.clock.now()
        work.session.add(row)
        work.changed("window", window)
    return StationClaim(store, window, token)


def refuse_running(store: Store, row: ServiceWindow) -> None:
    """Lets nobody in where a program runs the window.

    Raises:
        QueueError: one does, and where.
    """
    if _runs(store, row):
        raise QueueError(
            "Window {window} already runs on {pc}. Close it there, or start this one with another number.",
            window=row.number,
            pc=row.station.split(":")[0],
        )


def _runs(store: Store, row: ServiceWindow) -> bool:
    fresh = row.station_seen is not None and store.clock.now() - row.station_seen < LEASE
    return bool(row.station) and fresh and _alive(row.station)


def leave(store: Store, work: Work, other: ServiceWindow) -> None:
    """Takes a member of staff away from a window where no program runs.

    Raises:
        QueueError: a program runs there, with this person signed in.
    """
    if _runs(store, other):
        raise QueueError("You are signed in at window {window}. Sign out there first.", window=other.number)
    other.staff_id, other.state_at = None, store.clock.now()
    work.session.add(other)
    work.session.flush()


def _locked(store: Store, work: Work, window: str) -> ServiceWindow:
    """The window's row, locked: of two programs that claim it at once, one comes first."""
    row = work.session.get(ServiceWindow, (store.hall_id, window), with_for_update=LOCK)
    if row is None:
        raise QueueError("There is no window {window} in this hall.", window=window)
    return row


def _alive(token: str) -> bool:
    host, pid, _ = token.split(":")
    if host != socket.gethostname():
        return True
    if os.name == "nt":
        return True  # os.kill would end the process there; the lease decides
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
