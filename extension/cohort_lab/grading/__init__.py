"""What a server adds for grading: nbgrader's buttons for whom they are, and a grader's course in step."""

from typing import Any

from jupyter_server.serverapp import ServerApp

from cohort_lab.grading import buttons
from cohort_lab.nbgrader_config import graded_cohort


def _jupyter_server_extension_points() -> list[dict[str, str]]:  # pyright: ignore[reportUnusedFunction]
    return [{"module": "cohort_lab.grading"}]


def _load_jupyter_server_extension(server: ServerApp) -> None:  # pyright: ignore[reportUnusedFunction]
    """Show each role its own buttons; on a grader's server, bring the course directory up to date."""
    settings: dict[str, Any] = server.web_app.settings
    cohort = graded_cohort()
    settings["page_config_hook"] = buttons.hook(settings.get("page_config_hook"), grader=cohort is not None)
    if cohort is not None:
        from cohort_lab.grading import handlers

        handlers.add(server, cohort)
