"""A learner's server with Voilà in front of the real cohort service, and notebooks to learn from.

The notebooks are nbgrader's: written as an instructor writes them, released by nbgrader's own preprocessors.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.preprocessors import (
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from traitlets.config import Config

from tests.relay.person_server import Server, start
from tests.service.house import token_of

ROOT = Path(__file__).parents[2]
PYTHON = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
OURS = {"course": "welcome", "module": "squares", "version": 1, "cohort": "spring"}


def marked(cell: NotebookNode, grade_id: str, **marks: Any) -> NotebookNode:
    """Mark a cell as nbgrader's toolbar does."""
    known = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    cell.metadata["nbgrader"] = known | {"grade_id": grade_id} | marks
    cell.metadata["cohort"] = {"key": f"key-{grade_id}"}
    cell["id"] = grade_id
    return cell


def solution(grade_id: str, source: str, **marks: Any) -> NotebookNode:
    return marked(new_code_cell(source), grade_id, solution=True, **marks)


def check(grade_id: str, source: str) -> NotebookNode:
    return marked(new_code_cell(source), grade_id, grade=True, locked=True, points=1)


def written(grade_id: str, source: str = "An answer by the instructor.") -> NotebookNode:
    return marked(new_markdown_cell(source), grade_id, grade=True, solution=True, points=2)


def task(grade_id: str, source: str) -> NotebookNode:
    return marked(new_markdown_cell(source), grade_id, task=True, locked=True, points=2)


def squares() -> NotebookNode:
    """An assignment as its instructor has it."""
    cells = [
        new_markdown_cell("# Squares\n\nBy the end you can write a function with a list in it: $n^2$."),
        new_code_cell("limit = 3\nprint('limit is', limit)"),
        new_markdown_cell("Write `squares(n)` so that it returns the squares of 1 to *n*."),
        solution(
            "squares",
            "def squares(n):\n    ### BEGIN SOLUTION\n"
            "    return [k * k for k in range(1, n + 1)]\n    ### END SOLUTION",
        ),
        check("first", "assert squares(1) == [1]"),
        check("second", "assert squares(3) == [1, 4, 9], 'squares(3) should be 1, 4 and 9'"),
        check("hidden", "### BEGIN HIDDEN TESTS\nassert squares(10)[-1] == 100\n### END HIDDEN TESTS"),
        new_code_cell("print('largest:', max(squares(limit)))"),
        solution("plot", "### BEGIN SOLUTION\nplot()\n### END SOLUTION", grade=True, points=1),
        written("why"),
        task(
            "story", "Tell a story about squares.\n=== BEGIN MARK SCHEME ===\nfunny\n=== END MARK SCHEME ==="
        ),
        new_markdown_cell("The end."),
    ]
    for number, cell in enumerate(cells):
        cell.metadata.setdefault("cohort", {"key": f"key-{number}"})
        cell["id"] = cell.metadata["cohort"]["key"].removeprefix("key-")
    return new_notebook(cells=cells, metadata={"kernelspec": PYTHON, "cohort": dict(OURS)})


def released(notebook: NotebookNode) -> NotebookNode:
    """Return what a learner gets, by nbgrader's own preprocessors."""
    resources: dict[str, Any] = {"nbgrader": {}, "metadata": {}}
    for preprocessor in (
        LockCells,
        ClearSolutions,
        ClearOutput,
        ClearHiddenTests,
        ClearMarkScheme,
        ComputeChecksums,
    ):
        notebook, resources = preprocessor(config=Config()).preprocess(notebook, resources)
    return notebook


def put(home: Path, notebook: NotebookNode, path: str = "spring/squares/squares.ipynb") -> Path:
    """Put a learner's copy there."""
    file = home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, file)
    return file


@contextmanager
def desk(home: Path, service: str = "", person: str = "learner1", **options: str) -> Iterator[Server]:
    """Run a learner's server with Voilà and our exchange, as a Hub would, over the files in ``home``."""
    settings = {
        "ServerApp.jpserver_extensions": "{'cohort_lab': True, 'voila.server_extension': True}",
        **options,
    }
    told = {
        "COHORT_SERVICE_URL": service,
        "COHORT_TOKEN": token_of(person),
        "JUPYTERHUB_API_TOKEN": token_of(person),
        "JUPYTERHUB_USER": person,
        "JUPYTER_CONFIG_PATH": str(ROOT / "extension" / "jupyter-config"),
        "JUPYTER_DATA_DIR": str(home / ".data"),
        "IPYTHONDIR": str(home / ".ipython"),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "extension"), str(ROOT / "widgets")]),
    }
    with start(home, settings, **told) as server:
        yield server
