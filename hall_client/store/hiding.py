"""Leaves out of every row what this station's database role may not read: the rest of the row can be used as ever."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import Engine, Select, event
from sqlalchemy.orm import ORMExecuteState, defer
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session

Hidden = Mapping[str, frozenset[str]]
"""Table to the columns that cannot be read."""

_HIDDEN = (
    "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
    " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped"
    " AND has_any_column_privilege(c.oid, 'SELECT') AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT')"
)


def hidden_columns(engine: Engine) -> Hidden:
    """What the database user of this engine may not read, of the tables that it may read at all."""
    if engine.dialect.name != "postgresql":
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    with engine.connect() as connection:
        for table, column in connection.exec_driver_sql(_HIDDEN):
            found[table].add(column)
    return {table: frozenset(columns) for table, columns in found.items()}


def hide(session: Session, hidden: Hidden) -> None:
    """Lets a session read rows without their hidden columns, which then are empty."""

    def leave_out(state: ORMExecuteState) -> None:
        if not state.is_select or state.is_column_load:
            return
        chosen = cast("Select[Any]", state.statement)
        for whole in (entry["expr"] for entry in chosen.column_descriptions if entry["expr"] is entry["type"]):
            for name in hidden.get(getattr(whole, "__tablename__", ""), ()):
                chosen = chosen.options(defer(getattr(whole, name)))
        state.statement = chosen

    def fill(_session: Any, row: Any) -> None:
        for name in hidden.get(getattr(type(row), "__tablename__", ""), ()):
            if name not in row.__dict__:
                set_committed_value(row, name, _empty(row, name))

    event.listen(session, "do_orm_execute", leave_out)
    event.listen(session, "loaded_as_persistent", fill)


def _empty(row: Any, name: str) -> Any:
    field = type(row).model_fields[name]
    if field.is_required():
        return b"" if field.annotation is bytes else ""
    return field.get_default(call_default_factory=True)
