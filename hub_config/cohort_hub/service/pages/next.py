"""The one question home answers first: what next?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cohort_hub.service.model import Heading
from cohort_hub.service.pages.doors import Door, Doors
from cohort_hub.service.wire import CohortView, Home, ModuleCard


@dataclass(frozen=True)
class Next:
    title: str
    lede: str
    doors: tuple[Door, ...] = ()


# Gives the heading where a module's reading goes on, None where it has none.
NextHeading = Callable[[ModuleCard], str | None]


def what_next(home: Home, doors: Doors, next_heading: NextHeading) -> Next:
    """Return the first thing this person would want to do; own learning comes before other roles."""
    cohorts = home.cohorts
    learning = [card for cohort in cohorts if "learner" in cohort.roles for card in in_order(cohort)]
    if learning:
        return for_learner(learning, doors, next_heading)
    guided = [cohort for cohort in cohorts if "facilitator" in cohort.roles]
    if guided:
        return for_facilitator(guided, doors)
    designed = [cohort for cohort in cohorts if "designer" in cohort.roles]
    if designed:
        return for_designer(designed[0], doors)
    return for_everybody_else(home, doors)


def in_order(cohort: CohortView) -> list[ModuleCard]:
    return sorted(cohort.modules, key=lambda card: card.position)


def for_learner(cards: list[ModuleCard], doors: Doors, next_heading: NextHeading) -> Next:
    """Go on where the reading stopped, else with what comes after, else look at the feedback."""
    say = doors.say
    left = [card for card in cards if not is_done(card)]
    if started := [card for card in left if card.progress.percent and not is_read(card)]:
        card = max(started, key=lambda card: (card.progress.opened_at is not None, card.position))
        heading, percent = next_heading(card), card.progress.percent
        name = "lede_going_module" if heading else "lede_going"
        lede = say(name, percent=percent, module=card.title)
        go_on = doors.read(card, words=say("continue"), cell=card.progress.last_cell)
        return _with_news(say("next", title=heading or card.title), lede, card, go_on, doors)
    if unread := [card for card in left if card.progress.percent == 0]:
        card = next((card for card in unread if card.released), unread[0])
        lede = _sentences(card.objective, say("lede_start_minutes", card.minutes) if card.minutes else "")
        begin = doors.read(card, words=say("start"))
        return _with_news(say("next", title=card.title), lede, card, begin, doors)
    if waiting := [card for card in left if card.graded and card.released]:
        card = waiting[0]
        lede = say("lede_hand_in", module=card.title)
        return Next(say("next", title=card.title), lede, (doors.work(card),))
    return _through(cards, doors)


def is_done(card: ModuleCard) -> bool:
    """Whether a learner is through: a graded module is handed in, any other read to the end."""
    return card.progress.submitted_at is not None if card.graded else card.progress.percent >= 100


def is_read(card: ModuleCard) -> bool:
    return len(card.progress.reached) >= card.progress.cells


def first_unread(outline: Sequence[Heading], card: ModuleCard) -> str | None:
    """Return the first heading of a cell that has not been reached."""
    reached = frozenset(card.progress.reached)
    return next((heading.text for heading in outline if heading.cell not in reached), None)


def for_facilitator(cohorts: list[CohortView], doors: Doors) -> Next:
    """Look at what was reported first, grade what waits, then read what is new."""
    say = doors.say
    cards = [card for cohort in cohorts for card in in_order(cohort)]
    unread, to_grade = sum(card.unread for card in cards), _to_grade(cards)
    ways: list[Door] = []
    lede: list[str] = []
    if reported := sum(cohort.reported for cohort in cohorts):
        busiest_queue = max(cohorts, key=lambda cohort: cohort.reported)
        lede.append(say("lede_guide_reported", reported))
        ways.append(doors.moderation(busiest_queue.id, words=say("see_reported", reported)))
    if asking := [cohort for cohort in cohorts if cohort.unanswered]:
        waiting = sum(cohort.unanswered for cohort in asking)
        lede.append(say("lede_guide_unanswered", waiting))
        ways.append(doors.forum(asking[0].id, say("see_unanswered", waiting), wish="filter=unanswered"))
    if to_grade:
        fullest = max(cards, key=lambda card: card.to_grade)
        lede.append(say("lede_guide_grade", to_grade, module=fullest.title))
        ways.append(doors.grade(fullest.cohort))
    if unread:
        busiest = max(cards, key=lambda card: card.unread)
        lede.append(say("lede_guide_new", unread, module=busiest.title))
        ways.append(doors.news(busiest))
    if not to_grade:
        ways += [doors.grade(card.cohort) for card in cards if card.graded][:1]
    title = say("guide_title", cohort=cohorts[0].title)
    return Next(title, _sentences(*lede) or say("lede_guide_quiet"), tuple(ways))


def _to_grade(cards: list[ModuleCard]) -> int:
    """Return how many submissions wait; the modules of one assignment share theirs."""
    return sum({(card.cohort, card.assignment): card.to_grade for card in cards}.values())


def for_designer(cohort: CohortView, doors: Doors) -> Next:
    say = doors.say
    return Next(
        say("design_title", course=cohort.course_title), say("lede_design"), (doors.course(cohort.course),)
    )


def for_everybody_else(home: Home, doors: Doors) -> Next:
    say, me = doors.say, home.me
    if me.teams:
        lede = say("lede_team", teams=", ".join(me.teams))
        return Next(say("team_title", len(me.teams)), lede)
    if home.cohorts:
        return Next(say("admin_title"), say("lede_admin"))
    return Next(say("no_cohort_title"), say("lede_no_cohort", name=me.name))


def _with_news(title: str, lede: str, card: ModuleCard, first: Door, doors: Doors) -> Next:
    if not card.unread:
        return Next(title, lede, (first,))
    say = doors.say
    return Next(title, _sentences(lede, say("lede_unread", card.unread)), (first, doors.news(card)))


def _through(cards: list[ModuleCard], doors: Doors) -> Next:
    say = doors.say
    looked_at = [card for card in cards if card.feedback]
    if not looked_at:
        return Next(say("all_done"), say("lede_all_done"))
    card = looked_at[-1]
    return Next(say("all_done"), say("lede_all_done"), (doors.feedback(card),))


def _sentences(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())
