"""Says in words what the validator found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hall_client.base.text import Text

_LONGEST_QUOTE = 40


def fault(error: Mapping[str, Any]) -> Text:
    """The sentence for one entry of ``ValidationError.errors()``."""
    make = _SENTENCES.get(error["type"])
    given = _quoted(error.get("input"))
    if make is None:
        return Text("does not fit: “{value}”", value=given)
    return make(given, error.get("ctx") or {})


def _quoted(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"


Maker = Callable[[str, Mapping[str, Any]], Text]


def _whole_number(given: str, _: Mapping[str, Any]) -> Text:
    return Text("must be a whole number, not “{value}”", value=given)


def _yes_or_no(given: str, _: Mapping[str, Any]) -> Text:
    return Text("must be true or false, not “{value}”", value=given)


def _day(given: str, _: Mapping[str, Any]) -> Text:
    return Text("must be a date like 2026-11-02, not “{value}”", value=given)


def _group(given: str, _: Mapping[str, Any]) -> Text:
    return Text("must be a group of fields, not “{value}”", value=given)


def _list(given: str, _: Mapping[str, Any]) -> Text:
    return Text("must be a list, not “{value}”", value=given)


def _choice(given: str, ctx: Mapping[str, Any]) -> Text:
    return Text("must be one of {allowed}, not “{value}”", allowed=ctx["expected"].replace(" or ", ", "), value=given)


_SENTENCES: dict[str, Maker] = {
    "missing": lambda _, __: Text("is missing"),
    "extra_forbidden": lambda _, __: Text("is not a known field"),
    "string_type": lambda given, _: Text("must be text; put “{value}” in quotes", value=given),
    "string_too_short": lambda _, __: Text("must not be empty"),
    "string_too_long": lambda given, ctx: Text(
        "is longer than {limit} characters: “{value}”", limit=ctx["max_length"], value=given
    ),
    "string_pattern_mismatch": lambda given, _: Text(
        "holds characters that are not allowed here: “{value}”", value=given
    ),
    "greater_than_equal": lambda given, ctx: Text("must be {limit} or more, not {value}", limit=ctx["ge"], value=given),
    "less_than_equal": lambda given, ctx: Text("must be {limit} or less, not {value}", limit=ctx["le"], value=given),
    "literal_error": _choice,
    "enum": _choice,
    "too_short": lambda _, ctx: Text("needs at least {limit} entries", limit=ctx["min_length"]),
    "too_long": lambda _, ctx: Text("takes at most {limit} entries", limit=ctx["max_length"]),
    "int_parsing": _whole_number,
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "int_parsing_size": _whole_number,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "date_parsing": _day,
    "date_type": _day,
    "date_from_datetime_parsing": _day,
    "date_from_datetime_inexact": _day,
    "tuple_type": _list,
    "model_type": _group,
    "model_attributes_type": _group,
    "dict_type": _group,
}
