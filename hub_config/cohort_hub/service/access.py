"""Who may do and see what: one table of permissions and the predicates it is made of.

Everything asks here: routes, lists, live sockets, exports. To audit the product's rules, read this file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from cohort_hub.service.errors import NotAllowed, NotFound
from cohort_hub.service.model import (
    COURSE,
    EVERYONE,
    FACILITATORS,
    ORGANISATION,
    Cohort,
    Person,
    Post,
    Role,
    Thread,
    person_and_facilitators,
    who_posted,
)

Action = Literal[
    "read",
    "post",
    "steer",
    "moderate",
    "prompt",
    "note progress",
    "answer",
    "submit",
    "see all submissions",
    "release",
    "return feedback",
    "read source",
]


def learns_in(person: Person, cohort: Cohort) -> bool:
    return f"nbgrader-{cohort.id}" in person.groups


def facilitates(person: Person, cohort: Cohort) -> bool:
    return person.in_person and f"formgrade-{cohort.id}" in person.groups


def designs(person: Person, course: str) -> bool:
    return person.in_person and f"design-{course}" in person.groups


def administrates(person: Person) -> bool:
    return person.admin and person.in_person


def grades_for(person: Person, cohort: Cohort) -> bool:
    """Whether this is the server of the cohort's own grader account."""
    return person.grades and person.name == f"grader-{cohort.id}"


def belongs(person: Person, cohort: Cohort) -> bool:
    """Whether the cohort exists for this person at all."""
    guides = f"formgrade-{cohort.id}" in person.groups or f"design-{cohort.course}" in person.groups
    return learns_in(person, cohort) or guides or administrates(person) or grades_for(person, cohort)


def runs_grading(person: Person, cohort: Cohort) -> bool:
    return facilitates(person, cohort) or grades_for(person, cohort)


def teaches(person: Person, cohort: Cohort) -> bool:
    return facilitates(person, cohort) or designs(person, cohort.course)


def reads_source(person: Person, cohort: Cohort) -> bool:
    return grades_for(person, cohort) or teaches(person, cohort)


def roles_of(person: Person, cohort: Cohort) -> list[Role]:
    """Return what the person is in this cohort, the most telling role first."""
    held: tuple[tuple[Role, bool], ...] = (
        ("facilitator", runs_grading(person, cohort)),
        ("designer", designs(person, cohort.course)),
        ("learner", learns_in(person, cohort)),
        ("administrator", administrates(person)),
    )
    return [role for role, holds in held if holds]


def role_of(person: Person, cohort: Cohort) -> Role:
    """Return the one role shown beside what the person writes."""
    roles = roles_of(person, cohort)
    return roles[0] if roles else "learner"


RULES: dict[Action, Callable[[Person, Cohort], bool]] = {
    "read": belongs,
    "post": belongs,
    "steer": facilitates,
    "moderate": facilitates,
    "prompt": teaches,
    "note progress": belongs,
    "answer": learns_in,
    "submit": learns_in,
    "see all submissions": runs_grading,
    "release": runs_grading,
    "return feedback": runs_grading,
    "read source": reads_source,
}


def may(person: Person, action: Action, cohort: Cohort) -> bool:
    return belongs(person, cohort) and RULES[action](person, cohort)


def require(person: Person, action: Action, cohort: Cohort) -> None:
    """Raise NotFound to who may not know of the cohort, NotAllowed to who may but not do this."""
    if not belongs(person, cohort):
        raise NotFound
    if not RULES[action](person, cohort):
        raise NotAllowed(f"Your role in this cohort does not let you {action}.")


def require_design(person: Person, course: str) -> None:
    """Raise NotFound unless the person authors the course (or administrates) at the screen."""
    if not (designs(person, course) or administrates(person)):
        raise NotFound


def require_administration(person: Person) -> None:
    if not administrates(person):
        raise NotFound


@dataclass(frozen=True)
class Eyes:
    """Somebody looking at a cohort. ``opened`` are the *write first* threads they have written in."""

    person: Person
    cohort: Cohort
    opened: frozenset[str] = frozenset()


def can_see(eyes: Eyes, audience: str) -> bool:
    """Whether a thing of this cohort's log with this audience is for these eyes.

    ``audience`` is one of ``cohort``, ``course``, ``organisation``, ``team:<id>``, ``facilitators``,
    ``person:<name>``, ``person+facilitators:<name>`` and ``posted:<thread>@<the thread's cohort>``: the
    facilitators of other cohorts that read the thread write first, as everybody there.
    An audience this function does not know is nobody's.
    """
    person, cohort = eyes.person, eyes.cohort
    if not belongs(person, cohort):
        return False
    scope, _, name = audience.partition(":")
    match scope:
        case "cohort" | "course" | "organisation":
            return audience in (EVERYONE, COURSE, ORGANISATION)
        case "facilitators":
            return audience == FACILITATORS and runs_grading(person, cohort)
        case "team":
            return f"team-{name}" in person.groups or runs_grading(person, cohort)
        case "person":
            return name == person.name
        case "person+facilitators":
            return name == person.name or runs_grading(person, cohort)
        case "posted":
            thread, _, home = name.partition("@")
            return thread in eyes.opened or (home == cohort.id and runs_grading(person, cohort))
        case _:
            return False


