"""Search: one function over what is written, whatever database answers it (SQLite's FTS5 here).

What people type is never query syntax: it is taken apart into words first, and only these are asked for.
Everything found here is a candidate; whether somebody may see it is asked of `access` by who calls.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, column, select, text, tuple_

from cohort_hub.service.store import schema

Kind = Literal["post", "module", "cell", "person"]
MAX_WORDS = 12
MAX_LETTERS = 40
RAREST = 6
AT_ONCE = 200
_WORD = re.compile(r"[^\W_]+")
_FOUND = text(
    "SELECT e.kind, e.scope, e.subject, e.words, bm25(search_words) AS distance "
    "FROM search_words JOIN search_entry AS e ON e.id = search_words.rowid "
    "WHERE search_words MATCH :query AND e.kind = :kind ORDER BY distance, e.id DESC"
)
_POSTS = text(
    "SELECT e.subject FROM search_words JOIN search_entry AS e ON e.id = search_words.rowid "
    "WHERE search_words MATCH :query AND e.kind = 'post'"
)
_RARITY = text("SELECT term, doc FROM search_rarity WHERE term = :term")


@dataclass(frozen=True)
class Candidate:
    """``weight`` grows with how well the words fit; it compares within one search only."""

    kind: Kind
    scope: str
    subject: str
    words: str
    weight: float


@dataclass(frozen=True, order=True)
class Place:
    """Where a post stands in time: when it was written, as the table keeps it, and its id."""

    at: str
    id: str


@dataclass(frozen=True)
class Span:
    """Posts written before ``until``, back to ``since`` and including it."""

    until: Place
    since: Place


@dataclass(frozen=True)
class Among:
    """What the posts have in common that are looked through; what is empty does not matter."""

    span: Span
    author: str = ""
    module: str = ""
    cell: str = ""
    tag: str = ""
    threads: frozenset[str] | None = None


@dataclass(frozen=True)
class PostCandidate:
    place: Place
    thread: str


def search(connection: Connection, kind: Kind, words: Sequence[str]) -> Iterator[Candidate]:
    """Give what has all the words (the last one may be a beginning), best first; nothing for no words."""
    if words:
        yield from _matching(connection, kind, _all_of(words))


def search_posts(connection: Connection, words: Sequence[str], among: Among) -> Iterator[PostCandidate]:
    """Give the posts that have all the words, newest first; all of them for no words."""
    post = schema.post.c
    place = tuple_(post.created_at, post.id)
    until, since = among.span.until, among.span.since
    query = (
        select(post.created_at, post.id, post.thread)
        .join_from(schema.post, schema.thread, schema.thread.c.id == post.thread)
        .where(place < tuple_(until.at, until.id), place >= tuple_(since.at, since.id))
        .where(post.deleted_at.is_(None), *_common(among), *_with_all(words))
        .order_by(post.created_at.desc(), post.id.desc())
    )
    for row in connection.execute(query.execution_options(yield_per=AT_ONCE)):
        yield PostCandidate(Place(row.created_at, row.id), row.thread)


def alike(connection: Connection, words: Sequence[str]) -> Iterator[Candidate]:
    """Give posts that have any of the words, best first."""
    if words:
        yield from _matching(connection, "post", " OR ".join(f'"{word}"' for word in words))


def rarest(connection: Connection, words: Sequence[str]) -> list[str]:
    """Return those of the words that tell most: written somewhere, but in few places."""
    known = [row for word in words if (row := connection.execute(_RARITY, {"term": word}).first())]
    return [row.term for row in sorted(known, key=lambda row: row.doc)[:RAREST]]


def words_in(typed: str) -> list[str]:
    """Return the first words of what somebody typed, as they are indexed."""
    return [word[:MAX_LETTERS] for word in words_in_text(typed)[:MAX_WORDS]]


def words_in_text(said: str) -> list[str]:
    """Return the words of a text, each once, in small letters without accents."""
    return list(dict.fromkeys(all_words_in(said)))


def all_words_in(said: str) -> list[str]:
    """Return the words of a text one after the other, in small letters without accents."""
    return _WORD.findall(plain(said))


def plain(words: str) -> str:
    """Return ``words`` in small letters without accents, letter for letter where that is possible."""
    if words.isascii():
        return words.lower()
    return "".join(_plain_letter(letter) for letter in words)


def _plain_letter(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[:1].lower()
    return bare if len(bare) == 1 and not unicodedata.combining(bare) else letter


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])


def _with_all(words: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    if words:
        found = _POSTS.bindparams(query=f"words : ({_all_of(words)})").columns(column("subject"))
        yield schema.post.c.id.in_(found)


def _common(among: Among) -> Iterator[ColumnElement[bool]]:
    post, thread, tag = schema.post.c, schema.thread.c, schema.post_tag.c
    if among.author:
        yield post.author == among.author
    if among.module:
        yield thread.module == among.module
    if among.cell:
        yield thread.cell == among.cell
    if among.tag:
        yield post.id.in_(select(tag.post).where(tag.tag == among.tag))
    if among.threads is not None:
        yield thread.id.in_(among.threads)


def _matching(connection: Connection, kind: Kind, query: str) -> Iterator[Candidate]:
    rows = connection.execute(
        _FOUND.execution_options(yield_per=AT_ONCE), {"query": f"words : ({query})", "kind": kind}
    )
    for row in rows:
        yield Candidate(row.kind, row.scope, row.subject, row.words, -row.distance)
