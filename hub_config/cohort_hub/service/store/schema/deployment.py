"""Who is here, the log, blobs, and what was written once already."""

from sqlalchemy import JSON, Column, ForeignKeyConstraint, Integer, LargeBinary, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

person = Table(
    "person",
    metadata,
    Column("name", String, primary_key=True),
    Column("display_name", Text, nullable=False),
)

team = Table(
    "team",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
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
