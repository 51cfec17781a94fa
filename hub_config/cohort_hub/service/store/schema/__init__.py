"""The tables. Times are UTC as ISO 8601 text, so that SQLite and PostgreSQL keep the same."""

from cohort_hub.service.store.schema.blocks import block_answer
from cohort_hub.service.store.schema.conversation import (
    attachment,
    link_title,
    mention,
    post,
    post_link,
    post_tag,
    post_version,
    pseudonym,
    reaction,
    shared_post,
    thread,
)
from cohort_hub.service.store.schema.deployment import blob, cohort, course, event, person, team, written
from cohort_hub.service.store.schema.metadata import metadata
from cohort_hub.service.store.schema.moderation import audit, muted, report
from cohort_hub.service.store.schema.modules import cell, file, module, version
from cohort_hub.service.store.schema.searching import search_entry
from cohort_hub.service.store.schema.standing import notice, profile, seen, tag_follow, thread_mark
from cohort_hub.service.store.schema.work import assignment, feedback, progress, submission

__all__ = [
    "assignment",
    "attachment",
    "audit",
    "blob",
    "block_answer",
    "cell",
    "cohort",
    "course",
    "event",
    "feedback",
    "file",
    "link_title",
    "mention",
    "metadata",
    "module",
    "muted",
    "notice",
    "person",
    "post",
    "post_link",
    "post_tag",
    "post_version",
    "profile",
    "progress",
    "pseudonym",
    "reaction",
    "report",
    "search_entry",
    "seen",
    "shared_post",
    "submission",
    "tag_follow",
    "team",
    "thread",
    "thread_mark",
    "version",
    "written",
]
