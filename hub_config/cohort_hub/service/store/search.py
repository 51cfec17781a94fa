"""Search: one function over what is written, whatever database answers it (SQLite's FTS5 here).

What people type is never query syntax: it is taken apart into words first, and only these are asked for.
Everything found here is a candidate; whether somebody may see it is asked of `access` by who calls.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, text

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
_RARITY = text("SELECT term, doc FROM search_rarity WHERE term = :term")


@dataclass(frozen=True)
class Candidate:
    """``weight`` grows with how well the words fit; it compares within one search only."""

    kind: Kind
    scope: str
    subject: str
    words: str
    weight: float


def search(connection: Connection, kind: Kind, words: Sequence[str]) -> Iterator[Candidate]:
    """Give what has all the words (the last one may be a beginning), best first; nothing for no words."""
    if words:
        asked = [*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*']
        yield from _matching(connection, kind, " AND ".join(asked))


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
    return list(dict.fromkeys(_WORD.findall(plain(said))))


def plain(words: str) -> str:
    """Return ``words`` in small letters without accents, letter for letter where that is possible."""
    return "".join(_plain_letter(letter) for letter in words)


def _plain_letter(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[:1].lower()
    return bare if len(bare) == 1 and not unicodedata.combining(bare) else letter


def _matching(connection: Connection, kind: Kind, query: str) -> Iterator[Candidate]:
    rows = connection.execute(
        _FOUND.execution_options(yield_per=AT_ONCE), {"query": f"words : ({query})", "kind": kind}
    )
    for row in rows:
        yield Candidate(row.kind, row.scope, row.subject, row.words, -row.distance)
