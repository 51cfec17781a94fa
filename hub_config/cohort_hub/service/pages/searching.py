"""The search page: what was found, kind by kind, each a link to its place. It works without any script."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from cohort_hub.service.conversation.forum import titles_of
from cohort_hub.service.errors import NotFound
from cohort_hub.service.home import who as view_of
from cohort_hub.service.model import Cohort
from cohort_hub.service.pages.asking import (
    Asking,
    Chip,
    asking_of,
    filter_chips,
    kind_chips,
    module_chips,
)
from cohort_hub.service.pages.booting import boot_of, doors_of
from cohort_hub.service.pages.doors import Door, Doors
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.found import Found, hit_row
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.pages.words import Words
from cohort_hub.service.routes.door import the_names, the_people, the_store
from cohort_hub.service.routes.searching import Asked, found_in, open_cohorts
from cohort_hub.service.store.database import Store
from cohort_hub.service.wire import HitKind, SearchPage

routes = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Group:
    """``more`` is the address of the hits after these, empty where there are none."""

    kind: HitKind
    title: str
    hits: tuple[Found, ...]
    more: str


@dataclass(frozen=True)
class SearchResults:
    """``told`` says how much was found or, where nothing was, what to do; ``ways`` lead there."""

    words: str
    kept: tuple[tuple[str, str], ...]
    kinds: tuple[Chip, ...]
    filters: tuple[Chip, ...]
    modules: tuple[Chip, ...]
    groups: tuple[Group, ...]
    told: str
    ways: tuple[Door, ...]


@routes.get("/search")
async def get_search_page(request: Request) -> Response:
    """Return what is found in all of one's cohorts, or in the one that is named."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    store = the_store(request)
    cohorts = await run_in_threadpool(open_cohorts, store, who.person)
    doors = doors_of(request)
    asking = asking_of(request.query_params, doors.prefix)
    if (only := asking.kept.get("cohort")) is not None:
        cohorts = [one for one in cohorts if one.id == only]
        if not cohorts:
            raise NotFound
    asked = _asked(asking, request.query_params.get("cursor", ""))
    found = await found_in(
        cohorts, asked, who.person, store=store, people=the_people(request), names=the_names(request)
    )
    modules = await run_in_threadpool(_modules, store, cohorts)
    titles = {one.id: one.title for one in cohorts}
    return page(
        request,
        "search.html",
        boot=boot_of(request, who.person, who.session, surface="search", titles=titles),
        me=view_of(who.person, []),
        found=results(asking, found, cohorts, doors, modules=modules),
    )


def results(
    asking: Asking, found: SearchPage, cohorts: list[Cohort], doors: Doors, *, modules: Mapping[str, str]
) -> SearchResults:
    """Return what the page says of what was found."""
    more = {one.kind: one.next for one in found.kinds if one.next}
    groups = (
        Group(
            one.kind,
            doors.say(f"kind_{one.kind}"),
            tuple(hit_row(hit, doors, cohorts) for hit in found.hits if hit.kind == one.kind),
            asking.but("kind", kind=one.kind, cursor=more[one.kind]) if one.kind in more else "",
        )
        for one in found.kinds
    )
    told, ways = _told(asking, found, cohorts, doors)
    return SearchResults(
        asking.words,
        kept=tuple(asking.kept.items()),
        kinds=kind_chips(asking, found, doors),
        filters=filter_chips(asking, doors, cohorts, modules=modules, author=_author(asking, found)),
        modules=module_chips(asking, modules),
        groups=tuple(group for group in groups if group.hits),
        told=told,
        ways=ways,
    )


def _told(
    asking: Asking, found: SearchPage, cohorts: list[Cohort], doors: Doors
) -> tuple[str, tuple[Door, ...]]:
    """Return how much was found or, where nothing was, what to do now and the doors to it."""
    say, filters = doors.say, asking.filters
    if found.hits:
        return _how_many(asking, found, say), ()
    if not asking.words and not filters.keys() - {"kind"}:
        return say("search_start"), ()
    if asking.words and filters:
        return say("search_none_filtered", words=asking.words), (_unfiltered(asking, say),)
    if not asking.words:
        name = next((name for name in ("unanswered", "mine") if name in filters), "narrowed")
        return say(f"search_none_{name}"), ()
    ask = tuple(doors.forum(one.id, say("search_ask")) for one in cohorts[:1] if len(cohorts) == 1)
    return say("search_none", words=asking.words), ask


def _how_many(asking: Asking, found: SearchPage, say: Words) -> str:
    kind = asking.kept.get("kind", "")
    shown = [one for one in found.kinds if kind in ("", one.kind)]
    if any(one.count is None for one in shown):
        return say("search_further")
    count = sum(one.count or 0 for one in shown)
    return say("search_found_more" if any(one.or_more for one in shown) else "search_found", count)


def _unfiltered(asking: Asking, say: Words) -> Door:
    return Door(say("search_without_filters"), asking.but(*asking.filters))


def _author(asking: Asking, found: SearchPage) -> str:
    """Return the name of whose posts are shown as a hit tells it: others' names are not for everybody."""
    name = asking.kept.get("author", "")
    authors = (hit.author for hit in found.hits if hit.author and hit.author.name == name)
    return next((one.display_name for one in authors), name)


def _modules(store: Store, cohorts: list[Cohort]) -> dict[str, str]:
    with store.read() as connection:
        return {name: title for one in cohorts for name, title in titles_of(connection, one).items()}


def _asked(asking: Asking, cursor: str) -> Asked:
    """Return what the address asks for; a filter that makes no sense asks for nothing special."""
    filters = {name: value for name, value in asking.kept.items() if name != "cohort"}
    try:
        return Asked.model_validate({"q": asking.words, "cursor": cursor, **filters})
    except ValidationError:
        return Asked(q=asking.words)
