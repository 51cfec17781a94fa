"""One cell of one notebook: read it, save it, and touch nothing else of the file."""

import json
import os
import re
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from cohort_lab.cells import answer_to, digest, grade_id, source_of
from cohort_lab.replies import Refusal

LARGEST_SOURCE = 1_000_000
"""Characters of one cell."""

Notebook = dict[str, Any]
writing = threading.Lock()


@dataclass(frozen=True)
class CellName:
    """What names a cell: its nbformat id, else nbgrader's; `answers` is the task that it answers."""

    id: str = ""
    grade_id: str = ""
    answers: str = ""

    def fits(self, cell: dict[str, Any]) -> bool:
        """Say whether this is the cell's name."""
        if self.answers:
            return answer_to(cell) == self.answers
        return bool(self.id and cell.get("id") == self.id)


def file_at(root: str, path: str) -> Path:
    """Return the notebook at `path` below the server's root; refuse everything else."""
    base = Path(root).expanduser().resolve()
    file = (base / path.strip("/").replace("\0", "")).resolve()
    hidden = any(part.startswith(".") for part in Path(path).parts)
    if hidden or not file.is_relative_to(base) or file.suffix != ".ipynb" or not file.is_file():
        raise Refusal(
            404, "not_found", "There is no such notebook on this server. Open the module again from home."
        )
    return file


def load(file: Path) -> Notebook:
    """Read a notebook; one that is damaged is said in words."""
    try:
        notebook = json.loads(file.read_text("utf-8"))
    except ValueError:
        raise damaged(file) from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise damaged(file)
    return notebook


def damaged(file: Path) -> Refusal:
    """Say that a file is no notebook."""
    return Refusal(
        422,
        "damaged_notebook",
        f"{file.name} cannot be read as a notebook. Rename it in JupyterLab and open the module "
        "again from home to get a fresh copy.",
    )


def cell_named(notebook: Notebook, name: CellName) -> dict[str, Any] | None:
    """Find a cell by its id, else by nbgrader's name for it."""
    cells = notebook["cells"]
    by_id = next((cell for cell in cells if name.fits(cell)), None)
    if by_id is not None or name.answers or not name.grade_id:
        return by_id
    return next((cell for cell in cells if grade_id(cell) == name.grade_id), None)


def read_cell(file: Path, name: CellName) -> str:
    """Return a cell's source; an answer that was never written is empty."""
    cell = cell_named(load(file), name)
    if cell is None and not name.answers:
        raise unknown()
    return source_of(cell or {})


def save_cell(file: Path, name: CellName, source: str, seen: str) -> str:
    """Save one cell's source and return its digest.

    Raises a Conflict (409) when the cell is not what the page has `seen`, unless it already says the same.
    """
    if len(source) > LARGEST_SOURCE:
        raise Refusal(413, "too_large", f"An answer holds up to {LARGEST_SOURCE:,} characters. Shorten it.")
    with writing:
        notebook = load(file)
        cell = cell_named(notebook, name) or new_answer(notebook, name)
        stored = source_of(cell)
        if stored == source:
            return digest(source)
        if digest(stored) != seen:
            raise Refusal(
                409, "conflict", "This answer was changed in another window. Choose which one to keep."
            )
        put(cell, source)
        write_atomically(file, dumped(notebook, like=file))
    return digest(source)


def put(cell: dict[str, Any], source: str) -> None:
    """Give a cell another source, in the form it had; the outputs of the old one go."""
    as_lines = isinstance(cell.get("source"), list)
    cell["source"] = source.splitlines(keepends=True) if as_lines else source
    if cell.get("cell_type") == "code":
        cell["outputs"], cell["execution_count"] = [], None


def new_answer(notebook: Notebook, name: CellName) -> dict[str, Any]:
    """Put a cell for the answer to a task right after it, as nbgrader expects learners to do."""
    tasks = [index for index, cell in enumerate(notebook["cells"]) if grade_id(cell) == name.answers]
    if not name.answers or not tasks:
        raise unknown()
    cell: dict[str, Any] = {
        "cell_type": "markdown",
        "metadata": {"cohort": {"answer_to": name.answers}},
        "source": [],
    }
    if (notebook.get("nbformat"), notebook.get("nbformat_minor", 0)) >= (4, 5):
        cell["id"] = token_hex(4)
    notebook["cells"].insert(tasks[0] + 1, cell)
    return cell


def unknown() -> Refusal:
    """Say that a cell is not there."""
    return Refusal(404, "unknown_cell", "This cell is not in your copy any more. Reload the page.")


def dumped(notebook: Notebook, *, like: Path) -> str:
    """Write a notebook as the file was written: same indentation, same order, so that one cell differs."""
    indented = re.match(r"\{\s*\n( +)", like.read_text("utf-8"))
    return json.dumps(notebook, indent=len(indented[1]) if indented else 1, ensure_ascii=False) + "\n"


def write_atomically(file: Path, text: str) -> None:
    """Replace a file as a whole or not at all."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}.", suffix=".saving")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(file.stat().st_mode if file.exists() else 0o644)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
