"""Widgets of a module, which stand inside a notebook; and the conversation as tables."""

from typing import TYPE_CHECKING, Any

from cohort_widgets.answer import Answer
from cohort_widgets.exercise import Exercise
from cohort_widgets.poll import Poll
from cohort_widgets.pulse import Pulse

if TYPE_CHECKING:
    from cohort_widgets.client import CohortClient

__all__ = ["Answer", "CohortClient", "Exercise", "Poll", "Pulse"]


def __getattr__(name: str) -> Any:
    """Load the client when it is asked for: pandas takes longer to load than the widgets do."""
    if name == "CohortClient":
        from cohort_widgets.client import CohortClient

        return CohortClient
    raise AttributeError(name)
