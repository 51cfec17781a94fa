"""Threads and posts: how they are read, and what is written."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from cohort_hub.service.model import Follow, PostState, Role, ThreadKind
from cohort_hub.service.wire.anchors import AnchorView, NewAnchor
from cohort_hub.service.wire.base import MAX_SEQ, Body, CellKey, Wire

AudienceName = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Emoji = Literal["👍", "❤️", "🎉", "💡", "🤔", "👀"]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{20,32}$")]
MAX_ATTACHMENTS = 8


class Author(Wire):
    """``name`` is empty, and ``display_name`` a pseudonym, where the author is not told."""

    name: str
    display_name: str
    role: Role


class ReactionView(Wire):
    """``people`` are names."""

    emoji: str
    people: list[str]


class AttachmentView(Wire):
    """A file of a post; ``width`` and ``height`` are a picture's, None for any other file."""

    id: str
    name: str
    media_type: str
    size: int
    width: int | None = None
    height: int | None = None


class LinkView(Wire):
    """An address that a post is about; ``title`` is its page's, empty where the service has none."""

    address: str
    title: str


class Mention(Wire):
    name: str
    display_name: str


class Endorsement(Wire):
    by: str
    at: datetime


class PostView(Wire):
    """A post as one pair of eyes may read it.

    ``state`` is "hidden" or "deleted" for one that is not there (any more); its words are empty unless the
    reader may see them all the same. ``anonymous``: peers read a pseudonym for the author.
    """

    id: str
    thread: str
    author: Author
    source: str
    html: str
    created_at: datetime
    seq: int
    state: PostState = "shown"
    reason: str = ""
    anonymous: bool = False
    edited_at: datetime | None = None
    endorsed: Endorsement | None = None
    reactions: list[ReactionView] = []
    tags: list[str] = []
    mentions: list[Mention] = []
    attachments: list[AttachmentView] = []
    links: list[LinkView] = []


class PromptView(Wire):
    """``waits``: the answers of others are kept until the own one, or until ``opens_at``."""

    objective: str = ""
    replies_wanted: int = 0
    waits: bool = False
    opens_at: datetime | None = None


class Resolution(Wire):
    by: Literal["asker", "facilitator"]
    at: datetime


class Closure(Wire):
    by: str
    at: datetime
    reason: str


class ThreadHead(Wire):
    """A thread without its posts; ``module`` is empty for one about the whole cohort."""

    id: str
    cohort: str
    module: str
    kind: ThreadKind
    anchor: AnchorView
    seq: int
    audience: str = "cohort"
    prompt: PromptView | None = None
    pinned: bool = False
    announcement: bool = False
    resolved: Resolution | None = None
    closed: Closure | None = None
    from_post: str | None = None


class ThreadView(ThreadHead):
    posts: list[PostView]


class Draft(Wire):
    """What every new post has; ``body`` may be empty beside a file.

    ``anonymous``: peers read a pseudonym, facilitators the name.
    """

    body: Body
    anonymous: bool = False
    attachments: Annotated[list[Id], Field(max_length=MAX_ATTACHMENTS)] = []


class NewThread(Draft):
    """``anchor`` is a place inside ``cell``.

    ``audience`` "private" is a note to oneself; "to facilitators" is for the author and them.
    What a prompt asks for (``objective``, ``replies_wanted``, ``write_first`` with ``opens_at``) and an
    ``announcement`` are for who guides or designs.
    """

    kind: Literal["comment", "question", "tip", "link", "prompt"] = "comment"
    cell: CellKey | None = None
    anchor: NewAnchor | None = None
    audience: AudienceName = "cohort"
    objective: Annotated[str, StringConstraints(max_length=300)] = ""
    replies_wanted: int = Field(default=0, ge=0, le=20)
    write_first: bool = False
    opens_at: datetime | None = None
    announcement: bool = False


class NewPost(Draft):
    """A reply."""


class Edit(Wire):
    body: Body


class Because(Wire):
    """Why it is done: whom it concerns is told."""

    reason: Reason


class NewAudience(Wire):
    audience: AudienceName


class Merge(Wire):
    into: Id


class MarkView(Wire):
    """What the viewer has set for a thread; posts from ``unread_from`` on are unread, seen or not.

    Up to ``read_to`` the thread was read by itself, whatever was seen of its module.
    """

    thread: str
    follow: Follow = ""
    unread_from: int | None = None
    read_to: int | None = None


class NewMark(Wire):
    follow: Follow = ""
    unread_from: int | None = Field(default=None, ge=0, le=MAX_SEQ)


class AudienceChoice(Wire):
    """Somebody a thread may be for; ``size`` is how many people that is now."""

    audience: str
    title: str
    size: int


class PostVersion(Wire):
    """A post as it stood until the edit that came after."""

    source: str
    html: str
    written_at: datetime


class CohortPerson(Wire):
    """Somebody of a cohort, as one may mention them."""

    name: str
    display_name: str
    role: Literal["learner", "facilitator"]


class Discussion(Wire):
    """A module's threads, oldest first. Events after ``seq`` bring this state up to date.

    ``roles`` are the viewer's in this cohort.
    """

    cohort: str
    module: str
    roles: list[Role]
    seq: int
    seen: int
    audience_size: int
    threads: list[ThreadView]
    marks: list[MarkView] = []


class Seen(Wire):
    seq: int = Field(ge=0, le=MAX_SEQ)
