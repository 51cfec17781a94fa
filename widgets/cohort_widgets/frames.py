"""What the service answers, as tables with the right types, also where there is nothing in them."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

Told = dict[str, Any]
UTC = "datetime64[us, UTC]"
PLACE = {"cohort": "category", "module": "string", "thread": "string", "kind": "category"}
AUTHOR = {"author": "string", "display_name": "string", "role": "category", "anonymous": "bool"}
MODULES = {
    "cohort": "category",
    "module": "string",
    "title": "string",
    "version": "int64",
    "graded": "bool",
    "posts": "int64",
    "unread": "int64",
    "percent": "int64",
}
THREADS = {
    **PLACE,
    "cell": "string",
    "audience": "category",
    **AUTHOR,
    "created_at": UTC,
    "last_at": UTC,
    "posts": "int64",
    "resolved": "bool",
    "pinned": "bool",
    "closed": "bool",
    "text": "string",
}
POSTS = {
    **PLACE,
    "cell": "string",
    "post": "string",
    "opens": "bool",
    **AUTHOR,
    "created_at": UTC,
    "edited_at": UTC,
    "state": "category",
    "endorsed": "bool",
    "reactions": "int64",
    "tags": "object",
    "text": "string",
}
ANNOTATIONS = {
    **PLACE,
    "cell": "string",
    "version": "Int64",
    "tier": "category",
    "quote": "string",
    "old_text": "string",
    **AUTHOR,
    "created_at": UTC,
    "replies": "int64",
    "text": "string",
}


def modules(cards: Sequence[Told]) -> pd.DataFrame:
    return _frame(
        MODULES, [card | {"module": card["id"], "percent": card["progress"]["percent"]} for card in cards]
    )


def threads(told: Sequence[Told]) -> pd.DataFrame:
    return _frame(
        THREADS,
        [
            _thread(thread)
            | _post(thread["posts"][0])
            | {
                "posts": len(thread["posts"]),
                "last_at": thread["posts"][-1]["created_at"],
                "resolved": thread["resolved"] is not None,
                "closed": thread["closed"] is not None,
            }
            for thread in told
        ],
    )


def posts(told: Sequence[Told]) -> pd.DataFrame:
    rows = [
        _thread(thread) | _post(post) | {"post": post["id"], "opens": number == 0}
        for thread in told
        for number, post in enumerate(thread["posts"])
    ]
    frame = _frame(POSTS, rows)
    return frame.sort_values("created_at", kind="stable", ignore_index=True)


def annotations(told: Sequence[Told]) -> pd.DataFrame:
    standing = [thread for thread in told if thread["anchor"]["cell"] or thread["anchor"]["old_text"]]
    return _frame(
        ANNOTATIONS,
        [
            _thread(thread)
            | thread["anchor"]
            | _post(thread["posts"][0])
            | {"quote": (thread["anchor"]["quote"] or {}).get("exact"), "replies": len(thread["posts"]) - 1}
            for thread in standing
        ],
    )


def _thread(thread: Told) -> Told:
    return thread | {"thread": thread["id"], "cell": thread["anchor"]["cell"]}


def _post(post: Told) -> Told:
    return {
        "author": post["author"]["name"],
        "display_name": post["author"]["display_name"],
        "role": post["author"]["role"],
        "anonymous": post["anonymous"],
        "created_at": post["created_at"],
        "edited_at": post["edited_at"],
        "state": post["state"],
        "endorsed": post["endorsed"] is not None,
        "reactions": sum(len(reaction["people"]) for reaction in post["reactions"]),
        "tags": post["tags"],
        "text": post["source"],
    }


def _frame(types: dict[str, str], rows: Sequence[Told]) -> pd.DataFrame:
    """Return the rows' columns that ``types`` names, each of its type."""
    columns = {name: _column([row.get(name) for row in rows], kind) for name, kind in types.items()}
    return pd.DataFrame(columns)


def _column(values: list[Any], kind: str) -> pd.Series:
    if kind == UTC:
        return pd.Series(
            pd.to_datetime(pd.Series(values, dtype="object"), utc=True, format="ISO8601")
        ).astype(UTC)
    return pd.Series(values, dtype=kind)
