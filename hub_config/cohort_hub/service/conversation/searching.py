"""Search through what these eyes may see, and questions that were asked before. Every hit asks `access`."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import forum, tagging
from cohort_hub.service.conversation.reading import visible_heading
from cohort_hub.service.errors import NotFound
from cohort_hub.service.model import Post, Thread
from cohort_hub.service.snippets import Snippet, snippet
from cohort_hub.service.store import modules, posts, search
from cohort_hub.service.views import Names, post_view
from cohort_hub.service.wire import HitKind, SearchHit, SearchPage, SnippetView

KINDS: tuple[HitKind, ...] = ("module", "cell", "post", "tag", "person")
PAGE = 20
AMONG = 200
"""So many of the best fitting posts are ordered by how new they are as well."""
HALF_AS_NEW = 30.0
"""After so many days a post's newness counts half."""
SIMILAR = 3
ENOUGH = 0.4
"""This part of the words that tell something must be said there too, and two of them at least."""


@dataclass(frozen=True)
class Wanted:
    """What is searched. Whoever asks only for posts of theirs, or unanswered, gets no modules or people."""

    words: tuple[str, ...]
    kind: HitKind | None = None
    tag: str = ""
    cell: str = ""
    module: str = ""
    author: str = ""
    mine: bool = False
    unanswered: bool = False
    skip: int = 0

    @property
    def posts_only(self) -> bool:
        return bool(self.tag or self.author or self.mine or self.unanswered)

    def wants(self, kind: HitKind) -> bool:
        if self.kind is not None and kind != self.kind:
            return False
        placed = kind in ("post", "cell", "module")
        return kind == "post" or (not self.posts_only and (placed or not (self.module or self.cell)))


def find(
    connection: Connection,
    eyes: Eyes,
    wanted: Wanted,
    *,
    people: Collection[str],
    names: Names,
    now: datetime,
) -> SearchPage:
    """Return what is found in a cohort, kind by kind; ``people`` are those who may be found by name."""
    finders = {
        "module": lambda: _modules(connection, eyes, wanted),
        "cell": lambda: _cells(connection, eyes, wanted),
        "post": lambda: _posts(connection, eyes, wanted, names=names, now=now),
        "tag": lambda: _tags(connection, eyes, wanted),
        "person": lambda: _people(connection, eyes, wanted, people),
    }
    hits: list[SearchHit] = []
    more: list[HitKind] = []
    for kind in KINDS:
        if not wanted.wants(kind):
            continue
        some = list(islice(finders[kind](), wanted.skip, wanted.skip + PAGE + 1))
        hits += some[:PAGE]
        if len(some) > PAGE:
            more.append(kind)
    return SearchPage(hits=hits, more=more)


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
        seen = seen_post(connection, eyes, found.subject)
        if seen is None or seen[0].id in best:
            continue
        thread, post = seen
        order = (thread.kind == "question", thread.module == module, fits * found.weight)
        shown = snippet(post.source, words)
        best[thread.id] = order, _post_hit(eyes, thread, post, shown=shown, titles=titles, names=names)
    answered = forum.answered(connection, set(best))
    nearest = sorted(best.values(), key=lambda one: one[0], reverse=True)[:SIMILAR]
    return SearchPage(
        hits=[hit.model_copy(update={"answered": hit.thread in answered}) for _, hit in nearest]
    )


def seen_post(connection: Connection, eyes: Eyes, post_id: str) -> tuple[Thread, Post] | None:
    """Return a post with its thread if these eyes read its words, else None."""
    try:
        post = posts.one(connection, eyes.cohort, post_id)
        thread = visible_heading(connection, eyes, post.thread)
    except NotFound:
        return None
    readable = post.state == "shown" or (post.state == "hidden" and access.sees_in_full(eyes, post))
    return (thread, post) if readable and access.can_see(eyes, access.audience_of(thread, post)) else None


