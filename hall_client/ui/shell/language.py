"""The language of the screens: English sources, translated by resources/translations/<language>.qm."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator, Signal

from hall_client.base.errors import HallError
from hall_client.base.files import resources
from hall_client.base.text import Text

log = logging.getLogger(__name__)

CONTEXT = "hall_client"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("zh_CN", "en")


class Language(QObject):
    """Holds the translation in use and tells when it changes. Needs no application, so commands may use it."""

    changed = Signal(str)

    def __init__(self) -> None:
        """Starts in the source language."""
        super().__init__()
        self.code = SOURCE_LANGUAGE
        self._translator: QTranslator | None = None

    def use(self, code: str, folder: Path | None = None) -> bool:
        """Switches; False when the translation is missing and English is shown instead."""
        file = (folder or resources() / "translations") / f"{code}.qm"
        translator = QTranslator()
        loaded = code != SOURCE_LANGUAGE and translator.load(str(file))
        if not loaded and code != SOURCE_LANGUAGE:
            log.warning("no translation for %s: the screens speak English", code)
        self._translator = translator if loaded else None
        before, self.code = self.code, code if loaded else SOURCE_LANGUAGE
        if before != self.code:
            self.changed.emit(self.code)
        return loaded or code == SOURCE_LANGUAGE

    def word(self, source: str, comment: str = "") -> str:
        """The sentence in the present language, or the source where there is none."""
        if self._translator is None or not source:
            return source
        return self._translator.translate(CONTEXT, source, comment or None) or source


@cache
def language() -> Language:
    """The one language of this process; ``language().changed`` tells of a switch."""
    return Language()


def set_language(code: str, folder: Path | None = None) -> bool:
    """Switches to ``zh_CN`` or ``en``; False when the translation is missing and English is shown instead."""
    return language().use(code, folder)


def tr(source: str, comment: str = "") -> str:
    """Translates a literal English source; ``comment`` tells two meanings of one word apart."""
    return language().word(source, comment)


def say(text: str | HallError) -> str:
    """A sentence from outside ui (Text, HallError) in the present language; a plain str stays as it is."""
    if isinstance(text, HallError):
        return say(text.text)
    if not isinstance(text, Text):
        return str(text)
    template = language().word(text.template)
    if not text.params:
        return template
    params = {name: say(value) if isinstance(value, str | HallError) else value for name, value in text.params.items()}
    try:
        return template.format(**params)
    except (KeyError, IndexError, ValueError):
        log.exception("a translation does not fit its sentence: %r", text.template)
        return text.template.format(**params)
