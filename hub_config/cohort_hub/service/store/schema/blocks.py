"""What people answer to the blocks of a module."""

from sqlalchemy import JSON, Column, Integer, String, Table

from cohort_hub.service.store.schema.metadata import metadata

# `width` is how many choices there were: after a version with more or fewer, the answers begin anew.
block_answer = Table(
    "block_answer",
    metadata,
    Column("cohort", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("cell", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("width", Integer, nullable=False),
    Column("choices", JSON, nullable=False),
    Column("at", String, nullable=False),
)
