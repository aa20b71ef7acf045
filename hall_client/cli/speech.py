"""What the command line says to people."""

from __future__ import annotations

import sys

from hall_client.base.errors import HallError
from hall_client.base.text import Text


def say_line(text: str) -> None:
    """One line on stdout, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def sentence(text: str | Text | HallError) -> str:
    """The sentence in the language of the settings."""
    from hall_client.config import load_settings
    from hall_client.ui.shell.language import say, set_language

    try:
        language = load_settings().language
    except HallError:
        language = "zh_CN"
    set_language(language)
    return say(text)
