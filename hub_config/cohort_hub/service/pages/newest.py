"""The newest posts, in a few words each."""

from dataclasses import dataclass

from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.pages.words import file_said
from cohort_hub.service.plain_words import few_words
from cohort_hub.service.wire import Home, RecentPost


@dataclass(frozen=True)
class Said:
    """``day`` is the day in UTC; the page says it in the reader's own time."""

    author: str
    display_name: str
    said: str
    module: str
    href: str
    at: str
    day: str


def newest_posts(home: Home, doors: Doors) -> tuple[Said, ...]:
    return tuple(_said(recent, doors) for recent in home.newest)


def _said(recent: RecentPost, doors: Doors) -> Said:
    post = recent.post
    href = doors.thread(recent.cohort, post.thread, post.id, module=recent.module, cell=recent.cell)
    return Said(
        author=post.author.name,
        display_name=post.author.display_name,
        said=few_words(post.html) or file_said(doors.say, post.attachments),
        module=recent.module_title or doors.say("whole_cohort"),
        href=href,
        at=post.created_at.isoformat(),
        day=f"{post.created_at:%Y-%m-%d}",
    )
