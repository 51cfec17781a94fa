"""The verbs of modules: publish a version, read it, hand out what a learner starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from cohort_hub.service import access, annotation
from cohort_hub.service.access import Eyes
from cohort_hub.service.errors import Conflict, NotFound
from cohort_hub.service.model import EVERYONE, Anchor, Cohort, Person, RenderedCell, Thread, Version
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


def places(connection: Connection, prepared: PreparedVersion) -> dict[Anchor, Anchor]:
    """Return where threads would stand in a prepared version, by where they stand now."""
    version = prepared.version
    cohorts = roster.cohorts_of_course(connection, version.course)
    return annotation.places(connection, cohorts, version, prepared.cells)


def publish(
    tx: Transaction, designer: Person, prepared: PreparedVersion, ahead: Mapping[Anchor, Anchor]
) -> CarryOver:
    """Make a prepared version the newest and carry every cohort's threads over to it, by places found ahead.

    The same content under the same number again changes nothing and is answered in the same way.

    Raises:
        Conflict: the number is taken by another content, or is not the next one.
    """
    version = prepared.version
    access.require_design(designer, version.course)
    roster.course(tx.connection, version.course)
    if _is_there(tx.connection, prepared):
        return _report(tx.connection, designer, version)
    archives = shelf.Archives(blobs.put(tx, prepared.copy), blobs.put(tx, prepared.source))
    shelf.add_version(
        tx, version, content_hash=prepared.content_hash, published_by=designer.name, archives=archives
    )
    shelf.add_cells(tx, version, prepared.cells)
    shelf.add_files(tx, version, prepared.files)
    cohorts = roster.cohorts_of_course(tx.connection, version.course)
    carried = annotation.carry(tx, cohorts, version, prepared.cells, ahead)
    for cohort in roster.cohorts(tx.connection):
        # Threads are read elsewhere too when they are for the whole course.
        here = [thread for thread in carried if access.reaches(thread, cohort)]
        if here or cohort in cohorts:
            _tell(tx, designer, cohort, version, here)
    return _report(tx.connection, designer, version)


def carry_over(connection: Connection, designer: Person, course: str, module: str, number: int) -> CarryOver:
    """Return what publishing this version did to the threads that stand in it; raise NotFound."""
    access.require_design(designer, course)
    version = shelf.newest(connection, course, module)
    if shelf.content_hash(connection, course, module, number) is None:
        raise NotFound("This module has no such version.")
    return _report(connection, designer, replace(version, number=number))


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


def _tell(tx: Transaction, designer: Person, cohort: Cohort, version: Version, carried: list[Thread]) -> None:
    """Tell the cohort of the version; where a thread is for some eyes only, tell those of its place."""
    audiences = dict.fromkeys([EVERYONE, *(thread.audience for thread in carried)])
    for audience in audiences:
        told = [annotation.carried_view(thread) for thread in carried if thread.audience == audience]
        events.append(
            tx,
            cohort.id,
            "module.published",
            seq=events.next_seq(tx, cohort.id),
            actor=designer.name,
            audience=audience,
            payload=_published(version, told).model_dump(mode="json"),
        )


def _report(connection: Connection, designer: Person, version: Version) -> CarryOver:
    """Return where the threads stand that are in this version, those for the designer's eyes."""
    standing = [
        thread
        for cohort in roster.cohorts_of_course(connection, version.course)
        for thread in threads.of_module(connection, cohort, version.module)
        if thread.cohort == cohort.id and thread.anchor.version == version.number
        if access.can_see(Eyes(designer, cohort), thread.audience)
    ]
    return annotation.carry_over(version, standing)


def _published(version: Version, carried: list[CarriedThread]) -> ModulePublished:
    return ModulePublished(
        course=version.course,
        module=version.module,
        title=version.title,
        version=version.number,
        carried=carried,
    )
