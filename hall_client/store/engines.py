"""The engines a hall can live on, and the one place that knows which is which."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from hall_client.store.errors import StoreError

BUSY_MS = 10_000
"""How long a statement waits for another station's lock, in milliseconds."""
_POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")


def hall_url(named: str | Path) -> str:
    """The URL of a hall given as a file name or as a URL: ``sqlite:///…``, or ``postgresql://…`` as libpq reads it.

    Raises:
        StoreError: not a file name and not a URL of a supported engine.
    """
    text = str(named)
    if "://" not in text:
        return f"sqlite:///{Path(text).expanduser().resolve()}"
    if text.startswith(_POSTGRESQL):
        return "postgresql://" + _readable(text.partition("://")[2])
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreError("{url} is neither a file nor a database URL.", url=shown_url(text)) from None
    if url.get_backend_name() != "sqlite":
        raise StoreError(
            "{engine} is not supported: give the file of an SQLite hall, or a postgresql:// URL.",
            engine=url.get_backend_name(),
        )
    return text


def _readable(rest: str) -> str:
    """What follows the scheme of a PostgreSQL URL. A password that is not encoded would be taken for host, port or
    database, and end in a sentence or a log.

    Raises:
        StoreError: it is not to be told what is what.
    """
    place = rest.partition("?")[0]
    hosts, _, database = place.rpartition("@")[2].partition("/")
    ports = [host.rpartition(":")[2] for host in re.sub(r"\[[^]]*\]", "", hosts).split(",") if ":" in host]
    user = place.rpartition("@")[0]
    if set("/@#") & set(user) or "/" in database or not all(port.isdigit() or not port for port in ports):
        raise StoreError(
            "The hall's URL cannot be read. In a password, : / ? # and @ are written percent-encoded: %3A %2F %3F %23 %40."
        )
    return rest


def shown_url(named: str | Path) -> str:
    """A hall's file or URL as a person may see it: without the password."""
    if "://" not in (text := str(named)):
        return text
    without = re.sub(r"://([^:/@]*):.*@", r"://\1@", text)
    return re.sub(r"([?&]password=)[^&]*", r"\1…", without)


def is_postgresql(url: str) -> bool:
    """Whether this URL, as ``hall_url`` gave it, is of a PostgreSQL hall."""
    return url.startswith("postgresql://")


def hall_file(url: str) -> Path:
    """The file behind an SQLite URL."""
    return Path(make_url(url).database or "")
