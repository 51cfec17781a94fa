"""Modules, their numbered versions, rendered cells and files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Cell, Heading, ModuleFile, RenderedCell, Version
from cohort_hub.service.store import blobs, schema
from cohort_hub.service.store.database import Transaction

_module = schema.module.c
_version = schema.version.c
_cell = schema.cell.c
_file = schema.file.c


@dataclass(frozen=True)
class Archives:
    """A version's archives by their hashes: what a learner starts from, and the folder as authored."""

    copy: str
    source: str


def add_version(
    tx: Transaction, version: Version, *, content_hash: str, published_by: str, archives: Archives
) -> None:
    """Write a version and make it the module's newest."""
    of_module = (_module.course == version.course) & (_module.id == version.module)
    newest = {"position": version.position, "version": version.number}
    if tx.connection.execute(schema.module.update().where(of_module).values(**newest)).rowcount == 0:
        tx.connection.execute(
            schema.module.insert().values(course=version.course, id=version.module, **newest)
        )
    tx.connection.execute(
        schema.version.insert().values(
            course=version.course,
            module=version.module,
            number=version.number,
            title=version.title,
            objective=version.objective,
            minutes=version.minutes,
            language=version.language,
            assignment=version.assignment,
            notebook=version.notebook,
            graded=version.graded,
            outline=[asdict(heading) for heading in version.outline],
            content_hash=content_hash,
            published_by=published_by,
            published_at=tx.now.isoformat(),
            copy_blob=archives.copy,
            source_blob=archives.source,
        )
    )


def add_cells(tx: Transaction, version: Version, cells: Sequence[RenderedCell]) -> None:
    rows = [
        {
            "course": version.course,
            "module": version.module,
            "version": version.number,
            "position": position,
            "html": rendered.html,
        }
        | asdict(rendered.cell)
        for position, rendered in enumerate(cells)
    ]
    if rows:
        tx.connection.execute(schema.cell.insert(), rows)


def add_files(tx: Transaction, version: Version, files: Iterable[ModuleFile]) -> None:
    for file in files:
        tx.connection.execute(
            schema.file.insert().values(
                course=version.course,
                module=version.module,
                version=version.number,
                path=file.path,
                media_type=file.media_type,
                blob=blobs.put(tx, file.content),
            )
        )


def newest(connection: Connection, course: str, module: str) -> Version:
    """Return the module's newest version; raise NotFound when the course has no such module."""
    row = connection.execute(_newest().where(_module.course == course, _module.id == module)).first()
    if row is None:
        raise NotFound("This course has no such module.")
    return _as_version(row)


def of_course(connection: Connection, course: str) -> list[Version]:
    """Return the newest version of every module, in the course's order."""
    rows = connection.execute(
        _newest().where(_module.course == course).order_by(_module.position, _module.id)
    )
    return [_as_version(row) for row in rows]


def content_hash(connection: Connection, course: str, module: str, number: int) -> str | None:
    """Return what the version was made from, as a hash; None when there is no such version."""
    return connection.execute(
        select(_version.content_hash).where(
            _version.course == course, _version.module == module, _version.number == number
        )
    ).scalar_one_or_none()


def archives(connection: Connection, version: Version) -> Archives:
    row = connection.execute(
        select(_version.copy_blob, _version.source_blob).where(
            _version.course == version.course,
            _version.module == version.module,
            _version.number == version.number,
        )
    ).one()
    return Archives(row.copy_blob, row.source_blob)


def cells(connection: Connection, course: str, module: str, number: int) -> list[RenderedCell]:
    """Return a version's cells in order; none for a version that is not there."""
    rows = connection.execute(
        select(schema.cell)
        .where(_cell.course == course, _cell.module == module, _cell.version == number)
        .order_by(_cell.position)
    )
    return [RenderedCell(_as_cell(row), row.html) for row in rows]


def cell(connection: Connection, course: str, module: str, number: int, *, key: str) -> RenderedCell | None:
    """Return a version's cell by its key."""
    row = connection.execute(
        select(schema.cell).where(
            _cell.course == course, _cell.module == module, _cell.version == number, _cell.key == key
        )
    ).first()
    return RenderedCell(_as_cell(row), row.html) if row else None


def has_cell(connection: Connection, version: Version, key: str) -> bool:
    found = connection.execute(
        select(_cell.key).where(
            _cell.course == version.course,
            _cell.module == version.module,
            _cell.version == version.number,
            _cell.key == key,
        )
    ).first()
    return found is not None


def blocks(connection: Connection, version: Version) -> dict[str, Mapping[str, Any]]:
    """Return key → what the block in that cell asks, in the version's order."""
    rows = connection.execute(
        select(_cell.key, _cell.block)
        .where(
            _cell.course == version.course,
            _cell.module == version.module,
            _cell.version == version.number,
            _cell.block.is_not(None),
        )
        .order_by(_cell.position)
    )
    return {row.key: row.block for row in rows}


def steps(connection: Connection, course: str, module: str | None = None) -> dict[str, list[str]]:
    """Return module → the keys of the cells one sees in its newest version, in order."""
    current = and_(
        _cell.course == _module.course, _cell.module == _module.id, _cell.version == _module.version
    )
    asked = select(_cell.module, _cell.key).join(schema.module, current)
    asked = asked.where(_module.course == course, _cell.html != "")
    if module is not None:
        asked = asked.where(_module.id == module)
    found: dict[str, list[str]] = {}
    for row in connection.execute(asked.order_by(_cell.module, _cell.position)):
        found.setdefault(row.module, []).append(row.key)
    return found


def file(connection: Connection, course: str, module: str, path: str) -> ModuleFile:
    """Return a file of any version of the module: a page that is open may be of an older one."""
    row = connection.execute(
        select(_file.media_type, _file.blob)
        .where(_file.course == course, _file.module == module, _file.path == path)
        .order_by(_file.version.desc())
        .limit(1)
    ).first()
    if row is None:
        raise NotFound("This module has no such file.")
    return ModuleFile(path, row.media_type, blobs.get(connection, row.blob))


def _newest() -> Any:
    current = and_(
        _version.course == _module.course,
        _version.module == _module.id,
        _version.number == _module.version,
    )
    return select(schema.version, _module.position).join(schema.module, current)


def _as_version(row: Row[Any]) -> Version:
    return Version(
        course=row.course,
        module=row.module,
        number=row.number,
        title=row.title,
        objective=row.objective,
        minutes=row.minutes,
        position=row.position,
        language=row.language,
        assignment=row.assignment,
        notebook=row.notebook,
        graded=row.graded,
        outline=tuple(Heading(**heading) for heading in row.outline),
    )


def _as_cell(row: Row[Any]) -> Cell:
    return Cell(row.key, row.nbformat_id, row.grade_id, row.type, row.role, row.source, row.block)
