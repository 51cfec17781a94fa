"""Who reacted to a post with what."""

from sqlalchemy import Connection, select

from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso


def add_reaction(tx: Transaction, post_id: str, person: str, emoji: str) -> bool:
    """Return whether it was not there before."""
    if _reacted(tx.connection, post_id, person, emoji):
        return False
    values = {"post": post_id, "person": person, "emoji": emoji, "at": iso(tx.now)}
    tx.connection.execute(schema.reaction.insert().values(values))
    return True


def drop_reaction(tx: Transaction, post_id: str, person: str, emoji: str) -> bool:
    """Return whether it was there."""
    table = schema.reaction.c
    which = (table.post == post_id, table.person == person, table.emoji == emoji)
    return tx.connection.execute(schema.reaction.delete().where(*which)).rowcount > 0


def _reacted(connection: Connection, post_id: str, person: str, emoji: str) -> bool:
    table = schema.reaction.c
    which = (table.post == post_id, table.person == person, table.emoji == emoji)
    return connection.execute(select(table.post).where(*which)).first() is not None
