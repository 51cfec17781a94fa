"""A question with choices."""

from collections.abc import Sequence

from cohort_widgets.block import Block, words

MOST = 12


class Poll(Block):
    """Ask everybody a question with choices; how the answers fall is shown from five people on.

    >>> Poll("Which door do you take?", ["The red one", "The green one"])
    Poll('Which door do you take?')

    Args:
        question: What is asked, in 1 to 300 letters.
        choices: 2 to 12 different answers, each in 1 to 300 letters.
        several: Whether more than one may be chosen.

    Raises:
        ValueError: a text is empty or too long, or there are too few, too many or equal choices.
    """

    def __init__(self, question: str, choices: Sequence[str], *, several: bool = False) -> None:
        said = [words(choice, "A choice") for choice in choices]
        if not 2 <= len(said) <= MOST:
            raise ValueError(f"A poll has 2 to {MOST} choices; this has {len(said)}.")
        if len(set(said)) < len(said):
            raise ValueError("Two choices of this poll say the same.")
        asked = {"kind": "poll", "question": words(question, "The question"), "choices": said}
        super().__init__(asked=asked | {"several": bool(several)})
