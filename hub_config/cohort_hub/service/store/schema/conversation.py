"""Threads and posts, and what people put on them."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

# `module` is empty for a thread about the whole cohort; `author` opened it.
thread = Table(
    "thread",
    metadata,
    Column("id", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("course", String, nullable=False),
    Column("module", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("author", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("cell", String),
    Column("anchor_version", Integer),
    Column("tier", String, nullable=False, default="exact"),
    Column("old_text", Text),
    Column("facet", String, nullable=False, default="cell", server_default="cell"),
    Column("quote", JSON(none_as_null=True)),
    Column("output", JSON(none_as_null=True)),
    # What the thread was written about, as it was then; NULL for a thread on the whole module.
    Column("written", JSON(none_as_null=True)),
    Column("seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    # What facilitators and askers have done with it.
    Column("pinned", Boolean, nullable=False, default=False),
    Column("announcement", Boolean, nullable=False, default=False),
    Column("resolved_by", String),
    Column("resolved_at", String),
    Column("closed_by", String),
    Column("closed_at", String),
    Column("closed_reason", Text, nullable=False, default=""),
    Column("merged_into", String),
    # Merged into another, or all its posts were deleted: nobody reads it any more.
    Column("gone", Boolean, nullable=False, default=False),
    # A prompt's: what it is for, how many peers to answer, and whether one writes first and then sees.
    Column("objective", Text, nullable=False, default=""),
    Column("replies_wanted", Integer, nullable=False, default=0),
    Column("write_first", Boolean, nullable=False, default=False),
    Column("opens_at", String),
    Column("opened_at", String),
    # The post that was made a tip: where the credit goes.
    Column("from_post", String),
    Index("thread_by_module", "cohort", "module", "seq"),
    Index("thread_by_activity", "cohort", "last_seq"),
    Index("thread_by_audience", "audience", "course"),
    Index("thread_by_cell", "module", "cell"),
    Index("thread_that_waits", "write_first", "opened_at"),
)

post = Table(
    "post",
    metadata,
    Column("id", String, primary_key=True),
    Column("thread", String, nullable=False),
    Column("cohort", String, nullable=False),
    Column("module", String, nullable=False),
    Column("author", String, nullable=False),
    Column("role", String, nullable=False),
    # What peers read instead of the name; empty where the author is told.
    Column("pseudonym", String, nullable=False, default=""),
    Column("source", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("created_at", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("edited_at", String),
    Column("deleted_at", String),
    Column("hidden_by", String),
    Column("hidden_at", String),
    Column("hidden_reason", Text, nullable=False, default=""),
    Column("endorsed_by", String),
    Column("endorsed_at", String),
    Index("post_by_module", "cohort", "module", "seq"),
    Index("post_by_thread", "thread", "seq"),
    Index("post_by_cohort", "cohort", "seq"),
    Index("post_by_author", "author", "cohort", "seq"),
    Index("post_by_writer", "thread", "author", "deleted_at"),
)

# A post as it stood before an edit; `number` counts from 1.
post_version = Table(
    "post_version",
    metadata,
    Column("post", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("written_at", String, nullable=False),
)

# A post of another cohort that is read here too, with its place in this cohort's log.
shared_post = Table(
    "shared_post",
    metadata,
    Column("cohort", String, primary_key=True),
    Column("post", String, primary_key=True),
    Column("seq", Integer, nullable=False),
    Index("shared_post_by_post", "post"),
)

reaction = Table(
    "reaction",
    metadata,
    Column("post", String, primary_key=True),
    Column("emoji", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("at", String, nullable=False),
)

post_tag = Table(
    "post_tag",
    metadata,
    Column("post", String, primary_key=True),
    Column("tag", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("thread", String, nullable=False),
    Index("post_tag_by_tag", "cohort", "tag"),
    Index("post_tag_by_thread", "thread"),
)

# `person` is a name, or `@facilitators` for everybody who guides the cohort.
mention = Table(
    "mention",
    metadata,
    Column("post", String, primary_key=True),
    Column("person", String, primary_key=True),
    Index("mention_by_person", "person"),
)

# Waits for its post until it is written; one without a post is swept away after a day.
attachment = Table(
    "attachment",
    metadata,
    Column("id", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("author", String, nullable=False),
    Column("post", String),
    Column("name", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("blob", String(64), nullable=False),
    Column("at", String, nullable=False),
    # A picture's, in pixels.
    Column("width", Integer),
    Column("height", Integer),
    Index("attachment_by_post", "post"),
    Index("attachment_by_author", "author", "at"),
)

# The addresses a link post is about, in their order.
post_link = Table(
    "post_link",
    metadata,
    Column("post", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("address", String, nullable=False),
    Index("post_link_by_address", "address"),
)

# Titles the service fetched; `title` is empty where there was none or the address is not on the list.
link_title = Table(
    "link_title",
    metadata,
    Column("address", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("fetched_at", String, nullable=False),
)

pseudonym = Table(
    "pseudonym",
    metadata,
    Column("thread", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("name", String, nullable=False),
)
