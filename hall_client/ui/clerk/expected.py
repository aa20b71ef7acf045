"""What was asked for and has not come back yet: a second quick click builds on the first, not on what the screen shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Asked(Generic[T]):
    """One wish."""

    key: str
    value: T


class Expected(Generic[T]):
    """The last wish for each key that is still on its way."""

    def __init__(self) -> None:
        """Nothing is on its way."""
        self._last: dict[str, Asked[T]] = {}

    def get(self, key: str, shown: T) -> T:
        """What the key will be: the last wish for it, else what is shown."""
        asked = self._last.get(key)
        return shown if asked is None else asked.value

    def ask(self, key: str, value: T) -> Asked[T]:
        """Notes a wish."""
        asked = self._last[key] = Asked(key, value)
        return asked

    def settle(self, asked: Asked[T]) -> None:
        """A wish came back, granted or not."""
        if self._last.get(asked.key) is asked:
            del self._last[asked.key]
