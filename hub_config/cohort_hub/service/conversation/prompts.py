"""Answers that open at a time set for them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from cohort_hub.service.conversation import noticing, telling
from cohort_hub.service.conversation.noticing import Crowds
from cohort_hub.service.model import Cohort, Thread
from cohort_hub.service.store import schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso

_thread = schema.thread.c


def due(connection: Connection, now: datetime) -> Sequence[Thread]:
    """Return the prompts whose time to open has come."""
    waits = (_thread.write_first, _thread.opened_at.is_(None), _thread.opens_at <= iso(now))
    return [threads.as_thread(row) for row in connection.execute(select(schema.thread).where(*waits))]


def open_answers(tx: Transaction, cohort: Cohort, thread_id: str, *, crowds: Crowds) -> None:
    """Open a prompt's answers to everybody who can see it; raise NotFound where it is not there any more."""
    thread = threads.whole(tx.connection, cohort, thread_id)
    if not thread.waits:
        return
    opened = replace(thread, prompt=replace(thread.prompt, opened_at=tx.now))
    threads.save_thread(tx, opened)
    telling.tell_thread(tx, opened, actor=telling.NOBODY)
    telling.tell_answers(tx, opened, to=opened.audience)
    noticing.tell_of_opening(tx, thread, opened, crowds=crowds)
