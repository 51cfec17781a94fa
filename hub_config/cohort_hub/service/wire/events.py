"""The rows of a cohort's log, and what a live socket's client may say."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from cohort_hub.service.model import Stage
from cohort_hub.service.wire.anchors import AnchorView
from cohort_hub.service.wire.base import CellKey, Wire
from cohort_hub.service.wire.blocks import BlockCount
from cohort_hub.service.wire.conversation import Id, MarkView, PostView, ThreadHead, ThreadView
from cohort_hub.service.wire.exchange import FeedbackView, Submission
from cohort_hub.service.wire.moderation import ReportsChanged
from cohort_hub.service.wire.modules import CarriedThread, ProgressView
from cohort_hub.service.wire.notices import NoticeAdded, NoticesRead


class ThreadOpened(Wire):
    thread: ThreadView


class PostAdded(Wire):
    module: str
    post: PostView


class ThreadChanged(Wire):
    """Everything about the thread but its posts."""

    thread: ThreadHead


class ThreadPlace(Wire):
    """Which thread; one that is revealed is fetched, one that is removed is taken away.

    ``answers`` says that it is the answers of others, kept until now, that are revealed.
    """

    thread: str
    module: str
    answers: bool = False


class ThreadMoved(Wire):
    """Somebody put the thread at its place again, or confirmed the place it has."""

    thread: str
    module: str
    anchor: AnchorView


class PostChanged(Wire):
    """The post as it is now; who does not have it yet takes no notice."""

    module: str
    post: PostView


class PostRemoved(Wire):
    module: str
    thread: str
    post: str


class ReactionChanged(Wire):
    module: str
    thread: str
    post: str
    emoji: str
    person: str


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


class ThreadChangedEvent(EventBase):
    kind: Literal["thread.changed"]
    payload: ThreadChanged


class ThreadPlaceEvent(EventBase):
    kind: Literal["thread.revealed", "thread.removed"]
    payload: ThreadPlace


class ThreadMovedEvent(EventBase):
    kind: Literal["thread.moved"]
    payload: ThreadMoved


class PostChangedEvent(EventBase):
    kind: Literal["post.changed"]
    payload: PostChanged


class PostRemovedEvent(EventBase):
    kind: Literal["post.removed"]
    payload: PostRemoved


class ReactionEvent(EventBase):
    kind: Literal["reaction.added", "reaction.removed"]
    payload: ReactionChanged


class MarksChangedEvent(EventBase):
    kind: Literal["marks.changed"]
    payload: MarkView


class ReportsChangedEvent(EventBase):
    kind: Literal["report.changed"]
    payload: ReportsChanged


class NoticeAddedEvent(EventBase):
    kind: Literal["notice.added"]
    payload: NoticeAdded


class NoticesReadEvent(EventBase):
    kind: Literal["notices.read"]
    payload: NoticesRead


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


class BlockAnsweredEvent(EventBase):
    kind: Literal["block.answered"]
    payload: BlockCount


EventView = Annotated[
    ThreadOpenedEvent
    | ThreadChangedEvent
    | ThreadPlaceEvent
    | ThreadMovedEvent
    | PostAddedEvent
    | PostChangedEvent
    | PostRemovedEvent
    | ReactionEvent
    | MarksChangedEvent
    | ReportsChangedEvent
    | NoticeAddedEvent
    | NoticesReadEvent
    | ModulePublishedEvent
    | AssignmentEvent
    | SubmissionReceivedEvent
    | FeedbackReleasedEvent
    | ProgressChangedEvent
    | BlockAnsweredEvent,
    Field(discriminator="kind"),
]


class Place(Wire):
    """What a window shows: a module, and which of its cells is being read."""

    module: str | None
    cell: CellKey | None = None


class Typing(Wire):
    """In which thread an answer is being written; who writes anonymously says nothing."""

    thread: Id


class Said(Wire):
    """What a live socket's client may say."""

    here: Place | None = None
    typing: Typing | None = None


class EventPage(Wire):
    """Events after a cursor that this person may see; ask again after ``seq`` while ``more``."""

    seq: int
    more: bool
    events: list[EventView]