def _posts(
    connection: Connection, eyes: Eyes, wanted: Wanted, *, names: Names, now: datetime
) -> Iterator[SearchHit]:
    titles = forum.titles_of(connection, eyes.cohort)
    waiting = (
        forum.waiting_questions(connection, forum.topics(connection, eyes)) if wanted.unanswered else None
    )
    visible = (
        (found.weight, *seen)
        for found in search.search(connection, "post", wanted.words)
        if (seen := seen_post(connection, eyes, found.subject)) and _is_wanted(eyes, wanted, *seen, waiting)
    )
    among = sorted(
        islice(visible, max(AMONG, wanted.skip + PAGE + 1)),
        key=lambda one: one[0] * _newness(one[2], now),
        reverse=True,
    )
    for _, thread, post in among:
        shown = snippet(post.source, wanted.words)
        yield _post_hit(eyes, thread, post, shown=shown, titles=titles, names=names)


def _is_wanted(
    eyes: Eyes, wanted: Wanted, thread: Thread, post: Post, waiting: frozenset[str] | None
) -> bool:
    me = eyes.person.name
    return (
        (not wanted.module or thread.module == wanted.module)
        and (not wanted.cell or thread.anchor.cell == wanted.cell)
        and (not wanted.tag or wanted.tag in post.tags or wanted.tag == eyes.cohort.course)
        and (not wanted.mine or post.author == me)
        and (not wanted.author or (post.author == wanted.author and access.sees_in_full(eyes, post)))
        and (waiting is None or (thread.id in waiting and post.opens))
    )


def _newness(post: Post, now: datetime) -> float:
    """Return 2 for a post of now, falling towards 1 with its age."""
    days = max(0.0, (now - post.created_at).total_seconds() / 86_400)
    return 1 + HALF_AS_NEW / (HALF_AS_NEW + days)


def _post_hit(
    eyes: Eyes, thread: Thread, post: Post, *, shown: Snippet, titles: Names, names: Names
) -> SearchHit:
    return SearchHit(
        kind="post",
        cohort=eyes.cohort.id,
        title=titles.get(thread.module, ""),
        snippet=_snippet_view(shown),
        module=thread.module,
        cell=thread.anchor.cell,
        thread=thread.id,
        post=post.id,
        author=post_view(post, names, in_full=access.sees_in_full(eyes, post)).author,
        thread_kind=thread.kind,
        at=post.created_at,
    )


def _modules(connection: Connection, eyes: Eyes, wanted: Wanted) -> Iterator[SearchHit]:
    versions = {one.module: one for one in modules.of_course(connection, eyes.cohort.course)}
    for found in search.search(connection, "module", wanted.words):
        version = versions.get(found.subject)
        if found.scope != eyes.cohort.course or version is None:
            continue
        if wanted.cell or wanted.module not in ("", version.module):
            continue
        shown = snippet(version.objective, wanted.words, markdown=False)
        yield SearchHit(
            kind="module",
            cohort=eyes.cohort.id,
            title=version.title,
            snippet=_snippet_view(shown),
            module=version.module,
        )


def _cells(connection: Connection, eyes: Eyes, wanted: Wanted) -> Iterator[SearchHit]:
    titles = forum.titles_of(connection, eyes.cohort)
    for found in search.search(connection, "cell", wanted.words):
        course, _, module = found.scope.partition("/")
        if course != eyes.cohort.course or module not in titles:
            continue
        if wanted.module not in ("", module) or wanted.cell not in ("", found.subject):
            continue
        yield SearchHit(
            kind="cell",
            cohort=eyes.cohort.id,
            title=titles[module],
            snippet=_snippet_view(snippet(found.words, wanted.words)),
            module=module,
            cell=found.subject,
        )


def _tags(connection: Connection, eyes: Eyes, wanted: Wanted) -> Iterable[SearchHit]:
    for one in tagging.tag_list(connection, eyes).tags:
        if wanted.words and all(search.plain(one.tag).startswith(word) for word in wanted.words):
            yield SearchHit(
                kind="tag",
                cohort=eyes.cohort.id,
                title=f"#{one.tag}",
                snippet=SnippetView(text=""),
                name=one.tag,
            )


def _people(
    connection: Connection, eyes: Eyes, wanted: Wanted, people: Collection[str]
) -> Iterator[SearchHit]:
    for found in search.search(connection, "person", wanted.words):
        if found.subject in people:
            yield SearchHit(
                kind="person",
                cohort=eyes.cohort.id,
                title=found.words,
                snippet=SnippetView(text=""),
                name=found.subject,
            )


def _snippet_view(shown: Snippet) -> SnippetView:
    return SnippetView(text=shown.text, marks=list(shown.marks))
