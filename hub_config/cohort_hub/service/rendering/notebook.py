"""A whole notebook: which cells a module has, what each shows, and where its headings are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cohort_hub.service.model import Cell, CellRole, Heading, ModuleFile, RenderedCell
from cohort_hub.service.rendering.blocks import block_html, block_of
from cohort_hub.service.rendering.cleaning import Scene, cleaned, without_first
from cohort_hub.service.rendering.code import highlighted
from cohort_hub.service.rendering.outputs import outputs_html
from cohort_hub.service.rendering.prose import unsafe_html
from cohort_hub.service.rendering.shelf import Shelf

_HIDDEN_CELL = {"remove-cell", "remove_cell"}
_HIDDEN_INPUT = {"remove-input", "remove_input"}
_HIDDEN_OUTPUT = {"remove-output", "remove_output"}
_FOLDED = {"hide-input", "hide_input"}


@dataclass(frozen=True)
class Rendering:
    """A module's cells in order, the headings among them and the files the page asks for."""

    cells: tuple[RenderedCell, ...]
    outline: tuple[Heading, ...]
    files: tuple[ModuleFile, ...]
    graded: bool
    language: str


@dataclass(frozen=True)
class _Rest:
    """What is left of a cell without the title and objective it opened with."""

    html: str
    titled: bool


def render(
    notebook: Mapping[str, Any], *, module: str, title: str, objective: str, folder: Mapping[str, bytes]
) -> Rendering:
    """Render a valid notebook whose cells carry ``metadata.cohort.key``.

    The page shows ``title`` and ``objective`` itself, so the notebook's first words are left out where
    they say the same. ``folder`` holds the files beside the notebook, by path.
    """
    shelf = Shelf(module, folder)
    ids = set[str]()
    lexer = _lexer_of(notebook["metadata"])
    cells: list[RenderedCell] = []
    outline: list[Heading] = []
    opening = True
    for raw in notebook["cells"]:
        cell = cell_of(raw)
        html, headings = _rendered(raw, cell, Scene(shelf, module, raw.get("attachments", {})), ids, lexer)
        if opening and html:
            rest = _without_opening(html, title, objective, module)
            headings = headings[1:] if rest.titled else headings
            html, opening = rest.html, not rest.html
        cells.append(RenderedCell(cell, html))
        outline += headings
    graded = any(_nbgrader(raw).get("grade") for raw in notebook["cells"])
    language = str(notebook["metadata"].get("lang", "en"))
    return Rendering(tuple(cells), tuple(outline), shelf.files, graded, language)


def cell_of(raw: Mapping[str, Any]) -> Cell:
    """Return what the service keeps of a notebook's cell."""
    return Cell(
        key=raw["metadata"]["cohort"]["key"],
        nbformat_id=raw["id"],
        grade_id=_nbgrader(raw).get("grade_id"),
        type=raw["cell_type"],
        role=_role(raw),
        source=raw["source"],
        block=block_of(raw.get("outputs", ())),
    )


def _role(raw: Mapping[str, Any]) -> CellRole:
    marks = _nbgrader(raw)
    if marks.get("task"):
        return "task"
    if marks.get("solution"):
        return "answer"
    return "check" if marks.get("grade") else "read"


def _nbgrader(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return raw["metadata"].get("nbgrader", {})


def _rendered(
    raw: Mapping[str, Any], cell: Cell, scene: Scene, ids: set[str], lexer: str
) -> tuple[str, list[Heading]]:
    tags = set(raw["metadata"].get("tags", []))
    if cell.role == "check" or cell.type == "raw" or tags & _HIDDEN_CELL:
        return "", []
    if cell.block is not None:
        return block_html(cell.block), []
    if cell.type == "code":
        return _code(raw, scene, ids, lexer, tags), []
    prose = cleaned(unsafe_html(cell.source), scene, ids=ids)
    return prose.html.strip(), [Heading(cell.key, *heading) for heading in prose.headings]


def _code(raw: Mapping[str, Any], scene: Scene, ids: set[str], lexer: str, tags: set[str]) -> str:
    told: Mapping[str, Any] = raw["metadata"].get("jupyter", {})
    html = ""
    if raw["source"].strip() and not tags & _HIDDEN_INPUT:
        folded = bool(tags & _FOLDED or told.get("source_hidden"))
        html += _source(highlighted(raw["source"], lexer), folded=folded)
    if not tags & _HIDDEN_OUTPUT and not told.get("outputs_hidden"):
        alt = str(raw["metadata"]["cohort"].get("alt", ""))
        html += outputs_html(raw["outputs"], scene, ids=ids, alt=alt)
    return html


def _source(block: str, *, folded: bool) -> str:
    if folded:
        return f'<details class="source"><summary>Show the code</summary>{block}</details>'
    return f'<div class="source">{block}</div>'


def _without_opening(html: str, title: str, objective: str, module: str) -> _Rest:
    rest = without_first(html, "h2 h3 h4 h5 h6", title, module)
    left = without_first(rest, "p", objective, module) if objective else rest
    return _Rest(left, titled=rest != html)


def _lexer_of(metadata: Mapping[str, Any]) -> str:
    language: Mapping[str, Any] = metadata.get("language_info", {})
    lexer = language.get("pygments_lexer") or language.get("name")
    return str(lexer or metadata.get("kernelspec", {}).get("language") or "python")
