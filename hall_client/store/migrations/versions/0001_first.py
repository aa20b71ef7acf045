"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hall_client.store.columns import Instant, Microseconds
from hall_client.store.migrations.ddl import append_only

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("journal", "ticket_step", "case_step", "review_step")


def upgrade() -> None:
    """Makes every table; those that record what happened can only be appended to."""
    op.create_table(
        "hall",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("key_print", sa.String(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "business",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("area_en", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("closed_text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "code"),
    )
    op.create_table(
        "case_counter",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "window", "day"),
    )
    op.create_table(
        "catalog_use",
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "code"),
    )
    op.create_table(
        "catalog_version",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("digest", sa.CHAR(length=64), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("materials", sa.Integer(), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("imported_at", Instant(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "label"),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "station", "seq"),
    )
    op.create_index(op.f("ix_journal_subject"), "journal", ["subject"], unique=False)
    op.create_table(
        "page",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("captured_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "digest"),
    )
    op.create_table(
        "print_job",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("printer", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reprint_of", sa.CHAR(length=32), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("trouble_params", sa.JSON(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reprint_of"],
            ["print_job.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "print_job_open",
        "print_job",
        ["hall_id", "station", "printer", "priority", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('queued', 'sending')"),
        postgresql_where=sa.text("state IN ('queued', 'sending')"),
    )
    op.create_index("print_job_ref", "print_job", ["hall_id", "ref"], unique=False)
    op.create_table(
        "staff_account",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("photo", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "staff_no"),
    )
    op.create_index(op.f("ix_staff_account_hall_id"), "staff_account", ["hall_id"], unique=False)
    op.create_table(
        "ticket_counter",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("business", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "business", "day"),
    )
    op.create_table(
        "catalog_item",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("version_id", sa.CHAR(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("keywords", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("business", sa.String(), nullable=False),
        sa.Column("bundle", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.CHAR(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["catalog_version.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("version_id", "code"),
    )
    op.create_index("ix_catalog_item_hall_code", "catalog_item", ["hall_id", "code"], unique=False)
    op.create_table(
        "catalog_pointer",
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("version_id", sa.CHAR(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["catalog_version.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id"),
    )
    op.create_table(
        "service_window",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("pause_reason", sa.String(), nullable=False),
        sa.Column("staff_id", sa.CHAR(length=32), nullable=True),
        sa.Column("last_class", sa.String(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("station_seen", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff_account.id"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "number"),
    )
    op.create_index(
        "one_window_per_staff",
        "service_window",
        ["hall_id", "staff_id"],
        unique=True,
        sqlite_where=sa.text("staff_id IS NOT NULL"),
        postgresql_where=sa.text("staff_id IS NOT NULL"),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("business", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("klass", sa.String(), nullable=False),
        sa.Column("class_note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("lane_at", Microseconds, nullable=False),
        sa.Column("issued_at", Instant(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("person_mask", sa.String(), nullable=False),
        sa.Column("person_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("only_window", sa.String(), nullable=False),
        sa.Column("not_window", sa.String(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("called_at", Instant(), nullable=True),
        sa.Column("call_reason", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id", "business"],
            ["business.hall_id", "business.code"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("day", "number", "hall_id", name="one_ticket_per_number"),
    )
    op.create_index(
        "lane",
        "ticket",
        ["hall_id", "business", "klass", "lane_at"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "one_ticket_at_window",
        "ticket",
        ["hall_id", "window"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_index(
        "one_ticket_per_person",
        "ticket",
        ["hall_id", "day", "business", "person_key"],
        unique=True,
        sqlite_where=sa.text("state IN ('waiting', 'called', 'held') AND person_key <> ''"),
        postgresql_where=sa.text("state IN ('waiting', 'called', 'held') AND person_key <> ''"),
    )
    op.create_index(
        "sent_to_window",
        "ticket",
        ["hall_id", "only_window", "lane_at"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting' AND only_window <> ''"),
        postgresql_where=sa.text("state = 'waiting' AND only_window <> ''"),
    )
    op.create_index(
        "set_aside",
        "ticket",
        ["hall_id", "day", "state"],
        unique=False,
        sqlite_where=sa.text("state IN ('held', 'no_show')"),
        postgresql_where=sa.text("state IN ('held', 'no_show')"),
    )
    op.create_table(
        "ticket_step",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.CHAR(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "calls",
        "ticket_step",
        ["hall_id", "at"],
        unique=False,
        sqlite_where=sa.text("step IN ('call', 'recall')"),
        postgresql_where=sa.text("step IN ('call', 'recall')"),
    )
    op.create_index(op.f("ix_ticket_step_ticket_id"), "ticket_step", ["ticket_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.CHAR(length=32), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("person_mask", sa.String(), nullable=False),
        sa.Column("person_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("verified", sa.String(), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.CheckConstraint("(state = 'ended') = (ended_at IS NOT NULL)"),
        sa.CheckConstraint("state IN ('open', 'held', 'ended')"),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_visit_person_key"), "visit", ["person_key"], unique=False)
    op.create_index(op.f("ix_visit_ticket_id"), "visit", ["ticket_id"], unique=False)
    op.create_index(
        "one_open_visit_at_window",
        "visit",
        ["hall_id", "window"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "served",
        "visit",
        ["hall_id", "started_at", "window"],
        unique=False,
        sqlite_where=sa.text("state = 'ended'"),
        postgresql_where=sa.text("state = 'ended'"),
    )
    op.create_table(
        "window_business",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("business", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id", "business"],
            ["business.hall_id", "business.code"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id", "window"],
            ["service_window.hall_id", "service_window.number"],
        ),
        sa.PrimaryKeyConstraint("hall_id", "window", "business"),
    )
    op.create_index("windows_of_business", "window_business", ["hall_id", "business"], unique=False)
    op.create_table(
        "case_file",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("visit_id", sa.CHAR(length=32), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("item_row", sa.String(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("item_name", sa.String(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("person_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("outcome_note", sa.String(), nullable=False),
        sa.Column("promised_day", sa.Date(), nullable=True),
        sa.Column("promised_provisional", sa.Boolean(), nullable=False),
        sa.Column("statutory_day", sa.Date(), nullable=True),
        sa.Column("statutory_provisional", sa.Boolean(), nullable=False),
        sa.CheckConstraint("(number IS NULL) = (state IN ('preparing', 'abandoned'))"),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "number", name="one_case_per_number"),
    )
    op.create_index(op.f("ix_case_file_person_key"), "case_file", ["person_key"], unique=False)
    op.create_index(op.f("ix_case_file_visit_id"), "case_file", ["visit_id"], unique=False)
    op.create_index(
        "one_unfinished_case_per_visit",
        "case_file",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("state = 'preparing'"),
        postgresql_where=sa.text("state = 'preparing'"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("visit_id", sa.CHAR(length=32), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("item_name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("closes_at", Instant(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("pad_print", sa.String(), nullable=False),
        sa.CheckConstraint("(state = 'asked') = (answered_at IS NULL)", name="answered_exactly_when_closed"),
        sa.CheckConstraint(
            "(state = 'rated' AND level IS NOT NULL AND level BETWEEN 1 AND 5) OR (state <> 'rated' AND level IS NULL)",
            name="level_exactly_when_rated",
        ),
        sa.CheckConstraint("channel IN ('pad', 'phone')", name="review_channel"),
        sa.CheckConstraint("state IN ('asked', 'rated', 'not_rated', 'declined')", name="review_state"),
        sa.CheckConstraint("length(text) <= 200", name="review_text_length"),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("visit_id", name="one_review_per_visit"),
    )
    op.create_index(
        "open_reviews",
        "review",
        ["hall_id", "asked_at"],
        unique=False,
        sqlite_where=sa.text("state = 'asked'"),
        postgresql_where=sa.text("state = 'asked'"),
    )
    op.create_table(
        "case_document",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("case_id", sa.CHAR(length=32), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("verify_code", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("facts_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hall_id", "number"),
    )
    op.create_index(op.f("ix_case_document_case_id"), "case_document", ["case_id"], unique=False)
    op.create_table(
        "case_material",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("marked_at", Instant(), nullable=False),
        sa.CheckConstraint("state IN ('received', 'licence', 'reused', 'deferred', 'promised', 'missing')"),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("case_id", "code"),
    )
    op.create_table(
        "case_page",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("case_id", sa.CHAR(length=32), nullable=False),
        sa.Column("material", sa.String(), nullable=False),
        sa.Column("page_id", sa.CHAR(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["page_id"],
            ["page.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_case_page_case_id"), "case_page", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_page_page_id"), "case_page", ["page_id"], unique=False)
    op.create_table(
        "case_step",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("case_id", sa.CHAR(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_case_step_case_id"), "case_step", ["case_id"], unique=False)
    op.create_table(
        "rectification",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("review_id", sa.CHAR(length=32), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["review.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("review_id", name="one_rectification_per_review"),
    )
    op.create_index(op.f("ix_rectification_hall_id"), "rectification", ["hall_id"], unique=False)
    op.create_table(
        "review_phone_code",
        sa.Column("code_print", sa.String(), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("review_id", sa.CHAR(length=32), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["review.id"],
        ),
        sa.PrimaryKeyConstraint("code_print"),
    )
    op.create_index(op.f("ix_review_phone_code_review_id"), "review_phone_code", ["review_id"], unique=False)
    op.create_table(
        "review_step",
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("hall_id", sa.CHAR(length=32), nullable=False),
        sa.Column("review_id", sa.CHAR(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["hall.id"],
        ),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["review.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_review_step_review_id"), "review_step", ["review_id"], unique=False)
    for table in APPEND_ONLY:
        append_only(table)
