"""A database that was migrated is the database that the code expects."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from cohort_hub.service.migrate import migrate
from cohort_hub.service.store.schema import metadata
from sqlalchemy import create_engine

INDEX = ("search_words", "search_rarity")
"""Tables of the search index: SQLite's own, made and kept by it."""


def test_the_migrations_make_the_schema(tmp_path: Path):
    migrate(tmp_path / "migrated.sqlite")
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite'}")
    with engine.connect() as connection:
        assert (
            compare_metadata(
                MigrationContext.configure(connection, opts={"include_name": _is_ours}), metadata
            )
            == []
        )
    engine.dispose()


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not (name or "").startswith(INDEX)
