"""What is found besides posts: modules, cells, tags and people."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from sqlalchemy import Connection

from cohort_hub.service.access import Eyes
from cohort_hub.service.conversation import forum, tagging
from cohort_hub.service.conversation.hits import Found, snippet_view
from cohort_hub.service.conversation.ranking import closeness
from cohort_hub.service.conversation.wanted import Looker, Wanted
from cohort_hub.service.snippets import Snippet, snippet
from cohort_hub.service.store import modules, search
from cohort_hub.service.wire import HitKind, SearchHit

_NO_WORDS = partial(Snippet, "", ())


def named(connection: Connection, lookers: Sequence[Looker], wanted: Wanted, kind: HitKind) -> list[Found]:
    """Return what is found of a kind that is not posts, best first, each once."""
    finders = {"module": _modules, "cell": _cells, "tag": _tags, "person": _people}
    find = finders[kind]
    found = {one.key: one for looker in reversed(lookers) for one in find(connection, looker, wanted)}
    return sorted(found.values(), key=lambda one: one.order)


def _modules(connection: Connection, looker: Looker, wanted: Wanted) -> Iterator[Found]:
    cohort = looker.eyes.cohort
    versions = {one.module: one for one in modules.of_course(connection, cohort.course)}
    for found in search.search(connection, "module", wanted.words):
        version = versions.get(found.subject)
        if found.scope != cohort.course or version is None:
            continue
        if wanted.cell or wanted.module not in ("", version.module):
            continue
        draw = partial(
            _hit,
            looker.eyes,
            "module",
            title=version.title,
            shown=partial(snippet, version.objective, wanted.words, markdown=False),
            module=version.module,
        )
        yield Found(closeness(found.words, wanted.words), f"{cohort.id}/{version.module}", draw)


def _cells(connection: Connection, looker: Looker, wanted: Wanted) -> Iterator[Found]:
    cohort = looker.eyes.cohort
    titles = forum.titles_of(connection, cohort)
    for found in search.search(connection, "cell", wanted.words):
        course, _, module = found.scope.partition("/")
        if course != cohort.course or module not in titles:
            continue
        if wanted.module not in ("", module) or wanted.cell not in ("", found.subject):
            continue
        draw = partial(
            _hit,
            looker.eyes,
            "cell",
            title=titles[module],
            shown=partial(snippet, found.words, wanted.words),
            module=module,
            cell=found.subject,
        )
        key = f"{cohort.id}/{module}/{found.subject}"
        yield Found(closeness(found.words, wanted.words), key, draw)


def _tags(connection: Connection, looker: Looker, wanted: Wanted) -> Iterator[Found]:
    cohort = looker.eyes.cohort
    for one in tagging.tag_list(connection, looker.eyes).tags:
        if wanted.words and all(search.plain(one.tag).startswith(word) for word in wanted.words):
            draw = partial(_hit, looker.eyes, "tag", title=f"#{one.tag}", name=one.tag)
            yield Found(closeness(one.tag, wanted.words), f"{one.tag}/{cohort.id}", draw)


def _people(connection: Connection, looker: Looker, wanted: Wanted) -> Iterator[Found]:
    for found in search.search(connection, "person", wanted.words):
        if found.subject in looker.people:
            draw = partial(_hit, looker.eyes, "person", title=found.words, name=found.subject)
            yield Found(closeness(found.words, wanted.words), found.subject, draw)


def _hit(
    eyes: Eyes,
    kind: HitKind,
    *,
    title: str,
    shown: Callable[[], Snippet] = _NO_WORDS,
    module: str = "",
    cell: str | None = None,
    name: str = "",
) -> SearchHit:
    return SearchHit(
        kind=kind,
        cohort=eyes.cohort.id,
        title=title,
        snippet=snippet_view(shown()),
        module=module,
        cell=cell,
        name=name,
    )
