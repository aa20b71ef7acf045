"""How the kiosk shows and speaks to the present person: size and contrast, voice, language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.speaking import Prompts
from hall_client.ui.kiosk.tools import Tools
from hall_client.ui.kiosk.words import speech
from hall_client.ui.shell.language import language
from hall_client.ui.stage.figure import Stage

LARGE = 1.25


class Manner(QObject):
    """Follows the tools; ``usual`` takes everything back when the person goes."""

    changed = Signal()
    """Size, voice or language: every word and every place anew."""
    voiced = Signal()
    """The voice was switched on: the page says its prompts."""

    def __init__(self, stage: Stage, tools: Tools, prompts: Prompts) -> None:
        """In the usual size, without a voice, in the language of the program."""
        super().__init__(stage)
        self._stage, self._tools, self._prompts = stage, tools, prompts
        self._language = language().code
        speech().use(self._language)
        PUBLIC.use(strong=False)
        tools.large.connect(lambda: self._set_large(large=not self.large))
        tools.voice.connect(self._switch_voice)
        tools.language.connect(lambda: speech().use("zh_CN" if speech().code == "en" else "en"))
        speech().changed.connect(self._spoken)
        language().changed.connect(self.use_language)

    @property
    def large(self) -> bool:
        """In large type."""
        return self._stage.zoom != 1.0

    @property
    def is_usual(self) -> bool:
        """Nobody has asked for anything else."""
        return not self.large and not self._prompts.on and speech().code == self._language

    def use_language(self, code: str) -> None:
        """The language of the program changed: also what the kiosk comes back to."""
        self._language = code
        speech().use(code)

    def usual(self) -> None:
        """As for somebody who has asked for nothing."""
        if speech().code != self._language:
            speech().use(self._language)
        self._set_large(large=False)

    def show_tools(self) -> None:
        """The tools say what they will do now."""
        tools, prompts = self._tools, self._prompts
        tools.large_now, tools.voice_now, tools.voice_able = self.large, prompts.on, prompts.able
        tools.say_all()

    def _set_large(self, *, large: bool) -> None:
        """Larger type, stronger colours, and the voice, where there is one."""
        self._stage.zoom = LARGE if large else 1.0
        PUBLIC.use(strong=large)
        self._prompts.turn(on=large)
        self.show_tools()
        self._stage.refit()
        self.changed.emit()
        if large:
            self._prompts.say("large")

    def _switch_voice(self) -> None:
        self._prompts.turn(on=not self._prompts.on)
        self.show_tools()
        self.changed.emit()
        if self._prompts.on:
            self.voiced.emit()

    def _spoken(self) -> None:
        self._prompts.turn(on=self._prompts.on)
        self.show_tools()
        self._stage.rearrange()
        self.changed.emit()
