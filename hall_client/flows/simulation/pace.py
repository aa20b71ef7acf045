"""When a played minute happens: at once, or when its time has come."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pace:
    """Plays at once up to a minute, from there on ``speed`` minutes in each minute of real time; 0: at once to the end."""

    at_once_until: float
    speed: float
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _begun: tuple[float, float] | None = field(default=None, init=False)

    def wait_for(self, minute: float) -> None:
        """Returns when the minute has come."""
        if not self.speed or minute <= self.at_once_until:
            return
        if self._begun is None:
            self._begun = self.monotonic(), self.at_once_until
        real, played = self._begun
        left = real + (minute - played) * 60 / self.speed - self.monotonic()
        if left > 0:
            self.sleep(left)
