"""HTML from a notebook → HTML for everybody's page: what may stay, and what is said in words instead.

First the elements are understood (pictures, links, headings), then an allow-list has the last word.
"""

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from cohort_hub.service.rendering.allowed import ID_PREFIX, allowed
from cohort_hub.service.rendering.embedded import Attachments, bring_in, inline_drawings_as_pictures
from cohort_hub.service.rendering.shelf import Shelf

_ALIGNED = re.compile(r"text-align\s*:\s*(left|right|center|justify)", re.IGNORECASE)


@dataclass(frozen=True)
class Scene:
    """Where a piece of HTML stands: whose files it may use, and how its headings begin."""

    shelf: Shelf
    module: str
    attachments: Attachments = field(default_factory=dict[str, dict[str, str]])


@dataclass(frozen=True)
class Cleaned:
    """Safe HTML, and the headings in it as (id, level, text)."""

    html: str
    headings: tuple[tuple[str, int, str], ...]


def cleaned(html: str, scene: Scene, *, ids: set[str]) -> Cleaned:
    """Return ``html`` safe to insert; ``ids`` are taken already and grow by those used here."""
    soup = BeautifulSoup(inline_drawings_as_pictures(html), "html.parser")
    bring_in(soup, scene.shelf, scene.attachments)
    for element in soup.find_all():
        _plain_alignment(element)
    headings = tuple(_heading(tag, ids) for tag in soup.find_all(re.compile(r"^h[1-6]$")))
    for element in soup.find_all():
        _name(element, ids)
    return Cleaned(allowed(str(soup), scene.module), headings)


def _plain_alignment(element: Tag) -> None:
    """Say alignment without a style attribute, which the page's policy would not let through."""
    aligned = _ALIGNED.search(str(element.get("style", "")))
    if aligned:
        element["align"] = aligned[1].lower()


def _heading(tag: Tag, ids: set[str]) -> tuple[str, int, str]:
    """Make it a heading below the page's title, with an id that links inside the notebook reach."""
    text = " ".join(tag.get_text().split())
    level = max(2, int(tag.name[1]))
    tag.name = f"h{level}"
    tag["id"] = text.replace(" ", "-") or "section"
    return _name(tag, ids), level, text


def _name(element: Tag, ids: set[str]) -> str:
    given = element.get("id") or (element.get("name") if element.name == "a" else None)
    if not given or str(given).startswith(ID_PREFIX):
        return str(given or "")
    name = wanted = f"{ID_PREFIX}{given}"
    number = 1
    while name in ids:
        number += 1
        name = f"{wanted}-{number}"
    ids.add(name)
    element["id"] = name
    return name


def without_first(html: str, tags: str, says: str, module: str) -> str:
    """Return safe ``html`` without its first element when that is one of ``tags`` and says just this."""
    soup = BeautifulSoup(html, "html.parser")
    first = next((child for child in soup.contents if str(child).strip()), None)
    if not isinstance(first, Tag) or first.name not in tags.split():
        return html
    if " ".join(first.get_text().split()) != " ".join(says.split()):
        return html
    first.decompose()
    return allowed(str(soup), module).strip()
