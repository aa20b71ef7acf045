"""The queue of a whole hall: its rules, its day, appointments, notices, calls for the guide, and merged tickets."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hall_client.store.columns import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds columns and tables; nothing that is there is changed."""
    op.add_column("business", sa.Column("usual_minutes", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("window_business", sa.Column("rank", sa.Integer(), nullable=False, server_default="1"))
    for column in (
        sa.Column("state_at", Instant(), nullable=True),
        sa.Column("light", sa.String(), nullable=False, server_default=""),
        sa.Column("light_words", sa.JSON(), nullable=False, server_default="{}"),
    ):
        op.add_column("service_window", column)
    for column in (
        sa.Column("state_at", Instant(), nullable=True),
        sa.Column("appointment_at", Instant(), nullable=True),
        sa.Column("merged_into", sa.CHAR(length=32), nullable=True),
    ):
        op.add_column("ticket", column)
    _rules_and_day()
    _appointments()
    _notices_and_guide()


def _rules_and_day() -> None:
    op.create_table(
        "queue_rules",
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"]),
        sa.PrimaryKeyConstraint("hall_id"),
    )
    op.create_table(
        "hall_day",
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("issuing", sa.String(), nullable=False),
        sa.Column("reason", sa.JSON(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("issuing IN ('by_rule', 'stopped', 'open')", name="hall_day_issuing"),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"]),
        sa.PrimaryKeyConstraint("hall_id", "day"),
    )


def _appointments() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("business", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("person_mask", sa.String(), nullable=False),
        sa.Column("person_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.CHAR(length=32), nullable=True),
        sa.Column("booked_at", Instant(), nullable=False),
        sa.CheckConstraint("state IN ('booked', 'checked_in', 'missed', 'cancelled')", name="appointment_state"),
        sa.CheckConstraint("(state = 'checked_in') = (ticket_id IS NOT NULL)", name="ticket_exactly_when_checked_in"),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"]),
        sa.ForeignKeyConstraint(["hall_id", "business"], ["business.hall_id", "business.code"]),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "code", name="one_appointment_per_code"),
    )
    op.create_index(
        "booked",
        "appointment",
        ["hall_id", "day", "person_key"],
        sqlite_where=sa.text("state = 'booked'"),
        postgresql_where=sa.text("state = 'booked'"),
    )


def _notices_and_guide() -> None:
    op.create_table(
        "hall_notice",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("from_at", Instant(), nullable=False),
        sa.Column("until_at", Instant(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("notices_until", "hall_notice", ["hall_id", "until_at"])
    op.create_table(
        "guide_call",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.CheckConstraint("(state = 'open') = (answered_at IS NULL)", name="answered_exactly_when_not_open"),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "one_open_call_per_place_and_kind",
        "guide_call",
        ["hall_id", "place", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
