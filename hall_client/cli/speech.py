"""What the command line says to people."""

from __future__ import annotations

import sys

from hall_client.base.errors import HallError
from hall_client.base.text import Text


def say_line(text: str) -> None:
    """One line on stdout, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class _Voice:
    """Whether somebody chose the language of this process."""

    chosen = False


def speak(language: str) -> None:
    """Chooses the language of this process."""
    from hall_client.ui.shell.language import set_language

    set_language(language)
    _Voice.chosen = True


def sentence(text: str | Text | HallError) -> str:
    """The sentence in the language that was chosen, or that of the settings."""
    from hall_client.ui.shell.language import say

    if not _Voice.chosen:
        speak(_language_of_settings())
    return say(text)


def _language_of_settings() -> str:
    from hall_client.config import load_settings

    try:
        return load_settings().language
    except HallError:
        return "zh_CN"  # this very error may be what is to be said
