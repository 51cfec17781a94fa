"""What the service talks about. Frozen values that import nothing of the service."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

ThreadKind = Literal["comment", "question", "tip", "link", "prompt"]
CellType = Literal["markdown", "code", "raw"]
CellRole = Literal["read", "answer", "task", "check"]
Role = Literal["learner", "facilitator", "designer", "administrator"]
Facet = Literal["cell", "rendered", "source", "output"]
Tier = Literal["exact", "text changed", "please confirm", "cell only", "orphan"]
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
]
Stage = Literal["opened", "reached", "ran", "checked", "submitted", "passed"]

# What one is told of; the earlier goes before where a post gives several reasons.
NoticeKind = Literal["mention", "answer", "asked", "reply", "announcement", "tag", "endorsed", "hidden"]
Follow = Literal["following", "muted", ""]
ReportOutcome = Literal["open", "dismissed", "hidden", "deleted"]
PostState = Literal["shown", "hidden", "deleted"]

EVERYONE = "cohort"
FACILITATORS = "facilitators"
COURSE = "course"
ORGANISATION = "organisation"
WHOLE_COHORT = ""  # In the place of a module: a thread about none of them.


def team_audience(team: str) -> str:
    """Return the audience of what is a team's, and who guides the cohort."""
    return f"team:{team}"


def who_posted(thread: str) -> str:
    """Return the audience of the answers to a *write first* prompt: who answered, and who guides."""
    return f"posted:{thread}"


def only(person: str) -> str:
    """Return the audience of an event that concerns one person (facilitators are not included)."""
    return f"person:{person}"


def person_and_facilitators(person: str) -> str:
    """Return the audience of an event that concerns one person and who guides them."""
    return f"person+facilitators:{person}"


@dataclass(frozen=True)
class Person:
    """Someone (or a server of theirs) behind a Hub token.

    ``in_person`` says that the token belongs to the person at the screen; without it the powers of
    a facilitator, designer, line manager or administrator stay away, whatever the groups say.
    ``grades`` is the power of a ``grader-<cohort>`` server.
    """

    name: str
    display_name: str
    groups: frozenset[str] = field(default_factory=frozenset[str])
    in_person: bool = False
    grades: bool = False
    admin: bool = False


@dataclass(frozen=True)
class Team:
    id: str
    title: str


@dataclass(frozen=True)
class Course:
    id: str
    title: str


@dataclass(frozen=True)
class Cohort:
    id: str
    course: str
    title: str


@dataclass(frozen=True)
class Cell:
    """A cell of one published version; ``key`` is its lineage, kept from version to version."""

    key: str
    nbformat_id: str
    grade_id: str | None
    type: CellType
    role: CellRole
    source: str


@dataclass(frozen=True)
class Heading:
    """A heading of a module: ``id`` is its element's on the page, ``level`` 2–6 (1 is the page's title)."""

    cell: str
    id: str
    level: int
    text: str


@dataclass(frozen=True)
class Version:
    """What is told about one published version of a module, without its cells."""

    course: str
    module: str
    number: int
    title: str
    objective: str
    minutes: int
    position: int
    language: str
    assignment: str
    notebook: str
    graded: bool
    outline: tuple[Heading, ...]


@dataclass(frozen=True)
class RenderedCell:
    """A cell and what the reader shows for it; ``html`` is sanitised, and empty when nothing is shown."""

    cell: Cell
    html: str


@dataclass(frozen=True)
class ModuleFile:
    """A picture or another file of a module, under the path the page asks for."""

    path: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Progress:
    """How far one person is in a module; cells by their keys, in the order they were met."""

    module: str
    opened_at: datetime | None = None
    reached: tuple[str, ...] = ()
    last_cell: str | None = None
    ran: tuple[str, ...] = ()
    checks_passed: int = 0
    checks_total: int = 0
    submitted_at: datetime | None = None


