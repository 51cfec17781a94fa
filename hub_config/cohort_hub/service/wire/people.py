"""Who I am, what I meet first, and the operator's roster."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from cohort_hub.service.model import Role, ThreadKind
from cohort_hub.service.wire.base import Slug, Wire
from cohort_hub.service.wire.conversation import PostView
from cohort_hub.service.wire.modules import ModuleCard


class CohortView(Wire):
    """A cohort as one person meets it; ``roles`` are that person's.

    ``unread`` counts posts of all its modules and of the cohort itself, ``unanswered`` questions.
    """

    id: str
    title: str
    course: str
    course_title: str
    roles: list[Role]
    modules: list[ModuleCard]
    reported: int = 0
    """How many posts have reports that wait; told to who moderates."""
    unread: int = 0
    unanswered: int = 0
    feedback: int = 0


class RecentPost(Wire):
    cohort: str
    module: str
    module_title: str
    cell: str | None
    kind: ThreadKind
    post: PostView


class Me(Wire):
    name: str
    display_name: str
    in_person: bool
    administrator: bool
    cohorts: list[str]
    courses: list[str]
    teams: list[str]
    unread_notices: int = 0


class Erasure(Wire):
    """``phrase`` says that it is meant: "erase" and the own name."""

    phrase: Annotated[str, StringConstraints(max_length=200)]


class Home(Wire):
    me: Me
    cohorts: list[CohortView]
    newest: list[RecentPost]


class ServerState(Wire):
    """The person's own Jupyter server; ``progress`` is 0–100 as the Hub reports it."""

    state: Literal["stopped", "starting", "ready", "failed"]
    progress: int
    message: str
    url: str


class RosterPerson(Wire):
    name: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    display_name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    mail: Annotated[
        str, StringConstraints(pattern=r"^([^@\s<>,;\x00-\x1f]+@[^@\s<>,;\x00-\x1f]+)?$", max_length=254)
    ] = ""


class RosterCourse(Wire):
    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class RosterCohort(Wire):
    id: Slug
    course: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class RosterTeam(Wire):
    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class Roster(Wire):
    people: list[RosterPerson]
    teams: list[RosterTeam] = []
    courses: list[RosterCourse]
    cohorts: list[RosterCohort]
