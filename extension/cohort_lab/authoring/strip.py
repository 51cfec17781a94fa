"""What learners must not see goes: solutions, hidden tests, mark schemes. nbgrader's own steps do it."""

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


def stripped(notebook: NotebookNode, *, name: str) -> NotebookNode:
    """Return a copy as learners start from it, without outputs.

    Raises:
        NotPublished: a marker has no end, or a cell's marks contradict each other.
    """
    left, resources = same(notebook), ResourcesDict(unique_key=name, metadata={"name": name})
    for step in STEPS:
        try:
            left, resources = step()(left, resources)
        except Exception as reason:  # nbgrader raises RuntimeError and its own; all say what is wrong.
            raise NotPublished(f"{name}: {_sentence(reason)}") from None
    return left


def _sentence(reason: Exception) -> str:
    return " ".join(str(reason).split()) or type(reason).__name__
