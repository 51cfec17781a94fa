"""The tables. Times are UTC as ISO 8601 text, so that SQLite and PostgreSQL keep the same."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

person = Table(
    "person",
    metadata,
    Column("name", String, primary_key=True),
    Column("display_name", Text, nullable=False),
)

course = Table(
    "course",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
)

cohort = Table(
    "cohort",
    metadata,
    Column("id", String, primary_key=True),
    Column("course", String, nullable=False),
    Column("title", Text, nullable=False),
    # Where the operator's file has it; home lists cohorts in this order.
    Column("position", Integer, nullable=False, default=0),
    # The log's counter; taken inside the transaction, so that commit order is log order.
    Column("last_seq", Integer, nullable=False, default=0),
    ForeignKeyConstraint(["course"], ["course.id"]),
)

event = Table(
    "event",
    metadata,
    Column("cohort", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("at", String, nullable=False),
    Column("payload", JSON, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# A write that came with an Idempotency-Key, and what it was answered.
written = Table(
    "written",
    metadata,
    Column("person", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", String, nullable=False),
)

module = Table(
    "module",
    metadata,
    Column("course", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False),
)

version = Table(
    "version",
    metadata,
    Column("course", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("objective", Text, nullable=False, default=""),
    Column("minutes", Integer, nullable=False, default=0),
    Column("language", String, nullable=False, default="en"),
    Column("assignment", String, nullable=False),
    Column("notebook", String, nullable=False),
    Column("graded", Boolean, nullable=False),
    Column("outline", JSON, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("published_by", String, nullable=False),
    Column("published_at", String, nullable=False),
    Column("copy_blob", String(64), nullable=False),
    Column("source_blob", String(64), nullable=False),
)

cell = Table(
    "cell",
    metadata,
    Column("course", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("key", String, nullable=False),
    Column("nbformat_id", String, nullable=False),
    Column("grade_id", String),
    Column("type", String, nullable=False),
    Column("role", String, nullable=False, default="read"),
    Column("source", Text, nullable=False),
    Column("html", Text, nullable=False),
)

file = Table(
    "file",
    metadata,
    Column("course", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("path", String, primary_key=True),
    Column("media_type", String, nullable=False),
    Column("blob", String(64), nullable=False),
)

thread = Table(
    "thread",
    metadata,
    Column("id", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("module", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("cell", String),
    Column("anchor_version", Integer),
    Column("tier", String, nullable=False, default="exact"),
    Column("old_text", Text),
    Column("seq", Integer, nullable=False),
    Index("thread_by_module", "cohort", "module", "seq"),
)

post = Table(
    "post",
    metadata,
    Column("id", String, primary_key=True),
    Column("thread", String, nullable=False),
    Column("cohort", String, nullable=False),
    Column("module", String, nullable=False),
    Column("author", String, nullable=False),
    Column("role", String, nullable=False),
    Column("source", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("created_at", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Index("post_by_module", "cohort", "module", "seq"),
    Index("post_by_thread", "thread", "seq"),
    Index("post_by_cohort", "cohort", "seq"),
)

# How far a person has seen a module's discussion. A log position, never a time: nobody is told when.
seen = Table(
    "seen",
    metadata,
    Column("person", String, primary_key=True),
    Column("cohort", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("seq", Integer, nullable=False),
)

progress = Table(
    "progress",
    metadata,
    Column("person", String, primary_key=True),
    Column("cohort", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("reached", JSON, nullable=False),
    Column("last_cell", String),
    Column("ran", JSON, nullable=False),
    Column("checks_passed", Integer, nullable=False, default=0),
    Column("checks_total", Integer, nullable=False, default=0),
    Column("opened_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("submitted_at", String),
)

assignment = Table(
    "assignment",
    metadata,
    Column("cohort", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("released_by", String, nullable=False),
    Column("released_at", String, nullable=False),
    Column("blob", String(64), nullable=False),
)

submission = Table(
    "submission",
    metadata,
    Column("id", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("assignment", String, nullable=False),
    Column("person", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("blob", String(64), nullable=False),
    Index("submission_by_assignment", "cohort", "assignment", "person", "received_at"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("submission", String, primary_key=True),
    Column("score", Float),
    Column("max_score", Float),
    Column("released_by", String, nullable=False),
    Column("released_at", String, nullable=False),
    Column("blob", String(64), nullable=False),
)
