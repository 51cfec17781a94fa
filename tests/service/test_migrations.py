"""A database that was migrated is the database that the code expects."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from cohort_hub.service.migrate import migrate
from cohort_hub.service.store.schema import metadata
from sqlalchemy import create_engine


def test_the_migrations_make_the_schema(tmp_path: Path):
    migrate(tmp_path / "migrated.sqlite")
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
