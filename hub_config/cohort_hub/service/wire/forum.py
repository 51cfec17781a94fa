"""The cohort's threads as a list, its posts as a stream, and its tags."""

from cohort_hub.service.model import Role
from cohort_hub.service.wire.base import Wire
from cohort_hub.service.wire.conversation import MarkView, ThreadView


class TagCount(Wire):
    tag: str
    threads: int
    following: bool = False


class TagList(Wire):
    tags: list[TagCount]


class ForumThread(Wire):
    """A thread in the forum's list. ``last_seq`` is where its newest post that the viewer reads stands."""

    thread: ThreadView
    module_title: str
    posts: int
    unread: int
    last_seq: int
    waits: bool = False


class ForumPage(Wire):
    """Pinned threads and announcements first, then by activity. Ask for what is ``before`` ``next``."""

    cohort: str
    seq: int
    threads: list[ForumThread]
    next: int | None
    unread: int
    unanswered: int


class StreamPlace(Wire):
    """Where a thread stands, in words: its module's title, and how its cell begins."""

    module: str = ""
    cell: str = ""


class StreamPage(Wire):
    """Posts by time: those of ``threads`` from position ``next`` on, None for all.

    Ask for what is ``before`` it. A thread has these posts, and however old the one that opened it.
    ``places`` are by thread; ``seen``, by module, is how far the viewer has been; ``roles`` are the viewer's.
    """

    cohort: str
    seq: int
    roles: list[Role]
    threads: list[ThreadView]
    places: dict[str, StreamPlace]
    marks: list[MarkView]
    seen: dict[str, int]
    next: int | None
