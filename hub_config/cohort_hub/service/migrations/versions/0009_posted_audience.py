"""The answers to a *write first* prompt are for the guides of its own cohort: the log says which that is.

And a write is remembered with where it was done: what was done before is taken as done at the screen.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        UPDATE event SET audience = audience || '@' || coalesce(
          (SELECT thread.cohort FROM thread WHERE 'posted:' || thread.id = event.audience), ''
        ) WHERE audience LIKE 'posted:%' AND audience NOT LIKE '%@%'
    """)
    op.execute("UPDATE written SET key = 'screen:' || key")


def downgrade() -> None:
    op.execute("DELETE FROM written WHERE key LIKE 'server:%'")
    op.execute("UPDATE written SET key = substr(key, 8)")
    op.execute("""
        UPDATE event SET audience = (SELECT 'posted:' || thread.id FROM thread
          WHERE event.audience = 'posted:' || thread.id || '@' || thread.cohort)
        WHERE audience LIKE 'posted:%@%' AND EXISTS (SELECT 1 FROM thread
          WHERE event.audience = 'posted:' || thread.id || '@' || thread.cohort)
    """)
