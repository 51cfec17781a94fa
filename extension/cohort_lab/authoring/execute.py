"""Running a notebook once, here, before it is published. The service never runs anything."""

import asyncio
import atexit
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from cohort_lab.authoring.notebooks import same
from cohort_lab.authoring.refusal import NotPublished
from cohort_lab.cells import role_of, source_of

SECONDS_PER_CELL = 300
# A notebook that is run need not know who runs it.
_SECRETS = ("JUPYTERHUB_API_TOKEN", "COHORT_TOKEN", "COHORT_OPERATOR_TOKEN", "JPY_API_TOKEN", "JUPYTER_TOKEN")


@dataclass(frozen=True)
class Limits:
    seconds_per_cell: int = SECONDS_PER_CELL


def executed(notebook: NotebookNode, folder: Path, *, name: str, limits: Limits) -> NotebookNode:
    """Return a copy with fresh outputs, run in a copy of ``folder``.

    Raises:
        NotPublished: a cell failed, did not end in time, or there is no kernel. The cell is named.
    """
    run = same(notebook)
    problem = _run(run, folder, limits, allow_errors=False)
    if problem:
        raise NotPublished(f"{name} does not run from top to bottom. {problem}")
    return run


def shown_outputs(notebook: NotebookNode, folder: Path, *, limits: Limits) -> NotebookNode:
    """Return a learner's notebook with the outputs it has before anything is answered.

    Answers and checks are not run; a cell that cannot do without them shows nothing.
    """
    run = same(notebook)
    waiting = [
        (cell, source_of(cell)) for cell in run.cells if cell.cell_type == "code" and role_of(cell) != "read"
    ]
    for cell, _ in waiting:
        cell["source"] = ""
    _run(run, folder, limits, allow_errors=True)
    for cell, source in waiting:
        cell["source"] = source
    for cell in run.cells:
        if _errors(cell):
            cell["outputs"], cell["execution_count"] = [], None
    return run


def _run(notebook: NotebookNode, folder: Path, limits: Limits, *, allow_errors: bool) -> str:
    """Run the notebook in place; return what stopped it, in words, or nothing."""
    with tempfile.TemporaryDirectory(prefix="cohort-run-") as scratch:
        place = Path(scratch) / folder.name
        shutil.copytree(folder, place, ignore=shutil.ignore_patterns(".ipynb_checkpoints", ".git"))
        client = NotebookClient(
            notebook,
            timeout=limits.seconds_per_cell,
            kernel_name=_kernel(notebook),
            allow_errors=allow_errors,
            resources={"metadata": {"path": str(place)}},
            store_widget_state=True,
            config=_talking_in(Path(scratch)),
        )
        return _stopped(client, Path(scratch) / "kernel.log")


def _stopped(client: NotebookClient, log: Path) -> str:
    """Run it; return what stopped it, in words, or nothing. What the kernel says besides goes to ``log``."""
    try:
        with log.open("w") as told:
            asyncio.run(client.async_execute(env=_environment(), stdout=told, stderr=told))
    except CellTimeoutError:
        return f"A cell took longer than {client.timeout} seconds."
    except DeadKernelError:
        return "The kernel stopped in the middle. Is there enough memory?"
    except CellExecutionError as reason:
        return f"Cell {_failed(client.nb)} fails: {reason.ename}: {_first_line(reason.evalue)}"
    except RuntimeError:  # nbclient's, of a kernel that does not answer.
        last = (log.read_text(errors="replace").strip().splitlines() or ["It says nothing"])[-1]
        return f"The kernel “{client.kernel_name}” does not start: {last[:200]}."
    finally:
        # Where the kernel is gone, nbclient leaves one more clean-up behind, which fails at exit, aloud.
        atexit.unregister(client._cleanup_kernel)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    return ""


def _failed(notebook: NotebookNode) -> str:
    """Return the number of the cell that raised, and its first line."""
    for number, cell in enumerate(notebook.cells, start=1):
        if _errors(cell):
            return f"{number} (“{_first_line(source_of(cell))}”)"
    return "?"


def _errors(cell: NotebookNode) -> bool:
    """Whether the cell raised, and not on purpose."""
    meant = "raises-exception" in cell.metadata.get("tags", [])
    return not meant and any(output.output_type == "error" for output in cell.get("outputs", ()))


def _kernel(notebook: NotebookNode) -> str:
    """Return the notebook's kernel; for a Python notebook from elsewhere the Python that is here."""
    told = notebook.metadata.get("kernelspec", {})
    name, here = str(told.get("name", "python3")), KernelSpecManager().find_kernel_specs()
    if name in here:
        return name
    language = told.get("language") or notebook.metadata.get("language_info", {}).get("name", "python")
    if str(language).lower().startswith("python") and "python3" in here:
        return "python3"
    raise NotPublished(f"There is no kernel “{name}” here. Install it, or choose another for the notebook.")


def _talking_in(folder: Path) -> Config:
    """Let the kernel be spoken to over sockets in ``folder``, which is ours alone.

    Over TCP everybody on this machine could listen to what the solutions print.
    """
    return Config(KernelManager={"transport": "ipc", "connection_file": str(folder / "kernel.json")})


def _environment() -> dict[str, str]:
    """Return what the kernel may know, and that its outputs are to say what blocks ask."""
    known = {name: value for name, value in os.environ.items() if name not in _SECRETS}
    return known | {"COHORT_PUBLISHING": "1"}


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[0][:120]
