"""`python -m tests.bench [PIECE …]`: every figure we promise, measured side by side on this machine.

Ratios hold from machine to machine; absolute figures do not.
"""

import sys
from importlib import import_module
from pathlib import Path

PIECES = (
    "fanout",
    "reader",
    "voila_page",
    "bundle",
    "second_start",
    "history",
    "chat",
    "newest",
    "durable",
    "sockets",
    "hub_road",
)


def main(wanted: list[str]) -> None:
    """Run the pieces; a name that is none ends it with the names there are."""
    there = [piece for piece in PIECES if (Path(__file__).parent / f"{piece}.py").exists()]
    if unknown := set(wanted) - set(there):
        sys.exit(f"There is no {', '.join(sorted(unknown))}; the pieces are {', '.join(there)}.")
    for piece in wanted or there:
        import_module(f"tests.bench.{piece}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
