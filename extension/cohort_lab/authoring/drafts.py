"""A course as it would be published: every notebook with its keys, beside what the service has of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode

from cohort_lab.authoring import check, folder, keys
from cohort_lab.authoring.course import Course, Module
from cohort_lab.authoring.findings import Finding
from cohort_lab.authoring.notebooks import read_notebook, same, written
from cohort_lab.authoring.service import CohortService
from cohort_lab.authoring.strays import strays
from cohort_lab.cells import section, source_of, title_of

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Draft:
    """A module as it would be published. ``files`` are the assignment's, its notebooks with their keys."""

    module: Module
    name: str
    title: str
    notebook: NotebookNode
    findings: Sequence[Finding]
    files: Files
    number: int
    changed: bool


def drafted(course: Course, service: CohortService | None) -> list[Draft]:
    """Return the course's modules; without a service they are as new."""
    versions = service.versions(course.id) if service else {}
    before = {
        module.id: folder.unpacked(service.source(course.id, module.id))
        for module in course.modules
        if service and module.id in versions
    }
    keyed = {
        module.id: _keyed(course, module, versions.get(module.id, 0), before.get(module.id, {}))
        for module in course.modules
    }
    return [_draft(course, module, keyed, before.get(module.id)) for module in course.modules]


def _draft(course: Course, module: Module, keyed: Mapping[str, NotebookNode], before: Files | None) -> Draft:
    notebook, name = keyed[module.id], _name(course, module)
    files = folder.files_in(course.assignment(module), name=f"source/{module.assignment}")
    for other in course.modules:
        if other.assignment == module.assignment:
            files[f"{other.notebook}.ipynb"] = written(keyed[other.id])
    return Draft(
        module=module,
        name=name,
        title=section(notebook, "cohort")["title"],
        notebook=notebook,
        findings=[*check.checked(notebook, module, files), *strays(course, module, files)],
        files=files,
        number=section(notebook, "cohort")["version"],
        changed=before is None or _essence(files) != _essence(before),
    )


def _keyed(course: Course, module: Module, version: int, before: Files) -> NotebookNode:
    """Return the module's notebook with the keys its cells had, told which version of what it will be."""
    notebook = read_notebook(course.notebook(module), name=_name(course, module))
    keys.with_keys(notebook.cells, _cells_before(module, before))
    notebook.metadata["cohort"] = {
        "course": course.id,
        "module": module.id,
        "version": version + 1,
        "title": module.title or title_of(notebook.cells) or module.id,
        "objective": module.objective,
        "minutes": module.minutes,
        "position": module.position,
    }
    return notebook


def _cells_before(module: Module, before: Files) -> list[NotebookNode]:
    """Return the last version's cells; its notebook may have had another name."""
    for path, content in before.items():
        if path.endswith(".ipynb"):
            notebook = nbformat.reads(content.decode(), as_version=4)
            if section(notebook, "cohort").get("module") == module.id:
                return notebook.cells
    return []


def _essence(files: Files) -> dict[str, Any]:
    """Return what makes a folder another one: not the outputs, nor which version it says it is."""
    return {
        path: _words_of(content) if path.endswith(".ipynb") else content for path, content in files.items()
    }


def _words_of(content: bytes) -> Any:
    try:
        notebook = same(nbformat.reads(content.decode(), as_version=4))
    except Exception:  # A notebook beside the modules may be anything; then its bytes speak for it.
        return content
    told = {name: value for name, value in section(notebook, "cohort").items() if name != "version"}
    cells = [(cell.cell_type, source_of(cell), cell.metadata) for cell in notebook.cells]
    return told, notebook.metadata.get("kernelspec"), cells


def _name(course: Course, module: Module) -> str:
    return course.notebook(module).relative_to(course.folder).as_posix()
