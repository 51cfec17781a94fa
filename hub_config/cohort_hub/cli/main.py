"""`jupyter cohort …`: reading the words, and saying what went wrong in one line."""

import argparse
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from cohort_hub.cli import doctor, export, release, roster, up
from cohort_hub.cli.export import CannotExport
from cohort_hub.demo_accounts import NotLoopback
from cohort_hub.operator_api import HubRefused
from cohort_hub.places import NotShipped
from cohort_hub.processes import CannotStart
from cohort_hub.sandbox import NoSandbox
from cohort_hub.settings import WrongFile

# What an operator can mend. Anything else is ours to mend, and keeps its traceback.
EXPECTED = (WrongFile, NotLoopback, NotShipped, CannotStart, NoSandbox, HubRefused, CannotExport)
COMMAND_GROUP = "jupyter_cohort.commands"

Subcommands = Any  # argparse keeps the type of its subparsers to itself.
AddCommand = Callable[[Subcommands], None]


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = parser().parse_args(words)
    try:
        code: int = arguments.run(arguments)
    except EXPECTED as error:
        print(f"jupyter cohort: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def parser() -> argparse.ArgumentParser:
    """Return the whole command line: ours, and the commands that other packages bring.

    An entry point of the group ``jupyter_cohort.commands`` is a function that adds its parsers to the
    subcommands it is given and sets ``run`` on each (``set_defaults(run=…)``): arguments → exit code.
    """
    top = argparse.ArgumentParser(
        prog="jupyter cohort",
        description="Where people learn together: start a deployment, look after it, write courses for it.",
    )
    commands = top.add_subparsers(title="commands", metavar="command", required=True)
    for add in (up.add, doctor.add, roster.add, release.add, export.add):
        add(commands)
    for entry in entry_points(group=COMMAND_GROUP):
        added: AddCommand = entry.load()
        added(commands)
    return top
