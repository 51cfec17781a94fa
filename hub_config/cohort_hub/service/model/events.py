"""The rows of a cohort's log, and what people are told of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

EventKind = Literal[
    "thread.opened",
    "thread.changed",
    "thread.revealed",
    "thread.removed",
    "thread.moved",
    "post.added",
    "post.changed",
    "post.removed",
    "reaction.added",
    "reaction.removed",
    "marks.changed",
    "report.changed",
    "notice.added",
    "notices.read",
    "module.published",
    "assignment.released",
    "assignment.withdrawn",
    "submission.received",
    "feedback.released",
    "progress.changed",
    "block.answered",
]
# What one is told of; the earlier goes before where a post gives several reasons.
NoticeKind = Literal[
    "mention", "answer", "asked", "reply", "announcement", "tag", "endorsed", "hidden", "restored"
]
# What was done to one's own words is told each time, in a thread that one has muted too.
MODERATION: Final[frozenset[NoticeKind]] = frozenset(("hidden", "restored"))


@dataclass(frozen=True)
class Notice:
    """One person is told of one post, as read in ``cohort``; ``who`` did it, empty where that is not told.

    ``who`` is a display name or a pseudonym, as peers read it then. ``reason`` is why a post was hidden or
    restored, empty for everything else.
    """

    id: str
    person: str
    cohort: str
    kind: NoticeKind
    thread: str
    post: str
    who: str
    at: datetime
    reason: str = ""
    read: bool = False
    mailed_at: datetime | None = None


@dataclass(frozen=True)
class Event:
    """One row of a cohort's log; ``seq`` counts from 1 without gaps in commit order."""

    cohort: str
    seq: int
    kind: EventKind
    actor: str
    audience: str
    at: datetime
    payload: dict[str, Any]
