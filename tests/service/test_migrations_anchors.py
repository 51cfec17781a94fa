"""Threads of the time before anchors know afterwards what they were written about."""

import json
from pathlib import Path

from alembic import command
from cohort_hub.service.migrate import migrate
from sqlalchemy import create_engine, text

from tests.service.migrating import alembic_on

CELL = "INSERT INTO cell VALUES ('c', 'm', {version}, 0, '{key}', 'i', NULL, 'code', 'read', '{source}', '')"
THREAD = (
    "INSERT INTO thread (id, cohort, module, kind, audience, cell, anchor_version, tier, old_text, seq)"
    " VALUES ('{id}', 's', 'm', 'comment', 'cohort', {cell}, 2, '{tier}', {old_text}, 1)"
)


def test_threads_are_given_the_version_that_has_their_text(tmp_path: Path) -> None:
    database = tmp_path / "old.sqlite"
    command.upgrade(alembic_on(database), "0001")
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO course VALUES ('c', 'C')",
            "INSERT INTO cohort VALUES ('s', 'c', 'S', 0, 0)",
            CELL.format(version=1, key="a", source="old"),
            CELL.format(version=2, key="b", source="new"),
            THREAD.format(id="stays", cell="'b'", tier="exact", old_text="NULL"),
            THREAD.format(id="changed", cell="'b'", tier="text changed", old_text="'old'"),
            THREAD.format(id="orphan", cell="NULL", tier="orphan", old_text="'old'"),
            THREAD.format(id="module", cell="NULL", tier="exact", old_text="NULL"),
        ):
            connection.execute(text(statement))

    migrate(database)

    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id, facet, written FROM thread")).all()
    engine.dispose()
    written = {row.id: row.written and tuple(json.loads(row.written).values())[:2] for row in rows}
    assert written == {"stays": (2, "b"), "changed": (1, "a"), "orphan": (1, "a"), "module": None}
    assert {row.facet for row in rows} == {"cell"}
