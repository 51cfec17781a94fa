"""An error in a learner's code, in words: which line, what happened, and nothing of the machinery."""

import linecache
from types import TracebackType
from typing import Any

WAITS = "This waits for an answer above that is not written yet."

CHAIN = 10
"""Errors kept of those that led to one another."""


def message(error: BaseException) -> str:
    """Return what an error says; nothing where its own `__str__` fails, or has to be stopped."""
    try:
        return str(error).strip()
    except BaseException:  # A learner may have written it.
        return ""


def in_a_line(error: BaseException, said: str) -> str:
    """Say an error and its message as Python would, on one line: `NameError: name 'x' is not defined`."""
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def as_output(error: BaseException, namespace: dict[str, Any]) -> dict[str, Any]:
    """Return the error as a notebook's output, its traceback cut to the learner's own lines."""
    said = message(error)
    return {
        "output_type": "error",
        "ename": type(error).__name__,
        "evalue": said,
        "traceback": [*places(error, namespace), in_a_line(error, said)],
    }


def plainly(shell: Any) -> None:
    """Have the errors of every cell of this kernel told as those of the exercises are."""

    def tell(shell: Any, kind: type[BaseException], error: BaseException, *_: Any, **__: Any) -> None:
        shorten(error)
        told = as_output(error, shell.user_ns)["traceback"]
        lines = [WAITS] if isinstance(error, NotImplementedError) else told
        shell._showtraceback(kind, error, lines)  # noqa: SLF001 (IPython has no public way)

    # All of them, `Stopped` too: IPython's own way fails, or takes minutes, where a chain of errors is long.
    shell.set_custom_exc((BaseException,), tell)


def shorten(error: BaseException) -> None:
    """Forget the first errors of a long chain: a recursion that catches leaves thousands."""
    for _ in range(CHAIN):
        before = error.__context__ if error.__cause__ is None else error.__cause__
        if before is None:
            return
        error = before
    error.__cause__ = error.__context__ = None


def places(error: BaseException, namespace: dict[str, Any]) -> list[str]:
    """List the lines of the notebook that led to the error, outermost first."""
    if isinstance(error, SyntaxError):
        return [f"  line {error.lineno}", f"    {(error.text or '').strip()}"]
    frames = list(frames_in(error.__traceback__, namespace))
    here = frames[0][0] if frames else ""
    told = []
    for file, line, function in frames[:6] + frames[6:][-6:]:
        where = "" if file == here else " of an earlier cell"
        inside = "" if function == "<module>" else f", in {function}"
        told += [f"  line {line}{where}{inside}", f"    {linecache.getline(file, line).strip()}"]
    return told


def frames_in(trace: TracebackType | None, namespace: dict[str, Any]) -> Any:
    """Yield file, line and function of the frames that run the notebook's own code."""
    while trace:
        if trace.tb_frame.f_globals is namespace:
            code = trace.tb_frame.f_code
            yield code.co_filename, trace.tb_lineno, code.co_name
        trace = trace.tb_next
