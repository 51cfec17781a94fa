"""`jupyter cohort doctor`: look at every part of a running deployment, and say what to do about what is wrong."""

import argparse
from typing import Any


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("doctor", help="check a running deployment")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything; return 1 when something needs a hand."""
    return 0
