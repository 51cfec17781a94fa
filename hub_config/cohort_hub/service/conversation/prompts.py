"""Answers that open at a time set for them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from cohort_hub.service.conversation import telling
from cohort_hub.service.model import Thread
from cohort_hub.service.store import schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso, moment

_thread = schema.thread.c


def open_what_is_due(tx: Transaction) -> None:
    """Open the answers of every prompt whose time has come, to everybody who can see the prompt."""
    for thread in _due(tx.connection, tx.now):
        opened = replace(thread, prompt=replace(thread.prompt, opened_at=tx.now))
        threads.save_thread(tx, opened)
        telling.tell_thread(tx, opened, actor=telling.NOBODY)
        telling.tell_answers(tx, opened, to=opened.audience)


def next_due(connection: Connection) -> datetime | None:
    """Return when the next answers open; None when none wait for a time."""
    found = connection.execute(select(_thread.opens_at).where(*_waits()).order_by(_thread.opens_at).limit(1))
    return moment(found.scalar_one_or_none())


def _due(connection: Connection, now: datetime) -> Iterable[Thread]:
    rows = connection.execute(select(schema.thread).where(*_waits(), _thread.opens_at <= iso(now)))
    return [threads.as_thread(row) for row in rows]


def _waits() -> tuple[ColumnElement[bool], ...]:
    return _thread.write_first, _thread.opened_at.is_(None), _thread.opens_at.is_not(None)
