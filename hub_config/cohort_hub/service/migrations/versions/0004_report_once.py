"""A person reports a post once, and how many reports they made is counted."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("report_once", "report", ["post", "reporter"], unique=True)
    op.create_index("report_by_reporter", "report", ["reporter", "cohort", "at"])


def downgrade() -> None:
    op.drop_index("report_by_reporter", "report")
    op.drop_index("report_once", "report")
