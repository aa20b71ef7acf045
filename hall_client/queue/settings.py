"""The rules of a hall's queue that its manager may set; each with a default that suits an ordinary hall."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from hall_client.base.errors import BadInput

POLICY_NAMES = ("aging", "ratio", "strict")
REJOIN_NAMES = ("end", "after", "same_class")


@dataclass(frozen=True, slots=True)
class QueueSettings:
    """How this hall calls, recalls, takes back, opens and closes. Minutes are whole; clock times are ``HH:MM`` in the
    hall's zone."""

    policy: str = "aging"
    """aging, ratio or strict: see ``queue.policies``."""
    ratio: int = 2
    """Under ``ratio``: normal tickets to one with priority."""
    starvation_factor: int = 4
    """Under ``aging``: nobody waits longer than this multiple of the others."""
    appointment_tolerance: int = 15
    """Minutes: how early a check-in counts, how late it still does, and within how many the person is called."""
    recall_limit: int = 3
    """Calls of one ticket in all; the next recall passes it over."""
    rejoin: str = "end"
    """Where a passed-over ticket comes back: at the end as returned, after N others, or at the end in its own class."""
    rejoin_after: int = 3
    hold_reminder: int = 10
    """Minutes after which a ticket on hold is brought to mind."""
    keep_hours: bool = False
    """Issue tickets from ``opens`` to ``last_ticket`` only. Off until a hall says its hours: ``closes`` and
    ``stop_at_backlog`` have a meaning only with it."""
    opens: str = "08:30"
    closes: str = "17:30"
    last_ticket: str = "17:15"
    """From this time on no tickets are issued."""
    stop_at_backlog: bool = True
    """Stop issuing as well when those who wait would not be served before the hall closes."""
    keep_overnight: bool = False
    """Keep open tickets for the next working day instead of expiring them."""

    def __post_init__(self) -> None:
        """Refuses what cannot work.

        Raises:
            BadInput: a value out of its range; the sentence names it.
        """
        _one_of("policy", self.policy, POLICY_NAMES)
        _one_of("rejoin", self.rejoin, REJOIN_NAMES)
        for name, low, high in _RANGES:
            if not low <= getattr(self, name) <= high:
                raise BadInput("{setting} must be from {low} to {high}.", setting=name, low=low, high=high)
        times = [_clock_time(name, getattr(self, name)) for name in ("opens", "last_ticket", "closes")]
        if times != sorted(times) or times[0] == times[-1]:
            raise BadInput("The hall opens first, then issues its last ticket, then closes.")


_RANGES = (
    ("ratio", 1, 20),
    ("starvation_factor", 2, 10),
    ("appointment_tolerance", 0, 120),
    ("recall_limit", 1, 9),
    ("rejoin_after", 1, 50),
    ("hold_reminder", 1, 240),
)


def settings_from(body: dict[str, Any]) -> QueueSettings:
    """The settings behind a stored body; keys of a later version are passed over, missing ones take their default."""
    known = {field.name for field in dataclasses.fields(QueueSettings)}
    return QueueSettings(**{key: value for key, value in body.items() if key in known})


def settings_body(settings: QueueSettings) -> dict[str, Any]:
    """What the store keeps of the settings."""
    return dataclasses.asdict(settings)


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise BadInput(
            "{setting} is one of {known}; {value} is not.", setting=name, known=", ".join(known), value=value
        )


def _clock_time(name: str, text: str) -> int:
    hours, _, minutes = text.partition(":")
    if len(text) != 5 or not (hours.isdigit() and minutes.isdigit()) or int(hours) > 23 or int(minutes) > 59:
        raise BadInput("{setting} is a time like 08:30; {value} is not.", setting=name, value=text)
    return minute_of_day(text)


def minute_of_day(text: str) -> int:
    """Minutes since midnight of a clock time that was checked."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)
