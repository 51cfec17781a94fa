"""Tags: what stands under one, and who follows it.

Every post carries its course as a tag: that is not written down, it is how the course's name reads.
"""

from collections import Counter

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation.reading import only_visible
from cohort_hub.service.errors import Invalid
from cohort_hub.service.mentions import TAG
from cohort_hub.service.model import Cohort, Person
from cohort_hub.service.store import tags, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import TagCount, TagList

FEEDBACK = "feedback"


def tag_list(connection: Connection, eyes: Eyes) -> TagList:
    """Return the tags these eyes see with the number of threads under each, most first; the course leads."""
    seen = _seen(connection, eyes)
    counts = Counter(tag for tag, _ in seen)
    followed = tags.followed(connection, eyes.person.name, eyes.cohort.id)
    course = eyes.cohort.course
    counts[course] = len(only_visible(eyes, threads.all_headings(connection, eyes.cohort)))
    order = sorted(counts, key=lambda tag: (tag != course, -counts[tag], tag))
    return TagList(tags=[TagCount(tag=tag, threads=counts[tag], following=tag in followed) for tag in order])


def threads_tagged(connection: Connection, eyes: Eyes, tag: str) -> set[str]:
    """Return the threads of which a post that these eyes see carries the tag."""
    if tag == eyes.cohort.course:
        return {thread.id for thread in only_visible(eyes, threads.all_headings(connection, eyes.cohort))}
    return {thread for one, thread in _seen(connection, eyes) if one == tag}


def followed(connection: Connection, person: Person, cohort: Cohort) -> set[str]:
    """Return the tags the person follows."""
    return tags.followed(connection, person.name, cohort.id)


def follow_tag(tx: Transaction, person: Person, *, cohort: Cohort, tag: str) -> None:
    """Follow a tag; it need not have been used yet."""
    access.require(person, "read", cohort)
    if not TAG.fullmatch(tag) and tag != cohort.course:
        raise Invalid("A tag begins with a letter and has letters, digits, - and _ only.")
    tags.follow(tx, person.name, cohort.id, tag)


def unfollow_tag(tx: Transaction, person: Person, *, cohort: Cohort, tag: str) -> None:
    access.require(person, "read", cohort)
    tags.unfollow(tx, person.name, cohort.id, tag)


def _seen(connection: Connection, eyes: Eyes) -> set[tuple[str, str]]:
    tagged = tags.tagged(connection, eyes.cohort)
    known = {
        thread.id: thread for thread in only_visible(eyes, threads.all_headings(connection, eyes.cohort))
    }
    return {
        (one.tag, one.thread)
        for one in tagged
        if (thread := known.get(one.thread))
        and access.can_see(eyes, access.audience_of_posts(thread, opens=one.opens))
    }
