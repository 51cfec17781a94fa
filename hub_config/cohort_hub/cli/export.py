"""`jupyter cohort export`: a cohort's annotations and posts as files, as far as an administrator may read."""

import argparse
import os
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from cohort_hub import processes
from cohort_hub.cli.places import add_place, locate
from cohort_hub.cli.screen import say
from cohort_hub.operator_api import Operator
from cohort_hub.running import Running
from cohort_hub.settings import Deployment, read_deployment

# What the service's export doors are called, and so the files.
FILES: Final = ("annotations.jsonld", "posts.csv")
# What people wrote is for who keeps the deployment, until they hand it on.
FOR_ITS_OWNER: Final = 0o600


class CannotExport(Exception):
    """There is nothing to ask or nowhere to write; no file was changed."""


def add(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("export", help="write a cohort's annotations and posts into a folder")
    command.add_argument("cohort", help="the cohort's id")
    command.add_argument("--to", type=Path, metavar="FOLDER", help="default: a folder named as the cohort")
    command.add_argument("--overwrite", action="store_true", help="replace files of an earlier export")
    add_place(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask the running service for a cohort's files, and write them when all have come whole."""
    where, cohort = locate(arguments), arguments.cohort
    deployment = read_deployment(where.config)
    _require(cohort, deployment, where)
    folder = (arguments.to or Path(cohort)).expanduser().absolute()
    _require_room(folder, overwrite=arguments.overwrite)
    with Operator(where) as operator, all_or_none(folder) as files:
        for name, file in files.items():
            operator.export(cohort, name, file, address=_address(deployment, where))
    for name in FILES:
        say(f"{folder / name}")
    say(
        "They hold what an administrator may read: not what was written for a team, for facilitators "
        "or for oneself, and not the words of hidden posts."
    )
    return 0


def _require(cohort: str, deployment: Deployment, where: Running) -> None:
    known = [entry.id for entry in deployment.cohorts]
    if cohort not in known:
        raise CannotExport(f"there is no cohort “{cohort}”. Cohorts: {', '.join(known) or 'none yet'}.")
    if not processes.is_running(where.data):
        raise CannotExport(
            f"no deployment runs with the data in {where.data}. Start it: `jupyter cohort up`."
        )


def _require_room(folder: Path, *, overwrite: bool) -> None:
    for file in (folder / name for name in FILES):
        if file.is_dir():
            raise CannotExport(f"{file} is a folder. Take it away, or export to another place.")
        if file.exists() and not overwrite:
            raise CannotExport(f"{file} is there already. To replace it, say --overwrite.")


def _address(deployment: Deployment, where: Running) -> str:
    """Return where people find the deployment: what is exported is named by it, whoever asks."""
    return deployment.mail.address if deployment.mail else where.address


@contextmanager
def all_or_none(folder: Path) -> Generator[dict[str, BinaryIO]]:
    """Give a file to write for each of ``FILES``; they get their names after the last was written whole."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".export-") as spare, ExitStack() as opened:
            files: dict[str, BinaryIO] = {
                name: opened.enter_context((Path(spare) / name).open("wb")) for name in FILES
            }
            yield files
            for name, file in files.items():
                file.flush()
                os.fsync(file.fileno())
                (Path(spare) / name).chmod(FOR_ITS_OWNER)
            for name in FILES:
                (Path(spare) / name).replace(folder / name)
    except OSError as error:
        raise CannotExport(f"cannot write into {folder}: {error.strerror or error}.") from error
