"""Running a submission: as nbgrader does, and bounded in what it may print."""

from typing import Any

from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute
from nbgrader.preprocessors.execute import UnresponsiveKernelError
from traitlets import Integer

CUT = "\n[The rest of this output was cut: it was too long to keep.]\n"


class BoundedExecute(Execute):
    """Keeps the first part of a cell's output; a cell that goes on flooding is interrupted, then given up."""

    most_output = Integer(1_000_000, help="Characters of output kept of one cell.").tag(config=True)
    hopeless_output = Integer(50_000_000, help="Characters after which a notebook is given up.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any = None, km: Any = None) -> Any:
        """Count anew for every notebook."""
        self._printed: dict[int, int] = {}
        return super().preprocess(nb, resources, km)

    def process_message(self, msg: Any, cell: Any, cell_index: int) -> Any:
        """Take what the kernel says, as long as there is room for it."""
        before = self._printed.get(cell_index, 0)
        size = 0 if msg["msg_type"] in _ALWAYS else _size(msg["content"])
        self._printed[cell_index] = before + size
        if before + size <= self.most_output:
            return super().process_message(msg, cell, cell_index)
        if sum(self._printed.values()) > self.hopeless_output:
            raise UnresponsiveKernelError("The notebook prints without end.")
        if before <= self.most_output and size:
            self.log.warning("Cell %d prints more than is kept", cell_index)
            cell.outputs.append(new_output("stream", name="stderr", text=CUT))
        return None if size else super().process_message(msg, cell, cell_index)


# How nbclient knows where a cell stands; these carry nothing of the cell's own making.
_ALWAYS = ("status", "execute_input")


def _size(content: Any) -> int:
    """Return about how many characters a message brings."""
    if isinstance(content, str):
        return len(content)
    if isinstance(content, dict):
        return sum(_size(part) for part in content.values())
    if isinstance(content, list):
        return sum(_size(part) for part in content)
    return 8