@dataclass(frozen=True)
class Quote:
    """Words in a cell, as its facet shows them, with up to 32 characters of the cell either side.

    ``start`` and ``end`` are their range in the cell's source, in characters; None for an output's words.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class OutputPlace:
    """One output of a cell, and where in it: a table's row and column, or a part of a picture.

    ``index``, ``row`` (of the body) and ``column`` count from 0; ``region`` is x, y, width and height
    as fractions of the picture.
    """

    index: int
    media_type: str = ""
    row: int | None = None
    column: int | None = None
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Written:
    """The place a thread was written about, kept as it was: every version is compared with this one too."""

    version: int
    cell: str
    quote: Quote | None = None
    output: OutputPlace | None = None


@dataclass(frozen=True)
class Anchor:
    """Where a thread stands: a place in a cell, a cell, or the whole module when ``cell`` is None.

    ``quote`` and ``output`` are in the text of ``version``; ``old_text`` is what the thread was written
    about, where that is no longer what stands there.
    """

    cell: str | None
    version: int | None
    tier: Tier = "exact"
    old_text: str | None = None
    facet: Facet = "cell"
    quote: Quote | None = None
    output: OutputPlace | None = None
    written: Written | None = None


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


@dataclass(frozen=True)
class Report:
    """Somebody asked the facilitators of ``cohort`` to look at a post; ``outcome`` is what came of it."""

    id: str
    cohort: str
    post: str
    reporter: str
    reason: str
    at: datetime
    outcome: ReportOutcome = "open"
    settled_at: datetime | None = None


@dataclass(frozen=True)
class Silence:
    """Somebody may read a cohort but not write in it, ``until`` a time."""

    cohort: str
    person: str
    until: datetime
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class AuditRow:
    """Who did what with others' posts or rights; ``subject`` is a post, a thread or a person."""

    id: int
    at: datetime
    cohort: str
    actor: str
    action: str
    subject: str
    detail: dict[str, str]


@dataclass(frozen=True)
class Limit:
    """At most ``times`` in any ``seconds``."""

    times: int
    seconds: int


MINUTE, HOUR = 60, 3_600


@dataclass(frozen=True)
class Pace:
    """How fast one person may write in one cohort; a kind without limits is not counted."""

    posts: tuple[Limit, ...] = (Limit(10, MINUTE), Limit(60, HOUR))
    posts_of_guides: tuple[Limit, ...] = (Limit(60, MINUTE), Limit(600, HOUR))
    reports: tuple[Limit, ...] = (Limit(5, MINUTE), Limit(20, HOUR))


AT_ANY_PACE = Pace((), (), ())


@dataclass(frozen=True)
class Notice:
    """One person is told of one post, as read in ``cohort``; ``who`` did it, empty where that is not told.

    ``who`` is a display name or a pseudonym, as peers read it then.
    """

    id: str
    person: str
    cohort: str
    kind: NoticeKind
    thread: str
    post: str
    who: str
    at: datetime
    read: bool = False
    mailed_at: datetime | None = None


@dataclass(frozen=True)
class Profile:
    """What a person says of themselves, and how they want to be told.

    ``mail`` is the operator's to set. ``time_zone`` is empty until a browser of theirs has told it.
    """

    person: str
    place: str = ""
    about: str = ""
    ask_about: tuple[str, ...] = ()
    mail: str = ""
    time_zone: str = ""
    language: str = "en"
    digest: bool = True
    mail_at_once: bool = True
    digest_sent_at: datetime | None = None


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


@dataclass(frozen=True)
class Assignment:
    """What facilitators have released to a cohort; ``blob`` is the archive learners start from."""

    cohort: str
    id: str
    released_at: datetime
    blob: str


@dataclass(frozen=True)
class Submission:
    """``received_at`` is the service's clock and ``person`` the Hub's word; neither is the sender's."""

    id: str
    cohort: str
    assignment: str
    person: str
    received_at: datetime
    blob: str


@dataclass(frozen=True)
class Feedback:
    """``score`` of ``max_score`` as the gradebook had it when the feedback was released."""

    submission: str
    score: float | None
    max_score: float | None
    released_at: datetime
    blob: str
