"""What crosses the network. TypeScript's `wire.ts` is generated from these models.

Nothing here names its own author: who writes is the Hub's word, stamped by the service.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from cohort_hub.service.model import CellRole, CellType, Role, Stage, ThreadKind, Tier

MAX_POST_CHARACTERS = 20_000
MAX_SEQ = 2**53  # A log position is a number in JavaScript too.
MAX_UPLOAD_BYTES = 64 * 1024 * 1024

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9_.-]{0,98}[a-z0-9])?$")]
CellKey = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Body = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_POST_CHARACTERS)]
Base64Zip = Annotated[str, Field(description="A ZIP archive, base64-encoded.", max_length=MAX_UPLOAD_BYTES)]


class Wire(BaseModel):
    """Unknown fields are refused, so that a claimed author or a misspelt field never goes unnoticed."""

    model_config = ConfigDict(extra="forbid")


class Author(Wire):
    name: str
    display_name: str
    role: Role


class AnchorView(Wire):
    """``cell`` is None for a thread on the whole module; ``tier`` says how sure the place is."""

    cell: str | None
    version: int | None
    tier: Tier
    old_text: str | None = None


class PostView(Wire):
    id: str
    thread: str
    author: Author
    source: str
    html: str
    created_at: datetime
    seq: int


class ThreadView(Wire):
    id: str
    cohort: str
    module: str
    kind: ThreadKind
    anchor: AnchorView
    posts: list[PostView]
    seq: int


class NewThread(Wire):
    kind: Literal["comment", "question", "tip"] = "comment"
    cell: CellKey | None = None
    body: Body


class NewPost(Wire):
    body: Body


class Discussion(Wire):
    """A module's threads, oldest first. Events after ``seq`` bring this state up to date."""

    cohort: str
    module: str
    seq: int
    seen: int
    audience_size: int
    threads: list[ThreadView]


class Seen(Wire):
    seq: int = Field(ge=0, le=MAX_SEQ)


class ProgressView(Wire):
    """The own progress in a module; ``percent`` is 0–100 and explained by the counts beside it."""

    module: str
    percent: int
    cells: int
    reached: list[str]
    last_cell: str | None
    ran: list[str]
    checks_passed: int
    checks_total: int
    opened_at: datetime | None
    submitted_at: datetime | None


class NewProgress(Wire):
    """``checks_passed`` and ``checks_total`` come with ``checked``; ``cell`` with ``reached`` and ``ran``."""

    stage: Literal["opened", "reached", "ran", "checked"]
    cell: CellKey | None = None
    checks_passed: int = Field(default=0, ge=0, le=10_000)
    checks_total: int = Field(default=0, ge=0, le=10_000)


class ModuleCard(Wire):
    """A module as a list shows it, for one person in one cohort."""

    cohort: str
    course: str
    id: str
    title: str
    objective: str
    minutes: int
    position: int
    version: int
    assignment: str
    notebook: str
    graded: bool
    released: bool
    posts: int
    unread: int
    progress: ProgressView
    feedback: "FeedbackView | None" = None
    to_grade: int = 0
    """How many people's newest submission waits for feedback; told to who grades."""


class CellView(Wire):
    key: str
    nbformat_id: str
    grade_id: str | None
    type: CellType
    role: CellRole
    source: str


class ModuleDetail(Wire):
    card: ModuleCard
    cells: list[CellView]


class PublishedModule(Wire):
    course: str
    id: str
    title: str
    version: int
    cells: list[CellView]


class ModuleUpload(Wire):
    """One version of a module: the executed notebook, what a learner starts from, and the source.

    ``executed`` is an nbformat 4.5 notebook whose cells carry ``metadata.cohort.key``, solutions stripped,
    outputs in place; ``copy_zip`` the assignment's folder without solutions; ``source_zip`` as authored.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    objective: Annotated[str, StringConstraints(max_length=1000)] = ""
    minutes: int = Field(default=0, ge=0, le=6000)
    position: int = Field(ge=0, le=10_000)
    assignment: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    notebook: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    executed: dict[str, Any]
    copy_zip: Base64Zip
    source_zip: Base64Zip


class CarriedThread(Wire):
    """Where a thread stands after a publication; the fields of `AnchorView` beside whose thread it is."""

    cohort: str
    thread: str
    tier: Tier
    cell: str | None
    version: int | None
    old_text: str | None = None


class CarryOver(Wire):
    """What publishing did to the threads of every cohort of the course."""

    course: str
    module: str
    version: int
    carried: list[CarriedThread]


class Assignment(Wire):
    cohort: str
    id: str
    released_at: datetime


class Learner(Wire):
    name: str
    display_name: str


class Submission(Wire):
    id: str
    cohort: str
    assignment: str
    person: str
    received_at: datetime
    feedback: "FeedbackView | None" = None


class FeedbackView(Wire):
    submission: str
    score: float | None
    max_score: float | None
    released_at: datetime


class CohortView(Wire):
    """A cohort as one person meets it; ``roles`` are that person's."""

    id: str
    title: str
    course: str
    course_title: str
    roles: list[Role]
    modules: list[ModuleCard]


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


class RosterCourse(Wire):
    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class RosterCohort(Wire):
    id: Slug
    course: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class Roster(Wire):
    people: list[RosterPerson]
    courses: list[RosterCourse]
    cohorts: list[RosterCohort]


class ThreadOpened(Wire):
    thread: ThreadView


class PostAdded(Wire):
    module: str
    post: PostView


class ModulePublished(Wire):
    course: str
    module: str
    title: str
    version: int
    carried: list[CarriedThread]


class AssignmentChanged(Wire):
    assignment: str


class SubmissionReceived(Wire):
    submission: Submission


class FeedbackReleased(Wire):
    submission: str
    assignment: str
    person: str
    feedback: FeedbackView


class ProgressChanged(Wire):
    progress: ProgressView
    stage: Stage


class EventBase(Wire):
    cohort: str
    seq: int
    actor: str
    at: datetime


class ThreadOpenedEvent(EventBase):
    kind: Literal["thread.opened"]
    payload: ThreadOpened


class PostAddedEvent(EventBase):
    kind: Literal["post.added"]
    payload: PostAdded


class ModulePublishedEvent(EventBase):
    kind: Literal["module.published"]
    payload: ModulePublished


class AssignmentEvent(EventBase):
    kind: Literal["assignment.released", "assignment.withdrawn"]
    payload: AssignmentChanged


class SubmissionReceivedEvent(EventBase):
    kind: Literal["submission.received"]
    payload: SubmissionReceived


class FeedbackReleasedEvent(EventBase):
    kind: Literal["feedback.released"]
    payload: FeedbackReleased


class ProgressChangedEvent(EventBase):
    kind: Literal["progress.changed"]
    payload: ProgressChanged


EventView = Annotated[
    ThreadOpenedEvent
    | PostAddedEvent
    | ModulePublishedEvent
    | AssignmentEvent
    | SubmissionReceivedEvent
    | FeedbackReleasedEvent
    | ProgressChangedEvent,
    Field(discriminator="kind"),
]


class Place(Wire):
    module: str | None


class Here(Wire):
    """What a live socket's client may say: which module its window shows."""

    here: Place


class EventPage(Wire):
    """Events after a cursor that this person may see; ask again after ``seq`` while ``more``."""

    seq: int
    more: bool
    events: list[EventView]


class Fault(Wire):
    code: str
    message: str


class ErrorAnswer(Wire):
    error: Fault
