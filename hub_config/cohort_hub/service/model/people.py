"""Who is here: people, teams, courses and cohorts."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Role = Literal["learner", "facilitator", "designer", "administrator"]


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
