"""Threads and posts, and what people put on them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cohort_hub.service.model.anchors import Anchor
from cohort_hub.service.model.people import Role

ThreadKind = Literal["comment", "question", "tip", "link", "prompt"]
Follow = Literal["following", "muted", ""]
PostState = Literal["shown", "hidden", "deleted"]


@dataclass(frozen=True)
class Reaction:
    """``people`` are the names of those who reacted with ``emoji``, first come first."""

    emoji: str
    people: tuple[str, ...]


@dataclass(frozen=True)
class Attachment:
    """A picture or file that came with a post; ``blob`` is its content."""

    id: str
    cohort: str
    author: str
    post: str | None
    name: str
    media_type: str
    size: int
    blob: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class Link:
    """An address that a post is about; ``title`` is its page's, empty while nobody has fetched it."""

    address: str
    title: str


@dataclass(frozen=True)
class Act:
    """Somebody did something, and when: an endorsement, a resolution, a closure with its ``reason``."""

    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class Post:
    """``source`` is Markdown as written, ``html`` its rendered and sanitised form.

    ``role`` is what the author was in the cohort when writing: later, only the Hub would know.
    ``pseudonym`` is what peers read instead of the name; empty where the author is told.
    ``opens`` is true of the post that opened its thread.
    """

    id: str
    thread: str
    cohort: str
    author: str
    role: Role
    source: str
    html: str
    created_at: datetime
    seq: int
    opens: bool = False
    pseudonym: str = ""
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    hidden: Act | None = None
    endorsed: Act | None = None
    reactions: tuple[Reaction, ...] = ()
    tags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def state(self) -> PostState:
        if self.deleted_at is not None:
            return "deleted"
        return "hidden" if self.hidden else "shown"


@dataclass(frozen=True)
class Prompt:
    """What a prompt asks for: its ``objective``, how many peers to answer, and whether one writes first.

    With ``write_first`` the answers of others open after the own one, or for everybody at ``opens_at``;
    ``opened_at`` is when that was done.
    """

    objective: str = ""
    replies_wanted: int = 0
    write_first: bool = False
    opens_at: datetime | None = None
    opened_at: datetime | None = None


@dataclass(frozen=True)
class Thread:
    """A thread opens with a post; ``posts`` are in the order of the log.

    ``module`` is empty for a thread about the whole cohort. ``seq`` is where it opened in the log,
    ``last_seq`` where its newest post stands. ``from_post`` is the post that was made a tip.
    ``gone``: merged into another, or nothing of it was left; nobody reads it any more.
    """

    id: str
    cohort: str
    course: str
    module: str
    kind: ThreadKind
    author: str
    audience: str
    anchor: Anchor
    posts: tuple[Post, ...]
    seq: int
    last_seq: int
    prompt: Prompt = Prompt()
    pinned: bool = False
    announcement: bool = False
    resolved: Act | None = None
    closed: Act | None = None
    merged_into: str | None = None
    gone: bool = False
    from_post: str | None = None

    @property
    def waits(self) -> bool:
        """Whether the answers are still kept from those who have not written theirs."""
        return self.prompt.write_first and self.prompt.opened_at is None


@dataclass(frozen=True)
class Mark:
    """What one person has set for a thread; posts from ``unread_from`` on count as unread, seen or not.

    Up to ``read_to`` the thread was read by itself, in the forum, whatever was seen of its module.
    """

    thread: str
    follow: Follow = ""
    unread_from: int | None = None
    read_to: int | None = None
