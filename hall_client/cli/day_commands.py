"""``hall-client rules`` and ``hall-client end-day``: how a hall calls, opens and closes, and the end of its day."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.cli.speech import say_line, sentence
from hall_client.queue.settings import QueueSettings

_TRUTH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def hall_rules(hall: str, changes: Sequence[str], who: str, reason: str) -> int:
    """Sets the rules named as ``NAME=VALUE``, all or none, and prints the rules that hold.

    Raises:
        BadInput: no such rule, or a value that cannot be; nothing is changed.
    """
    from hall_client.app import open_hall

    with open_hall(hall, station="rules") as opened:
        if changes:
            opened.queue.change_settings(changed(opened.queue.settings(), changes), who, reason)
        found = opened.queue.settings()
    for field in dataclasses.fields(found):
        say_line(f"{field.name} = {_shown(getattr(found, field.name))}")
    return 0


def changed(settings: QueueSettings, changes: Sequence[str]) -> QueueSettings:
    """These settings with the changes.

    Raises:
        BadInput: no such rule, or a value that cannot be.
    """
    new: dict[str, object] = {}
    for change in changes:
        name, equals, value = (part.strip() for part in change.partition("="))
        if not equals or name not in {field.name for field in dataclasses.fields(settings)}:
            raise BadInput("There is no rule {name}. Write NAME=VALUE; without --set all rules are listed.", name=name)
        new[name] = _value(name, value, getattr(settings, name))
    return dataclasses.replace(settings, **new)  # type: ignore[arg-type] # names and kinds were looked at


def _value(name: str, text: str, present: object) -> object:
    if isinstance(present, bool):
        if text.lower() not in _TRUTH:
            raise BadInput("{setting} is yes or no; {value} is not.", setting=name, value=text)
        return _TRUTH[text.lower()]
    if isinstance(present, int):
        if not (text.isascii() and text.isdigit()):
            raise BadInput("{setting} is a whole number; {value} is not.", setting=name, value=text)
        return int(text)
    return text


def _shown(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def end_day(hall: str, who: str, reason: str) -> int:
    """Ends the hall's day: no more tickets, and what is open expires or is kept, as the rules say."""
    from hall_client.app import open_hall

    with open_hall(hall, station="end-day") as opened:
        count = opened.day.end_day(who, reason)
    say_line(sentence(Text("The day is ended; {count} tickets expired.", count=count)))
    return 0
