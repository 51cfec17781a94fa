"""A shell as a kernel has it, in this process and its main thread."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from cohort_widgets.limits import guard, protect
from IPython.core.interactiveshell import InteractiveShell


@pytest.fixture(scope="session")
def one_shell() -> Any:
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    protect(shell, seconds=1)
    # IPython collects at every reset: what is loaded by now need not be looked through each time.
    gc.freeze()
    return shell


@pytest.fixture
def shell(one_shell: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give a shell with an empty namespace, and a data directory of the test's own."""
    monkeypatch.setattr(guard, "patience", 1)
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    one_shell.reset(new_session=False)
    return one_shell
