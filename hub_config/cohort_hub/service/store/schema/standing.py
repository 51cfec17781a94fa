"""Where one person stands: what is seen, followed and muted, what they are told, and what they help with."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text

from cohort_hub.service.store.schema.metadata import metadata

# How far a person has seen a module's discussion. A log position, never a time: nobody is told when.
seen = Table(
    "seen",
    metadata,
    Column("person", String, primary_key=True),
    Column("cohort", String, primary_key=True),
    Column("module", String, primary_key=True),
    Column("seq", Integer, nullable=False),
)

# `follow` is "following", "muted" or empty; posts from `unread_from` on count as unread, seen or not.
# Up to `read_to` the thread was read by itself, while the rest of its module was not.
thread_mark = Table(
    "thread_mark",
    metadata,
    Column("person", String, primary_key=True),
    Column("thread", String, primary_key=True),
    Column("cohort", String, nullable=False),
    Column("follow", String, nullable=False, default=""),
    Column("unread_from", Integer),
    Column("read_to", Integer),
    Index("thread_mark_by_thread", "thread"),
)

tag_follow = Table(
    "tag_follow",
    metadata,
    Column("person", String, primary_key=True),
    Column("cohort", String, primary_key=True),
    Column("tag", String, primary_key=True),
    Index("tag_follow_by_tag", "cohort", "tag"),
)

notice = Table(
    "notice",
    metadata,
    Column("id", String, primary_key=True),
    Column("person", String, nullable=False),
    Column("cohort", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("thread", String),
    Column("post", String),
    Column("who", Text, nullable=False, default=""),
    Column("reason", Text, nullable=False, default=""),
    Column("at", String, nullable=False),
    Column("read", Boolean, nullable=False, default=False),
    Column("mailed_at", String),
    Index("notice_by_person", "person", "read", "at"),
    Index("notice_by_post", "post"),
    Index("notice_by_thread", "thread", "person"),
    Index("notice_to_mail", "mailed_at", "person"),
)

# How a person wants to be told, and what others may ask them about.
profile = Table(
    "profile",
    metadata,
    Column("person", String, primary_key=True),
    Column("place", Text, nullable=False, default=""),
    Column("about", Text, nullable=False, default=""),
    Column("ask_about", JSON, nullable=False),
    Column("mail", String, nullable=False, default=""),
    Column("time_zone", String, nullable=False, default="UTC"),
    Column("language", String, nullable=False, default="en"),
    Column("digest", Boolean, nullable=False, default=True),
    Column("mail_at_once", Boolean, nullable=False, default=True),
    Column("digest_sent_at", String),
    Column("erased_at", String),
)
