"""Widgets of a module: what stands inside a notebook and is drawn in the page."""

from cohort_widgets.answer import Answer
from cohort_widgets.exercise import Exercise

__all__ = ["Answer", "Exercise"]
