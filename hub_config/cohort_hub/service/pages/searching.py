"""The search page: what was found, kind by kind, each a link to its place. It works without any script."""

from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from cohort_hub.service.errors import NotFound
from cohort_hub.service.home import who as view_of
from cohort_hub.service.model import Cohort
from cohort_hub.service.pages.booting import boot_of, doors_of
from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import the_names, the_people, the_store
from cohort_hub.service.routes.searching import Asked, found_in, open_cohorts
from cohort_hub.service.wire import HitKind, SearchHit, SearchPage, SnippetView

routes = APIRouter(include_in_schema=False)
KINDS: tuple[HitKind, ...] = get_args(HitKind)
FILTERS = ("kind", "tag", "cell", "module", "author", "mine", "unanswered", "cohort")


@dataclass(frozen=True)
class Part:
    text: str
    marked: bool = False


@dataclass(frozen=True)
class Found:
    """One hit as the page shows it."""

    href: str
    title: str
    parts: tuple[Part, ...]
    place: str
    at: str = ""
    day: str = ""


@dataclass(frozen=True)
class Group:
    kind: HitKind
    title: str
    hits: tuple[Found, ...]
    more: bool


@dataclass(frozen=True)
class Chip:
    words: str
    href: str
    on: bool


@dataclass(frozen=True)
class SearchResults:
    words: str
    chips: tuple[Chip, ...] = ()
    groups: tuple[Group, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        return sum(len(group.hits) for group in self.groups)


@routes.get("/search")
async def get_search_page(request: Request) -> Response:
    """Return what is found in all of one's cohorts, or in the one that is named."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    store = the_store(request)
    cohorts = await run_in_threadpool(open_cohorts, store, who.person)
    if (only := request.query_params.get("cohort")) is not None:
        cohorts = [one for one in cohorts if one.id == only]
        if not cohorts:
            raise NotFound
    asked = _asked(request)
    found = await found_in(
        cohorts, asked, who.person, store=store, people=the_people(request), names=the_names(request)
    )
    drawn = results(request.query_params.get("q", ""), _kept(request), found, cohorts, doors_of(request))
    return page(
        request,
        "search.html",
        boot=boot_of(request, who.person, who.session, surface="search"),
        me=view_of(who.person, []),
        found=drawn,
    )


def results(
    words: str, kept: dict[str, str], found: SearchPage, cohorts: list[Cohort], doors: Doors
) -> SearchResults:
    """Return what the page says of what was found; ``kept`` are the filters that are on."""
    drawn = SearchResults(words.strip()[:400], kept=tuple(kept.items()))
    groups = (
        Group(
            kind,
            doors.say(f"kind_{kind}"),
            tuple(hit_row(hit, doors, cohorts) for hit in found.hits if hit.kind == kind),
            kind in found.more,
        )
        for kind in ("module", "cell", "post", "tag", "person")
    )
    return replace(
        drawn, chips=_chips(drawn.words, kept, doors), groups=tuple(group for group in groups if group.hits)
    )


def hit_row(hit: SearchHit, doors: Doors, cohorts: list[Cohort]) -> Found:
    """Return a hit with the address it opens at."""
    cohort = next((one.title for one in cohorts if one.id == hit.cohort), "")
    where = hit.title if hit.module else doors.say("whole_cohort")
    beside = cohort if len(cohorts) > 1 else ""
    match hit.kind:
        case "post":
            module = hit.module if hit.title else ""
            href = doors.thread(hit.cohort, hit.thread or "", hit.post or "", module=module, cell=hit.cell)
            place = " · ".join(part for part in (where, beside) if part)
            title = hit.author.display_name if hit.author else ""
        case "module" | "cell":
            href, title, place = doors.place(hit.cohort, hit.module, hit.cell), hit.title, cohort
        case "tag":
            href, title, place = doors.tag(hit.cohort, hit.name, "").href, hit.title, cohort
        case "person":
            query = urlencode({"q": hit.title, "cohort": hit.cohort, "kind": "post"})
            href, title, place = f"{doors.prefix}search?{query}", hit.title, cohort
    at = hit.at
    return Found(
        href,
        title,
        parts(hit.snippet),
        place,
        at=at.isoformat() if at else "",
        day=f"{at:%Y-%m-%d}" if at else "",
    )


def parts(shown: SnippetView) -> tuple[Part, ...]:
    """Return a snippet cut at its marks. They count UTF-16 units, as browsers do."""
    units = shown.text.encode("utf-16-le")
    cut: list[Part] = []
    end = 0
    for begin, until in (*shown.marks, (len(units) // 2, len(units) // 2)):
        cut.append(Part(units[end * 2 : begin * 2].decode("utf-16-le")))
        cut.append(Part(units[begin * 2 : until * 2].decode("utf-16-le"), marked=True))
        end = until
    return tuple(part for part in cut if part.text)


def _chips(words: str, kept: dict[str, str], doors: Doors) -> tuple[Chip, ...]:
    say = doors.say
    others = {name: value for name, value in kept.items() if name == "cohort"}

    def chip(title: str, **more: str) -> Chip:
        query = urlencode({"q": words, **others, **more})
        return Chip(title, f"{doors.prefix}search?{query}", kept == {**others, **more})

    return (
        chip(say("search_all")),
        *(chip(say(f"kind_{kind}"), kind=kind) for kind in ("module", "cell", "post", "tag", "person")),
        chip(say("search_unanswered"), unanswered="true"),
        chip(say("search_mine"), mine="true"),
    )


def _kept(request: Request) -> dict[str, str]:
    return {name: value for name in FILTERS if (value := request.query_params.get(name, ""))}


def _asked(request: Request) -> Asked:
    """Return what the address asks for; one that makes no sense asks for nothing special."""
    typed = {name: value for name, value in request.query_params.items() if name in Asked.model_fields}
    try:
        return Asked.model_validate(typed)
    except ValidationError:
        return Asked(q=request.query_params.get("q", "")[:400])
