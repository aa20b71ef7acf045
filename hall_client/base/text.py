"""Sentences that can be shown in any language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Text(str):
    """An English sentence that remembers how it was made, so that a screen can say it in another language.

    ``Text("Ticket {number} is waiting.", number="A001")`` *is* the string "Ticket A001 is waiting."; ``template`` and
    ``params`` stay with it. A parameter may itself be a Text. Templates are collected by ``script/translations``, so the
    first argument is always a literal.
    """

    __slots__ = ("params", "template")

    template: str
    params: dict[str, Any]

    def __new__(cls, template: str, **params: Any) -> Text:
        """Fills ``{name}`` places of the template with the parameters.

        Raises:
            KeyError: a place has no parameter.
        """
        self = super().__new__(cls, template.format(**params) if params else template)
        self.template = template
        self.params = params
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Keeps template and parameters across processes."""
        return _rebuild, (self.template, self.params)


def kept(text: Text) -> dict[str, Any]:
    """What a JSON column keeps of a sentence, so that it can still be said in any language."""
    params = {name: kept(value) if isinstance(value, Text) else value for name, value in text.params.items()}
    return {"template": text.template, "params": params}


def restored(stored: Mapping[str, Any]) -> Text:
    """The sentence that ``kept`` took apart; an empty one for nothing."""
    parts = stored.get("params", {}).items()
    params = {name: restored(value) if isinstance(value, dict) else value for name, value in parts}
    return Text(stored.get("template", ""), **params)


def _rebuild(template: str, params: dict[str, Any]) -> Text:
    return Text(template, **params)
