"""Blocks that ask: what they take, what they say while a notebook is published, and nothing else."""

import doctest

import pytest
from cohort_widgets import Poll, Pulse, block, poll, pulse


@pytest.mark.parametrize("module", [poll, pulse])
def test_the_examples_run(module: object) -> None:
    names = {"Poll": Poll, "Pulse": Pulse}
    assert doctest.testmod(module, extraglobs=names).attempted >= 1  # type: ignore[arg-type]
    assert doctest.testmod(module, extraglobs=names).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "choices", "words"),
    [
        ("", ["a", "b"], "The question has 1 to 300 letters; this has 0"),
        ("Why?", ["a"], "2 to 12 choices; this has 1"),
        ("Why?", ["a", " a "], "say the same"),
        ("Why?", ["a", " "], "A choice has 1 to 300 letters"),
        ("Why?", [str(n) for n in range(13)], "this has 13"),
    ],
)
def test_what_cannot_be_asked_is_told(question: str, choices: list[str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Poll(question, choices)


def test_outputs_say_what_is_asked_only_while_publishing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Poll("  Which\n door? ", ["Red", "Green"], several=True)

    shown = asked._repr_mimebundle_()
    assert shown is not None
    assert block.MIME not in shown[0]
    monkeypatch.setenv(block.PUBLISHING, "1")
    data, _ = asked._repr_mimebundle_()
    assert data[block.MIME] == {
        "kind": "poll", "question": "Which door?", "choices": ["Red", "Green"], "several": True,
    }  # fmt: skip
    assert "application/vnd.jupyter.widget-view+json" in data
