"""Reports, what facilitators do about them, and the audit log."""

from datetime import datetime

from pydantic import Field

from cohort_hub.service.model import ReportOutcome
from cohort_hub.service.wire.base import Wire
from cohort_hub.service.wire.conversation import PostView, Reason

LONGEST_MUTE_HOURS = 24 * 366


class ReportView(Wire):
    """A report as who made it reads it; ``outcome`` says what came of it."""

    id: str
    post: str
    reason: str
    at: datetime
    outcome: ReportOutcome
    settled_at: datetime | None = None


class Named(Wire):
    name: str
    display_name: str


class Reported(Wire):
    """A report as the facilitators read it."""

    id: str
    reporter: Named
    reason: str
    at: datetime


class PostInPlace(Wire):
    """A post with where it stands; ``module`` is empty for a thread about the whole cohort."""

    post: PostView
    module: str
    module_title: str
    cell: str | None


class ReportedPost(PostInPlace):
    reports: list[Reported]


class HiddenPost(PostInPlace):
    by: str
    at: datetime


class MutedPerson(Wire):
    person: Named
    until: datetime
    reason: str
    by: str


class Moderation(Wire):
    """What waits for a cohort's facilitators, and what they have done, as of log position ``seq``."""

    cohort: str
    seq: int
    reported: list[ReportedPost]
    hidden: list[HiddenPost]
    muted: list[MutedPerson]


class NewMute(Wire):
    reason: Reason
    hours: int = Field(ge=1, le=LONGEST_MUTE_HOURS)


class ReportsChanged(Wire):
    """How many posts have reports that nobody has settled."""

    open: int


class AuditEntry(Wire):
    """``subject`` is a post, a thread or a person; ``detail`` says more, by name."""

    id: int
    at: datetime
    cohort: str
    actor: Named
    action: str
    subject: str
    detail: dict[str, str]


class AuditPage(Wire):
    """Rows of the audit log, newest first; ask again ``before`` the last one's id while ``more``."""

    rows: list[AuditEntry]
    more: bool
