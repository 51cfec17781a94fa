"""A designer's notebook as nbformat 4.5, in memory: the file itself is not changed."""

import json
import warnings
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from cohort_lab.authoring.refusal import WrongCourse


def read_notebook(path: Path, *, name: str) -> NotebookNode:
    """Return the notebook as nbformat 4.5; cells of older formats have no id yet.

    Raises:
        WrongCourse: the file is not a notebook, or is broken; ``name`` is what the designer calls it.
    """
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise WrongCourse(f"{name} is not UTF-8 text. Open it in JupyterLab and save it.") from None
    except ValueError as reason:
        raise WrongCourse(f"{name} is not a notebook, it is not JSON ({reason}).") from None
    try:
        return _as_4_5(notebook)
    except Exception as reason:  # nbformat raises whatever the malformed part happens to raise.
        first = (str(reason).strip().splitlines() or [type(reason).__name__])[0]
        raise WrongCourse(
            f"{name} is not a valid notebook: {first}. Open it in JupyterLab and save it."
        ) from None


def _as_4_5(raw: dict[str, object]) -> NotebookNode:
    had_ids = (raw["nbformat"], raw.get("nbformat_minor", 0)) >= (4, 5)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        notebook = nbformat.reads(json.dumps(raw), as_version=4)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for position, cell in enumerate(notebook.cells):
        if not had_ids or not cell.get("id"):
            cell["id"] = f"cell-{position}"
    nbformat.validate(notebook)
    for cell in () if had_ids else notebook.cells:
        del cell["id"]
    return notebook


def loose(content: bytes, *, name: str) -> NotebookNode:
    """Return a notebook of any format 4 as it is; raise WrongCourse when it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return nbformat.reads(content.decode(), as_version=4)
    except Exception:  # nbformat raises whatever the malformed part happens to raise.
        raise WrongCourse(f"{name} is not a notebook. Mend it, or take it out of the folder.") from None


def same(notebook: NotebookNode) -> NotebookNode:
    """Return a copy that can be changed."""
    copied = nbformat.from_dict(json.loads(json.dumps(notebook)))
    assert isinstance(copied, NotebookNode)
    return copied


def written(notebook: NotebookNode) -> bytes:
    """Return the notebook as the file it would be."""
    return (nbformat.writes(notebook, version=nbformat.NO_CONVERT) + "\n").encode()
