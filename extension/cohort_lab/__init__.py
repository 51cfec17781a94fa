"""What a person's Jupyter server and JupyterLab load: the door to the cohort and the authoring tools."""

from typing import Any

__all__ = ["_jupyter_labextension_paths", "_jupyter_server_extension_points"]
# Jupyter looks for these names, underscore and all.


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    """Name the application that Jupyter Server loads."""
    from cohort_lab.app import CohortLab

    return [{"module": "cohort_lab", "app": CohortLab}]


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Say where the built labextension lies, for `jupyter labextension develop`."""
    return [{"src": "labextension", "dest": "jupyter-cohort"}]
