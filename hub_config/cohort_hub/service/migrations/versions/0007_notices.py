"""Notices say who did it, and are found by their post and their thread."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.add_column(sa.Column("who", sa.Text(), nullable=False, server_default=""))
        batch_op.create_index("notice_by_post", ["post"], unique=False)
        batch_op.create_index("notice_by_thread", ["thread"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index("notice_by_thread")
        batch_op.drop_index("notice_by_post")
        batch_op.drop_column("who")
