"""How far people are, and what they hand in and get back."""

from sqlalchemy import JSON, Column, Float, Index, Integer, String, Table

from cohort_hub.service.store.schema.metadata import metadata

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
