"""Which figures a person asks for, and where they stand."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import chosen, modules

KNOWN = {"start": ("first_frame", "usable"), "search": ("item_search",)}
FIXED_NAMES = {
    "first_frame",
    "usable",
    "memory",
    "issue_sqlite",
    "call_next_sqlite",
    "history_sqlite",
    "item_search",
}


@pytest.mark.parametrize(
    ("wanted", "measured"),
    [
        ([], ["start", "search"]),
        (["usable"], ["start"]),
        (["search"], ["search"]),
        (["item_search", "start"], ["start", "search"]),
    ],
)
def test_names_choose_modules(wanted: list[str], measured: list[str]) -> None:
    assert chosen(wanted, KNOWN) == measured


def test_a_strange_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SystemExit, match="no figure speed; there are first_frame, item_search, search, start, usable"):
        chosen(["speed"], KNOWN)


def test_every_fixed_figure_is_measured_once() -> None:
    """The names never change, so that a figure can be followed over time."""
    figures = [name for named in modules().values() for name in named]
    assert len(figures) == len(set(figures))
    assert set(figures) >= FIXED_NAMES
