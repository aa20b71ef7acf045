"""What can be wrong with the catalog or with a question put to it."""

from __future__ import annotations

from collections.abc import Sequence

from hall_client.base.errors import HallError
from hall_client.base.text import Text
from hall_client.catalog.views import Problem

SHOWN_PROBLEMS = 20


class CatalogError(HallError):
    """The catalog cannot do what was asked; ``problems`` lists the faults of a source that was refused."""

    problems: tuple[Problem, ...] = ()


def refused(name: str, problems: Sequence[Problem]) -> CatalogError:
    """The error for a source with faults: one line per fault (the first 20), the full list in ``problems``."""
    shown = problems[:SHOWN_PROBLEMS]
    lines = shown[0].sentence
    for problem in shown[1:]:
        lines = Text("{above}\n{fault}", above=lines, fault=problem.sentence)
    if rest := len(problems) - len(shown):
        lines = Text("{above}\nand {count} more.", above=lines, count=rest)
    error = CatalogError(
        "The catalog {name} was not imported, nothing was changed. Faults: {count}.\n{faults}",
        name=name,
        count=len(problems),
        faults=lines,
    )
    error.problems = tuple(problems)
    return error
