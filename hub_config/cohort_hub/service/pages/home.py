"""Home: what next first, then the own cohorts with the own progress, and the newest posts. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from cohort_hub.service.pages.doors import Door, Doors
from cohort_hub.service.pages.newest import Said, newest_posts
from cohort_hub.service.pages.next import Next, NextHeading, is_done, what_next
from cohort_hub.service.pages.scores import graded_with, points
from cohort_hub.service.pages.words import Words
from cohort_hub.service.wire import CohortView, Home, ModuleCard


@dataclass(frozen=True)
class Row:
    """A module in the list; ``percent`` draws the ring."""

    anchor: str
    number: int
    title: str
    percent: int
    done: bool
    ring_label: str
    facts: tuple[str, ...]
    doors: tuple[Door, ...]
    lab: Door | None


@dataclass(frozen=True)
class Section:
    title: str
    sub: str
    rows: tuple[Row, ...]
    doors: tuple[Door, ...]
    empty: str


@dataclass(frozen=True)
class Place:
    course: str
    cohort: str


@dataclass(frozen=True)
class HomePage:
    next: Next
    place: Place | None
    cohorts: tuple[Section, ...]
    newest: tuple[Said, ...]


def home_page(home: Home, doors: Doors, next_heading: NextHeading) -> HomePage:
    """Return what the home page says to this person."""
    only = home.cohorts[0] if len(home.cohorts) == 1 else None
    return HomePage(
        next=what_next(home, doors, next_heading),
        place=Place(only.course_title, only.title) if only else None,
        cohorts=tuple(section(cohort, doors) for cohort in home.cohorts),
        newest=newest_posts(home, doors),
    )


def section(cohort: CohortView, doors: Doors) -> Section:
    """Return one cohort: its modules in the course's order, and the doors of the person's roles."""
    say = doors.say
    role = say(f"role_{cohort.roles[0]}") if cohort.roles else ""
    designs, guides = "designer" in cohort.roles, "facilitator" in cohort.roles
    heads = [doors.grade(cohort.id)] if guides and any(card.graded for card in cohort.modules) else []
    if guides:
        heads.append(doors.moderation(cohort.id))
    words = say("forum_unread", cohort.unread) if cohort.unread else say("forum")
    heads.append(doors.forum(cohort.id, words))
    if designs and cohort.feedback:
        heads.append(doors.tag(cohort.id, "feedback", say("feedback_queue", cohort.feedback)))
    if designs and not cohort.modules:
        heads.append(doors.course(cohort.course))
    rows = (
        row(card, number, cohort, doors)
        for number, card in enumerate(sorted(cohort.modules, key=lambda card: card.position), 1)
    )
    return Section(
        title=cohort.course_title,
        sub=" · ".join(part for part in (cohort.title, role) if part),
        rows=tuple(rows),
        doors=tuple(heads),
        empty=say("no_module_designer" if designs else "no_module"),
    )


def row(card: ModuleCard, number: int, cohort: CohortView, doors: Doors) -> Row:
    say, progress = doors.say, card.progress
    anchor = f"module-{cohort.id}-{card.id}"
    learns, designs = "learner" in cohort.roles, "designer" in cohort.roles
    open_to_learner = card.released or not card.graded
    ways = [doors.read(card, about=anchor)]
    if learns and open_to_learner:
        ways.append(doors.work(card, about=anchor))
    if designs:
        ways.append(doors.lab(card, designer=True, about=anchor))
    done = is_done(card)
    return Row(
        anchor=anchor,
        number=number,
        title=card.title,
        percent=100 if done else progress.percent,
        done=done,
        ring_label=say("done") if done else say("ring_percent", percent=progress.percent),
        facts=facts(card, cohort.modules, say, learns=learns),
        doors=tuple(ways),
        lab=doors.lab(card, designer=False, about=anchor)
        if learns and open_to_learner and not designs
        else None,
    )


def facts(card: ModuleCard, cards: Sequence[ModuleCard], say: Words, *, learns: bool) -> tuple[str, ...]:
    """Return the few words under a module's title, what matters most first."""
    found = [state(card, cards, say, learns=learns)]
    if card.to_grade:
        found.append(say("to_grade", card.to_grade))
    if card.minutes and not is_done(card):
        found.append(say("minutes", card.minutes))
    if card.unread:
        found.append(say("unread", card.unread))
    elif card.posts:
        found.append(say("posts", card.posts))
    return tuple(fact for fact in found if fact)


def state(card: ModuleCard, cards: Sequence[ModuleCard], say: Words, *, learns: bool) -> str:
    progress, feedback = card.progress, card.feedback
    if feedback:
        return points(feedback, graded_with(card, cards), say) or say("feedback_here")
    if progress.submitted_at is not None:
        return say("submitted")
    if is_done(card):
        return say("done")
    if learns and card.graded and not card.released:
        return say("not_released")
    if progress.checks_total:
        return say("checks", passed=progress.checks_passed, total=progress.checks_total)
    return say("graded") if card.graded else ""
