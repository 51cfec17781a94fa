"""An nbgrader notebook becomes a learner's app: Voilà's `prelaunch_hook`, and Voilà's settings.

Nothing on disk is changed here. Solution cells become `cohort_widgets.Exercise` or `.Answer`, checks wait for
*Check*, everything else stays as it was.
"""

import os
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from tornado.web import RequestHandler
from traitlets.config import Config

from cohort_lab.cells import (
    answer_to,
    checks_after,
    digest,
    grade_id,
    grading,
    key_of,
    role_of,
    section,
    source_of,
)
from cohort_lab.pages import page_of

IN_A_CLONE = Path(__file__).parents[1] / "templates"
"""Where the template lies in a clone; a wheel installs it as a Jupyter data file."""

DEFAULTS: dict[str, Any] = {
    "VoilaConfiguration": {
        "template": "cohort",
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "show_tracebacks": True,
        "extension_allowlist": [
            "anywidget",
            "@jupyter-widgets/jupyterlab-manager",
            "@voila-dashboards/widgets-manager8",
        ],
        "file_allowlist": [r".*\.(png|jpe?g|gif|svg|webp|pdf|csv|mp3|mp4|vtt)"],
    },
    # An answer that is still missing must not blank the page after it.
    "VoilaExecutor": {"allow_errors": True},
    "VoilaExporter": {"markdown_renderer_class": "cohort_lab.pictures.Pictures"},
}


def configure(config: Config) -> None:
    """Give Voilà our template and hook; whatever the operator set stays."""
    if (IN_A_CLONE / "voila" / "templates" / "cohort").is_dir():
        paths = [str(IN_A_CLONE), os.environ.get("JUPYTER_PATH", "")]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
    ours = Config(DEFAULTS)
    ours.VoilaConfiguration.prelaunch_hook = prelaunch_hook
    ours.VoilaConfiguration.page_config_hook = page_config_hook
    ours.merge(config)
    config.clear()
    config.update(ours)


def prelaunch_hook(req: RequestHandler, notebook: NotebookNode, cwd: str) -> NotebookNode:
    """Turn the learner's copy into the app, in memory."""
    path = str(req.path_args[0]) if req.path_args else cwd
    page = page_of(req, notebook, path)
    notebook.metadata["cohort_page"] = page
    notebook.metadata["title"] = page["title"]
    if section(notebook, "kernelspec").get("language", "python") == "python":
        notebook.cells = app_of(notebook, path)
    return notebook


def page_config_hook(page_config: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Have TeX set by the MathJax that Voilà brings along: without an address it asks nobody else."""
    return page_config | {"fullMathjaxUrl": None, "mathjaxConfig": None}


def app_of(notebook: NotebookNode, path: str) -> list[NotebookNode]:
    """Return the cells of the app."""
    answers = {answer_to(cell): source_of(cell) for cell in notebook.cells if answer_to(cell)}
    limit = section(notebook, "cohort").get("time_limit")
    seconds = limit if isinstance(limit, (int, float)) and limit > 0 else None
    cells: list[NotebookNode] = []
    turn = 0
    for index, cell in enumerate(notebook.cells):
        source = source_of(cell)
        match role_of(cell):
            case _ if answer_to(cell):
                pass
            case "exercise":
                turn += 1
                checks = checks_after(notebook.cells, index)
                known = named(cell, path, turn)
                cells.append(
                    widget("Exercise", cell, cell=known, source=source, checks=checks, seconds=seconds)
                )
            case "answer":
                turn += 1
                cells.append(widget("Answer", cell, cell=named(cell, path, turn), source=source))
            case "task":
                turn += 1
                cells += [cell, beneath(cell, path, turn, answers.get(grade_id(cell), ""))]
            case "check":
                cells.append(in_place_of(cell, ""))
            case _:
                cells.append(cell)
    return cells


def named(cell: NotebookNode, path: str, turn: int) -> dict[str, Any]:
    """Return what a widget tells the page, and the page this server, about its cell."""
    return {
        "path": path,
        "id": cell.get("id", ""),
        "grade_id": grade_id(cell),
        "key": key_of(cell),
        "number": turn,
        "by_hand": bool(grading(cell).get("grade")),
        "digest": digest(source_of(cell)),
    }


def widget(name: str, instead_of: NotebookNode, **arguments: Any) -> NotebookNode:
    """Return a cell that shows a widget, under the metadata and id of the cell it stands for."""
    return in_place_of(instead_of, call(name, arguments))


def in_place_of(cell: NotebookNode, source: str) -> NotebookNode:
    """Return a code cell under another's metadata and id; notebooks before nbformat 4.5 have no ids."""
    known = {"id": cell["id"]} if cell.get("id") else {}
    return new_code_cell(source, metadata=cell["metadata"], **known)


def beneath(task: NotebookNode, path: str, turn: int, written: str) -> NotebookNode:
    """Return the answer to a task: a cell of the learner's own, after the task's."""
    known = named(task, path, turn) | {"answers": grade_id(task), "key": "", "by_hand": True}
    source = call("Answer", {"cell": known | {"digest": digest(written)}, "source": written})
    return new_code_cell(source, metadata={"cohort": {"unnamed": True}})


def call(name: str, arguments: dict[str, Any]) -> str:
    """Return Python that shows a widget, whatever the notebook's names have come to mean."""
    return f'__import__("cohort_widgets").{name}(**{arguments!r})'
