"""A cohort's posts as a table, in CSV that a spreadsheet opens without running anything in it."""

import csv
import io
from collections.abc import Iterable, Iterator

from cohort_hub.service.wire import PostView, ThreadView

COLUMNS = (
    "post",
    "thread",
    "module",
    "cell",
    "kind",
    "audience",
    "opens",
    "author",
    "display_name",
    "role",
    "anonymous",
    "created_at",
    "edited_at",
    "state",
    "endorsed",
    "resolved",
    "reactions",
    "tags",
    "text",
)
# What a spreadsheet takes for a formula, and the white space it would skip to find one.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


def posts_csv(threads: Iterable[ThreadView]) -> Iterator[str]:
    """Yield the table's rows, the heading first."""
    yield _row(COLUMNS)
    for thread in threads:
        for post in thread.posts:
            yield _row([_safe(value) for value in _values(thread, post, opens=post is thread.posts[0])])


def _values(thread: ThreadView, post: PostView, *, opens: bool) -> tuple[str, ...]:
    return (
        post.id,
        thread.id,
        thread.module,
        thread.anchor.cell or "",
        thread.kind,
        thread.audience,
        _yes(opens),
        post.author.name,
        post.author.display_name,
        post.author.role,
        _yes(post.anonymous),
        post.created_at.isoformat(),
        post.edited_at.isoformat() if post.edited_at else "",
        post.state,
        _yes(post.endorsed is not None),
        _yes(thread.resolved is not None),
        str(sum(len(reaction.people) for reaction in post.reactions)),
        " ".join(post.tags),
        post.source,
    )


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULAS) else value


def _yes(value: bool) -> str:  # noqa: FBT001  (a value, not a switch)
    return "yes" if value else "no"


def _row(values: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue()
