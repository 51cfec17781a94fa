"""The files of a post: each waits, uploaded by its author, until the post that names it is written."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Connection, func, select

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import muting
from cohort_hub.service.conversation.reading import visible_post
from cohort_hub.service.errors import Invalid, NotAllowed, NotFound
from cohort_hub.service.model import Attachment, Cohort, Person, Post
from cohort_hub.service.store import blobs, schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.ids import new_id
from cohort_hub.service.store.posts import as_attachment
from cohort_hub.service.store.times import iso
from cohort_hub.service.uploaded import Uploaded
from cohort_hub.service.views import attachment_view
from cohort_hub.service.wire import AttachmentView

A_DAY = timedelta(days=1)
FILES_A_DAY = 200
BYTES_A_DAY = 200 * 2**20
_attachment = schema.attachment.c


def upload(tx: Transaction, author: Person, *, cohort: Cohort, file: Uploaded) -> AttachmentView:
    """Keep a file for a post that its author is about to write.

    Raises:
        NotAllowed: the author is muted, or has had a day's share.
    """
    access.require(author, "post", cohort)
    muting.require_voice(tx, author, cohort)
    _within_a_days_share(tx, author, file)
    width, height = file.size or (None, None)
    kept = Attachment(
        id=new_id(),
        cohort=cohort.id,
        author=author.name,
        post=None,
        name=file.name,
        media_type=file.media_type,
        size=len(file.content),
        blob=blobs.put(tx, file.content),
        width=width,
        height=height,
    )
    tx.connection.execute(schema.attachment.insert().values(**vars(kept), at=iso(tx.now)))
    return attachment_view(kept)


def readable(connection: Connection, eyes: Eyes, attachment_id: str) -> Attachment:
    """Return a file whose post's words these eyes may read, or an own one that waits; raise NotFound."""
    row = connection.execute(select(schema.attachment).where(_attachment.id == attachment_id)).first()
    if row is None:
        raise NotFound
    file = as_attachment(row)
    if file.post is None:
        if file.author == eyes.person.name and file.cohort == eyes.cohort.id:
            return file
        raise NotFound
    _, post = visible_post(connection, eyes, file.post)
    if not access.tells_words(post, in_full=access.sees_in_full(eyes, post)):
        raise NotFound
    return file


def waiting(connection: Connection, eyes: Eyes, ids: Sequence[str]) -> tuple[Attachment, ...]:
    """Return the author's own uploads with these ids, in this order; raise Invalid where one is missing."""
    ids = tuple(dict.fromkeys(ids))
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


def sweep(tx: Transaction) -> None:
    """Throw away what was uploaded more than a day ago for a post that was never written."""
    table = schema.attachment
    old = (table.c.post.is_(None), table.c.at < iso(tx.now - A_DAY))
    if tx.connection.execute(table.delete().where(*old)).rowcount:
        blobs.drop_unused(tx)


def _within_a_days_share(tx: Transaction, author: Person, file: Uploaded) -> None:
    today = (_attachment.author == author.name, _attachment.at >= iso(tx.now - A_DAY))
    files, size = tx.connection.execute(
        select(func.count(), func.coalesce(func.sum(_attachment.size), 0)).where(*today)
    ).one()
    if files >= FILES_A_DAY:
        raise NotAllowed(f"You have attached {FILES_A_DAY} files in a day. Attach more tomorrow.")
    if size + len(file.content) > BYTES_A_DAY:
        raise NotAllowed(
            f"You have attached {BYTES_A_DAY // 2**20} MB in a day. Attach more tomorrow, or link to it."
        )
