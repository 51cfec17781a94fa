"""Anchors: a thread stands on words, on a place in an output, and remembers what it was written about."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("thread", schema=None) as batch_op:
        batch_op.add_column(sa.Column("facet", sa.String(), server_default="cell", nullable=False))
        batch_op.add_column(sa.Column("quote", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("output", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("written", sa.JSON(none_as_null=True), nullable=True))
    _remember_what_was_written_about()


def _remember_what_was_written_about() -> None:
    """Give threads on a cell the version of it that has the text they were written about."""
    threads = sa.text(
        "SELECT id, course, module, cell, old_text, anchor_version FROM thread"
        " WHERE cell IS NOT NULL OR tier = 'orphan'"
    )
    cells = sa.text(
        "SELECT version, key FROM cell WHERE course = :course AND module = :module"
        " AND source = :old_text AND version <= :anchor_version ORDER BY version DESC"
    )
    connection = op.get_bind()
    for thread in connection.execute(threads).mappings().all():
        found = {"version": thread["anchor_version"], "key": thread["cell"]}
        if thread["old_text"] is not None:
            found = connection.execute(cells, dict(thread)).mappings().first()
        if found:
            written = {"version": found["version"], "cell": found["key"], "quote": None, "output": None}
            connection.execute(
                sa.text("UPDATE thread SET written = :written WHERE id = :id"),
                {"written": json.dumps(written), "id": thread["id"]},
            )


def downgrade() -> None:
    with op.batch_alter_table("thread", schema=None) as batch_op:
        for column in ("written", "output", "quote", "facet"):
            batch_op.drop_column(column)
