"""The command `jupyter cohort`."""

from cohort_hub.cli.main import main

__all__ = ["main"]
