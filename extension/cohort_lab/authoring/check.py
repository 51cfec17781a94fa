"""Checks on a notebook before it is published. Pure: nothing is run, nothing is written."""

import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from nbformat import NotebookNode

from cohort_lab.authoring.course import Module
from cohort_lab.authoring.findings import Finding, advice, error
from cohort_lab.authoring.graded import graded_cells_sane
from cohort_lab.cells import source_of, title_of

_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<src>[^)\s]+)[^)]*\)")
_IMG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = r"""\b{}\s*=\s*["']?(?P<value>[^"'>\s]*)"""
_FRAME = re.compile(r"<(iframe|embed|object|script)\b", re.IGNORECASE)
_HEADING = re.compile(r"^(#{1,6})\s+\S", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LONG_MINUTES = 45


def checked(notebook: NotebookNode, module: Module, files: Collection[str]) -> list[Finding]:
    """Return everything found; ``files`` are the paths beside the notebook."""
    return [
        *_has_content(notebook),
        *graded_cells_sane(notebook.cells),
        *_title_and_objective(notebook, module),
        *_headings(notebook),
        *_pictures(notebook, files),
        *_runs_nothing_of_its_own(notebook),
    ]


def stops(findings: list[Finding]) -> list[Finding]:
    """Return what must be mended first."""
    return [finding for finding in findings if finding.level == "error"]


def _has_content(notebook: NotebookNode) -> Iterator[Finding]:
    if not any(source_of(cell).strip() for cell in notebook.cells):
        yield error("The notebook is empty. Write something first.")


def _title_and_objective(notebook: NotebookNode, module: Module) -> Iterator[Finding]:
    if not (module.title or title_of(notebook.cells)):
        yield advice(
            f"There is no heading, so the module is called “{module.id}”. Begin with a line “# Title”."
        )
    if not module.objective:
        yield advice("There is no objective: say in course.toml what one can do afterwards (objective = …).")
    if module.minutes > LONG_MINUTES:
        yield advice(f"{module.minutes} minutes is long for one sitting. Consider two modules.")


def _headings(notebook: NotebookNode) -> Iterator[Finding]:
    last = 1
    for number, text in _prose(notebook):
        for found in _HEADING.finditer(_FENCE.sub("", text)):
            level = len(found[1])
            if level > last + 1:
                yield advice(
                    f"The heading skips a level (from {last} to {level}). Use {'#' * (last + 1)}.", number
                )
            last = level


def _pictures(notebook: NotebookNode, files: Collection[str]) -> Iterator[Finding]:
    for number, text in _prose(notebook):
        for alt, address in _pictures_in(text):
            if not alt.strip():
                yield advice(
                    f"The picture {_short(address)} has no words for those who do not see it.", number
                )
            if re.match(r"(?:https?:)?//", address):
                yield advice(
                    f"The picture {_short(address)} lies on another site and becomes a link: "
                    "nothing is fetched from elsewhere. Put it beside the notebook to show it.",
                    number,
                )
            elif not address.startswith(("attachment:", "data:")) and not _is_there(address, files):
                yield advice(f"The picture {_short(address)} is not beside the notebook.", number)


def _runs_nothing_of_its_own(notebook: NotebookNode) -> Iterator[Finding]:
    for number, text in _prose(notebook):
        if found := _FRAME.search(_FENCE.sub("", text)):
            yield advice(
                f"<{found[1].lower()}> in text is not shown to readers; a link is, if it has one.", number
            )


def _pictures_in(text: str) -> Iterator[tuple[str, str]]:
    prose = _FENCE.sub("", text)
    for found in _PICTURE.finditer(prose):
        yield found["alt"], found["src"]
    for tag in _IMG.findall(prose):
        alt, src = (_attribute(tag, name) for name in ("alt", "src"))
        yield alt, src


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\b{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", tag, re.IGNORECASE)
    return next((value for value in found.groups() if value is not None), "") if found else ""


def _is_there(address: str, files: Collection[str]) -> bool:
    path = unquote(address.partition("?")[0].partition("#")[0])
    return path.removeprefix("./") in files


def _prose(notebook: NotebookNode) -> Iterator[tuple[int, str]]:
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "markdown":
            yield number, source_of(cell)


def _short(address: str) -> str:
    return f"“{address if len(address) <= 60 else address[:57] + '…'}”"
