"""Search: the words of posts, modules, cells and people, indexed where they are written."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

INDEX = (
    "CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_entry', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
RARITY = "CREATE VIRTUAL TABLE search_rarity USING fts5vocab(search_words, row)"
ADD = "INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);"
TAKE = "INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);"
TAKE_MODULE = (
    "DELETE FROM search_entry WHERE kind = 'cell' AND scope = new.course || '/' || new.module; "
    "DELETE FROM search_entry WHERE kind = 'module' AND scope = new.course AND subject = new.module;"
)
ENTRY = "INSERT INTO search_entry(kind, scope, subject, words)"

TRIGGERS = {
    # The index follows the entries.
    "search_entry_added AFTER INSERT ON search_entry": ADD,
    "search_entry_taken AFTER DELETE ON search_entry": TAKE,
    "search_entry_changed AFTER UPDATE ON search_entry": f"{TAKE} {ADD}",
    # The entries follow what is written.
    "search_post_added AFTER INSERT ON post WHEN new.deleted_at IS NULL": (
        f"{ENTRY} VALUES ('post', '', new.id, new.source);"
    ),
    "search_post_changed AFTER UPDATE OF source ON post WHEN old.source <> new.source": (
        "UPDATE search_entry SET words = new.source WHERE kind = 'post' AND subject = new.id;"
    ),
    "search_post_deleted AFTER UPDATE OF deleted_at ON post WHEN new.deleted_at IS NOT NULL": (
        "DELETE FROM search_entry WHERE kind = 'post' AND subject = new.id;"
    ),
    "search_post_gone AFTER DELETE ON post": (
        "DELETE FROM search_entry WHERE kind = 'post' AND subject = old.id;"
    ),
    # Only the newest version of a module is found.
    "search_version_added AFTER INSERT ON version": (
        f"{TAKE_MODULE} {ENTRY} VALUES ('module', new.course, new.module, new.title || ' ' || new.objective);"
    ),
    "search_cell_added AFTER INSERT ON cell": (
        f"{ENTRY} VALUES ('cell', new.course || '/' || new.module, new.key, new.source);"
    ),
    "search_person_added AFTER INSERT ON person": (
        f"{ENTRY} VALUES ('person', '', new.name, new.display_name);"
    ),
    "search_person_changed AFTER UPDATE OF display_name ON person": (
        "UPDATE search_entry SET words = new.display_name WHERE kind = 'person' AND subject = new.name;"
    ),
    "search_person_gone AFTER DELETE ON person": (
        "DELETE FROM search_entry WHERE kind = 'person' AND subject = old.name;"
    ),
}

WHAT_IS_THERE = (
    "SELECT 'post', '', id, source FROM post WHERE deleted_at IS NULL",
    "SELECT 'person', '', name, display_name FROM person",
    (
        "SELECT 'module', m.course, m.id, v.title || ' ' || v.objective FROM module AS m JOIN version AS v "
        "ON v.course = m.course AND v.module = m.id AND v.number = m.version"
    ),
    (
        "SELECT 'cell', c.course || '/' || c.module, c.key, c.source FROM cell AS c JOIN module AS m "
        "ON m.course = c.course AND m.id = c.module AND m.version = c.version"
    ),
)


def upgrade() -> None:
    op.create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("search_entry", schema=None) as batch_op:
        batch_op.create_index("search_entry_of", ["kind", "subject", "scope"], unique=True)
        batch_op.create_index("search_entry_by_scope", ["kind", "scope"], unique=False)
    with op.batch_alter_table("thread_mark", schema=None) as batch_op:
        batch_op.add_column(sa.Column("read_to", sa.Integer(), nullable=True))
    op.execute(INDEX)
    op.execute(RARITY)
    for when, then in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {when} BEGIN {then} END")
    for rows in WHAT_IS_THERE:
        op.execute(f"INSERT OR IGNORE INTO search_entry(kind, scope, subject, words) {rows}")


def downgrade() -> None:
    raise NotImplementedError("Restore the backup from before: what people wrote since would be lost.")
