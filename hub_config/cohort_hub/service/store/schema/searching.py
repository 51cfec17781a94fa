"""What search finds things by. The index over it is the database's own and made by its migration."""

from sqlalchemy import Column, Index, Integer, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

# `kind` is post, module, cell or person; `scope` is "course/module" for a cell, the course for a module.
# Triggers on the tables these words come from keep it true in the same transaction.
search_entry = Table(
    "search_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("words", Text, nullable=False),
    Index("search_entry_of", "kind", "subject", "scope", unique=True),
    Index("search_entry_by_scope", "kind", "scope"),
)
