"""What each kind of station may do in a hall's database; PostgreSQL itself refuses the rest.

A right names its columns, or all of them, or all but some. Nobody may change or delete a row that only records what
happened (triggers refuse even the owner), and no kind may make or drop a table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

KINDS = ("window", "kiosk", "board", "pad", "manager", "phone", "gateway")
"""The kinds of stations, each with a database role of its own."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a table: those named, or with ``but`` all others."""

    names: tuple[str, ...] = ()
    but: bool = True

    def of(self, table: tuple[str, ...]) -> tuple[str, ...]:
        """The columns that a table with these columns gives."""
        return tuple(name for name in table if (name in self.names) != self.but)


@dataclass(frozen=True, slots=True)
class Right:
    """What may be done with one table."""

    read: Columns | None = None
    add: bool = False
    change: Columns | None = None
    remove: bool = False


def but(*names: str) -> Columns:
    """Every column but these."""
    return Columns(names)


def only(*names: str) -> Columns:
    """These columns."""
    return Columns(names, but=False)


ALL = but()
READ, READ_ADD, WORK = Right(ALL), Right(ALL, add=True), Right(ALL, add=True, change=ALL)
RECORD = Right(ALL, add=True)

_PERSON = ("person_key", "person_mask", "person_sealed")
_NOBODY = but(*_PERSON)
_UNSEALED = but("person_sealed", "phone_sealed", "draft")
_SIGN_IN = Right(ALL, change=only("failures", "locked_until"))
_STAFF_NAMES = Right(only("id", "hall_id", "staff_no", "name", "role", "stars", "photo"))
_CHAIN = Right(only("hall_id", "station", "seq", "digest"), add=True)
_HALL: Mapping[str, Right] = {
    "alembic_version": READ, "hall": READ, "business": READ, "queue_rules": READ, "hall_day": READ,
    "service_window": READ, "window_business": READ,
}  # fmt: skip
_CATALOG: Mapping[str, Right] = {"catalog_version": READ, "catalog_item": READ, "catalog_pointer": READ}
_NEW_DAY: Mapping[str, Right] = {
    "hall_day": WORK,
    "appointment": Right(_NOBODY, change=only("state", "ticket_id")),
}

RIGHTS: Mapping[str, Mapping[str, Right]] = {
    "window": {
        **_HALL, **_CATALOG, "journal": _CHAIN, "catalog_use": WORK, "staff_account": _SIGN_IN,
        "ticket": WORK, "ticket_step": RECORD, "ticket_counter": WORK, "visit": WORK,
        "service_window": Right(ALL, change=ALL), "hall_day": WORK, "appointment": Right(ALL, change=only("state", "ticket_id")),
        "guide_call": WORK, "case_file": WORK, "case_counter": WORK, "case_material": Right(ALL, True, ALL, remove=True),
        "case_page": WORK, "case_step": RECORD, "case_document": RECORD, "page": RECORD, "print_job": WORK,
        "review": Right(but("level", "tags", "text", "pad_print"), add=True, change=only("state", "answered_at")),
        "review_step": RECORD, "hall_notice": READ,
    },
    "kiosk": {
        **_HALL, **_CATALOG, **_NEW_DAY, "journal": _CHAIN, "catalog_use": READ, "staff_account": _SIGN_IN,
        "ticket": Right(but("person_sealed"), add=True, change=only("state", "state_at", "day", "window")),
        "ticket_step": RECORD, "ticket_counter": WORK,
        "visit": Right(but(*_PERSON, "phone_sealed", "draft"), change=only("state", "ended_at", "draft")),
        "appointment": Right(but("person_sealed"), change=only("state", "ticket_id")),
        "guide_call": WORK, "print_job": WORK, "hall_notice": READ,
    },
    "board": {
        **_HALL, "ticket": Right(_NOBODY), "ticket_step": READ,
        "visit": Right(but(*_PERSON, "phone_sealed", "draft")), "hall_notice": READ, "guide_call": READ,
    },
    "pad": {
        **_HALL, **_CATALOG, "journal": _CHAIN, "staff_account": _STAFF_NAMES,
        "ticket": Right(but("person_key", "person_sealed")), "ticket_step": READ,
        "visit": Right(but("person_key", "person_sealed", "phone_sealed", "draft")),
        "case_file": Right(but("person_key", "person_sealed")), "case_material": READ, "case_page": READ,
        "page": Right(but("sealed")), "case_step": READ, "case_document": READ,
        "review": Right(ALL, change=ALL), "review_step": RECORD, "review_phone_code": READ_ADD, "rectification": READ_ADD,
        "hall_notice": READ,
    },
    "manager": {
        **_HALL, **_CATALOG, "journal": READ_ADD, "staff_account": _SIGN_IN,
        "business": Right(ALL, change=only("closed_text", "usual_minutes")), "queue_rules": WORK, "hall_day": WORK,
        "service_window": Right(ALL, change=ALL), "window_business": Right(ALL, True, ALL, remove=True),
        "ticket": Right(but("person_sealed"), change=but(*_PERSON)), "ticket_step": RECORD,
        "visit": Right(_UNSEALED, change=only("state", "ended_at", "draft")),
        "appointment": Right(but("person_sealed"), add=True, change=only("state", "ticket_id")),
        "hall_notice": WORK, "guide_call": WORK,
        "case_file": Right(but("person_sealed"), change=only("state")), "case_step": RECORD, "case_document": Right(but("facts_sealed")),
        "case_material": READ, "case_page": READ, "print_job": Right(but("payload")),
        "review": Right(but("pad_print")), "review_step": READ, "rectification": WORK,
    },
    "phone": {
        **_HALL, **_CATALOG, "journal": _CHAIN, "ticket": Right(_NOBODY), "ticket_step": READ, "hall_notice": READ,
        "review": Right(ALL, change=only("state", "level", "channel", "tags", "text", "answered_at")),
        "review_step": RECORD, "review_phone_code": READ, "rectification": READ_ADD,
    },
    "gateway": {
        **_HALL, **_CATALOG, "journal": _CHAIN, "case_file": READ, "case_material": READ, "case_page": READ,
        "case_step": READ, "case_document": READ, "page": READ, "review": Right(but("pad_print")), "review_step": READ,
        "rectification": READ,
    },
}  # fmt: skip
"""Table by table, for each kind of station."""


