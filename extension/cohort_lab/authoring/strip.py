"""What learners must not see goes: solutions, hidden tests, mark schemes. nbgrader's own steps do it."""

import logging

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    LockCells,
)

from cohort_lab.authoring.notebooks import same
from cohort_lab.authoring.refusal import NotPublished

# The order is that of nbgrader's generate_assignment.
STEPS = (LockCells, ClearSolutions, ClearOutput, CheckCellMetadata, ClearHiddenTests, ClearMarkScheme)
# What it logs is raised as well.
_QUIET = logging.getLogger(f"{__name__}.nbgrader")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False


def stripped(notebook: NotebookNode, *, name: str) -> NotebookNode:
    """Return a copy as learners start from it, without outputs.

    Raises:
        NotPublished: a marker has no end, or a cell's marks contradict each other.
    """
    left, resources = same(notebook), ResourcesDict(unique_key=name, metadata={"name": name})
    for step in STEPS:
        try:
            left, resources = step(log=_QUIET)(left, resources)
        except Exception as reason:  # nbgrader raises RuntimeError and its own; all say what is wrong.
            raise NotPublished(f"{name}: {_sentence(reason)}") from None
    return left


def _sentence(reason: Exception) -> str:
    # CheckCellMetadata says only that something is wrong; what it caught says what.
    words = str(reason.__context__ or reason)
    return " ".join(words.split())[:300] or type(reason).__name__
