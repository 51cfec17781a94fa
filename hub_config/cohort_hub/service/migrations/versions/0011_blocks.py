"""Cells say which block they hold, and people answer it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cell", schema=None) as batch_op:
        batch_op.add_column(sa.Column("block", sa.JSON(), nullable=True))
    op.create_table(
        "block_answer",
        sa.Column("cohort", sa.String(), primary_key=True),
        sa.Column("module", sa.String(), primary_key=True),
        sa.Column("cell", sa.String(), primary_key=True),
        sa.Column("person", sa.String(), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("block_answer")
    with op.batch_alter_table("cell", schema=None) as batch_op:
        batch_op.drop_column("block")