def statements(kind: str, role: str, tables: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The GRANT statements for a role, given the columns of every table of the database."""
    found = [f'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "{role}"', f'GRANT USAGE ON SCHEMA public TO "{role}"']
    for table, right in RIGHTS[kind].items():
        found += [f'GRANT {words} ON "{table}" TO "{role}"' for words in _words(right, tables[table])]
    return found


def _words(right: Right, columns: tuple[str, ...]) -> list[str]:
    parts = [("SELECT", right.read), ("UPDATE", right.change), ("INSERT", ALL if right.add else None)]
    words = [_on(verb, chosen, columns) for verb, chosen in parts if chosen is not None]
    return words + (["DELETE"] if right.remove else [])


def _on(verb: str, chosen: Columns, columns: tuple[str, ...]) -> str:
    given = chosen.of(columns)
    if given == columns:
        return verb
    quoted = ", ".join(f'"{name}"' for name in given)
    return f"{verb} ({quoted})"


POLICIES: Mapping[str, tuple[str, ...]] = {
    "window": (
        "CREATE POLICY {policy}_asking ON review FOR INSERT TO {role} WITH CHECK (state = 'asked' AND level IS NULL)",
        # A window may only say that nobody answered, and only when the time is over.
        "CREATE POLICY {policy}_late ON review FOR UPDATE TO {role} USING (state = 'asked' AND closes_at < now())"
        " WITH CHECK (state = 'not_rated' AND level IS NULL)",
    ),
    "pad": (
        "CREATE POLICY {policy}_answering ON review FOR UPDATE TO {role} USING (state = 'asked') WITH CHECK (true)",
    ),
    "phone": (
        "CREATE POLICY {policy}_answering ON review FOR UPDATE TO {role} USING (state = 'asked') WITH CHECK (true)",
    ),
}
"""Which rows of the reviews a kind may write: asked for by a window, answered on a pad or a phone, and never changed
after. A window has no right to the columns of the answer (``RIGHTS``)."""


def policy_statements(role_of: Callable[[str], str]) -> list[str]:
    """The row policies of the reviews, for the roles that ``role_of`` names."""
    found = ["ALTER TABLE review ENABLE ROW LEVEL SECURITY"]
    for kind, words in {
        **POLICIES,
        "every": ("CREATE POLICY {policy}_reading ON review FOR SELECT USING (true)",),
    }.items():
        for statement in words:
            made = statement.format(policy=kind, role=f'"{role_of(kind)}"')
            name = made.split()[2]
            found += [f"DROP POLICY IF EXISTS {name} ON review", made]
    return found


GUARDS: Mapping[str, tuple[str, str, str]] = {
    # What yesterday left ends, or is kept, with the first program of the day; nothing of today is a kiosk's to change.
    "past_days": (
        "kiosk", "ticket",
        "OLD.day >= (now() AT TIME ZONE {zone})::date OR NEW.state NOT IN (OLD.state, 'expired')",
    ),
    "no_visit": ("kiosk", "visit", "true"),
    "arrivals": ("kiosk", "appointment", "NEW.state NOT IN ('checked_in', 'missed')"),
}  # fmt: skip
"""Changes of rows that a kind has no business with, though it must be able to lock or to change others of the table: kind,
table, and when it is refused."""


def guard_statements(role_of: Callable[[str], str], zone: str) -> list[str]:
    """The triggers behind ``GUARDS``, for the roles that ``role_of`` names; ``zone`` is a quoted literal."""
    found = []
    for name, (kind, table, when) in GUARDS.items():
        role = role_of(kind).replace("'", "''")
        found.append(
            f'CREATE OR REPLACE TRIGGER {kind}_{name} BEFORE UPDATE ON "{table}" FOR EACH ROW'
            f" WHEN (current_user = '{role}' AND ({when.format(zone=zone)})) EXECUTE FUNCTION refuse_change()"
        )
    return found