def audience_of(thread: Thread, post: Post) -> str:
    """Return who reads of a post at all: of an answer that waits, only those who have answered."""
    return audience_of_posts(thread, opens=post.opens)


def audience_of_posts(thread: Thread, *, opens: bool) -> str:
    """Return who reads the post that opens a thread, or those that answer it."""
    return thread.audience if opens or not thread.waits else who_posted(thread.id, thread.cohort)


def can_see_post(eyes: Eyes, thread: Thread, post: Post) -> bool:
    """Whether these eyes see the thread and, in it, that the post is there."""
    return can_see(eyes, thread.audience) and can_see(eyes, audience_of(thread, post))


def is_veiled(post: Post) -> bool:
    """Whether others see less of a post than its author and the facilitators do."""
    return bool(post.pseudonym) or post.state == "hidden"


def in_full(post: Post) -> str:
    """Return the audience that sees a veiled post with its author and its words."""
    return person_and_facilitators(post.author)


def sees_in_full(eyes: Eyes, post: Post) -> bool:
    """Whether these eyes see the author and the words of a post that others see veiled.

    Only its author does, and the facilitators of its thread's own cohort.
    """
    if not is_veiled(post) or post.author == eyes.person.name:
        return True
    return post.cohort == eyes.cohort.id and can_see(eyes, in_full(post))


def tells_words(post: Post, *, in_full: bool) -> bool:
    """Whether the words, files and links of a post are told at all: a deleted one's never are."""
    return post.state == "shown" or (in_full and post.state == "hidden")


def is_shared(thread: Thread) -> bool:
    """Whether other cohorts read the thread too."""
    return thread.audience in (COURSE, ORGANISATION)


def reaches(thread: Thread, cohort: Cohort) -> bool:
    """Whether a thread may be read in this cohort at all; whose eyes there, `can_see` says."""
    same_course = thread.audience == COURSE and thread.course == cohort.course
    return thread.cohort == cohort.id or same_course or thread.audience == ORGANISATION


def may_change_words(eyes: Eyes, post: Post) -> bool:
    """Whether these eyes may edit or delete the post: its author may, while it is there."""
    return post.author == eyes.person.name and post.state == "shown"


def standing(thread: Thread) -> tuple[Post, ...]:
    """Return the posts that have a place: a deleted one keeps its own where others were written after it."""
    last = max((n for n, post in enumerate(thread.posts) if post.state != "deleted"), default=-1)
    return thread.posts[: last + 1]


def may_resolve(eyes: Eyes, thread: Thread) -> bool:
    """Whether these eyes may call a question answered: who asked it, and the facilitators."""
    return thread.author == eyes.person.name or steers(eyes, thread)


def may_attach(eyes: Eyes, thread: Thread) -> bool:
    """Whether these eyes may say where a thread stands: who opened it, who guides its cohort, who designs."""
    person = eyes.person
    guides = thread.cohort == eyes.cohort.id and facilitates(person, eyes.cohort)
    return guides or thread.author == person.name or designs(person, thread.course)


def steers(eyes: Eyes, thread: Thread) -> bool:
    """Whether these eyes pin, endorse, close, merge and moderate: those of its own cohort's facilitators."""
    return thread.cohort == eyes.cohort.id and may(eyes.person, "steer", eyes.cohort)


def may_address(eyes: Eyes, audience: str, thread: Thread | None = None) -> bool:
    """Whether these eyes may make a thread (a new one for None) for this audience.

    Teams are the own ones; beyond the cohort only facilitators go, with the threads of their own cohort.
    What its author wrote for few is widened by nobody else.
    """
    person, cohort = eyes.person, eyes.cohort
    own = thread is None or thread.author == person.name
    guides = facilitates(person, cohort) and (thread is None or thread.cohort == cohort.id)
    if thread is not None and thread.audience.startswith("person") and not own:
        return False
    scope, _, name = audience.partition(":")
    match scope:
        case "cohort":
            return audience == EVERYONE and (own or guides)
        case "team":
            return (f"team-{name}" in person.groups and own) or guides
        case "course" | "organisation":
            return audience in (COURSE, ORGANISATION) and guides
        case "person" | "person+facilitators":
            return own and name == (thread.author if thread else person.name)
        case _:
            return False
