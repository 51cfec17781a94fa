"""The newest posts about one cell, however long the cohort's log is."""

from sqlalchemy import Connection, func, select

from cohort_hub.service.model import Cohort, Post
from cohort_hub.service.store import posts, schema
from cohort_hub.service.store.threads import in_force

_post, _thread, _shared = schema.post.c, schema.thread.c, schema.shared_post.c


def newest_on_cell(
    connection: Connection, cohort: Cohort, module: str, cell: str, *, limit: int
) -> list[Post]:
    """Return the newest posts about a cell as read in this cohort, newest first; whoever shows them filters.

    It reads what is written about this cell and nothing else: `thread_by_cell` (module, cell) leads there.
    """
    here = (_shared.post == _post.id) & (_shared.cohort == cohort.id)
    about = schema.thread.join(schema.post, _post.thread == _thread.id).outerjoin(schema.shared_post, here)
    ids = (
        select(_post.id)
        .select_from(about)
        .where(_thread.module == module, _thread.cell == cell, *in_force(cohort))
        .order_by(func.coalesce(_shared.seq, _post.seq).desc())
        .limit(limit)
    )
    wanted = connection.execute(ids).scalars().all()
    found = posts.found(connection, cohort, _post.id.in_(wanted))
    return sorted(found, key=lambda post: post.seq, reverse=True)
