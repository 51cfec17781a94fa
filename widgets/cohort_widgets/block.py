"""What blocks that ask everybody something have in common: they say what is asked; answers are not here."""

import os
from pathlib import Path
from typing import Any

import anywidget
import traitlets

STATIC = Path(__file__).parent / "static"
PUBLISHING = "COHORT_PUBLISHING"
"""Set while a notebook is run to be published: only then do outputs say what a block asks."""
MIME = "application/vnd.cohort.block+json"


class Block(anywidget.AnyWidget):
    """A question to everybody who learns from the module; the cohort service keeps the answers."""

    _esm = STATIC / "block.js"

    asked = traitlets.Dict(help="What is asked, as the service takes it.").tag(sync=True)

    def _repr_mimebundle_(self, **wanted: Any) -> Any:
        shown = super()._repr_mimebundle_(**wanted)
        if shown is None or not os.environ.get(PUBLISHING):
            return shown
        data, metadata = shown
        return data | {MIME: self.asked}, metadata

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.asked['question']!r})"


def words(text: str, what: str) -> str:
    """Return a text without the space around it; raise ValueError unless 1 to 300 letters are left."""
    said = " ".join(str(text).split())
    if not 0 < len(said) <= 300:
        raise ValueError(f"{what} has 1 to 300 letters; this has {len(said)}.")
    return said
