"""The calling policies of ``policies.py`` for many runs at once: every array has a row per run.

They decide the same; ``tests/unit/queue/test_turns.py`` holds one against the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from hall_client.queue.views import TicketClass

Floats: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

RETURNED_WEIGHT = 1.5
RATIO_BOUND = 4.0
_FIRST, _BEFORE, _BEHIND = 4e6, 1e6, -1e6
"""Steps between groups of lanes, larger than any wait in minutes."""
_OLDER_FIRST = 1e-9
"""Decides between equal weighted waits, far below the difference of unequal ones."""
_ORDER = {TicketClass.GREEN: 0, TicketClass.APPOINTMENT: 1, TicketClass.RETURNED: 2, TicketClass.NORMAL: 3}


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the lanes are, by lane."""

    green: Flags
    plain: Flags
    returned: Flags
    order: Whole
    directed: Flags

    @classmethod
    def of(cls, lanes: list[tuple[TicketClass, bool]]) -> Kinds:
        """From the class of each lane, and whether it was sent to one window."""
        classes = [klass for klass, _ in lanes]
        directed = np.array([sent for _, sent in lanes], dtype=bool)
        plain = np.array([klass in {TicketClass.NORMAL, TicketClass.RETURNED} for klass in classes], dtype=bool)
        return cls(
            np.array([klass is TicketClass.GREEN for klass in classes], dtype=bool),
            plain & ~directed,
            np.array([klass is TicketClass.RETURNED for klass in classes], dtype=bool),
            np.array([_ORDER[klass] for klass in classes], dtype=np.int64),
            directed,
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """What the windows that are free in each run may choose from."""

    ready: Flags
    waited: Floats
    """Minutes; anything where nobody is ready."""
    ranks: Floats | None
    """By run and lane: which queue of the window's this is, 1 its own; None when all are."""
    was_green: Flags
    """By run: the window's last call was a green one."""
    count: Whole
    """By run: what the policy counts at the window."""


Score = Callable[[Kinds, Turn, float], Floats]
"""Scores the lanes, the highest is called; the number is the hall's setting for the policy."""


def aging(kinds: Kinds, turn: Turn, factor: float) -> Floats:
    """``policies.Aging``."""
    others = (turn.ready & ~kinds.green).any(axis=1)
    patient = (turn.ready & kinds.plain).any(axis=1) & (turn.count >= factor)
    urgent = np.where(patient, _BEHIND, _BEFORE)[:, None] + turn.waited
    green = np.where(turn.was_green & others, 2 * _BEHIND, _FIRST)[:, None] + turn.waited
    return np.where(kinds.green, green, np.where(kinds.plain, _weighted(kinds, turn, factor), urgent))


def ratio(kinds: Kinds, turn: Turn, normal: float) -> Floats:
    """``policies.Ratio``."""
    plain = (turn.ready & kinds.plain).any(axis=1)
    now = np.where(~plain | (turn.count >= normal), _BEFORE, _BEHIND)[:, None]
    urgent = now + turn.waited * np.where(kinds.green, RATIO_BOUND, 1.0)
    return np.where(kinds.plain, _weighted(kinds, turn, RATIO_BOUND), urgent)


def strict(kinds: Kinds, turn: Turn, _setting: float) -> Floats:
    """``policies.Strict``."""
    ranks = np.where(kinds.directed, 0.0, 1.0 if turn.ranks is None else turn.ranks)
    return turn.waited - kinds.order * _BEFORE - ranks * _BEFORE / 20


SCORES: dict[str, Score] = {"aging": aging, "ratio": ratio, "strict": strict}


def _weighted(kinds: Kinds, turn: Turn, bound: float) -> Floats:
    own = np.where(kinds.returned, RETURNED_WEIGHT, 1.0)
    if turn.ranks is not None:
        own = own / np.maximum(1.0, turn.ranks)
    return turn.waited * (np.maximum(RETURNED_WEIGHT / bound, own) + _OLDER_FIRST)


def counted(policy: str, kinds: Kinds, turn: Turn, lane: Whole) -> Whole:
    """What the policy counts at the windows after these lanes were called."""
    plain = kinds.plain[lane]
    if policy == "ratio":
        return np.where(plain, turn.count + 1, 0)
    waiting = (turn.ready & kinds.plain).any(axis=1)
    return np.where(plain | ~waiting, 0, turn.count + 1)
