"""Makes the database roles of a hall's stations and gives each its rights."""

from __future__ import annotations

import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from hall_client.store.errors import StoreError
from hall_client.store.postgresql import Server, problem_of
from hall_client.store.rights import KINDS, guard_statements, policy_statements, statements

_COLUMNS = (
    "SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) FROM information_schema.columns"
    " WHERE table_schema = 'public' GROUP BY table_name"
)
_LOCK = 7_310_402
"""Two who make roles at once would be in each other's way: roles belong to the whole server."""


def role_of(database: str, kind: str) -> str:
    """The name of a role: roles belong to a server, so each hall has its own."""
    return f"{database}_{kind}"


def give_rights(server: Server, file: Path, *, founding: bool = False) -> list[str]:
    """Makes the roles that are missing, gives every role its rights, and writes the URLs of new ones into a file that
    only its owner can read. Gives the kinds that are new.

    ``founding``: no station of this hall can know a password yet; roles that an earlier hall of this name left get new ones.

    Raises:
        StoreError: this user may not make roles, a role of that name is above all rights, or the file cannot be written.
    """
    try:
        with server.connect() as line:
            line.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            made = {
                kind: secret for kind in KINDS if (secret := _need_role(line, role_of(server.database, kind), founding))
            }
            _grant(line, server.database)
            if made:
                # Before the commit: a password that nobody can read would be lost.
                _write_urls(server, file, made)
    except psycopg.Error as error:
        raise StoreError(
            "The roles of the stations cannot be made: {problem}. Run this command as a user who may create roles.",
            problem=problem_of(error),
        ) from None
    except OSError as error:
        raise StoreError("{file} cannot be made: {problem}", file=str(file), problem=str(error)) from None
    return sorted(made)


def _need_role(line: psycopg.Connection[Any], role: str, founding: bool) -> str:
    """The secret of a role that was made now, or got a new one; empty when it stays as it is."""
    found = line.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
    if found is not None and found[0]:
        raise StoreError(
            "The role {role} of this server is above all rights. Drop it, or name the hall's database otherwise.",
            role=role,
        )
    if found is not None and not founding:
        return ""
    secret = secrets.token_urlsafe(24)
    kept = line.pgconn.encrypt_password(secret.encode(), role.encode(), b"scram-sha-256").decode()
    verb = sql.SQL("CREATE" if found is None else "ALTER")
    line.execute(sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(verb, sql.Identifier(role), sql.Literal(kept)))
    return secret


def _grant(line: psycopg.Connection[Any], database: str) -> None:
    tables = {name: tuple(columns) for name, columns in line.execute(_COLUMNS.encode())}
    line.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    for kind in KINDS:
        role = role_of(database, kind)
        connect = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
        line.execute(connect.format(sql.Identifier(database), sql.Identifier(role)))
        for statement in statements(kind, role, tables):
            line.execute(statement.encode())
    names = {kind: role_of(database, kind) for kind in (*KINDS, "every")}
    for statement in policy_statements(names.__getitem__):
        line.execute(statement.encode())
    if zone := line.execute("SELECT zone FROM hall ORDER BY created_at LIMIT 1").fetchone():
        quoted = sql.Literal(zone[0]).as_string(line)
        for statement in guard_statements(names.__getitem__, quoted):
            line.execute(statement.encode())


def drop_roles(server: Server) -> None:
    """Takes the roles of a hall away; for one whose founding failed."""
    with server.connect() as line:
        for kind in KINDS:
            role = role_of(server.database, kind)
            mine = "SELECT 1 FROM pg_roles WHERE rolname = %s AND NOT rolsuper AND NOT rolbypassrls"
            if line.execute(mine, (role,)).fetchone():
                name = sql.Identifier(role)
                line.execute(sql.SQL("DROP OWNED BY {}").format(name))
                line.execute(sql.SQL("DROP ROLE {}").format(name))


def _write_urls(server: Server, file: Path, made: dict[str, str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    known = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    urls = known | {kind: _url(server, role_of(server.database, kind), secret) for kind, secret in made.items()}
    words = "".join(f'{kind} = "{url}"\n' for kind, url in sorted(urls.items()))
    beside = file.with_name(f"{file.name}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(words)
    beside.replace(file)


def _url(server: Server, role: str, secret: str) -> str:
    given = conninfo_to_dict(server.conninfo)
    hosts, ports = str(given.get("host") or "localhost").split(","), str(given.get("port") or "5432").split(",")
    ports += ports[-1:] * (len(hosts) - len(ports))
    places = ",".join(f"{host}:{port}" for host, port in zip(hosts, ports, strict=True))
    return f"postgresql://{role}:{secret}@{places}/{server.database}"
