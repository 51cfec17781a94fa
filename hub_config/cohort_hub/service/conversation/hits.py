"""How what was found is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.model import Post, Thread
from cohort_hub.service.snippets import Snippet
from cohort_hub.service.store.search import Place, Span
from cohort_hub.service.views import Names, post_view
from cohort_hub.service.wire import SearchHit, SnippetView

ALWAYS = Span(Place("", ""), Place("", ""))
"""The span of what is looked through at once."""


@dataclass(frozen=True)
class Found:
    """Something found. ``rank`` grows with how well it fits; ``key`` tells it from all else of its kind."""

    rank: float
    key: str
    draw: Callable[[], SearchHit]
    span: Span = ALWAYS

    @property
    def order(self) -> tuple[float, str]:
        return (-self.rank, self.key)


def post_hit(
    eyes: Eyes, thread: Thread, post: Post, *, shown: Snippet, titles: Mapping[str, str], names: Names
) -> SearchHit:
    return SearchHit(
        kind="post",
        cohort=eyes.cohort.id,
        title=titles.get(thread.module, ""),
        snippet=snippet_view(shown),
        module=thread.module,
        cell=thread.anchor.cell,
        thread=thread.id,
        post=post.id,
        author=post_view(post, names, in_full=access.sees_in_full(eyes, post)).author,
        thread_kind=thread.kind,
        at=post.created_at,
    )


def snippet_view(shown: Snippet) -> SnippetView:
    return SnippetView(text=shown.text, marks=list(shown.marks))
