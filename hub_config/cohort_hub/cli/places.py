"""Which deployment a command is about: by its options, the environment, and what runs there."""

import argparse
import os
from pathlib import Path

from cohort_hub import processes, running
from cohort_hub.running import Running


def add_place(command: argparse.ArgumentParser) -> None:
    """Add the options that say which deployment is meant."""
    command.add_argument("--data", type=Path, help="the directory of all its data (DATA; default .cohort)")
    command.add_argument("--config", type=Path, help="the deployment's file (COHORT_CONFIG)")


def locate(arguments: argparse.Namespace) -> Running:
    """Return where a deployment is; one that runs knows it best."""
    where = from_words(arguments)
    record = processes.read_record(where.data)
    if record and processes.is_running(where.data):
        return running.from_environment(record["environment"])
    return where


def from_words(arguments: argparse.Namespace) -> Running:
    """Return what the options and the environment say."""
    given = {
        "COHORT_DATA": getattr(arguments, "data", None),
        "COHORT_CONFIG": getattr(arguments, "config", None),
        "COHORT_HOST": getattr(arguments, "host", None),
        "PORT": getattr(arguments, "port", None),
    }
    said = {name: str(value) for name, value in given.items() if value is not None}
    return running.from_environment({**os.environ, **said})
