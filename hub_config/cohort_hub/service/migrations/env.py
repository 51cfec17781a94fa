"""Alembic's entry: run the migrations on one connection, in one transaction."""

from alembic import context
from cohort_hub.service.store.schema import metadata
from sqlalchemy import create_engine

url = context.config.get_main_option("sqlalchemy.url")
assert url is not None
with create_engine(url).connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
