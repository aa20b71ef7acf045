"""The journal in words for the hall's manager; what is routine is passed over. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from hall_client.base.text import Text
from hall_client.flows.dashboard_views import Happening


class Entry(NamedTuple):
    """An entry of the journal."""

    at: datetime
    who: str
    action: str
    subject: str
    detail: str


ROUTINE = frozenset(
    {
        "appointment.check_in", "case.abandon", "case.begin", "hall.found", "review.answered", "review.asked",
        "staff.add", "ticket.expire", "ticket.finish", "ticket.keep", "ticket.release", "visit.identify", "visit.phone",
    }
)  # fmt: skip
"""Actions that nobody need hear of; a tile or a count tells of them."""

SAID = {
    "ticket.call": Text("{subject} called to window {window}"),
    "ticket.recall": Text("{subject} called again to window {window}"),
    "ticket.no_show": Text("{subject} passed over at window {window}"),
    "ticket.rejoin": Text("{subject} back in line"),
    "ticket.start": Text("{subject} started at window {window}"),
    "ticket.hold": Text("{subject} put on hold at window {window}"),
    "ticket.resume": Text("{subject} resumed at window {window}"),
    "ticket.transfer": Text("{subject} transferred by window {window}"),
    "ticket.return": Text("{subject} given back to its queue by window {window}"),
    "ticket.merge": Text("{subject} taken into the visit at window {window}"),
    "ticket.split": Text("{subject} taken out of the visit at window {window}"),
    "ticket.cancel": Text("{subject} cancelled"),
    "window.open": Text("Window {subject} open"),
    "window.paused": Text("Window {subject} paused"),
    "window.closed": Text("Window {subject} closed"),
    "window.assign": Text("Window {subject} serves: {queues}"),
    "window.seat": Text("Signed in at window {subject}"),
    "window.leave": Text("Signed out of window {subject}"),
    "hall.issuing.stopped": Text("No more tickets are issued"),
    "hall.issuing.open": Text("Tickets are issued, whatever the rule says"),
    "hall.issuing.by_rule": Text("Tickets are issued by the rule again"),
    "hall.end": Text("The day was ended"),
    "hall.rules": Text("The rules of the queue were changed"),
    "notice.post": Text("Notice on the board: {text}"),
    "notice.down": Text("A notice was taken off the board"),
    "guide.call": Text("The guide was called to {subject}"),
    "guide.answer": Text("The guide has been at {subject}"),
    "appointment.book": Text("{count} appointments were booked"),
    "appointment.cancel": Text("Appointment {subject} was cancelled"),
    "case.accept": Text("{subject} accepted"),
    "case.accept_deferred": Text("{subject} accepted, materials to follow"),
    "case.notice": Text("{subject}: told once what is missing"),
    "case.refuse": Text("{subject} refused"),
    "case.not_done": Text("{subject}: registered as could not be done"),
}
"""What happened, by action; its other parts come from the entry's detail."""


def happenings(entries: Iterable[Entry], most: int) -> tuple[Happening, ...]:
    """The newest entries that are worth a line, in the order given, at most so many."""
    found: list[Happening] = []
    for entry in entries:
        words = words_of(entry)
        if words is not None:
            found.append(Happening(entry.at, words, entry.who))
            if len(found) == most:
                break
    return tuple(found)


_MISSING = {"window": "", "text": "", "count": 0}


def words_of(entry: Entry) -> Text | None:
    """What happened, with the reason that was given; None for routine."""
    detail: dict[str, Any] = json.loads(entry.detail)
    words = _special(entry.action, entry.subject, detail) or SAID.get(entry.action)
    if words is None:
        return None
    parts = _MISSING | detail | {"subject": entry.subject, "queues": _codes(detail.get("queues", ""))}
    said = words if words.params else Text(words.template, **parts)
    reason = detail.get("note") or detail.get("reason")
    return Text("{what} ({reason})", what=said, reason=reason) if reason else said


def _codes(queues: str) -> str:
    """The codes of ``A:1 C:2``, without their ranks."""
    return " ".join(part.partition(":")[0] for part in queues.split())


def _special(action: str, subject: str, detail: dict[str, Any]) -> Text | None:
    """Actions that are worth a line only now and then."""
    if action == "ticket.issue" and detail.get("klass") == "green":
        return Text("{subject} taken, green channel", subject=subject)
    if action == "ticket.issue" and detail.get("klass") == "appointment":
        return Text("{subject} taken, appointment", subject=subject)
    if action == "staff.sign_in" and detail.get("outcome") != "ok":
        return Text("Sign-in refused for {subject}", subject=subject)
    return None
