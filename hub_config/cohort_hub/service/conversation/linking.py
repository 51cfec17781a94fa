"""What a link post is about: the addresses in its words, and the titles of their pages."""

import re
from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import Connection, select

from cohort_hub.service.conversation import telling
from cohort_hub.service.model import Link, Post, Thread
from cohort_hub.service.store import posts, roster, schema, threads
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.times import iso

A_WEEK = timedelta(days=7)
MOST = 5
LONGEST_ADDRESS = 2000
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\|{}^]+", re.IGNORECASE)
_title = schema.link_title.c


def links_of(tx: Transaction, thread: Thread, post: Post) -> tuple[Link, ...]:
    """Return the links of a link thread's first post; those of any other are only words."""
    if thread.kind != "link" or not post.opens:
        return ()
    addresses = addresses_in(post.source)
    _forget_old(tx, addresses)
    titles = posts.titles_of(tx.connection, addresses)
    return tuple(Link(address, titles.get(address, "")) for address in addresses)


def addresses_in(source: str) -> list[str]:
    """Return the web addresses in a text, each once, in their order."""
    short = (match for match in _ADDRESS.findall(source) if len(match) <= LONGEST_ADDRESS)
    return list(dict.fromkeys(_without_end(match) for match in short))[:MOST]


def wanted(connection: Connection) -> list[str]:
    """Return the addresses that nobody has looked up yet."""
    link = schema.post_link.c
    known = select(_title.address).where(_title.address == link.address)
    rows = connection.execute(select(link.address).where(~known.exists()).distinct().limit(20))
    return list(rows.scalars())


def note_title(tx: Transaction, address: str, title: str) -> None:
    """Keep a page's title (empty: it has none for us), and tell it where it stands."""
    table = schema.link_title
    tx.connection.execute(table.delete().where(_title.address == address))
    tx.connection.execute(table.insert().values(address=address, title=title, fetched_at=iso(tx.now)))
    if title:
        for post_id, cohort in _linking(tx.connection, address):
            _tell(tx, post_id, cohort)


def _tell(tx: Transaction, post_id: str, cohort_id: str) -> None:
    cohort = roster.cohort(tx.connection, cohort_id)
    post = posts.one(tx.connection, cohort, post_id)
    thread = threads.heading(tx.connection, cohort, post.thread)
    telling.tell_changed(tx, thread, post)


def _linking(connection: Connection, address: str) -> Iterable[tuple[str, str]]:
    """Return the posts that are there and link to the address, with their cohorts."""
    link, post, thread = schema.post_link.c, schema.post, schema.thread
    joined = schema.post_link.join(post, post.c.id == link.post).join(thread, thread.c.id == post.c.thread)
    there = (link.address == address, post.c.deleted_at.is_(None), thread.c.gone.is_(False))
    rows = connection.execute(select(post.c.id, post.c.cohort).select_from(joined).where(*there))
    return [(row.id, row.cohort) for row in rows]


def _forget_old(tx: Transaction, addresses: list[str]) -> None:
    if addresses:
        old = (_title.address.in_(addresses), _title.fetched_at < iso(tx.now - A_WEEK))
        tx.connection.execute(schema.link_title.delete().where(*old))


def _without_end(address: str) -> str:
    """Return an address without the punctuation of the sentence it stands in."""
    address = address.rstrip(".,;:!?*_~")
    while address.endswith((")", "]")) and address.count(address[-1]) > address.count(_OPENS[address[-1]]):
        address = address[:-1].rstrip(".,;:!?*_~")
    return address


_OPENS = {")": "(", "]": "["}
