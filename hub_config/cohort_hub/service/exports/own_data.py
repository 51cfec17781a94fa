"""Everything the service has about one person, as a ZIP that is made while it is sent."""

import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from jinja2 import Environment, PackageLoader
from sqlalchemy import ColumnElement, Connection, Table, or_, select

from cohort_hub.service.model import Person
from cohort_hub.service.store import blobs, schema

# Concept → where its rows are, and which are the person's.
Concept = tuple[str, Table, ColumnElement[bool]]
# Blobs are files beside it. Who hid a post or settled a report is another person's data.
LEFT_OUT: Final = ("blob", "hidden_by", "settled_by", "by")


def own_data(connection: Connection, person: Person, at: datetime) -> Iterator[bytes]:
    """Yield the ZIP piece by piece; one file of the person's is in memory at a time."""
    pieces = _Pieces()
    with zipfile.ZipFile(pieces, "w", zipfile.ZIP_DEFLATED) as archive:
        counts: dict[str, int] = {}
        for concept, table, theirs in _concepts(person.name):
            rows = _rows(connection, table, theirs)
            counts[concept] = len(rows)
            archive.writestr(f"{concept}.json", json.dumps(rows, ensure_ascii=False, indent=1))
            yield pieces.taken()
        for name, blob in _files(connection, person.name):
            archive.writestr(name, blobs.get(connection, blob))
            yield pieces.taken()
        page = _engine().get_template("own_data.html")
        posts = _rows(connection, schema.post, schema.post.c.author == person.name)
        archive.writestr("index.html", page.render(person=person, counts=counts, posts=posts, at=at))
    yield pieces.taken()


def _concepts(name: str) -> tuple[Concept, ...]:
    own_posts = select(schema.post.c.id).where(schema.post.c.author == name)
    return (
        ("posts", schema.post, schema.post.c.author == name),
        ("earlier versions of posts", schema.post_version, schema.post_version.c.post.in_(own_posts)),
        ("links in posts", schema.post_link, schema.post_link.c.post.in_(own_posts)),
        ("threads", schema.thread, schema.thread.c.author == name),
        ("attachments", schema.attachment, schema.attachment.c.author == name),
        ("reactions", schema.reaction, schema.reaction.c.person == name),
        ("mentions", schema.mention, schema.mention.c.person == name),
        ("names when anonymous", schema.pseudonym, schema.pseudonym.c.person == name),
        ("marks", schema.thread_mark, schema.thread_mark.c.person == name),
        ("read so far", schema.seen, schema.seen.c.person == name),
        ("tags followed", schema.tag_follow, schema.tag_follow.c.person == name),
        ("progress", schema.progress, schema.progress.c.person == name),
        ("answers to polls", schema.block_answer, schema.block_answer.c.person == name),
        ("submissions", schema.submission, schema.submission.c.person == name),
        ("profile", schema.profile, schema.profile.c.person == name),
        ("notices", schema.notice, schema.notice.c.person == name),
        ("reports made", schema.report, schema.report.c.reporter == name),
        ("muted", schema.muted, schema.muted.c.person == name),
        ("audit", schema.audit, or_(schema.audit.c.actor == name, schema.audit.c.subject == name)),
    )


def _rows(connection: Connection, table: Table, theirs: ColumnElement[bool]) -> list[dict[str, Any]]:
    shown = [one for one in table.c if one.name not in LEFT_OUT]
    return [dict(row) for row in connection.execute(select(*shown).where(theirs)).mappings()]


def _files(connection: Connection, name: str) -> Iterator[tuple[str, str]]:
    """Give the person's files: where each goes in the archive, and its blob."""
    handed_in, returned, attached = schema.submission.c, schema.feedback.c, schema.attachment.c
    for row in connection.execute(select(schema.submission).where(handed_in.person == name)).all():
        yield f"submissions/{row.id}.zip", row.blob
    joined = schema.feedback.join(schema.submission, handed_in.id == returned.submission)
    theirs = select(returned.submission, returned.blob).select_from(joined).where(handed_in.person == name)
    for row in connection.execute(theirs).all():
        yield f"feedback/{row.submission}.zip", row.blob
    for row in connection.execute(select(schema.attachment).where(attached.author == name)).all():
        yield f"attachments/{row.id}", row.blob


def _engine() -> Environment:
    return Environment(loader=PackageLoader("cohort_hub.service.exports"), autoescape=True)


class _Pieces:
    """A file that is only ever appended to, and read away as it grows."""

    def __init__(self) -> None:
        self._waiting = bytearray()
        self._written = 0

    def write(self, content: bytes) -> int:
        self._waiting += content
        self._written += len(content)
        return len(content)

    def tell(self) -> int:
        return self._written

    def flush(self) -> None:
        """Nothing waits anywhere else."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> bytes:
        taken, self._waiting = bytes(self._waiting), bytearray()
        return taken
