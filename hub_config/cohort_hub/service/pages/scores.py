"""What a score was given for: an assignment may have several modules, and is graded as one. Pure."""

from collections.abc import Sequence

from cohort_hub.service.model import Feedback
from cohort_hub.service.pages.words import Words
from cohort_hub.service.wire import FeedbackView, ModuleCard


def points(feedback: Feedback | FeedbackView, others: Sequence[str], say: Words) -> str:
    """Return the score in words, with the titles of the ``others`` it is for; empty where there is none."""
    if feedback.score is None or feedback.max_score is None:
        return ""
    told = {"score": f"{feedback.score:g}", "max": f"{feedback.max_score:g}"}
    if others:
        return say("feedback_score_together", **told, others=", ".join(others))
    return say("feedback_score", **told)


def graded_with(card: ModuleCard, cards: Sequence[ModuleCard]) -> list[str]:
    """Return the titles of the other modules of the card's assignment."""
    return [
        one.title
        for one in cards
        if one.graded and one.id != card.id and (one.cohort, one.assignment) == (card.cohort, card.assignment)
    ]
