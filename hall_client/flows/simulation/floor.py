"""What invented people and clerks may do in a hall: the door between a played day and where it is played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hall_client.flows.simulation.model import Visitor


@dataclass(frozen=True, slots=True)
class Called:
    """Who was called to a window."""

    ticket: str
    business: str


class Floor(Protocol):
    """A hall in which a day can be played; what the hall refuses is None or False, nothing is raised for it."""

    def issue(self, visitor: Visitor) -> str | None:
        """Gives a ticket."""
        ...

    def seat(self, window: str) -> bool:
        """A clerk sits down and the window is open; False where somebody else works."""
        ...

    def pause(self, window: str, reason: str) -> None:
        """The clerk goes for a while."""
        ...

    def reopen(self, window: str) -> None:
        """The clerk is back."""
        ...

    def close(self, window: str) -> None:
        """The window closes for the day."""
        ...

    def call(self, window: str) -> Called | None:
        """Calls the next one."""
        ...

    def recall(self, window: str) -> None:
        """Calls once more."""
        ...

    def no_show(self, window: str) -> None:
        """Passes the called one over."""
        ...

    def rejoin(self, ticket: str, window: str) -> bool:
        """Puts one who was passed over back in line."""
        ...

    def start(self, window: str) -> None:
        """The visit begins."""
        ...

    def hold(self, window: str, reason: str) -> None:
        """The visit is set aside."""
        ...

    def resume(self, window: str, ticket: str) -> bool:
        """A visit set aside goes on."""
        ...

    def transfer(self, window: str, business: str) -> bool:
        """The present ticket goes to another queue."""
        ...

    def finish(self, window: str) -> None:
        """The visit ends, the pad asks."""
        ...

    def answer(self, window: str, level: int) -> None:
        """The applicant rates; 0: declines."""
        ...
