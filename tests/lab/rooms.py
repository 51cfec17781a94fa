"""The real cohort service, and people's JupyterLabs in front of it, for tests of what stands on screen."""

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import uvicorn
from cohort_hub.service.__main__ import serving
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.relay.person_server import EXTENSION, Server, start
from tests.service.house import PREFIX, House, token_of

SERVER_CONFIG = EXTENSION.parent / "hub_config" / "cohort_hub" / "server_config"
LABEXTENSION = EXTENSION / "cohort_lab" / "labextension"


@contextmanager
def served(house: House) -> Iterator[str]:
    """Let the service answer over HTTP; yield the address a person's server is told."""
    server = uvicorn.Server(serving(house.app, host="127.0.0.1", port=0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    host, port = server.servers[0].sockets[0].getsockname()[:2]
    yield f"http://{host}:{port}{PREFIX}"
    server.should_exit = server.force_exit = True
    thread.join(10)


@contextmanager
def lab(person: str, home: Path, service: str) -> Iterator[Server]:
    """Run a person's JupyterLab with the extension, as a Hub would, over the files in ``home``."""
    extensions = home / ".labextensions"
    extensions.mkdir(parents=True)
    (extensions / "jupyter-cohort").symlink_to(LABEXTENSION)
    options = {
        "ServerApp.jpserver_extensions": "{'cohort_lab': True, 'jupyterlab': True}",
        "ServerApp.base_url": f"/user/{person}/",
        "LabApp.extra_labextensions_path": str(extensions),
        "LabApp.user_settings_dir": str(home / ".settings"),
        "LabApp.workspaces_dir": str(home / ".workspaces"),
    }
    told = {"COHORT_SERVICE_URL": service, "COHORT_TOKEN": token_of(person)}
    with start(home, options, JUPYTER_CONFIG_PATH=str(SERVER_CONFIG), **told) as server:
        yield server


def put_copy(home: Path, keys: Iterable[str], *, cohort: str = "spring", module: str = "who-we-are") -> None:
    """Put a learner's copy there, whose cells carry their keys."""
    notebook = written(keys)
    notebook.metadata["cohort"] = {"course": "welcome", "module": module, "cohort": cohort}
    for cell, key in zip(notebook.cells, keys, strict=True):
        cell.metadata["cohort"] = {"key": key}
    put(notebook, home / cohort / module / f"{module}.ipynb")


def put_source(home: Path, keys: Iterable[str], *, module: str = "who-we-are") -> None:
    """Put what a designer wrote there: it knows nothing of its module, and its cells have no ids."""
    notebook = written(keys)
    notebook.nbformat_minor = 4
    for cell in notebook.cells:
        del cell["id"]
    put(notebook, home / "courses" / "welcome" / "source" / module / f"{module}.ipynb")


def written(keys: Iterable[str]) -> NotebookNode:
    """Return a notebook that names its cells in what they say."""
    python = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = new_notebook(metadata={"kernelspec": python})
    for number, key in enumerate(keys):
        text = f"## About {key}\n\nText."
        cell = new_markdown_cell(text) if number % 2 == 0 else new_code_cell(f"x = {key!r}")
        notebook.cells.append(cell)
    return notebook


def put(notebook: NotebookNode, file: Path) -> None:
    file.parent.mkdir(parents=True)
    nbformat.write(notebook, file)
