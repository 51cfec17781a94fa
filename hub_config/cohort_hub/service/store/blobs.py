"""Content-addressed bytes: the same content is kept once."""

from hashlib import sha256

from sqlalchemy import Column, Connection, select, union

from cohort_hub.service.errors import NotFound
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction


def put(tx: Transaction, content: bytes) -> str:
    """Keep ``content`` and return its SHA-256 in hex."""
    digest = sha256(content).hexdigest()
    known = tx.connection.execute(select(schema.blob.c.hash).where(schema.blob.c.hash == digest)).first()
    if known is None:
        tx.connection.execute(schema.blob.insert().values(hash=digest, size=len(content), content=content))
    return digest


def get(connection: Connection, digest: str) -> bytes:
    content = connection.execute(
        select(schema.blob.c.content).where(schema.blob.c.hash == digest)
    ).scalar_one_or_none()
    if content is None:
        raise NotFound
    return content


def drop_unused(tx: Transaction) -> None:
    """Throw away every content that no table names."""
    named = union(*(select(column) for column in references()))
    unused = schema.blob.c.hash.not_in(named)
    tx.connection.execute(schema.blob.delete().where(unused))


def references() -> list[Column[str]]:
    """Return the columns of all tables that name a blob: those called `blob` or `…_blob`."""
    columns = (column for table in schema.metadata.sorted_tables for column in table.columns)
    return [column for column in columns if column.name == "blob" or column.name.endswith("_blob")]
