"""Questions that were asked before, while one is being typed."""

from itertools import islice

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import forum
from cohort_hub.service.conversation.hits import post_hit
from cohort_hub.service.conversation.reading import visible_post
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Post, Thread
from cohort_hub.service.plain_words import all_words
from cohort_hub.service.snippets import snippet
from cohort_hub.service.store import search
from cohort_hub.service.views import Names
from cohort_hub.service.wire import SearchHit, SearchPage

AMONG = 200
SIMILAR = 3
ENOUGH = 0.4
"""This part of the words that tell something must be said there too, and two of them at least."""


def similar(connection: Connection, eyes: Eyes, typed: str, *, module: str, names: Names) -> SearchPage:
    """Return up to three threads that already say something like what is being typed, questions first."""
    telling = [word for word in search.words_in(typed) if len(word) > 2]
    words = search.rarest(connection, telling)
    enough = max(min(len(telling), 2), round(len(telling) * ENOUGH))
    titles = forum.titles_of(connection, eyes.cohort)
    best: dict[str, tuple[tuple[bool, bool, float], SearchHit]] = {}
    for found in islice(search.alike(connection, words), AMONG):
        fits = len(set(words) & set(search.words_in_text(found.words)))
        if fits < enough:
            continue
        seen = _seen(connection, eyes, found.subject)
        if seen is None or seen[0].id in best:
            continue
        thread, post = seen
        order = (thread.kind == "question", thread.module == module, fits * found.weight)
        shown = snippet(all_words(post.html), words, markdown=False)
        best[thread.id] = order, post_hit(eyes, thread, post, shown=shown, titles=titles, names=names)
    answered = forum.answered(connection, set(best))
    nearest = sorted(best.values(), key=lambda one: one[0], reverse=True)[:SIMILAR]
    return SearchPage(
        hits=[hit.model_copy(update={"answered": hit.thread in answered}) for _, hit in nearest]
    )


def _seen(connection: Connection, eyes: Eyes, post_id: str) -> tuple[Thread, Post] | None:
    """Return a post with its thread if these eyes read its words, else None."""
    try:
        thread, post = visible_post(connection, eyes, post_id)
    except NotFound:
        return None
    told = access.tells_words(post, in_full=access.sees_in_full(eyes, post))
    return (thread, post) if told else None
