"""What somebody meets first: the own cohorts with the own progress, and the newest posts."""

from collections.abc import Mapping
from itertools import islice

from sqlalchemy import Connection

from cohort_hub.service import access, progress
from cohort_hub.service.conversation import forum, tagging
from cohort_hub.service.conversation.reading import eyes_of, newest_visible
from cohort_hub.service.model import WHOLE_COHORT, Cohort, Person
from cohort_hub.service.store import reports, roster
from cohort_hub.service.views import post_view
from cohort_hub.service.wire import CohortView, Home, Me, RecentPost

NEWEST = 6


def home(connection: Connection, person: Person, names: Mapping[str, str]) -> Home:
    """Return every cohort that is open to the person, and the newest posts among them."""
    cohorts = [one for one in roster.cohorts(connection) if access.belongs(person, one)]
    views = [cohort_view(connection, person, cohort) for cohort in cohorts]
    titles = {(card.cohort, card.id): card.title for view in views for card in view.modules}
    newest = [post for cohort in cohorts for post in _newest(connection, person, cohort, titles, names)]
    newest.sort(key=lambda recent: recent.post.created_at, reverse=True)
    return Home(me=who(person, [one.id for one in cohorts]), cohorts=views, newest=newest[:NEWEST])


def who(person: Person, cohorts: list[str]) -> Me:
    return Me(
        name=person.name,
        display_name=person.display_name,
        in_person=person.in_person,
        administrator=access.administrates(person),
        cohorts=cohorts,
        courses=_after("design-", person),
        teams=_after("manage-", person),
    )


def cohort_view(connection: Connection, person: Person, cohort: Cohort) -> CohortView:
    """Return one cohort as the person meets it; raise NotFound when it is not open to them."""
    moderates = access.may(person, "moderate", cohort)
    eyes = eyes_of(connection, person, cohort)
    topics = forum.topics(connection, eyes)
    designs = access.designs(person, cohort.course)
    return CohortView(
        id=cohort.id,
        title=cohort.title,
        course=cohort.course,
        course_title=roster.course(connection, cohort.course).title,
        roles=access.roles_of(person, cohort),
        modules=progress.cards(connection, person, cohort),
        reported=reports.count_waiting(connection, cohort.id) if moderates else 0,
        unread=sum(topic.unread for topic in topics),
        unanswered=len(forum.waiting_questions(connection, topics)),
        feedback=len(tagging.threads_tagged(connection, eyes, tagging.FEEDBACK)) if designs else 0,
    )


def _newest(
    connection: Connection,
    person: Person,
    cohort: Cohort,
    titles: Mapping[tuple[str, str], str],
    names: Mapping[str, str],
) -> list[RecentPost]:
    eyes = eyes_of(connection, person, cohort)
    visible = (
        (thread, post)
        for thread, post in newest_visible(connection, eyes)
        if thread.module == WHOLE_COHORT or (cohort.id, thread.module) in titles
    )
    return [
        RecentPost(
            cohort=cohort.id,
            module=thread.module,
            module_title=titles.get((cohort.id, thread.module), ""),
            cell=thread.anchor.cell,
            kind=thread.kind,
            post=post_view(post, names, in_full=access.sees_in_full(eyes, post)),
        )
        for thread, post in islice(visible, NEWEST)
    ]


def _after(prefix: str, person: Person) -> list[str]:
    groups = person.groups if person.in_person else frozenset[str]()
    return sorted(group.removeprefix(prefix) for group in groups if group.startswith(prefix))
