"""Sentences that can be shown in any language."""

from __future__ import annotations

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


def _rebuild(template: str, params: dict[str, Any]) -> Text:
    return Text(template, **params)
