"""How far one is: noted by the pages as one goes, told to nobody else.

The steps of a module are the cells one reads or works on, the checks, and for a graded module handing it
in. The percentage is the share of steps done: nothing else counts, and the counts stand beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.errors import Invalid
from cohort_hub.service.exchange import feedback_view
from cohort_hub.service.model import Cohort, Feedback, Person, Progress, Stage, Version, only
from cohort_hub.service.store import events, exchange, marks, modules
from cohort_hub.service.store import progress as shelf
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.wire import ModuleCard, NewProgress, ProgressChanged, ProgressView, UnreadThread

Steps = Sequence[str]


def note(tx: Transaction, person: Person, *, cohort: Cohort, module: str, new: NewProgress) -> ProgressView:
    """Note a step; raise Invalid for a cell that the module's newest version does not have."""
    access.require(person, "note progress", cohort)
    version = modules.newest(tx.connection, cohort.course, module)
    before = shelf.of(tx.connection, person.name, cohort.id, module)
    if new.cell is not None and not modules.has_cell(tx.connection, version, new.cell):
        raise Invalid(f"Version {version.number} of this module has no cell “{new.cell}”. Reload the page.")
    after = _after(replace(before, opened_at=before.opened_at or tx.now), new)
    return _changed(tx, person, cohort, version, before, after, new.stage)


def note_submission(tx: Transaction, person: Person, *, cohort: Cohort, assignment: str) -> None:
    """Note on every module of the assignment that the person has handed it in now."""
    for version in modules.of_course(tx.connection, cohort.course):
        if version.assignment != assignment:
            continue
        before = shelf.of(tx.connection, person.name, cohort.id, version.module)
        after = replace(before, opened_at=before.opened_at or tx.now, submitted_at=tx.now)
        _changed(tx, person, cohort, version, before, after, "submitted")


def cards(connection: Connection, person: Person, cohort: Cohort) -> list[ModuleCard]:
    """Return the cohort's modules in the course's order, each as this person stands to it."""
    access.require(person, "read", cohort)
    desk = _Desk(connection, person, cohort)
    return [desk.card(version) for version in modules.of_course(connection, cohort.course)]


def card(connection: Connection, person: Person, cohort: Cohort, module: str) -> ModuleCard:
    """Return one module's card; raise NotFound."""
    access.require(person, "read", cohort)
    return _Desk(connection, person, cohort).card(modules.newest(connection, cohort.course, module))


def progress_view(progress: Progress, version: Version, steps: Steps) -> ProgressView:
    """Return the progress among the cells the version has now; a cell that is gone counts no more."""
    here = set(steps)
    reached = [key for key in progress.reached if key in here]
    passed = min(progress.checks_passed, progress.checks_total)
    done = len(reached) + passed + (1 if version.graded and progress.submitted_at else 0)
    total = len(steps) + progress.checks_total + (1 if version.graded else 0)
    return ProgressView(
        module=progress.module,
        percent=round(100 * done / total) if total else 0,
        cells=len(steps),
        reached=reached,
        last_cell=progress.last_cell if progress.last_cell in here else None,
        ran=[key for key in progress.ran if key in here],
        checks_passed=passed,
        checks_total=progress.checks_total,
        opened_at=progress.opened_at,
        submitted_at=progress.submitted_at,
    )


class _Desk:
    """All that the cards of one person in one cohort are made of, read once."""

    def __init__(self, connection: Connection, person: Person, cohort: Cohort) -> None:
        self._cohort = cohort
        self._progress = shelf.in_cohort(connection, person.name, cohort.id)
        self._steps = modules.steps(connection, cohort.course)
        self._released = {found.id for found in exchange.assignments(connection, cohort.id)}
        self._feedback: Mapping[str, Feedback] = exchange.newest_feedback(
            connection, cohort.id, person=person.name
        )
        self._to_grade = (
            exchange.waiting(connection, cohort.id) if access.runs_grading(person, cohort) else {}
        )
        eyes = eyes_of(connection, person, cohort)
        self._counts = [
            count
            for count in marks.counts(connection, cohort, person.name)
            if access.can_see(eyes, access.audience_of_posts(count.thread, opens=count.opens))
        ]

    def card(self, version: Version) -> ModuleCard:
        progress = self._progress.get(version.module, Progress(version.module))
        feedback = self._feedback.get(version.assignment) if version.graded else None
        counts = [count for count in self._counts if count.thread.module == version.module]
        return ModuleCard(
            cohort=self._cohort.id,
            course=version.course,
            id=version.module,
            title=version.title,
            objective=version.objective,
            minutes=version.minutes,
            position=version.position,
            version=version.number,
            assignment=version.assignment,
            notebook=version.notebook,
            graded=version.graded,
            released=not version.graded or version.assignment in self._released,
            posts=sum(count.posts for count in counts),
            unread=sum(count.unread for count in counts),
            progress=progress_view(progress, version, self._steps.get(version.module, [])),
            first_unread=_first_unread(counts),
            feedback=feedback_view(feedback) if feedback else None,
            to_grade=self._to_grade.get(version.assignment, 0) if version.graded else 0,
        )


def _first_unread(counts: list[marks.Count]) -> UnreadThread | None:
    """Return the unread thread in which it has been quiet for longest."""
    unread = [count for count in counts if count.unread]
    if not unread:
        return None
    thread = min(unread, key=lambda count: count.last_seq).thread
    return UnreadThread(thread=thread.id, cell=thread.anchor.cell)


def _after(before: Progress, new: NewProgress) -> Progress:
    match new.stage:
        case "opened":
            return before
        case "reached":
            return replace(before, reached=_with(before.reached, _cell(new)), last_cell=new.cell)
        case "ran":
            return replace(before, ran=_with(before.ran, _cell(new)), last_cell=new.cell)
        case "checked":
            return replace(
                before,
                checks_passed=min(new.checks_passed, new.checks_total),
                checks_total=new.checks_total,
            )
        case _:
            assert_never(new.stage)


def _cell(new: NewProgress) -> str:
    if new.cell is None:
        raise Invalid(f"Say which cell was {new.stage}.")
    return new.cell


def _with(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return keys if key in keys else (*keys, key)


def _changed(
    tx: Transaction,
    person: Person,
    cohort: Cohort,
    version: Version,
    before: Progress,
    after: Progress,
    stage: Stage,
) -> ProgressView:
    steps = modules.steps(tx.connection, cohort.course, version.module).get(version.module, [])
    view = progress_view(after, version, steps)
    if after == before:
        return view
    shelf.put(tx, person.name, cohort.id, after)
    events.append(
        tx,
        cohort.id,
        "progress.changed",
        seq=events.next_seq(tx, cohort.id),
        actor=person.name,
        audience=only(person.name),
        payload=ProgressChanged(progress=view, stage=stage).model_dump(mode="json"),
    )
    return view
