"""What one is told of, and who one is to the others."""

from datetime import datetime
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints

from cohort_hub.service.model import NoticeKind, Role
from cohort_hub.service.wire.base import Wire
from cohort_hub.service.wire.conversation import AttachmentView, Id

MAX_ASK_ABOUT = 20
Tag = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^#?[^\W\d_][\w-]{0,47}$")
]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
About = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1_000)]


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"There is no time zone “{name}”. Write one as in Europe/Berlin.")
    return name


TimeZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_known_zone)]


class NoticeView(Wire):
    """``who`` did it: a display name or a pseudonym, empty where that is not told.

    ``reason`` is why a post was hidden or restored.
    ``module_title`` and ``said`` (how the post begins; without words, its first ``file``) come with the list,
    never with an event.
    """

    id: str
    kind: NoticeKind
    cohort: str
    module: str
    cell: str | None
    thread: str
    post: str
    who: str
    at: datetime
    reason: str = ""
    read: bool = False
    module_title: str = ""
    said: str = ""
    file: AttachmentView | None = None


class NoticeAdded(Wire):
    notice: NoticeView


class NoticesRead(Wire):
    """How many are unread now."""

    unread: int


class NoticePage(Wire):
    """Newest first; ``unread`` counts all there are, up to a hundred.

    ``cursors`` are the log positions of the own cohorts; events after them bring this up to date.
    """

    cursors: dict[str, int]
    unread: int
    more: bool
    notices: list[NoticeView]


class ReadNotices(Wire):
    """Which notices have been read: ``one``, or all up to and including ``until``."""

    one: Id | None = None
    until: Id | None = None


class ProfileView(Wire):
    """The own profile. ``mails`` says whether this deployment sends mail to this person at all."""

    name: str
    display_name: str
    place: str
    about: str
    ask_about: list[str]
    mail: str
    time_zone: str
    language: str
    digest: bool
    mail_at_once: bool
    mails: bool


class NewProfile(Wire):
    """What is left out stays as it is."""

    place: Line | None = None
    about: About | None = None
    ask_about: Annotated[list[Tag], Field(max_length=MAX_ASK_ABOUT)] | None = None
    time_zone: TimeZone | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    digest: bool | None = None
    mail_at_once: bool | None = None


class Contributions(Wire):
    """What the viewer may see of it, without what was written anonymously."""

    posts: int
    endorsed: int
    tips: int


class PersonView(Wire):
    """Somebody of a cohort, as the others in it know them."""

    name: str
    display_name: str
    role: Role
    place: str
    about: str
    ask_about: list[str]
    contributions: Contributions
