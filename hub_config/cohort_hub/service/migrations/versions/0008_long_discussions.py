"""What a reply asks, and the newest posts about a cell, are found without reading a long discussion."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("thread_by_cell", "thread", ["module", "cell"])
    op.create_index("post_by_writer", "post", ["thread", "author", "deleted_at"])
    op.drop_index("notice_by_thread", "notice")
    op.create_index("notice_by_thread", "notice", ["thread", "person"])


def downgrade() -> None:
    op.drop_index("notice_by_thread", "notice")
    op.create_index("notice_by_thread", "notice", ["thread"])
    op.drop_index("post_by_writer", "post")
    op.drop_index("thread_by_cell", "thread")
