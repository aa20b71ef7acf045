"""Which calls the board knows: none is missed, none is announced twice, none comes late as if it were new."""

from __future__ import annotations

from datetime import datetime, timedelta

from hall_client.queue.board_views import BoardCall, BoardCalls

ANNOUNCED_WITHIN = timedelta(minutes=1)
"""A call that is found later than this, after an outage, is shown but not announced."""
REMEMBERED = timedelta(minutes=5)
"""Longer than a call can be announced; what is older needs no memory."""
STANDING = frozenset({"called", "serving", "done", "merged"})
"""States of a ticket whose call is worth showing; who was passed over or went back into the line is not called."""


class CallLog:
    """Takes readings of the calls in and tells which are new."""

    def __init__(self) -> None:
        """Knows nothing: the first reading is history."""
        self.since: datetime | None = None
        """When the last reading was made, by the hall's clock; None: none was."""
        self.calls: tuple[BoardCall, ...] = ()
        """The last call of each number that still holds, newest first."""
        self._known: dict[str, datetime] = {}

    def take(self, reading: BoardCalls) -> tuple[BoardCall, ...]:
        """Takes a reading in; gives the calls to announce, oldest first."""
        fresh = [call for call in reversed(reading.calls) if call.call_id not in self._known]
        first, self.since = self.since is None, reading.at
        self._known |= {call.call_id: call.at for call in fresh}
        self._known = {key: at for key, at in self._known.items() if at > reading.at - REMEMBERED}
        newest: dict[str, BoardCall] = {}
        for call in reading.calls:
            newest.setdefault(call.number, call)
        self.calls = tuple(call for call in newest.values() if call.state in STANDING)
        return () if first else tuple(call for call in fresh if call.at > reading.at - ANNOUNCED_WITHIN)
