"""How something was, in one press."""

from cohort_widgets.block import Block, words


class Pulse(Block):
    """Ask everybody how something was, in five steps; how the answers fall is shown from five people on.

    >>> Pulse("How was this module?", low="Too hard", high="Too easy")
    Pulse('How was this module?')

    Args:
        question: What is asked, in 1 to 300 letters.
        low: What the first of the five steps means.
        high: What the last one means.

    Raises:
        ValueError: a text is empty or too long.
    """

    def __init__(self, question: str = "How was this?", *, low: str = "Hard", high: str = "Easy") -> None:
        asked = {"kind": "pulse", "question": words(question, "The question")}
        super().__init__(asked=asked | {"low": words(low, "low"), "high": words(high, "high")})
