"""Reports, who is muted, and the audit log that nobody edits."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("post", String, nullable=False),
    Column("reporter", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("outcome", String, nullable=False, default=""),
    Column("settled_by", String),
    Column("settled_at", String),
    Index("report_by_cohort", "cohort", "outcome", "at"),
    Index("report_by_post", "post"),
    Index("report_once", "post", "reporter", unique=True),
    Index("report_by_reporter", "reporter", "cohort", "at"),
)

muted = Table(
    "muted",
    metadata,
    Column("cohort", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("until", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
)

# Rows are added; triggers of the database refuse every change and removal.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("cohort", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("detail", JSON, nullable=False),
    Index("audit_by_cohort", "cohort", "id"),
)
