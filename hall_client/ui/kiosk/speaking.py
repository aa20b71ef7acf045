"""What the kiosk says aloud, page by page, while its voice is on. The voice speaks Mandarin only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from hall_client.queue.views import TicketView
from hall_client.ui.kiosk.words import english

PAGES = {
    "home-page": ("choose",),
    "ask-page": ("card",),
    "search-page": ("find",),
    "items-page": ("find",),
    "green-page": ("choose",),
    "business-page": ("choose",),
    "checkin-page": ("code",),
    "appointments-page": ("check",),
}
"""The prompts of a page; the keys are those of ``base.spoken.PHRASES``."""


class Speaker(Protocol):
    """The voice of ``ui.shell.voice``, as far as the kiosk uses it."""

    def say(self, key: str, phrase: str, **parts: str | int) -> object:
        """Says a phrase; one that still waits under the same key is replaced."""

    def silence(self) -> None:
        """Stops at once."""

    def close(self) -> None:
        """Lets go of the sound."""


MakeSpeaker = Callable[[QObject, str], Speaker]
"""Makes the voice of a window, of the kind that the settings name."""


def announcer(parent: QObject, kind: str) -> Speaker:
    """The program's own voice; loaded when somebody first wants to hear it."""
    from hall_client.ui.shell.voice import Announcer

    return Announcer(parent, voice=kind)


class Prompts:
    """Speaks while it is on; the voice is made when it is first wanted."""

    def __init__(self, parent: QObject, make: MakeSpeaker, kind: str) -> None:
        """``kind``: clips, system or off."""
        self._parent, self._make, self._kind = parent, make, kind
        self._speaker: Speaker | None = None
        self.on = False

    @property
    def able(self) -> bool:
        """There is a voice, and it speaks the language of the screen."""
        return self._kind != "off" and not english()

    def turn(self, *, on: bool) -> None:
        """Switches it."""
        self.on = on and self.able
        if not self.on:
            self.hush()

    def hush(self) -> None:
        """Stops what is being said."""
        if self._speaker is not None:
            self._speaker.silence()

    def close(self) -> None:
        """Lets go of the voice."""
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()

    def page(self, name: str) -> None:
        """A page is shown: its prompts, and no more of the page before."""
        self.hush()
        self.say(*PAGES.get(name, ()))

    def number(self, ticket: TicketView) -> None:
        """A number was given: which one, how many are before it, how long it may take."""
        self.hush()
        self.say("taken")
        self._speak("your-number", number=ticket.number)
        if ticket.ahead:
            self._speak("ahead", count=ticket.ahead)
        elif ticket.warning is None:
            self._speak("next")
        if ticket.wait_high:
            self._speak("minutes", count=ticket.wait_high)

    def say(self, *phrases: str) -> None:
        """Phrases without places, one after the other."""
        for phrase in phrases:
            self._speak(phrase)

    def _speak(self, phrase: str, **parts: str | int) -> None:
        if not self.on:
            return
        if self._speaker is None:
            self._speaker = self._make(self._parent, self._kind)
        self._speaker.say(f"kiosk-{phrase}", phrase, **parts)
