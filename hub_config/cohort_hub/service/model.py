"""What the service talks about. Frozen values that import nothing of the service."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

ThreadKind = Literal["comment", "question", "tip", "link", "prompt"]
CellType = Literal["markdown", "code", "raw"]
Tier = Literal["exact", "text changed", "please confirm", "cell only", "orphan"]
EventKind = Literal[
    "thread.opened",
    "post.added",
    "module.published",
    "assignment.released",
    "assignment.withdrawn",
    "submission.received",
    "feedback.released",
    "progress.changed",
]
Stage = Literal["opened", "reached", "ran", "checked", "submitted", "passed"]

EVERYONE = "cohort"
FACILITATORS = "facilitators"


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
class Course:
    id: str
    title: str


@dataclass(frozen=True)
class Cohort:
    id: str
    course: str
    title: str


@dataclass(frozen=True)
class Anchor:
    """Where a thread stands: a cell of a module, or the whole module when ``cell`` is None."""

    cell: str | None
    version: int | None
    tier: Tier = "exact"
    old_text: str | None = None


@dataclass(frozen=True)
class Post:
    """``source`` is Markdown as written, ``html`` its rendered and sanitised form."""

    id: str
    thread: str
    author: str
    source: str
    html: str
    created_at: datetime
    seq: int


@dataclass(frozen=True)
class Thread:
    """A thread opens with a post; ``posts`` are in the order of the log."""

    id: str
    cohort: str
    module: str
    kind: ThreadKind
    anchor: Anchor
    posts: tuple[Post, ...]
    seq: int


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
