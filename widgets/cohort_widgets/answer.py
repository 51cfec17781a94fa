"""A written answer: Markdown with a preview, saved by the page into the learner's copy."""

from pathlib import Path

import anywidget
import traitlets

STATIC = Path(__file__).parent / "static"


class Answer(anywidget.AnyWidget):
    """The editor of a cell that somebody grades by hand."""

    _esm = STATIC / "answer.js"
    _css = STATIC / "blocks.css"

    cell = traitlets.Dict(help="Which cell this is: path, id, grade_id, key, number.").tag(sync=True)
    source = traitlets.Unicode(help="The answer as it was saved when the page was opened.").tag(sync=True)
