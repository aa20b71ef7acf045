"""The one driver connection that a process keeps for the statements every visitor waits for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeAlias

Row: TypeAlias = tuple[Any, ...]
Statement: TypeAlias = tuple[str, Any]
"""Constant SQL with ``?`` or ``:name`` places, and its values."""


class Hot(Protocol):
    """The statements of one write transaction on the bare driver."""

    engine: str

    def one(self, sql: str, values: Any) -> Row | None:
        """The first row of a statement, asked for now."""
        ...

    def together(self, *statements: Statement) -> list[list[Row]]:
        """The rows of several statements, run in this order in one round trip; an empty statement gives none."""
        ...

    def later(self, sql: str, values: Sequence[Any]) -> None:
        """A statement whose result nobody waits for: it goes with the next ones, at the latest with the commit."""
        ...

    def tell(self, payload: str) -> None:
        """What other stations hear when this commits."""
        ...


class HotLine(Protocol):
    """Write transactions on one kept connection: no pool, no session, constant SQL."""

    def transaction(self) -> AbstractContextManager[Hot]:
        """Committed at the end, rolled back by an exception; the driver's own errors come out."""
        ...

    def close(self) -> None:
        """Gives the connection back; the next use takes one again."""
        ...
