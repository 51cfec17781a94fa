"""The files of a post: each waits, uploaded by its author, until the post that names it is written."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from cohort_hub.service.access import Eyes
from cohort_hub.service.errors import Invalid
from cohort_hub.service.model import Attachment, Post
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.posts import as_attachment

_attachment = schema.attachment.c


def waiting(connection: Connection, eyes: Eyes, ids: Sequence[str]) -> tuple[Attachment, ...]:
    """Return the author's own uploads with these ids, in this order; raise Invalid where one is missing."""
    if not ids:
        return ()
    own = (_attachment.author == eyes.person.name, _attachment.cohort == eyes.cohort.id)
    rows = connection.execute(
        select(schema.attachment).where(_attachment.id.in_(ids), _attachment.post.is_(None), *own)
    )
    found = {row.id: as_attachment(row) for row in rows}
    if missing := [one for one in ids if one not in found]:
        raise Invalid(f"{len(missing)} of the attached files are not there (any more). Attach them again.")
    return tuple(found[one] for one in ids)


def claim(tx: Transaction, post: Post) -> None:
    """Make the files the post's own."""
    for one in post.attachments:
        table = schema.attachment
        tx.connection.execute(table.update().where(table.c.id == one.id).values(post=post.id))
