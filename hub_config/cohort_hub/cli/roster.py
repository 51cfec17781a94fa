"""`jupyter cohort roster`: who is there, and the changes that need no restart."""

import argparse
from typing import Any


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("roster", help="list, add and remove people and cohorts")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run one of the roster's verbs."""
    return 0
