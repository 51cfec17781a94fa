"""Tags: where they stand, and who follows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from cohort_hub.service.model import Cohort
from cohort_hub.service.store import schema
from cohort_hub.service.store.database import Transaction
from cohort_hub.service.store.threads import in_force

_tag = schema.post_tag.c
_follow = schema.tag_follow.c


@dataclass(frozen=True)
class Tagged:
    """A tag on a post that is there; ``opens`` says whether the post opened its thread."""

    tag: str
    thread: str
    opens: bool


def tagged(connection: Connection, cohort: Cohort) -> list[Tagged]:
    """Return every tag on every shown post that is read in the cohort."""
    post, thread = schema.post.c, schema.thread.c
    opens = (post.seq == thread.seq).label("opens")
    joined = schema.post_tag.join(schema.post, post.id == _tag.post).join(
        schema.thread, thread.id == post.thread
    )
    rows = connection.execute(
        select(_tag.tag, thread.id, opens)
        .select_from(joined)
        .where(*in_force(cohort), post.deleted_at.is_(None), post.hidden_at.is_(None))
        .distinct()
    )
    return [Tagged(row.tag, row.id, row.opens) for row in rows]


def followed(connection: Connection, person: str, cohort: str) -> set[str]:
    """Return the tags a person follows in a cohort."""
    rows = connection.execute(select(_follow.tag).where(_follow.person == person, _follow.cohort == cohort))
    return set(rows.scalars())


def followers(connection: Connection, cohorts: Sequence[str], tags: Sequence[str]) -> frozenset[str]:
    """Return who follows one of these tags in one of these cohorts."""
    if not tags:
        return frozenset()
    which = (_follow.cohort.in_(cohorts), _follow.tag.in_(tags))
    return frozenset(connection.scalars(select(_follow.person).where(*which)))


def follow(tx: Transaction, person: str, cohort: str, tag: str) -> None:
    unfollow(tx, person, cohort, tag)
    tx.connection.execute(schema.tag_follow.insert().values(person=person, cohort=cohort, tag=tag))


def unfollow(tx: Transaction, person: str, cohort: str, tag: str) -> None:
    which = (_follow.person == person, _follow.cohort == cohort, _follow.tag == tag)
    tx.connection.execute(schema.tag_follow.delete().where(*which))
