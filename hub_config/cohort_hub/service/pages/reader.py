"""The reader: a published module as a page, with no kernel behind it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cohort_hub.service.model import Heading, RenderedCell, Version
from cohort_hub.service.pages.doors import Door, Doors
from cohort_hub.service.pages.scores import graded_with, points
from cohort_hub.service.wire import CohortView, ModuleCard

DEEPEST = 3


@dataclass(frozen=True)
class Block:
    """A cell on the page. ``look`` says which dress it wears; an empty ``html`` is not shown."""

    key: str
    look: Literal["prose", "code", "answer", "task", "check"]
    html: str


@dataclass(frozen=True)
class Contents:
    id: str
    cell: str
    text: str
    level: int
    reached: bool


@dataclass(frozen=True)
class ReaderPage:
    title: str
    course: str
    cohort: str
    language: str
    eyebrow: str
    objective: str
    meta: tuple[str, ...]
    contents: tuple[Contents, ...]
    blocks: tuple[Block, ...]
    work: Door | None
    waiting: str
    lab: Door | None
    feedback: Door | None
    feedback_words: str
    previous: tuple[str, str] | None
    following: tuple[str, str] | None


def reader_page(
    cohort: CohortView, card: ModuleCard, version: Version, cells: Sequence[RenderedCell], doors: Doors
) -> ReaderPage:
    """Return what the reader shows of one version to one person."""
    modules = sorted(cohort.modules, key=lambda one: one.position)
    number = next((n for n, one in enumerate(modules, 1) if one.id == card.id), 1)
    before = modules[number - 2] if number > 1 else None
    after = modules[number] if number < len(modules) else None
    learns = "learner" in cohort.roles
    opens = learns and (card.released or not card.graded)
    designs = "designer" in cohort.roles
    say = doors.say
    return ReaderPage(
        title=version.title,
        course=cohort.course_title,
        cohort=cohort.title,
        language=version.language,
        eyebrow=f"{cohort.course_title} · {say('module_number', number)}",
        objective=version.objective,
        meta=meta(version, number, len(modules), doors),
        contents=contents(version.outline, frozenset(card.progress.reached)),
        blocks=blocks(cells),
        work=doors.work(card) if opens else None,
        waiting=say("not_released") if learns and not opens else "",
        lab=doors.lab(card, designer=designs) if opens or designs else None,
        feedback=doors.feedback(card) if card.feedback else None,
        feedback_words=feedback_words(card, modules, doors),
        previous=(before.title, doors.module(before)) if before else None,
        following=(after.title, doors.module(after)) if after else None,
    )


def meta(version: Version, number: int, modules: int, doors: Doors) -> tuple[str, ...]:
    say = doors.say
    found = [say("module_of", number, all=modules)]
    if version.minutes:
        found.append(say("about_minutes", version.minutes))
    found.append(say("version", version.number))
    return tuple(found)


def contents(outline: Sequence[Heading], reached: frozenset[str]) -> tuple[Contents, ...]:
    """Return the headings worth a line beside the text: two levels of them."""
    return tuple(
        Contents(heading.id, heading.cell, heading.text, heading.level, heading.cell in reached)
        for heading in outline
        if 1 < heading.level <= DEEPEST
    )


def blocks(cells: Sequence[RenderedCell]) -> tuple[Block, ...]:
    """Return the cells that show something; checks in a row are told of once."""
    shown: list[Block] = []
    for rendered in cells:
        block = _block(rendered)
        after_checks = bool(shown) and shown[-1].look == "check"
        if block.look == "check" and after_checks:
            continue
        if block.html or block.look in ("answer", "task", "check"):
            shown.append(block)
    return tuple(shown)


def feedback_words(card: ModuleCard, modules: Sequence[ModuleCard], doors: Doors) -> str:
    if card.feedback is None:
        return ""
    score = points(card.feedback, graded_with(card, modules), doors.say)
    return doors.say("feedback_banner", points=score) if score else doors.say("feedback_banner_plain")


def _block(rendered: RenderedCell) -> Block:
    cell = rendered.cell
    if cell.role != "read":
        return Block(cell.key, cell.role, rendered.html)
    return Block(cell.key, "code" if cell.type == "code" else "prose", rendered.html)
