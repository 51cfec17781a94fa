"""`jupyter cohort doctor`: look at every part of a deployment, and say what to do about what is wrong."""

import argparse
from typing import Any

from cohort_hub import checks
from cohort_hub.cli.places import add_place, locate
from cohort_hub.cli.screen import say


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("doctor", help="check every part of a running deployment")
    add_place(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything; return 1 when something needs a hand."""
    where = locate(arguments)
    findings = [*checks.at_rest(where), *checks.in_motion(where)]
    width = max(len(finding.part) for finding in findings)
    for finding in findings:
        say(f"{'well' if finding.well else 'MEND'}  {finding.part:<{width}}  {finding.words}")
        if not finding.well and finding.advice:
            say(f"      {'':<{width}}  → {finding.advice}")
    unwell = sum(not finding.well for finding in findings)
    say("\nAll is well." if not unwell else f"\n{unwell} to mend.")
    return 1 if unwell else 0
