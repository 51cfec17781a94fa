"""What the README says of commands and of the Hub's scopes is so."""

import argparse
import re
from collections.abc import Iterator

from cohort_hub.cli.main import parser
from cohort_hub.roles import ADMINISTRATION, GRANTS

from tests.deployment import ROOT

README = (ROOT / "README.md").read_text()


def rows(head: str) -> Iterator[list[str]]:
    """Yield the rows of the table that has this head."""
    _, _, after = README.partition(f"\n{head}\n")
    assert after, f"no table {head}"
    for line in after.splitlines()[1:]:
        if not line.startswith("|"):
            return
        yield [value.strip() for value in line.strip("|").split("|")]


def test_every_scope_is_told_with_its_holder_and_its_reason() -> None:
    told = [(who, scope, why) for who, scope, why in rows("| who | scope | why |")]

    assert told == [(grant.holder, written(grant.scope), grant.reason) for grant in GRANTS]


def written(scope: str) -> str:
    return scope if scope == ADMINISTRATION else f"`{scope}`"


def test_every_command_is_told_and_no_other() -> None:
    [commands] = (one for one in parser()._actions if isinstance(one, argparse._SubParsersAction))
    told = {
        word.split()[0]
        for row in rows("| command | what it does |")
        for word in re.findall(r"`(?:jupyter cohort )?([^`]+)`", row[0])
    }

    assert told == set(commands.choices)
