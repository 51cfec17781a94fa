"""Alembic on a database of a test's own, to bring it to an earlier version and back."""

from pathlib import Path

from alembic.config import Config
from cohort_hub.service.migrate import MIGRATIONS


def alembic_on(database: Path) -> Config:
    """Return what alembic's commands ask for."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("sqlalchemy.url", f"sqlite:///{database}")
    return config
