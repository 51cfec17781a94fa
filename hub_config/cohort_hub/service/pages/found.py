"""What was found, as a page shows it: each hit with the address it opens at."""

from dataclasses import dataclass
from urllib.parse import urlencode

from cohort_hub.service.model import Cohort
from cohort_hub.service.pages.doors import Doors
from cohort_hub.service.wire import SearchHit, SnippetView


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
            query = urlencode({"author": hit.name, "cohort": hit.cohort})
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
