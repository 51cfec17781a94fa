"""The newest posts, in a few words each."""

from dataclasses import dataclass

from cohort_hub.service.markdown import in_plain_words
from cohort_hub.service.pages.doors import Doors
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
    cards = {(card.cohort, card.id): card for cohort in home.cohorts for card in cohort.modules}
    return tuple(
        _said(recent, doors.module(cards[recent.cohort, recent.module], cell=recent.cell))
        for recent in home.newest
        if (recent.cohort, recent.module) in cards
    )


def _said(recent: RecentPost, href: str) -> Said:
    post = recent.post
    return Said(
        author=post.author.name,
        display_name=post.author.display_name,
        said=in_plain_words(post.source),
        module=recent.module_title,
        href=href,
        at=post.created_at.isoformat(),
        day=f"{post.created_at:%Y-%m-%d}",
    )
