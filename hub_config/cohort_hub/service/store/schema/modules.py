"""Modules, their numbered versions, cells and files."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

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
    Column("block", JSON(none_as_null=True)),
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
