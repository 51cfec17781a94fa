"""What a search page's address asks for, and the filters that it shows: each a link, on or off."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from cohort_hub.service.model import Cohort
from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.wire import HitKind, KindFound, SearchPage

KINDS: tuple[HitKind, ...] = get_args(HitKind)
TOGGLES = ("unanswered", "mine")
FILTERS = ("kind", *TOGGLES, "tag", "module", "cell", "author", "cohort")


@dataclass(frozen=True)
class Asking:
    """The words that are searched and the filters that are on, as the address says them."""

    words: str
    kept: Mapping[str, str]
    prefix: str

    @property
    def filters(self) -> dict[str, str]:
        """The filters that narrow what is found; the cohort is only where one looks."""
        return {name: value for name, value in self.kept.items() if name != "cohort"}

    def but(self, *without: str, **more: str) -> str:
        """Return the address of this search with other filters."""
        kept = {name: value for name, value in self.kept.items() if name not in without}
        asked = {"q": self.words} if self.words else {}
        query = urlencode(asked | kept | more)
        return f"{self.prefix}search{query and '?'}{query}"


@dataclass(frozen=True)
class Chip:
    """A filter: pressed, one that is on goes away. ``count`` is how much it would show."""

    words: str
    href: str
    on: bool = False
    count: str = ""


def asking_of(query: QueryParams, prefix: str) -> Asking:
    """Return what an address asks; what is not known, or off, is left out."""
    kept = {name: value[:128] for name in FILTERS if (value := query.get(name, "").strip())}
    kept = {name: value for name, value in kept.items() if name not in TOGGLES or value == "true"}
    if kept.get("kind", "post") not in KINDS:
        del kept["kind"]
    return Asking(query.get("q", "").strip()[:400], kept, prefix)


def kind_chips(asking: Asking, found: SearchPage, doors: Doors) -> tuple[Chip, ...]:
    """Return a chip per kind of which something was found, with how much."""
    chosen = asking.kept.get("kind", "")
    chips = tuple(
        Chip(
            doors.say(f"kind_{one.kind}"),
            asking.but("kind") if one.kind == chosen else asking.but("kind", kind=one.kind),
            on=one.kind == chosen,
            count=counted(one),
        )
        for one in found.kinds
        if one.count != 0 or one.kind == chosen
    )
    return (Chip(doors.say("search_all"), asking.but("kind"), on=not chosen), *chips) if chips else ()


def counted(one: KindFound) -> str:
    """Return how many there are, in figures: `100+` where counting ended before."""
    return "" if one.count is None else f"{one.count}{'+' if one.or_more else ''}"


def filter_chips(
    asking: Asking, doors: Doors, cohorts: list[Cohort], *, modules: Mapping[str, str], author: str
) -> tuple[Chip, ...]:
    """Return the filters that can be put on at any time, and all others that are on."""
    say, kept = doors.say, asking.kept
    toggles = (
        Chip(say(f"search_{name}"), asking.but(name), on=True)
        if name in kept
        else Chip(say(f"search_{name}"), asking.but(name, **{name: "true"}))
        for name in TOGGLES
    )
    words = {
        "tag": f"#{kept.get('tag', '').lstrip('#')}",
        "module": say("search_in", place=modules.get(kept.get("module", ""), kept.get("module", ""))),
        "cell": say("search_in_cell"),
        "author": say("search_by", name=author),
        "cohort": next((one.title for one in cohorts if one.id == kept.get("cohort")), ""),
    }
    return (*toggles, *(Chip(words[name], asking.but(name), on=True) for name in words if name in kept))


def module_chips(asking: Asking, modules: Mapping[str, str]) -> tuple[Chip, ...]:
    """Return the modules that one may search in, unless one does."""
    if "module" in asking.kept:
        return ()
    return tuple(Chip(title, asking.but("module", module=name)) for name, title in modules.items())
