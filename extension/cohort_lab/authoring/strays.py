"""Notebooks of an assignment that no module shows: they are graded, and nobody is led to them. Pure."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from cohort_lab.authoring.course import Course, Module
from cohort_lab.authoring.findings import Finding, advice
from cohort_lab.authoring.notebooks import loose
from cohort_lab.authoring.refusal import WrongCourse
from cohort_lab.cells import grading


def strays(course: Course, module: Module, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Give advice on each, at the assignment's first module; ``files`` are the assignment's."""
    together = [other for other in course.modules if other.assignment == module.assignment]
    shown = {f"{other.notebook}.ipynb" for other in together}
    for name in files if module == together[0] else ():
        path = PurePosixPath(name)
        if path.suffix == ".ipynb" and path.name == name not in shown and _is_graded(files[name], name):
            yield advice(
                f"{name} is handed in and graded with this, but no module shows it. Add a [[module]] with "
                f'assignment = "{module.assignment}" and notebook = "{path.stem}".'
            )


def _is_graded(content: bytes, name: str) -> bool:
    try:
        return any(grading(cell).get("grade") for cell in loose(content, name=name).cells)
    except WrongCourse:  # Publishing says what is wrong with it.
        return False
