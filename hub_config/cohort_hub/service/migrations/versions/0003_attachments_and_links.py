"""How large a picture is, who attached how much today, and what a link post links to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("attachment") as table:
        table.add_column(sa.Column("width", sa.Integer()))
        table.add_column(sa.Column("height", sa.Integer()))
    op.create_index("attachment_by_author", "attachment", ["author", "at"])
    op.create_table(
        "post_link",
        sa.Column("post", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("address", sa.String(), nullable=False),
    )
    op.create_index("post_link_by_address", "post_link", ["address"])
