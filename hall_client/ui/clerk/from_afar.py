"""What somebody else changed at this window, told to its clerk at once: who, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_client.ui.shell.language import language, tr

if TYPE_CHECKING:
    from datetime import datetime

    from hall_client.base.clock import Clock
    from hall_client.queue.views import WindowView


@dataclass(frozen=True, slots=True)
class Afar:
    """A change that the clerk did not make, and what it means for the work at hand."""

    words: str
    advice: str


def told(before: WindowView, after: WindowView, own_state: str, clock: Clock) -> Afar | None:
    """What is different, if this program did not do it; ``own_state`` is the state that its clerk wished for last."""
    if after.state != before.state and after.state != own_state:
        return _state(after, clock)
    if after.staff_no != before.staff_no and after.staff_no:
        words = tr("{name} ({number}) is seated at this window now.").format(
            name=after.staff_name, number=after.staff_no
        )
        return Afar(words, tr("Sign out here, so that your name does not stand on what others do."))
    if after.staff_no != before.staff_no:
        words = tr("The manager took you off this window.")
        return Afar(words, tr("Finish the visit at hand, then sign out and ask the manager where to sit."))
    if _served(after) != _served(before) or after.kind != before.kind:
        words = tr("The manager changed what this window serves: {queues}.").format(queues=_queues(after))
        return Afar(words, tr("The ticket at the window stays here; the next call follows the new order."))
    return None


def _state(after: WindowView, clock: Clock) -> Afar:
    at = _time(after.state_at, clock)
    if after.state == "open":
        return Afar(tr("The manager opened this window at {time}.").format(time=at), tr("F5 calls the next ticket."))
    words = {
        "paused": tr("The manager paused this window at {time}."),
        "closed": tr("The manager closed this window at {time}."),
    }.get(after.state, after.state)
    why = tr("Reason: {reason}").format(reason=after.pause_reason) if after.pause_reason else ""
    advice = tr("The visit at hand goes on; nobody is called here afterwards.") if after.call else ""
    opens = tr("F11 opens the window again.")
    return Afar(" ".join(part for part in (words.format(time=at), why) if part), f"{advice} {opens}".strip())


def _time(at: datetime | None, clock: Clock) -> str:
    return f"{clock.local(at or clock.now()):%H:%M}"


def _served(view: WindowView) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(lane.business for lane in view.lanes), view.helps


def _queues(view: WindowView) -> str:
    chinese = language().code == "zh_CN"
    names = [
        (lane.name if chinese or not lane.name_en else lane.name_en)
        + (tr(" (helps out)") if lane.business in view.helps else "")
        for lane in view.lanes
    ]
    return ("、" if chinese else ", ").join(names) or tr("nothing")
