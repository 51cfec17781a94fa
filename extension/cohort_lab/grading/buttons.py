"""Which of nbgrader's JupyterLab plugins a server shows."""

from collections.abc import Callable
from typing import Any

Hook = Callable[[Any, dict[str, Any]], dict[str, Any]]
LEARNERS = ("assignment-list",)
GRADERS = ("formgrader", "course-list")


def hook(before: Hook | None, *, grader: bool) -> Hook:
    """Return JupyterLab's page hook that switches off what is the other role's.

    Marking cells (create-assignment) and validating stay for everybody: a designer is a person like
    others, and a learner's validate is a good thing.
    """
    others = LEARNERS if grader else GRADERS

    def page_config(handler: Any, config: dict[str, Any]) -> dict[str, Any]:
        config = before(handler, config) if before else config
        # JupyterLab has made a list of its names by now.
        switched_off = [f"@jupyter/nbgrader:{plugin}" for plugin in others]
        return config | {"disabledExtensions": [*config.get("disabledExtensions", ()), *switched_off]}

    return page_config
