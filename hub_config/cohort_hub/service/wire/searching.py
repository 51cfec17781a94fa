"""What is searched, and what is found."""

from datetime import datetime
from typing import Literal

from cohort_hub.service.model import Role, ThreadKind
from cohort_hub.service.wire.base import Wire
from cohort_hub.service.wire.conversation import Author, MarkView, ThreadView

HitKind = Literal["post", "module", "cell", "person", "tag"]


class SnippetView(Wire):
    """``marks`` are ranges of ``text``, from and to (not included)."""

    text: str
    marks: list[tuple[int, int]] = []


class SearchHit(Wire):
    """Something that was found, and the place it opens at.

    ``name`` is a person's name, a tag, or empty. A post has its ``author`` as the viewer may read it.
    """

    kind: HitKind
    cohort: str
    title: str
    snippet: SnippetView
    module: str = ""
    cell: str | None = None
    thread: str | None = None
    post: str | None = None
    name: str = ""
    author: Author | None = None
    thread_kind: ThreadKind | None = None
    at: datetime | None = None
    answered: bool = False


class KindFound(Wire):
    """How many of a kind there are (``or_more``: at least), counted with the first page only.

    ``next`` is the cursor of the page after this one; None on the last.
    """

    kind: HitKind
    count: int | None = None
    or_more: bool = False
    next: str | None = None


class SearchPage(Wire):
    """What was found, kind by kind; ``kinds`` tells how many there are, also of those not asked for."""

    hits: list[SearchHit]
    kinds: list[KindFound] = []


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
