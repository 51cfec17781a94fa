"""A grader's course directory, kept in step with what is published and who is in the cohort."""

import json
import logging
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from cohort_lab.exchange.folders import files_in, write_files
from cohort_lab.exchange.shelf import Shelf
from cohort_lab.nbgrader_config import course_folder

log = logging.getLogger(__name__)


def update(shelf: Shelf, cohort: str, folder: Path | None = None) -> list[str]:
    """Bring sources and students up to date; return the assignments whose source is new.

    What was released, submitted and graded is not touched. Raises ShelfError when the service does not
    answer, and leaves everything as it was.
    """
    folder = folder or course_folder()
    folder.mkdir(parents=True, exist_ok=True)
    modules = [module for module in shelf.modules(cohort) if module["graded"]]
    changed = _update_sources(shelf, modules, folder)
    _update_students(shelf.learners(cohort), cohort, folder)
    return changed


def _update_sources(shelf: Shelf, modules: list[dict[str, Any]], folder: Path) -> list[str]:
    record = folder / ".cohort-sources.json"
    known = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {}
    changed: list[str] = []
    for assignment, of_one in _by_assignment(modules).items():
        versions = {module["id"]: module["version"] for module in of_one}
        target = folder / "source" / assignment
        if known.get(assignment) == versions and target.is_dir():
            continue
        _write_source(shelf, of_one, target)
        known[assignment] = versions
        record.write_text(json.dumps(known, indent=1), encoding="utf-8")
        changed.append(assignment)
    return changed


def _write_source(shelf: Shelf, modules: list[dict[str, Any]], target: Path) -> None:
    """Replace an assignment's source; each notebook comes from its own module's newest version."""
    notebooks = {f"{module['notebook']}.ipynb" for module in modules}
    files: dict[str, bytes] = {}
    for module in modules:
        own = f"{module['notebook']}.ipynb"
        published = files_in(shelf.source(module["course"], module["id"]))
        files |= {
            name: content for name, content in published.items() if name == own or name not in notebooks
        }
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    write_files(files, target)


def _update_students(learners: list[dict[str, str]], cohort: str, folder: Path) -> None:
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", cohort) as gradebook:
        for learner in learners:
            names: Any = {"first_name": learner["display_name"]}
            gradebook.update_or_create_student(learner["name"], **names)


def _by_assignment(modules: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for module in modules:
        found.setdefault(module["assignment"], []).append(module)
    return found
