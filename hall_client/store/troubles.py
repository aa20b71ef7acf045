"""What a driver's error means for the person in front of the screen."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from hall_client.store.errors import StoreAway, StoreError

_BUSY = frozenset({"55P03", "57014", "40P01", "40001"})
"""lock_not_available, query_canceled, deadlock_detected, serialization_failure."""
_FORBIDDEN = "42501"
_AGAIN = frozenset({"40P01", "40001"})


def trouble(error: BaseException) -> StoreError | None:
    """The sentence for an error of the database; None for what is a bug, or says that a rule was broken."""
    if isinstance(error, PoolTimeout):
        return _busy()
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.OperationalError):
        return _busy() if "locked" in str(cause) else _away(str(cause))
    return _of_server(cause) if _is_psycopg(cause) else None


def _of_server(cause: BaseException | None) -> StoreError | None:
    state = getattr(cause, "sqlstate", None) or ""
    if state == _FORBIDDEN:
        return StoreError(
            "The database user of this station may not do that ({problem}). Start the program for the role that may.",
            problem=_line(cause),
        )
    if state in _BUSY:
        return _busy()
    if lost(cause):
        return _away(_line(cause))
    return None


def lost(error: BaseException | None) -> bool:
    """Whether the connection to the server broke, or never came about."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not _is_psycopg(cause):
        return False
    state = getattr(cause, "sqlstate", None) or ""
    names = {kind.__name__ for kind in type(cause).__mro__}
    return state[:2] in ("08", "57") or (not state and bool({"OperationalError", "InterfaceError"} & names))


def chosen_as_victim(error: BaseException) -> bool:
    """Whether the server gave this transaction up so that another could go on: nothing of it was done."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return _is_psycopg(cause) and getattr(cause, "sqlstate", None) in _AGAIN


def _is_psycopg(cause: BaseException | None) -> bool:
    return type(cause).__module__.startswith("psycopg")


def _line(cause: BaseException | None) -> str:
    from hall_client.store.postgresql import problem_of

    return problem_of(cause) if cause is not None else ""


def _busy() -> StoreAway:
    return StoreAway("The hall's database does not answer: it is busy. What you entered is kept here; try again.")


def _away(problem: str) -> StoreAway:
    return StoreAway(
        "The hall's database does not answer ({problem}). What you entered is kept here; try again.", problem=problem
    )
