"""What an anonymous author is called: the same name throughout a thread, another in every other thread."""

import secrets
from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, select

from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction

ANIMALS: Final = tuple(
    files("cohort_hub.service.conversation").joinpath("animals.txt").read_text("utf-8").split()
)


def pseudonym_of(tx: Transaction, thread: str, person: str) -> str:
    """Return the person's name in this thread, drawn at random the first time; no two there share one."""
    table = schema.pseudonym
    rows = tx.connection.execute(select(table).where(table.c.thread == thread))
    taken = {row.person: row.name for row in rows}
    if person in taken:
        return taken[person]
    free = [name for animal in ANIMALS if (name := f"Anonymous {animal}") not in taken.values()]
    name = secrets.choice(free) if free else f"Anonymous {len(taken) + 1}"
    tx.connection.execute(table.insert().values(thread=thread, person=person, name=name))
    return name


def has_pseudonym(connection: Connection, thread: str, person: str) -> bool:
    """Whether the person has written in the thread without a name."""
    table = schema.pseudonym.c
    which = (table.thread == thread, table.person == person)
    return connection.execute(select(table.name).where(*which)).first() is not None
