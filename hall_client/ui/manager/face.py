"""What a window's tile says: words, tones and marks of one window, as plain values that can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from hall_client.flows.dashboard_views import Urgency
from hall_client.ui.manager.words import business_name, kind_words, lasting, state_tone, state_words, window_words
from hall_client.ui.shell.language import say, tr

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView, WindowTile

_AWAY = frozenset({"closed", "unmanned"})
_LIGHT_TONES = {"warning": "amber", "fault": "red"}


@dataclass(frozen=True, slots=True)
class Face:
    """One tile. ``ground`` is a tone or plain, ``mark`` the shape before the state: dot, ring, square, diamond."""

    number: str
    queue: str
    state: str
    tone: str
    mark: str
    main: str
    """The ticket, or in words why there is none."""
    ticket: bool
    since: datetime | None
    since_tone: str
    staff: str
    staff_no: str
    served: str
    light: str
    light_tone: str
    ground: str
    dim: bool
    key: str
    """The key of the problem that proposes this window; its tile is dashed."""
    held: int
    search: str

    def sentence(self, now: datetime) -> str:
        """Everything in one line, for the tooltip and the screen reader."""
        parts = (window_words(self.number), self.queue, self.state, self.main, lasting(self.since, now), self.staff, self.staff_no,
                 self.served, self.light)  # fmt: skip
        return " · ".join(part for part in parts if part and part != "—")


def faces(view: DashboardView) -> tuple[Face, ...]:
    """The faces of all windows of a view, in its order."""
    names = {load.code: business_name(load) for load in view.businesses}
    keys, grounds = _problems(view)
    return tuple(_face(tile, names, keys.get(tile.number, ""), grounds.get(tile.number, "")) for tile in view.windows)


def _problems(view: DashboardView) -> tuple[dict[str, str], dict[str, str]]:
    numbers = {tile.number for tile in view.windows}
    keys: dict[str, str] = {}
    grounds: dict[str, str] = {}
    for index, problem in enumerate(view.problems):
        if problem.target not in numbers:
            continue
        if problem.action == "open_window":
            keys.setdefault(problem.target, str(index + 1) if index < 9 else "·")
        elif problem.action == "look" and problem.urgency > Urgency.NOTE:
            grounds.setdefault(problem.target, "red" if problem.urgency is Urgency.FAULT else "amber")
    return keys, grounds


def _face(tile: WindowTile, names: Mapping[str, str], key: str, worry: str) -> Face:
    away = tile.state in _AWAY
    light = say(tile.light_words) if tile.light in _LIGHT_TONES else tr("Devices off") if tile.light == "off" else ""
    ground = "red" if tile.light == "fault" else worry or ("amber" if tile.state == "paused" else "plain")
    if key and away:
        ground = "blue"
    main, ticket = _main(tile, proposed=bool(key))
    return Face(
        number=tile.number,
        queue=_queue(tile, names),
        state=state_words(tile.state),
        tone=state_tone(tile.state),
        mark=_mark(tile.state),
        main=main,
        ticket=ticket,
        since=None if away else tile.since,
        since_tone="amber" if tile.state == "paused" else {"red": "red", "amber": "amber"}.get(worry, "ink2"),
        staff=tile.staff_name,
        staff_no=tile.staff_no,
        served="" if away and not tile.served_today else tr("Visits {n}").format(n=tile.served_today),
        light=light,
        light_tone=_LIGHT_TONES.get(tile.light, "ink3"),
        ground=ground,
        dim=away and not key and tile.light not in _LIGHT_TONES,
        key=key,
        held=tile.held,
        search=f"{tile.number} {tile.staff_no} {tile.staff_name} {tile.ticket}".casefold(),
    )


def _queue(tile: WindowTile, names: Mapping[str, str]) -> str:
    own = [code for code in tile.businesses if code not in tile.helps]
    if not own or tile.kind in {"all_items", "could_not_be_done", "hand_over"}:
        return kind_words(tile.kind)
    first = names.get(own[0], own[0])
    more = len(own) - 1
    return f"{first} +{more}" if more else first


def _main(tile: WindowTile, *, proposed: bool) -> tuple[str, bool]:
    if tile.ticket:
        return tile.ticket, True
    if tile.state == "paused":
        return tile.pause_reason or tr("No reason given"), False
    if tile.state in _AWAY:
        return (tr("Open this one") if proposed else "—"), False
    return tr("Ready to call"), False


def _mark(state: str) -> str:
    return {"serving": "dot", "called": "diamond", "paused": "square"}.get(state, "ring")
