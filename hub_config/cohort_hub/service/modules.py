"""The verbs of modules: publish a version, read it, hand out what a learner starts from."""

from dataclasses import dataclass

from sqlalchemy import Connection

from cohort_hub.service import access, anchoring
from cohort_hub.service.errors import Conflict, NotFound
from cohort_hub.service.model import EVERYONE, Anchor, Cell, Cohort, Person, RenderedCell, Thread, Version
from cohort_hub.service.store import blobs, events, exchange, roster, threads
from cohort_hub.service.store import modules as shelf
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.submitted import PreparedVersion
from cohort_hub.service.wire import CarriedThread, CarryOver, ModulePublished


@dataclass(frozen=True)
class Rendered:
    """What the reader shows: the newest version and its cells, in order."""

    version: Version
    cells: tuple[RenderedCell, ...]


def publish(tx: Transaction, designer: Person, prepared: PreparedVersion) -> CarryOver:
    """Make a prepared version the newest and carry every cohort's threads over to it.

    The same content under the same number again changes nothing and is answered in the same way.

    Raises:
        Conflict: the number is taken by another content, or is not the next one.
    """
    version = prepared.version
    access.require_design(designer, version.course)
    roster.course(tx.connection, version.course)
    if _is_there(tx.connection, prepared):
        return _standing(tx.connection, version)
    old_cells = _cells_before(tx.connection, version)
    archives = shelf.Archives(blobs.put(tx, prepared.copy), blobs.put(tx, prepared.source))
    shelf.add_version(
        tx, version, content_hash=prepared.content_hash, published_by=designer.name, archives=archives
    )
    shelf.add_cells(tx, version, prepared.cells)
    shelf.add_files(tx, version, prepared.files)
    new_cells = [rendered.cell for rendered in prepared.cells]
    cohorts = roster.cohorts_of_course(tx.connection, version.course)
    moved = [one for cohort in cohorts for one in _carry(tx, cohort, version, old_cells, new_cells)]
    for cohort in roster.cohorts(tx.connection):
        # Threads are read elsewhere too when they are for the whole course.
        here = [(thread, anchor) for thread, anchor in moved if access.reaches(thread, cohort)]
        if here or cohort in cohorts:
            _tell(tx, designer, cohort, version, here)
    carried = [_carried(thread, anchor) for thread, anchor in moved]
    return CarryOver(course=version.course, module=version.module, version=version.number, carried=carried)


def rendered(connection: Connection, course: str, module: str) -> Rendered:
    """Return the newest version as the reader shows it; raise NotFound."""
    version = shelf.newest(connection, course, module)
    return Rendered(version, tuple(shelf.cells(connection, course, module, version.number)))


def copy(connection: Connection, person: Person, cohort: Cohort, module: str) -> bytes:
    """Return the archive a learner starts from.

    Raises:
        Conflict: the module is graded and its assignment is not released to this cohort.
    """
    access.require(person, "read", cohort)
    version = shelf.newest(connection, cohort.course, module)
    if not version.graded:
        return blobs.get(connection, shelf.archives(connection, version).copy)
    released = exchange.released(connection, cohort.id, version.assignment)
    if released is None:
        raise Conflict("Your facilitator has not released this assignment yet. You can read it meanwhile.")
    return blobs.get(connection, released.blob)


def source(connection: Connection, person: Person, course: str, module: str) -> bytes:
    """Return the assignment's folder as authored; raise NotFound to who may not read it."""
    cohorts = roster.cohorts_of_course(connection, course)
    grades = any(access.may(person, "read source", cohort) for cohort in cohorts)
    if not grades:
        access.require_design(person, course)
    version = shelf.newest(connection, course, module)
    return blobs.get(connection, shelf.archives(connection, version).source)


def _is_there(connection: Connection, prepared: PreparedVersion) -> bool:
    """Whether this very content has this number; raise Conflict when the number cannot be taken."""
    version = prepared.version
    known = shelf.content_hash(connection, version.course, version.module, version.number)
    if known == prepared.content_hash:
        return True
    free = _newest_number(connection, version) + 1
    if known is not None:
        raise Conflict(
            f"Version {version.number} of {version.module} has another content. The next number is {free}."
        )
    if version.number != free:
        raise Conflict(f"The next number of {version.module} is {free}, not {version.number}.")
    return False


def _newest_number(connection: Connection, version: Version) -> int:
    try:
        return shelf.newest(connection, version.course, version.module).number
    except NotFound:
        return 0


def _cells_before(connection: Connection, version: Version) -> dict[str, Cell]:
    before = shelf.cells(connection, version.course, version.module, version.number - 1)
    return {rendered.cell.key: rendered.cell for rendered in before}


def _carry(
    tx: Transaction, cohort: Cohort, version: Version, old_cells: dict[str, Cell], new_cells: list[Cell]
) -> list[tuple[Thread, Anchor]]:
    """Give every thread its place in the new version."""
    moved: list[tuple[Thread, Anchor]] = []
    for thread in threads.of_module(tx.connection, cohort, version.module):
        old_cell = old_cells.get(thread.anchor.cell) if thread.anchor.cell else None
        if thread.cohort != cohort.id:
            continue
        anchor = anchoring.place(thread.anchor, old_cell, new_cells, version=version.number)
        threads.move(tx, thread.id, anchor)
        moved.append((thread, anchor))
    return moved


def _tell(
    tx: Transaction,
    designer: Person,
    cohort: Cohort,
    version: Version,
    moved: list[tuple[Thread, Anchor]],
) -> None:
    """Tell the cohort of the version; where a thread is for some eyes only, tell those of its place."""
    audiences = dict.fromkeys([EVERYONE, *(thread.audience for thread, _ in moved)])
    for audience in audiences:
        carried = [_carried(thread, anchor) for thread, anchor in moved if thread.audience == audience]
        events.append(
            tx,
            cohort.id,
            "module.published",
            seq=events.next_seq(tx, cohort.id),
            actor=designer.name,
            audience=audience,
            payload=_published(version, carried).model_dump(mode="json"),
        )


def _standing(connection: Connection, version: Version) -> CarryOver:
    """Return where the threads stand that are in this version."""
    carried = [
        _carried(thread, thread.anchor)
        for cohort in roster.cohorts_of_course(connection, version.course)
        for thread in threads.of_module(connection, cohort, version.module)
        if thread.cohort == cohort.id and thread.anchor.version == version.number
    ]
    return CarryOver(course=version.course, module=version.module, version=version.number, carried=carried)


def _published(version: Version, carried: list[CarriedThread]) -> ModulePublished:
    return ModulePublished(
        course=version.course,
        module=version.module,
        title=version.title,
        version=version.number,
        carried=carried,
    )


def _carried(thread: Thread, anchor: Anchor) -> CarriedThread:
    return CarriedThread(
        cohort=thread.cohort,
        thread=thread.id,
        tier=anchor.tier,
        cell=anchor.cell,
        version=anchor.version,
        old_text=anchor.old_text,
    )
